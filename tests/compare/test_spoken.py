"""A cell as one sentence, for those who hear it."""

# ruff: noqa: E501 - a table of sentences is read a line at a time

import pytest

from builders import demand, dossier, position
from demarche.compare.columns import parse_spec
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup
from demarche.compare.spans import Mark, Span
from demarche.compare.spoken import cell_sentence, marked_in_words

FIRST = position("Upland shall give 200 units of water a day.", "2019-03-04", id="a")


def said(*later, **how):
    record = dossier(demand(FIRST, *later))
    cell = compare([Draft("a", record)]).rows[0].cells[1]
    return cell_sentence(Lookup(record), cell, "Revised", **how)


def then(text, *links, **fields):
    return position(text, "2019-04-13", id="b", links=links, **fields)


@pytest.mark.parametrize(
    ("later", "sentence"),
    [
        (then("Upland shall give 150 units of water a day."), "Lowland, 13 April 2019, demand to Upland, reworded, paraphrase, 1 word added, 1 removed"),
        (then("Upland shall give 200 units of water."), "Lowland, 13 April 2019, demand to Upland, reworded, paraphrase, 2 words removed"),
        (then("Upland, shall give 200 units of water a day."), "Lowland, 13 April 2019, demand to Upland, reworded, paraphrase, only signs and spaces differ"),
        (then("Upland shall give 200 units of waters a day."), "Lowland, 13 April 2019, demand to Upland, reworded, paraphrase, 1 word added, 1 removed"),
        (then("Let the river be, for all its people and fish.", ("alternative-to", "a")), "Lowland, 13 April 2019, alternative to the demand of 4 March 2019, to Upland, original not withdrawn, paraphrase, rewritten"),
        (then("Upland soll geben.", language="de", wording="verbatim"), "Lowland, 13 April 2019, demand to Upland, reworded, in German, verbatim, not compared word by word, in two languages"),
        (then("We ask no more.", ("withdraws", "a")), "Lowland, 13 April 2019, withdrawn, paraphrase"),
        (then("Upland shall give 200 units of water a day.", uncertain="Who said it?"), "Lowland, 13 April 2019, demand to Upland, restated, paraphrase, uncertain"),
    ],
)  # fmt: skip
def test_a_cell_is_said_in_one_sentence(later, sentence):
    assert said(later) == sentence


def test_what_is_folded_is_said_to_be():
    assert said(then(FIRST.text), folded=True).endswith(", paraphrase, folded")


def test_where_nobody_spoke_the_column_is_named():
    record = dossier(demand(FIRST))
    columns = [parse_spec(each, [Lookup(record)]) for each in ("lowland", "upland")]
    cell = compare([Draft("a", record)], columns).rows[0].cells[1]
    assert cell_sentence(Lookup(record), cell, "Upland") == "Upland, no statement on record"


def test_a_text_with_both_sides_says_which_words_are_of_which():
    marks = (Span(5, 8, Mark.REMOVED), Span(8, 11, Mark.ADDED))
    assert marked_in_words("Give 200150 units.", marks) == (
        "Give (removed: 200) (added: 150) units."
    )
