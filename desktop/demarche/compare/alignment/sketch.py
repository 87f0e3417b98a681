"""A demand as it stands in its file, before its words are counted: texts, and their numbers apart.

Much of a long draft is settled by that alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from demarche.compare.alignment.numbering import head_number
from demarche.records.model import Demand, Dossier

_MOST_TEXTS: Final = 8


class Sketch(NamedTuple):
    """A demand of a file; `place` counts from 0, `texts` are without the numbers at their heads."""

    place: int
    demand: Demand
    texts: tuple[tuple[str, str], ...]
    """What was said of it, each text behind its language."""
    number: str
    party: str
    language: str
    """That of the titles in the file."""


def sketches(dossier: Dossier, places: Iterable[int]) -> list[Sketch]:
    """Give the sketches of some demands."""
    language = _language(dossier.language)
    return [_sketch(dossier, place, language) for place in places]


def natural(sketch: Sketch) -> list[tuple[int, str]]:
    """Order demands by their ids as a person does: `d2` before `d10`."""
    parts = re.split(r"(\d+)", sketch.demand.id)
    return [(int(part), "") if part.isdecimal() else (0, part) for part in parts]


def _sketch(dossier: Dossier, place: int, language: str) -> Sketch:
    """Give the sketch of one demand."""
    demand = dossier.demands[place]
    spoken = [(tag, *head_number(text)) for tag, text in _spoken(demand)]
    number = (spoken[0][1] if spoken else "") or head_number(demand.title)[0]
    texts = tuple([(tag, rest) for tag, _, rest in spoken])
    return Sketch(place, demand, texts, number, dossier.party_name(demand.by), language)


def _spoken(demand: Demand) -> list[tuple[str, str]]:
    """Give what was said of a demand, each text with its language: the first and the last of it."""
    positions = demand.positions
    if len(positions) == 1 and positions[0].as_said is None and positions[0].text is not None:
        return [(_language(positions[0].language), positions[0].text)]  # so it mostly is in drafts
    found: dict[tuple[str, str], None] = {}
    for position in positions:
        if position.text is not None:
            found[_language(position.language), position.text] = None
        if position.as_said is not None:
            found[_language(position.as_said.language), position.as_said.text] = None
    texts = list(found)
    half = _MOST_TEXTS // 2
    return texts if len(texts) <= _MOST_TEXTS else [*texts[:half], *texts[-half:]]


@cache
def _language(tag: str) -> str:
    """Give the language of a tag, regions and scripts aside."""
    return tag.partition("-")[0].casefold()
