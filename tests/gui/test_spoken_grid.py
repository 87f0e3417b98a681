"""What a screen reader is told of the grid, through Qt's accessibility interface."""

import pytest
from PySide6.QtGui import QAccessible

from demarche.gui.actions import Name
from demarche.resources import seed
from gui.accessible import DESCRIPTION, NAME, cell, sentence

NATO = (
    "Russia, 19 January 2022, alternative to the demand of 17 December 2021, to US, original not "
    "withdrawn, paraphrase, uncertain, rewritten: The United States takes on a unilateral"
)
STATUS = "Russia, 17 December 2021, demand to NATO, not mentioned since, paraphrase, uncertain: "


@pytest.fixture
def window(opened, founding):
    return opened(founding)


@pytest.fixture
def view(window):
    return window.parts.pane.view


def row_of(view, demand):
    return view.model().row_of(demand)


@pytest.mark.parametrize(("demand", "begins"), [("nato-membership", NATO), ("status-1997", STATUS)])
def test_a_cell_is_one_sentence_and_its_text(view, demand, begins):
    found = cell(view, row_of(view, demand), 1)
    assert found.role() is QAccessible.Role.Cell
    assert found.text(NAME).startswith(begins)


def test_what_stands_around_the_text_describes_the_cell(view):
    told = cell(view, row_of(view, "nato-membership"), 1).text(DESCRIPTION)
    for part in ("Rewritten", "Sergey Ryabkov", "Still standing", "No answer on record", "Sources"):
        assert part in told


def test_the_heads_of_a_cell_name_its_demand_its_change_and_its_column(view):
    heads = cell(view, row_of(view, "nato-membership"), 1).tableCellInterface()
    assert [each.text(NAME) for each in heads.rowHeaderCells()] == [
        "NATO membership of Ukraine, Georgia and others, alternative"
    ]
    assert [(each.text(NAME), each.text(DESCRIPTION)) for each in heads.columnHeaderCells()] == [
        ("Revised, as of the last day its party spoke", "")
    ]


def test_the_heading_of_a_group_is_called_one(view):
    assert sentence(view, 0) == "NATO enlargement, heading"


def test_a_filtered_grid_tells_of_what_is_left(window, view):
    window.actions_by_name[Name.ONLY_CHANGED].trigger()
    assert [sentence(view, row)[:30] for row in (1, 3)] == [
        "Russia, 19 January 2022, alter",
        "Russia, 19 January 2022, assur",
    ]


def test_a_folded_row_says_that_it_is(window, view):
    window.actions_by_name[Name.FOLD].trigger()
    assert ", folded: " in sentence(view, row_of(view, "status-1997"))
    assert ", folded: " not in sentence(view, row_of(view, "nato-membership"))


def test_a_redline_says_what_was_removed_and_added(window, view):
    window.actions_by_name[Name.REDLINE].trigger()
    told = sentence(view, row_of(view, "no-invasion"))
    assert told.index("(removed: ") < told.index("(added: ")


def test_a_redline_says_of_what_stands_that_it_does(window, view):
    window.actions_by_name[Name.REDLINE].trigger()
    told = sentence(view, row_of(view, "nato-membership"))
    assert told.index("All member States") < told.index("(added: The United States")
    assert "(removed" not in told


def test_to_be_read_a_text_stands_alone(window, view):
    window.actions_by_name[Name.READING].trigger()
    told = sentence(view, row_of(view, "nato-membership"))
    assert told.startswith(NATO)
    assert "(removed" not in told


def test_with_several_columns_each_cell_says_its_own_change(opened):
    view = opened(seed("software-patents-2005.yaml")).parts.pane.view
    assert sentence(view, 1, 2).endswith(
        "revised, verbatim, 2 words added, 2 removed: This Directive lays down rules (removed: for)"
        " (added: concerning) the patentability of computer- (removed: implemented) (added:"
        " controlled) inventions."
    )
    assert sentence(view, 1, 3) == "ALDE: Bowles, no statement on record"
