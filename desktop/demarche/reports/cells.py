"""One cell of a comparison as it stands in a document: the same spans and sentences as on screen.

With two columns the base shows what was removed and the other column what was added. With more,
the base is compared several times: it stands unmarked, and each other column shows both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from demarche.compare.cell import Cell, CellState, Change, Compared
from demarche.compare.comparison import Comparison
from demarche.compare.days import dated
from demarche.compare.languages import named_in
from demarche.compare.lookup import Lookup
from demarche.compare.mentions import (
    answers_in_words,
    conditions_in_words,
    contested_in_words,
    differing_in_words,
    lacks_answer,
    supported_in_words,
    supporters,
    variants_in_words,
    worded_otherwise,
)
from demarche.compare.row import Row
from demarche.compare.statements import party_name
from demarche.compare.terms import TermChange
from demarche.compare.wording import (
    attribution,
    beside_in_words,
    cell_heading,
    row_heading,
    sentences_in_words,
    term_values,
    with_words,
)
from demarche.records.model import AsSaid, Dossier, Position, Relation
from demarche.reports.document import CellBlock
from demarche.reports.notes import SourceList
from demarche.reports.plain import interleaved, marked, one_line, several_lines, whole
from demarche.reports.texts import Line, Passage, Run, Said, TermLine, Verdict
from demarche.translation import later, later_in, tr, tr_in

NO_TEXT: Final = later("[no text: proposes to delete this]")
REWRITTEN: Final = later("rewritten")
TWO_LANGUAGES: Final = later("not compared: two languages")
_TRANSLATORS: Final = {
    # Translators: stands behind “translation: ”; the compiler of the record translated it
    "own": later_in("who translated a text", "own"),
    # Translators: stands behind “translation: ”
    "official": later_in("who translated a text", "official"),
    # Translators: stands behind “translation: ”
    "machine": later_in("who translated a text", "machine"),
}
"""What is known of a translation by a word; any other is a name."""


@dataclass(frozen=True, slots=True)
class CellWriter:
    """Writes the cells of one demand, and tells the list of sources what they mention."""

    comparison: Comparison
    lookups: tuple[Lookup, ...]
    sources: SourceList
    row: Row
    number: int
    into_one: bool = False

    def write(self, column: int) -> CellBlock:
        """Write one cell."""
        cell = self.row.cells[column]
        lookup = self.lookups[self.comparison.columns[column].spec.file]
        heading = one_line(cell_heading(lookup.dossier, lookup, cell))
        verdict = _verdict(lookup, cell)
        position = cell.position
        if position is None:
            return CellBlock(heading=heading, verdict=verdict, quiet=True, empty=True)
        return CellBlock(
            heading=heading,
            verdict=verdict,
            passages=tuple(self._passages(position, column)),
            remarks=_remarks(cell),
            attribution=self._attribution(lookup, cell, position),
            said=_said(lookup, position),
            lines=tuple(self._lines(lookup, cell, position)),
            terms=tuple(_term(each) for each in cell.terms or ()),
            quiet=cell.change in (Change.UNCHANGED, Change.NOT_MENTIONED),
            unanswered=lacks_answer(cell),
            rewritten=_is_rewritten(cell),
        )

    def _passages(self, position: Position, column: int) -> Iterator[Passage]:
        """Yield the text of a position, and the words as they were said where they are kept."""
        text, said = position.text, position.as_said
        if text is not None:
            runs = self._runs(text, column)
            yield Passage(runs, position.language, stands_for_none=not text)
        if said is not None:
            runs = self._runs(said.text, column)
            yield Passage(runs, said.language, _as_said(said), stands_for_none=not said.text)

    def _runs(self, text: str, column: int) -> tuple[Run, ...]:
        """Give a text with its marks, where it is one of the two that were compared."""
        if not text:
            return (Run(tr(NO_TEXT)),)
        compared = self._compared(column)
        if compared is None or compared.diff.rewritten:
            return whole(text)
        if column == self.comparison.base:
            return marked(text, compared.diff.old) if text == compared.was else whole(text)
        if text != compared.is_:
            return whole(text)
        return marked(text, compared.diff.new) if self._two else interleaved(compared)

    def _compared(self, column: int) -> Compared | None:
        """Give the comparison that a column's marks are taken from."""
        if column != self.comparison.base:
            return self.row.cells[column].compared
        return self.row.cells[1 - column].compared if self._two else None

    @property
    def _two(self) -> bool:
        """Say whether two columns stand side by side, each with its own marks."""
        return len(self.comparison.columns) == 2 and not self.into_one

    def _attribution(self, lookup: Lookup, cell: Cell, position: Position) -> Line:
        """Say who said it, where and when, with its sources and those of other reports of it."""
        numbers = (self._mention(lookup, each) for each in (position, *cell.variants))
        notes = tuple(dict.fromkeys(number for each in numbers for number in each))
        return Line(one_line(attribution(lookup.dossier, position)), notes)

    def _lines(self, lookup: Lookup, cell: Cell, position: Position) -> Iterator[Line]:
        """Yield what stands below a text, one line each."""
        yield from self._beside(lookup, cell)
        for words, each in zip(
            variants_in_words(lookup, cell), worded_otherwise(cell), strict=True
        ):
            yield Line(one_line(words), self._mention(lookup, each))
        yield from self._said_besides(lookup, cell)
        yield from self._answers(lookup, cell)
        yield from (Line(one_line(words)) for words in conditions_in_words(lookup, position))
        for words, each in zip(
            supported_in_words(lookup, position), supporters(lookup, position), strict=True
        ):
            yield Line(one_line(words), self._mention(lookup, each))
        for words, each in zip(contested_in_words(lookup, cell), cell.contested_by, strict=True):
            yield Line(one_line(words), self._mention(lookup, each))
        labels = [each.label for each in self.comparison.columns]
        yield from (Line(one_line(words)) for words in differing_in_words(cell, labels))
        if position.uncertain:
            yield Line(in_doubt(position.uncertain))

    def _beside(self, lookup: Lookup, cell: Cell) -> Iterator[Line]:
        """Yield what else stands in a cell; what reads the same is one line."""
        found: dict[str, dict[int, None]] = {}
        for words, each in zip(beside_in_words(lookup, cell), cell.beside, strict=True):
            words_of_it = self._with_words_of_original(lookup, cell, each, words)
            numbers = found.setdefault(words_of_it, {})
            numbers.update(dict.fromkeys(self._mention(lookup, each)))
        for words, numbers in found.items():
            yield Line(several_lines(words), tuple(numbers))

    def _with_words_of_original(
        self, lookup: Lookup, cell: Cell, other: Position, line: str
    ) -> str:
        """Add the words of an alternative's original, or of a part, unless the base shows them."""
        links = lookup.own_links(cell.position) if cell.position else ()
        is_part = cell.change in (Change.SPLIT, Change.MERGED) and not cell.is_draft
        if not other.text or ((Relation.ALTERNATIVE_TO, other.id) not in links and not is_part):
            return line
        if self.row.cells[self.comparison.base].position is other:
            # Translators: {line} names a statement whose words stand in another column
            return tr("{line}, as in the base", line=line)
        return with_words(line, other.text)

    def _said_besides(self, lookup: Lookup, cell: Cell) -> Iterator[Line]:
        """Yield what the party said of the demand besides demanding and offering."""
        for each in cell.listed:
            words = tr(
                "Also said, {statement}: {words}", statement=dated(each), words=each.text or ""
            )
            yield Line(one_line(words), self._mention(lookup, each))

    def _answers(self, lookup: Lookup, cell: Cell) -> Iterator[Line]:
        """Yield the answers to exactly this position, or that none is on record."""
        words = answers_in_words(lookup, cell)
        if not cell.answers:
            yield from (Line(one_line(each)) for each in words)
            return
        for each, answer in zip(words, cell.answers, strict=False):
            yield Line(one_line(each), self._mention(lookup, answer.position))

    def _mention(self, lookup: Lookup, position: Position) -> tuple[int, ...]:
        """Give the numbers of a position's sources."""
        return self.sources.mention(lookup.dossier, position, self.number)


def _verdict(lookup: Lookup, cell: Cell) -> Verdict | None:
    """Name what became of a demand in one column; nothing in the base."""
    if cell.change is None:
        return None
    return Verdict(cell.change, one_line(row_heading(lookup, cell)))


def _said(lookup: Lookup, position: Position) -> Said:
    """Give who said it, the speaker where one is named, and when."""
    party = one_line(party_name(lookup.dossier, position.party))
    return Said(one_line(position.speaker or "") or party, position.date)


def _remarks(cell: Cell) -> tuple[str, ...]:
    """Say where words stand unmarked though they differ."""
    if cell.state is CellState.WITHDRAWN:
        return ()
    if cell.two_languages:
        return (tr(TWO_LANGUAGES),)
    return (*((tr(REWRITTEN),) if cell.rewritten else ()), *sentences_in_words(cell))


def _is_rewritten(cell: Cell) -> bool:
    """Say whether words stand unmarked since too many differ."""
    return cell.state is not CellState.WITHDRAWN and not cell.two_languages and cell.rewritten


def _as_said(said: AsSaid) -> str:
    """Say of words as they were said in which language they are, and who translated them."""
    language = named_in(said.language)
    if not said.translator:
        # Translators: {language} is a phrase such as “in Russian”
        return tr("as said, {language}", language=language)
    known = _TRANSLATORS.get(said.translator)
    translator = tr_in("who translated a text", known) if known else one_line(said.translator)
    # Translators: {language} is a phrase such as “in Russian”
    return tr(
        "as said, {language}; translation: {translator}", language=language, translator=translator
    )


def in_doubt(doubt: str) -> str:
    """Say what is in doubt, whole."""
    return tr("In doubt: {doubt}", doubt=several_lines(doubt))


def asked_of(dossier: Dossier, party: str, to: Sequence[str]) -> str:
    """Say who asks whom."""
    by, names = party_name(dossier, party), ", ".join(party_name(dossier, each) for each in to)
    if not names:
        return by
    # Translators: who speaks to whom: “Russia to NATO”; names, which are not inflected
    return tr("{party} to {parties}", party=by, parties=names)


def _term(change: TermChange) -> TermLine:
    """Write one term that differs."""
    was, is_ = term_values(change)
    return TermLine(one_line(change.name), one_line(was), one_line(is_))
