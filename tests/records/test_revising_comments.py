"""A comment stays with the line that it stands by, whatever is changed around it."""

import dataclasses
from itertools import pairwise

import pytest

from builders import demand, dossier, event, link, party, position, quote
from demarche.records.writing import write_text
from revisions import dossier_of, revised, with_demand, with_position

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
