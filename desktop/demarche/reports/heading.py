"""The head of a report: its title, what was compared, from which files, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from demarche.compare.comparison import Column, Comparison, Draft
from demarche.compare.days import date_in_words, day_in_words
from demarche.compare.facets import Claim
from demarche.compare.filtering import CLAIM_WORDS
from demarche.compare.ignoring import ignored_in_words
from demarche.compare.listing import listed
from demarche.reports.document import Fact, FileFacts, Report
from demarche.reports.options import Layout, Options
from demarche.reports.plain import one_line
from demarche.reports.texts import Words
from demarche.translation import counted, labelled, parted, tr, tr_in

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
        words = counted(
            "{column} beside {number} other column",
            "{column} beside {number} other columns",
            len(others),
            column=base.label,
        )
        return one_line(words)
    names = listed([each.label for each in others])
    # Translators: which columns stand beside the first; they are names, and not inflected
    return one_line(tr("{column} beside {columns}", column=base.label, columns=names))


def facts(
    comparison: Comparison,
    files: Sequence[FileFacts],
    options: Options,
    shown_rows: int,
) -> tuple[Fact, ...]:
    """Give the lines of the head, without those that would say nothing."""
    columns = () if options.layout is Layout.CHRONOLOGY else comparison.columns
    found = (
        Fact(
            tr_in("the head of a report", "Compared"),
            tuple(_column(comparison, each) for each in columns),
        ),
        # Translators: the files that a report was made from
        Fact(tr_in("the head of a report", "From"), tuple(_files(comparison.drafts, files))),
        # Translators: the span of days that the record means to cover
        Fact(tr_in("the head of a report", "Covers"), tuple(_covers(comparison.drafts))),
        # Translators: which differences were not heeded
        Fact(
            tr_in("the head of a report", "Ignored"),
            tuple(filter(None, [ignored_in_words(comparison.ignored)])),
        ),
        Fact(
            tr_in("the head of a report", "Filter"),
            (_filter(options, shown_rows, len(comparison.rows)),),
        ),
        Fact(
            tr_in("the head of a report", "Note"),
            tuple(one_line(note) for note in comparison.notes),
        ),
        # Translators: the day on which a report was printed
        Fact(
            tr_in("the head of a report", "Printed"),
            (day_in_words(options.printed, long=True),) if options.printed else (),
        ),
    )
    return tuple(fact for fact in found if fact.lines)


def telling_what_it_carries(report: Report) -> Report:
    """Say at the head of a report what travels inside, so that nobody hands on more than he means.

    Only a writer knows whether anything can travel in its form.
    """
    carried = report.carried
    if carried is None:
        return report
    words = _carried_in_words(several=len(carried.dossiers) > 1, with_notes=carried.with_notes)
    # Translators: what travels inside a report
    carries = Fact(tr_in("the head of a report", "Carries"), (words,))
    return replace(report, facts=(*report.facts, carries))


def _carried_in_words(*, several: bool, with_notes: bool) -> str:
    """Say what travels inside a report."""
    if several:
        return (
            tr(
                "both record files, whole, with notes; open this report in Demarche to compare for "
                "yourself"
            )
            if with_notes
            else tr(
                "both record files, whole, without notes; open this report in Demarche to compare "
                "for yourself"
            )
        )
    if with_notes:
        return tr(
            "the whole record file, with notes; open this report in Demarche to compare for "
            "yourself"
        )
    return tr(
        "the whole record file, without notes; open this report in Demarche to compare for yourself"
    )


def _column(comparison: Comparison, column: Column) -> str:
    """Describe one column, and say which is the base."""
    base = comparison.columns[comparison.base]
    words = ", ".join(part for part in (column.label, column.detail) if part)
    # Translators: the column that the others are compared with
    return one_line(tr("{column} (base)", column=words) if column is base else words)


def _files(drafts: Sequence[Draft], files: Sequence[FileFacts]) -> Iterator[str]:
    """Yield what proves which files were compared, and what they hold."""
    for draft, file in zip(drafts, files, strict=True):
        dossier = draft.dossier
        positions = sum(len(demand.positions) for demand in dossier.demands)
        held = ", ".join(
            (
                counted("{number} demand", "{number} demands", len(dossier.demands)),
                counted("{number} position", "{number} positions", positions),
                counted("{number} source", "{number} sources", len(dossier.sources)),
            )
        )
        yield one_line(labelled(file.name, held))
        yield f"SHA-256 {file.sha256}"


def _covers(drafts: Sequence[Draft]) -> Iterator[str]:
    """Yield the time outside which silence means nothing."""
    seen = dict.fromkeys(draft.dossier.covers for draft in drafts)
    yield from (date_in_words(each, long=True) for each in seen if each is not None)


def _filter(options: Options, shown_rows: int, rows: int) -> str:
    """Say what was left out."""
    parts = [one_line(options.filter)] if options.filter else []
    if options.only_changed:
        parts.append(tr(CLAIM_WORDS[Claim.CHANGED]))
    if shown_rows != rows:
        words = counted(
            "{shown} of {number} demand shown",
            "{shown} of {number} demands shown",
            rows,
            shown=shown_rows,
        )
        parts.append(words)
    # Translators: no filter, so that nothing is left out
    return parted(parts) or tr_in("a filter", "none")
