"""What comes to the window to be opened: files, pairs of drafts, folders, what is dropped.

A file that is open already is shown; a folder stands for the dossiers in it.
"""

from __future__ import annotations

import stat
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtWidgets import QWidget

from demarche.compare.comparison import MOST_DRAFTS
from demarche.gui.opening import Opener
from demarche.gui.preferences import Preferences
from demarche.gui.sheets.sheets import Sheets
from demarche.gui.views.view import Seen
from demarche.presence import is_folder
from demarche.records.model import FORMAT
from demarche.resources import FOUNDING, seed
from demarche.translation import later, tr

SUFFIXES: Final = (".yaml", ".yml", ".json", ".csv", ".tsv", ".xlsx", ".ods", ".pdf", ".html")
UNASKED: Final = 20
"""So many files are opened without a question."""
_MOST_LOOKED_AT: Final = 2_000
_HEAD: Final = 64 * 1024
_SAYING: Final = frozenset({".yaml", ".yml", ".json"})
"""The kinds of files that say by themselves whether they are dossiers."""
_REPORTS: Final = frozenset({".pdf", ".html"})

_FILTERS: Final = (
    later("Record files (*.yaml *.yml *.json *.csv *.tsv *.xlsx *.ods)"),
    later("Reports that carry their records (*.pdf *.html)"),
    later("All files (*)"),
)


class Arrivals(QObject):
    """Opens what comes, each file on a sheet of its own."""

    def __init__(
        self, opener: Opener, sheets: Sheets, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._opener = opener
        self._sheets = sheets
        self._preferences = preferences
        self._window = window
        opener.opened.connect(self._take)
        sheets.reading_wanted.connect(opener.open_paths)

    @Slot(object)
    def open(self, paths: Sequence[str | Path]) -> None:
        """Open a file, two as drafts, several each for itself, or the dossiers of folders."""
        folders = [path for path in paths if is_folder(path)]
        if not folders and len(paths) <= MOST_DRAFTS:
            self._open_each([paths])
            return
        files = [each for path in paths for each in (dossiers_in(path) or [Path(path)])]
        if len(files) > UNASKED and not self._may_open(len(files)):
            return
        self._open_each([[each] for each in files])

    @Slot()
    def ask(self) -> None:
        """Let the user choose a file, two drafts, or several."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - the first paint needs none

        last = self._preferences.settings.last
        paths, _ = QFileDialog.getOpenFileNames(
            self._window,
            tr("Open one record file, or two drafts to compare"),
            str(last.parent if last else Path.home()),
            ";;".join(map(tr, _FILTERS)),
        )
        if paths:
            self.open(paths)

    @Slot()
    def open_founding(self) -> None:
        """Open the dossier that comes with the program."""
        self.open([seed(FOUNDING)])

    @Slot(object)
    def _take(self, found: Seen) -> None:
        """Show what was read, and remember it where it could be read."""
        self._sheets.take(found)
        workspace = found.workspace
        if len(workspace.paths) == 1 and workspace.comparison is not None:
            self._preferences.remember_opened(workspace.paths[0])

    @Slot(str)
    def open_one(self, path: str) -> None:
        """Open one file."""
        self.open([path])

    def _open_each(self, groups: Iterable[Sequence[str | Path]]) -> None:
        """Show what is open, and read the others."""
        self._opener.open_each([each for each in groups if not self._sheets.show_open(each)])

    def _may_open(self, count: int) -> bool:
        """Ask before very many files are opened."""
        from demarche.gui.editing.asking import ask_before_opening  # noqa: PLC0415 - seldom asked

        return ask_before_opening(self._window, count)


def dropped_paths(mime: QMimeData) -> list[str]:
    """Give the files and folders in what is dropped; none where it holds anything else."""
    if not mime.hasUrls():
        return []
    paths = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if len(paths) != len(mime.urls()):
        return []
    return paths if all(_is_record_file(path) or dossiers_in(path) for path in paths) else []


def dossiers_in(folder: str | Path) -> list[Path]:
    """Give the dossiers that lie in a folder itself, by name; none where it cannot be read."""
    try:
        if not is_folder(folder):
            return []
        entries = sorted(islice(Path(folder).iterdir(), _MOST_LOOKED_AT))
    except OSError:
        return []
    return [each for each in entries if _is_record_file(each) and _is_dossier(each)]


def _is_record_file(path: str | Path) -> bool:
    """Say whether a path names a regular file of a kind that can be read."""
    if Path(path).suffix.lower() not in SUFFIXES:
        return False
    try:
        return stat.S_ISREG(Path(path).stat().st_mode)
    except OSError:
        return False


def _is_dossier(path: Path) -> bool:
    """Say whether a file in a folder is a dossier as far as its head tells; no report is."""
    suffix = path.suffix.lower()
    if suffix not in _SAYING:
        return suffix not in _REPORTS
    try:
        with path.open("rb") as file:
            return FORMAT.encode() in file.read(_HEAD)
    except OSError:
        return False
