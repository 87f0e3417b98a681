"""What became of a demand between two cells, and the reason in one sentence a reader can check.

Read from the links first, followed through chains; from the words only where no link says. The
words alone never decide more than `reworded`: whether a change is a concession is the
researcher's to say, by a link. Silence is `not-mentioned`, never `withdrawn`.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from demarche.compare.cell import Cell, CellState, Change
from demarche.compare.lookup import Lookup
from demarche.records.model import Outcome, Position, Relation

_BY_RELATION: Final[Mapping[Relation, Change]] = {
    Relation.WITHDRAWS: Change.WITHDRAWN,
    Relation.REPLACES: Change.REPLACED,
    Relation.ALTERNATIVE_TO: Change.ALTERNATIVE,
    Relation.NARROWS: Change.NARROWED,
    Relation.WIDENS: Change.WIDENED,
    Relation.REVISES: Change.REVISED,
    Relation.CLARIFIES: Change.CLARIFIED,
    Relation.RESTATES: Change.RESTATED,
}
_STRENGTH: Final[Mapping[Change, int]] = {
    change: rank for rank, change in enumerate(reversed(list(_BY_RELATION.values())))
}
_SEEN_BACKWARDS: Final[Mapping[Change, Change]] = {
    Change.NARROWED: Change.WIDENED,
    Change.WIDENED: Change.NARROWED,
    Change.WITHDRAWN: Change.NEW,
}


@dataclass(frozen=True, slots=True)
class Decision:
    """The name of a change, the outcome where it is an answer, and why it is called so."""

    change: Change
    why: str
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class _Step:
    """One link on the way from a column's position back to the base's."""

    relation: Relation
    from_: str
    to: str

    def __str__(self) -> str:
        return f"link `{self.relation}` from {self.from_} to {self.to}"


def decide(base: Cell, cell: Cell, base_lookup: Lookup, lookup: Lookup) -> Decision:
    """Name the change from a base cell to another cell of the same row."""
    was, is_ = base.position, cell.position
    if is_ is None:
        where = "in this draft" if cell.is_draft else "on record in this column"
        return Decision(Change.ABSENT, f"no statement {where}")
    if cell.state is CellState.WITHDRAWN:
        return _withdrawn(base, is_, lookup)
    if was is None:
        where = "in the other draft" if cell.is_draft else "on record in the base"
        return Decision(Change.NEW, f"nothing {where}; {is_.id} is the first")
    if base_lookup is not lookup and was.party == is_.party and was.text == is_.text:
        return Decision(Change.UNCHANGED, f"both drafts hold the words of {is_.id}")
    if was is is_:
        return _nothing_new(cell, lookup)
    return _by_links(base, cell, lookup) or _by_words(cell)


def _withdrawn(base: Cell, act: Position, lookup: Lookup) -> Decision:
    """Name a cell in which what had stood was taken back."""
    if base.position is not None and base.position.id == act.id:
        return Decision(Change.UNCHANGED, f"withdrawn by {act.id} in both columns")
    targets = [to for relation, to in lookup.own_links(act) if relation is Relation.WITHDRAWS]
    return Decision(
        Change.WITHDRAWN, f"link `{Relation.WITHDRAWS}` from {act.id} to {', '.join(targets)}"
    )


def _nothing_new(cell: Cell, lookup: Lookup) -> Decision:
    """Tell silence from standing unchanged, where both cells show one statement."""
    position = cell.position
    if position is None:
        return Decision(Change.UNCHANGED, "the same in both columns")
    # A position of an uncertain day may have been stated on the last of its days.
    said = position.date.last
    until = cell.day or said
    since = _spoke_of_it_since(lookup, position, until)
    if since is not None:
        return Decision(
            Change.UNCHANGED, f"{position.id} still stands; {since.id} spoke of the demand since"
        )
    spoke = lookup.spoke_between(position.party, said, until) if lookup.covers(until) else None
    if spoke is None:
        party = lookup.dossier.party_name(position.party)
        return Decision(
            Change.UNCHANGED,
            f"{position.id} still stands; nothing later by {party} up to {until.isoformat()}",
        )
    return Decision(
        Change.NOT_MENTIONED,
        f"no position on it since {position.date}, "
        f"while its party spoke of other things on {spoke.isoformat()}",
    )


def _spoke_of_it_since(lookup: Lookup, position: Position, until: dt.date) -> Position | None:
    """Give another statement by the same party on the same demand since a position."""
    said = position.date.counts_from
    for each in lookup.statements(lookup.demand_of[position.id]):
        if each.party == position.party and said < each.date.counts_from <= until:
            return each
    return None


def _by_links(base: Cell, cell: Cell, lookup: Lookup) -> Decision | None:
    """Name a change by the links between the two cells, the strongest that holds."""
    was, is_ = base.position, cell.position
    if was is None or is_ is None or was.id not in lookup.positions:
        return None  # another draft's position, of which this one's links know nothing
    succession = _by_succession(was, is_, lookup)
    held = [*_links_back(is_, was, lookup), *_withdrawals_of(was, base, cell, lookup)]
    if held:
        step = max(held, key=lambda each: _STRENGTH[_BY_RELATION[each.relation]])
        change = _BY_RELATION[step.relation]
        if change is Change.WITHDRAWN or succession is None:
            return Decision(change, _path(step, held))
    return succession or _by_answer(base, cell, lookup) or _backwards(was, is_, lookup)


def _path(step: _Step, held: Iterable[_Step]) -> str:
    """Write the link that decides, and behind it the others it was chosen from."""
    others = [str(each) for each in held if each != step]
    return ", with ".join([str(step), *others])


def _by_succession(was: Position, is_: Position, lookup: Lookup) -> Decision | None:
    """Name a split or a merge where one demand went on as another."""
    older, newer = lookup.demand_of[was.id], lookup.demand_of[is_.id]
    if older is newer or older.id not in lookup.succeeded_by(newer.id):
        return None
    if len(newer.succeeds) > 1:
        return Decision(Change.MERGED, f"{newer.id} succeeds {', '.join(newer.succeeds)}")
    successors = [each.id for each in lookup.successors(older.id)]
    if len(successors) > 1:
        return Decision(Change.SPLIT, f"{', '.join(successors)} succeed {older.id}")
    return None


def _links_back(newer: Position, older: Position, lookup: Lookup) -> list[_Step]:
    """Give the links on the shortest ways from one position back to another.

    A restatement is the same demand said again: a link to either of the two leads to both.
    """
    goals = {older.id, *_restated(older, lookup)}
    came_by: dict[str, list[_Step]] = {newer.id: []}
    waiting = deque([newer.id])
    while waiting:
        current = waiting.popleft()
        reached = [step for step in _steps(current, lookup) if step.to in goals]
        if reached:
            return [*came_by[current], *reached]
        for step in _steps(current, lookup):
            if step.to not in came_by:
                came_by[step.to] = [*came_by[current], step]
                waiting.append(step.to)
    return []


def _steps(position_id: str, lookup: Lookup) -> Iterator[_Step]:
    """Yield the links of a position that name a change."""
    position = lookup.positions.get(position_id)
    if position is not None:
        for link, to in lookup.links(position):
            if link.relation in _BY_RELATION and to in lookup.positions:
                yield _Step(link.relation, position_id, to)


def _restated(position: Position, lookup: Lookup) -> set[str]:
    """Give what a position says again, and what that says again."""
    found: set[str] = set()
    waiting = [position]
    while waiting:
        for relation, to in lookup.own_links(waiting.pop()):
            if relation is Relation.RESTATES and to not in found:
                found.add(to)
                waiting.append(lookup.positions[to])
    return found


def _withdrawals_of(was: Position, base: Cell, cell: Cell, lookup: Lookup) -> Iterator[_Step]:
    """Yield the links that took the base's position back between the two columns."""
    until = cell.day
    since = base.day or was.date.counts_from
    goals = {was.id, *_restated(was, lookup)}
    for each in lookup.statements(lookup.demand_of[was.id]):
        if each.party != was.party or until is None:
            continue
        if not since < each.date.counts_from <= until:
            continue
        for relation, to in lookup.own_links(each):
            if relation is Relation.WITHDRAWS and to in goals:
                yield _Step(relation, each.id, to)


def _by_answer(base: Cell, cell: Cell, lookup: Lookup) -> Decision | None:
    """Name another party's reply to what stands in the base."""
    is_ = cell.position
    if base.position is None or is_ is None or base.position.party == is_.party:
        return None
    answered = {to: link for link, to in lookup.links(is_) if link.relation is Relation.ANSWERS}
    for position in (base.position, *base.beside):
        if position.id not in answered:
            continue
        link = answered[position.id]
        outcome = f" ({link.outcome})" if link.outcome else ""
        aside = "" if position is base.position else f", which stands beside {base.position.id}"
        return Decision(
            Change.ANSWERED,
            f"link `{Relation.ANSWERS}`{outcome} from {is_.id} to {position.id}{aside}",
            link.outcome,
        )
    return None


def _backwards(was: Position, is_: Position, lookup: Lookup) -> Decision | None:
    """Name a change where the base is the newer of the two."""
    held = _links_back(was, is_, lookup)
    if not held:
        return None
    step = max(held, key=lambda each: _STRENGTH[_BY_RELATION[each.relation]])
    change = _BY_RELATION[step.relation]
    return Decision(_SEEN_BACKWARDS.get(change, change), f"the base is newer: {_path(step, held)}")


def _by_words(cell: Cell) -> Decision:
    """Compare the words, where no link says what became of a demand."""
    if cell.two_languages:
        return Decision(Change.REWORDED, "texts in two languages, no link says how they differ")
    if cell.compared is None:
        return Decision(Change.REWORDED, "another statement, no link says how")
    if cell.compared.was == cell.compared.is_:
        return Decision(Change.RESTATED, "the same words, no link says more")
    return Decision(Change.REWORDED, "words differ, no link says how")
