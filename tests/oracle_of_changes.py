"""What became of a demand between two columns, written out plainly, to hold the engine against.

As in `oracle`, every rule looks at all there is; nothing here knows of the engine.
"""

from oracle import TAKING_UP, held, own_links, statements, succeeding

NAMED = {
    "withdraws": "withdrawn", "replaces": "replaced", "alternative-to": "alternative",
    "narrows": "narrowed", "widens": "widened", "revises": "revised", "clarifies": "clarified",
    "restates": "restated",
}  # fmt: skip
STRENGTH = list(NAMED)
BACKWARDS = {"narrowed": "widened", "widened": "narrowed", "withdrawn": "new"}


class Record:
    """Some positions on some demands, and which demands succeed which."""

    def __init__(self, positions, succeeds=None):
        self.positions = positions
        self.succeeds = succeeds or {}
        self.known = statements(positions)
        self.by_id = {each.id: each for each in self.known}
        self.own = own_links(self.known)

    def change(self, row, before, after):
        """Name the change of a row between two columns, each a party and a day."""
        base = held(self.positions, *before, row, self.succeeds)
        cell = held(self.positions, *after, row, self.succeeds)
        if not cell.shown:
            return "absent"
        was, is_ = base.shown[:1], cell.shown[0]
        if cell.withdrawn:
            return "unchanged" if was == [is_] else "withdrawn"
        if not was:
            return "new"
        if was == [is_]:
            return self._beside(base, cell, before, after) or self._silence(is_, after)
        return self._linked(base, cell, before, after) or self._worded(base, cell)

    def _linked(self, base, cell, before, after):
        """Name what the links say, the strongest of the shortest way."""
        was, is_ = base.shown[0], cell.shown[0]
        succession = self._succession(self.by_id[was].demand, self.by_id[is_].demand)
        way = self.way(is_, [was])
        acts = self._acts([was], before, after)
        on = way and all(each in TAKING_UP for each in way)
        if on and all(act.day < self.by_id[is_].day for act in acts):
            acts = []
        relations = [*way, *("withdraws" for _ in acts)]
        if "alternative-to" in way and was in cell.shown[1:]:
            relations = ["alternative-to"]
        if not relations and is_ not in base.shown[1:]:
            relations = self.way(is_, base.shown[1:])
        own = self.strongest(relations)
        if own and (not succession or own == "withdrawn"):
            return own
        back = self.strongest(self.way(was, [is_]))
        return succession or self._answer(base, is_) or BACKWARDS.get(back, back)

    def way(self, start, ends):
        """Give the relations of all shortest ways back from a position to some others."""
        goals = set(ends)
        for _ in self.known:
            goals |= {b.id for a, rel, b in self.own if rel == "restates" and a.id in goals}
        ways, seen = [((), start)], {start}
        while ways and start not in goals:
            ways = [
                ((*relations, rel), to)
                for relations, end in ways
                for rel, to in self.by_id[end].links
                if rel in NAMED and to not in seen
            ]
            there = [each for relations, end in ways if end in goals for each in relations]
            if there:
                return there
            seen |= {end for _, end in ways}
        return []

    def strongest(self, relations):
        """Name the change of the strongest relation."""
        return NAMED[min(relations, key=STRENGTH.index)] if relations else None

    def _acts(self, ends, before, after):
        """Give what took positions back after the one column and up to the other."""
        if before[0] != after[0]:
            return []
        goals = set(ends)
        for _ in self.known:
            goals |= {b.id for a, rel, b in self.own if rel == "restates" and a.id in goals}
        return [
            a
            for a, rel, b in self.own
            if rel == "withdraws" and b.id in goals and before[1] < a.day <= after[1]
        ]

    def _beside(self, base, cell, before, after):
        """Name what became of what stands beside a position that both columns show."""
        new = [each for each in cell.shown if each not in base.shown]
        gone = [each for each in base.shown if each not in cell.shown]
        relations = ["withdraws" for _ in self._acts(gone, before, after)] if gone else []
        relations += self.way(new[0], base.shown) if new else []
        if relations:
            return self.strongest(relations)
        return self._same_words(gone[0], new[0]) if new and gone else None

    def _silence(self, name, after):
        """Tell silence from standing unchanged."""
        position, (_, until) = self.by_id[name], after
        later = [
            each
            for each in self.known
            if each.party == position.party and position.day < each.day <= until
        ]
        if not later or any(each.demand == position.demand for each in later):
            return "unchanged"
        return "not-mentioned"

    def _succession(self, older, newer):
        """Name a split or a merge of one demand into another."""
        if newer not in succeeding(self.succeeds, older):
            return None
        between = [
            each
            for each in succeeding(self.succeeds, older)
            if each == newer or newer in succeeding(self.succeeds, each)
        ]
        if older in self.succeeds[newer]:
            between = [newer]
        if any(len(self.succeeds[each]) > 1 for each in between):
            return "merged"
        olds = [older, *(each for each in between if each != newer)]
        counts = [sum(each in olds_ for olds_ in self.succeeds.values()) for each in olds]
        return "split" if max(counts) > 1 else None

    def _answer(self, base, name):
        """Say whether another party's position answers what stands in the base."""
        position = self.by_id[name]
        if self.by_id[base.shown[0]].party == position.party:
            return None
        again = {base.shown[0]}
        for _ in self.known:
            again |= {a.id for a, rel, b in self.own if rel == "restates" and b.id in again}
        answered = {to for rel, to in position.links if rel == "answers"}
        return "answered" if answered & (again | {*base.shown}) else None

    def _worded(self, base, cell):
        """Name what the words say, which is little."""
        if base.withdrawn:
            return "new"
        return self._same_words(base.shown[0], cell.shown[0])

    def _same_words(self, one, other):
        """Tell the same words from others."""
        return "restated" if self.by_id[one].text == self.by_id[other].text else "reworded"
