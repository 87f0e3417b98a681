"""Read a good file the short way: values, records, and one look at whether they are whole.

The long way knows places and words, and costs three times as much. The short way says nothing of
what is wrong: where anything is, or might be, it gives nothing, and `reading` goes the long way.
What it gives is what the long way would have given without a word; it may never be more lenient.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import Any, Final

from demarche.records.completing import complete
from demarche.records.making import made_by_hand
from demarche.records.model import FORMAT, Dossier
from demarche.records.parsing.yaml_short import yaml_values
from demarche.records.progress import Progress
from demarche.records.soundness import is_sound
from demarche.records.suspicion import find_suspicious, is_plain_text

_SMALL: Final = 256 * 1024
"""A file of at most so many bytes is read before the engine for large ones would be loaded."""
_SLICE: Final = 500
"""So many demands are made at a time: what they are made of goes, and other threads may run."""
_SHARE: Final = 0.4
"""How much of the work is done when the values are there."""


def read_shortly(data: bytes, name: str, progress: Progress) -> Dossier | None:
    """Read a file that is good from end to end; give nothing of any other."""
    values_of = _VALUES.get(PurePath(name).suffix.lower())
    if values_of is None:
        return None
    try:
        plain = is_plain_text(data)
        raw = values_of(data)
    except (ValueError, RecursionError):
        return None
    if not _is_record(raw) or not (plain or _is_unsuspicious(raw, data)):
        return None
    progress(_SHARE)
    small = _small_dossier(raw) if len(data) <= _SMALL else None
    return small or whole_dossier(raw, progress, own=values_of is _json)


def _is_unsuspicious(raw: Any, data: bytes) -> bool:  # noqa: ANN401 - values of a file
    """Say whether none of the texts of a file would be warned of."""
    return next(find_suspicious(raw, data.decode()), None) is None


def _is_record(raw: object) -> bool:
    """Say whether values begin as a record of this version does."""
    return isinstance(raw, dict) and next(iter(raw.items()), None) == ("format", FORMAT)


def _small_dossier(raw: dict[str, Any]) -> Dossier | None:
    """Make a dossier of few values; nothing unless it is whole and has no keys of one's own."""
    complete(raw)
    dossier = made_by_hand(raw)
    return dossier if dossier is not None and is_sound(dossier) else None


def whole_dossier(raw: dict[str, Any], progress: Progress, *, own: bool) -> Dossier | None:
    """Make a dossier of the values of a file, which are used up by it; nothing unless it is whole.

    `own` says whether keys of one's own are read: YAML's are text, whatever they look like.
    """
    from demarche.records.validation import demands_of, made_of  # noqa: PLC0415 - see `_SMALL`

    complete(raw)
    demands = raw.get("demands")
    if not isinstance(demands, list):
        return None
    for start in range(0, len(demands), _SLICE):
        made = demands_of(demands[start : start + _SLICE], own=own)
        if made is None:
            return None
        demands[start : start + _SLICE] = made
        progress(_SHARE + (1 - _SHARE) * start / len(demands))
    dossier = made_of(raw, own=own)
    return dossier if dossier is not None and is_sound(dossier) else None


def _json(data: bytes) -> Any:  # noqa: ANN401 - values of a file
    """Give the values of JSON."""
    from demarche.records.parsing.json_text import json_values  # noqa: PLC0415 - see `PARSERS`

    return json_values(data.decode("utf-8-sig"))


_VALUES: Final[Mapping[str, Callable[[bytes], Any]]] = MappingProxyType(
    {".json": _json, ".yaml": yaml_values, ".yml": yaml_values}
)
"""What gives the values of a text in little time, by the suffix of the file."""
