"""Colours by meaning, readable in light and in dark."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit

from demarche.gui.editing.inputs import completer
from demarche.gui.theme import DARK, HIGH_CONTRAST, LIGHT, _style_sheet, colours_for, dress
from demarche.settings import Theme


def luminance(colour):
    """Give the relative luminance of a colour (WCAG 2.2, relative luminance)."""
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


PAIRS = (
    ("text", "surface"),
    ("text", "background"),
    ("text", "selection"),
    ("text", "band"),
    ("text", "chip"),
    ("text", "selected_text"),
    ("muted", "surface"),
    ("muted", "background"),
    ("muted", "band"),
    ("muted", "selection"),
    ("muted", "chip"),
    ("accent", "background"),
    ("accent", "band"),
    ("warning", "background"),
    ("warning", "chip"),
    ("removed_text", "background"),
    ("removed_text", "selection"),
    ("added_text", "surface"),
    ("added_text", "background"),
    ("accent", "surface"),
    ("accent", "selection"),
    ("on_accent", "accent"),
    ("added_text", "added_fill"),
    ("added_text", "selection"),
    ("removed_text", "removed_fill"),
    ("removed_text", "surface"),
    ("found_text", "found_fill"),
    ("warning", "surface"),
    ("warning", "selection"),
)


ALL = pytest.mark.parametrize(
    "colours", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high contrast"]
)


@ALL
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(colours, text, ground):
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_high_contrast_deserves_its_name(text, ground):
    colours = HIGH_CONTRAST
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 7


@pytest.mark.parametrize("ground", ["background", "surface", "band"])
def test_lines_and_the_keyboards_place_are_seen_in_high_contrast(ground):
    for line in (HIGH_CONTRAST.line, HIGH_CONTRAST.accent):
        assert contrast(line, getattr(HIGH_CONTRAST, ground)) >= 3


@ALL
@pytest.mark.parametrize("ground", ["background", "surface", "selection"])
def test_the_keyboards_place_is_seen(colours, ground):
    assert contrast(colours.accent, getattr(colours, ground)) >= 3


@pytest.mark.parametrize(
    ("theme", "expected"),
    [(Theme.LIGHT, LIGHT), (Theme.DARK, DARK), (Theme.HIGH_CONTRAST, HIGH_CONTRAST)],
)
def test_a_theme_that_is_preferred_is_taken(qapp, theme, expected):
    assert colours_for(theme) is expected


def test_the_system_is_followed_where_it_says_anything(qapp):
    is_dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert colours_for(Theme.SYSTEM) is (DARK if is_dark else LIGHT)


def test_every_colour_of_the_style_sheet_is_one_of_the_theme(qapp):
    dress(qapp, DARK)
    assert "$" not in qapp.styleSheet()
    dress(qapp, LIGHT)
    assert LIGHT.surface in qapp.styleSheet()


@ALL
@pytest.mark.parametrize("editor", [QLineEdit, QPlainTextEdit])
def test_the_words_in_an_empty_editor_are_as_readable_as_others(qapp, qtbot, colours, editor):
    dress(qapp, colours)
    box = editor()
    qtbot.addWidget(box)
    box.ensurePolished()
    hint = box.palette().color(QPalette.ColorRole.PlaceholderText)
    assert (hint.alpha(), hint.name()) == (255, colours.muted)


def test_signs_grow_with_the_text():
    assert "width: 15px; height: 15px" in _style_sheet(LIGHT, 100)
    assert "width: 30px; height: 30px" in _style_sheet(LIGHT, 200)


@ALL
@pytest.mark.parametrize("ground", ["surface", "background"])
def test_the_frame_of_a_field_stands_out(colours, ground):
    assert contrast(colours.scroll, getattr(colours, ground)) >= 1.5


@ALL
def test_what_is_chosen_in_a_menu_can_be_told_from_the_others(qapp, colours):
    dress(qapp, colours)
    menu = QMenu()
    chosen, other = menu.addAction("one"), menu.addAction("two")
    menu.setActiveAction(chosen)
    picture = menu.grab().toImage()
    menu.setActiveAction(other)
    places = (menu.actionGeometry(each).center() for each in (chosen, other))
    grounds = [picture.pixelColor(menu.width() - 6, place.y()).name() for place in places]
    assert grounds == [colours.selected_text, colours.surface]


def test_the_signs_of_a_menu_grow_with_the_text(qapp):
    sizes = []
    for zoom in (100, 200):
        dress(qapp, LIGHT, zoom)
        menu = QMenu()
        picture = QPixmap(64, 64)
        picture.fill(Qt.GlobalColor.red)
        menu.addAction(QIcon(picture), "one")
        shown = menu.grab().toImage()
        middle = menu.actionGeometry(menu.actions()[0]).center().y()
        places = range(menu.width())
        red = QColor(Qt.GlobalColor.red)
        sizes.append(sum(shown.pixelColor(x, middle) == red for x in places))
    dress(qapp, LIGHT)
    assert sizes == [16, 32]


@ALL
def test_what_cannot_be_pressed_is_told_from_what_can(colours):
    for ground in (colours.surface, colours.background):
        assert contrast(colours.disabled, ground) * 1.5 < contrast(colours.text, ground)
        assert contrast(colours.disabled, ground) * 1.2 < contrast(colours.muted, ground)


@ALL
def test_names_that_are_offered_stand_in_a_frame(qtbot, qapp, colours):
    dress(qapp, colours)
    holder = QLineEdit()
    qtbot.addWidget(holder)
    offered = completer(["Upland"], holder).popup()
    offered.resize(200, 100)
    assert offered.grab().toImage().pixelColor(0, 50).name() == colours.scroll
