"""What two versions begin and end with alike is found, and never counted twice."""

import pytest

from demarche.records.ends import ends_alike


@pytest.mark.parametrize(
    ("one", "other", "ends"),
    [
        ("water", "water", (5, 0)),
        ("the old dam", "the new dam", (4, 4)),
        ("aa", "aaa", (2, 0)),
        ("", "new", (0, 0)),
        ("abc", "xyz", (0, 0)),
        ([1, 2, 3], [1, 9, 3], (1, 1)),
    ],
)
def test_the_ends_are_counted(one, other, ends):
    assert ends_alike(one, other) == ends


def test_what_is_the_same_can_be_said():
    assert ends_alike([1, "x"], [True, "x"], lambda a, b: type(a) is type(b) and a == b) == (0, 1)
