"""The sources of a report for programs that keep and cite sources: CSL-JSON and BibTeX.

Each source is named by its id in the record file. An address is handed on as one only where it may
be opened; any other stands as text in the note.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Any, Final

from demarche.records.dates import OPEN, FuzzyDate
from demarche.records.model import SourceKind
from demarche.reports.document import SourceNote

_PRESS: Final = frozenset({SourceKind.NEWS, SourceKind.AGENCY, SourceKind.REPRINT})
_TEX: Final = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{each: f"\\{each}" for each in "%&#_$"},
}
_SPECIAL: Final = re.compile(r"[\\{}~^%&#_$]")
_PARTS: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def csl_json(sources: Sequence[SourceNote]) -> str:
    """Give the sources as CSL-JSON, as Zotero and citation processors read it."""
    items = [_item(key, note) for key, note in _named(sources)]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def bibtex(sources: Sequence[SourceNote]) -> str:
    """Give the sources as BibTeX, with the fields of biblatex beside the old ones."""
    return "\n".join(_entry(key, note) for key, note in _named(sources))


def _named(sources: Iterable[SourceNote]) -> Iterator[tuple[str, SourceNote]]:
    """Yield each source with a key of its own, also where two files use one id for two."""
    taken: set[str] = set()
    for note in sources:
        wanted = note.reference.key or f"source-{note.number}"
        free = (f"{wanted}-{number}" for number in count(2))
        key = wanted if wanted not in taken else next(each for each in free if each not in taken)
        taken.add(key)
        yield key, note


def _item(key: str, note: SourceNote) -> dict[str, Any]:
    """Write one source as CSL has it."""
    reference = note.reference
    in_press = reference.kind in _PRESS
    kind = "article-newspaper" if in_press else "webpage" if _href(note) else "document"
    fields = {
        "id": key,
        "type": kind,
        "title": note.title.text,
        "author": [{"literal": note.author}] if note.author else None,
        "container-title" if in_press else "publisher": reference.publisher,
        "issued": _csl_date(reference.published),
        "accessed": _csl_date(reference.accessed),
        "URL": _href(note),
        "archive_location": note.archived.href if note.archived else None,
        "language": reference.language,
        "note": _note(note),
    }
    return {name: value for name, value in fields.items() if value}


def _csl_date(date: FuzzyDate | None) -> dict[str, Any] | None:
    """Write a date in its parts; an interval has two ends, one that is not sure says so."""
    if date is None:
        return None
    ends = [_parts(each) for each in date.text.split("/") if each != OPEN]
    doubt = {"circa": True} if date.approximate or date.uncertain else {}
    return {"date-parts": ends, **doubt}


def _parts(text: str) -> list[int]:
    """Give year, month and day, as far as they are known."""
    found = _PARTS.match(text)
    return [int(each) for each in found.groups() if each] if found else []


def _entry(key: str, note: SourceNote) -> str:
    """Write one source as an entry of BibTeX."""
    reference = note.reference
    fields = {
        "author": f"{{{_tex(note.author)}}}" if note.author else "",
        "title": f"{{{_tex(note.title.text)}}}",
        "organization": _tex(reference.publisher),
        "year": _year(reference.published),
        "date": _edtf(reference.published),
        "url": _href(note).replace("{", "%7B").replace("}", "%7D"),
        "urldate": _edtf(reference.accessed),
        "language": _tex(reference.language),
        "note": _tex(_note(note)),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{'online' if _href(note) else 'misc'}{{{key},\n{lines}}}\n"


def _year(date: FuzzyDate | None) -> str:
    """Give the year that a date ends in; one that is open has none."""
    if date is None or date.text.endswith(OPEN):
        return ""
    return date.text.rpartition("/")[2][:4]


def _edtf(date: FuzzyDate | None) -> str:
    """Write a date as biblatex reads it: the same, but for an end that is open."""
    return date.text.replace(OPEN, "") if date else ""


def _href(note: SourceNote) -> str:
    """Give the address, where it may be opened."""
    return note.address.href if note.address else ""


def _note(note: SourceNote) -> str:
    """Say what no field holds: the archived copy, and an address that nothing may open."""
    shown = f"address: {note.address.shown}" if note.address and not note.address.href else ""
    archived = f"archived: {note.archived.shown}" if note.archived else ""
    kind = str(note.reference.kind or "")
    return "; ".join(part for part in (kind, archived, shown) if part)


def _tex(text: str) -> str:
    """Write a text so that it stays one in TeX; no brace of its own is left to be counted."""
    return _SPECIAL.sub(lambda found: _TEX[found[0]], text)
