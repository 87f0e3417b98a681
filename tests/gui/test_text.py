"""Text from files as Qt shows it."""

import pytest

from builders import demand, position
from demarche.gui import missing_signs, text
from demarche.gui.status import CountsBar


@pytest.fixture
def no_chinese(monkeypatch, qapp):
    """Take every Han character for one that no font has."""
    monkeypatch.setattr(text, "_drawable", set())
    monkeypatch.setattr(text, "_is_missing", lambda character: "\u4e00" <= character <= "\u9fff")


def test_a_character_without_a_font_is_shown_as_its_number(no_chinese):
    assert text.visible_text("中 NATO") == "[U+4E2D] NATO"


def test_characters_without_a_font_are_warned_of(no_chinese, workspace, qtbot):
    bar = CountsBar()
    qtbot.addWidget(bar)
    bar.show_comparison(workspace(demand(position("中文字典"))).comparison, 1)
    assert "no font here has U+4E2D, U+5178, U+5B57 and 1 more" in bar.notes()


def test_of_many_rows_the_last_are_looked_through_while_the_window_lives(
    no_chinese, workspace, qtbot, monkeypatch
):
    monkeypatch.setattr(missing_signs, "_AT_ONCE", 2)
    monkeypatch.setattr(missing_signs, "_STEP", 1)
    bar = CountsBar()
    qtbot.addWidget(bar)
    rows = [demand(position("water", id=f"p{n}"), id=f"d{n}") for n in range(9)]
    rows.append(demand(position("水", id="last"), id="last"))
    bar.show_comparison(workspace(*rows).comparison, 10)
    assert bar.notes() == ""
    qtbot.waitUntil(lambda: bar.notes() == "no font here has U+6C34")
    bar.show_comparison(None, 0)
    assert bar.notes() == ""


def test_a_character_that_is_odd_by_itself_is_no_matter_of_fonts(no_chinese):
    assert text.missing_in("a\u202e中") == ("中",)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("one\ntwo", "one two"),
        ("x" * 500, "x" * 400 + " …"),
        ("a\x1bb", "a[U+001B]b"),
        ("«\u202foui\u202f»\u00a0:\u2003non ", "«\u202foui\u202f»\u00a0: non"),
    ],
)
def test_a_line_of_its_own_has_no_breaks_and_an_end(qapp, line, expected):
    assert text.visible_line(line) == expected


def test_the_shipped_fonts_draw_latin_greek_cyrillic_and_our_signs(qapp):
    assert text.missing_in("Aßéłœ ΑΩάώ АЯґѣ “„«» – — … → ↗ ▾ · €") == ()
