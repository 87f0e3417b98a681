"""The head of a report: its title, what was compared, from which files, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from demarche.compare.comparison import Column, Comparison, Draft
from demarche.compare.days import date_in_words, day_in_words
from demarche.compare.ignoring import ignored_in_words
from demarche.reports.document import Fact, FileFacts, Report, Words
from demarche.reports.options import Layout, Options
from demarche.reports.plain import one_line

_MOST_NAMED = 3
"""The subtitle names as many columns beside the base; of more it gives the number."""


def title(comparison: Comparison, options: Options) -> Words:
    """Give the title asked for, else the titles of the dossiers compared."""
    if options.title and options.title.strip():
        return Words(one_line(options.title), comparison.drafts[0].dossier.language)
    titles = dict.fromkeys(one_line(draft.dossier.title) for draft in comparison.drafts)
    return Words(" / ".join(titles), comparison.drafts[0].dossier.language)


def subtitle(comparison: Comparison) -> str:
    """Say in one line what stands beside what."""
    base = comparison.columns[comparison.base]
    others = [each for index, each in enumerate(comparison.columns) if index != comparison.base]
    if len(others) > _MOST_NAMED:
        return one_line(f"{base.label} beside {len(others)} other columns")
    return one_line(f"{base.label} beside {_listed([each.label for each in others])}")


def facts(
    comparison: Comparison,
    files: Sequence[FileFacts],
    options: Options,
    shown_rows: int,
) -> tuple[Fact, ...]:
    """Give the lines of the head, without those that would say nothing."""
    columns = () if options.layout is Layout.CHRONOLOGY else comparison.columns
    found = (
        Fact("Compared", tuple(_column(comparison, each) for each in columns)),
        Fact("From", tuple(_files(comparison.drafts, files))),
        Fact("Covers", tuple(_covers(comparison.drafts))),
        Fact("Ignored", tuple(filter(None, [ignored_in_words(comparison.ignored)]))),
        Fact("Filter", (_filter(options, shown_rows, len(comparison.rows)),)),
        Fact("Note", tuple(one_line(note) for note in comparison.notes)),
        Fact("Printed", (day_in_words(options.printed, long=True),) if options.printed else ()),
    )
    return tuple(fact for fact in found if fact.lines)


def telling_what_it_carries(report: Report) -> Report:
    """Say at the head of a report what travels inside, so that nobody hands on more than he means.

    Only a writer knows whether anything can travel in its form.
    """
    carried = report.carried
    if carried is None:
        return report
    what = "the whole record file" if len(carried.dossiers) == 1 else "both record files, whole"
    notes = "with notes" if carried.with_notes else "without notes"
    words = f"{what}, {notes}; open this report in Demarche to compare for yourself"
    return replace(report, facts=(*report.facts, Fact("Carries", (words,))))


def _column(comparison: Comparison, column: Column) -> str:
    """Describe one column, and say which is the base."""
    base = comparison.columns[comparison.base]
    detail = f", {column.detail}" if column.detail else ""
    return one_line(f"{column.label}{detail}{' (base)' if column is base else ''}")


def _files(drafts: Sequence[Draft], files: Sequence[FileFacts]) -> Iterator[str]:
    """Yield what proves which files were compared, and what they hold."""
    for draft, file in zip(drafts, files, strict=True):
        dossier = draft.dossier
        positions = sum(len(demand.positions) for demand in dossier.demands)
        held = ", ".join(
            (
                _count(len(dossier.demands), "demand"),
                _count(positions, "position"),
                _count(len(dossier.sources), "source"),
            )
        )
        yield one_line(f"{file.name}: {held}")
        yield f"SHA-256 {file.sha256}"


def _covers(drafts: Sequence[Draft]) -> Iterator[str]:
    """Yield the time outside which silence means nothing."""
    seen = dict.fromkeys(draft.dossier.covers for draft in drafts)
    yield from (date_in_words(each, long=True) for each in seen if each is not None)


def _filter(options: Options, shown_rows: int, rows: int) -> str:
    """Say what was left out."""
    parts = [one_line(options.filter)] if options.filter else []
    if options.only_changed:
        parts.append("only demands that changed")
    if shown_rows != rows:
        parts.append(f"{shown_rows} of {_count(rows, 'demand')} shown")
    return "; ".join(parts) or "none"


def _count(number: int, noun: str) -> str:
    """Write a number with its noun."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _listed(names: Sequence[str]) -> str:
    """Write names as a list."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
