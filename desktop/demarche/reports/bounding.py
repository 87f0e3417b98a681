"""What paper holds of a text without end, and the words that say where it was cut.

A typesetter lays out a text whole before it breaks it over pages: one of some megabytes, or a
hundred thousand accents on one letter, would take minutes and all memory. So paper cuts them and
says so on the spot. Nothing is cut on the web page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from demarche.compare.words import Mark
from demarche.reports.texts import Run
from demarche.translation import counted

MOST_OF_A_TEXT: Final = 60_000
"""So many characters of one text stand on paper: about fifteen pages."""

MOST_OF_A_LINE: Final = 2_000
"""So many characters of a title or a name stand on paper: half a page."""

MOST_ACCENTS: Final = 12
"""So many marks upon one letter stand on paper; no script that is written needs as many."""

_PILE: Final = regex.compile(rf"(\p{{M}}{{{MOST_ACCENTS}}})(\p{{M}}+)")


def bounded(text: str, most: int = MOST_OF_A_TEXT) -> str:
    """Give as much of a text as paper holds, and say in it what was left out."""
    text = without_piles(text)
    over = len(text) - most
    return text[:most] + _characters_left_out(over) if over > 0 else text


def without_piles(text: str) -> str:
    """Cut piles of accents, and say so after each."""
    if text.isascii():
        return text
    return _PILE.sub(lambda found: found[1] + _accents_left_out(len(found[2])), text)


def bounded_runs(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Give as much of a marked text as paper holds, and say after it what was left out."""
    over = sum(len(run.text) for run in runs) - MOST_OF_A_TEXT
    if over <= 0:
        return tuple(runs)
    kept, room = [], MOST_OF_A_TEXT
    for run in runs:
        if room <= 0:
            break
        kept.append(Run(run.text[:room], run.mark))
        room -= len(run.text)
    return (*kept, Run(_characters_left_out(over), Mark.KEPT))


def _characters_left_out(count: int) -> str:
    """Say how much of a text was left out."""
    said = counted(
        "[… {number} more character, left out on paper; the web page holds it]",
        "[… {number} more characters, left out on paper; the web page holds them]",
        count,
    )
    return f" {said}"


def _accents_left_out(count: int) -> str:
    """Say how many of the marks upon a letter were left out."""
    said = counted(
        "[… {number} more accent, left out on paper; the web page holds it]",
        "[… {number} more accents, left out on paper; the web page holds them]",
        count,
    )
    return f" {said}"
