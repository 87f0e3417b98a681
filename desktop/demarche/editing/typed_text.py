"""What was typed into an editor, put into the text that it showed, and nothing else.

An editor shows a text in its own way: it turns the ends of lines into one kind, and no-break
spaces, separators and control characters into others. What a person did not touch must come back
as it was. So what differs between the shown text before and after is found, and put in the place
of the same stretch of the original.
"""

from __future__ import annotations

from collections.abc import Sequence

from demarche.records.ends import ends_alike


def typed_into(original: str, before: str, after: str) -> str:
    """Give the original with what was typed; `before` and `after` are what the editor showed.

    Where the editor showed something that cannot be told from the original, as a text that was
    cut, what stands there after typing is taken as it is.
    """
    if before == after:
        return original
    at = _places(original, before)
    if at is None:
        return after
    first, last = ends_alike(before, after)
    typed = after[first : len(after) - last]
    head, tail = original[: at[first]], typed + original[at[len(before) - last] :]
    # Two ends of lines that come together would be read as one.
    is_one = head.endswith("\r") and tail.startswith("\n")
    return f"{head}\r{tail}" if is_one else head + tail


def _places(original: str, shown: str) -> Sequence[int] | None:
    """Give for each place of a shown text where it is in the original; None where it is not."""
    places: list[int] = []
    at = 0
    for character in shown:
        if at >= len(original):
            return None
        places.append(at)
        at += 2 if character == "\n" and original.startswith("\r\n", at) else 1
    return [*places, at] if at == len(original) else None
