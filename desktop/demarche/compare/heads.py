"""What the head of a column says: who speaks in it, and as of when."""

from __future__ import annotations

import datetime as dt

from demarche.compare.columns import ColumnKind, ColumnSpec
from demarche.compare.days import day_in_words
from demarche.compare.lookup import Lookup
from demarche.compare.statements import party_name
from demarche.translation import tr, tr_in


def column_label(lookup: Lookup, spec: ColumnSpec, file: str = "") -> str:
    """Give the first line of a column's head."""
    label = _label(lookup, spec)
    return f"{label} ({file})" if file else label


def _label(lookup: Lookup, spec: ColumnSpec) -> str:
    """Name a column of one dossier."""
    match spec.kind:
        case ColumnKind.PARTY:
            return party_name(lookup.dossier, spec.party or "")
        case ColumnKind.OCCASION:
            return spec.occasion or ""
        case ColumnKind.OWN_PARTY:
            return tr("Each demand’s own party")
        case ColumnKind.ORIGINAL | ColumnKind.REVISED:
            own = {demand.by for demand in lookup.dossier.demands}
            name = party_name(lookup.dossier, own.pop()) if len(own) == 1 else ""
            return _named_label(spec.kind, name)


def _named_label(kind: ColumnKind, party: str) -> str:
    """Name the column of what was stated first, or of what stands last, with its one party."""
    if kind is ColumnKind.ORIGINAL:
        if party:
            return tr_in("the head of a column", "{party} · original", party=party)
        return tr_in("the head of a column", "Original")
    if party:
        return tr_in("the head of a column", "{party} · revised", party=party)
    return tr_in("the head of a column", "Revised")


def column_detail(lookup: Lookup, spec: ColumnSpec, day: dt.date | None) -> str:
    """Give the second line of a column's head: as of when."""
    if day is not None:
        # Translators: how things stand on that day
        return tr_in("the head of a column", "as of {day}", day=day_in_words(day, long=True))
    match spec.kind:
        case ColumnKind.ORIGINAL:
            return tr_in("the head of a column", "each demand as first stated")
        case ColumnKind.REVISED:
            return tr_in("the head of a column", "as of the last day its party spoke")
        case ColumnKind.OCCASION:
            return tr_in("the head of a column", "what was said there")
        case _ if lookup.dossier.demands:
            return tr_in("the head of a column", "nothing on record")
        case _:
            return ""
