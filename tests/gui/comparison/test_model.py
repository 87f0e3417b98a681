"""The table that Qt sees."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from builders import demand, position
from demarche.gui.comparison.model import ComparisonModel

TESTER = QAbstractItemModelTester.FailureReportingMode.Fatal


def a_demand(name, topic=None, *, again="150"):
    first = position("200", "2019-03-01", id=f"{name}1")
    later = [position(again, "2019-04-01", id=f"{name}2")] if again else []
    return demand(first, *later, id=name, title=f"Demand {name}", topic=topic)


@pytest.fixture
def model(workspace, qapp):
    found = ComparisonModel()
    QAbstractItemModelTester(found, TESTER, found)

    def show(*demands, columns=(), **look):
        of = workspace(*demands, columns=columns)
        found.show(of.comparison, of.lookups, **look)
        return found

    return show


def rows(model):
    return [entry.row.demand.id if entry.row else entry.topic for entry in model.entries()]


def test_topics_group_their_demands_in_the_order_of_the_file(model):
    found = model(a_demand("x", "Water"), a_demand("y", "Fish"), a_demand("z", "Water"))
    assert rows(found) == ["Water", "x", "z", "Fish", "y"]


def test_demands_without_any_topic_stand_without_a_band(model):
    assert rows(model(a_demand("x"), a_demand("y"))) == ["x", "y"]


def test_only_the_demands_of_a_filter_are_shown(model):
    assert rows(model(a_demand("x"), a_demand("y"), demands=frozenset({"y"}))) == ["y"]


def test_an_empty_model_stands_the_tester(qapp):
    empty = ComparisonModel()
    QAbstractItemModelTester(empty, TESTER, empty)
    empty.show(None, ())
    assert (empty.rowCount(), empty.columnCount()) == (0, 0)


def test_a_cell_says_itself_in_one_sentence(model):
    found = model(a_demand("x"))
    assert found.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Lowland, 1 April 2019, demand to Upland, reworded, paraphrase, "
        "1 word added, 1 removed: 150"
    )


def test_nothing_is_said_of_what_is_not_there(model):
    assert model(a_demand("x")).data(QModelIndex()) is None


def test_odd_characters_are_shown_and_not_obeyed(model):
    found = model(a_demand("x", again="1\u202e50"))
    assert found.index(0, 1).data() == "1[U+202E]50"


@pytest.mark.parametrize(("demand_id", "row"), [("x", 1), ("nobody", None)])
def test_a_demand_is_found_by_its_id(model, demand_id, row):
    assert model(a_demand("x", "Water")).row_of(demand_id) == row
