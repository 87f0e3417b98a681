"""Which words changed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.compare import common
from demarche.compare.splitting import UNCOMMON, any_token, tokens
from demarche.compare.words import Mark, compare_words

WORDS = st.lists(
    st.sampled_from(["water", "flow", "dam", " ", " ", "\n", ",", "北", "京", "1,200.50", "can’t"])
).map("".join)
TEXTS = st.one_of(st.text(max_size=60), WORDS)


def marked(text, spans):
    signs = {Mark.KEPT: "{}", Mark.REMOVED: "[-{}-]", Mark.ADDED: "{{+{}+}}"}
    return "".join(signs[span.mark].format(text[span.start : span.end]) for span in spans)


@given(TEXTS)
def test_tokens_joined_are_the_text_again(text):
    assert "".join(tokens(text)) == text


COMMON = [chr(code) for code in range(0x2100) if UNCOMMON.search(chr(code)) is None]


@given(st.text(st.sampled_from([*COMMON, *" '.-%1²"])))
def test_common_letters_are_split_as_all_scripts_are(text):
    assert tokens(text) == [match[0] for match in any_token().finditer(text)]


@given(*[st.lists(st.sampled_from("abcd "), max_size=40)] * 2)
def test_short_texts_have_in_common_what_rapidfuzz_finds(old, new):
    assert common.common_stretches(old, new) == common._by_rapidfuzz(old, new)


@given(TEXTS, TEXTS)
def test_spans_cover_both_texts_and_kept_text_is_equal(old, new):
    diff = compare_words(old, new)
    for text, spans, side in ((old, diff.old, Mark.REMOVED), (new, diff.new, Mark.ADDED)):
        edges = [0, *(span.end for span in spans)]
        assert [span.start for span in spans] == edges[:-1]
        assert edges[-1] == len(text)
        assert all(span.mark in (Mark.KEPT, side) for span in spans)
        assert all(one.mark is not two.mark for one, two in pairwise(spans))
    kept = [
        "".join(text[span.start : span.end] for span in spans if span.mark is Mark.KEPT)
        for text, spans in ((old, diff.old), (new, diff.new))
    ]
    assert kept[0] == kept[1]


@given(TEXTS)
def test_equal_texts_have_no_change(text):
    assert not compare_words(text, text).changed


@pytest.mark.parametrize(
    ("old", "new", "was", "is_"),
    [
        (
            "wages rise by 25 % a year",
            "wages rise by 38 % a year",
            "wages rise by [-25 %-] a year",
            "wages rise by {+38 %+} a year",
        ),
        (
            "no new members at all in NATO",
            "no further members in NATO",
            "no [-new-] members [-at all -]in NATO",
            "no {+further+} members in NATO",
        ),
        (
            "the two old dams on the river",
            "the one new dams on the river",
            "the [-two old-] dams on the river",
            "the {+one new+} dams on the river",
        ),
        ("北京欢迎你们大家", "北京欢迎我们大家", "北京欢迎[-你-]们大家", "北京欢迎{+我+}们大家"),
        (
            "свобода выбора есть у каждой страны",
            "свобода выбора есть у любой страны",
            "свобода выбора есть у [-каждой-] страны",
            "свобода выбора есть у {+любой+} страны",
        ),
        (
            "a sum of 1,200.50 euros",
            "a sum of 1,200.60 euros",
            "a sum of [-1,200.50-] euros",
            "a sum of {+1,200.60+} euros",
        ),
        ("", "anything", "", "{+anything+}"),
    ],
)
def test_words_that_a_careful_editor_would_mark(old, new, was, is_):
    diff = compare_words(old, new)
    assert (marked(old, diff.old), marked(new, diff.new)) == (was, is_)


def test_a_text_of_which_most_words_differ_is_rewritten_and_stands_whole():
    diff = compare_words("one two three four five six", "seven eight three nine ten eleven")
    assert diff.rewritten
    assert [len(diff.old), len(diff.new)] == [1, 1]


def test_two_words_are_never_called_rewritten():
    assert not compare_words("yes indeed", "no never").rewritten


def test_texts_beyond_the_bound_are_compared_by_sentences():
    old = "One more sentence here. " * 4000
    diff = compare_words(old, old + "And the last.")
    assert marked(old + "And the last.", diff.new).endswith("{+And the last.+}")
    assert diff.by_sentences == 4 * 4000 + 3


def test_long_texts_with_nothing_in_common_are_not_searched_for_it(monkeypatch):
    monkeypatch.setattr("demarche.compare.words.common_stretches", None)
    old, new = (" ".join(f"{letter}{n}" for n in range(5_900)) for letter in "ab")
    assert compare_words(old, new).rewritten
