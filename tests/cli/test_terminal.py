"""Wrapping and widths: what a terminal shows must fit, whatever the script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.cli.terminal.signs import SIGNS
from demarche.cli.terminal.style import Piece, Style, line, paint
from demarche.cli.terminal.width import width_of
from demarche.cli.terminal.wrapping import width_of_line, wrap
from demarche.compare.cell import Change


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("Ωμέγα", 5),
        ("協定", 4),
        ("ＡＢ", 4),
        ("e\u0301", 1),
        ("ก็", 1),
        ("שלום", 4),
        ("각", 2),
        ("\u1100\u1161", 2),
    ],
)
def test_width(text, width):
    assert width_of(text) == width


def wrapped(text, width, **how):
    return [paint(each, coloured=False) for each in wrap(line(text), width, **how)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one  two\tthree", 20, ["one two three"]),
        ("one\n\ntwo", 20, ["one", "", "two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("computer-implemented", 12, ["computer-", "implemented"]),
        ("一份新的协定。", 6, ["一份新", "的协", "定。"]),
        ("2024\u00a0[1]", 6, ["2024 [", "1]"]),
        ("at 2024\u00a0[1]", 9, ["at", "2024 [1]"]),
        ("", 5, []),
    ],
)
def test_wrapping(text, width, lines):
    assert wrapped(text, width) == lines


def test_an_address_stays_whole():
    assert wrapped("https://a.example/b", 5, whole_words=True) == ["https://a.example/b"]


def test_a_word_in_two_styles_stays_together():
    pieces = (Piece("A pay "), Piece("40", Style.REMOVED), Piece("%."))
    assert [len(row) for row in wrap(pieces, 6)] == [1, 2]


def test_a_line_may_break_between_removed_and_added():
    pieces = (Piece("[-long-]", Style.REMOVED), Piece("{+short+}", Style.ADDED))
    assert len(wrap(pieces, 12)) == 2


@given(st.lists(st.text("ab c\n協ก็é-/", max_size=30)), st.integers(2, 30))
def test_nothing_is_lost_and_every_line_fits(texts, width):
    rows = wrap([Piece(text) for text in texts], width)
    assert all(width_of_line(row) <= width for row in rows)
    written = "".join(piece.text for row in rows for piece in row)
    assert "".join(written.split()) == "".join("".join(texts).split())


@pytest.mark.parametrize("coloured", [True, False])
def test_what_is_painted_cannot_act_on_the_terminal(coloured):
    text = paint(line("a\033[2J\x9b\r\b", Style.REMOVED), coloured=coloured)
    assert text.replace("\033[9;38;5;166m", "").replace("\033[0m", "").isprintable()


def test_every_change_has_a_sign_of_its_own_that_fits_the_gutter():
    assert set(SIGNS) == set(Change)
    assert len(set(SIGNS.values())) == len(Change)
    assert all(0 < width_of(sign) <= 2 for sign in SIGNS.values())
