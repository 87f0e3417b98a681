"""The choices for a report that a person keeps: all but what belongs to one dossier or one day.

They are plain values on their way to and from the settings. Nothing there is trusted: a choice
that makes no sense is the usual one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from demarche.reports.options import (
    LARGEST_TYPE,
    SMALLEST_TYPE,
    USUAL_TYPE,
    Layout,
    Options,
    Orientation,
    Paper,
)

MOST_OF_WORDS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """How a person likes reports; `logo` is a path, and `dated` asks for the day of printing."""

    layout: Layout = Layout.COLUMNS
    paper: Paper = Paper.A4
    orientation: Orientation = Orientation.AUTOMATIC
    type_size: float = USUAL_TYPE
    header: str = ""
    footer: str = ""
    logo: str = ""
    dated: bool = False
    missing: bool = False
    records: bool = True
    with_notes: bool = False

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> Choices:
        """Take from plain values each choice that makes sense."""
        known = {each.name: getattr(_USUAL, each.name) for each in fields(cls)}
        good = {
            name: made
            for name, usual in known.items()
            if name in values and (made := _made(usual, values[name])) is not None
        }
        return cls(**good)

    def values(self) -> dict[str, Any]:
        """Give the choices as plain values, without those that are the usual ones."""
        return {
            name: str(value) if isinstance(value, StrEnum) else value
            for name, value in asdict(self).items()
            if value != getattr(_USUAL, name)
        }

    def options(self, title: str = "", today: dt.date | None = None) -> Options:
        """Give the options of a report; whoever asks says which day it is.

        Raises:
            LogoError: Where the logo is none that a report can hold.
            OSError: Where the logo cannot be read.
        """
        return Options(
            layout=self.layout,
            paper=self.paper,
            orientation=self.orientation,
            type_size=self.type_size,
            title=title or None,
            header=self.header,
            footer=self.footer,
            logo=self._read_logo(),
            printed=today if self.dated else None,
            missing=self.missing,
            records=self.records,
            with_notes=self.with_notes,
        )

    def _read_logo(self) -> Any:  # noqa: ANN401 - what judges pictures is loaded only for one
        """Read the logo, where one is chosen."""
        if not self.logo:
            return None
        from demarche.reports.logo import read_logo  # noqa: PLC0415 - see above

        return read_logo(Path(self.logo))


_USUAL = Choices()


def _made(usual: Any, value: Any) -> Any:  # noqa: ANN401 - fields of several types
    """Give a choice of the type that the usual one has, or None where it makes no sense."""
    if isinstance(usual, bool):
        return value if isinstance(value, bool) else None
    if isinstance(usual, float):
        return _size(value)
    if not isinstance(value, str) or len(value) > MOST_OF_WORDS or "\0" in value:
        return None
    if not isinstance(usual, StrEnum):
        return value
    kind = type(usual)
    return kind(value) if value in [str(each) for each in kind] else None


def _size(value: object) -> float | None:
    """Give a size of type that can be set."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return float(value) if SMALLEST_TYPE <= value <= LARGEST_TYPE else None
