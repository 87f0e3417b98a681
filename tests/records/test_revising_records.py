"""Records that come, go and change places in a YAML file leave all other lines as they are."""

import dataclasses

import pytest

from builders import event, link, party, position, quote, source
from demarche.records.parsing.yaml_comments import comments
from demarche.records.revising.revision import revise
from demarche.records.writing import write_text
from revisions import FILE, GAUGES, ICE, added, dossier_of, revised, with_demand, with_position


def test_a_record_is_put_in_braces_where_all_others_are():
    text = write_text(dossier_of(FILE), ".yaml").replace(
        "  lowland:\n    name:", "  lowland: {name:"
    )
    text = text.replace("name: Lowland\n", "name: Lowland}\n").replace(
        "  upland:\n    name:", "  upland: {name:"
    )
    text = text.replace("name: Upland\n    x-mine: [a, b]\n", "name: Upland, x-mine: [a, b]}\n")
    before = dossier_of(text)
    wanted = dataclasses.replace(
        before, parties={**before.parties, "fen": party("Fen, the", short="F")}
    )
    assert added(text, revised(text, wanted)) == ['  fen: {name: "Fen, the", short: F}']


def test_a_dossier_that_is_not_yet_good_is_written_in_place_too():
    wanted = with_position(dossier_of(FILE), ICE, 0, links=(link("answers", "c", note="?"),))
    wanted = with_position(wanted, GAUGES, 1, links=(link("restates", "ice.2"),))
    rendered = revise(FILE, wanted)
    assert rendered.losses == ()
    assert "restates, to: ice.2}]}\n" in rendered.data.decode()
    assert comments(rendered.data.decode()) == comments(FILE)


def test_a_position_is_added_and_all_else_stays():
    before = dossier_of(FILE)
    new = position("Read them by night.", "2020-05", id="d", to=(), quotes=(quote(source="s"),))
    wanted = with_demand(before, GAUGES, positions=(*before.demands[GAUGES].positions, new))
    after = revised(FILE, dataclasses.replace(wanted, sources={"s": source("Note")}))
    lines = added(FILE, after)
    assert lines[:4] == ["sources:", "  s:", "    title: Note", ""]
    assert lines[4:7] == [
        "      - id: d",
        "        date: 2020-05",
        "        text: Read them by night.",
    ]


def test_a_position_put_before_others_leaves_them_the_ids_that_links_lead_to():
    before = dossier_of(FILE)
    new = position("Melt it.", "2020-12", id="melt", party="upland", to=())
    wanted = with_demand(before, ICE, positions=(new, *before.demands[ICE].positions))
    after = revised(FILE, wanted)
    assert after.count("id: ice.") == 2
    assert comments(after) == comments(FILE)


def test_a_demand_goes_with_its_comments_and_no_others():
    before = dossier_of(FILE)
    after = revised(FILE, dataclasses.replace(before, demands=before.demands[:2]))
    assert "# ---- Ice" in after
    assert "of the ice" not in after
    assert after.endswith("# the end\n")
    assert FILE.startswith(after.removesuffix("# the end\n"))


def test_demands_that_change_places_take_their_comments_along():
    before = dossier_of(FILE.replace("to: [c]", "to: [b]"))
    wanted = dataclasses.replace(before, demands=before.demands[::-1])
    after = revised(FILE.replace("to: [c]", "to: [b]"), wanted)
    assert sorted(comments(after)) == sorted(comments(FILE))
    assert "  # of the ice\n  - id: ice\n" in after


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"parties": {"upland": party("Upland"), "lowland": party("Lowland")}}, "{name: Upland}"),
        ({"language": "de", "summary": "Water."}, "\nsummary: Water.\nlanguage: de\n"),
        ({"events": (event("It froze."),)}, "\nevents:\n  - date: 2019-02\n"),
        ({"extras": {"x-a": {"b": ["c"]}}}, "\nx-a:\n  b: [c]\n"),
    ],
)
def test_the_dossier_itself_changes(fields, words):
    before = dossier_of(FILE)
    if "language" in fields:
        demands = [
            dataclasses.replace(
                each, positions=tuple(dataclasses.replace(p, language="de") for p in each.positions)
            )
            for each in before.demands
        ]
        fields = {**fields, "demands": tuple(demands)}
    after = revised(FILE, dataclasses.replace(before, **fields))
    assert words in after
    assert comments(after) == comments(FILE)
