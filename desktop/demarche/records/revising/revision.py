"""Write a dossier over a YAML text that somebody wrote by hand: only what changed changes.

Comments, line breaks, the order and the style of every line that need not change stay. What comes
out is read again and must be exactly the dossier that was asked for; where that fails, the
dossier is written anew, and the comments that are left behind are told.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from demarche.records.model import Dossier
from demarche.records.parsing.yaml_comments import left_behind
from demarche.records.parsing.yaml_text import parse_yaml
from demarche.records.plain import plain, texts
from demarche.records.reading import read_bytes
from demarche.records.rendering.escaping import encode
from demarche.records.rendering.rendered import Rendered
from demarche.records.revising.editing import UndoneError, edit
from demarche.records.revising.tree import tree_of
from demarche.records.revising.wanted import wanted
from demarche.records.writing import render, untyped

_NAME: Final = "revised.yaml"


def revise(text: str, dossier: Dossier) -> Rendered:
    """Give a YAML text changed so that it is another dossier, and what of it could not be kept.

    Raises:
        ValueError: Where YAML cannot hold the dossier at all.
    """
    revised = _revised(text, dossier)
    if revised is not None:
        return Rendered(encode(revised), untyped(plain(dossier)))
    anew = render(dossier, _NAME)
    return replace(anew, losses=(*anew.losses, *left_behind(text)))


def _revised(text: str, dossier: Dossier) -> str | None:
    """Change a text, or give None where what comes of it would not be read as the dossier."""
    parsed = parse_yaml(text)
    if parsed.findings or not isinstance(parsed.value, dict):
        return None
    values = wanted(parsed.value, dossier)
    try:
        revised = edit(text, tree_of(text), values)
    except UndoneError:
        return None
    if _is_read_as(encode(revised), dossier):
        return revised
    if _is_read_as(render(dossier, _NAME).data, dossier):
        return None
    return revised if _holds(revised, values) else None


def _is_read_as(data: bytes, dossier: Dossier) -> bool:
    """Say whether a file is read as a dossier, but for numbers that YAML makes texts of."""
    back = read_bytes(data, _NAME).dossier
    return back is not None and (back == dossier or _is_same(back, dossier))


def _holds(text: str, values: dict[str, Any]) -> bool:
    """Say whether a text holds these values, of a dossier that is not yet good."""
    parsed = parse_yaml(text)
    return not parsed.findings and bool(parsed.value == values)


def _is_same(back: Dossier, dossier: Dossier) -> bool:
    """Say whether two dossiers are the same but for numbers that YAML makes texts of."""
    return bool(texts(plain(back)) == texts(plain(dossier)))
