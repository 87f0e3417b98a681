"""One comparison in three layouts: side by side, struck into each other, and read."""

import pytest
from PySide6.QtCore import Qt

from builders import demand, link, position
from demarche.compare.cell import Change
from demarche.compare.words import Mark
from demarche.gui.comparison.layout import Layout
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.pane import ComparisonPane
from demarche.gui.theme import LIGHT
from demarche.records.model import Outcome


def a_demand(name="a", was="Water flows to the sea", is_="Water runs to the sea", **later):
    first = position(was, "2019-03-01", id=f"{name}1")
    return demand(first, position(is_, "2019-04-01", id=f"{name}2", **later), id=name, title=name)


@pytest.fixture
def pane(qtbot, qapp, workspace):
    """Return a function that shows demands in a layout."""
    found = ComparisonPane(Look(LIGHT))
    qtbot.addWidget(found)

    def show(layout, *demands, columns=()):
        of = workspace(*(demands or (a_demand(),)), columns=columns)
        found.show_workspace(of, layout=layout)
        found.resize(1000, 600)
        found.show()
        qtbot.waitExposed(found)
        return found

    return show


def content(pane):
    return pane.model.content(0, pane.model.shown_columns()[0])


def marked(pane, mark):
    found = content(pane)
    return [found.text[each.start : each.end] for each in found.marks if each.mark is mark]


def test_a_redline_strikes_what_was_and_underlines_what_is(pane):
    shown = pane(Layout.REDLINE)
    assert shown.model.shown_columns() == (1,)
    assert (marked(shown, Mark.REMOVED), marked(shown, Mark.ADDED)) == (["flows"], ["runs"])


def test_a_redline_of_other_words_strikes_the_whole(pane):
    was = "All boats leave the river before the first of May and stay in their harbours."
    is_ = "Nobody may fish with nets that hold more than twenty kilograms at any one time."
    shown = pane(Layout.REDLINE, a_demand(was=was, is_=is_))
    assert content(shown).text == f"{was}\n{is_}"
    assert (marked(shown, Mark.REMOVED), marked(shown, Mark.ADDED)) == ([was], [is_])


def test_a_redline_shows_the_base_where_a_column_holds_nothing(pane):
    shown = pane(Layout.REDLINE, a_demand(), columns=("original", "upland"))
    assert content(shown).text == "Water flows to the sea"
    assert (content(shown).heading, content(shown).marks) == ("No statement on record", ())


def test_a_withdrawn_demand_is_struck_whole(pane):
    gone = a_demand(is_=None, links=[("withdraws", "a1")])
    assert marked(pane(Layout.REDLINE, gone), Mark.REMOVED) == ["Water flows to the sea"]


def test_reading_shows_one_clean_text_at_a_time(pane):
    shown = pane(Layout.READING)
    texts = []
    for _ in range(2):
        texts.append(content(shown).text)
        assert (content(shown).marks, content(shown).remarks) == ((), ())
        shown.ways.next_column()
    assert texts == ["Water flows to the sea", "Water runs to the sea"]
    assert shown.model.shown_columns() == (0,)


def test_of_a_redline_the_base_is_never_turned_to(pane):
    columns = ("original", "revised", "lowland@2019-03-01")
    shown = pane(Layout.REDLINE, a_demand(), columns=columns)
    seen = set()
    for _ in range(4):
        seen.add(shown.model.shown_columns()[0])
        shown.ways.previous_column()
    assert seen == {1, 2}


def test_the_reader_stays_at_the_demand_and_in_the_column(pane, workspace):
    shown = pane(Layout.COLUMNS, a_demand("a"), a_demand("b"))
    shown.view.choose(1, 0)
    of = workspace(a_demand("a"), a_demand("b"))
    shown.show_workspace(of, layout=Layout.READING)
    assert (shown.current_demand(), shown.view.currentIndex().column()) == ("b", 0)
    shown.show_workspace(of, layout=Layout.REDLINE)
    assert (shown.current_demand(), shown.view.currentIndex().column()) == ("b", 1)


@pytest.mark.parametrize("layout", Layout)
def test_only_what_is_shown_has_a_head_and_is_painted(pane, layout):
    shown = pane(layout)
    heads = [not shown.view.isColumnHidden(column) for column in range(2)]
    assert heads == [column in shown.model.shown_columns() for column in range(2)]
    assert not shown.view.grab().isNull()
    assert shown.view.rowHeight(0) > 60


def test_in_columns_the_next_column_is_gone_to(pane):
    shown = pane(Layout.COLUMNS)
    shown.view.choose(0, 0)
    shown.ways.next_column()
    assert shown.view.currentIndex().column() == 1


def test_the_head_turns_to_the_next_column(pane, qtbot):
    shown = pane(Layout.READING)
    button = shown.view.heads._heads[0]._base
    assert (button.text(), button.accessibleName()) == (
        "1 of 2 ›",
        "Show the next column, 1 of 2 ›",
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown.model.shown_columns() == (1,)


@pytest.mark.parametrize("text", ["Water runs to the sea", "No word of it is the same at all"])
@pytest.mark.parametrize(
    ("party", "relation", "words"),
    [
        ("lowland", link("alternative-to", "a1"), "The original stands"),
        ("upland", link("answers", "a1", outcome=Outcome.REJECTS), "What is answered stands"),
    ],
)
def test_a_redline_never_strikes_what_stands(pane, party, relation, words, text):
    shown = pane(
        Layout.REDLINE,
        a_demand(is_=text, party=party, links=[relation]),
        columns=("original", party),
    )
    assert content(shown).text == f"Water flows to the sea\n{text}"
    assert (marked(shown, Mark.REMOVED), marked(shown, Mark.ADDED)) == ([], [text])
    assert content(shown).remarks[0].startswith(words)


def test_the_sign_of_a_row_is_that_of_the_column_that_is_shown(pane):
    columns = ("original", "revised", "upland")
    signs = {}
    for layout in Layout:
        shown = pane(layout, a_demand(), columns=columns)
        for _ in shown.model.columns_to_turn_to():
            signs[layout, tuple(shown.model.shown_columns())] = shown.model.entry(0).change
            shown.ways.next_column()
    assert signs == {
        (Layout.COLUMNS, (0, 1, 2)): Change.REWORDED,
        (Layout.REDLINE, (1,)): Change.REWORDED,
        (Layout.REDLINE, (2,)): Change.ABSENT,
        (Layout.READING, (0,)): None,
        (Layout.READING, (1,)): Change.REWORDED,
        (Layout.READING, (2,)): Change.ABSENT,
    }
