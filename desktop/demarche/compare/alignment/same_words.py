"""Pair the demands of two drafts that say the same in the same words.

Where several do, those go together that agree in number and title, then in title, then in number.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from demarche.compare.alignment.sketch import Sketch, natural

Refused = frozenset[tuple[str, str]]
"""The pairs of ids that a person says are none."""
_Words = tuple[tuple[str, str], ...]


class Sorted(NamedTuple):
    """The pairs of the same words, and what is left of both sides."""

    pairs: list[tuple[Sketch, Sketch]]
    first: list[Sketch]
    second: list[Sketch]


def sort_out_same(first: Sequence[Sketch], second: Sequence[Sketch], refused: Refused) -> Sorted:
    """Pair what is the same letter by letter, then what is so but for white space."""
    found = Sorted([], [*first], [*second])
    for form in (_as_written, _evenly_spaced):
        pairs = [*_same(found.first, found.second, form, refused)]
        gone = {one.place for one, _ in pairs}, {other.place for _, other in pairs}
        found = Sorted(
            found.pairs + pairs,
            [each for each in found.first if each.place not in gone[0]],
            [each for each in found.second if each.place not in gone[1]],
        )
    return found


def is_refused(one: Sketch, other: Sketch, refused: Refused) -> bool:
    """Say whether a person forbids a pair."""
    return bool(refused) and (one.demand.id, other.demand.id) in refused


def _same(
    first: Sequence[Sketch],
    second: Sequence[Sketch],
    form: Callable[[Sketch], _Words],
    refused: Refused,
) -> Iterator[tuple[Sketch, Sketch]]:
    """Yield the pairs whose words are the same in a form; those without a word are none."""
    known: defaultdict[_Words, list[Sketch]] = defaultdict(list)
    for each in first:
        known[form(each)].append(each)
    wanted: defaultdict[_Words, list[Sketch]] = defaultdict(list)
    for each in second:
        words = form(each)
        if words in known and any(text for _, text in words):
            wanted[words].append(each)
    for words, others in wanted.items():
        ones = known[words]
        if len(ones) == len(others) == 1:
            if not is_refused(ones[0], others[0], refused):
                yield ones[0], others[0]
        else:
            yield from _by_ties(sorted(ones, key=natural), sorted(others, key=natural), refused)


def _by_ties(
    first: list[Sketch], second: list[Sketch], refused: Refused
) -> Iterator[tuple[Sketch, Sketch]]:
    """Pair demands of the same words, in an order that no file decides, by what else they share."""
    for tie in (_all_ties, _title_tie, _number_tie, _no_tie):
        waiting: defaultdict[object, deque[Sketch]] = defaultdict(deque)
        for each in first:
            waiting[tie(each)].append(each)
        rest, gone = [], set()
        for other in second:
            found = waiting[tie(other)]
            one = next((each for each in found if not is_refused(each, other, refused)), None)
            if one is None:
                rest.append(other)
            else:
                found.remove(one)
                gone.add(one.place)
                yield one, other
        first = [each for each in first if each.place not in gone]
        second = rest


def _as_written(sketch: Sketch) -> _Words:
    """Give the texts letter by letter."""
    return sketch.texts


def _evenly_spaced(sketch: Sketch) -> _Words:
    """Give the texts with one space between two words."""
    return tuple([(language, _spaced(text)) for language, text in sketch.texts])


def _spaced(text: str) -> str:
    """Put one space between two words; most texts have that."""
    if text.isprintable() and "  " not in text:  # white space but the plain space cannot be printed
        return text.strip(" ")
    return " ".join(text.split())


def _all_ties(sketch: Sketch) -> object:
    """Give all that tells demands of the same words apart."""
    return sketch.number, _title_tie(sketch), sketch.party


def _title_tie(sketch: Sketch) -> object:
    """Give the title."""
    return sketch.demand.title.casefold()


def _number_tie(sketch: Sketch) -> object:
    """Give the number."""
    return sketch.number


def _no_tie(_: Sketch) -> object:
    """Tell nothing apart."""
    return None
