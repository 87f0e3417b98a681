import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.shown import _ODD, Shown, _rule, is_plain, odd_places, shown, shown_with_offsets

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words\n\twith a tab", "plain words\n\twith a tab"),
        ("a\u202eb", "a[U+202E]b"),
        ("a\u2066b\u2069", "a[U+2066]b[U+2069]"),
        ("bell\x07 and \x9c", "bell[U+0007] and [U+009C]"),
        ("line\r\nline\rend", "line\nline[U+000D]end"),
        ("one\u2028two", "one[U+2028]two"),
        ("soft\u00adhyphen", "soft[U+00AD]hyphen"),
        ("\ufeffmark", "[U+FEFF]mark"),
        ("\ud800", "[U+D800]"),
        ("\ue000\U0010ffff", "[U+E000][U+10FFFF]"),
        ("\u0378", "[U+0378]"),
        ("\u3164", "[U+3164]"),  # a letter that nobody sees
        ("tag \U000e0041", "tag [U+E0041]"),
        ("Auf\u200clage", "Auf[U+200C]lage"),  # two Latin words that differ unseen
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",) * 2,  # Persian needs its joiner
        ("\u0915\u094d\u200d ",) * 2,  # a half form at the end of a Hindi word
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467",) * 2,
        ("\u2764\ufe0f",) * 2,
        ("a\ufe0f\ufe0f", "a\ufe0f[U+FE0F]"),  # selectors in a row hide bytes
        ("\u05d0\u200f!",) * 2,  # a direction mark beside Hebrew is spelling
        ("a\u200f!", "a[U+200F]!"),
    ],
)
def test_what_cannot_be_seen_is_named(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize("missing", [frozenset("中\n "), lambda c: c in "中\n "])
def test_a_glyph_that_no_font_has_is_named(missing):
    assert shown("a 中\n", missing) == "a [U+4E2D]\n"


def test_spans_of_the_original_are_found_in_what_is_shown():
    result = shown_with_offsets("a\u202ebc")
    assert result == Shown("a[U+202E]bc", (0, 1, 9, 10, 11))
    assert result.text[slice(*result.span(2, 4))] == "bc"


def test_a_plain_text_costs_no_offsets():
    result = shown_with_offsets("plain")
    assert result.offsets is None
    assert result.span(1, 3) == (1, 3)


@given(ANY_TEXT)
def test_nothing_shown_is_odd(text):
    assert odd_places(shown(text)) == ()


@given(ANY_TEXT)
def test_offsets_cover_the_shown_text_in_order(text):
    result = shown_with_offsets(text)
    places = [result.span(place, place)[0] for place in range(len(text) + 1)]
    assert places == sorted(places)
    assert (places[0], places[-1]) == (0, len(result.text))


def test_the_fast_sieves_let_nothing_odd_pass():
    characters = (chr(code) for code in range(0x110000))
    passed = "".join(c for c in characters if is_plain(c))
    assert len(passed) > 20_000
    assert _rule(_ODD).search(passed) is None
