"""A changed word is a changed line: comments, line breaks and all else of a YAML file stay."""

import dataclasses
import difflib
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from builders import demand, dossier, event, link, party, position, quote, source
from demarche.records.converting import rewrite
from demarche.records.parsing.yaml_comments import comments
from demarche.records.reading import read_bytes
from demarche.records.revising.revision import revise
from demarche.records.writing import render, write_text
from oddities import TEXTS, dossiers

FILE = """\
# about
format: demarche/1
title: A dam   # short
parties: {upland: {name: Upland, x-mine: [a, 'b']}, lowland: {name: Lowland}}
demands:
  # the first
  - {id: flow, title: Flow, by: lowland, positions: [{id: a, date: 2019, text: "Of \\u0041 kind."}]}
  - id: gauges
    title: >-
      Gauges that all
      can read
    by: lowland
    positions:
      - id: b
        date: 2019-03   # in spring
        text: Read them daily, and
          tell us.
        note: |
          Two lines:
            as they stand.

      # the last
      - {id: c, date: 2020, text: 'It''s over.'}
  # ---- Ice

  # of the ice
  - id: ice
    title: Ice   # in winter
    by: upland
    x-seen: [me, you]
    positions:
    - date: 2021
      language: en
      text: Break it.
      terms: {form: treaty, amount: all}
      links:
      - {relation: restates, to: [c]}   # so it seems
    - date: 2022
      text: Break it soon.
# the end
"""
FLOW, GAUGES, ICE = range(3)


def dossier_of(text):
    reading = read_bytes(text.encode(), "a.yaml")
    assert reading.ok, reading.problems
    return reading.dossier


def with_demand(dossier, row, **fields):
    demands = list(dossier.demands)
    demands[row] = dataclasses.replace(demands[row], **fields)
    return dataclasses.replace(dossier, demands=tuple(demands))


def with_position(dossier, row, column, **fields):
    positions = list(dossier.demands[row].positions)
    positions[column] = dataclasses.replace(positions[column], **fields)
    return with_demand(dossier, row, positions=tuple(positions))


def revised(text, dossier):
    """Revise a text, check that it is read as the dossier and that it holds its comments."""
    rendered = revise(text, dossier)
    after = rendered.data.decode()
    assert dossier_of(after) == dossier
    assert rendered.losses == ()
    return after


def changed_lines(before, after):
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line.startswith(("- ", "+ "))]


def added(before, after):
    """Give the lines that were added, where none was taken out."""
    lines = changed_lines(before, after)
    assert all(line.startswith("+ ") for line in lines), lines
    return [line[2:] for line in lines]


def test_nothing_changed_is_the_same_text():
    assert revised(FILE, dossier_of(FILE)) == FILE


@pytest.mark.parametrize(
    ("row", "column", "fields", "line"),
    [
        (FLOW, 0, {"text": "Of A sort."}, None),
        (GAUGES, 0, {"text": "Read them weekly, and tell us."}, "text: Read them weekly, and"),
        (GAUGES, 0, {"text": "Read them daily, and tell all."}, "  tell all."),
        (GAUGES, 0, {"note": "Two lines:\n  as they lie.\n"}, "    as they lie."),
        (GAUGES, 1, {"text": "It's done."}, "- {id: c, date: 2020, text: 'It''s done.'}"),
        (GAUGES, 1, {"text": "It's: {over}, #1"}, None),
        (ICE, 0, {"terms": {"form": "decree", "amount": "all"}}, None),
        (ICE, 0, {"language": "de"}, "language: de"),
    ],
)
def test_a_changed_word_is_a_changed_line(row, column, fields, line):
    after = revised(FILE, with_position(dossier_of(FILE), row, column, **fields))
    _, new = changed_lines(FILE, after)
    assert line is None or new.removeprefix("+ ").strip() == line.strip()
    assert comments(after) == comments(FILE)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("place", [(FLOW, 0), (GAUGES, 0), (GAUGES, 1)])
def test_any_text_may_take_the_place_of_another(place, text):
    after = revised(FILE, with_position(dossier_of(FILE), *place, text=text))
    assert comments(after) == comments(FILE)


@pytest.mark.parametrize(
    "raw", ['"{}\\u0041"', "{}", "'{}'", "|-\n          {}", ">-\n          {}"]
)
def test_a_long_text_of_the_same_words_is_gone_through_once(raw):
    text = FILE.replace("Break it soon.", raw.format("a b " * 20_000 + "end"))
    old = dossier_of(text).demands[ICE].positions[1].text
    after = revised(text, with_position(dossier_of(text), ICE, 1, text=f"{old}s"))
    lines = zip(text.splitlines(), after.splitlines(), strict=True)
    assert sum(before != behind for before, behind in lines) == 1


def test_several_texts_at_once():
    wanted = with_position(dossier_of(FILE), GAUGES, 0, text="Read them.", note="None")
    revised(FILE, dataclasses.replace(wanted, title="Dams"))


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({"speaker": "A. B."}, ["        speaker: A. B."]),
        ({"terms": {"a": "b"}}, ["        terms:", "          a: b"]),
        ({"to": ("upland",)}, ["        to: [upland]"]),
        ({"quotes": (quote("Read", "n"),)}, None),
    ],
)
def test_a_field_is_added_behind_the_one_that_it_follows(fields, lines):
    wanted = with_position(dossier_of(FILE), GAUGES, 0, **fields)
    wanted = dataclasses.replace(wanted, sources={"n": source("Note")}) if lines is None else wanted
    after = revised(FILE, wanted)
    assert lines is None or added(FILE, after) == lines
    assert comments(after) == comments(FILE)


def test_a_field_is_added_in_brackets():
    after = revised(FILE, with_position(dossier_of(FILE), GAUGES, 1, speaker="A, B"))
    assert "- {id: c, date: 2020, text: 'It''s over.', speaker: \"A, B\"}\n" in after


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


def test_a_field_is_taken_out_with_its_lines():
    after = revised(FILE, with_position(dossier_of(FILE), GAUGES, 0, note=None))
    gone = ["- " + line for line in FILE.splitlines()[17:20]]
    assert changed_lines(FILE, after) == gone


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


@pytest.mark.parametrize("text", [FILE.replace("\n", "\r\n"), FILE.rstrip("\n"), FILE + "...\n"])
def test_line_ends_stay_as_they_are(text):
    before = dossier_of(text)
    wanted = with_position(before, ICE, 1, note="New.")
    wanted = dataclasses.replace(wanted, extras={"x-a": "b"})
    after = revised(text, wanted)
    assert ("\r\n" in after) == ("\r\n" in text)
    assert not after.replace("\r\n", "").count("\n") or "\r\n" not in text


def test_an_old_line_break_in_a_text_changes_nothing():
    text = FILE.replace("Break it soon.", "'Break\u2028it\x85soon.'")
    after = revised(text, with_position(dossier_of(text), ICE, 0, text="Break it."))
    assert after == text


@pytest.mark.parametrize(
    "text",
    ["format: demarche/1\ntitle: [\n# a", "# a\n- b\n", "a: &b c\nd: *b\n", "", "[" * 10_000],
)
def test_over_a_text_that_is_no_record_the_dossier_is_written_anew(text):
    dossier = dossier_of(FILE)
    assert revise(text, dossier).data.decode() == write_text(dossier, ".yaml")


@pytest.mark.parametrize("name", ["a.yaml", "a.yml", "a.txt"])
def test_a_file_is_rewritten_with_its_mark(name):
    wanted = dataclasses.replace(dossier_of(FILE), title="A dyke")
    data = b"\xef\xbb\xbf" + FILE.encode()
    assert rewrite(wanted, name, data).data == data.replace(b"A dam ", b"A dyke ")


@pytest.mark.parametrize("name", ["a.json", "a.csv", "a.xlsx"])
def test_other_forms_are_written_anew(name):
    wanted = dossier_of(FILE)
    assert rewrite(wanted, name, b"anything") == render(wanted, name)


def test_comments_that_cannot_be_kept_are_told():
    rendered = revise("# one\n- a # two\n", dossier_of(FILE))
    assert rendered.losses == ("2 comments",)


def test_every_text_of_the_shipped_dossiers_changes_in_one_line(project):
    for path in (project / "seeds").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        before = dossier_of(text)
        for row, each in list(enumerate(before.demands))[:3]:
            for column, stated in enumerate(each.positions):
                if not stated.text:
                    continue
                words = f"{stated.text} indeed"
                after = revised(text, with_position(before, row, column, text=words))
                assert len(changed_lines(text, after)) == 2, (path.name, stated.id)


COMMENTED = dossier(
    demand(
        position(
            "Water.", id="flow.1", quotes=(quote(), quote("more")), terms={"a": "1", "b": "2"}
        ),
        position("Ice.", "2020", id="flow.2", links=(link("restates", "flow.1"),), note="Once"),
        position("Snow.", "2021", id="flow.3", sources=("note",)),
    ),
    demand(position("Read.", id="gauges.1"), id="gauges"),
    events=(event(), event("It thawed.", "2019-04")),
)


def commented(text):
    """Put a comment above every line, and behind it."""
    lines = [line for line in text.splitlines() if line]
    spaces = [" " * (len(line) - len(line.lstrip())) for line in lines]
    return "".join(
        f"{space}# {n}\n{line}  # {n}\n"
        for n, (space, line) in enumerate(zip(spaces, lines, strict=True))
    )


def below(text):
    """Give for each comment above a line that line."""
    lines = text.splitlines()
    pairs = pairwise(lines)
    return {above.strip(): line for above, line in pairs if above.lstrip().startswith("#")}


def positions_of(dossier):
    return dossier.demands[0].positions


@pytest.mark.parametrize(
    "change",
    [
        lambda d: with_position(d, 0, 0, speaker="A. B."),
        lambda d: with_position(d, 0, 0, text="Rain. " * 40),
        lambda d: with_position(d, 0, 0, terms={"a": "1"}),
        lambda d: with_position(d, 0, 0, terms={}),
        lambda d: with_position(d, 0, 0, quotes=(quote("more"), quote("most"))),
        lambda d: with_position(d, 0, 0, quotes=(quote("most"), quote(), quote("more"))),
        lambda d: with_position(d, 0, 1, links=(link("revises", "flow.1"),), note=None),
        lambda d: with_position(d, 0, 1, links=()),
        lambda d: with_position(d, 0, 2, sources=()),
        lambda d: with_demand(d, 0, positions=positions_of(d)[:2]),
        lambda d: with_demand(d, 0, positions=positions_of(d)[1::-1]),
        lambda d: with_demand(d, 0, positions=(position(id="new"), *positions_of(d))),
        lambda d: with_demand(d, 0, id="water", by="upland", to=(), note="New"),
        lambda d: dataclasses.replace(d, demands=d.demands[::-1]),
        lambda d: dataclasses.replace(d, events=d.events[1:]),
        lambda d: dataclasses.replace(d, events=()),
        lambda d: dataclasses.replace(d, parties={"x": party("X"), **d.parties}),
    ],
)
def test_comments_stay_with_the_lines_that_they_stand_by(change):
    text = commented(write_text(COMMENTED, ".yaml"))
    before = dossier_of(text)
    wanted = change(before)
    if wanted.demands[0].positions[-1].links and len(wanted.demands[0].positions) == 2:
        wanted = with_position(wanted, 0, 1, links=())
    after = below(revised(text, wanted))
    for comment, line in below(text).items():
        if comment in after and line not in after.values():
            key = line.strip().removeprefix("- ").partition(":")[0]
            assert key in after[comment]
        elif line in after.values():
            assert after[comment] == line


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(dossiers(), dossiers())
def test_any_dossier_may_be_written_over_any_other(before, after):
    revised(write_text(before, ".yaml"), after)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(dossiers())
def test_any_dossier_may_be_written_over_a_file_written_by_hand(after):
    revised(FILE, after)
