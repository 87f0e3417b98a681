"""What is said where both columns show one statement: `not-mentioned`, or only `unchanged`.

Silence means something only where a party spoke, in what the dossier covers, and later than the
statement for certain.
"""

from __future__ import annotations

import datetime as dt

from demarche.compare.cell import Cell, Change
from demarche.compare.lookup import Lookup
from demarche.records.model import Position
from demarche.translation import tr


def nothing_new(base: Cell, cell: Cell, lookup: Lookup) -> tuple[Change, str]:
    """Tell silence from standing unchanged, and give the reason."""
    position = cell.position
    if position is None:
        return Change.UNCHANGED, tr("the same in both columns")
    # A position of an uncertain day may have been stated on the last of its days.
    said = position.date.last
    until = cell.day or said
    since = _spoke_of_it_since(lookup, position, until)
    if since is not None:
        return Change.UNCHANGED, tr(
            "{position} still stands; {later} spoke of the demand since",
            position=position.id,
            later=since.id,
        )
    speaking = lookup.speaking
    covered = speaking.covers(until)
    spoke = speaking.between(position.party, said, until) if covered else None
    if spoke is None:
        if base.day and base.day > until:
            return Change.UNCHANGED, tr(
                "{position} stands in both columns; the base is newer", position=position.id
            )
        why = _no_silence(position, until, lookup)
        # Translators: {reason} says why silence means nothing here
        return Change.UNCHANGED, tr(
            "{position} still stands; {reason}", position=position.id, reason=why
        )
    return Change.NOT_MENTIONED, tr(
        "no position on it since {date}, while its party spoke of other things on {day}",
        date=position.date,
        day=spoke.isoformat(),
    )


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
        if is_last:
            return tr("nothing later by {party} on record", party=party)
        return tr("nothing later by {party} up to {day}", party=party, day=until.isoformat())
    if later <= position.date.last:
        return tr(
            "stated {date}, perhaps after what {party} said on {day}",
            date=position.date,
            party=party,
            day=later.isoformat(),
        )
    day = until if speaking.covers(later) else later
    # Translators: {dates} is the span of days that the record means to cover
    return tr(
        "the dossier covers {dates}, so silence on {day} says nothing",
        dates=lookup.dossier.covers,
        day=day.isoformat(),
    )
