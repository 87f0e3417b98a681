"""The inputs of names: of records that the dossier knows, and of values that have a name each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from demarche.gui.editing.choices import Named
from demarche.gui.editing.inputs import LineInput, WordsInput, completer
from demarche.gui.text import visible_line, visible_text
from demarche.translation import later, tr

_MOST_NAMES: Final = 12
ADDED_BY_NAME: Final = {"party": "name", "source": "title"}
"""What needs no more than a name to be in the dossier, and the field that holds it."""
_ADD: Final = {
    "party": later("Add the party “{title}”"),
    "source": later("Add the source “{title}”"),
}


class NamedInput(LineInput):
    """One or several records, by what they are called; ids are what a file holds.

    What is not in the dossier can be added by a button, where whoever holds the input listens.
    """

    adding_wanted = Signal(str, str)

    def __init__(
        self, name: str, known: Named, *, several: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, (), parent)
        self._known = known
        self._several = several
        self._ids: Any = None
        self.is_listened_to = False
        self.add_button = QPushButton(self)
        self.add_button.setAutoDefault(False)
        self.add_button.setVisible(False)
        self.add_button.clicked.connect(self._ask_to_add)
        self.layout_.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.edited.connect(self._offer_adding)
        self._completer = completer(known.words, self)
        if several:
            self._completer.setWidget(self.line)
            self._completer.activated.connect(self._complete)
            self.line.textEdited.connect(self._offer)
        else:
            self.line.setCompleter(self._completer)

    @property
    def noun(self) -> str:
        """Give the word for what is chosen from."""
        return self._known.noun

    def show_known(self, known: Named) -> None:
        """Choose from other records."""
        self._known = known
        self._completer.setModel(QStringListModel(list(known.words), self))
        self._offer_adding()

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - as above
        """Override Input.show_value."""
        ids = value if isinstance(value, list) else [value] if value else []
        super().show_value("; ".join(map(self._known.called, ids)))
        self._ids = value

    def value(self) -> Any:  # noqa: ANN401 - as above
        """Override Input.value."""
        typed = self.line.text()
        if typed == self._shown:
            return self._ids
        ids = [self._known.id_of(each.strip()) for each in typed.split(";") if each.strip()]
        if self._several:
            return ids or None
        if len(ids) > 1:
            raise ValueError(tr("name one only"))
        return ids[0] if ids else None

    def _unknown(self) -> str:
        """Give the first name typed that the dossier does not have."""
        typed = self.line.text()
        if typed == self._shown or (not self._several and ";" in typed):
            return ""
        for name in filter(None, map(str.strip, typed.split(";"))):
            try:
                self._known.id_of(name)
            except ValueError:
                return name
        return ""

    @Slot()
    def _offer_adding(self) -> None:
        """Offer to add what is not in the dossier."""
        name = self._unknown() if self.noun in ADDED_BY_NAME and self.is_listened_to else ""
        words = visible_line(name, 40).replace("&", "&&")
        if name:
            self.add_button.setText(tr(_ADD[self.noun], title=words))
        self.add_button.setVisible(bool(name))

    @Slot()
    def _ask_to_add(self) -> None:
        """Ask for what is not in the dossier to be added."""
        self.adding_wanted.emit(self.noun, self._unknown())
        self.edited.emit()
        self.line.setFocus()

    @Slot(str)
    def _offer(self, typed: str) -> None:
        """Complete the name that is being typed, behind the last semicolon."""
        self._completer.setCompletionPrefix(typed.rpartition(";")[2].strip())
        if self._completer.completionPrefix():
            self._completer.complete()

    @Slot(str)
    def _complete(self, words: str) -> None:
        """Put a name in the place of its beginning."""
        before, mark, _ = self.line.text().rpartition(";")
        self.line.setText(f"{before}{mark}{' ' if mark else ''}{words}")
        self.edited.emit()


class TermsInput(WordsInput):
    """Named values, one a line: `amount = 200 m³/s`; names in use are shown."""

    def __init__(self, name: str, known: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        words = (
            tr(
                "name = value, one a line; used so far: {names}",
                names=", ".join(known[:_MOST_NAMES]),
            )
            if known
            else tr("name = value, one a line; such as amount = 200")
        )
        self.editor.setPlaceholderText(visible_text(words))

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - as above
        """Override Input.show_value."""
        self._terms = value
        super().show_value("\n".join(f"{name} = {text}" for name, text in (value or {}).items()))

    def value(self) -> Any:  # noqa: ANN401 - as above
        """Override Input.value."""
        now = self._now()
        if now == self._shown:
            return self._terms
        terms: dict[str, str] = {}
        for line in filter(str.strip, now.splitlines()):
            name, mark, text = line.partition("=")
            if not mark or not name.strip():
                raise ValueError(tr("write “{line}” as name = value", line=line.strip()))
            if name.strip() in terms:
                raise ValueError(tr("“{name}” stands twice", name=name.strip()))
            terms[name.strip()] = text.strip()
        return terms or None
