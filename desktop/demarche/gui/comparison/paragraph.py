"""What is to be set in a cell, as values: paragraphs, the runs in them, and what is marked.

Plain text only: formats are ranges beside the text, never markup inside it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QFont


class Run(NamedTuple):
    """A stretch of a paragraph, in UTF-16 units, and how it looks; `leads_to` makes it a link.

    The address is asked for only when somebody points at the link.
    """

    start: int
    length: int
    colour: str = ""
    fill: str = ""
    is_struck: bool = False
    is_underlined: bool = False
    is_dotted: bool = False
    leads_to: Callable[[], str] | None = None


class Paragraph(NamedTuple):
    """A text with its font, its colour and its runs; `pill` fills a rounded box behind it."""

    text: str
    font: QFont
    colour: str
    runs: Sequence[Run] = ()
    space_above: float = 0
    line_height: float = 1.0
    pill: str = ""
    findable: bool = False
    own_side: bool = False
    """Stands at the side at which its script begins, such as at the right for Arabic."""


class Highlight(NamedTuple):
    """A run that is drawn over a paragraph as it is laid out, such as a word that was found."""

    paragraph: int
    run: Run
