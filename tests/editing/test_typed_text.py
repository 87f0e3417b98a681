"""An editor changes what was typed, and not a character more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.editing.typed_text import typed_into

ODD = st.text(st.sampled_from("ab \u00a0\u2028\u2029\r\n\x07\U0001f600"), max_size=12)


def shown(text):
    """Show a text as Qt's editors do."""
    text = text.replace("\r\n", "\n")
    return text.translate(dict.fromkeys(map(ord, "\r\u2028\u2029"), "\n")).replace("\u00a0", " ")


@given(ODD)
def test_what_was_not_edited_stays(original):
    assert typed_into(original, shown(original), shown(original)) == original


@given(ODD, ODD, st.text("xyz", min_size=1, max_size=3))
def test_words_typed_in_between_change_nothing_around_them(head, tail, typed):
    original = f"{head}|{tail}"
    after = shown(head) + typed + shown(tail)
    assert typed_into(original, shown(original), after) == head + typed + tail


@given(ODD, ODD)
def test_what_is_shown_afterwards_is_what_was_typed(original, after):
    typed = shown(after)
    assert shown(typed_into(original, shown(original), typed)).replace("\r\n", "\n") == typed


@pytest.mark.parametrize(
    ("original", "before", "after", "becomes"),
    [
        ("a\r\nb", "a\nb", "a\nbc", "a\r\nbc"),
        ("a\r\nb", "a\nb", "ab", "ab"),
        ("20\u00a0%", "20 %", "25 %", "25\u00a0%"),
        ("cut off", "cut", "cut short", "cut short"),
    ],
)
def test_the_place_of_what_was_typed_is_found(original, before, after, becomes):
    assert typed_into(original, before, after) == becomes
