"""A pane of read-only text: selectable, copied as plain text, its links walked by keyboard.

Nothing that a file says can make it load, open or obey anything: it takes passages only, loads no
resource, and hands on what a link leads to as a wish.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QWidget

from demarche.gui.clipboard import copied, copy_text
from demarche.gui.panels.pane_look import MARGIN, PaneLook
from demarche.gui.panels.pane_marks import paint_marks
from demarche.gui.panels.passage import Link, LinkKind, Passage
from demarche.gui.panels.passage_writer import LIMIT, MOST, PassageWriter
from demarche.gui.theme import LIGHT
from demarche.translation import tr

Source = Callable[[], Iterable[Passage]]
"""Gives the passages anew, each time they are written."""

_UNKNOWN: Final = QTextDocument.ResourceType.UnknownResource
_IMAGE: Final = int(QTextDocument.ResourceType.ImageResource.value)


class TextPane(QTextBrowser):
    """Shows passages."""

    address_requested = Signal(str)
    position_requested = Signal(str)
    address_hovered = Signal(str)
    copy_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = PaneLook(LIGHT)
        self._source: Source = tuple
        self._whole = False
        self._links: list[Link] = []
        self._address = ""
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._hover)

    @property
    def links(self) -> tuple[Link, ...]:
        """Give the links in the order of the text."""
        return tuple(self._links)

    def show_passages(self, source: Source) -> None:
        """Show other passages, from their beginning."""
        self._source = source
        self._whole = False
        self._write()
        self.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Show the same anew: more is known of it."""
        self._write_in_place()

    def reveal(self, words: str) -> None:
        """Go to the first place where some words stand, with what stands before them above it."""
        found = self.document().find(words)
        if not found.isNull():
            found.clearSelection()
            self.setTextCursor(found)
            self.ensureCursorVisible()
            bar, third = self.verticalScrollBar(), self.viewport().height() // 3
            bar.setValue(bar.value() + self.cursorRect().top() - third)

    def set_look(self, look: PaneLook) -> None:
        """Show the same passages in another theme or at another zoom."""
        self._look = look
        self._write_in_place()

    def loadResource(self, kind: int, _name: QUrl | str) -> Any:  # noqa: ANN401  (as Qt has it)
        """Override QTextBrowser.loadResource: nothing is ever loaded."""
        return QImage(1, 1, QImage.Format.Format_ARGB32) if kind == _IMAGE else ""

    def doSetSource(
        self,
        _name: QUrl | str,
        type: QTextDocument.ResourceType = _UNKNOWN,  # noqa: A002  (as Qt has it)
    ) -> None:
        """Override QTextBrowser.doSetSource: no document is ever opened."""

    def createMimeDataFromSelection(self) -> QMimeData:
        """Override QTextEdit.createMimeDataFromSelection: copy plain text."""
        return copied(self.textCursor().selection().toPlainText())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Override QTextEdit.contextMenuEvent."""
        menu = self.menu_at(event.pos())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QTextEdit.paintEvent: bars, cards and steps lie behind the text."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        painter.translate(-offset)
        paint_marks(painter, self.document(), self._look, event.rect().translated(offset))
        painter.end()
        super().paintEvent(event)

    def menu_at(self, place: QPoint) -> QMenu:
        """Build the menu of a place: what can be copied there."""
        menu = QMenu(self)
        copy = menu.addAction(tr("Copy"))
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self.copy)
        link = self._link(self.anchorAt(place))
        if link is not None and link.kind is LinkKind.ADDRESS:
            address = menu.addAction(tr("Copy address"))
            self._address = link.target
            address.triggered.connect(self._copy_address)
        menu.addAction(tr("Select all")).triggered.connect(self.selectAll)
        return menu

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        """Hand on what a link leads to."""
        link = self._link(url.toString())
        if link is None:
            return
        if link.kind is LinkKind.ADDRESS:
            self.address_requested.emit(link.target)
        elif link.kind is LinkKind.POSITION:
            self.position_requested.emit(link.target)
        elif link.kind is LinkKind.COPY:
            self.copy_requested.emit(link.target)
        else:
            self._whole = True
            self._write_in_place()

    @Slot(QUrl)
    def _hover(self, url: QUrl) -> None:
        """Say where the link under the pointer leads."""
        link = self._link(url.toString())
        is_address = link is not None and link.kind is LinkKind.ADDRESS
        self.address_hovered.emit(link.target if link and is_address else "")

    @Slot()
    def _copy_address(self) -> None:
        """Copy the address of the menu that was opened, exactly as it is handed on."""
        copy_text(self._address)

    def _link(self, href: str) -> Link | None:
        """Find the link that a number in the document stands for."""
        number = href.removeprefix("link:")
        known = number.isdecimal() and int(number) < len(self._links)
        return self._links[int(number)] if known else None

    def _write_in_place(self) -> None:
        """Write the passages anew and stay where the reader is."""
        place = self.verticalScrollBar().value()
        self._write()
        self.verticalScrollBar().setValue(place)

    def _write(self) -> None:
        """Write the passages into an empty document."""
        document = self.document()
        self.clear()
        document.setDocumentMargin(MARGIN)
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        document.setDefaultTextOption(option)
        writer = PassageWriter(document, self._look, MOST if self._whole else LIMIT)
        writer.write(self._source())
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._links = writer.links
