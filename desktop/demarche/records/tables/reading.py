"""Read a table as a dossier: headings, then rows, then the places of what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from demarche.records.finding import Finding, named
from demarche.records.parsing.parsed import Parsed, no_spots
from demarche.records.problem import Code
from demarche.records.tables.assembling import Assembler
from demarche.records.tables.grid import Grid, offset_of
from demarche.records.tables.headings import HEADINGS, Columns, columns_of
from demarche.records.tables.places import spots_of
from demarche.records.tables.table import Table
from demarche.translation import tr

_NEAR: float = 80.0


def read_grid(grid: Grid, text: str) -> Parsed:
    """Read the values of a table; `text` holds all its words, to be searched for odd ones."""
    if not grid.rows:
        return Parsed(None, no_spots, grid.findings, text, grid.where)
    headings = grid.rows[0].cells
    columns = columns_of(headings)
    findings = [*grid.findings, *_find_in(headings, columns)]
    if not columns.known:
        return Parsed(None, no_spots, (*grid.findings, _no_headings()), text, grid.where)
    if columns.missing:
        findings += [_missing(names, columns.own) for names in columns.missing]
        return Parsed(None, no_spots, tuple(findings), text, grid.where)
    table = Table(grid, columns)
    assembler = Assembler(table)
    value = assembler.assemble()
    return Parsed(
        value,
        partial(spots_of, table, assembler),
        (*findings, *assembler.findings),
        text,
        grid.where,
        lambda: Assembler(table).assemble(),
    )


def _find_in(headings: list[str], columns: Columns) -> Iterator[Finding]:
    """Give the headings that stand twice, and those that are nearly known ones."""
    for number in columns.twice:
        message = tr("the heading {name} stands twice", name=named(headings[number].strip()))
        hint = tr("keep one of the columns, or give the second another name")
        yield _heading(number, Code.DUPLICATE_KEY, message, hint)
    for number in columns.own.values():
        heading = headings[number].strip()
        near = None if heading.startswith("x-") else _near(heading, columns.known)
        if near:
            message = tr("{name} is no heading of a record table", name=named(heading))
            hint = tr("did you mean {word}? a column of your own begins with x-", word=named(near))
            yield _heading(number, Code.UNKNOWN_FIELD, message, hint)


def _near(heading: str, there: Iterable[str]) -> str | None:
    """Give the known heading that a misspelt one is most like, unless the table has it."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - costly, and needed for mistakes only

    known = [name for name in HEADINGS if name not in set(there)]
    word = heading.casefold().replace(" ", "_")
    found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return found[0] if found else None


def _missing(names: tuple[str, ...], own: Iterable[str]) -> Finding:
    """Say that a column is missing that no table can be without."""
    name, *others = map(named, names)
    if others:
        message = tr("the table has no column {name} or {other}", name=name, other=others[0])
    else:
        message = tr("the table has no column {name}", name=name)
    if own:
        hint = tr("give one of the columns this heading, or add it")
    else:
        # Translators: {headings} is a list of names, such as "demand, title, topic".
        hint = tr("add it; the headings are {headings}", headings=", ".join(HEADINGS))
    return _heading(0, Code.MISSING_FIELD, message, hint)


def _heading(column: int, code: Code, message: str, hint: str) -> Finding:
    """Say what is wrong with a heading."""
    return Finding(code=code, message=message, hint=hint, offset=offset_of(0, column))


def _no_headings() -> Finding:
    """Say that the first row holds none of the headings."""
    message = tr("the first row holds no headings of a record table")
    hint = tr("write them in a row above, such as demand, date, by, text")
    return _heading(0, Code.MISSING_FIELD, message, hint)
