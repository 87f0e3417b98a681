"""Qt's model tester stands beside every model of the window while its content changes.

What the tester finds is a warning, and a warning fails a test.
"""

import pkgutil
from contextlib import contextmanager
from importlib import import_module

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

import demarche.gui
from demarche.gui.actions import Name
from demarche.resources import seed

TESTER = QAbstractItemModelTester.FailureReportingMode.Warning
BROKEN = """format: demarche/1
title: A dam
parties: {upland: {name: Upland}, lowland: {name: Lowland}}
demands:
  - {id: good, title: Flow, by: lowland, positions: [{date: 2019-03-04, text: Water.}]}
  - {id: bad, title: Fish, by: lowlnd, positions: [{date: 2019-13, text: Fish.}]}
"""


def classes_of_ours(base=QAbstractItemModel):
    """Yield the classes of models that the window has."""
    for each in base.__subclasses__():
        if each.__module__.startswith(demarche.gui.__name__):
            yield each
        yield from classes_of_ours(each)


@contextmanager
def watched(root):
    """Keep a tester beside each model below a widget; give their classes."""
    models = root.findChildren(QAbstractItemModel)
    testers = [QAbstractItemModelTester(each, TESTER) for each in models]
    yield {type(each) for each in models}
    assert [each.model() for each in testers] == models


@pytest.fixture
def broken(tmp_path):
    path = tmp_path / "dam.yaml"
    path.write_text(BROKEN)
    return path


def trigger(window, name):
    window.actions_by_name[name].trigger()


def test_no_model_of_the_window_is_left_out(opened, founding):
    for found in pkgutil.walk_packages(demarche.gui.__path__, f"{demarche.gui.__name__}."):
        import_module(found.name)
    window = opened(founding)
    window.parts.outline.filters.open_picker()
    with watched(window) as classes:
        assert set(classes_of_ours()) <= classes


def test_the_models_keep_qts_rules_while_files_come_and_go(opened, founding, broken):
    window = opened(founding)
    with watched(window):
        window.open_paths([seed("software-patents-2005.yaml")])
        window.open_paths([broken])
        assert window.parts.problems.model.rowCount() == 2
        trigger(window, Name.NEXT_FILE)
        while len(window.sheets):
            window.sheets.close(0)
        assert window.parts.pane.model.columnCount() == 0


@pytest.mark.parametrize("layout", [Name.COLUMNS, Name.REDLINE, Name.READING])
def test_they_keep_them_while_columns_rows_and_layout_change(opened, founding, layout):
    window = opened(founding)
    desk, pane = window.desk, window.parts.pane
    with watched(window):
        trigger(window, layout)
        desk.add_column(desk.workspace.columns[0])
        desk.move_column(2, 0)
        desk.take_base(1)
        pane.ways.next_column()
        for name in (Name.GROUP_CHANGE, Name.ORDER_SIZE, Name.FOLD, Name.ONLY_CHANGED):
            trigger(window, name)
        desk.remove_column(2)
        trigger(window, Name.ONLY_CHANGED)
    assert pane.count() == 16


def test_they_keep_them_while_rows_unfold_and_long_texts_are_shown(opened, tmp_path, qtbot):
    path = tmp_path / "long.yaml"
    path.write_text(BROKEN.replace("Water.", "water " * 2_000))
    window = opened(path)
    trigger(window, Name.FOLD)
    view = window.parts.pane.view
    view.setFocus()
    with watched(window):
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            qtbot.keyClick(view, key)
        assert view.comparison.content(0, view.currentIndex().column()).left_out == 0


def test_they_keep_them_while_one_filters(opened, founding, qtbot):
    window = opened(founding)
    picker = window.parts.outline.filters.open_picker()
    with watched(window):
        qtbot.keyClicks(window.parts.outline.filter_box, "zzz")
        window.parts.outline.filter_box.clear()
        qtbot.keyClicks(picker.box, "russia")
        qtbot.keyClick(picker.list, Qt.Key.Key_Space)
        qtbot.keyClicks(picker.box, "zzz")
        picker.box.clear()
    picker.close()
