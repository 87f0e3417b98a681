"""Read files into a workspace.

Parsers are loaded when a file is read: the window shows what was read before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from demarche.ahead import fetch_pairing, give_up_pairing
from demarche.compare.columns import SpecError
from demarche.compare.comparison import MOST_DRAFTS
from demarche.records.progress import Progress, part_of, untold
from demarche.records.sidecar import Saying, read_beside
from demarche.translation import tr
from demarche.workspace.workspace import Workspace

if TYPE_CHECKING:
    from demarche.records.opening import Opened


def open_files(paths: Sequence[str | Path], progress: Progress = untold) -> Workspace:
    """Read one dossier, or several as drafts; what is wrong with them is in `problems`.

    A report that carries its records is looked at as it was when it was made. What `progress`
    raises ends the reading.
    """
    try:
        return _opened(paths, progress)
    finally:
        give_up_pairing(_names(paths))


def _opened(paths: Sequence[str | Path], progress: Progress) -> Workspace:
    """Read files, and let what can be known beforehand be known."""
    from demarche.records.opening import open_file  # noqa: PLC0415 - see the head

    told = [part_of(progress, number, len(paths)) for number in range(len(paths))]
    opened = [open_file(*each) for each in zip(paths, told, strict=True)]
    workspace = Workspace(tuple(reading for each in opened for reading in each.readings))
    if len(workspace.readings) == MOST_DRAFTS:
        said, remarks = read_beside(workspace.paths)
        workspace = replace(workspace, said=said, remarks=remarks)
        _take_pairs(workspace, paths, progress)
    return _as_handed_on(workspace, opened[0]) if len(opened) == 1 else workspace


def _take_pairs(workspace: Workspace, paths: Sequence[str | Path], progress: Progress) -> None:
    """Let a workspace know the pairs of its drafts where they were begun to be found before."""
    told = fetch_pairing(_names(paths), partial(progress, 1.0))
    if told:
        from demarche.workspace.told_pairs import heard_pairs  # noqa: PLC0415 - for large files

        workspace.know_matches(heard_pairs(told, workspace))


def _names(paths: Sequence[str | Path]) -> Sequence[str]:
    """Give the names that files were asked for by."""
    return [str(path) for path in paths]


def _as_handed_on(workspace: Workspace, opened: Opened) -> Workspace:
    """Look at a report's dossiers in its columns; what it says that cannot be is left aside."""
    if not opened.columns or any(reading.dossier is None for reading in workspace.readings):
        return workspace
    if len(workspace.readings) == MOST_DRAFTS:
        names = workspace.paths[0].name, workspace.paths[1].name
        said = [Saying(names, (one, two), same, why) for one, two, same, why in opened.said]
        known = {each.demands: each for each in (*said, *workspace.said)}
        workspace = replace(workspace, said=tuple(known.values()))
    try:
        return workspace.with_specs(opened.columns, opened.base)
    except SpecError as error:
        remark = tr(
            "the report was made in columns that its records do not have: {reason}", reason=error
        )
        return replace(workspace, remarks=(*workspace.remarks, remark))
