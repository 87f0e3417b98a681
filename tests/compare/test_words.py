"""Which words changed."""

import random
import subprocess
import sys
from itertools import pairwise

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from demarche.compare.cell import Cell, CellState, Compared
from demarche.compare.ignoring import Aspect
from demarche.compare.splitting import UNCOMMON, any_token, tokens
from demarche.compare.wording import sentences_in_words
from demarche.compare.words import CancelledError, Mark, compare_words, sentences, word_diff

PIECES = (
    *("water", "waters", "The", "the", "flow", "dam", "can’t", "1,200.50", "3.", "“", ",", "."),
    *("\r\n", "\u0301", "\u200d", "\u0600", "🇩🇪", "🇫", "ก", "5 %", "나는", "나가"),
    *(" ", " ", " ", "\n", "北", "京", "ำ", "के", "क्षेत्र", "क्षेत्रीय", "e\u0301", "👩\u200d🚒", "가"),
)
WORDS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
TEXTS = st.one_of(st.text(max_size=60), WORDS)
IGNORED = st.frozensets(st.sampled_from(Aspect))
SIDES = {Mark.KEPT: 0, Mark.REMOVED: 1, Mark.IGNORED_OLD: 1, Mark.ADDED: 2, Mark.IGNORED_NEW: 2}


@given(TEXTS)
def test_tokens_joined_are_the_text_again(text):
    assert "".join(tokens(text)) == text


COMMON = [chr(code) for code in range(0x2100) if UNCOMMON.search(chr(code)) is None]


@given(st.text(st.sampled_from([*COMMON, *" '.-%1²"])))
def test_common_letters_are_split_as_all_scripts_are(text):
    assert tokens(text) == [match[0] for match in any_token().finditer(text)]


def sides(old, new, diff):
    return ((old, diff.old, 1), (new, diff.new, 2))


def kept(text, spans):
    return "".join(text[span.start : span.end] for span in spans if span.mark is Mark.KEPT)


@given(TEXTS, TEXTS, IGNORED)
def test_spans_cover_both_texts_and_no_two_neighbours_are_of_one_kind(old, new, ignored):
    for text, spans, side in sides(old, new, word_diff(old, new, ignored)):
        edges = [0, *(span.end for span in spans)]
        assert [span.start for span in spans] == edges[:-1]
        assert edges[-1] == len(text)
        assert all(span.start < span.end for span in spans)
        assert all(SIDES[span.mark] in (0, side) for span in spans)
        assert all(one.mark is not two.mark for one, two in pairwise(spans))


@given(TEXTS, TEXTS, IGNORED)
def test_kept_text_is_equal_on_both_sides(old, new, ignored):
    diff = word_diff(old, new, ignored)
    assert kept(old, diff.old) == kept(new, diff.new)


@given(TEXTS, TEXTS)
@example("กำลัง", "กา")
@example(" \u0301a b", " b")
def test_no_span_begins_inside_what_a_reader_sees_as_one_letter(old, new):
    for text, spans, _ in sides(old, new, word_diff(old, new)):
        letters = {match.start() for match in regex.finditer(r"\X", text)}
        assert letters.issuperset(span.start for span in spans)


@given(TEXTS, IGNORED)
def test_equal_texts_have_no_change(text, ignored):
    diff = word_diff(text, text, ignored)
    assert not diff.changed
    assert not diff.ignores


@given(TEXTS, TEXTS)
def test_texts_that_differ_have_a_change(old, new):
    assert word_diff(old, new).changed == (old != new)


SPANS = "from demarche.compare.words import *; print(word_diff({!r}, {!r}))"


@pytest.mark.parametrize("seed", ["0", "1"])
def test_another_process_finds_the_same(seed):
    old, new = ("a quick dog of the north ran. " * 60 + tail for tail in ("so", "and it ate a b c"))
    new = new.replace("dog of", "cat off", 20)
    done = subprocess.run(
        [sys.executable, "-c", SPANS.format(old, new)],
        env={"PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == str(word_diff(old, new))


def test_a_text_of_which_most_words_differ_is_rewritten_and_stands_whole():
    diff = compare_words("one two three four five six", "seven eight three nine ten eleven")
    assert diff.rewritten
    assert [len(diff.old), len(diff.new)] == [1, 1]


def test_two_words_are_never_called_rewritten():
    assert not compare_words("yes indeed", "no never").rewritten


def test_two_texts_of_thirty_thousand_words_are_compared_word_by_word():
    chance = random.Random(1)  # noqa: S311 - no secret
    old = [f"w{chance.randrange(9_000)}" for _ in range(30_000)]
    new = [word if at % 5 else f"n{at}" for at, word in enumerate(old)]
    diff = word_diff(" ".join(old), " ".join(new))
    assert diff.by_sentences is None
    assert sum(span.mark is Mark.ADDED for span in diff.new) == 6_000


def test_texts_that_cannot_be_cut_are_compared_by_sentences():
    old = "One more sentence here. " * 4000
    new = "A word. " + "One more sentence. " * 3000 + old[:24_000] + "And more."
    diff = word_diff(old, new)
    assert diff.by_sentences == 4 * 4000
    assert new[: diff.new[0].end].startswith("A word. One more")


@given(TEXTS)
def test_sentences_joined_are_the_text_again(text):
    assert "".join(sentences(tokens(text))) == text


def test_a_sentence_ends_behind_its_signs_and_no_number_ends_one():
    split = sentences(tokens("It is 3.5 m. “Is it?” she asked.\n第一条。第二条。"))
    assert split == ["It is 3.5 m. ", "“Is it?” ", "she asked.\n", "第一条。", "第二条。"]


def test_it_is_said_that_whole_sentences_were_compared():
    old = "One more sentence here. " * 4000
    compared = Compared(old, "A word. " + "One more sentence. " * 3000, "en")
    told = sentences_in_words(Cell(state=CellState.STATED, compared=compared))
    assert told == ("compared by whole sentences: 16,000 words are too many",)


def test_case_and_quotes_are_ignored_in_sentences_too():
    old = "One more sentence here. " * 4000
    new = "A word. " + "ONE more sentence here. One. " * 3000
    diff = word_diff(old, new, frozenset({Aspect.CASE}))
    assert diff.by_sentences
    assert diff.ignores


def test_long_texts_with_nothing_in_common_are_not_searched_for_it(monkeypatch):
    monkeypatch.setattr("demarche.compare.words.common_blocks", None)
    old, new = (" ".join(f"{letter}{n}" for n in range(5_900)) for letter in "ab")
    assert word_diff(old, new).rewritten


def test_a_comparison_that_nobody_wants_any_more_ends():
    with pytest.raises(CancelledError):
        word_diff("one", "two", cancelled=lambda: True)
