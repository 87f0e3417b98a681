"""What a text pane shows, as values: passages of runs, each run plain text with one meaning.

No Qt: what a panel says can be tested without painting it, and no markup can come in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Face(StrEnum):
    """What a run of text is."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    QUOTED = "quoted"
    CONTEXT = "context"
    WARNING = "warning"
    REMOVED = "removed"
    ADDED = "added"
    FOUND = "found"


class Shape(StrEnum):
    """What a passage is; the passages of a card and of a chain that follow each other are one."""

    LINE = "line"
    TITLE = "title"
    SECTION = "section"
    QUOTE = "quote"
    ASIDE = "aside"
    CARD = "card"
    DOUBT = "doubt"
    STEP = "step"
    STEP_HERE = "step-here"


class LinkKind(StrEnum):
    """What a link asks for."""

    ADDRESS = "address"
    POSITION = "position"
    REST = "rest"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Link:
    """Where a run leads: to an address, exactly as written, to a position, or to the rest."""

    kind: LinkKind
    target: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one kind; the text is as the file has it, shown by whoever writes."""

    text: str
    face: Face = Face.PLAIN
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph; `opens` begins a new card where two would otherwise run together."""

    shape: Shape
    runs: tuple[Run, ...] = field(default_factory=tuple)
    opens: bool = False

    @property
    def text(self) -> str:
        """Give the text without its links and faces."""
        return "".join(run.text for run in self.runs)


def line(text: str, face: Face = Face.PLAIN) -> Passage:
    """Make a paragraph of one run."""
    return Passage(Shape.LINE, (Run(text, face),))


def section(text: str) -> Passage:
    """Make the heading of a section."""
    return Passage(Shape.SECTION, (Run(text),))


def to_address(text: str, address: str) -> Run:
    """Make a link to an address, which the browser gets exactly as it is here."""
    return Run(text, link=Link(LinkKind.ADDRESS, address))


def to_position(text: str, position: str, face: Face = Face.PLAIN) -> Run:
    """Make a link to a position of the dossier."""
    return Run(text, face, Link(LinkKind.POSITION, position))


def dotted(parts: Iterable[str]) -> str:
    """Join what is known of something, leaving out what is not."""
    return " · ".join(part for part in parts if part)


def dotted_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Put a muted dot between runs."""
    found: list[Run] = []
    for run in runs:
        if found:
            found.append(Run(" · ", Face.MUTED))
        found.append(run)
    return tuple(found)
