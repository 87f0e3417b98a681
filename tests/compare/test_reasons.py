"""The reason for a change is a sentence that a reader can check, and none that is untrue."""

import pytest

from builders import demand, dossier, position
from demarche.compare.columns import parse_spec
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup
from demarche.records.dates import parse_date


def why(*positions, columns=("original", "revised"), others=(), **fields):
    whole = dossier(demand(*positions), *others, **fields)
    specs = [parse_spec(each, [Lookup(whole)]) for each in columns]
    return compare([Draft("x.yaml", whole)], specs).rows[0].cells[1].why


def at(day, *links, id="a", **fields):  # noqa: A002 - the field's own name
    return position("200 m³ a second", f"2019-{day}", id=id, links=links, **fields)


def other(day):
    return demand(at(day, id="fish"), id="fish")


@pytest.mark.parametrize(
    ("said", "spoke", "columns", "fields", "words"),
    [
        ("03-01", "02-01", ("original", "revised"), {},
         "a still stands; nothing later by Lowland on record"),
        ("03-01", "06-01", ("@2019-03", "@2019-04"), {},
         "a still stands; nothing later by Lowland up to 2019-04-30"),
        ("03-01", "06-01", ("@2019-05", "@2019-04"), {},
         "a stands in both columns; the base is newer"),
        ("03", "03-20", ("original", "revised"), {},
         "a still stands; stated 2019-03, perhaps after what Lowland said on 2019-03-20"),
        ("03-01", "06-01", ("original", "revised"), {"covers": parse_date("2019-03")},
         "a still stands; the dossier covers 2019-03, so silence on 2019-06-01 says nothing"),
        ("03-01", "06-01", ("original", "revised"), {},
         "no position on it since 2019-03-01, while its party spoke of other things on 2019-06-01"),
    ],
)  # fmt: skip
def test_silence_is_accounted_for(said, spoke, columns, fields, words):
    assert why(at(said), others=[other(spoke)], columns=columns, **fields) == words


def test_what_is_new_in_a_column_is_not_said_to_be_the_first():
    later = at("04-01", ("narrows", "a"), id="b")
    words = "nothing on record in the base; b stands here"
    assert why(at("03-01"), later, columns=("@2019-02", "@2019-05")) == words


def test_links_are_listed_as_a_sentence_does():
    chain = [at(f"0{n}-01", ("narrows", f"c{n - 1}"), id=f"c{n}") for n in range(4, 7)]
    assert why(at("03-01", id="c3"), *chain) == (
        "link `narrows` from c6 to c5, "
        "with link `narrows` from c5 to c4 and link `narrows` from c4 to c3"
    )
