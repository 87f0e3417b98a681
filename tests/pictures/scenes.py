"""The window as it is drawn: what is compared, the ways through it, menus, the panels."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from demarche.gui.actions import Name
from demarche.gui.panels.place_window import PlaceWindow
from pictures.stage import DOSSIERS, FOUNDING, PROJECT, SEEDS, Stage

sys.path.append(str(PROJECT / "tests" / "bench"))
from many_demands import file_of

Scene = Callable[[Stage], QPixmap | None]
BOEING, PATENTS = SEEDS / "boeing-iam-2024.yaml", SEEDS / "software-patents-2005.yaml"
EIGHT = (
    "iam@2024-03",
    "boeing@2024-09-08",
    "members@2024-09-12",
    "boeing@2024-09-23",
    "iam@2024-09-23",
    "boeing@2024-10-19",
    "members@2024-10-23",
    "boeing@2024-10-31",
)


def window(stage: Stage) -> None:
    stage.open(FOUNDING)


def second_change(stage: Stage) -> None:
    stage.window.parts.pane.ways.next_change()


def drafts(stage: Stage) -> None:
    later = stage.folder / "later.yaml"
    text = FOUNDING.read_text("utf-8").replace("NATO", "the Alliance").replace("shall", "will")
    later.write_text(text, "utf-8")
    stage.open(FOUNDING, later)


def several_columns(stage: Stage) -> None:
    stage.open(PATENTS)


def eight_columns(stage: Stage) -> None:
    desk = stage.open(BOEING).desk
    desk.take_workspace(desk.workspace.with_specs(EIGHT))


def talks(stage: Stage) -> None:
    stage.open(BOEING)


def arabic(stage: Stage) -> None:
    stage.open(DOSSIERS / "arabic.yaml")


def hebrew(stage: Stage) -> None:
    stage.open(DOSSIERS / "hebrew.yaml")


def chinese(stage: Stage) -> None:
    stage.open(DOSSIERS / "chinese.yaml")


def chinese_answers(stage: Stage) -> None:
    stage.open(DOSSIERS / "chinese.yaml")
    stage.do(Name.GROUP_CHANGE, Name.REDLINE)


def many_rows(stage: Stage) -> None:
    pane = _many(stage)
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)


def many_rows_arriving(stage: Stage) -> None:
    """Draw the moment in which a large file is still being read."""
    stage.open(FOUNDING)
    stage.window.room.opener.open_paths([file_of(100_000)])
    picture = stage.window.grab()
    stage.window.room.opener.cancel()
    return picture


def _many(stage: Stage):
    stage.open(FOUNDING)
    stage.window.open_paths([file_of(100_000)])
    pane = stage.window.parts.pane
    stage.settle(lambda: pane.model.rowCount() > 100_000)
    stage.settle(lambda: pane.model.comparison.is_settled)
    return pane


# Ways through a comparison, and other layouts of it


def find(stage: Stage) -> None:
    stage.window.parts.bar.find_box.box.setText("nato")


def find_nothing(stage: Stage) -> None:
    stage.window.parts.bar.find_box.box.setText("zeppelin")


def redline(stage: Stage) -> None:
    stage.do(Name.REDLINE)


def reading(stage: Stage) -> None:
    stage.do(Name.READING)


def only_changed(stage: Stage) -> None:
    stage.do(Name.ONLY_CHANGED)


def folded(stage: Stage) -> None:
    stage.do(Name.FOLD)


def by_change(stage: Stage) -> None:
    stage.do(Name.GROUP_CHANGE, Name.ORDER_SIZE)


def text_selected(stage: Stage) -> None:
    stage.cell("NATO membership")
    stage.window.parts.pane.view.setFocus()
    for _ in range(40):
        _press(stage, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)


def go_to_demand(stage: Stage) -> QPixmap:
    chooser = stage.window.staff.walker.ask_for_demand()
    chooser.box.setText("nat")
    return stage.over(chooser)


def go_to_no_demand(stage: Stage) -> QPixmap:
    chooser = stage.window.staff.walker.ask_for_demand()
    chooser.box.setText("qqqq")
    return stage.over(chooser)


def column_picker(stage: Stage) -> QPixmap:
    picker = stage.open(BOEING).parts.pane.view.heads.pick(0)
    picker.whom.setCurrentIndex(picker.row_named("Boeing"))
    return stage.over(picker)


def column_added(stage: Stage) -> QPixmap:
    stage.do(Name.ADD_COLUMN)
    return stage.over(stage.app.activePopupWidget())


def column_sets(stage: Stage) -> QPixmap:
    button = stage.window.parts.pane.view.columns_button
    return _menu_of(stage, button.menu(), button.mapToGlobal(QPoint(0, button.height())))


def links_of_a_cell(stage: Stage) -> QPixmap:
    view = stage.window.parts.pane.view
    stage.cell("NATO membership")
    cell = view.visualRect(view.currentIndex())
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, cell.center())
    QTimer.singleShot(0, lambda: QApplication.sendEvent(view, asked))
    stage.settle(lambda: stage.app.activePopupWidget() is not None)
    return stage.over(stage.app.activePopupWidget())


def view_menu(stage: Stage) -> QPixmap:
    return _menu(stage, "&View")


def records_menu(stage: Stage) -> QPixmap:
    return _menu(stage, "&Records")


def file_menu(stage: Stage) -> QPixmap:
    return _menu(stage, "&File")


def _menu(stage: Stage, title: str) -> QPixmap:
    bar, menu = stage.window.menuBar(), stage.window.menus[title]
    corner = bar.actionGeometry(menu.menuAction()).bottomLeft()
    return _menu_of(stage, menu, bar.mapToGlobal(corner))


def _menu_of(stage: Stage, menu: QMenu, place: QPoint) -> QPixmap:
    menu.aboutToShow.emit()
    menu.popup(place)
    stage.settle()
    menu.setActiveAction(next(each for each in menu.actions() if each.isEnabled()))
    return stage.over(menu)


# Panels


def filter_picker(stage: Stage) -> QPixmap:
    return stage.over(stage.window.parts.outline.filters.open_picker())


def filtered(stage: Stage) -> None:
    filters = stage.window.parts.outline.filters
    filters.box.setText("europe")
    for chip in filters.chips[:1]:
        chip.click()


def problems(stage: Stage) -> None:
    stage.open(PROJECT / "tests" / "bad" / "five-mistakes.yaml")


def place_of_a_problem(stage: Stage) -> QPixmap:
    problems(stage)
    view = stage.window.parts.problems.view
    view.activated.emit(view.model().index(1, 0))
    stage.settle(lambda: stage.window.findChild(PlaceWindow) is not None)
    return stage.dialog(stage.window.findChild(PlaceWindow))


def no_problems(stage: Stage) -> None:
    stage.do(Name.PROBLEMS)


def evidence_with_copy(stage: Stage) -> None:
    stage.open(DOSSIERS / "dam.yaml")
    stage.cell("Minimum flow", 0)
    stage.settle(lambda: "Read the copy" in stage.window.parts.evidence.pane.toPlainText())


def evidence_lower_down(stage: Stage) -> None:
    stage.cell("NATO membership")
    bar = stage.window.parts.evidence.pane.verticalScrollBar()
    bar.setValue(bar.maximum())


def copy_of_a_source(stage: Stage) -> QPixmap:
    evidence_with_copy(stage)
    return stage.dialog(stage.window.parts.evidence.open_copy("dam.txt"))


def _press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(stage.window.parts.pane.view, key, modifiers)


WINDOWS: tuple[Scene, ...] = (
    window, second_change, drafts, several_columns, eight_columns, talks, arabic, hebrew, chinese,
    chinese_answers, many_rows, many_rows_arriving, find, find_nothing, redline, reading,
    only_changed, folded, by_change, text_selected, go_to_demand, go_to_no_demand, column_picker,
    column_added, column_sets, links_of_a_cell, view_menu, records_menu, file_menu, filter_picker,
    filtered, problems, place_of_a_problem, no_problems, evidence_with_copy, evidence_lower_down,
    copy_of_a_source,
)  # fmt: skip
