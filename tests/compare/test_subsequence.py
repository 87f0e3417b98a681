"""What two texts have in common: as much as can be, also after it was made readable."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.compare import subsequence
from demarche.compare.subsequence import CancelledError, TooLongError, common_blocks
from demarche.compare.tidying import Words, tidied
from demarche.compare.words import tokens
from demarche.workspace import open_files

CASES = Path(__file__).resolve().parents[2].parent / "shared" / "cases"
SIDES = [st.lists(st.sampled_from("abcd,"), max_size=40)] * 2


def optimum(old, new):
    row = [0] * (len(new) + 1)
    for word in old:
        last = 0
        for at, other in enumerate(new, 1):
            last, row[at] = row[at], last + 1 if word == other else max(row[at], row[at - 1])
    return row[-1]


def words(text):
    split = tokens(text)
    at = [place for place, token in enumerate(split) if not token.isspace()]
    return Words(split, at, [split[place] for place in at])


def length(blocks):
    return sum(block[2] for block in blocks)


@given(*SIDES)
def test_short_texts_have_in_common_what_rapidfuzz_finds(old, new):
    assert common_blocks(old, new) == subsequence._by_rapidfuzz(old, new)


@given(*SIDES)
def test_as_much_is_found_as_can_be(old, new):
    blocks = common_blocks(old, new)
    assert length(blocks) == optimum(old, new)
    assert all(old[one : one + n] == new[other : other + n] for one, other, n in blocks)


@given(*SIDES)
def test_as_much_is_found_from_either_side(old, new):
    assert length(common_blocks(old, new)) == length(common_blocks(new, old))


@given(*SIDES)
def test_what_is_readable_is_equal_still_and_in_order(old, new):
    one, other = words(" ".join(old)), words(" ".join(new))
    blocks = tidied(common_blocks(old, new), one, other)
    assert all(old[at : at + n] == new[beside : beside + n] for at, beside, n in blocks)
    ends = [(0, 0), *((at + n, beside + n) for at, beside, n in blocks)]
    assert all(end[0] <= b[0] and end[1] <= b[1] for end, b in zip(ends, blocks, strict=False))


def _pairs():
    for file in sorted(CASES.glob("*.json")):
        comparison = open_files([file]).comparison
        for row in comparison.rows if comparison else ():
            for cell in row.cells:
                if cell.compared and cell.compared.was != cell.compared.is_:
                    yield cell.compared.was, cell.compared.is_, cell.rewritten


@pytest.mark.skipif(not CASES.exists(), reason="the cases are not beside the project")
def test_of_every_real_pair_the_most_is_found_and_most_of_it_kept():
    best = held = 0
    for was, is_, rewritten in set(_pairs()):
        old, new = words(was), words(is_)
        blocks = common_blocks(old.keys, new.keys)
        assert length(blocks) == optimum(old.keys, new.keys)
        if not rewritten:
            best += length(blocks)
            held += length(tidied(blocks, old, new))
    assert best > 1_000
    assert held >= 0.95 * best


def test_long_texts_are_cut_at_rare_words_and_lose_next_to_nothing(monkeypatch):
    chance = random.Random(1)  # noqa: S311 - no secret
    old = [str(chance.randrange(900)) for _ in range(4_000)]
    new = [word if at % 4 else str(-at) for at, word in enumerate(old)]
    whole = length(common_blocks(old, new))
    monkeypatch.setattr(subsequence, "MOST_CELLS", 1_000_000)
    assert whole >= length(common_blocks(old, new)) >= 0.99 * whole


def test_long_texts_without_rare_words_are_too_long():
    with pytest.raises(TooLongError):
        common_blocks(["a", "b"] * 3_000, ["b", "b", "a"] * 3_000)


def test_the_search_can_be_cancelled():
    with pytest.raises(CancelledError):
        common_blocks(["a", "b"] * 3_000, ["b", "b", "a"] * 3_000, lambda: True)
