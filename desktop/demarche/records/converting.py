"""From one form of record file to another, with all that is lost on the way told in words."""

from __future__ import annotations

import codecs
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
from demarche.records.parsing.yaml_comments import left_behind
from demarche.records.parsing.yaml_text import parse_yaml
from demarche.records.reading import read_bytes, read_file
from demarche.records.readout import Reading
from demarche.records.rendering.rendered import Rendered
from demarche.records.revising.revision import revise
from demarche.records.writing import WRITERS, render
from demarche.translation import tr

_YAML: Final = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class Conversion:
    """What was read, and what becomes of it; `rendered` is None where nothing could be read."""

    reading: Reading
    rendered: Rendered | None


def convert(source: str | os.PathLike[str], target: str | PurePath) -> Conversion:
    """Read a record file, or a report that carries one, and render what is good of it.

    YAML that is good stays as it is in YAML, comments and line breaks included; of YAML that is
    not, what is broken is taken out.

    Raises:
        ValueError: Where the target's form cannot hold the dossier.
    """
    name = os.fspath(source)
    data = load(name)
    if isinstance(data, Finding):
        return Conversion(read_file(name), None)
    readings = open_bytes(data, name).readings
    if len(readings) > 1:
        raise ValueError(tr("the report carries two drafts; open it in the window"))
    (reading,) = readings
    if reading.called and reading.dossier is not None:
        return Conversion(reading, _rendered(reading.dossier, target, ""))
    if reading.dossier is None:
        return Conversion(reading, None)
    if yaml_of(data, name) is not None and PurePath(target).suffix.casefold() in _YAML:
        kept = Rendered(data) if reading.ok else rewrite(reading.dossier, name, data)
        return Conversion(reading, kept)
    return Conversion(reading, _rendered(reading.dossier, target, yaml_of(data, name) or ""))


def rewrite(dossier: Dossier, name: str, old: bytes) -> Rendered:
    """Render a dossier over the file that it was read from: of YAML only what changed changes.

    Raises:
        ValueError: Where the file's form cannot hold the dossier, or is not one that is written.
    """
    text = yaml_of(old, name)
    if text is None:
        return render(dossier, name)
    revised = revise(text, dossier)
    mark = codecs.BOM_UTF8 if old.startswith(codecs.BOM_UTF8) else b""
    return replace(revised, data=mark + revised.data)


def yaml_of(data: bytes, name: str) -> str | None:
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


def _rendered(dossier: Dossier, target: str | PurePath, text: str) -> Rendered:
    """Render a dossier, tell of the comments that are left behind, and read it back."""
    rendered = render(dossier, target)
    if not _comes_back(rendered, dossier, target):
        suffix = PurePath(target).suffix
        # Translators: {suffix} is the end of a file's name, such as .csv.
        raise ValueError(tr("it would not be read back from {suffix} as it is", suffix=suffix))
    return replace(rendered, losses=(*rendered.losses, *left_behind(text)))


def _comes_back(rendered: Rendered, dossier: Dossier, target: str | PurePath) -> bool:
    """Say whether a file is read as the dossier, or as one that gives the same file again."""
    back = read_bytes(rendered.data, PurePath(target).name)
    if back.dossier is None or not back.ok:
        return False
    if not rendered.losses:
        return back.dossier == dossier
    return render(back.dossier, target).data == rendered.data
