"""The sign of each change in the gutter: at most two columns wide, and never without its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from demarche.compare.cell import Change

SIGNS: Final[Mapping[Change, str]] = {
    Change.WITHDRAWN: "←",
    Change.REPLACED: "⇄",
    Change.ALTERNATIVE: "↗",
    Change.NARROWED: "›‹",
    Change.WIDENED: "‹›",
    Change.REVISED: "↻",
    Change.CLARIFIED: "*",
    Change.RESTATED: "″",
    Change.REWORDED: "~",
    Change.ANSWERED: "»",
    Change.NEW: "+",
    Change.ABSENT: "∅",
    Change.NOT_MENTIONED: "…",
    Change.UNCHANGED: "=",
    Change.SPLIT: "⇉",
    Change.MERGED: "⇒",
    Change.MOVED: "⇅",
}


def strongest(changes: Iterable[Change]) -> Change | None:
    """Give the change that a row of several is marked with."""
    order = list(Change)
    return min(changes, key=order.index, default=None)
