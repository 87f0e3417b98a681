"""Words are found whatever their case and accents, and told where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.compare.folding import folded, places_of, terms_of


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Débit", "debit"),
        ("ŁÓDŹ", "łodz"),
        ("Δοκιμή", "δοκιμη"),
        ("Straße", "strasse"),
        ("ﬁ", "fi"),
    ],
)
def test_case_and_accents_are_folded_away(text, plain):
    assert folded(text) == plain


@pytest.mark.parametrize(
    ("words", "terms"),
    [("a b", ("a", "b")), ('"a b" c', ("a b", "c")), ('a"', ("a",)), ('"', ()), ('" "', ())],
)
def test_what_stands_in_quotation_marks_is_one_word(words, terms):
    assert terms_of(words) == terms


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("nato", "NATO and nato", ["NATO", "nato"]),
        ("strasse", "Die Straße", ["Straße"]),
        ("debit", "un de\u0301bit", ["de\u0301bit"]),
        ("aa", "aaa", ["aa"]),
        ("", "anything", []),
        ("𝔘", "a 𝔘 b", []),
        ("u", "a 𝔘 b", ["𝔘"]),
    ],
)
def test_places_are_those_of_the_text_as_it_was_given(query, text, found):
    assert [text[start:end] for start, end in places_of(query, text)] == found


@given(st.text(max_size=30), st.integers(0, 29), st.integers(1, 5))
def test_every_part_of_a_text_is_found_in_it(text, start, length):
    part = folded(text[start : start + length])
    found = places_of(part, text)
    assert all(part in folded(text[begin:end]) for begin, end in found)
    assert bool(found) or part not in folded(text) or not part
