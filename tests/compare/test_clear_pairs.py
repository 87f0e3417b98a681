"""What is settled before likeness is weighed, and what must never be."""

import random
from dataclasses import replace

import pytest

from builders import demand, dossier, position
from demarche.compare.alignment.aligning import align
from demarche.compare.alignment.clear import clear_pairs
from demarche.compare.alignment.profile import Vocabulary, worded
from demarche.compare.alignment.sketch import sketches

CHANCE = random.Random(5)  # noqa: S311 - the same words every time
WORDS = tuple("".join(CHANCE.choices("abdegiklmnoprstu", k=7)) for _ in range(900))
LONG = tuple(WORDS[at : at + 120] for at in range(0, 480, 120))
OTHER = WORDS[600:]


def draft(letter, *texts, titles=()):
    demands = (
        demand(
            position(" ".join(words), id=f"{letter}{at}.1"),
            id=f"{letter}{at}",
            title=titles[at] if titles else f"{letter} {at}",
        )
        for at, words in enumerate(texts)
    )
    return dossier(*demands)


def edited(words, every=9):
    return [OTHER[at] if at % every == 4 else word for at, word in enumerate(words)]


def clear(first, second, refused=frozenset()):
    vocabulary = Vocabulary()
    sides = (
        worded(sketches(each, range(len(each.demands))), vocabulary) for each in (first, second)
    )
    return {
        (one.sketch.demand.id, other.sketch.demand.id)
        for one, other, _ in clear_pairs(*sides, len(vocabulary), refused)
    }


def pairs(first, second):
    matches = align(first, second)
    return {(one.id, other.id) for each in matches for one in each.first for other in each.second}


def test_long_texts_with_words_of_their_own_are_settled_wherever_they_stand():
    first, second = draft("a", *LONG), draft("b", *map(edited, reversed(LONG)))
    assert clear(first, second) == {("a0", "b3"), ("a1", "b2"), ("a2", "b1"), ("a3", "b0")}


@pytest.mark.parametrize(
    "others",
    [
        pytest.param([LONG[0][:60], LONG[0][60:]], id="split"),
        pytest.param(
            [LONG[0][:100] + OTHER[100:120], LONG[0][100:] + OTHER[120:160]],
            id="with some of it in a third demand",
        ),
        pytest.param([LONG[0] + OTHER[100:130]], id="longer, so that it may be merged"),
        pytest.param([LONG[0][:70] + OTHER[200:250]], id="its end rewritten"),
        pytest.param([LONG[0][:20]], id="short"),
    ],
)
def test_what_may_be_something_else_is_left_to_be_weighed(others):
    assert clear(draft("a", LONG[0], LONG[1]), draft("b", *others)) == set()


def test_a_title_that_is_a_third_demands_is_weighed():
    first = draft("a", LONG[0], titles=["Flow"])
    assert clear(first, draft("b", LONG[0], LONG[1], titles=["Gauges", "Flow"])) == set()
    assert clear(first, draft("b", LONG[0], LONG[1], titles=["Gauges", "Dam"])) == {("a0", "b0")}


def test_a_person_is_believed_before_the_words():
    assert clear(draft("a", LONG[0]), draft("b", LONG[0]), frozenset({("a0", "b0")})) == set()


def test_a_split_is_found_beside_much_that_is_settled():
    halves = edited(LONG[0])[:60], edited(LONG[0])[60:]
    first, second = draft("a", *LONG), draft("b", *map(edited, LONG[1:]), *halves)
    settled = {("a1", "b0"), ("a2", "b1"), ("a3", "b2")}
    assert pairs(first, second) == settled | {("a0", "b3"), ("a0", "b4")}


def test_the_same_but_for_white_space_is_the_same():
    first, second = draft("a", *LONG), draft("b", *LONG)
    spaced = [
        replace(each, positions=(replace(each.positions[0], text=f"  {'  '.join(LONG[at])}\n"),))
        for at, each in enumerate(second.demands)
    ]
    matches = align(first, replace(second, demands=tuple(spaced)))
    assert [each.likeness for each in matches] == [1.0] * 4
