"""Turn a comparison into a report: which demands stand in it, in which order, under which head."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from demarche.compare.cell import Change
from demarche.compare.comparison import Comparison, Row
from demarche.compare.drafts import pairing_in_words
from demarche.compare.lookup import Lookup
from demarche.compare.wording import party_name
from demarche.reports.cells import REWRITTEN, CellWriter
from demarche.reports.document import (
    DemandBlock,
    FileFacts,
    Head,
    Options,
    Report,
    Topic,
    Words,
)
from demarche.reports.heading import facts, subtitle, title
from demarche.reports.notes import SourceList
from demarche.reports.plain import one_line
from demarche.reports.summary import bars, summary_lines

OTHER_DEMANDS = "Other demands"

_PLAIN_OPTIONS = Options()


def build_report(
    comparison: Comparison, files: Sequence[FileFacts], options: Options = _PLAIN_OPTIONS
) -> Report:
    """Build the report of a comparison; `files` are the facts of its drafts, in their order."""
    lookups = tuple(Lookup(draft.dossier) for draft in comparison.drafts)
    rows = [row for row in comparison.rows if _is_wanted(row, options)]
    sources = SourceList()
    topics = tuple(_topics(comparison, lookups, sources, rows))
    demands = [demand for topic in topics for demand in topic.demands]
    return Report(
        title=title(comparison, options),
        subtitle=subtitle(comparison),
        columns=tuple(
            Head(one_line(each.label), one_line(each.detail), index == comparison.base)
            for index, each in enumerate(comparison.columns)
        ),
        base=comparison.base,
        facts=facts(comparison, files, options, len(rows)),
        bars=bars(comparison, rows),
        summary=summary_lines(comparison, demands),
        legend=_legend(comparison, demands),
        topics=topics,
        sources=sources.notes(),
        options=options,
    )


def _is_wanted(row: Row, options: Options) -> bool:
    """Say whether a row stands in the report."""
    if options.demands is not None and row.demand.id not in options.demands:
        return False
    return row.changed or not options.only_changed


def _topics(
    comparison: Comparison, lookups: tuple[Lookup, ...], sources: SourceList, rows: Sequence[Row]
) -> Iterable[Topic]:
    """Yield the demands under their topics, both in the order of their first mention."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(one_line(row.demand.topic or ""), []).append(row)
    number = 0
    for name, members in groups.items():
        blocks = []
        for row in members:
            number += 1
            blocks.append(_demand(CellWriter(comparison, lookups, sources, row, number)))
        language = comparison.drafts[members[0].file].dossier.language
        yield Topic(_topic_title(name, language, alone=len(groups) == 1), tuple(blocks))


def _topic_title(name: str, language: str, *, alone: bool) -> Words:
    """Name a topic; demands without one are only named where others have one."""
    if name or alone:
        return Words(name, language)
    return Words(OTHER_DEMANDS)


def _demand(writer: CellWriter) -> DemandBlock:
    """Write one demand with its cells."""
    demand, row = writer.row.demand, writer.row
    dossier = writer.comparison.drafts[row.file].dossier
    names = ", ".join(party_name(dossier, each) for each in demand.to)
    asked = party_name(dossier, demand.by) + (f" to {names}" if names else "")
    return DemandBlock(
        number=writer.number,
        title=Words(one_line(demand.title), dossier.language),
        asked=one_line(asked),
        cells=tuple(writer.write(column) for column in range(len(row.cells))),
        changed=row.changed,
        pairing=one_line(pairing_in_words(row.match)) if row.match else "",
    )


def _legend(comparison: Comparison, demands: Iterable[DemandBlock]) -> tuple[str, ...]:
    """Say what a reader must know to read the marks."""
    cells = [cell for demand in demands for cell in demand.cells]
    lines = ["Small raised numbers lead to the sources at the end."]
    if len(comparison.columns) > 2:
        lines.append(
            "The base stands unmarked; in the other columns struck words are the base’s, "
            "underlined words their own."
        )
    if any(REWRITTEN in cell.remarks for cell in cells):
        lines.append("Rewritten: so many words differ that none are marked.")
    if any(cell.verdict and cell.verdict.change is Change.NOT_MENTIONED for cell in cells):
        lines.append(
            "Not mentioned: its party spoke of other things and not of this. It does not mean "
            "withdrawn."
        )
    return tuple(lines)
