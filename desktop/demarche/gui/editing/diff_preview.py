"""What a text being typed changes of the one it is linked to, marked as in the grid.

The same comparison of words as everywhere; a text of another language, or one that shares too
little, is said to be so and not marked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from demarche.compare.cell import Compared
from demarche.compare.days import dated
from demarche.compare.spans import OF_OLD, Mark
from demarche.gui.panels.pane_look import PaneLook
from demarche.gui.panels.passage import Face, Passage, Run, Shape, line
from demarche.gui.panels.text_pane import TextPane
from demarche.records.model import Dossier, Position
from demarche.reports.plain import interleaved
from demarche.translation import tr

_MOST: Final = 20_000
"""Longer texts are not compared while one types."""


class DiffPreview(QWidget):
    """Shows the earlier text with the typed one in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pane = TextPane(self)
        self.pane.setAccessibleName(tr("What the typed text changes"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pane)
        self.setMinimumHeight(110)

    def show_typed(self, dossier: Dossier, target: str, record: Mapping[str, Any]) -> None:
        """Show what the text of a record changes of the position that it is linked to."""
        positions = (each for demand in dossier.demands for each in demand.positions)
        earlier = next((each for each in positions if each.id == target), None)
        language = record.get("language") or dossier.language
        self.show_change(earlier, record.get("text") or "", language)

    def show_change(self, earlier: Position | None, typed: str, language: str) -> None:
        """Show what a typed text changes of an earlier position."""
        passages = tuple(_passages(earlier, typed, language))

        def give() -> tuple[Passage, ...]:
            return passages

        self.pane.show_passages(give)
        self.setVisible(bool(passages))

    def set_look(self, look: PaneLook) -> None:
        """Show the same in another theme or at another zoom."""
        self.pane.setStyleSheet(f"QTextBrowser {{ background: {look.colours.surface}; }}")
        self.pane.set_look(look)


def _passages(earlier: Position | None, typed: str, language: str) -> Iterator[Passage]:
    """Say which text is compared, and show it with the typed one."""
    if earlier is None or not earlier.text or not typed:
        return
    what = dated(earlier)
    if earlier.language != language:
        # Translators: {position} is such as “demand of 17 Dec 2021”.
        words = tr(
            "Against the {position}: in another language, not compared word by word", position=what
        )
        yield line(words, Face.MUTED)
        return
    if max(len(earlier.text), len(typed)) > _MOST:
        words = tr("Against the {position}: too long to be compared while you type", position=what)
        yield line(words, Face.MUTED)
        return
    compared = Compared(earlier.text, typed, language)
    if compared.diff.rewritten:
        words = tr("Against the {position}: rewritten, most words differ", position=what)
        yield line(words, Face.MUTED)
        yield Passage(Shape.LINE, (Run(earlier.text, Face.CONTEXT),))
        return
    words = (
        tr("Against the {position}:", position=what)
        if compared.diff.changed
        else tr("Against the {position}: the same words", position=what)
    )
    yield line(words, Face.MUTED)
    yield Passage(Shape.LINE, tuple(Run(r.text, _face(r.mark)) for r in interleaved(compared)))


def _face(mark: Mark) -> Face:
    """Give the face of a run."""
    if mark is Mark.KEPT:
        return Face.QUOTED
    return Face.REMOVED if mark in OF_OLD else Face.ADDED
