"""Which demands of two drafts are one, as one process tells another.

It holds for the very bytes that were read, and only where no person said anything of the drafts.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from demarche.compare.alignment.aligning import Found, Match
from demarche.records.model import Demand
from demarche.workspace.workspace import Workspace


def tell_pairs(workspace: Workspace) -> bytes:
    """Tell the pairs of two drafts; nothing where there are none to be told."""
    if not _is_of_words_alone(workspace):
        return b""
    places = [
        {demand.id: at for at, demand in enumerate(draft.dossier.demands)}
        for draft in workspace.drafts
    ]
    matches = [_told(match, places) for match in workspace.matches]
    return json.dumps({"files": _files(workspace), "matches": matches}).encode()


def heard_pairs(told: bytes, workspace: Workspace) -> tuple[Match, ...]:
    """Give the pairs that were told of these very drafts; nothing of any other."""
    if not told or not _is_of_words_alone(workspace):
        return ()
    values = json.loads(told)
    if values["files"] != _files(workspace):
        return ()
    demands = [draft.dossier.demands for draft in workspace.drafts]
    return tuple([_heard(match, demands) for match in values["matches"]])


def _is_of_words_alone(workspace: Workspace) -> bool:
    """Say whether two drafts were read and nobody said which of their demands are one."""
    return len(workspace.drafts) == len(workspace.readings) == 2 and not workspace.said


def _files(workspace: Workspace) -> list[str]:
    """Give what tells the bytes that were read from any others."""
    return [reading.sha256 for reading in workspace.readings]


def _told(match: Match, places: Sequence[dict[str, int]]) -> list[Any]:
    """Make plain values of a match, its demands by their places."""
    sides = [
        [known[each.id] for each in side] for side, known in zip(match.sides, places, strict=True)
    ]
    return [*sides, match.found, match.likeness, match.moved, match.numbers]


def _heard(values: list[Any], demands: Sequence[Sequence[Demand]]) -> Match:
    """Make a match of plain values."""
    *sides, found, likeness, moved, numbers = values
    first, second = (
        tuple([known[at] for at in side]) for side, known in zip(sides, demands, strict=True)
    )
    return Match(
        first,
        second,
        Found(found) if found else None,
        likeness,
        moved=moved,
        numbers=tuple(numbers) if numbers else None,
    )
