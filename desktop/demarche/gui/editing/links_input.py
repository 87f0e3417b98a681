"""What a position is to earlier ones: for each, the relation with its meaning, and the position."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from demarche.compare.relations import meaning, relation_names
from demarche.compare.values import word_for
from demarche.gui.editing.choices import Named
from demarche.gui.editing.inputs import Input
from demarche.gui.text import visible_line
from demarche.records.model import Outcome, Relation, When
from demarche.translation import later, tr

_CHOICES: Final[Sequence[Relation | None]] = (None, *Relation)
_FURTHER: Final = {
    Relation.ANSWERS: ("outcome", later("The answer"), tuple(Outcome)),
    # Translators: what is chosen from behind it: “accepted” or “refused”.
    Relation.CONDITIONAL_ON: ("when", later("Holds if that is"), tuple(When)),
}
"""The field that a relation has beside its target, and what it is chosen from."""


class LinksInput(Input):
    """A row for each link, the first always there."""

    target_changed = Signal(str)

    def __init__(
        self, name: str, earlier: Named, demands: Named, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._earlier = earlier
        self._demands = demands
        self._original: list[dict[str, Any]] | None = None
        self.rows: list[LinkRow] = []
        self._stack = QVBoxLayout()
        self._stack.setSpacing(8)
        self.layout_.addLayout(self._stack)
        self.add_button = QPushButton(tr("Also linked to another…"), self)
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self.add_row)
        self.layout_.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_value(None)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - a value of a file
        """Override Input.show_value."""
        self._original = value
        for row in self.rows:
            self._stack.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for link in value or [{}]:
            self._append(link)
        self.setFocusProxy(self.rows[0].relation)
        self._tidy()

    def value(self) -> Any:  # noqa: ANN401 - as above
        """Override Input.value."""
        links = [link for row in self.rows if (link := row.link()) is not None]
        if self._original is not None and len(links) == len(self._original):
            return links
        return links or None

    def target(self) -> str:
        """Give the earlier position of the first link; nothing where there is none."""
        link = self.rows[0].link()
        to = link.get("to") if link else None
        return str((to[0] if isinstance(to, list) else to) or "")

    @Slot()
    def add_row(self) -> None:
        """Offer one more link."""
        self._append({})
        self._tidy()
        self.rows[-1].relation.setFocus()

    def _append(self, link: Mapping[str, Any]) -> None:
        """Add a row for a link."""
        row = LinkRow(self._earlier, self._demands, link, self)
        row.edited.connect(self._tell)
        self.rows.append(row)
        self._stack.addWidget(row)

    @Slot()
    def _tell(self) -> None:
        """Say that a link was edited."""
        self._tidy()
        self.edited.emit()
        self.target_changed.emit(self.target())

    def _tidy(self) -> None:
        """Offer one more link only where all that are there say something."""
        self.add_button.setVisible(all(row.link() is not None for row in self.rows))


class LinkRow(QWidget):
    """One link: its relation, its target, what it has besides, and what all that means."""

    edited = Signal()

    def __init__(
        self, earlier: Named, demands: Named, link: Mapping[str, Any], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._link = dict(link)
        self._positions = earlier.by_id
        self._demands = {
            key: tr("demand “{title}”", title=words) for key, words in demands.by_id.items()
        }
        self._ids: tuple[str, ...] = ()
        self.relation = _box(
            tr("Relation"), [tr("not linked to an earlier one"), *relation_names().values()], self
        )
        self.target = _box(tr("Earlier position"), [], self)
        self.further = _box(tr("Outcome"), [], self)
        self.meaning = QLabel(self)
        self.meaning.setTextFormat(Qt.TextFormat.PlainText)
        self.meaning.setWordWrap(True)
        self.meaning.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._show_link()
        for box in (self.relation, self.target, self.further):
            box.activated.connect(self._edit)
        self._arrange()
        self._explain()

    def link(self) -> dict[str, Any] | None:
        """Give the link as a file has it; None where none is chosen."""
        chosen = self._chosen()
        if chosen is None:
            return None
        link = {**self._link, "relation": str(chosen), "to": self._to()}
        for name, _, words in _FURTHER.values():
            link.pop(name, None)
            if chosen in _FURTHER and _FURTHER[chosen][0] == name:
                link[name] = str(words[max(self.further.currentIndex(), 0)])
        if self._link and {**link, "to": self._link["to"]} == self._link and not self._is_moved():
            return dict(self._link)
        return link

    def _show_link(self) -> None:
        """Show the link that the row begins with."""
        name = self._link.get("relation")
        self.relation.setCurrentIndex(_CHOICES.index(Relation(name)) if name else 0)
        self._offer_targets()
        first = self._first()
        at = self._ids.index(first) if first in self._ids else 0
        self.target.setCurrentIndex(at)
        self._began_at = at
        self._offer_further()
        if name and Relation(name) in _FURTHER:
            field, _, words = _FURTHER[Relation(name)]
            if self._link.get(field) in words:
                self.further.setCurrentIndex(words.index(self._link[field]))

    def _to(self) -> Any:  # noqa: ANN401 - one id or a list
        """Give the targets: the chosen one, with the others that the link had."""
        at = self.target.currentIndex()
        chosen = self._ids[at] if 0 <= at < len(self._ids) else ""
        old = self._link.get("to")
        return [chosen, *old[1:]] if isinstance(old, list) and len(old) > 1 else chosen

    def _first(self) -> str:
        """Give the first target that the row begins with."""
        to = self._link.get("to", "")
        return str(to[0] if isinstance(to, list) else to)

    def _is_moved(self) -> bool:
        """Say whether another target was chosen than the row begins with."""
        return self.target.currentIndex() != self._began_at

    def _chosen(self) -> Relation | None:
        """Give the relation that is chosen."""
        return _CHOICES[self.relation.currentIndex()]

    @Slot()
    def _edit(self) -> None:
        """Follow a choice."""
        if self.sender() is self.relation:
            self._offer_targets()
            self._offer_further()
        self._explain()
        self.edited.emit()

    def _offer_targets(self) -> None:
        """Offer what the relation may lead to: what is conditional may depend on a demand."""
        names = dict(self._positions)
        if self._chosen() is Relation.CONDITIONAL_ON:
            names = {**self._demands, **names}
        if tuple(names) != self._ids:
            self._ids = tuple(names)
            self.target.clear()
            self.target.addItems([visible_line(words, 80) for words in names.values()])

    def _offer_further(self) -> None:
        """Offer what the relation has besides its target."""
        chosen = self._chosen()
        self.further.clear()
        if chosen in _FURTHER:
            _, label, words = _FURTHER[chosen]
            self.further.addItems(list(map(word_for, words)))
            self.further.setAccessibleName(tr(label))
            self.further.setAccessibleDescription(tr(label))
        self.further.setVisible(chosen in _FURTHER)
        self.target.setVisible(chosen is not None)

    def _explain(self) -> None:
        """Say what the relation means, and give an example."""
        chosen = self._chosen()
        self.meaning.setText(
            meaning(chosen)
            if chosen
            else tr(
                "If it is said instead of, beside or in answer to something earlier, say which."
            )
        )

    def _arrange(self) -> None:
        """Put the boxes in their places."""
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self.relation, 1)
        first.addWidget(self.further)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addWidget(self.target)
        layout.addWidget(self.meaning)


def _box(name: str, words: Sequence[str], parent: QWidget) -> QComboBox:
    """Make a box to choose from that takes no more room than it is given."""
    box = QComboBox(parent)
    box.setAccessibleName(name)
    box.setAccessibleDescription(name)
    box.addItems(list(words))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(10)
    return box
