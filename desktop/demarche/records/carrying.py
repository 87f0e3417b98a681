"""Dossiers on their way inside a report, so that whoever gets it can compare them for himself.

One JSON document a line: first what was compared with what (files, columns, base, a person's word
on two drafts), then each dossier as a record file of its own. A line by itself is read like any
record file, by the one door there is. No `<`, `>` or `&` stands in it as such: it can lie in a web
page as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from demarche.records.model import Dossier
from demarche.records.plain import plain
from demarche.records.rendering.escaping import HIDDEN
from demarche.translation import tr

CARRIED_FORMAT: Final = "demarche-report/1"
MEDIA_TYPE: Final = "application/vnd.demarche.report"
MOST_DOSSIERS: Final = 2
_MOST_OF_HEAD: Final = 1_000_000
_PRIVATE: Final = frozenset({"note", "snapshot", "sha256"})
_BY_ID: Final = frozenset({"parties", "sources"})
_NAMED_FREELY: Final = frozenset({"terms", "codes"})
_ESCAPED: Final = re.compile(f"{HIDDEN.pattern}|[<>&]")


class CarriedError(ValueError):
    """What travels in a report cannot be read; the message says why, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """The dossiers under comparison by the names of their files, and how they are looked at.

    `said` are a person's words on demands of two drafts: two ids, the same or not, and why.
    """

    dossiers: tuple[tuple[str, Dossier], ...]
    columns: tuple[str, ...] = ()
    base: int = 0
    said: tuple[tuple[str, str, bool, str], ...] = ()
    with_notes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """What came out of a report: each dossier as the bytes of a record file, by its name."""

    dossiers: tuple[tuple[str, bytes], ...]
    columns: tuple[str, ...]
    base: int
    said: tuple[tuple[str, str, bool, str], ...]


def packed(carried: Carried) -> str:
    """Write dossiers as they travel; the same ones give the same text."""
    head = {
        "format": CARRIED_FORMAT,
        "files": [name for name, _ in carried.dossiers],
        "columns": carried.columns,
        "base": carried.base,
        "said": carried.said,
    }
    values = (plain(dossier) for _, dossier in carried.dossiers)
    kept = (each if carried.with_notes else _without_private(each) for each in values)
    return "".join(f"{_line(each)}\n" for each in (head, *kept))


def unpack(text: bytes) -> Unpacked:
    """Take apart what travelled in a report; the dossiers are not looked into.

    Raises:
        CarriedError: Where it is not what `packed` writes.
    """
    first, *lines = text.strip().split(b"\n", MOST_DOSSIERS)
    head = _head(first)
    names, columns = _texts(head.get("files")), _texts(head.get("columns"))
    base, said = head.get("base"), head.get("said")
    if not names or len(names) != len(lines):
        raise CarriedError(tr("this is a report, but its records do not say which files they are"))
    if type(base) is not int or base < 0 or not isinstance(said, list):
        raise CarriedError(
            tr("this is a report, but its records do not say what was compared with what")
        )
    dossiers = tuple(zip(names, lines, strict=True))
    return Unpacked(dossiers=dossiers, columns=columns, base=base, said=tuple(_sayings(said)))


def _line(values: object) -> str:
    """Write values as JSON on one line, with nothing in it that is markup or cannot be seen."""
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _ESCAPED.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    """Write one character as JSON escapes it, in two halves where it is a large one."""
    units = found[0].encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def _without_private(value: Any, *, by_id: bool = False) -> Any:  # noqa: ANN401 - values of a file
    """Leave out notes, the paths of snapshots and the keys of a writer's own.

    A mapping by ids keeps every key: a source may be called `note`.
    """
    if isinstance(value, dict):
        return {
            key: each
            if key in _NAMED_FREELY and not by_id
            else _without_private(each, by_id=key in _BY_ID and not by_id)
            for key, each in value.items()
            if by_id or not (key in _PRIVATE or key.startswith("x-"))
        }
    return [_without_private(each) for each in value] if isinstance(value, list) else value


def _head(line: bytes) -> dict[str, Any]:
    """Read the first line.

    Raises:
        CarriedError: Where it is none.
    """
    if len(line) > _MOST_OF_HEAD:
        raise CarriedError(
            tr("this is a report, but its records begin with a line that is far too long")
        )
    try:
        head = json.loads(line)
    except (ValueError, RecursionError):
        raise CarriedError(tr("this is a report, but its records are damaged")) from None
    if not isinstance(head, dict) or not isinstance(head.get("format"), str):
        raise CarriedError(tr("this is a report, but its records are damaged"))
    if head["format"] != CARRIED_FORMAT:
        raise CarriedError(
            tr("this is a report, but its records are of a format that this Demarche does not know")
        )
    return head


def _texts(value: object) -> tuple[str, ...]:
    """Give a list of texts; nothing where it is none."""
    texts = value if isinstance(value, list) else ()
    return tuple(each for each in texts if isinstance(each, str))


def _sayings(said: list[object]) -> Iterator[tuple[str, str, bool, str]]:
    """Yield what a person said of two drafts, as far as it is what it must be."""
    for each in said:
        match each:
            case [str(first), str(second), bool(same), str(because)]:
                yield first, second, same, because
