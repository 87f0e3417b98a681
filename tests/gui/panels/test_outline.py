import time

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester

from builders import demand, dossier, position
from demarche.compare.cell import Change
from demarche.compare.comparison import Draft, compare
from demarche.gui.panels.outline_entries import OTHER
from demarche.gui.panels.outline_model import OutlineModel, OutlineRole
from demarche.gui.panels.wrapped_lines import wrapped_lines
from demarche.gui.text import label_font
from demarche.gui.theme import DARK


def comparison_of(*demands):
    return compare([Draft("a", dossier(*demands))])


def listed(panel):
    """Return the topics, each with the titles below it."""
    model = panel.model
    topics = [model.index(row, 0) for row in range(model.rowCount())]
    return {
        topic.data(): [model.index(row, 0, topic).data() for row in range(model.rowCount(topic))]
        for topic in topics
    }


@pytest.fixture
def comparison():
    rows = (
        demand(position(id="a"), id="a", title="Débit minimal", topic="Water"),
        demand(position(id="b"), id="b", title="The gauges", topic="Measures"),
        demand(position(id="c"), id="c", title="Łódź and Δοκιμή", topic="Water"),
    )
    return comparison_of(*rows)


@pytest.fixture
def three(outline, comparison):
    outline.show_comparison(comparison, 1)
    return outline


def test_the_founding_dossier_is_listed_by_topic(outline, founding):
    outline.show_comparison(founding[1], 1)
    first, *_ = listed(outline).items()
    assert first == ("NATO enlargement", ["NATO membership of Ukraine, Georgia and others"])
    index = outline.model.index_of(founding[1].rows[0].demand.id)
    assert index.data(OutlineRole.CHANGE) == Change.ALTERNATIVE
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", alternative")


def test_the_model_keeps_qts_rules(founding, outline, qtmodeltester):
    outline.show_comparison(founding[1], 1)
    qtmodeltester.check(outline.model)


def test_the_model_keeps_them_while_it_changes(founding, outline):
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(outline.model, mode)
    for kept in (None, frozenset({"nato-membership"}), frozenset(), None):
        outline.show_comparison(founding[1], 1, kept)
    outline.show_comparison(None, 1)
    assert tester.model().rowCount() == 0


def test_topics_come_in_the_order_of_the_file_and_once(three):
    assert listed(three) == {
        "Water": ["Débit minimal", "Łódź and Δοκιμή"],
        "Measures": ["The gauges"],
    }


def test_demands_without_a_topic_have_a_heading_too(outline):
    outline.show_comparison(comparison_of(demand(title="Flow")), 1)
    assert listed(outline) == {OTHER: ["Flow"]}


def test_the_base_column_has_no_changes(outline, founding):
    outline.show_comparison(founding[1], 0)
    index = outline.model.index_of(founding[1].rows[0].demand.id)
    assert index.data(OutlineRole.CHANGE) is None


def test_topics_say_how_many_demands_they_have_and_show(three, comparison):
    water = three.model.index(0, 0)
    assert water.data(OutlineRole.COUNT) == "2"
    three.show_comparison(comparison, 1, frozenset({"a"}))
    assert three.model.index(0, 0).data(OutlineRole.COUNT) == "1 of 2"
    assert three.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Water, 1 of 2"


def test_a_filter_that_leaves_nothing_says_so(three, comparison):
    three.show_comparison(comparison, 1, frozenset())
    assert not three._nothing.isHidden()
    three.show_comparison(comparison, 1)
    assert three._nothing.isHidden()


def test_a_demand_is_chosen_by_keyboard_and_by_pointer(three, qtbot):
    three.choose_demand("a")
    with qtbot.waitSignal(three.demand_chosen) as chosen:
        qtbot.keyClick(three.view, Qt.Key.Key_Down)
    assert chosen.args == ["c"]
    three.grab()
    place = three.view.visualRect(three.model.index_of("b")).center()
    with qtbot.waitSignal(three.demand_chosen) as chosen:
        qtbot.mouseClick(three.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["b"]


def test_marking_a_demand_and_filtering_tell_no_choice(three, comparison, qtbot):
    with qtbot.assertNotEmitted(three.demand_chosen):
        three.choose_demand("a")
        three.show_comparison(comparison, 1, frozenset({"a", "c"}))
        three.choose_demand("no-such-demand")
    three.choose_demand("c")
    three.show_comparison(comparison, 1)
    assert three.view.currentIndex().data(OutlineRole.DEMAND) == "c"


def test_a_topic_is_no_choice(three, qtbot):
    with qtbot.assertNotEmitted(three.demand_chosen):
        three.view.setCurrentIndex(three.model.index(0, 0))


@pytest.mark.parametrize("title", ["<img src=x><table>", "a\u202eb", "a" * 10**6, "two\nlines"])
def test_hostile_titles_are_plain_text_on_one_line(outline, title):
    outline.show_comparison(comparison_of(demand(title=title, topic=title)), 1)
    begun = time.process_time()
    outline.grab()
    assert time.process_time() - begun < 1
    index = outline.model.index(0, 0, outline.model.index(0, 0))
    assert "\u202e" not in index.data()
    assert "\n" not in index.data()
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None


def test_long_titles_take_more_lines_and_long_outlines_one_each(outline, monkeypatch):
    wordy = comparison_of(demand(title="word " * 10, id="a"))
    outline.show_comparison(wordy, 1)
    outline.grab()
    tall = outline.view.visualRect(outline.model.index_of("a")).height()
    monkeypatch.setattr("demarche.gui.panels.outline_view.MOST_WRAPPED", 0)
    outline.show_comparison(wordy, 1)
    outline.grab()
    assert outline.view.visualRect(outline.model.index_of("a")).height() < tall


@pytest.mark.parametrize("text", ["", "a", "word " * 20, "W" * 300, "שלום " * 30, "𝔘" * 200])
def test_lines_lose_nothing_but_the_end(qapp, text):
    lines = wrapped_lines(text, label_font(), 100, 3)
    assert len(lines) <= 3
    kept = "".join("".join(lines).split()).rstrip("…")
    assert "".join(text.split()).startswith(kept)


def test_it_is_painted_in_both_themes_and_at_every_zoom(three):
    three.choose_demand("a")
    light = three.grab().toImage()
    three.set_theme(DARK)
    three.set_zoom(200)
    dark = three.grab().toImage()
    edge = three.view.mapTo(three, QPoint(1, three.view.visualRect(three.model.index_of("a")).y()))
    assert dark.pixelColor(edge).name() == DARK.accent
    assert light != dark


def test_an_empty_model_has_no_parent_and_no_rows(qapp):
    model = OutlineModel()
    assert model.rowCount() == 0
    assert not model.index_of("a").isValid()
    assert not model.parent(QModelIndex()).isValid()


def test_the_widgets_have_names(outline):
    named = (outline, outline.view, outline.filter_box)
    assert all(widget.accessibleName() for widget in named)


def test_topics_of_a_long_outline_are_closed_until_they_are_wanted(three, comparison, monkeypatch):
    monkeypatch.setattr("demarche.gui.panels.outline_view.MOST_OPEN", 2)
    three.show_comparison(comparison, 1)
    water = three.model.index(0, 0)
    assert not three.view.isExpanded(water)
    three.view.clicked.emit(water)
    assert three.view.isExpanded(water)
    three.view.clicked.emit(water)
    three.choose_demand("c")
    assert three.view.isExpanded(water)
    assert not three.grab().isNull()
