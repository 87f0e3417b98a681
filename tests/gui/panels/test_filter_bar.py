"""The filter above the outline: box, chips, and the list behind them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QToolButton

from builders import demand, dossier, party, position
from demarche.compare.comparison import Draft, compare
from demarche.compare.facets import Choice, Facet, Facts
from demarche.compare.filtering import Filter, counted
from demarche.gui.panels.facet_entries import MOST_VALUES, chips_of, entries_of
from demarche.gui.panels.facet_model import FacetModel
from demarche.gui.panels.filter_bar import FilterBar

RUSSIA = Choice(Facet.PARTY, "p1")


@pytest.fixture(scope="module")
def facts():
    """Give the facts of thirty demands by thirty parties."""
    parties = {f"p{n}": party(f"Party & {n}") for n in range(30)}
    rows = [demand(position(party=each), id=f"d{each}", by=each) for each in parties]
    return Facts(compare([Draft("a", dossier(*rows, parties=parties))]))


@pytest.fixture
def bar(qtbot, fonts, facts):
    """Give a filter bar that shows what is asked of it."""
    found = FilterBar()
    qtbot.addWidget(found)

    def show(asked):
        everything = counted(facts, Filter())
        found.show_values(asked, counted(facts, asked), facts.comparison, everything)

    found.filter_asked.connect(show)
    show(Filter())
    found.resize(232, 200)
    return found


def words(chips):
    return [chip.text().replace("&&", "&") for chip in chips]


def test_of_thirty_parties_three_are_suggested_and_all_are_listed(bar, facts):
    assert len(bar.chips) == 3
    entries = entries_of(Filter(), counted(facts, Filter()), facts.comparison)
    parties = [each for each in entries if each.facet is Facet.PARTY]
    assert [each.words for each in parties][-1] == "23 more …"
    assert len(parties) == MOST_VALUES + 2


def test_what_is_looked_for_is_listed_whole(facts):
    asked = entries_of(Filter(), counted(facts, Filter()), facts.comparison, "party 2")
    assert sum(bool(each.choice) and each.facet is Facet.PARTY for each in asked) == 12


def test_a_chip_asks_for_its_value_and_takes_it_back(bar, qtbot):
    chip = bar.chips[0]
    with qtbot.waitSignal(bar.filter_asked) as told:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(told.args[0].chosen) == 1
    assert chip.isChecked()
    with qtbot.waitSignal(bar.filter_asked) as told:
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert not told.args[0]


def test_what_is_chosen_in_the_list_becomes_a_chip(bar, facts):
    asked = Filter().with_choice(Choice(Facet.PARTY, "p17"), on=True)
    bar.show_values(asked, counted(facts, asked), facts.comparison, counted(facts, Filter()))
    assert "Party & 17" in words(each for each in bar.chips if each.isChecked())


def test_words_are_asked_for_as_they_are_typed(bar, qtbot):
    with qtbot.waitSignal(bar.filter_asked) as told:
        qtbot.keyClicks(bar.box, "w")
    assert told.args == [Filter("w")]


def test_the_cross_in_the_box_goes_with_the_words(bar, qtbot):
    bar.show()
    qtbot.keyClicks(bar.box, "2")
    cross = bar.box.findChild(QToolButton)
    qtbot.waitUntil(cross.isVisible)
    bar.clear()
    assert bar.box.text() == ""
    qtbot.waitUntil(lambda: not cross.isVisible())


def test_the_rest_of_a_facet_is_opened(bar, qtbot):
    picker = bar.open_picker()
    qtbot.addWidget(picker)
    lines = range(picker.model.rowCount())
    more = next(row for row in lines if "more" in picker.model.index(row).data())
    before = picker.model.rowCount()
    picker.list.setFocus()
    picker.list.setCurrentIndex(picker.model.index(more))
    qtbot.keyClick(picker.list, Qt.Key.Key_Return)
    assert picker.model.rowCount() > before


def test_the_list_is_ticked_and_keeps_its_place(bar, qtbot):
    picker = bar.open_picker()
    qtbot.addWidget(picker)
    picker.list.setCurrentIndex(picker.model.first())
    row = picker.list.currentIndex().row()
    qtbot.keyClick(picker.list, Qt.Key.Key_Space)
    assert picker.list.currentIndex().row() == row
    assert picker.model.index(row).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    assert picker.grab().width() > 0


def test_escape_closes_the_list(bar, qtbot):
    picker = bar.open_picker()
    with qtbot.waitSignal(picker.destroyed):
        qtbot.keyClick(picker.box, Qt.Key.Key_Escape)


def test_the_model_keeps_qts_rules(qapp, facts):
    model = FacetModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    for asked in (Filter(), Filter("x"), Filter().with_choice(RUSSIA, on=True)):
        model.show_entries(entries_of(asked, counted(facts, asked), facts.comparison))
    assert "1 demand" in model.index(model.first().row()).data(Qt.ItemDataRole.AccessibleTextRole)


def test_nothing_is_suggested_where_it_divides_nothing(fonts):
    one = Facts(compare([Draft("a", dossier(demand(position(kind="statement"))))]))
    everything = counted(one, Filter())
    assert chips_of(Filter(), everything, one.comparison, everything) == ()


def test_the_suggestions_stay_while_one_types(facts):
    everything = counted(facts, Filter())
    asked = Filter("party 2")
    chips = chips_of(asked, counted(facts, asked), facts.comparison, everything)
    assert len(chips) == 3


def test_among_many_rows_the_filter_waits_until_the_typing_rests(bar, qtbot, monkeypatch):
    monkeypatch.setattr("demarche.gui.panels.filter_bar._MANY", 10)
    asked = []
    bar.filter_asked.connect(asked.append)
    with qtbot.waitSignal(bar.filter_asked):
        qtbot.keyClicks(bar.box, "party")
    assert [each.words for each in asked] == ["party"]
