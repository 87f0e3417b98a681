"""Turn a comparison into a report: which demands stand in it, in which order, under which head."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from demarche.compare.arranging import NO_TOPIC
from demarche.compare.cell import Change
from demarche.compare.comparison import Comparison
from demarche.compare.drafts import pairing_in_words
from demarche.compare.ignoring import ignored_in_words
from demarche.compare.lookup import Lookup
from demarche.compare.row import Row
from demarche.records.carrying import Carried
from demarche.reports.cells import CellWriter, asked_of
from demarche.reports.chronology import chronology, head_of_days, summed
from demarche.reports.document import DemandBlock, Fact, FileFacts, Head, Noun, Report, Topic
from demarche.reports.gaps import gaps
from demarche.reports.heading import facts, subtitle, title
from demarche.reports.layouts import laid_out
from demarche.reports.notes import SourceList
from demarche.reports.options import Layout, Options
from demarche.reports.plain import one_line
from demarche.reports.summary import bars, summary_lines
from demarche.reports.texts import Words
from demarche.translation import later, tr, tr_in

RAISED_NUMBERS: Final = later("Small raised numbers lead to the sources at the end.")

_PLAIN_OPTIONS = Options()


def build_report(
    comparison: Comparison,
    files: Sequence[FileFacts],
    options: Options = _PLAIN_OPTIONS,
    carried: Carried | None = None,
) -> Report:
    """Build the report of a comparison; `files` are the facts of its drafts, in their order."""
    lookups = tuple(Lookup(draft.dossier) for draft in comparison.drafts)
    rows = [row for row in comparison.rows if _is_wanted(row, options)]
    empty = Report(
        title=title(comparison, options),
        subtitle=subtitle(comparison),
        columns=tuple(_head(comparison, index) for index in range(len(comparison.columns))),
        base=comparison.base,
        facts=facts(comparison, files, options, len(rows)),
        options=options,
        carried=carried,
    )
    fill = _by_day if options.layout is Layout.CHRONOLOGY else _by_demand
    return laid_out(fill(empty, comparison, lookups, rows))


def _by_demand(
    report: Report, comparison: Comparison, lookups: tuple[Lookup, ...], rows: Sequence[Row]
) -> Report:
    """Fill a report with the demands, their columns side by side."""
    sources, options = SourceList(), report.options
    topics = tuple(_topics(comparison, lookups, sources, rows, options))
    demands = [demand for topic in topics for demand in topic.demands]
    return replace(
        report,
        bars=bars(comparison, rows),
        summary=summary_lines(comparison, demands),
        gaps=gaps(report.columns, demands, sources.notes()) if options.missing else (),
        legend=_legend(comparison, demands, options),
        topics=topics,
        sources=sources.notes(),
    )


def _by_day(
    report: Report, comparison: Comparison, lookups: tuple[Lookup, ...], rows: Sequence[Row]
) -> Report:
    """Fill a report with every position by day."""
    sources, heads = SourceList(Noun.ENTRY), (head_of_days(),)
    topics = tuple(chronology(comparison, lookups, sources, rows))
    demands = [demand for topic in topics for demand in topic.demands]
    return replace(
        report,
        subtitle=heads[0].label,
        columns=heads,
        base=None,
        # Translators: how many entries a report holds
        facts=(Fact(tr_in("the head of a report", "Holds"), (summed(topics),)), *report.facts),
        gaps=gaps(heads, demands, sources.notes()) if report.options.missing else (),
        legend=(tr(RAISED_NUMBERS),),
        topics=topics,
        sources=sources.notes(),
    )


def _head(comparison: Comparison, index: int) -> Head:
    """Write the head of a column."""
    column = comparison.columns[index]
    return Head(one_line(column.label), one_line(column.detail), index == comparison.base)


def _is_wanted(row: Row, options: Options) -> bool:
    """Say whether a row stands in the report."""
    if options.demands is not None and row.demand.id not in options.demands:
        return False
    return row.changed or not (options.only_changed or options.layout is Layout.CHANGES)


def _topics(
    comparison: Comparison,
    lookups: tuple[Lookup, ...],
    sources: SourceList,
    rows: Sequence[Row],
    options: Options,
) -> Iterable[Topic]:
    """Yield the demands under their topics, both in the order of their first mention."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(one_line(row.demand.topic or ""), []).append(row)
    number, into_one = 0, options.layout is Layout.REDLINE
    for name, members in groups.items():
        blocks = []
        for row in members:
            number += 1
            blocks.append(
                _demand(CellWriter(comparison, lookups, sources, row, number, into_one=into_one))
            )
        language = comparison.drafts[members[0].file].dossier.language
        yield Topic(_topic_title(name, language, alone=len(groups) == 1), tuple(blocks))


def _topic_title(name: str, language: str, *, alone: bool) -> Words:
    """Name a topic; demands without one are only named where others have one."""
    if name or alone:
        return Words(name, language)
    return Words(tr(NO_TOPIC))


def _demand(writer: CellWriter) -> DemandBlock:
    """Write one demand with its cells."""
    demand, row = writer.row.demand, writer.row
    dossier = writer.comparison.drafts[row.file].dossier
    return DemandBlock(
        number=writer.number,
        title=Words(one_line(demand.title), dossier.language),
        asked=one_line(asked_of(dossier, demand.by, demand.to)),
        cells=tuple(writer.write(column) for column in range(len(row.cells))),
        changed=row.changed,
        pairing=one_line(pairing_in_words(row.match)) if row.match else "",
    )


def _legend(
    comparison: Comparison, demands: Iterable[DemandBlock], options: Options
) -> tuple[str, ...]:
    """Say what a reader must know to read the marks."""
    cells = [cell for demand in demands for cell in demand.cells]
    into_one = options.layout is Layout.REDLINE
    lines = [tr(RAISED_NUMBERS), *_marks_said(comparison, into_one=into_one)]
    if comparison.ignored:
        lines.append(
            tr(
                "Words with dots differ only in what was to be ignored: {ignored}.",
                ignored=ignored_in_words(comparison.ignored),
            )
        )
    if any(cell.rewritten for cell in cells):
        lines.append(
            tr("Rewritten: so many words differ that each text is marked whole.")
            if into_one
            else tr("Rewritten: so many words differ that none are marked.")
        )
    if any(cell.verdict and cell.verdict.change is Change.NOT_MENTIONED for cell in cells):
        lines.append(
            tr(
                "Not mentioned: its party spoke of other things and not of this. It does not mean "
                "withdrawn."
            )
        )
    return tuple(lines)


def _marks_said(comparison: Comparison, *, into_one: bool) -> Iterator[str]:
    """Say whose words are struck and whose underlined, where two columns do not show it."""
    if into_one:
        # Translators: {column} is the name of a column: who speaks in it
        yield tr(
            "Struck words are those of {column}, underlined words stand where they stood. That "
            "words are struck does not mean that a demand is withdrawn; its mark says what "
            "became of it. What an alternative or an answer leaves standing is not struck.",
            column=one_line(comparison.columns[comparison.base].label),
        )
    elif len(comparison.columns) > 2:
        yield tr(
            "The base stands unmarked; in the other columns struck words are the base’s, "
            "underlined words their own."
        )
