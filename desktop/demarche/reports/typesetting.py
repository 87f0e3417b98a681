"""A report as plain values for the template: what fits on paper side by side, and where to break.

Every text stays a value. The template sets it as text; nothing here writes markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from demarche.direction import in_our_direction
from demarche.reports.bounding import MOST_OF_A_LINE, MOST_OF_A_TEXT, bounded, bounded_runs
from demarche.reports.breaking import pieces_of
from demarche.reports.document import (
    Address,
    Bar,
    CellBlock,
    DemandBlock,
    Quotation,
    Report,
    SourceNote,
    SummaryLine,
    Topic,
)
from demarche.reports.labels import labels
from demarche.reports.logo import as_drawing
from demarche.reports.logo import size_of as size_of_logo
from demarche.reports.options import Logo, Paper
from demarche.reports.parts import (
    columns_of_parts,
    demands_of,
    left_out_of,
    part_title,
    said_of_part,
)
from demarche.reports.room import fit_of
from demarche.reports.sheets import is_landscape, scale, size_of
from demarche.reports.texts import Passage, Verdict, Words

_PAPER: Final = {Paper.A4: "a4", Paper.LETTER: "us-letter", Paper.A3: "a3"}
_LANGUAGE: Final = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?\b")
_SPACES: Final = re.compile(r"[\u1680\u2000-\u200a\u205f\u3000]")
Values = dict[str, Any]


def values_for(report: Report, safe: Callable[[str], str]) -> Values:
    """Give a report as values; `safe` replaces what no font draws."""
    return _Setter(safe, report).report(report)


@dataclass(frozen=True, slots=True)
class _Setter:
    """Writes each value of a report for the template."""

    safe: Callable[[str], str]
    whole: Report

    def report(self, report: Report) -> Values:
        """Write the whole report."""
        return {
            "title": self.words(report.title),
            "subtitle": self.text(report.subtitle),
            "paper": _PAPER[report.options.paper],
            "landscape": is_landscape(report),
            "labels": {name: self.safe(words) for name, words in labels(report).items()},
            "header": self.text(report.options.header, MOST_OF_A_LINE),
            "footer": self.text(report.options.footer, MOST_OF_A_LINE),
            "logo": _logo(report.options.logo),
            "marks": report.has_marks,
            "legend": [self.text(each) for each in report.legend],
            "facts": [
                {"label": self.text(fact.label), "lines": [self.text(each) for each in fact.lines]}
                for fact in report.facts
            ],
            "bars": [self._bar(bar) for bar in report.bars if bar.tallies],
            "summary": [self._line(line) for line in report.summary],
            "gaps": [
                {
                    "words": self.safe(gap.words),
                    "sources": gap.of_sources,
                    "lines": [self._line(line) for line in gap.lines],
                }
                for gap in report.gaps
            ],
            "parts": list(self._parts(report)),
            "sources": [self._source(note) for note in report.sources],
        }

    def _bar(self, bar: Bar) -> Values:
        """Write how many changes of each kind a column has."""
        return {
            "column": self.text(bar.column),
            "tallies": [
                {"change": str(each.change), "told": self.safe(each.told), "count": each.count}
                for each in bar.tallies
            ],
        }

    def _line(self, line: SummaryLine) -> Values:
        """Write one line on a demand or a source."""
        return {
            "number": line.number,
            "title": self.words(line.title),
            "words": self.ours(line.words),
        }

    def text(self, text: str, most: int = MOST_OF_A_TEXT) -> str | list[str]:
        """Write a text: whole, or in pieces between which a long word may be broken."""
        return _pieces(self.safe(text), most)

    def ours(self, text: str, most: int = MOST_OF_A_TEXT) -> str | list[str]:
        """Write a line of ours, which keeps its order around names that run from the right."""
        return _pieces(in_our_direction(self.safe(text)), most)

    def words(self, words: Words, most: int = MOST_OF_A_LINE) -> Values:
        """Write a text with its language and direction."""
        tongue = _tongue(words.language, words.right_to_left)
        return {"text": self.text(words.text, most), **tongue}

    def _parts(self, report: Report) -> Iterator[Values]:
        """Yield the tables that the comparison is split over."""
        parts = columns_of_parts(report)
        shown: set[int] = set()
        for number, columns in enumerate(parts, 1):
            left_out = left_out_of(report, parts, number)
            yield {
                "number": number,
                "title": self.safe(part_title(report, number, len(parts))),
                "said": [self.text(each) for each in said_of_part(report, parts, number, left_out)],
                "one": _is_one(report, columns),
                "heads": [self._head(report, column) for column in columns],
                "topics": [
                    self._topic(at, topic, demands, columns, shown)
                    for at, topic in enumerate(report.topics, 1)
                    if (demands := [each for each in topic.demands if each.number not in left_out])
                ],
            }
            shown.update(each.number for each in demands_of(report) if each.number not in left_out)

    def _head(self, report: Report, column: int) -> Values:
        """Write the head of a column."""
        head = report.columns[column]
        return {
            "label": self.text(head.label),
            "detail": self.text(head.detail),
            "base": head.is_base,
        }

    def _topic(
        self,
        number: int,
        topic: Topic,
        demands: Sequence[DemandBlock],
        columns: Sequence[int],
        shown: Container[int],
    ) -> Values:
        """Write a topic with the demands that stand in one part."""
        return {
            "number": number,
            "title": self.words(topic.title),
            "demands": [
                self._demand(each, columns, again=each.number in shown) for each in demands
            ],
        }

    def _demand(self, demand: DemandBlock, columns: Sequence[int], *, again: bool) -> Values:
        """Write a demand; where it has one verdict this and its terms span all columns."""
        cells = [demand.cells[column] for column in columns]
        written = [self._cell(cell) for cell in cells]
        one = _is_one(self.whole, columns)
        told = next((cell for cell in cells if cell.verdict), None) if one else None
        return {
            "number": demand.number,
            "again": again,
            "title": self.words(demand.title),
            "asked": self.ours(demand.asked, MOST_OF_A_LINE),
            "changed": demand.changed,
            "fits": fit_of(
                written,
                len(told.terms) if told else 0,
                size_of(self.whole),
                scale(self.whole.options),
            ),
            "verdict": self._verdict(told.verdict) if told else None,
            "terms": self._terms(told) if told else [],
            "cells": written,
        }

    def _cell(self, cell: CellBlock) -> Values:
        """Write one cell."""
        line = cell.attribution
        return {
            "heading": self.ours(cell.heading),
            "verdict": self._verdict(cell.verdict),
            "passages": [self._passage(each) for each in cell.passages],
            "remarks": [self.safe(each) for each in cell.remarks],
            "attribution": {"text": self.ours(line.text), "notes": line.notes} if line else None,
            "lines": [{"text": self.ours(each.text), "notes": each.notes} for each in cell.lines],
            "terms": self._terms(cell),
            "quiet": cell.quiet,
            "empty": cell.empty,
        }

    def _passage(self, passage: Passage) -> Values:
        """Write a text with its marks."""
        return {
            "runs": [
                {"text": self.text(run.text), "mark": run.mark}
                for run in bounded_runs(passage.runs)
            ],
            "label": self.text(passage.label),
            **_tongue(passage.language, passage.right_to_left),
        }

    def _verdict(self, verdict: Verdict | None) -> Values | None:
        """Write what became of a demand."""
        if verdict is None:
            return None
        return {"change": str(verdict.change), "words": self.text(verdict.words)}

    def _terms(self, cell: CellBlock) -> list[Values]:
        """Write the terms that differ."""
        return [
            {"name": self.text(each.name), "was": self.text(each.was), "now": self.text(each.is_)}
            for each in cell.terms
        ]

    def _source(self, note: SourceNote) -> Values:
        """Write one source note."""
        return {
            "number": note.number,
            "title": self.words(note.title),
            "author": self.text(note.author),
            "details": self.ours(", ".join(note.details)),
            "address": self._address(note.address),
            "archived": self._address(note.archived),
            "quotations": [self._quotation(each) for each in note.quotations],
        }

    def _address(self, address: Address | None) -> Values | None:
        """Write an address: what is shown is text, where it leads stays as it is."""
        if address is None:
            return None
        return {"shown": self.text(address.shown), "href": address.href}

    def _quotation(self, quote: Quotation) -> Values:
        """Write quoted words with what they are quoted for."""
        return {
            "words": self.words(quote.words, MOST_OF_A_TEXT),
            "href": quote.href,
            "translation": self.text(quote.translation),
            "about": self.text(quote.about),
        }


def _pieces(text: str, most: int) -> str | list[str]:
    """Give a text whole, or in pieces between which a long word may be broken."""
    return pieces_of(_SPACES.sub(" ", bounded(text, most)))


def _is_one(report: Report, columns: Sequence[int]) -> bool:
    """Say whether a demand has one verdict: one column stands alone, or beside the base."""
    return len(columns) == (1 if report.base is None else 2)


def _logo(logo: Logo | None) -> Values | None:
    """Write a logo: its drawing, and its shape in a square."""
    if logo is None:
        return None
    width, height = size_of_logo(logo)
    longer = max(width / 3, height)
    return {"drawing": as_drawing(logo), "width": width / longer, "height": height / longer}


def _tongue(language: str, right_to_left: bool) -> Values:  # noqa: FBT001
    """Write a language as typst takes it, and the direction."""
    match = _LANGUAGE.match(language)
    return {
        "lang": match[1].lower() if match else None,
        "region": match[2].lower() if match and match[2] else None,
        "rtl": right_to_left,
    }
