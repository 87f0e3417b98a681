"""Check what an edit changed, and no more, where that says as much as checking the whole dossier.

A dossier of twenty thousand positions takes seconds to be checked; one edit touches few of them.
The demands that it left alone are taken over as they are, and stand in with their ids, days and
links for what is asked of the whole. Where that is not enough, nothing is said and the whole is to
be checked: `working_copy` does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from demarche.editing.patch import copied
from demarche.records.checking import check
from demarche.records.finding import Finding
from demarche.records.links import find_circles, find_disorder
from demarche.records.model import UNKNOWN, Demand, Dossier
from demarche.records.plain import plain
from demarche.records.problem import Severity

_ASKED_OF_THE_WHOLE: Final = ("format", "language", "events")
"""What all the rest may depend on, or what is not told apart here."""

Plain = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rechecked:
    """What an edit came to: the dossier and its values, or the errors that forbid it."""

    errors: tuple[Finding, ...]
    dossier: Dossier
    values: Plain


def recheck(dossier: Dossier, old: Plain, new: Plain) -> Rechecked | None:
    """Check new values that share with the old ones what was not edited; None where not enough.

    `dossier` is what the old values come to.
    """
    if not old["demands"] or not new.get("demands"):
        return None
    if any(old.get(name) != new.get(name) for name in _ASKED_OF_THE_WHOLE):
        return None
    parts = _Parts.of(dossier, old, new)
    if parts is None or not parts.are_free_to_change():
        return None
    part, findings = check(parts.raw(), "")
    errors = tuple(parts.placed(each) for each in findings if each.severity is Severity.ERROR)
    if errors or part is None:
        return Rechecked(errors, dossier, old) if errors else None
    return parts.joined(part)


@dataclass(frozen=True, slots=True)
class _Parts:
    """A dossier before and after an edit, its demands told apart: edited, and left alone."""

    dossier: Dossier
    old: Plain
    new: Plain
    kept: Mapping[int, Demand]
    edited: tuple[int, ...]
    lost: tuple[Demand, ...]

    @classmethod
    def of(cls, dossier: Dossier, old: Plain, new: Plain) -> _Parts | None:
        """Tell the parts apart; None where the values are not even of the right kinds."""
        demands = new["demands"]
        if not isinstance(demands, list) or not all(isinstance(each, dict) for each in demands):
            return None
        if not all(isinstance(new.get(name, {}), dict) for name in ("parties", "sources")):
            return None
        made = {
            id(raw): demand for raw, demand in zip(old["demands"], dossier.demands, strict=True)
        }
        kept = {index: made[id(raw)] for index, raw in enumerate(demands) if id(raw) in made}
        edited = tuple(index for index in range(len(demands)) if index not in kept)
        staying = {demand.id for demand in kept.values()}
        lost = tuple(demand for demand in dossier.demands if demand.id not in staying)
        return cls(dossier, old, new, kept, edited, lost)

    def are_free_to_change(self) -> bool:
        """Say whether nothing that is left alone leads to what has gone, or has an id anew."""
        if len({demand.id for demand in self.kept.values()}) != len(self.kept):
            return False
        if any(set(self.old.get(n, ())) - set(self.new.get(n, ())) for n in ("parties", "sources")):
            return False
        ids = set(_ids(self.new["demands"][index] for index in self.edited))
        gone = {name for demand in self.lost for name in _ids_of(demand)} - ids
        for demand in self.kept.values():
            if not ids.isdisjoint(_ids_of(demand)):
                return False
            if gone and not gone.isdisjoint(_targets(demand)):
                return False
        return True

    def raw(self) -> dict[str, Any]:
        """Give values to be checked: what was edited, and stand-ins for what that leads to."""
        edited = [copied(self.new["demands"][index]) for index in self.edited]
        head = {name: copied(v) for name, v in self.new.items() if name not in _APART}
        named = {
            name: self._named(name, getattr(self.dossier, name))
            for name in ("parties", "sources")
            if name in self.new
        }
        return {**head, **named, "demands": [*edited, *self._stand_ins()]}

    def _named(self, name: str, made: Mapping[str, Any]) -> dict[str, Any]:
        """Give parties or sources, those that were left alone as they were made."""
        old, new = self.old.get(name, {}), self.new[name]
        return {
            key: made[key] if key in old and old[key] is value else copied(value)
            for key, value in new.items()
        }

    def _stand_ins(self) -> Iterator[dict[str, Any]]:
        """Give the demands that were left alone, as far as something edited leads to them."""
        wanted = set(_texts([self.new["demands"][index] for index in self.edited]))
        found = False
        for demand in self.kept.values():
            positions = [each for each in demand.positions if each.id in wanted]
            if positions or demand.id in wanted or not (found or self.edited):
                found = True
                yield _stand_in(demand, [(each.id, str(each.date)) for each in positions])

    def placed(self, finding: Finding) -> Finding:
        """Give a finding its place in the whole."""
        match finding.loc:
            case ("demands", int(index), *rest) if index < len(self.edited):
                return replace(finding, loc=("demands", self.edited[index], *rest))
        return finding

    def joined(self, part: Dossier) -> Rechecked | None:
        """Put what was checked in the place of what was edited; None where an id is there twice."""
        edited = dict(zip(self.edited, part.demands, strict=False))
        taken = {name for demand in self.kept.values() for name in _ids_of(demand)}
        if any(not taken.isdisjoint(_ids_of(demand)) for demand in edited.values()):
            return None
        both = {**self.kept, **edited}
        demands = tuple(both[index] for index in range(len(both)))
        dossier = replace(part, demands=demands, events=self.dossier.events)
        wrong = (*(each for each, _ in find_disorder(dossier)), *_circles(dossier, self.edited))
        return Rechecked(wrong, dossier, self._values(part, edited))

    def _values(self, part: Dossier, edited: Mapping[int, Demand]) -> Plain:
        """Give the values of the whole; what was left alone is shared with those before."""
        parties = {k: v for k, v in part.parties.items() if not self._is_old("parties", k)}
        sources = {k: v for k, v in part.sources.items() if not self._is_old("sources", k)}
        few = replace(part, demands=tuple(edited.values()), parties=parties, sources=sources)
        values = plain(few)
        written = dict(zip(edited, values["demands"], strict=True))
        values["demands"] = [
            written.get(index, demand) for index, demand in enumerate(self.new["demands"])
        ]
        for name in ("parties", "sources"):
            if name == "parties" or part.sources:
                new = values.get(name, {})
                values[name] = {key: new.get(key, old) for key, old in self.new[name].items()}
        if "events" in self.old:
            values["events"] = self.old["events"]
        return values

    def _is_old(self, name: str, key: str) -> bool:
        """Say whether a party or a source was left alone."""
        old = self.old.get(name, {})
        return key in old and old[key] is self.new[name][key]


_APART: Final = ("parties", "sources", "demands", "events")


def _circles(dossier: Dossier, edited: Collection[int]) -> Iterator[Finding]:
    """Give the circles that links go round in: there were none where nothing was edited."""
    led_to = replace(dossier, demands=tuple(_led_to(dossier, edited)))
    if next(find_circles(led_to), None) is not None:
        for finding, _ in find_circles(dossier):
            yield finding


def _led_to(dossier: Dossier, edited: Collection[int]) -> Iterator[Demand]:
    """Give some demands, what they lead to, and what that leads to in turn."""
    holders = {name: demand for demand in dossier.demands for name in _ids_of(demand)}
    seen: set[str] = set()
    ahead = [dossier.demands[index] for index in edited]
    while ahead:
        demand = ahead.pop()
        if demand.id not in seen:
            seen.add(demand.id)
            yield demand
            ahead += [holders[name] for name in _targets(demand) if name in holders]


def _ids_of(demand: Demand) -> Iterator[str]:
    """Give the ids that a demand and its positions have."""
    yield demand.id
    for position in demand.positions:
        yield position.id


def _ids(demands: Iterable[Plain]) -> Iterator[str]:
    """Give the ids that stand in plain demands."""
    for demand in demands:
        yield str(demand.get("id"))
        positions = demand.get("positions")
        for position in positions if isinstance(positions, list) else ():
            if isinstance(position, dict):
                yield str(position.get("id"))


def _targets(demand: Demand) -> Iterator[str]:
    """Give the ids that a demand and its positions lead to."""
    yield from demand.succeeds
    for position in demand.positions:
        for link in position.links:
            yield from link.to


def _texts(values: Any) -> Iterator[str]:  # noqa: ANN401 - values of a file
    """Give every text in plain values: any of them may be the id that something leads to."""
    if isinstance(values, str):
        yield values
    elif isinstance(values, dict | list):
        for value in values.values() if isinstance(values, dict) else values:
            yield from _texts(value)


def _stand_in(demand: Demand, positions: list[tuple[str, str]]) -> dict[str, Any]:
    """Give a demand with nothing but what others may lead to."""
    bare = [{"id": name, "date": date, "text": ""} for name, date in positions]
    if not bare:
        bare = [{"id": demand.positions[0].id, "date": "2000", "text": ""}]
    return {"id": demand.id, "title": demand.title, "by": UNKNOWN, "positions": bare}
