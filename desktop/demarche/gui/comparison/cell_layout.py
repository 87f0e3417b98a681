"""The content of a cell, and of what spans a row, as paragraphs in the grid's look."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from demarche.compare.spans import IGNORED, Mark, Span
from demarche.direction import in_our_direction, kept_apart
from demarche.gui.comparison.content import CUT_OFF, MOST_CHARACTERS, CellContent
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.paragraph import Paragraph, Run
from demarche.gui.comparison.source_link import SourceLink
from demarche.gui.text import utf16_length, utf16_ranges, visible, visible_line
from demarche.gui.theme import Colours
from demarche.translation import colon, counted, tr

_ARROW: Final = "\u00a0↗"
"""Never alone on a line: it belongs to the word before it."""
_BETWEEN: Final = "  ·  "
LINE_HEIGHT: Final = 1.12
SHOW_ALL: Final = "show:all"
"""What stands for an address in a link that shows the rest of a text; no browser is asked."""
MOST_LINES: Final = 15
"""So many sources and remarks stand in a cell; the evidence has them all."""


def cell_paragraphs(content: CellContent, look: Look) -> list[Paragraph]:
    """Set a cell from its heading down to its sources and answers."""
    colours = look.colours
    found = [*_pill(content, look), _heading(content, look)]
    if content.text:
        found += _body(content, look)
        found += _rest(content, look)
    found += [_line(words, look, colours.muted) for words in content.remarks]
    if content.attribution:
        line = _line(content.attribution, look, colours.muted, above=6)
        found.append(line._replace(findable=True))
    if content.sources:
        found.append(_sources(content.sources, look))
    if content.doubt:
        found.append(_line(content.doubt, look, colours.warning, above=5))
    found += [_line(words, look, colours.muted) for words in content.notes[:MOST_LINES]]
    if len(content.notes) > MOST_LINES:
        more = counted(
            "{number} more in the evidence",
            "{number} more in the evidence",
            len(content.notes) - MOST_LINES,
        )
        found.append(_line(more, look, colours.muted))
    found += terms_paragraphs(content.terms, look)
    return found


def findable_texts(text: str, attribution: str) -> list[str]:
    """Give what words are looked for in: the text and who said it, exactly as a cell shows them."""
    texts = [visible(text[start:end]).text for start, end in _pieces(text)]
    return [*texts, *([visible_line(attribution)] if attribution else [])]


def _line(words: str, look: Look, colour: str, above: float = 3) -> Paragraph:
    """Set one of the lines under the text."""
    shown = in_our_direction(visible_line(words))
    return Paragraph(shown, look.label, colour, space_above=look.px(above))


def terms_paragraphs(terms: Sequence[tuple[str, str]], look: Look) -> list[Paragraph]:
    """Set the terms that differ, a line each: the name muted, then what it was and is."""
    found = []
    for name, values in terms:
        named = kept_apart(visible_line(name))
        text = in_our_direction(f"{named}{colon()} {visible_line(values)}")
        label = text[: text.index(colon().rstrip(), len(named)) + len(colon().rstrip())]
        name_run = Run(0, utf16_length(label), colour=look.colours.muted)
        found.append(
            Paragraph(text, look.label, look.colours.text, (name_run,), space_above=look.px(3))
        )
    return found


def _pill(content: CellContent, look: Look) -> list[Paragraph]:
    """Set the change of a cell that has its own."""
    if not content.pill:
        return []
    fill, colour = look.pill_colours(content.change)
    words = visible_line(content.pill)
    return [Paragraph(words, look.small, colour, line_height=1.25, pill=fill)]


def _heading(content: CellContent, look: Look) -> Paragraph:
    """Set the line above the text; what the links say leads it."""
    text = visible_line(content.heading)
    lead, dot, _ = text.partition(" · ")
    runs = []
    if dot and content.change is not None and not content.is_quiet:
        length = len(lead.encode("utf-16-le")) // 2
        runs.append(Run(0, length, colour=look.colours.added_text))
    above = look.px(5) if content.pill else 0
    return Paragraph(text, look.label, look.colours.muted, runs, space_above=above)


def _body(content: CellContent, look: Look) -> list[Paragraph]:
    """Set the compared text with its marks, a very long one in pieces that Qt lays out soon."""
    colours = look.colours
    found = []
    for start, end in _pieces(content.text):
        text = visible(content.text[start:end])
        marks = [_within(span, start, end) for span in content.marks]
        ranges = utf16_ranges(text, [span for span in marks if span.start < span.end])
        colour = colours.muted if content.is_quiet else colours.text
        runs = [_marked(at, length, span, colours) for at, length, span in ranges]
        above = 0 if start else look.px(4)
        words = Paragraph(text.text, look.body, colour, runs, above, LINE_HEIGHT)
        found.append(words._replace(findable=True, own_side=True))
    return found


def _pieces(text: str) -> list[tuple[int, int]]:
    """Cut a text between words into pieces of what a cell holds at first."""
    most = MOST_CHARACTERS + len(CUT_OFF)
    found, start = [], 0
    while len(text) - start > most:
        space = max(text.rfind("\n", start, start + most), text.rfind(" ", start, start + most))
        end = space + 1 if space > start else start + most
        found.append((start, end))
        start = end
    return [*found, (start, len(text))]


def _within(span: Span, start: int, end: int) -> Span:
    """Give the part of a span that lies in a piece, counted from the piece's own start."""
    return Span(max(span.start, start) - start, min(span.end, end) - start, span.mark)


def _rest(content: CellContent, look: Look) -> list[Paragraph]:
    """Say how much of a text is not shown, and offer it where a cell can hold it."""
    if not content.left_out:
        return []
    if len(content.text) > MOST_CHARACTERS + len(CUT_OFF):
        words = counted(
            "{number} more character is in the evidence",
            "{number} more characters are in the evidence",
            content.left_out,
        )
        return [_line(words, look, look.colours.muted)]
    words = counted(
        "Show all: {number} more character",
        "Show all: {number} more characters",
        content.left_out,
    )
    run = Run(0, len(words), colour=look.colours.accent, leads_to=partial(str, SHOW_ALL))
    return [Paragraph(words, look.label, look.colours.muted, (run,), space_above=look.px(3))]


def _marked(start: int, length: int, span: Span, colours: Colours) -> Run:
    """Strike what was removed, underline what was added, and dot what is ignored."""
    if span.mark in IGNORED:
        is_old = span.mark is Mark.IGNORED_OLD
        return Run(start, length, colours.muted, is_struck=is_old, is_dotted=True)
    if span.mark is Mark.REMOVED:
        return Run(start, length, colours.removed_text, colours.removed_fill, is_struck=True)
    return Run(start, length, colours.added_text, colours.added_fill, is_underlined=True)


def _sources(sources: Sequence[SourceLink], look: Look) -> Paragraph:
    """Set the sources in one line of links."""
    line = _Line(look.colours.accent)
    for source in sources[:MOST_LINES]:
        line.add(_BETWEEN if line.text else "")
        line.add(visible_line(source.label), source if source.url else None)
        if (archived := source.archived) is not None:
            line.add(" (")
            line.add(tr("archived copy"), archived)
            line.add(")")
    if len(sources) > MOST_LINES:
        # Translators: so many sources more
        more = counted("{number} more", "{number} more", len(sources) - MOST_LINES)
        line.add(_BETWEEN + more)
    return Paragraph(line.text, look.label, look.colours.muted, line.runs, space_above=look.px(3))


class _Line:
    """Words one behind the other, some of them links."""

    def __init__(self, colour: str) -> None:
        self.text = ""
        self.runs: list[Run] = []
        self._colour = colour

    def add(self, words: str, leads_to: SourceLink | None = None) -> None:
        """Add words, and let them lead to a source."""
        if leads_to is not None:
            words += _ARROW
            place = (utf16_length(self.text), utf16_length(words))
            address = partial(_address_of, leads_to)
            self.runs.append(Run(*place, colour=self._colour, leads_to=address))
        self.text += words


def _address_of(source: SourceLink) -> str:
    """Write the address of a source that is followed."""
    return source.address or ""
