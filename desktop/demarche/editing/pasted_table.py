"""Rows pasted from a spreadsheet, made positions of the dossier that is open.

The rows are read as a table of records is. Parties, sources and demands that the dossier has
already are known again by id, or by what they are called; all else is added under an id of its
own, so that nothing that stands there is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from demarche.editing.working_copy import Edit, WorkingCopy
from demarche.records.finding import Finding
from demarche.records.parsing.separated_text import parse_separated
from demarche.records.problem import Severity
from demarche.records.tables.registers import Ids
from demarche.translation import counted

_SOURCE_KEYS: Final = ("url", "archive_url", "title")


@dataclass(frozen=True, slots=True)
class PastedTable:
    """What a pasted table comes to: the edit, and what it adds, for a preview."""

    edit: Edit | None
    positions: tuple[Mapping[str, Any], ...]
    findings: tuple[Finding, ...]


def read_pasted_table(copy: WorkingCopy, text: str) -> PastedTable:
    """Read pasted rows whose first one holds headings; findings say what is wrong with them."""
    parsed = parse_separated(text)
    findings = parsed.findings
    if not isinstance(parsed.value, dict):
        return PastedTable(None, (), findings)
    if any(each.severity is Severity.ERROR for each in findings):
        return PastedTable(None, (), findings)
    pasting = _Pasting(copy.loose())
    positions = tuple(pasting.add(parsed.value))
    words = counted("paste {number} position", "paste {number} positions", len(positions))
    return PastedTable(copy.edit(words, pasting.values), positions, findings)


class _Pasting:
    """Adds the records of a table to the values of a dossier."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values
        self._demands = {each["id"]: each for each in values["demands"]}

    def add(self, table: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Add all that a table holds; give the positions as they were added."""
        self._parties = self._named("parties", "party", table, _same_party)
        self._sources = self._named("sources", "source", table, _same_source)
        taken = {each["id"] for demand in self._demands.values() for each in demand["positions"]}
        ids = Ids("position", taken)
        pairs = [
            (self._demand(record), position)
            for record in table["demands"]
            for position in record["positions"]
        ]
        renamed = {
            position["id"]: ids.new("", position["id"]) for _, position in pairs if "id" in position
        }
        return [self._position(demand, position, ids, renamed) for demand, position in pairs]

    def _named(
        self,
        kind: str,
        noun: str,
        table: Mapping[str, Any],
        same: Callable[[Mapping[str, Any], Mapping[str, Any]], bool],
    ) -> dict[str, str]:
        """Add what stands under its id and is not there yet; give the id of each here."""
        there = self.values.setdefault(kind, {})
        ids = Ids(noun, there)
        known: dict[str, str] = {}
        for name, record in table.get(kind, {}).items():
            old = next((key for key, each in there.items() if same(each, record)), None)
            if old is None and name in there and record.get("name", name) == name:
                old = name
            known[name] = old or ids.new("", name)
            if old is None:
                there[known[name]] = dict(record)
        return known

    def _demand(self, record: Mapping[str, Any]) -> dict[str, Any]:
        """Find a demand by its id or its title, or add it."""
        by = self._parties.get(record["by"], record["by"])
        title = str(record.get("title", "")).casefold()
        found = self._demands.get(record["id"]) or next(
            (d for d in self._demands.values() if d["title"].casefold() == title and d["by"] == by),
            None,
        )
        if found is None:
            found = {**record, "by": by, "positions": []}
            self._rename(found, "to", self._parties)
            self.values["demands"].append(found)
            self._demands[record["id"]] = found
        return found

    def _position(
        self,
        demand: dict[str, Any],
        position: Mapping[str, Any],
        ids: Ids,
        renamed: Mapping[str, str],
    ) -> dict[str, Any]:
        """Add a position, its references led to what is here."""
        name = renamed.get(position.get("id", ""))
        given = name or ids.new("", f"{demand['id']}.{len(demand['positions']) + 1}")
        added = {"id": given, **{key: each for key, each in position.items() if key != "id"}}
        if "party" in added:
            added["party"] = self._parties.get(added["party"], added["party"])
        self._rename(added, "to", self._parties)
        self._rename(added, "sources", self._sources)
        if "quotes" in added:
            added["quotes"] = [
                {**quote, "source": self._sources.get(quote["source"], quote["source"])}
                for quote in added["quotes"]
            ]
        if "links" in added:
            added["links"] = [{**link, "to": _led(link["to"], renamed)} for link in added["links"]]
        demand["positions"].append(added)
        return added

    @staticmethod
    def _rename(record: dict[str, Any], field: str, known: Mapping[str, str]) -> None:
        """Give the ids in a list their names here."""
        if field in record:
            record[field] = [known.get(each, each) for each in record[field]]


def _led(to: Any, renamed: Mapping[str, str]) -> Any:  # noqa: ANN401 - one id or a list
    """Lead a link to the new names of what was pasted with it."""
    if isinstance(to, str):
        return renamed.get(to, to)
    return [renamed.get(each, each) for each in to]


def _same_party(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Say whether two records are of one party: they have a name in common."""
    names = {str(one.get(key, "")).casefold() for key in ("name", "short")} - {""}
    return str(other.get("name", "")).casefold() in names


def _same_source(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Say whether two records are of one source: all that the other says of it agrees."""
    said = [key for key in _SOURCE_KEYS if key in other]
    return bool(said) and all(one.get(key) == other[key] for key in said)
