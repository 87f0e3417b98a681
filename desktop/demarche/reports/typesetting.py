"""A report as plain values for the template: what fits on paper side by side, and where to break.

Every text stays a value. The template sets it as text; nothing here writes markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import regex

from demarche.records.model import FORMAT
from demarche.reports.document import (
    Address,
    CellBlock,
    DemandBlock,
    Orientation,
    Paper,
    Passage,
    Quotation,
    Report,
    SourceNote,
    Topic,
    Verdict,
    Words,
)

MOST_SIDE_BY_SIDE: Final = 4
"""More columns than this do not fit on paper side by side: they stand in several parts."""

_PAPER: Final = {Paper.A4: "a4", Paper.LETTER: "us-letter"}
_LONG_WORD: Final = regex.compile(r"\S{19,}")
_PIECE: Final = regex.compile(r"\X{1,11}[/?&=._\-,:;#%]+(?=\X)|\X{12}(?=\X{3})|\X+?$")
_LANGUAGE: Final = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?\b")
_SPACES: Final = re.compile(r"[\u1680\u2000-\u200a\u205f\u3000]")
_SURELY_FITS: Final = 900
"""A cell of so few characters fits on any page; only longer ones are measured."""

Values = dict[str, Any]


def values_for(report: Report, safe: Callable[[str], str]) -> Values:
    """Give a report as values; `safe` replaces what no font draws."""
    return _Setter(safe).report(report)


def columns_of_parts(report: Report) -> tuple[tuple[int, ...], ...]:
    """Split the columns over as few parts as fit on paper, the base first in each."""
    others = [index for index in range(len(report.columns)) if index != report.base]
    if len(report.columns) <= MOST_SIDE_BY_SIDE:
        return (tuple(range(len(report.columns))),)
    room = MOST_SIDE_BY_SIDE - 1
    parts = -(-len(others) // room)
    return tuple(
        (report.base, *others[len(others) * at // parts : len(others) * (at + 1) // parts])
        for at in range(parts)
    )


def is_landscape(report: Report) -> bool:
    """Say whether the paper lies across."""
    if report.options.orientation is Orientation.AUTOMATIC:
        return len(report.columns) > 2
    return report.options.orientation is Orientation.LANDSCAPE


@dataclass(frozen=True, slots=True)
class _Setter:
    """Writes each value of a report for the template."""

    safe: Callable[[str], str]

    def report(self, report: Report) -> Values:
        """Write the whole report."""
        return {
            "title": self.words(report.title),
            "subtitle": self.text(report.subtitle),
            "paper": _PAPER[report.options.paper],
            "landscape": is_landscape(report),
            "format": FORMAT,
            "legend": list(report.legend),
            "facts": [
                {"label": fact.label, "lines": [self.text(each) for each in fact.lines]}
                for fact in report.facts
            ],
            "bars": [
                {
                    "column": self.text(bar.column),
                    "tallies": [
                        {"change": str(each.change), "words": each.words, "count": each.count}
                        for each in bar.tallies
                    ],
                }
                for bar in report.bars
                if bar.tallies
            ],
            "summary": [
                {
                    "number": line.number,
                    "title": self.words(line.title),
                    "words": self.text(line.words),
                }
                for line in report.summary
            ],
            "parts": list(self._parts(report)),
            "sources": [self._source(note) for note in report.sources],
        }

    def text(self, text: str) -> str | list[str]:
        """Write a text: whole, or in pieces between which a long word may be broken."""
        text = _SPACES.sub(" ", self.safe(text))
        if _LONG_WORD.search(text) is None:
            return text
        return list(_pieces(text))

    def words(self, words: Words) -> Values:
        """Write a text with its language and direction."""
        return {"text": self.text(words.text), **_tongue(words.language, words.right_to_left)}

    def _parts(self, report: Report) -> Iterator[Values]:
        """Yield the tables that the comparison is split over."""
        parts = columns_of_parts(report)
        for number, columns in enumerate(parts, 1):
            topics = [
                (at, topic, [each for each in topic.demands if _is_told(each, columns, report)])
                for at, topic in enumerate(report.topics, 1)
            ]
            yield {
                "number": number,
                "title": _part_title(number, len(parts)),
                "said": [self.text(each) for each in _said(report, parts, number)],
                "heads": [self._head(report, column) for column in columns],
                "topics": [
                    self._topic(at, topic, demands, columns)
                    for at, topic, demands in topics
                    if demands
                ],
            }

    def _head(self, report: Report, column: int) -> Values:
        """Write the head of a column."""
        head = report.columns[column]
        return {
            "label": self.text(head.label),
            "detail": self.text(head.detail),
            "base": head.is_base,
        }

    def _topic(
        self, number: int, topic: Topic, demands: Sequence[DemandBlock], columns: Sequence[int]
    ) -> Values:
        """Write a topic with the demands that stand in one part."""
        return {
            "number": number,
            "title": self.words(topic.title),
            "demands": [self._demand(each, columns) for each in demands],
        }

    def _demand(self, demand: DemandBlock, columns: Sequence[int]) -> Values:
        """Write a demand; with two columns its one verdict and its terms span both."""
        cells = [demand.cells[column] for column in columns]
        two = len(columns) == 2
        told = next((cell for cell in cells if cell.verdict), None) if two else None
        return {
            "number": demand.number,
            "title": self.words(demand.title),
            "asked": self.text(demand.asked),
            "changed": demand.changed,
            "long": any(_length(cell) * len(columns) > _SURELY_FITS * 2 for cell in cells),
            "verdict": self._verdict(told.verdict) if told else None,
            "terms": self._terms(told) if told else [],
            "cells": [self._cell(cell) for cell in cells],
        }

    def _cell(self, cell: CellBlock) -> Values:
        """Write one cell."""
        line = cell.attribution
        return {
            "heading": self.text(cell.heading),
            "verdict": self._verdict(cell.verdict),
            "passages": [self._passage(each) for each in cell.passages],
            "remarks": list(cell.remarks),
            "attribution": {"text": self.text(line.text), "notes": line.notes} if line else None,
            "lines": [{"text": self.text(each.text), "notes": each.notes} for each in cell.lines],
            "terms": self._terms(cell),
            "quiet": cell.quiet,
        }

    def _passage(self, passage: Passage) -> Values:
        """Write a text with its marks."""
        return {
            "runs": [{"text": self.text(run.text), "mark": run.mark} for run in passage.runs],
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
            "details": self.text(", ".join(note.details)),
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
            "words": self.words(quote.words),
            "href": quote.href,
            "translation": self.text(quote.translation),
            "about": self.text(about_quotation(quote)),
        }


def about_quotation(quote: Quotation) -> str:
    """Say where in the source quoted words stand, and which demands they are quoted for."""
    demands = ", ".join(map(str, quote.demands))
    where = f"{quote.locator}; " if quote.locator else ""
    return f" ({where}demand {demands})" if demands else where


def _pieces(text: str) -> Iterator[str]:
    """Yield the pieces of a text between which a long word may be broken."""
    end = 0
    for word in _LONG_WORD.finditer(text):
        pieces = [match[0] for match in _PIECE.finditer(word[0])]
        yield text[end : word.start()] + pieces[0]
        yield from pieces[1:]
        end = word.end()
    if end < len(text):
        yield text[end:]


def _tongue(language: str, right_to_left: bool) -> Values:  # noqa: FBT001
    """Write a language as typst takes it, and the direction."""
    match = _LANGUAGE.match(language)
    return {
        "lang": match[1].lower() if match else None,
        "region": match[2].lower() if match and match[2] else None,
        "rtl": right_to_left,
    }


def _is_told(demand: DemandBlock, columns: Sequence[int], report: Report) -> bool:
    """Say whether a demand stands in a part: in one of several, where a column holds any of it."""
    if len(columns) == len(report.columns):
        return True
    return any(not demand.cells[each].empty for each in columns if each != report.base)


def _part_title(number: int, parts: int) -> str:
    """Name a part of the comparison."""
    return "Comparison" if parts == 1 else f"Comparison, part {number} of {parts}"


def _said(report: Report, parts: Sequence[Sequence[int]], number: int) -> Iterator[str]:
    """Say how the columns are split over parts, and what a part leaves out."""
    if len(parts) == 1:
        return
    columns = parts[number - 1]
    names = ", ".join(report.columns[each].label for each in columns if each != report.base)
    base = report.columns[report.base].label
    yield f"Paper holds {MOST_SIDE_BY_SIDE} columns side by side. This part: {base} beside {names}."
    left_out = [
        demand.number
        for topic in report.topics
        for demand in topic.demands
        if not _is_told(demand, columns, report)
    ]
    if left_out:
        yield f"Without a statement in any of these columns: demand {ranges(left_out)}."


def ranges(numbers: Sequence[int]) -> str:
    """Write numbers in short: 1, 3-5."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return ", ".join(f"{each[0]}–{each[-1]}" if len(each) > 1 else str(each[0]) for each in found)


def _length(cell: CellBlock) -> int:
    """Estimate how much room a cell takes, in characters."""
    texts = [
        *(run.text for passage in cell.passages for run in passage.runs),
        *(line.text for line in cell.lines),
        *(term.was + term.is_ for term in cell.terms),
        cell.attribution.text if cell.attribution else "",
    ]
    return sum(len(text) + 40 * text.count("\n") for text in texts) + 60 * len(texts)
