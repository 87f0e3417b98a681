"""Say what a person reads in the language that was chosen; English where none was.

English stands in the code, and each string that a person sees passes through one of these:

* `tr("Open…")` gives the words now; what varies is named in braces and given beside:
  `tr("{file} cannot be read", file=name)`. Never an f-string: nothing could be looked up.
* `tr_in("a day", "until {end}", end=words)` says where the words stand, for words that other
  languages do not say alike in two places.
* `counted("{number} demand", "{number} demands", 3)` heeds a language's forms of number; the
  number itself may be used in the words, with thousands marked: `{number}`.
* `later("Open…")` marks words of a table that is made at import; `tr` says them when they are
  shown. `later_in` marks them with where they stand; `tr_in` says them with the same words of it.

Words are never put together from parts that another language would order or inflect otherwise: a
whole sentence is one string. What a machine reads (`--json`, files, names of settings) stays
English, and so does the command, which chooses no language.

Catalogues are gettext's, one a language, in `resources/translations`: `make translations`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # the module is loaded where a catalogue is, not before
    from gettext import NullTranslations

ENGLISH: Final = "en"


class _Spoken:
    """Holds the catalogue that is spoken from, and the name of its language."""

    catalogue: NullTranslations | None = None
    language: str = ENGLISH


def tr(words: str, /, **values: object) -> str:
    """Say words in the chosen language, with what varies put in."""
    catalogue = _Spoken.catalogue
    said = words if catalogue is None else catalogue.gettext(words)
    return said.format(**values) if values else said


def tr_in(context: str, words: str, /, **values: object) -> str:
    """Say words that mean different things in different places; `context` tells which."""
    catalogue = _Spoken.catalogue
    said = words if catalogue is None else catalogue.pgettext(context, words)
    return said.format(**values) if values else said


def counted(one: str, many: str, number: int, /, **values: object) -> str:
    """Say words in the form that a number asks for; `{number}` in them is the number."""
    catalogue = _Spoken.catalogue
    if catalogue is None:
        said = one if number == 1 else many
    else:
        said = catalogue.ngettext(one, many, number)
    return said.format(number=number_in_words(number), **values)


def later(words: str, /) -> str:
    """Give words as they are, and have them put into the catalogues."""
    return words


def later_in(context: str, words: str, /) -> str:  # noqa: ARG001 - the catalogues hold it
    """Give words as they are, and have them put into the catalogues with where they stand."""
    return words


def number_in_words(number: int) -> str:
    """Write a number with its thousands apart, as the chosen language does."""
    return f"{number:,}".replace(",", tr_in("between thousands", ","))


def labelled(label: str, words: str) -> str:
    """Put words behind what they are of: Removed: two words."""
    return f"{label}{colon()}{words}"


def colon() -> str:
    """Give the sign between a label and its words; in some languages a space is before it, too."""
    # Translators: the sign between a label and its words, as in “Original: no text”
    return tr_in("between a label and its words", ": ")


def parted(parts: Iterable[str]) -> str:
    """Say several things beside each other: paired by hand; words differ."""
    # Translators: the sign between parts of a sentence, as in “paired by hand; words differ”
    return tr_in("between parts of a sentence", "; ").join(parts)


def language() -> str:
    """Give the language that is spoken, such as `en` or `uk`."""
    return _Spoken.language


def speak(tag: str, catalogue: Path | None) -> None:
    """Speak a language from its compiled catalogue from now on, or English where there is none.

    What was said before stays as it was said: the language is chosen once, at the start.

    Raises:
        OSError: The catalogue cannot be read, or is none.
        ValueError: It is cut off, or holds no text.
    """
    if catalogue is None:
        speak_from(ENGLISH, None)
        return
    import struct  # noqa: PLC0415 - English needs no catalogue
    from gettext import GNUTranslations  # noqa: PLC0415 - as above

    with catalogue.open("rb") as file:
        try:
            read = GNUTranslations(file)
        except struct.error as error:
            raise ValueError(f"{catalogue.name} is cut off") from error
    speak_from(tag, read)


def speak_from(tag: str, catalogue: NullTranslations | None) -> None:
    """Speak a language from a catalogue that is at hand."""
    _Spoken.language, _Spoken.catalogue = tag, catalogue


def chosen(wanted: Sequence[str], offered: Sequence[str]) -> str:
    """Choose the first of the wanted languages that is offered, by its first part; else English."""
    for tag in wanted:
        base = tag.replace("_", "-").partition("-")[0].casefold()
        if base in offered:
            return base
    return ENGLISH
