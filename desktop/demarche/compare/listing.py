"""Names in a row, as a sentence lists them."""

from __future__ import annotations

from collections.abc import Sequence

from demarche.translation import tr, tr_in


def listed(names: Sequence[str]) -> str:
    """List some names, of which all count: one, two and three."""
    if len(names) < 2:
        return "".join(names)
    first = ", ".join(names[:-1])
    # Translators: the end of a list; {first} are all names but the last, with commas
    return tr_in("a list", "{first} and {last}", first=first, last=names[-1])


def some_of(names: Sequence[str], most: int) -> str:
    """List the first of many names, and say how many more there are."""
    first, more = ", ".join(names[:most]), len(names) - most
    if more <= 0:
        return first
    # Translators: the end of a list of which only the beginning is given: “a, b and 5 more”
    return tr("{first} and {number} more", first=first, number=more)


def all_of(names: Sequence[str]) -> str:
    """Join what must hold together: one and two and three."""
    joined = "".join(names[:1])
    for name in names[1:]:
        # Translators: both are looked for
        joined = tr_in("both", "{first} and {second}", first=joined, second=name)
    return joined


def any_of(names: Sequence[str]) -> str:
    """Join what is as good as each other: one or two or three."""
    joined = "".join(names[:1])
    for name in names[1:]:
        joined = tr_in("either", "{first} or {second}", first=joined, second=name)
    return joined
