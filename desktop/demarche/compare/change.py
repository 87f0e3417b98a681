"""What became of a demand between two cells, and the reason in one sentence a reader can check.

Read from the links first, followed through chains; from the words only where no link says. The
words alone never decide more than `reworded`: whether a change is a concession is the
researcher's to say, by a link. Silence is `not-mentioned`, never `withdrawn`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from demarche.compare.cell import Cell, CellState, Change
from demarche.compare.ignoring import ignored_in_words
from demarche.compare.lookup import Lookup
from demarche.compare.silence import nothing_new
from demarche.compare.texts import Texts
from demarche.compare.ways import (
    BY_RELATION,
    Step,
    carries_on,
    in_words,
    links_back,
    said_again,
    same_demand,
    strongest,
)
from demarche.records.model import Outcome, Position, Relation

_MOST_NAMED: Final = 8
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
    base_is_newer: bool = False


def decide(base: Cell, cell: Cell, texts: Texts, base_lookup: Lookup, lookup: Lookup) -> Decision:
    """Name the change from a base cell to another cell of the same row."""
    was, is_ = base.position, cell.position
    if is_ is None:
        where = "in this draft" if cell.is_draft else "on record in this column"
        return Decision(Change.ABSENT, f"no statement {where}")
    if cell.state is CellState.WITHDRAWN:
        return _withdrawn(base, is_, lookup)
    if was is None:
        where = "in the other draft" if cell.is_draft else "on record in the base"
        return Decision(Change.NEW, f"nothing {where}; {is_.id} stands here")
    if base_lookup is not lookup and was.party == is_.party and was.text == is_.text:
        return Decision(Change.UNCHANGED, f"both drafts hold the words of {is_.id}")
    if was is is_:
        return _beside(base, cell, lookup) or Decision(*nothing_new(base, cell, lookup))
    return _by_links(base, cell, base_lookup, lookup) or _by_words(base, cell, texts)


def _withdrawn(base: Cell, act: Position, lookup: Lookup) -> Decision:
    """Name a cell in which what had stood was taken back."""
    if base.position is not None and base.position.id == act.id:
        return Decision(Change.UNCHANGED, f"withdrawn by {act.id} in both columns")
    links = lookup.own_links(act)
    targets = list(
        islice((to for relation, to in links if relation is Relation.WITHDRAWS), _MOST_NAMED + 1)
    )
    more = " and more" if len(targets) > _MOST_NAMED else ""
    names = ", ".join(targets[:_MOST_NAMED]) + more
    return Decision(Change.WITHDRAWN, f"link `{Relation.WITHDRAWS}` from {act.id} to {names}")


def _beside(base: Cell, cell: Cell, lookup: Lookup) -> Decision | None:
    """Name what became of the others that stand, where both cells show one position first."""
    before = {each.id: each for each in base.standing}
    after = {each.id: each for each in cell.standing}
    new = [each for each in cell.beside if each.id not in before]
    gone = [each for each in base.beside if each.id not in after]
    held = list(_withdrawals_of(gone, base, cell, lookup))
    if new:
        held += links_back(new[0], base.standing, lookup)
    first = base.standing[0].id
    if held:
        step = strongest(held)
        return Decision(BY_RELATION[step.relation], f"beside {first}: {in_words(step, held)}")
    if not new or not gone:
        return None
    change = Change.RESTATED if new[0].text == gone[0].text else Change.REWORDED
    why = f"beside {first}: {new[0].id} took the place of {gone[0].id}, no link says how"
    return Decision(change, why)


def _by_links(base: Cell, cell: Cell, base_lookup: Lookup, lookup: Lookup) -> Decision | None:
    """Name a change by the links between the two cells, the strongest that holds."""
    was, is_ = base.position, cell.position
    if was is None or is_ is None:
        return None
    if was.id not in lookup.positions:  # another draft's, of which this one's links know nothing
        return _backwards(was, is_, base_lookup)
    succession = _by_succession(was, is_, lookup)
    decided = _by_own_links(base, cell, lookup)
    if decided and (succession is None or decided.change is Change.WITHDRAWN):
        return decided
    return succession or _by_answer(base, cell, lookup) or _backwards(was, is_, lookup)


def _by_own_links(base: Cell, cell: Cell, lookup: Lookup) -> Decision | None:
    """Name a change by the links that lead back to what stands in the base, or take it back."""
    was, is_ = base.position, cell.position
    if was is None or is_ is None:
        return None
    way = links_back(is_, [was], lookup)
    acts = list(_withdrawals_of([was], base, cell, lookup))
    if way and carries_on(way) and _is_after(is_, acts, lookup):
        acts = []  # taken up again since
    held = [*way, *acts]
    if not held:
        return _by_others(base, is_, lookup)
    step = strongest(held)
    offers = [each for each in way if each.relation is Relation.ALTERNATIVE_TO]
    if offers and any(each.id == was.id for each in cell.beside):
        step = offers[0]  # the original stands, whatever became of the alternative to it
    return Decision(BY_RELATION[step.relation], in_words(step, held))


def _is_after(position: Position, acts: Iterable[Step], lookup: Lookup) -> bool:
    """Say whether a position was stated on a later day than each of these acts."""
    said = position.date.counts_from
    return all(lookup.positions[each.from_].date.counts_from < said for each in acts)


def _by_others(base: Cell, is_: Position, lookup: Lookup) -> Decision | None:
    """Name a change by the links to what stands in the base beside its first position."""
    held = links_back(is_, base.beside, lookup)
    if not held or any(each.id == is_.id for each in base.beside):
        return None
    step = strongest(held)
    aside = f"{held[-1].to} stands beside {base.standing[0].id} in the base"
    return Decision(BY_RELATION[step.relation], f"{in_words(step, held)}; {aside}")


def _by_succession(was: Position, is_: Position, lookup: Lookup) -> Decision | None:
    """Name a split or a merge where one demand went on as another, through whichever others."""
    older, newer = lookup.demand_of[was.id], lookup.demand_of[is_.id]
    if older is newer or older.id not in lookup.succession.older(newer.id):
        return None
    way = _succession(older.id, newer.id, lookup)
    for each in way:
        succeeds = lookup.demands[each].succeeds
        if len(succeeds) > 1:
            return Decision(Change.MERGED, f"{each} succeeds {_some(succeeds)}")
    for each in (older.id, *way[1:]):
        successors = [one.id for one in lookup.succession.successors(each)]
        if len(successors) > 1:
            return Decision(Change.SPLIT, f"{_some(successors)} succeed {each}")
    return None


def _succession(older: str, newer: str, lookup: Lookup) -> list[str]:
    """Give the demands on the way from one back to an older one, the newest first."""
    if older in lookup.demands[newer].succeeds:
        return [newer]
    through = sorted(lookup.succession.older(newer), key=lookup.succession.order)
    return [newer, *(each for each in through if older in lookup.succession.older(each))]


def _some(names: Sequence[str]) -> str:
    """Name some things, and how many more there are."""
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more


def _withdrawals_of(
    positions: Sequence[Position], base: Cell, cell: Cell, lookup: Lookup
) -> Iterator[Step]:
    """Yield the links that took positions of the base back between the two columns."""
    until = cell.day
    if not positions or until is None or cell.standing[0].party != positions[0].party:
        return
    since = base.day or positions[0].date.counts_from
    for goal in same_demand(positions, lookup):
        for relation, by in lookup.own_links_to(goal):
            said = lookup.positions[by].date.counts_from
            if relation is Relation.WITHDRAWS and since < said <= until:
                yield Step(relation, by, goal)


def _by_answer(base: Cell, cell: Cell, lookup: Lookup) -> Decision | None:
    """Name another party's reply to what stands in the base."""
    is_ = cell.position
    if base.position is None or is_ is None or base.position.party == is_.party:
        return None
    answered = {to: link for link, to in lookup.links(is_) if link.relation is Relation.ANSWERS}
    for position, aside in _answerable(base, lookup):
        if position.id not in answered:
            continue
        link = answered[position.id]
        outcome = f" ({link.outcome})" if link.outcome else ""
        return Decision(
            Change.ANSWERED,
            f"link `{Relation.ANSWERS}`{outcome} from {is_.id} to {position.id}{aside}",
            link.outcome,
        )
    return None


def _answerable(base: Cell, lookup: Lookup) -> Iterator[tuple[Position, str]]:
    """Yield what stands in the base and what says it again, each with how it stands to the base."""
    first = base.standing[0]
    yield first, ""
    for position in base.beside:
        yield position, f", which stands beside {first.id}"
    for position in said_again(first, lookup):
        yield position, f", which says {first.id} again"


def _backwards(was: Position, is_: Position, lookup: Lookup) -> Decision | None:
    """Name a change where the base is the newer of the two, or where one goes back behind it."""
    held = links_back(was, [is_], lookup) if is_.id in lookup.positions else []
    if not held:
        return None
    step = strongest(held)
    change = BY_RELATION[step.relation]
    back = was.date.counts_from < is_.date.counts_from
    how = f"{is_.id} goes back behind the base" if back else "the base is newer"
    why = f"{how}: {in_words(step, held)}"
    return Decision(_SEEN_BACKWARDS.get(change, change), why, base_is_newer=not back)


def _by_words(base: Cell, cell: Cell, texts: Texts) -> Decision:
    """Compare the words, where no link says what became of a demand."""
    was, is_ = base.position, cell.position
    if base.state is CellState.WITHDRAWN and was and is_:
        return Decision(Change.NEW, f"withdrawn by {was.id} in the base, and {is_.id} stands")
    if texts.two_languages:
        return Decision(Change.REWORDED, "texts in two languages, no link says how they differ")
    compared = texts.compared
    if compared is None:
        return Decision(Change.REWORDED, "another statement, no link says how")
    if compared.was == compared.is_:
        return Decision(Change.RESTATED, "the same words, no link says more")
    if compared.is_same:
        ignored = ignored_in_words(compared.ignored)
        return Decision(Change.RESTATED, f"the same words but for {ignored}, no link says more")
    return Decision(Change.REWORDED, "words differ, no link says how")
