"""The inputs of a form: each shows a value of a file and gives it back, as it was unless edited.

Qt's editors change characters that nobody typed; what was not touched is given back from the
original. Words with a meaning of their own (dates, parties, sources) are completed from what the
dossier knows, and what was understood is said beneath.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QVBoxLayout, QWidget

from demarche.compare.values import word_for
from demarche.editing.typed_dates import read_date
from demarche.editing.typed_text import typed_into
from demarche.gui.editing.words_editor import WordsEditor
from demarche.gui.wrapping_tick import WrappingTick
from demarche.translation import tr

_LINES: Final = 3
MOST_IN_A_LINE: Final = 32_000
"""Qt's line editor cuts what is longer; such a text is shown in an editor of several lines."""


class Input(QWidget):
    """Shows one value; emits `edited` when a person changes it."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(0, 0, 0, 0)
        self.layout_.setSpacing(2)
        self.setAccessibleName(name)

    @abstractmethod
    def show_value(self, value: Any) -> None:  # noqa: ANN401 - a value of a file
        """Show a value of a file; None where it has none."""

    @abstractmethod
    def value(self) -> Any:  # noqa: ANN401 - a value of a file
        """Give the value as a file holds it; None where it is left out.

        Raises:
            ValueError: In words, where what was typed cannot be understood.
        """

    def understood(self) -> str:
        """Say what was understood, where that is not what was typed."""
        return ""

    def describe(self, *words: str) -> None:
        """Tell a screen reader what the field is for, and what is wrong with it or understood."""
        # Of a box to choose from, some systems tell what is chosen in the place of its name.
        name = self.accessibleName() if isinstance(self.focusProxy(), QComboBox) else ""
        said = ". ".join(each.rstrip(".") for each in (name, *words) if each)
        for widget in (self, self.focusProxy()):
            if widget is not None:
                widget.setAccessibleDescription(said)

    def _hold(self, widget: QWidget) -> None:
        """Put the widget that is typed into in its place."""
        widget.setAccessibleName(self.accessibleName())
        self.layout_.addWidget(widget)
        self.setFocusProxy(widget)


class LineInput(Input):
    """A text on one line."""

    def __init__(self, name: str, known: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.line = QLineEdit(self)
        self.line.setMaxLength(MOST_IN_A_LINE)
        self._original = self._shown = ""
        if known:
            self.line.setCompleter(completer(known, self))
        self.line.textEdited.connect(self.edited)
        self._hold(self.line)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - as above
        """Override Input.show_value."""
        self._original = "" if value is None else str(value)
        self.line.setText(self._original)
        self.line.setCursorPosition(0)
        self._shown = self.line.text()

    def value(self) -> Any:  # noqa: ANN401 - as above
        """Override Input.value."""
        return typed_into(self._original, self._shown, self.line.text()) or None


class WordsInput(Input):
    """A text of any length, on as many lines as it needs."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.editor = WordsEditor(self)
        self.editor.setTabChangesFocus(True)
        self.editor.setMinimumHeight(self.editor.fontMetrics().lineSpacing() * _LINES + 18)
        self._original: str | None = None
        self._shown = ""
        self.editor.textChanged.connect(self.edited)
        self._hold(self.editor)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - as above
        """Override Input.show_value."""
        self._original = value
        was_blocked = self.editor.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.editor.show_text(value or "")
        self.editor.blockSignals(was_blocked)
        self._shown = self._now()

    def value(self) -> Any:  # noqa: ANN401 - as above
        """Override Input.value."""
        now = self._now()
        if now == self._shown:
            return self._original
        return typed_into(self._original or "", self._shown, now) or None

    def _now(self) -> str:
        """Give what the editor holds, its ends of paragraphs as ends of lines."""
        return self.editor.document().toRawText().replace("\u2029", "\n")


class ComparedInput(WordsInput):
    """The text that is compared, which may be empty: it proposes then that another be deleted."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.deletes = WrappingTick(tr("No words: it proposes to delete the other's text"), self)
        self.deletes.toggled.connect(self._follow)
        self.editor.textChanged.connect(self._offer)
        self.layout_.addWidget(self.deletes)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - as above
        """Override Input.show_value."""
        super().show_value(value)
        was_blocked = self.deletes.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.deletes.setChecked(value == "")
        self.deletes.blockSignals(was_blocked)
        self._offer()

    def value(self) -> Any:  # noqa: ANN401 - as above
        """Override Input.value."""
        if self._now():
            return super().value()
        return "" if self.deletes.isChecked() else None

    @Slot()
    def _follow(self) -> None:
        """Follow the box."""
        self.edited.emit()

    @Slot()
    def _offer(self) -> None:
        """Offer the box only where there are no words."""
        self.deletes.setVisible(not self._now())


class DateInput(LineInput):
    """A date as people type it; what was understood is said."""

    def value(self) -> Any:  # noqa: ANN401 - as above
        """Override Input.value."""
        typed = super().value()
        if typed is None or typed == self._original:
            return typed
        return str(read_date(typed).date)

    def words_for_it(self) -> str:
        """Give the words for the day that the format has a field of its own for."""
        typed = super().value()
        return read_date(typed).date_text if typed and typed != self._original else ""

    def understood(self) -> str:
        """Override Input.understood."""
        typed = super().value()
        return read_date(typed).in_words if typed and typed != self._original else ""


class ChoiceInput(Input):
    """One of a few words, or none."""

    def __init__(self, name: str, of: Sequence[StrEnum], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.box = QComboBox(self)
        self.box.addItems([tr("not said"), *map(word_for, of)])
        self._of = (None, *of)
        self.box.activated.connect(self.edited)
        self._hold(self.box)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - as above
        """Override Input.show_value."""
        self.box.setCurrentIndex(self._of.index(value) if value in self._of else 0)

    def value(self) -> Any:  # noqa: ANN401 - as above
        """Override Input.value."""
        chosen = self._of[self.box.currentIndex()]
        return None if chosen is None else str(chosen)


def completer(known: Sequence[str], parent: QWidget) -> QCompleter:
    """Complete from what is known, wherever in it the typed words stand."""
    completer = QCompleter(QStringListModel(list(known), parent), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    offered = completer.popup()
    if offered is not None:
        offered.setObjectName("offered")
    return completer
