"""What a person says of two demands of two drafts: they are the same, or they are not, and why."""

from __future__ import annotations

from typing import NamedTuple


class Judgement(NamedTuple):
    """A person's word on a demand of the first draft and one of the second."""

    first: str
    second: str
    same: bool
    because: str
