"""Which rows a filter keeps, and how it is typed and told."""

import pytest

from builders import as_said, demand, dossier, link, party, position, quote, source
from demarche.compare.comparison import Draft, compare
from demarche.compare.facets import ONLY_CHANGED, Choice, Facet, Facts
from demarche.compare.filter_text import FilterError, filter_text, parse_filter
from demarche.compare.filtering import Filter, counted, filter_in_words, kept
from demarche.records.model import SourceKind

SOURCES = {
    "note": source(kind=SourceKind.PRIMARY, archive_url="https://archive.example/1"),
    "hearsay": source(kind=SourceKind.SECOND_HAND),
}
DEMANDS = (
    demand(
        position("Débit 200", "2019-03-04", id="a1", sources=("note",), as_said=as_said("Wasser")),
        position("150", "2019-06", id="a2", links=[("narrows", "a1")], wording="verbatim"),
        id="flow",
        title="Minimum flow",
        topic="Water",
    ),
    demand(
        position("Read them.", "2019-05-01", id="b1", quotes=(quote("les eaux", "hearsay"),)),
        id="gauges",
        title="The gauges",
        topic='On "measures"',
    ),
    demand(
        position("No fishing.", "2020", id="c1", party="upland", to=("lowland",)),
        position("Never.", "2020-02", id="c2", links=[link("answers", "c1", outcome="rejects")]),
        id="fish",
        title="Fish",
        by="upland",
        to=("lowland",),
    ),
)
DOSSIER = dossier(*DEMANDS, sources=SOURCES, parties={"upland": party("Ober"), "lowland": party()})


@pytest.fixture(scope="module")
def facts():
    return Facts(compare([Draft("dam.yaml", DOSSIER)]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "flow gauges fish"),
        ("debit", "flow"),
        ("WASSER", "flow"),
        ("eaux", "gauges"),
        ("minimum wasser", "flow"),
        ("narrowed", "flow"),
        ('"minimum wasser"', ""),
        ("party:upland", "fish"),
        ("party:ober", "fish"),
        ("party:upland to:upland", ""),
        ("topic:water party:lowland party:upland", "flow"),
        ('topic:"On measures"', "gauges"),
        ("change:narrowed", "flow"),
        ("kind:demand wording:verbatim", "flow"),
        ("source:second-hand", "gauges"),
        ("is:second-hand", "gauges"),
        ("is:unarchived", "gauges"),
        ("is:changed", "flow"),
        ("is:unanswered", "flow gauges"),
        ("said:2019-06", "flow"),
        ("said:../2019-05", "flow gauges"),
        ("said:2020/..", "fish"),
    ],
)
def test_a_filter_keeps(facts, text, found):
    asked = parse_filter(text, [DOSSIER])
    assert [row.demand.id for row in kept(facts, asked)] == found.split()
    assert parse_filter(filter_text(asked), [DOSSIER]) == asked


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("party:uplnd", "there is no “party:uplnd”; did you mean “upland”?"),
        ("is:odd", "there is no “is:odd”; there is changed, unanswered, unarchived, second-hand"),
        ("said:soon", "“said:soon” is no span of days: write a day as"),
        ("author:x", "nothing is filtered by “author:”"),
    ],
)
def test_what_there_is_not_is_said_with_what_to_write(text, said):
    with pytest.raises(FilterError, match=said.replace("?", r"\?")):
        parse_filter(text, [DOSSIER])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("debit", "“debit”"),
        ("party:upland party:lowland", "of Ober or Upland"),
        ("is:changed is:unanswered", "only demands that changed, without an answer"),
        ("said:2019-03-04", "said on 4 Mar 2019"),
        ("said:2019/2020-02", "said from 2019 to February 2020"),
        ("said:2019", "said in 2019"),
        ("to:upland topic:water", "to Ober; on Water"),
    ],
)
def test_a_filter_is_told_in_words(facts, text, words):
    assert filter_in_words(parse_filter(text, [DOSSIER]), facts.comparison) == words


def test_counts_are_of_what_the_other_facets_keep(facts):
    asked = Filter().with_choice(Choice(Facet.PARTY, "upland"), on=True)
    counts = counted(facts, asked)
    assert counts[Choice(Facet.PARTY, "lowland")] == 2
    assert counts[Choice(Facet.TOPIC, "Water")] == 0
    assert counted(facts, Filter())[ONLY_CHANGED] == 1


def test_a_filter_of_nothing_but_spaces_is_none():
    assert not Filter("  ")
    assert Filter("x")
