"""Split a dossier into two drafts that share no ids, and know which demands are one."""

from dataclasses import replace


def split(dossier, first, second, *, titles=True):
    """Give two drafts and the pairs of ids that are one demand.

    `first` and `second` say of a position whether it stands in the draft. Without `titles`, each
    demand is called by its number in its draft.
    """
    drafts, sides = [], []
    for letter, wanted in (("a", first), ("b", second)):
        demands, known = [], {}
        for demand in dossier.demands:
            positions = tuple(
                replace(each, id=f"{letter}-{each.id}", links=())
                for each in demand.positions
                if wanted(each)
            )
            if positions:
                name = f"{letter}{len(demands) + 1}"
                known[demand.id] = name
                title = demand.title if titles else f"Point {len(demands) + 1}"
                demands.append(
                    replace(demand, id=name, title=title, positions=positions, succeeds=())
                )
        drafts.append(replace(dossier, demands=tuple(demands)))
        sides.append(known)
    truth = {(sides[0][each], sides[1][each]) for each in sides[0] if each in sides[1]}
    return drafts[0], drafts[1], truth


def by_party(dossier, base, *, titles=True):
    """Split off each other party from one: the drafts of each, with the party's name."""
    parties = dict.fromkeys(each.party for one in dossier.demands for each in one.positions)
    for party in parties:
        if party != base:
            yield (
                party,
                *split(
                    dossier,
                    lambda each: each.party == base,
                    lambda each, party=party: each.party == party,
                    titles=titles,
                ),
            )


def by_day(dossier, day, *, titles=True):
    """Split into what was said up to a day, and what was said later."""
    return split(
        dossier,
        lambda each: each.date.first.isoformat() <= day,
        lambda each: each.date.first.isoformat() > day,
        titles=titles,
    )
