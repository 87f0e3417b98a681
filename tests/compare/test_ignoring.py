"""What may be ignored, and how it is marked."""

import pytest

from demarche.compare.ignoring import Aspect
from demarche.compare.words import Mark, word_diff

SIGNS = {
    Mark.KEPT: "{}",
    Mark.REMOVED: "[-{}-]",
    Mark.ADDED: "{{+{}+}}",
    Mark.IGNORED_OLD: "[~{}~]",
    Mark.IGNORED_NEW: "{{~{}~}}",
}


def marked(text, spans):
    return "".join(SIGNS[span.mark].format(text[span.start : span.end]) for span in spans)


@pytest.mark.parametrize(
    ("ignored", "was", "is_"),
    [
        ("case", "[~The~] dam shall stand", "{~the~} dam shall stand"),
        ("case", "the dam [-shall-] stand here", "the dam {+must+} stand here"),
        ("quotes", "a [~“~]dam[~”~] of [~NATO’s~]", "a {~«~}dam{~»~} of {~NATO's~}"),
        ("quotes", "1990 [~–~] 2000 was long", "1990 {~-~} 2000 was long"),
        ("punctuation", "the dam[~,~] and the river[~;~]", "the dam and the river{~.~}"),
        ("punctuation", "the dam [~– ~]as said", "the dam as said"),
        ("numbering", "[~3~]. The dam stands", "{~4~}. The dam stands"),
        ("numbering", "Article [~4~]. So\n([~a~]) one", "Article {~5~}. So\n({~b~}) one"),
        ("spacing", "the dam[~\n~]and the river", "the dam{~ ~}and the river"),
        ("spacing", "the dam [-and the-] river", "the dam {+of that+} river"),
        ("case punctuation", "[~The~] dam[~,~] here", "{~the~} dam here"),
    ],
)
def test_what_is_ignored_is_marked_and_changes_nothing(ignored, was, is_):
    old, new = (_plain(each) for each in (was, is_))
    diff = word_diff(old, new, frozenset(map(Aspect, ignored.split())))
    assert (marked(old, diff.old), marked(new, diff.new)) == (was, is_)


def _plain(text):
    for sign in ("[-", "-]", "{+", "+}", "[~", "~]", "{~", "~}"):
        text = text.replace(sign, "")
    return text


@pytest.mark.parametrize(
    ("ignored", "old", "new"),
    [
        ("case", "The DAM", "the dam"),
        ("quotes", "„Damm“ — so", "“Damm” - so"),
        ("punctuation", "(the dam), here!", "the dam here"),
        ("numbering", "3. The dam", "§ 17 The dam"),
        ("spacing", "the  dam\n\nhere", "the dam here"),
    ],
)
def test_texts_that_differ_only_in_what_is_ignored_have_no_change(ignored, old, new):
    diff = word_diff(old, new, frozenset({Aspect(ignored)}))
    assert not diff.changed
    assert diff.ignores
    assert word_diff(old, new).changed


def test_a_currency_is_no_punctuation():
    assert word_diff("a + b", "a b", frozenset({Aspect.PUNCTUATION})).changed
