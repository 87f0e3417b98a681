"""A report as values: what stands in it and in which order, and nothing of how it looks.

Every writer reads these and only these. Texts from files have come through `demarche.shown`;
which characters a font lacks is the concern of a writer that has fonts. No Qt.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from demarche.compare.cell import Change
from demarche.records.carrying import Carried
from demarche.records.dates import FuzzyDate
from demarche.records.model import SourceKind
from demarche.reports.options import Layout, Options
from demarche.reports.texts import Line, Passage, Said, TermLine, Verdict, Words
from demarche.translation import parted, tr, tr_in


@dataclass(frozen=True, slots=True)
class FileFacts:
    """The file that a dossier was read from, and what proves that it is the same file."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CellBlock:
    """What one column holds of one demand.

    `quiet` where nothing was said anew, `unanswered` where an answer is called for and lacks,
    `rewritten` where words stand unmarked since too many differ.
    """

    heading: str
    verdict: Verdict | None = None
    passages: tuple[Passage, ...] = ()
    remarks: tuple[str, ...] = ()
    attribution: Line | None = None
    said: Said | None = None
    lines: tuple[Line, ...] = ()
    terms: tuple[TermLine, ...] = ()
    quiet: bool = False
    empty: bool = False
    unanswered: bool = False
    rewritten: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandBlock:
    """One demand: its number in this report, its title and its cells, one for each column.

    `pairing` says how the demands of two drafts were found to be one.
    """

    number: int
    title: Words
    asked: str
    cells: tuple[CellBlock, ...]
    changed: bool = False
    pairing: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """The demands under one heading; without a title where no demand names a topic."""

    title: Words
    demands: tuple[DemandBlock, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The head of one column."""

    label: str
    detail: str
    is_base: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the report's head: what was compared, from which file, what was left out."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many demands went one way."""

    change: Change
    words: str
    count: int

    @property
    def told(self) -> str:
        """Say how many went so."""
        # Translators: how many demands changed so, such as “3 withdrawn”
        return tr_in("so many", "{number} {change}", number=self.count, change=self.words)


@dataclass(frozen=True, slots=True)
class Bar:
    """The counts of one column, for a drawn bar and for a sentence."""

    column: str
    tallies: tuple[Tally, ...]

    @property
    def sentence(self) -> str:
        """Say the counts in words."""
        return ", ".join(each.told for each in self.tallies)


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One line on one demand that a reader in a hurry can quote."""

    number: int
    title: Words
    words: str


@dataclass(frozen=True, slots=True)
class Gap:
    """What is not on record, one line for each demand, or each source, that lacks it."""

    words: str
    lines: tuple[SummaryLine, ...]
    of_sources: bool = False


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it is shown, and where it leads; `href` is empty where nothing may open it."""

    shown: str
    href: str = ""


class Noun(StrEnum):
    """What is numbered in a report."""

    DEMAND = "demand"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Quotation:
    """The exact words a source was quoted with, and the address that leads to them.

    `tongue` names their language where it is not the report's own; `demands` are the numbers of
    what they are quoted for, and `noun` says what is numbered.
    """

    words: Words
    href: str = ""
    locator: str = ""
    translation: str = ""
    tongue: str = ""
    demands: tuple[int, ...] = ()
    noun: Noun = Noun.DEMAND

    @property
    def about(self) -> str:
        """Say in which language and where the words stand, and what they are quoted for."""
        numbers = ", ".join(map(str, self.demands))
        parts = (self.tongue, self.locator, self._quoted_for(numbers) if numbers else "")
        told = parted(part for part in parts if part)
        return f" ({told})" if told else ""

    def _quoted_for(self, numbers: str) -> str:
        """Say what the words are quoted for."""
        if self.noun is Noun.ENTRY:
            # Translators: one or more numbers of entries in a list: “entry 3, 7”
            return tr("entry {numbers}", numbers=numbers)
        # Translators: one or more numbers of demands in a report: “demand 3, 7”
        return tr("demand {numbers}", numbers=numbers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What a program that keeps sources wants to know of one, part by part; `key` is its id."""

    key: str = ""
    publisher: str = ""
    language: str = ""
    published: FuzzyDate | None = None
    accessed: FuzzyDate | None = None
    kind: SourceKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNote:
    """One source as a citation, numbered by first mention."""

    number: int
    title: Words
    author: str = ""
    details: tuple[str, ...] = ()
    address: Address | None = None
    archived: Address | None = None
    second_hand: bool = False
    reference: Reference = field(default_factory=Reference)
    quotations: tuple[Quotation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A comparison as a document; without a base where its text stands in the other columns."""

    title: Words
    subtitle: str
    columns: tuple[Head, ...]
    base: int | None
    facts: tuple[Fact, ...] = ()
    bars: tuple[Bar, ...] = ()
    summary: tuple[SummaryLine, ...] = ()
    gaps: tuple[Gap, ...] = ()
    legend: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    sources: tuple[SourceNote, ...] = ()
    options: Options = field(default_factory=Options)
    carried: Carried | None = None
    """The dossiers themselves, for the formats in which they can travel."""

    @property
    def has_marks(self) -> bool:
        """Say whether words are marked as removed and added."""
        return self.options.layout is not Layout.CHRONOLOGY

    @property
    def body_title(self) -> str:
        """Name what stands between the head and the sources."""
        return tr("Comparison") if self.has_marks else tr("Chronology")

    @property
    def paired(self) -> bool:
        """Say whether one column stands beside the base, so that one verdict is of both."""
        return self.base is not None and len(self.columns) == 2
