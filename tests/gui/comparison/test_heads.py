"""The heads of the columns."""

import pytest

from builders import demand, position
from demarche.gui.comparison.heads import OLDER, OLDER_IN_FULL, ColumnHead, is_older

OLD, NEW = "lowland@2019-03-15", "lowland@2019-04-15"


@pytest.fixture
def columns(workspace):
    def of(*specs):
        first, then = position("200", "2019-03-01"), position("150", "2019-04-01")
        return workspace(demand(first, then), columns=specs).comparison.columns

    return of


@pytest.mark.parametrize(
    ("specs", "older"),
    [
        ((OLD, NEW), [False, False]),
        ((NEW, OLD), [False, True]),
        ((NEW, "original", OLD), [False, False, True]),
        (("original", "revised"), [False, False]),
        ((OLD, OLD), [False, False]),
    ],
)
def test_an_older_day_to_the_right_of_a_newer_one_is_noticed(columns, specs, older):
    found = columns(*specs)
    assert [is_older(found, number) for number in range(len(found))] == older


def test_an_older_column_says_so_in_its_head(columns, qtbot, qapp):
    head = ColumnHead(1, None)
    qtbot.addWidget(head)
    head.resize(600, 60)
    head.show_column(columns(NEW, OLD)[1], is_base=False, removable=False, is_older=True)
    assert head._detail.toolTip() == OLDER_IN_FULL
    assert OLDER in head._title.accessibleName()
