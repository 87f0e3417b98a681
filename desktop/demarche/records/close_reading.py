"""Read a record file the long way: values and their places, and every problem on its line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from demarche.records.checking import check, check_format
from demarche.records.decoding import UndecodedError, decode, is_workbook
from demarche.records.finding import Finding
from demarche.records.model import FORMAT, Dossier
from demarche.records.parsing.parsed import BrokenTextError, Parsed
from demarche.records.place import Lines, Spot, Where, path
from demarche.records.problem import Code, Problem, Severity
from demarche.records.progress import Progress
from demarche.records.shortcut import whole_dossier
from demarche.records.suspicion import find_suspicious
from demarche.shown import shown
from demarche.translation import counted, tr

MOST_PROBLEMS: Final = 1_000
_PARSED: Final = 0.6
"""How much of the work is done when a file is parsed, roughly."""


def read_closely(
    data: bytes, name: str, progress: Progress
) -> tuple[Dossier | None, list[Problem]]:
    """Decode, parse and check; give what is good and all that is wrong."""
    try:
        parsed = _parse(data, name)
    except BrokenTextError as error:
        lines = error.lines if isinstance(error, UndecodedError) else Lines("")
        return None, [problem_of(error.finding, name, lines.where, None)]
    progress(_PARSED)
    title = shown(Path(name).stem)
    dossier = _good_table(parsed, title, progress)
    if dossier is not None:
        return dossier, []
    if parsed.anew is not None and not parsed.findings:
        parsed = parsed._replace(value=parsed.anew())
    dossier, findings = _examine(parsed, title)
    if parsed.where is not None:
        from demarche.records.tables.telling import in_columns  # noqa: PLC0415 - see `PARSERS`

        findings = [*map(in_columns, findings)]
    if not parsed.findings and not findings:
        return dossier, []
    where = parsed.where or Lines(parsed.text).where
    try:
        return dossier, _listed(_placed(parsed, findings, name, where))
    except BrokenTextError as error:
        return None, [problem_of(error.finding, name, where, None)]


def _placed(
    parsed: Parsed, findings: list[Finding], name: str, where: Callable[[int], Where]
) -> list[Problem]:
    """Put findings on their lines; of a value that the parser refused nothing more is said.

    Raises:
        BrokenTextError: Where the text breaks off when it is looked at again.
    """
    spots = parsed.spots(finding.loc for finding in (*parsed.findings, *findings))
    refused = {finding.offset for finding in parsed.findings if _is_error(finding)}
    told = [each for each in findings if _offset(each, spots) not in refused]
    return [problem_of(finding, name, where, spots) for finding in (*parsed.findings, *told)]


def _good_table(parsed: Parsed, title: str, progress: Progress) -> Dossier | None:
    """Give the dossier of a table in which nothing is wrong; nothing of anything else."""
    if parsed.anew is None or parsed.findings:
        return None
    parsed.value.setdefault("title", title)
    if next(find_suspicious(parsed.value, parsed.text), None) is not None:
        return None
    return whole_dossier(parsed.value, progress, own=True)


def _parse(data: bytes, name: str) -> Parsed:
    """Parse a file as its suffix says, else as what it looks like.

    Raises:
        BrokenTextError: Where its bytes are no text.
    """
    table = TABLES.get(Path(name).suffix.lower())
    if is_workbook(data) and (table or Path(name).suffix.lower() not in PARSERS):
        return _parse_workbook(data)
    if table is not None:
        return table(data)
    text = decode(data)
    return _parser(name, text)(text)._replace(text=text)


def _parser(name: str, text: str) -> Callable[[str], Parsed]:
    """Choose the parser by the suffix, else by how the text begins."""
    known = PARSERS.get(Path(name).suffix.lower())
    if known is not None:
        return known
    from demarche.records.parsing.separated_text import (  # noqa: PLC0415 - see `PARSERS`
        has_headings,
        parse_separated,
    )

    if has_headings(text):
        return parse_separated
    return _parse_json if text.lstrip()[:1] in ("{", "[") else _parse_yaml


def _parse_json(text: str) -> Parsed:
    """Parse JSON."""
    from demarche.records.parsing.json_text import parse_json  # noqa: PLC0415 - see `PARSERS`

    return parse_json(text)


def _parse_yaml(text: str) -> Parsed:
    """Parse YAML."""
    from demarche.records.parsing.yaml_text import parse_yaml  # noqa: PLC0415 - see `PARSERS`

    return parse_yaml(text)


def _parse_table(data: bytes) -> Parsed:
    """Parse a separated table."""
    from demarche.records.parsing.separated_text import parse_table  # noqa: PLC0415 - as above

    return parse_table(data)


def _parse_workbook(data: bytes) -> Parsed:
    """Parse a workbook."""
    from demarche.records.parsing.workbook import parse_workbook  # noqa: PLC0415 - as above

    return parse_workbook(data)


PARSERS: Final[Mapping[str, Callable[[str], Parsed]]] = MappingProxyType(
    {".json": _parse_json, ".yaml": _parse_yaml, ".yml": _parse_yaml}
)
"""The parser of a text by its suffix; a file with another is looked into.

Each is loaded when a file needs it: together they take as long as Qt.
"""
TABLES: Final[Mapping[str, Callable[[bytes], Parsed]]] = MappingProxyType(
    {".csv": _parse_table, ".tsv": _parse_table, ".xlsx": _parse_workbook, ".ods": _parse_workbook}
)
"""The parser of a table by its suffix."""


def _examine(parsed: Parsed, title: str) -> tuple[Dossier | None, list[Finding]]:
    """Check parsed values, unless they are no record of this version at all."""
    raw = parsed.value
    if not isinstance(raw, dict):
        return None, [] if parsed.findings else [_no_record(raw, table=parsed.where is not None)]
    findings = list(check_format(raw))
    if any(finding.code is Code.BAD_VALUE for finding in findings if _is_error(finding)):
        return None, findings
    if parsed.where is not None:
        raw.setdefault("title", title)
    findings += find_suspicious(raw, parsed.text)
    dossier, more = check(raw, title)
    return dossier, findings + more


def _no_record(raw: object, *, table: bool) -> Finding:
    """Say that a file holds no record."""
    message = tr("the file is empty") if raw is None else tr("the file holds no record")
    if table:
        hint = tr("a table begins with its headings, such as demand, date, by, text")
    else:
        hint = tr("a record file is a mapping that begins with `format: {format}`", format=FORMAT)
    return Finding(code=Code.WRONG_TYPE, message=message, hint=hint)


def problem_of(
    finding: Finding, name: str, where: Callable[[int], Where] | None, spots: Spot | None
) -> Problem:
    """Put a finding on its line, or in its cell."""
    offset = _offset(finding, spots)
    line, column, cell = where(offset) if where and offset is not None else (None, None, "")
    return Problem(
        file=name,
        code=finding.code,
        message=finding.message,
        hint=finding.hint,
        line=line,
        column=column,
        place=cell or path(finding.loc),
        severity=finding.severity,
    )


def _offset(finding: Finding, spots: Spot | None) -> int | None:
    """Give the offset of a finding in the text, if it has one."""
    if finding.offset is not None or spots is None:
        return finding.offset
    spot, at_key = spots.find(finding.loc)
    return spot.key if at_key else spot.start


def _is_error(finding: Finding) -> bool:
    """Say whether a finding is more than a warning."""
    return finding.severity is Severity.ERROR


def _order(problem: Problem) -> tuple[int, int, int, str]:
    """Give the order of problems: by line and column; the cells of a row have no columns."""
    if problem.line is None or problem.column is not None:
        return problem.line or 0, problem.column or 0, 0, ""
    return problem.line, 0, len(problem.place), problem.place


def _listed(problems: list[Problem]) -> list[Problem]:
    """Sort problems by their place, and bound their number."""
    ordered = sorted(problems, key=_order)
    if len(ordered) <= MOST_PROBLEMS:
        return ordered
    more = len(ordered) - MOST_PROBLEMS
    message = counted(
        "{number} more problem is not listed", "{number} more problems are not listed", more
    )
    hint = tr("mend these first")
    rest = replace(ordered[-1], code=Code.LIMIT, message=message, hint=hint, place="")
    return [*ordered[:MOST_PROBLEMS], replace(rest, line=None, column=None)]
