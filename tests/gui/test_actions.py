"""The one table of actions: no key twice, no letter twice in a menu, all of it on the sheet."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from demarche.gui.action_table import MENUS, SUBMENUS, TABLE
from demarche.gui.comparison.look import Look
from demarche.gui.keys import KeySheet
from demarche.gui.theme import LIGHT
from demarche.resources import catalogue, languages
from demarche.translation import ENGLISH, speak, tr


def twice(items):
    return [each for each, count in Counter(items).items() if count > 1]


def letter(words):
    at = words.find("&")
    return words[at + 1].casefold() if at >= 0 else None


def test_no_key_does_two_things():
    keys = [QKeySequence(each).toString() for spec in TABLE for each in spec.shortcuts]
    assert twice(keys) == []


@pytest.fixture(params=languages())
def spoken(request):
    speak(request.param, catalogue(request.param))
    yield request.param
    speak(ENGLISH, None)


@pytest.mark.parametrize("menu", [*MENUS, *SUBMENUS])
def test_no_letter_leads_to_two_entries_of_a_menu(spoken, menu):
    letters = [letter(tr(spec.words)) for spec in TABLE if spec.menu == menu]
    letters += [letter(tr(inner)) for inner, outer in SUBMENUS.items() if outer == menu]
    assert twice(each for each in letters if each) == []


def test_no_letter_opens_two_menus(spoken):
    assert twice(letter(tr(menu)) for menu in MENUS) == []


def test_every_action_is_in_a_menu_and_has_a_name_of_its_own():
    assert {spec.menu for spec in TABLE} == {*MENUS, *SUBMENUS}
    assert twice(spec.name for spec in TABLE) == []


def test_every_key_stands_on_the_sheet(qtbot, qapp):
    sheet = KeySheet(None, Look(LIGHT))
    qtbot.addWidget(sheet)
    listed = ", ".join(keys for keys, _ in sheet.rows())
    for spec in TABLE:
        assert all(QKeySequence(each).toString() in listed for each in spec.shortcuts)
