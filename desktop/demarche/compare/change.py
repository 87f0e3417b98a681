"""What became of a demand between two cells, and the reason in one sentence a reader can check.

Read from the links first, followed through chains; from the words only where no link says. The
words alone never decide more than `reworded`: whether a change is a concession is the
researcher's to say, by a link. Silence is `not-mentioned`, never `withdrawn`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from demarche.compare.cell import Cell, CellState, Change
from demarche.compare.ignoring import ignored_in_words
from demarche.compare.listing import some_of
from demarche.compare.lookup import Lookup
from demarche.compare.silence import nothing_new
from demarche.compare.texts import Texts
from demarche.compare.values import word_for
from demarche.compare.ways import (
    BY_RELATION,
    Links,
    Step,
    carries_on,
    in_words,
    links_back,
    said_again,
    same_demand,
    strongest,
)
from demarche.records.model import Outcome, Position, Relation
from demarche.translation import later, tr

_MOST_NAMED: Final = 8
_SEEN_BACKWARDS: Final[Mapping[Change, Change]] = {
    Change.NARROWED: Change.WIDENED,
    Change.WIDENED: Change.NARROWED,
    Change.WITHDRAWN: Change.NEW,
}


class Decision(NamedTuple):
    """The name of a change, the outcome where it is an answer, and why it is called so."""

    change: Change
    reason: str | Links
    outcome: Outcome | None = None
    base_is_newer: bool = False


def decide(base: Cell, cell: Cell, texts: Texts, base_lookup: Lookup, lookup: Lookup) -> Decision:
    """Name the change from a base cell to another cell of the same row."""
    was, is_ = base.position, cell.position
    if is_ is None:
        return Decision(Change.ABSENT, _nothing_here(is_draft=cell.is_draft))
    if cell.state is CellState.WITHDRAWN:
        return _withdrawn(base, is_, lookup)
    if was is None:
        return Decision(Change.NEW, _nothing_in_base(is_, is_draft=cell.is_draft))
    if base_lookup is not lookup and was.party == is_.party and was.text == is_.text:
        return Decision(
            Change.UNCHANGED, tr("both drafts hold the words of {position}", position=is_.id)
        )
    if was is is_:
        return _beside(base, cell, lookup) or Decision(*nothing_new(base, cell, lookup))
    return _by_links(base, cell, base_lookup, lookup) or _by_words(base, cell, texts)


def _nothing_here(*, is_draft: bool) -> str:
    """Say that nothing stands in a column."""
    if is_draft:
        return tr("no statement in this draft")
    return tr("no statement on record in this column")


def _nothing_in_base(is_: Position, *, is_draft: bool) -> str:
    """Say that a statement stands where the base has none."""
    if is_draft:
        # Translators: {position} is the name of a statement in the file, as in all reasons
        return tr("nothing in the other draft; {position} stands here", position=is_.id)
    return tr("nothing on record in the base; {position} stands here", position=is_.id)


def _withdrawn(base: Cell, act: Position, lookup: Lookup) -> Decision:
    """Name a cell in which what had stood was taken back."""
    if base.position is not None and base.position.id == act.id:
        why = tr("withdrawn by {position} in both columns", position=act.id)
        return Decision(Change.UNCHANGED, why)
    links = lookup.own_links(act)
    targets = list(
        islice((to for relation, to in links if relation is Relation.WITHDRAWS), _MOST_NAMED + 1)
    )
    names = ", ".join(targets[:_MOST_NAMED])
    if len(targets) > _MOST_NAMED:
        # Translators: the end of a list that is too long to be given whole
        names = tr("{names} and more", names=names)
    return Decision(Change.WITHDRAWN, str(Step(Relation.WITHDRAWS, act.id, names)))


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
        # Translators: what became of a demand beside the statement that stands first
        why = tr("beside {position}: {reason}", position=first, reason=in_words(step, held))
        return Decision(BY_RELATION[step.relation], why)
    if not new or not gone:
        return None
    change = Change.RESTATED if new[0].text == gone[0].text else Change.REWORDED
    why = tr(
        "beside {position}: {new} took the place of {old}, no link says how",
        position=first,
        new=new[0].id,
        old=gone[0].id,
    )
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
    return Decision(BY_RELATION[step.relation], Links(step, tuple(held)))


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
    why = tr(
        "{reason}; {position} stands beside {first} in the base",
        reason=in_words(step, held),
        position=held[-1].to,
        first=base.standing[0].id,
    )
    return Decision(BY_RELATION[step.relation], why)


def _by_succession(was: Position, is_: Position, lookup: Lookup) -> Decision | None:
    """Name a split or a merge where one demand went on as another, through whichever others."""
    older, newer = lookup.demand_of[was.id], lookup.demand_of[is_.id]
    if older is newer or older.id not in lookup.succession.older(newer.id):
        return None
    way = _succession(older.id, newer.id, lookup)
    for each in way:
        succeeds = lookup.demands[each].succeeds
        if len(succeeds) > 1:
            # Translators: {new} is a demand that several older ones became
            why = tr("{new} succeeds {old}", new=each, old=some_of(succeeds, _MOST_NAMED))
            return Decision(Change.MERGED, why)
    for each in (older.id, *way[1:]):
        successors = [one.id for one in lookup.succession.successors(each)]
        if len(successors) > 1:
            # Translators: {new} are several demands that one older one became
            why = tr("{new} succeed {old}", new=some_of(successors, _MOST_NAMED), old=each)
            return Decision(Change.SPLIT, why)
    return None


def _succession(older: str, newer: str, lookup: Lookup) -> list[str]:
    """Give the demands on the way from one back to an older one, the newest first."""
    if older in lookup.demands[newer].succeeds:
        return [newer]
    through = sorted(lookup.succession.older(newer), key=lookup.succession.order)
    return [newer, *(each for each in through if older in lookup.succession.older(each))]


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
    for position, how in _answerable(base, lookup):
        if position.id in answered:
            outcome = answered[position.id].outcome
            step = _answering(is_, position, outcome)
            why = tr(how, link=step, first=base.standing[0].id) if how else step
            return Decision(Change.ANSWERED, why, outcome)
    return None


def _answering(answer: Position, to: Position, outcome: Outcome | None) -> str:
    """Name the link from an answer."""
    if outcome is None:
        return str(Step(Relation.ANSWERS, answer.id, to.id))
    return tr(
        "link `{relation}` ({outcome}) from {later} to {earlier}",
        relation=Relation.ANSWERS,
        outcome=word_for(outcome),
        later=answer.id,
        earlier=to.id,
    )


def _answerable(base: Cell, lookup: Lookup) -> Iterator[tuple[Position, str]]:
    """Yield what stands in the base and what says it again, each with words of how it does."""
    first = base.standing[0]
    yield first, ""
    for position in base.beside:
        # Translators: {link} ends with what is answered: “link `answers` from b to a”
        yield position, later("{link}, which stands beside {first}")
    for position in said_again(first, lookup):
        yield position, later("{link}, which says {first} again")


def _backwards(was: Position, is_: Position, lookup: Lookup) -> Decision | None:
    """Name a change where the base is the newer of the two, or where one goes back behind it."""
    held = links_back(was, [is_], lookup) if is_.id in lookup.positions else []
    if not held:
        return None
    step = strongest(held)
    change = BY_RELATION[step.relation]
    back = was.date.counts_from < is_.date.counts_from
    reason = in_words(step, held)
    if back:
        why = tr("{position} goes back behind the base: {reason}", position=is_.id, reason=reason)
    else:
        why = tr("the base is newer: {reason}", reason=reason)
    return Decision(_SEEN_BACKWARDS.get(change, change), why, base_is_newer=not back)


def _by_words(base: Cell, cell: Cell, texts: Texts) -> Decision:
    """Compare the words, where no link says what became of a demand."""
    was, is_ = base.position, cell.position
    if base.state is CellState.WITHDRAWN and was and is_:
        why = tr(
            "withdrawn by {old} in the base, and {position} stands", old=was.id, position=is_.id
        )
        return Decision(Change.NEW, why)
    if texts.two_languages:
        return Decision(Change.REWORDED, tr("texts in two languages, no link says how they differ"))
    compared = texts.compared
    if compared is None:
        return Decision(Change.REWORDED, tr("another statement, no link says how"))
    if compared.was == compared.is_:
        return Decision(Change.RESTATED, tr("the same words, no link says more"))
    if compared.is_same:
        ignored = ignored_in_words(compared.ignored)
        why = tr("the same words but for {ignored}, no link says more", ignored=ignored)
        return Decision(Change.RESTATED, why)
    return Decision(Change.REWORDED, tr("words differ, no link says how"))
