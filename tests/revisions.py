"""A record file written by hand in many ways, and what the tests of revising it share."""

import dataclasses
import difflib

from demarche.records.reading import read_bytes
from demarche.records.revising.revision import revise

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
"""The rows of its demands."""


def dossier_of(text):
    """Read a text that is good."""
    reading = read_bytes(text.encode(), "a.yaml")
    assert reading.ok, reading.problems
    return reading.dossier


def with_demand(dossier, row, **fields):
    """Change fields of the demand of a row."""
    demands = list(dossier.demands)
    demands[row] = dataclasses.replace(demands[row], **fields)
    return dataclasses.replace(dossier, demands=tuple(demands))


def with_position(dossier, row, column, **fields):
    """Change fields of a position of the demand of a row."""
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
    """Give the lines that differ, each behind its sign."""
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line.startswith(("- ", "+ "))]


def added(before, after):
    """Give the lines that were added, where none was taken out."""
    lines = changed_lines(before, after)
    assert all(line.startswith("+ ") for line in lines), lines
    return [line[2:] for line in lines]
