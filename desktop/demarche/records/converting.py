"""From one form of record file to another, with all that is lost on the way told in words."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Final

from demarche.records.decoding import decode
from demarche.records.finding import Finding
from demarche.records.loading import load
from demarche.records.model import Dossier
from demarche.records.opening import open_bytes
from demarche.records.parsing.parsed import BrokenTextError
from demarche.records.parsing.yaml_comments import comments
from demarche.records.parsing.yaml_text import parse_yaml
from demarche.records.reading import read_bytes, read_file
from demarche.records.readout import Reading
from demarche.records.rendering.rendered import Rendered
from demarche.records.writing import WRITERS, render

_YAML: Final = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class Conversion:
    """What was read, and what becomes of it; `rendered` is None where nothing could be read."""

    reading: Reading
    rendered: Rendered | None


def convert(source: str | os.PathLike[str], target: str | PurePath) -> Conversion:
    """Read a record file, or a report that carries one, and render what is good of it.

    YAML that is good stays as it is in YAML, comments and line breaks included.

    Raises:
        ValueError: Where the target's form cannot hold the dossier.
    """
    name = os.fspath(source)
    data = load(name)
    if isinstance(data, Finding):
        return Conversion(read_file(name), None)
    readings = open_bytes(data, name).readings
    if len(readings) > 1:
        raise ValueError("the report carries two drafts; open it in the window")
    (reading,) = readings
    if reading.called and reading.dossier is not None:
        return Conversion(reading, render(reading.dossier, target))
    if reading.dossier is None:
        return Conversion(reading, None)
    text = _yaml_of(data, name)
    if text is not None and reading.ok and PurePath(target).suffix.casefold() in _YAML:
        return Conversion(reading, Rendered(data))
    return Conversion(reading, _rendered(reading, target, text or ""))


def _rendered(reading: Reading, target: str | PurePath, text: str) -> Rendered:
    """Render what was read, count the comments that are left behind, and read it back."""
    if reading.dossier is None:
        raise ValueError("nothing in this file could be read")
    rendered = render(reading.dossier, target)
    if not _comes_back(rendered, reading.dossier, target):
        raise ValueError(f"it would not be read back from {PurePath(target).suffix} as it is")
    left = len(comments(text))
    said = f"{left} comments" if left > 1 else "a comment"
    return replace(rendered, losses=(*rendered.losses, said)) if left else rendered


def _comes_back(rendered: Rendered, dossier: Dossier, target: str | PurePath) -> bool:
    """Say whether a file is read as the dossier, or as one that gives the same file again."""
    back = read_bytes(rendered.data, PurePath(target).name)
    if back.dossier is None or not back.ok:
        return False
    if not rendered.losses:
        return back.dossier == dossier
    return render(back.dossier, target).data == rendered.data


def _yaml_of(data: bytes, name: str) -> str | None:
    """Give the text of a file that is YAML by its suffix, else by its content."""
    suffix = PurePath(name).suffix.casefold()
    if suffix in WRITERS and suffix not in _YAML:
        return None
    try:
        text = decode(data)
    except BrokenTextError:
        return None
    if suffix in _YAML:
        return text
    is_json = text.lstrip()[:1] in ("{", "[")
    return text if not is_json and isinstance(parse_yaml(text).value, dict) else None
