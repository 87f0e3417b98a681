"""A quote is found in its copy: exactly, with marks and spaces made equal, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.records.locating import evened, locate


@pytest.mark.parametrize(
    ("quote", "text", "found", "exactly"),
    [
        ("b c", "a b c d", "b c", True),
        ("b c", "a b\n  c d", "b\n  c", False),
        ("b c", "a b\u00a0c d", "b\u00a0c", False),
        ("“b” c", 'a "b" c d', '"b" c', False),
        ("it’s", "it's", "it's", False),
        ("a - b", "x a – b y", "a – b", False),
        ("well…", "oh well... no", "well...", False),
        ("well... no", "oh well… no", "well… no", False),
        ("𝔘 b", "a 𝔘  b", "𝔘  b", False),
    ],
)
def test_a_quote_is_found(quote, text, found, exactly):
    place = locate(quote, text)
    assert (text[place.start : place.end], place.exactly) == (found, exactly)


@pytest.mark.parametrize("quote", ["b d", "B C", "", " ", "bc"])
def test_other_words_are_not_found(quote):
    assert locate(quote, "a b c d") is None


@pytest.mark.parametrize("text", ["x. no. Later he said: no.", "x. no. Later  he said: no."])
def test_of_several_places_the_one_behind_its_prefix_is_taken(text):
    assert locate("no", text, "he said: ").start > 10
    assert locate("no", text, "nobody wrote this: ").start < 10


@given(
    st.text(max_size=40), st.text(alphabet="a “-…\n", min_size=1, max_size=9), st.text(max_size=9)
)
def test_what_stands_in_a_text_is_found_there(before, quote, behind):
    text = before + quote + behind
    place = locate(quote, text)
    assert place is None or evened(text[place.start : place.end]) == evened(quote)
    assert place is not None or not quote.strip()
