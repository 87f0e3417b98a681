"""Gather the strings that go through translation, bring the catalogues up to them, compile them.

`make translations` runs it: what is new in the code stands untranslated in each catalogue
then, what is gone is dropped, and `resources/translations/*.mo` is what the program reads.
"""

import datetime as dt
import io
import sys
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PROJECT = Path(__file__).resolve().parents[1]
SOURCE = PROJECT / "desktop" / "demarche"
FOLDER = PROJECT / "resources" / "translations"
LANGUAGES = ("de", "es", "fr", "uk")
KEYWORDS = {
    "tr": None,
    "tr_in": ((1, "c"), 2),
    "counted": (1, 2),
    "later": None,
    "later_in": ((1, "c"), 2),
}
WIDTH = 96
NO_DAY = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
NO_NEWS = tuple(
    b'"' + each
    for each in (
        b"POT-Creation-Date",
        b"PO-Revision-Date",
        b"Generated-By",
        b"Last-Translator",
        b"Language-Team",
        b"Report-Msgid-Bugs-To",
        b"Project-Id-Version",
    )
)


def template():
    """Gather every string of the code that goes through translation, with the file it stands in."""
    found = Catalog(project="Demarche", charset="utf-8")
    for name, _line, words, notes, context in extract_from_dir(
        SOURCE, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",)
    ):
        found.add(words, None, [(name, None)], auto_comments=notes, context=context)
    return found


def stored(language):
    """Read the catalogue of a language."""
    with catalogue_path(language).open("rb") as file:
        return read_po(file, locale=language)


def catalogue_path(language):
    """Give the place of the text of a catalogue."""
    return FOLDER / f"{language}.po"


def compiled_path(language):
    """Give the place of the compiled catalogue."""
    return FOLDER / f"{language}.mo"


def brought_up(language, strings):
    """Give the catalogue of a language with just the strings of the code in it."""
    path = catalogue_path(language)
    kept = stored(language) if path.exists() else Catalog(locale=language)
    kept.update(strings, no_fuzzy_matching=True, update_header_comment=False)
    kept.obsolete.clear()
    kept.header_comment = f"# What Demarche says, in {Locale(language).english_name}."
    kept.fuzzy = False
    return kept


def as_text(catalogue):
    """Give a catalogue as the bytes of its file, the same from the same strings on every day."""
    text = io.BytesIO()
    write_po(text, catalogue, width=WIDTH, sort_by_file=True, ignore_obsolete=True)
    lines = text.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(NO_NEWS))


def compiled(language):
    """Give the catalogue of a language, as its file stands, as the program reads it."""
    catalogue = stored(language)
    catalogue.creation_date = catalogue.revision_date = NO_DAY  # the same on every day
    text = io.BytesIO()
    write_mo(text, catalogue)
    return text.getvalue()


def main():
    """Bring every catalogue up to the code and compile it; say what is not translated yet."""
    strings = template()
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        catalogue = brought_up(language, strings)
        catalogue_path(language).write_bytes(as_text(catalogue))
        compiled_path(language).write_bytes(compiled(language))
        missing = [each for each in catalogue if each.id and not said(each)]
        sys.stdout.write(f"{language}: {len(catalogue)} strings, {len(missing)} not translated\n")


def said(message):
    """Say whether a message is translated, in all its forms."""
    forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return bool(forms) and all(forms) and not message.fuzzy


if __name__ == "__main__":
    sys.exit(main())
