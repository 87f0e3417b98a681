"""All the words that a person sees or hears of a widget and of what is in it."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from pseudo import bare

_OF_ALL = ("toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription")
_OF_KIND = {
    QAbstractButton: ("text",),
    QLabel: ("text",),
    QLineEdit: ("text", "placeholderText"),
    QPlainTextEdit: ("toPlainText", "placeholderText"),
    QTextEdit: ("toPlainText", "placeholderText"),
    QGroupBox: ("title",),
    QMessageBox: ("text", "informativeText", "detailedText"),
    QMenu: ("title",),
}
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def unworded(widget: QWidget, known=()) -> list[str]:
    """Give every text with words that never went through translation, and where it stands."""
    return [f"{place}: {text}" for place, text in words(widget) if bare(text, known)]


def words(top: QWidget) -> Iterator[tuple[str, str]]:
    """Give each text of a widget and of those in it, shown or hidden, with where it stands."""
    for widget in (top, *top.findChildren(QWidget)):
        if widget.metaObject().className().startswith(("QCalendar", "QPrint")) or _is_qts(widget):
            continue
        if any(isinstance(each, QCalendarWidget) for each in _around(widget)):
            continue
        name = f"{type(widget).__name__} {widget.objectName()}".strip()
        for kind, getters in ((QWidget, _OF_ALL), *_OF_KIND.items()):
            if isinstance(widget, kind):
                yield from ((f"{name}.{each}", getattr(widget, each)()) for each in getters)
        if widget.isWindow():
            yield f"{name}.windowTitle", widget.windowTitle()
        yield from ((name, text) for text in _held(widget))
        for action in widget.actions():
            texts = (action.text(), action.toolTip(), action.statusTip(), action.iconText())
            yield from ((f"{name} action", text) for text in texts)


def _is_qts(widget: QWidget) -> bool:
    """Say whether Qt itself words a widget: its standard buttons have a catalogue of Qt's."""
    box = widget.parentWidget()
    if isinstance(box, QDialogButtonBox) and isinstance(widget, QAbstractButton):
        return box.standardButton(widget) != QDialogButtonBox.StandardButton.NoButton
    return False


def _around(widget: QWidget) -> Iterator[QWidget]:
    """Give what a widget lies in."""
    while (widget := widget.parentWidget()) is not None:
        yield widget


def _held(widget: QWidget) -> Iterator[str]:
    """Give the texts of what is listed in a widget."""
    if isinstance(widget, QComboBox | QAbstractItemView) and widget.model() is not None:
        yield from _of_model(widget.model())
    if isinstance(widget, QTabBar):
        for index in range(widget.count()):
            yield from (widget.tabText(index), widget.tabToolTip(index))
            yield widget.accessibleTabName(index)
    if isinstance(widget, QAbstractSpinBox) and hasattr(widget, "suffix"):
        yield from (widget.prefix(), widget.suffix())


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    """Give the texts of a model, and of its heads."""
    is_list = isinstance(model, QAbstractListModel)  # which says so of nobody but itself
    columns = 1 if is_list else model.columnCount(QModelIndex())
    heads = {Qt.Orientation.Horizontal: columns, Qt.Orientation.Vertical: model.rowCount()}
    for head, sections in heads.items():
        said = (model.headerData(at, head, role) for at in range(sections) for role in _ROLES)
        yield from (each for each in said if isinstance(each, str))
    yield from _below(model, QModelIndex(), columns)


def _below(model: QAbstractItemModel, parent: QModelIndex, columns: int) -> Iterator[str]:
    """Give the texts of the rows below one, and of those below each of them."""
    for row in range(model.rowCount(parent)):
        for column in range(columns):
            index = model.index(row, column, parent)
            said = (model.data(index, role) for role in _ROLES)
            yield from (each for each in said if isinstance(each, str))
        if not isinstance(model, QAbstractListModel):
            yield from _below(model, model.index(row, 0, parent), columns)
