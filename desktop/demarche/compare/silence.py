"""What is said where both columns show one statement: `not-mentioned`, or only `unchanged`.

Silence means something only where a party spoke, in what the dossier covers, and later than the
statement for certain.
"""

from __future__ import annotations

import datetime as dt

from demarche.compare.cell import Cell, Change
from demarche.compare.lookup import Lookup
from demarche.records.model import Position


def nothing_new(base: Cell, cell: Cell, lookup: Lookup) -> tuple[Change, str]:
    """Tell silence from standing unchanged, and give the reason."""
    position = cell.position
    if position is None:
        return Change.UNCHANGED, "the same in both columns"
    # A position of an uncertain day may have been stated on the last of its days.
    said = position.date.last
    until = cell.day or said
    since = _spoke_of_it_since(lookup, position, until)
    if since is not None:
        return Change.UNCHANGED, f"{position.id} still stands; {since.id} spoke of the demand since"
    speaking = lookup.speaking
    covered = speaking.covers(until)
    spoke = speaking.between(position.party, said, until) if covered else None
    if spoke is None:
        if base.day and base.day > until:
            return Change.UNCHANGED, f"{position.id} stands in both columns; the base is newer"
        why = _no_silence(position, until, lookup)
        return Change.UNCHANGED, f"{position.id} still stands; {why}"
    of_others = f"while its party spoke of other things on {spoke.isoformat()}"
    return Change.NOT_MENTIONED, f"no position on it since {position.date}, {of_others}"


def _spoke_of_it_since(lookup: Lookup, position: Position, until: dt.date) -> Position | None:
    """Give another statement by the same party on the same demand since a position."""
    said = position.date.counts_from
    for each in lookup.statements(lookup.demand_of[position.id]):
        if each.party == position.party and said < each.date.counts_from <= until:
            return each
    return None


def _no_silence(position: Position, until: dt.date, lookup: Lookup) -> str:
    """Say why nothing is read from silence: nothing was said later, or none that counts."""
    party, speaking = lookup.dossier.party_name(position.party), lookup.speaking
    later = speaking.latest(position.party, until)
    if later is None or later <= position.date.counts_from:
        is_last = speaking.last_day([position.party]) == later
        up_to = "on record" if is_last else f"up to {until.isoformat()}"
        return f"nothing later by {party} {up_to}"
    if later <= position.date.last:
        return f"stated {position.date}, perhaps after what {party} said on {later.isoformat()}"
    day = until if speaking.covers(later) else later
    covers = lookup.dossier.covers
    return f"the dossier covers {covers}, so silence on {day.isoformat()} says nothing"
