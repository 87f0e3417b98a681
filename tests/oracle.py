"""The rules of the record format as plainly as they can be written, to hold the engine against.

Slow on purpose, and knows nothing of the engine: every rule looks at all pairs of positions. It
speaks of one demand whose positions are all known on the day, without `succeeds`.
"""

from collections import namedtuple
from itertools import product

SUPERSEDING = ("clarifies", "narrows", "widens", "revises", "replaces")
TAKING_UP = (*SUPERSEDING, "restates")
LEADING = ("demand", "offer")

Said = namedtuple("Said", "id party day kind links")  # noqa: PYI024 - a record of the test
"""A position: links are pairs of a relation and the id of an earlier position."""


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
                for each in positions
                if root[each.id] == head.id
                for relation, to in each.links
                if relation != "variant-of"
            ]
        )
        for head in heads
    ]


def party_of(positions, name):
    """Say whose a position is."""
    return next(each.party for each in positions if each.id == name)


def standing(positions, party, day):
    """Give what a party has standing on a day: demands and offers, and apart from them the rest."""
    own = [each for each in statements(positions) if each.party == party and each.day <= day]
    known = {each.id: each for each in own}
    links = [(a, rel, known[to]) for a in own for rel, to in a.links if to in known and to != a.id]
    restating = {
        each.id: [b.id for a, rel, b in links if a is each and rel == "restates"] for each in own
    }
    ended = {b.id: a.day for a, rel, b in links if rel in (*SUPERSEDING, "withdraws")}
    for a, rel, b in links:
        if rel in (*SUPERSEDING, "withdraws"):
            ended[b.id] = max(ended[b.id], a.day)
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
            break
        ended = more
    alternatives = {a.id for a, rel, _ in links if rel == "alternative-to"}
    for _ in own:
        alternatives |= {a.id for a, rel, b in links if rel in TAKING_UP and b.id in alternatives}
    linked = {
        each.id for each in own if any(party_of(positions, to) == party for _, to in each.links)
    }
    displaced = {
        old.id
        for old, new in product(own, own)
        if old.kind in LEADING and new.kind in LEADING and new.id not in linked
        and old.day < new.day and old.id not in alternatives
    }  # fmt: skip
    acts = {
        each.id
        for each in own
        if any(a is each and rel == "withdraws" for a, rel, _ in links)
        and not any(a is each and rel in (*TAKING_UP, "alternative-to") for a, rel, _ in links)
    }
    left = [each for each in own if each.id not in {*ended, *displaced, *acts}]
    first = {each.id for each in left if each.kind in LEADING}
    return first, {each.id for each in left} - first
