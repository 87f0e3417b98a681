"""The rules of the record format as plainly as they can be written, to hold the engine against.

Slow on purpose, and knows nothing of the engine: every rule looks at all pairs of positions. What
became of a demand between two columns is in `oracle_of_changes`.
"""

from collections import namedtuple
from itertools import product

SUPERSEDING = ("clarifies", "narrows", "widens", "revises", "replaces")
TAKING_UP = (*SUPERSEDING, "restates")
BECOMING = (*TAKING_UP, "alternative-to", "withdraws")
LEADING = ("demand", "offer")

Said = namedtuple("Said", "id party day kind links demand text", defaults=("flow", ""))  # noqa: PYI024 - a record of the test
"""A position: links are pairs of a relation and the id of an earlier position."""

Held = namedtuple("Held", "shown listed withdrawn")  # noqa: PYI024 - as above
"""What a cell holds: the ids in the order they are named, or the act of withdrawal as `shown`."""


def statements(positions):
    """Leave out the other reports, and let their links be those of what they report."""
    root = {each.id: each.id for each in positions}
    for _ in positions:
        for each in positions:
            for relation, to in each.links:
                if relation == "variant-of":
                    root[each.id] = root[to]
    heads = [each for each in positions if root[each.id] == each.id]
    return [
        head._replace(
            links=[
                (relation, root[to])
                for each in (head, *(one for one in positions if one.id != head.id))
                if root[each.id] == head.id
                for relation, to in each.links
                if relation != "variant-of"
            ]
        )
        for head in heads
    ]


def own_links(known):
    """Give every link of a party to what it said itself, as the two statements and the relation."""
    by_id = {each.id: each for each in known}
    return [
        (a, relation, by_id[to])
        for a in known
        for relation, to in a.links
        if to in by_id and to != a.id and by_id[to].party == a.party
    ]


def succeeding(succeeds, older):
    """Give the demands that succeed one, the nearest first."""
    found = [older]
    for name in found:
        found += [one for one, olds in succeeds.items() if name in olds and one not in found]
    return found[1:]


def homes(known, row, succeeds):
    """Map what counts on a row to the demand it speaks of there."""
    found = {}
    for name in (row, *succeeding(succeeds, row)):
        found |= {each.id: name for each in known if each.demand == name}
    links = own_links(known)
    waiting = list(found)
    for current in waiting:
        for a, relation, b in links:
            if b.id == current and relation in BECOMING and a.id not in found:
                found[a.id] = found[current]
                waiting.append(a.id)
    return found


def held(positions, party, day, row="flow", succeeds=None):
    """Give what a party has standing on a row on a day."""
    succeeds = succeeds or {}
    known = statements(positions)
    home = homes(known, row, succeeds)
    here = [each for each in known if each.id in home and each.party == party and each.day <= day]
    ids = {each.id for each in here}
    every = [
        (a, relation, b)
        for a, relation, b in own_links(known)
        if a.id in ids and (a.demand == home[a.id] or b.id in home)
    ]
    links = [(a, relation, b) for a, relation, b in every if b.id in ids]
    linked = {a.id for a, _, _ in every}
    ended = _ended(here, links)
    alternatives = _alternatives(here, every)
    moved_on = {
        old.id
        for old, new in product(here, here)
        if home[new.id] in succeeding(succeeds, home[old.id]) and old.day < new.day
    }
    displaced = {
        old.id
        for old, new in product(here, here)
        if old.kind in LEADING and new.kind in LEADING and new.id not in linked
        and home[old.id] == home[new.id]
        and old.day < new.day and old.id not in alternatives
    }  # fmt: skip
    withdrawing = [
        each for each in here if any(a is each and r == "withdraws" for a, r, _ in every)
    ]
    acts = {
        each.id
        for each in withdrawing
        if not any(a is each and r in (*TAKING_UP, "alternative-to") for a, r, _ in every)
    }
    gone = {*ended, *displaced, *moved_on, *acts}
    again = {b.id for _, relation, b in links if relation == "restates"}
    order = {each.id: at for at, each in enumerate(positions)}
    left = sorted(
        (each for each in here if each.id not in gone),
        key=lambda each: (each.id not in alternatives, -each.day, each.id in again, order[each.id]),
    )
    leading = [each.id for each in left if each.kind in LEADING]
    rest = [each.id for each in left if each.kind not in LEADING]
    if leading or not withdrawing:
        return Held(leading or rest, rest if leading else [], withdrawn=False)
    last = max(withdrawing, key=lambda each: (each.day, order[each.id]))
    if rest and not any(a is last and r == "withdraws" and b.kind in LEADING for a, r, b in every):
        return Held(rest, [], withdrawn=False)
    return Held([last.id], rest, withdrawn=True)


def _ended(own, links):
    """Give what was superseded or withdrawn, and what says the same."""
    restating = {
        each.id: [b.id for a, rel, b in links if a is each and rel == "restates"] for each in own
    }
    ended = {}
    for a, rel, b in links:
        if rel in (*SUPERSEDING, "withdraws"):
            ended[b.id] = max(ended.get(b.id, a.day), a.day)
    while True:
        more = dict(ended)
        for each in own:
            for to in restating[each.id]:
                if each.id in more:  # what it says again has ended with it
                    more[to] = max(more.get(to, 0), more[each.id])
            days = [more.get(to) for to in restating[each.id]]
            if days and None not in days and min(days) > each.day:
                more[each.id] = max(more.get(each.id, 0), min(days))
        if more == ended:
            return ended
        ended = more


def _alternatives(own, links):
    """Give what is an alternative or carries one on."""
    found = {a.id for a, rel, _ in links if rel == "alternative-to"}
    # one that was offered to what is not here is one, too
    for _ in own:
        found |= {a.id for a, rel, b in links if rel in TAKING_UP and b.id in found}
    return found
