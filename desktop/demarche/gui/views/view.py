"""One value for how a comparison is looked at: kept per file, saved by name, parked under a tab.

It is plain text and numbers, so that it can lie in a file that a person reads. Nothing of it is
trusted: a field that makes no sense falls back to what a reader begins with. No Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import Enum
from typing import Any, Final, NamedTuple, TypeVar

from demarche.compare.arranging import AS_IN_FILE, Arrangement, Grouping, Order
from demarche.compare.columns import MOST_COLUMNS, SpecError
from demarche.compare.filtering import Filter
from demarche.gui.comparison.layout import Layout
from demarche.translation import tr
from demarche.workspace import Workspace

_MOST_OF_TEXT: Final = 5_000
_MOST_PANELS: Final = 20
_FARTHEST: Final = 10_000_000
"""So many pixels no grid is high."""

Word = TypeVar("Word", bound=Enum)


@dataclass(frozen=True, slots=True)
class View:
    """How a comparison is looked at; no columns means those to begin with."""

    columns: tuple[str, ...] = ()
    base: int = 0
    filter: str = ""
    """As it is typed."""
    arrangement: Arrangement = AS_IN_FILE
    layout: Layout = Layout.COLUMNS
    demand: str = ""
    """The demand that the reader is at, and in which column."""
    column: int = 0
    top: str = ""
    """The demand at the top of what is seen; how far one scrolled beyond it, and to the left."""
    beyond: int = 0
    left: int = 0
    panels: tuple[str, ...] | None = None
    """The panels that are shown; None leaves them as they are."""
    sizes: tuple[int, ...] = ()
    """How the room is divided between them and the grid; none leaves it as it is."""

    def as_plain(self) -> dict[str, Any]:
        """Give the value as JSON holds it."""
        return asdict(self)


USUAL: Final = View()
"""How a file is looked at that was never opened before."""


def view_from(values: object) -> View:
    """Read a view from what JSON holds, each field by itself."""
    found: Mapping[str, object] = values if isinstance(values, dict) else {}
    good = {name: check(found[name]) for name, check in _CHECKS.items() if name in found}
    return View(**{name: value for name, value in good.items() if value is not None})


class Seen(NamedTuple):
    """A workspace, how it is looked at, and what of that there is no more."""

    workspace: Workspace
    view: View = USUAL
    remark: str = ""


def seen(workspace: Workspace, view: View | None) -> Seen:
    """Look at a workspace in the columns of a view, where it has them."""
    if view is None:
        return Seen(workspace, _as_it_comes(workspace))
    if not view.columns:
        begun = replace(workspace, asked=(), base=0, note="") if workspace.asked else workspace
        return Seen(begun, view)
    try:
        return Seen(workspace.with_specs(view.columns, view.base), view)
    except SpecError as error:
        return Seen(
            workspace,
            view,
            tr("These columns are no more as they were kept: {reason}", reason=error),
        )


def columns_of(workspace: Workspace) -> tuple[str, ...]:
    """Write the columns that were chosen as the command line does; none where none were."""
    if not workspace.asked or workspace.comparison is None:
        return ()
    return tuple(column.spec_text for column in workspace.comparison.columns)


def filter_of(view: View, workspace: Workspace) -> Filter:
    """Read the filter of a view; one that asks for what there is no more keeps everything."""
    if not view.filter:
        return Filter()
    from demarche.compare.filter_text import (  # noqa: PLC0415 - most files have no filter
        FilterError,
        parse_filter,
    )

    try:
        return parse_filter(view.filter, [draft.dossier for draft in workspace.drafts])
    except FilterError:
        return Filter()


def written(asked: Filter) -> str:
    """Write a filter as it is typed."""
    if not asked:
        return ""
    from demarche.compare.filter_text import filter_text  # noqa: PLC0415 - as above

    return filter_text(asked)


def _as_it_comes(workspace: Workspace) -> View:
    """Give the view of a file that was never opened; a report brings its columns along."""
    return View(columns=columns_of(workspace), base=workspace.base) if workspace.asked else USUAL


# Checking: each gives the value of its field, or None where it makes no sense


def _texts(most: int) -> Callable[[object], tuple[str, ...] | None]:
    """Make the check for a few texts."""

    def check(value: object) -> tuple[str, ...] | None:
        if not isinstance(value, list) or len(value) > most:
            return None
        return tuple(value) if all(_text(each) is not None for each in value) else None

    return check


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and len(value) <= _MOST_OF_TEXT else None


def _index(value: object) -> int | None:
    return value if type(value) is int and 0 <= value < MOST_COLUMNS else None


def _distance(value: object) -> int | None:
    return value if type(value) is int and abs(value) <= _FARTHEST else None


def _sizes(value: object) -> tuple[int, ...] | None:
    sizes = value if isinstance(value, list) and len(value) <= _MOST_PANELS else []
    return tuple(sizes) if all(_distance(each) in range(_FARTHEST) for each in sizes) else None


def _layout(value: object) -> Layout | None:
    return _word(Layout, value)


def _arrangement(value: object) -> Arrangement:
    found = value if isinstance(value, dict) else {}
    return Arrangement(
        _word(Grouping, found.get("grouping")) or AS_IN_FILE.grouping,
        _word(Order, found.get("order")) or AS_IN_FILE.order,
        found.get("folded") is True,
    )


def _word(words: type[Word], value: object) -> Word | None:
    return next((each for each in words if each.value == value), None)


_CHECKS: Final[Mapping[str, Callable[[object], Any]]] = {
    "columns": _texts(MOST_COLUMNS),
    "base": _index,
    "filter": _text,
    "arrangement": _arrangement,
    "layout": _layout,
    "demand": _text,
    "column": _index,
    "top": _text,
    "beyond": _distance,
    "left": _distance,
    "sizes": _sizes,
    "panels": _texts(_MOST_PANELS),
}
