"""Keep what the user prefers, in one JSON file that a person can read and mend.

The values are a plain dataclass checked by hand: importing pydantic takes longer than the whole
window may take to its first paint. Nothing here is trusted: a field that makes no sense falls back
to its default and is named, and a file that cannot be read is set aside, never overwritten.
"""

import binascii
import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from demarche.presence import read_head
from demarche.translation import later, parted, tr

CONFIG_DIR_VARIABLE = "DEMARCHE_CONFIG_DIR"
FILE_NAME = "settings.json"
MOST_RECENT = 12
MOST_VERSIONS = 1_000
MOST_CHOICES = 40
MOST_TEMPLATES = 100
MOST_OF_NAME = 80
ZOOM_LEAST, ZOOM_MOST = 50, 400
SIZE_LEAST, SIZE_MOST = 7.0, 32.0

_MOST_BYTES = 1_000_000
_MOST_OF_CHOICE = 5_000
_LONGEST_NAME = 100
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
# Translators: {field} is the name of a setting in its file, such as font_size
_NUMBER = later("{field} must be a number from {least} to {most}")
_SOME_OF = later("{field} must be a list of some of {names}")
_WHOLE_NUMBER = later("{field} must be a whole number from {least} to {most}")
_UTF8 = ("utf-8", "surrogatepass")  # file names may hold bytes that are no text


class Theme(StrEnum):
    """Name the look of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class Ignorable(StrEnum):
    """Name a way in which words may differ without being compared; the same as in `compare`."""

    CASE = "case"
    PUNCTUATION = "punctuation"
    QUOTES = "quotes"
    NUMBERING = "numbering"
    SPACING = "spacing"


@dataclass(frozen=True, slots=True)
class Settings:
    """Hold what the user prefers; every field has a default."""

    theme: Theme = Theme.SYSTEM
    zoom: int = 100
    report: Mapping[str, Any] = field(default_factory=dict)
    templates: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    recent: tuple[Path, ...] = ()
    last: Path | None = None
    geometry: str = ""
    font: str = ""
    """The family of the compared text; the shipped one where none is named."""
    font_size: float = 11.5
    language: str = ""
    """The language of the window; the system's where none is named."""
    ignored: tuple[Ignorable, ...] = ()
    versions: int = 10
    """How many saved versions of each file are kept."""

    def with_opened(self, path: Path) -> "Settings":
        """Return these settings with that dossier as the last and the most recent one."""
        opened = path.absolute()
        others = tuple(old for old in self.recent if old != opened)
        return replace(self, last=opened, recent=(opened, *others)[:MOST_RECENT])


class Loaded(NamedTuple):
    """Hold the settings found, and what to tell the user about them, if anything."""

    settings: Settings
    message: Callable[[], str] | None = None
    """Says it in the language that is chosen by then: which one, the settings tell first."""


class _RefusedError(ValueError):
    """Says why something in the file is not taken, in the language that is chosen by then."""

    def __init__(self, words: str, **values: object) -> None:
        super().__init__(words)
        self.words = words
        self.values = values

    def __str__(self) -> str:
        return tr(self.words, **self.values)


def config_dir() -> Path:
    """Return the folder of the settings: the one the environment names, or the system's."""
    named = os.environ.get(CONFIG_DIR_VARIABLE)
    if named:
        return Path(named)
    import platformdirs  # noqa: PLC0415 - where none is named

    return Path(platformdirs.user_config_dir("demarche", appauthor=False))


def load() -> Loaded:
    """Read the settings; never raise, and say what could not be used."""
    path = config_dir() / FILE_NAME
    try:
        return _checked(path, _parsed(read_head(path, _MOST_BYTES + 1)))
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError as error:
        words = later("The settings in {path} cannot be read: {reason}.")
        return Loaded(Settings(), partial(tr, words, path=path, reason=error.strerror))
    except (ValueError, RecursionError) as error:
        return Loaded(Settings(), _set_aside(path, error))


def save(settings: Settings) -> None:
    """Write the settings so that the file is at every moment the old or the new one.

    Raises:
        OSError: The folder or the file cannot be written.
    """
    from demarche.saving import replace_file  # noqa: PLC0415 - not before the first paint

    path = config_dir() / FILE_NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, _written(settings))


# Reading


def _parsed(content: bytes) -> Mapping[str, object]:
    if len(content) > _MOST_BYTES:
        raise _RefusedError(later("it is far too long"))
    values = json.loads(content.decode(*_UTF8))
    if not isinstance(values, dict):
        raise _RefusedError(later("it is not an object in braces"))
    return values


def _checked(path: Path, values: Mapping[str, object]) -> Loaded:
    """Take each known field that makes sense; leave alone what a later version may know."""
    good: dict[str, Any] = {}
    bad: list[Callable[[], str]] = []
    for name in _CHECKS.keys() & values.keys():
        try:
            good[name] = _CHECKS[name](values[name])
        except _RefusedError as error:
            bad.append(partial(tr, error.words, field=name, **error.values))
    return Loaded(Settings(**good), partial(_said, path, bad) if bad else None)


def _said(path: Path, bad: Iterable[Callable[[], str]]) -> str:
    """Say which fields make no sense, and what each must be."""
    fields = parted(sorted(each() for each in bad))
    return tr("In {path}, {fields}. The usual value is used.", path=path, fields=fields)


def _set_aside(path: Path, error: Exception) -> Callable[[], str]:
    broken = path.with_name(f"{path.name}.broken")
    try:
        path.replace(broken)
    except OSError as refusal:
        words = later("The settings in {path} are broken ({reason}) and stay there: {refusal}.")
        return partial(tr, words, path=path, reason=error, refusal=refusal.strerror)
    words = later(
        "The settings were broken ({reason}) and are now in {place}; the usual ones are used."
    )
    return partial(tr, words, reason=error, place=broken)


# Checking: each returns the value of the field, or says what it must be


def _theme(value: object) -> Theme:
    if not isinstance(value, str) or value not in list(Theme):
        raise _RefusedError(later("{field} must be one of {names}"), names=", ".join(Theme))
    return Theme(value)


def _zoom(value: object) -> int:
    if type(value) is not int or not ZOOM_LEAST <= value <= ZOOM_MOST:
        raise _RefusedError(_WHOLE_NUMBER, least=ZOOM_LEAST, most=ZOOM_MOST)
    return value


def _report(value: object) -> Mapping[str, Any]:
    """Take the choices for reports as they are; `reports.choices` takes those that make sense."""
    if not isinstance(value, dict) or len(value) > MOST_CHOICES:
        raise _RefusedError(later("{field} must be an object of a few choices"))
    return {
        name: each
        for name, each in value.items()
        if isinstance(each, str | int | float | bool) and len(str(each)) <= _MOST_OF_CHOICE
    }


def _templates(value: object) -> Mapping[str, Mapping[str, Any]]:
    """Take choices for reports under the names that they were kept under."""
    if not isinstance(value, dict) or len(value) > MOST_TEMPLATES:
        raise _RefusedError(
            later("{field} must be an object of at most {most} names"), most=MOST_TEMPLATES
        )
    return {
        name: _report(each) for name, each in value.items() if name and len(name) <= MOST_OF_NAME
    }


def _recent(value: object) -> tuple[Path, ...]:
    if not isinstance(value, list):
        raise _RefusedError(later("{field} must be a list of paths"))
    return tuple(map(_path, value[:MOST_RECENT]))


def _last(value: object) -> Path | None:
    return None if value is None else _path(value)


def _path(value: object) -> Path:
    if not isinstance(value, str) or not value or "\0" in value:
        raise _RefusedError(later("{field} must hold paths"))
    return Path(value)


def _geometry(value: object) -> str:
    if not isinstance(value, str):
        raise _RefusedError(later("{field} must be text"))
    try:
        binascii.a2b_base64(value, strict_mode=True)
    except ValueError:
        raise _RefusedError(later("{field} must be what the window wrote")) from None
    return value


def _font(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_NAME or not value.isprintable():
        raise _RefusedError(later("{field} must be the name of a font"))
    return value


def _font_size(value: object) -> float:
    if type(value) not in (int, float) or not SIZE_LEAST <= value <= SIZE_MOST:  # type: ignore[operator]
        raise _RefusedError(_NUMBER, least=f"{SIZE_LEAST:g}", most=f"{SIZE_MOST:g}")
    return float(value)  # type: ignore[arg-type]


def _language(value: object) -> str:
    if not isinstance(value, str) or (value and not _LANGUAGE.fullmatch(value)):
        raise _RefusedError(later("{field} must be a language such as en or pt-BR"))
    return value


def _ignored(value: object) -> tuple[Ignorable, ...]:
    if not isinstance(value, list) or any(each not in list(Ignorable) for each in value):
        raise _RefusedError(_SOME_OF, names=", ".join(Ignorable))
    return tuple(each for each in Ignorable if each in value)


def _versions(value: object) -> int:
    if type(value) is not int or not 1 <= value <= MOST_VERSIONS:
        raise _RefusedError(_WHOLE_NUMBER, least=1, most=MOST_VERSIONS)
    return value


_CHECKS: Mapping[str, Callable[[object], object]] = {
    "theme": _theme,
    "zoom": _zoom,
    "report": _report,
    "templates": _templates,
    "recent": _recent,
    "last": _last,
    "geometry": _geometry,
    "font": _font,
    "font_size": _font_size,
    "language": _language,
    "ignored": _ignored,
    "versions": _versions,
}


def _written(settings: Settings) -> bytes:
    values = {name: getattr(settings, name) for name in _CHECKS}
    return (json.dumps(values, indent=2, ensure_ascii=False, default=str) + "\n").encode(*_UTF8)
