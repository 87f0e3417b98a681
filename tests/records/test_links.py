import pytest

from builders import demand, dossier, link, position
from demarche.records.links import find_circles, find_disorder, find_revived
from demarche.records.mending import mend


def linked(**targets):
    """Build positions of one day, each with links to the ids given for it."""
    return [
        position(id=name, links=[link("restates", to)] if to else [])
        for name, to in targets.items()
    ]


@pytest.mark.parametrize(
    ("targets", "circles"),
    [
        ({"a": (), "b": "a", "c": ("a", "b")}, []),
        ({"a": "a"}, ["`a` → `a`"]),
        ({"a": "b", "b": "a"}, ["`a` → `b` → `a`"]),
        ({"c": "a", "a": "b", "b": "c"}, ["`c` → `a` → `b` → `c`"]),
        ({"a": "b", "b": "a", "c": "d", "d": "c"}, ["`a` → `b` → `a`", "`c` → `d` → `c`"]),
        ({"a": "nobody"}, []),
    ],
)
def test_circles_are_told_as_they_go(targets, circles):
    found = [finding.message for finding, _ in find_circles(dossier(demand(*linked(**targets))))]
    assert sorted(message.partition(": ")[2] for message in found) == circles


def test_a_circle_is_cut():
    positions = linked(a="b", b="a", c="a")
    whole = dossier(demand(*positions))
    cut = frozenset(edge for _, edges in find_circles(whole) for edge in edges)
    mended = mend(whole, cut).demands[0].positions
    assert [[to for each in p.links for to in each.to] for p in mended] == [[], [], ["a"]]


def test_demands_that_succeed_each_other_go_round():
    one, two = demand(id="one", succeeds=("two",)), demand(id="two", succeeds=("one",))
    ((finding, edges),) = find_circles(dossier(one, two))
    assert finding.loc == ("demands", 0, "succeeds")
    assert edges == (("one", "two"), ("two", "one"))


@pytest.mark.parametrize(
    ("day", "of", "wrong"),
    [
        ("2022-01-19", "2022-01-18", False),
        ("2022-01-19", "2022-01-19", False),
        ("2022-01", "2022-01-31", False),  # the month may end after it
        ("2022-01-19", "2022-01-20", True),
        ("2021", "2022", True),
        ("2021/..", "2022", False),
        ("2021", "../2022", False),
    ],
)
def test_a_link_leads_to_what_was_there(day, of, wrong):
    first, second = position(id="a", date=of), position(date=day, links=[("revises", "a")])
    assert bool(list(find_disorder(dossier(demand(first, second))))) == wrong


TAKEN_BACK = {"id": "end", "date": "2022-02", "text": None, "links": [("withdraws", "a")]}


@pytest.mark.parametrize(
    ("after", "warned"),
    [
        ([], False),
        ([{"date": "2022-03"}], True),
        ([{"date": "2022-03", "links": [("answers", "of-another")]}], True),
        ([{"date": "2022-03", "links": [("restates", "a")]}], False),
        ([{"date": "2022-03", "kind": "warning"}], False),
        ([{"date": "2022-03", "party": "upland"}], False),
        ([{"date": "2022-01-15"}], False),
        ([{"date": "2022-03", "links": [("restates", "a")]}, {"date": "2022-04"}], False),
    ],
)
def test_a_demand_stated_again_after_its_end_is_asked_about(after, warned):
    rest = [position(**fields) for fields in after]
    row = demand(position(id="a", date="2022-01"), position(**TAKEN_BACK), *rest)
    assert bool(list(find_revived(dossier(row)))) == warned


def test_mending_adds_what_is_named_and_not_there():
    mended = mend(dossier(position(party="nobody", sources=("lost",))), frozenset())
    assert mended.parties["nobody"].name == "nobody"
    assert mended.sources["lost"].title == "lost"


def test_mending_a_whole_dossier_changes_nothing():
    whole = dossier(position(id="a"))
    assert mend(whole, frozenset()) == whole
