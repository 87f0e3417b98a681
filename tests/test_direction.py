"""Lines of ours keep their order around names that run from right to left."""

import pytest

from demarche.direction import begins_at_right, in_our_direction, kept_apart, untorn

MARK = "\u200e"
UNION = "النقابة"


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Lowland · 4 Mar 2019", "Lowland · 4 Mar 2019"),
        ("骑手 · 1 Jul 2022", "骑手 · 1 Jul 2022"),
        (f"{UNION} · 4 Mar", f"{MARK}{UNION} {MARK}·{MARK} 4 Mar"),
        (f"{UNION} → {UNION}", f"{MARK}{UNION} {MARK}→{MARK} {UNION}"),
        (f"Answer of {UNION}, 20 May", f"{MARK}Answer of {UNION}{MARK}, 20 May"),
        (f"Answer of {UNION}: no", f"{MARK}Answer of {UNION}: no"),
    ],
)
def test_marks_stand_between_our_words_and_such_names(line, kept):
    assert in_our_direction(line) == kept


def test_a_number_stays_with_the_words_behind_it():
    assert untorn(f"{UNION} (8 points)") == f"{UNION}{MARK} (8 points)"
    assert untorn("200 (8 points)") == "200 (8 points)"


@pytest.mark.parametrize(("name", "at_right"), [(UNION, True), ("Upland", False), ("", False)])
def test_a_name_that_runs_from_the_right_is_kept_apart(name, at_right):
    assert begins_at_right(name) is at_right
    assert kept_apart(name) == name + MARK * at_right
