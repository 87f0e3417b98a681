"""Which positions of a row stand on a day, and in what order a cell names them.

The rules are those of `record-format.md`, *Who supersedes whom*. They are read as statements about
the set of positions known on that day, never as a history played forward, so that the order of a
file decides nothing but ties:

* only the same party supersedes or withdraws its own position;
* a restatement and what it restates are one demand said twice: what supersedes or withdraws the
  one takes the other with it, unless it was said again later, or said again with what stands;
* an alternative stands until it is itself superseded or withdrawn;
* an unlinked later demand or offer takes the place of the earlier ones that are no alternatives;
* what is linked to a position from another demand counts on both rows;
* silence changes nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence

from demarche.compare.lookup import Lookup
from demarche.compare.superseding import LEADING, NOWHERE_ELSE, Known, Standing
from demarche.records.model import Position


def standing_on(
    lookup: Lookup,
    statements: Iterable[Position],
    parties: Collection[str],
    day: dt.date,
    homes: Mapping[str, str] = NOWHERE_ELSE,
) -> Standing:
    """Find what some parties have standing among these statements on a day, the day included.

    `homes` gives the demand that a statement recorded on another one speaks of here.
    """
    known = [each for each in statements if each.party in parties and each.date.counts_from <= day]
    return _standing(lookup, known, homes)


def first_stated(
    lookup: Lookup, statements: Iterable[Position], parties: Collection[str]
) -> Standing:
    """Find what some parties stated first: all of that day, open beginnings aside."""
    own = [each for each in statements if each.party in parties and not each.date.open_start]
    if not own:
        return Standing()
    day = min(each.date.counts_from for each in own)
    return _standing(lookup, [each for each in own if each.date.counts_from == day])


def stated_at(lookup: Lookup, statements: Iterable[Position], occasion: str) -> Standing:
    """Find what was stated on one occasion, by whomever, and in whichever report of it."""
    return _standing(
        lookup,
        [
            each
            for each in statements
            if any(one.occasion == occasion for one in (each, *lookup.variants(each)))
        ],
    )


def _standing(
    lookup: Lookup, known: Sequence[Position], homes: Mapping[str, str] = NOWHERE_ELSE
) -> Standing:
    """Find what stands among some statements, the short way where no link asks for the long one."""
    if len(known) == 1 and not lookup.own_links(known[0]):
        return Standing((known[0],))
    if known and homes is NOWHERE_ELSE and _takes_turns(lookup, known):
        day = max([each.date.counts_from for each in known])
        return Standing(tuple([each for each in known if each.date.counts_from == day]))
    return Known(lookup, known, homes).standing()


def _takes_turns(lookup: Lookup, known: Sequence[Position]) -> bool:
    """Say whether each of some statements only takes the place of those before it.

    So do the demands and offers of one party on one demand that link to none of its others.
    """
    first = known[0]
    party, demand = first.party, lookup.demand_of[first.id]
    return all(
        each.party == party
        and each.kind in LEADING
        and not lookup.own_links(each)
        and lookup.demand_of[each.id] is demand
        for each in known
    )
