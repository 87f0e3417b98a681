"""The named parts of two positions, compared one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TermChange:
    """One term that differs; None on a side where the position does not name it."""

    name: str
    was: str | None
    is_: str | None


def compare_terms(was: Mapping[str, str], is_: Mapping[str, str]) -> tuple[TermChange, ...]:
    """Give the terms that differ, in the order of the older position and then of the newer.

    A position that names no terms at all says nothing about any: nothing is compared then.
    """
    if not was or not is_:
        return ()
    names = dict.fromkeys([*was, *is_])
    return tuple(
        TermChange(name, was.get(name), is_.get(name))
        for name in names
        if was.get(name) != is_.get(name)
    )
