"""Write a report as Markdown: short texts in a table, long ones in sections below each other."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from typing import Final

from demarche.reports.document import (
    Address,
    CellBlock,
    DemandBlock,
    Quotation,
    Report,
    SourceNote,
    SummaryLine,
    Topic,
)
from demarche.reports.labels import (
    ADDED,
    ARCHIVED,
    NOT_ON_RECORD,
    REMOVED,
    SOURCES,
    SUMMARY,
    quotation_marks,
)
from demarche.reports.marked.escaping import inner, link, marked, text
from demarche.reports.parts import demands_of
from demarche.reports.texts import Line, Passage
from demarche.translation import colon, counted, tr

_MOST_IN_TABLE: Final = 4
_LONGEST_IN_TABLE: Final = 280
"""So many columns, and texts of so many characters, read well in a table."""
_STEP: Final = 200


def write_marked(report: Report) -> Generator[str, None, str]:
    """Write a report as Markdown, saying how far it is; the same report gives the same text."""
    found = []
    for at, block in enumerate(_blocks(report)):
        found.append(block)
        if at % _STEP == 0:
            yield counted(
                "writing the text, {number} paragraph", "writing the text, {number} paragraphs", at
            )
    return "\n\n".join(block for block in found if block) + "\n"


def _blocks(report: Report) -> Iterator[str]:
    """Yield the blocks, between which an empty line stands."""
    yield f"# {text(report.title.text)}"
    yield text(report.subtitle)
    yield _list(f"**{text(fact.label)}**: {_broken(fact.lines)}" for fact in report.facts)
    yield from _summary(report)
    yield f"## {text(tr('Comparison'))}"
    yield " ".join((_sample(report), *map(text, report.legend)))
    as_table = _fits_in_table(report)
    for topic in report.topics:
        if topic.title.text:
            yield f"### {text(topic.title.text)}"
        if as_table:
            yield _table(report, topic)
        else:
            level = "####" if topic.title.text else "###"
            for demand in topic.demands:
                yield from _section(report, demand, level)
    if report.sources:
        yield f"## {text(tr(SOURCES))}"
        yield from map(_source, report.sources)


def _summary(report: Report) -> Iterator[str]:
    """Yield the counts, a line for each demand that changed, and what is not on record."""
    bars = [bar for bar in report.bars if bar.tallies]
    if bars or report.summary:
        yield f"## {text(tr(SUMMARY))}"
        named = len(bars) > 1
        yield _broken((f"{bar.column}{colon()}" if named else "") + bar.sentence for bar in bars)
        yield _list(_summary_line(each, "demand") for each in report.summary)
    if report.gaps:
        yield f"## {text(tr(NOT_ON_RECORD))}"
    for gap in report.gaps:
        yield f"**{text(gap.words)}**"
        noun = "source" if gap.of_sources else "demand"
        yield _list(_summary_line(each, noun) for each in gap.lines)


def _summary_line(each: SummaryLine, noun: str) -> str:
    """Write a line that leads to what it speaks of."""
    title = inner(f"{each.number} {text(each.title.text)}", f"{noun}-{each.number}")
    return f"**{title}**" + (f"{colon()}{text(each.words)}" if each.words else "")


def _sample(report: Report) -> str:
    """Show what the marks look like."""
    if not report.has_marks:
        return ""
    return f"~~{text(tr(REMOVED))}~~ <ins>{text(tr(ADDED))}</ins>"


def _fits_in_table(report: Report) -> bool:
    """Say whether the columns stand side by side, and no text is too long for that."""
    return 1 < len(report.columns) <= _MOST_IN_TABLE and all(
        len(passage.text) <= _LONGEST_IN_TABLE and "\n\n" not in passage.text
        for demand in demands_of(report)
        for cell in demand.cells
        for passage in cell.passages
    )


def _table(report: Report, topic: Topic) -> str:
    """Write the demands of a topic as a table."""
    heads = (_broken((head.label, head.detail)) for head in report.columns)
    rows = ((_title(each), *map(_cell_in_table, each.cells)) for each in topic.demands)
    lines = [(text(tr("Demand")), *heads), ("---",) * (len(report.columns) + 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _title(demand: DemandBlock) -> str:
    """Name a demand in the first column of a table, and say who asked whom."""
    title = f"**{demand.number} {text(demand.title.text)}**"
    return f"{_anchor('demand', demand.number)}{title}<br>{_asked(demand)}"


def _section(report: Report, demand: DemandBlock, level: str) -> Iterator[str]:
    """Yield a demand with its columns below each other."""
    title = f"{demand.number} {text(demand.title.text)}"
    yield f"{level} {_anchor('demand', demand.number)}{title}"
    yield _asked(demand)
    for head, cell in zip(report.columns, demand.cells, strict=True):
        if len(report.columns) > 1:
            detail = f" · {text(head.detail)}" if head.detail else ""
            yield f"**{text(head.label)}**{detail}"
        yield from _cell(cell)


def _cell_in_table(cell: CellBlock) -> str:
    """Write a cell on one line."""
    texts = (line for passage in cell.passages for line in _passage(passage))
    groups = ("<br>".join(lines) for lines in (_before(cell), texts, _after(cell)))
    return "<br><br>".join(group for group in groups if group)


def _cell(cell: CellBlock) -> Iterator[str]:
    """Yield the paragraphs of a cell, its texts set off as quotations."""
    yield "<br>".join(_before(cell))
    for passage in cell.passages:
        *label, words = _passage(passage)
        yield from label
        yield f"> {words}" if words else ""
    yield "<br>".join(_after(cell))


def _before(cell: CellBlock) -> Iterator[str]:
    """Yield what became of the demand, and what kind of statement it is."""
    if cell.verdict:
        yield f"**{text(cell.verdict.words)}**"
    if not (cell.empty and cell.verdict):
        what = " · ".join(text(each) for each in (cell.heading, *cell.remarks) if each)
        if what:
            yield f"*{what}*"


def _passage(passage: Passage) -> Iterator[str]:
    """Yield what a text is, where it is not the text itself, and the text."""
    if passage.label:
        yield f"*{text(passage.label)}*"
    yield marked(passage.runs)


def _after(cell: CellBlock) -> Iterator[str]:
    """Yield who said it, what stands below, and the terms that differ."""
    if cell.attribution:
        yield _numbered(cell.attribution)
    yield from map(_numbered, cell.lines)
    for term in cell.terms:
        yield f"{text(term.name)}{colon()}{text(term.was)} → {text(term.is_)}"


def _asked(demand: DemandBlock) -> str:
    """Say who asked whom, and how the demands of two drafts were found to be one."""
    return " · ".join(text(part) for part in (demand.asked, demand.pairing) if part)


def _numbered(line: Line) -> str:
    """Write a line with the numbers of its sources."""
    numbers = ", ".join(inner(str(each), f"source-{each}") for each in line.notes)
    return text(line.text) + (f" <sup>{numbers}</sup>" if numbers else "")


def _source(note: SourceNote) -> str:
    """Write a source as a citation, with its addresses and the words quoted from it."""
    author = f"{text(note.author)}{colon()}" if note.author else ""
    details = f". {text(', '.join(note.details))}" if note.details else ""
    title = f"**{text(note.title.text)}**{details}."
    lines = (
        f"{note.number}. {_anchor('source', note.number)}{author}{title}",
        *((_linked(note.address),) if note.address else ()),
        *((f"{text(tr(ARCHIVED))} {_linked(note.archived)}",) if note.archived else ()),
        *map(_quotation, note.quotations),
    )
    return "<br>".join(lines)


def _linked(address: Address) -> str:
    """Write an address, as a link only where it may be opened."""
    return link(text(address.shown), address.href)


def _quotation(quotation: Quotation) -> str:
    """Write quoted words with the link that leads to them."""
    opens, closes = quotation_marks()
    words = f"{opens}{link(text(quotation.words.text), quotation.href)}{closes}"
    translation = (
        f" – {opens}{text(quotation.translation)}{closes}" if quotation.translation else ""
    )
    return f"{words}{translation}{text(quotation.about)}"


def _anchor(noun: str, number: int) -> str:
    """Mark a place that links lead to."""
    return f'<a id="{noun}-{number}"></a>'


def _list(items: Iterable[str]) -> str:
    """Write a list."""
    return "\n".join(f"- {item}" for item in items)


def _broken(lines: Iterable[str]) -> str:
    """Write lines below each other."""
    return "<br>".join(text(each) for each in lines if each)
