"""A changed word is a changed line: comments, line breaks and all else of a YAML file stay."""

import dataclasses
import difflib

import pytest

from demarche.records.parsing.yaml_comments import comments
from demarche.records.reading import read_bytes
from demarche.records.rewording import reword
from oddities import TEXTS

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
"""
FLOW, GAUGES = range(2)


def dossier_of(text):
    reading = read_bytes(text.encode(), "a.yaml")
    assert reading.ok, reading.problems
    return reading.dossier


def with_position(dossier, row, column, **fields):
    demand = dossier.demands[row]
    positions = list(demand.positions)
    positions[column] = dataclasses.replace(positions[column], **fields)
    demands = list(dossier.demands)
    demands[row] = dataclasses.replace(demand, positions=tuple(positions))
    return dataclasses.replace(dossier, demands=tuple(demands))


def changed_lines(before, after):
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line.startswith(("- ", "+ "))]


def test_nothing_changed_is_the_same_text():
    assert reword(FILE, dossier_of(FILE)) == FILE


@pytest.mark.parametrize(
    ("row", "column", "fields", "line"),
    [
        (FLOW, 0, {"text": "Of A sort."}, None),
        (GAUGES, 0, {"text": "Read them weekly, and tell us."}, "text: Read them weekly, and"),
        (GAUGES, 0, {"text": "Read them daily, and tell all."}, "  tell all."),
        (GAUGES, 0, {"note": "Two lines:\n  as they lie.\n"}, "    as they lie."),
        (GAUGES, 1, {"text": "It's done."}, "- {id: c, date: 2020, text: 'It''s done.'}"),
        (GAUGES, 1, {"text": "It's: {over}, #1"}, None),
    ],
)
def test_a_changed_word_is_a_changed_line(row, column, fields, line):
    wanted = with_position(dossier_of(FILE), row, column, **fields)
    after = reword(FILE, wanted)
    assert dossier_of(after) == wanted
    _, new = changed_lines(FILE, after)
    assert line is None or new.removeprefix("+ ").strip() == line.strip()


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("place", [(FLOW, 0), (GAUGES, 0), (GAUGES, 1)])
def test_any_text_may_take_the_place_of_another(place, text):
    wanted = with_position(dossier_of(FILE), *place, text=text)
    after = reword(FILE, wanted)
    assert dossier_of(after) == wanted
    assert comments(after) == comments(FILE)


def test_several_texts_at_once():
    wanted = with_position(dossier_of(FILE), GAUGES, 0, text="Read them.", note="None")
    wanted = dataclasses.replace(wanted, title="Dams")
    assert dossier_of(reword(FILE, wanted)) == wanted


@pytest.mark.parametrize("fields", [{"note": None}, {"speaker": "A. B."}, {"terms": {"a": "b"}}])
def test_more_than_texts_is_not_done_in_place(fields):
    assert reword(FILE, with_position(dossier_of(FILE), GAUGES, 0, **fields)) is None


@pytest.mark.parametrize("text", [FILE.replace("title: A dam", "titel: A"), FILE + "# \u2028"])
def test_a_file_that_is_broken_or_has_old_line_breaks_is_not_touched(text):
    assert reword(text, dossier_of(FILE)) is None


def test_every_text_of_the_shipped_dossiers_changes_in_one_line(project):
    for path in (project / "seeds").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        before = dossier_of(text)
        for row, demand in list(enumerate(before.demands))[:6]:
            for column, position in enumerate(demand.positions):
                if not position.text:
                    continue
                words = f"{position.text} indeed"
                after = reword(text, with_position(before, row, column, text=words))
                assert len(changed_lines(text, after)) == 2, (path.name, position.id)
