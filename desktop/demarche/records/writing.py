"""Write a dossier as a record file; the suffix says in which form.

The same dossier gives the same bytes, and reading them gives an equal dossier: fields in the
order of the model, one position a block, what goes without saying left out. What a form cannot
hold is told in words, never dropped in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Any, Final

from demarche.records.decoding import is_workbook
from demarche.records.model import Dossier
from demarche.records.plain import plain, texts
from demarche.records.rendering.escaping import encode
from demarche.records.rendering.rendered import Rendered
from demarche.saving import replace_file
from demarche.translation import counted, tr

Writer = Callable[[Dossier], Rendered]


def write_file(dossier: Dossier, path: Path) -> tuple[str, ...]:
    """Write a dossier to a file, and give in words what the file cannot hold.

    Raises:
        ValueError: Where no writer has the suffix, or the form cannot hold the dossier at all.
        OSError: Where the file cannot be written; the old file is left as it was.
    """
    rendered = render(dossier, path)
    replace_file(path, rendered.data)
    return rendered.losses


def write_text(dossier: Dossier, suffix: str) -> str:
    """Give a dossier as the text of a file with this suffix.

    Raises:
        ValueError: As `write_file` does, and where files with the suffix are no text.
    """
    data = render(dossier, f"dossier{suffix}").data
    if is_workbook(data):
        raise ValueError(tr("a file with the suffix {suffix} is no text", suffix=suffix))
    return data.decode("utf-8-sig")


def render(dossier: Dossier, name: str | PurePath) -> Rendered:
    """Give a dossier as the bytes of a file of this name.

    Raises:
        ValueError: As `write_file` does.
    """
    writer = WRITERS.get(PurePath(name).suffix.casefold())
    if writer is None:
        suffixes = ", ".join(WRITERS)
        # Translators: {suffixes} are the ends of files' names, such as ".yaml, .json".
        raise ValueError(tr("a record file is written as one of {suffixes}", suffixes=suffixes))
    return writer(dossier)


def _json(dossier: Dossier) -> Rendered:
    """Write JSON."""
    from demarche.records.rendering.json_form import json_form  # noqa: PLC0415 - each loads its own

    return Rendered(encode(json_form(plain(dossier))))


def _yaml(dossier: Dossier) -> Rendered:
    """Write YAML."""
    from demarche.records.rendering.yaml_form import yaml_form  # noqa: PLC0415 - as above

    values = plain(dossier)
    losses = untyped(values)
    return Rendered(encode(yaml_form(texts(values) if losses else values)), losses)


def untyped(values: Any) -> tuple[str, ...]:  # noqa: ANN401 - values of a file
    """Say in words that YAML makes texts of numbers and truth values, where there are any."""
    typed = _count_typed(values)
    if not typed:
        return ()
    return (
        counted(
            "a value that is no text, under keys of your own: it becomes text",
            "{number} values that are no text, under keys of your own: they become text",
            typed,
        ),
    )


def _csv(dossier: Dossier) -> Rendered:
    """Write comma-separated values."""
    from demarche.records.tables.separated_form import csv_form  # noqa: PLC0415 - as above

    return csv_form(dossier)


def _tsv(dossier: Dossier) -> Rendered:
    """Write tab-separated values."""
    from demarche.records.tables.separated_form import tsv_form  # noqa: PLC0415 - as above

    return tsv_form(dossier)


def _workbook(dossier: Dossier) -> Rendered:
    """Write a workbook."""
    from demarche.records.tables.workbook_form import workbook_form  # noqa: PLC0415 - as above

    return workbook_form(dossier)


def _count_typed(value: Any) -> int:  # noqa: ANN401 - values of a file
    """Count the numbers and truth values, which only keys beginning with `x-` can hold."""
    if isinstance(value, dict):
        return sum(map(_count_typed, value.values()))
    if isinstance(value, list):
        return sum(map(_count_typed, value))
    return int(isinstance(value, bool | int | float))


WRITERS: Final[Mapping[str, Writer]] = MappingProxyType(
    {
        ".yaml": _yaml,
        ".yml": _yaml,
        ".json": _json,
        ".csv": _csv,
        ".tsv": _tsv,
        ".xlsx": _workbook,
    }
)
"""The writer of a file by its suffix."""
