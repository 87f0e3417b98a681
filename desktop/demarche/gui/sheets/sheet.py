"""One open file, or two as drafts: what was read, how it is looked at, what is edited in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from demarche.gui.text import named_together
from demarche.gui.views.view import Seen

if TYPE_CHECKING:
    from demarche.gui.editing.form_panel import FormPanel
    from demarche.gui.editing.session import EditingSession


class Sheet:
    """A file as it waits under its tab; while it lies on the desk, the desk has all this."""

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self.session: EditingSession | None = None
        self.form: FormPanel | None = None
        self.is_given_up = False
        """What is not saved of it is not wanted: it is read again."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """Give the files that were read."""
        return self.seen.workspace.paths

    @property
    def is_changed(self) -> bool:
        """Say whether it waits with anything that is not saved."""
        return self.session is not None and self.session.is_changed

    @property
    def is_unfinished(self) -> bool:
        """Say whether it waits with anything that is not saved, forms included."""
        return self.session is not None and (self.session.is_changed or self.session.has_drafts)


class Label(NamedTuple):
    """What a tab says of its sheet."""

    name: str
    whole: str
    is_changed: bool


def labels(sheets: Sequence[Sheet]) -> list[Label]:
    """Name sheets so that files of one name are told apart by their folders."""
    names = [_name(sheet, with_folder=False) for sheet in sheets]
    return [
        Label(
            _name(sheet, with_folder=names.count(name) > 1),
            "\n".join(str(path.absolute()) for path in sheet.paths),
            sheet.is_changed,
        )
        for sheet, name in zip(sheets, names, strict=True)
    ]


def _name(sheet: Sheet, *, with_folder: bool) -> str:
    """Name the files of one sheet."""
    paths = tuple(dict.fromkeys(path.absolute() for path in sheet.paths))
    folders = ((f"{path.parent.name}/" if with_folder else "") for path in paths)
    return named_together(
        [f"{folder}{path.name}" for folder, path in zip(folders, paths, strict=True)]
    )
