"""What the user prefers, held for the window and written when it changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal, Slot

from demarche import settings
from demarche.gui.text import SERIF, TextFace
from demarche.settings import MOST_TEMPLATES, ZOOM_LEAST, ZOOM_MOST, Settings, Theme
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.compare.ignoring import Aspect

_STEPS: Final = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400)
_SOON: Final = 300
"""So many milliseconds the name of an opened file waits: a disk is slower than a paint."""


class Preferences(QObject):
    """Holds the settings; emits what changed."""

    look_changed = Signal()
    recent_changed = Signal()
    ignored_changed = Signal()
    not_saved = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings, self.message = settings.load()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._save)

    def change(self, preferred: Settings) -> None:
        """Prefer something else, and say what that changes."""
        before, looks = self.settings, _look_of(self.settings)
        self._take(preferred)
        if looks != _look_of(preferred):
            self.look_changed.emit()
        if before.ignored != preferred.ignored:
            self.ignored_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Prefer a theme."""
        self.change(replace(self.settings, theme=theme))

    def face(self) -> TextFace:
        """Give the font that compared text is set in."""
        return TextFace(self.settings.font or SERIF, self.settings.font_size)

    def ignored(self) -> frozenset[Aspect]:
        """Give what is not heeded where words differ."""
        from demarche.compare.ignoring import Aspect  # noqa: PLC0415 - where something is open

        return frozenset(Aspect(each) for each in self.settings.ignored)

    @Slot()
    def zoom_in(self) -> None:
        """Show everything larger."""
        self._zoom(next((step for step in _STEPS if step > self.settings.zoom), ZOOM_MOST))

    @Slot()
    def zoom_out(self) -> None:
        """Show everything smaller."""
        smaller = (step for step in reversed(_STEPS) if step < self.settings.zoom)
        self._zoom(next(smaller, ZOOM_LEAST))

    @Slot()
    def zoom_reset(self) -> None:
        """Show everything in its original size."""
        self._zoom(100)

    def remember_opened(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        self.settings = self.settings.with_opened(path)
        self._soon.start()
        self.recent_changed.emit()

    def remember_report(self, choices: Mapping[str, Any]) -> None:
        """Keep how reports are liked; it is written soon, since who chooses chooses again."""
        self.settings = replace(self.settings, report=choices)
        self._soon.start()

    def remember_template(self, name: str, choices: Mapping[str, Any] | None) -> None:
        """Keep choices for reports under a name, or forget those that were."""
        others = {key: each for key, each in self.settings.templates.items() if key != name}
        if choices is not None:
            others = dict(list(others.items())[1 - MOST_TEMPLATES :]) | {name: choices}
        self._take(replace(self.settings, templates=others))

    def remember_geometry(self, geometry: QByteArray) -> None:
        """Keep the size and place of the window."""
        words = bytes(geometry.toBase64().data()).decode("ascii")
        self._take(replace(self.settings, geometry=words))

    def geometry(self) -> QByteArray:
        """Give the size and place of the window as it was kept."""
        return QByteArray.fromBase64(QByteArray(self.settings.geometry.encode("ascii")))

    def _zoom(self, zoom: int) -> None:
        """Show everything in a size, in per cent."""
        self.change(replace(self.settings, zoom=zoom))

    def _take(self, changed: Settings) -> None:
        """Hold and write other settings; a disk that cannot be written is said, not fatal."""
        self.settings = changed
        self._save()

    @Slot()
    def _save(self) -> None:
        """Write the settings as they are now."""
        self._soon.stop()
        try:
            settings.save(self.settings)
        except OSError as error:
            self.not_saved.emit(
                tr("The settings could not be saved: {reason}.", reason=error.strerror)
            )


def _look_of(preferred: Settings) -> tuple[object, ...]:
    """Give what changes how the window looks."""
    return preferred.theme, preferred.zoom, preferred.font, preferred.font_size
