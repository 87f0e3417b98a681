"""The few boxes that the window puts up; their text is always plain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, qVersion

from demarche import __version__
from demarche.gui.text import visible_text
from demarche.translation import later, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

COPY_DETAILS: Final = later("Copy details")
COPIED: Final = later("Copied")
ABOUT: Final = later(
    "Compare stated demands side by side: who demanded what of whom, in which words, on which "
    "day, and what became of it, with the source of every word.\n\n"
    "MIT licence. Fonts: Noto, SIL Open Font License. Qt for Python: LGPL."
)


def tell(parent: QWidget | None, words: str, details: str = "") -> None:
    """Say what could not be done, and offer to copy what somebody who helps wants to know."""
    trouble_box(parent, words, details).exec()


def trouble_box(parent: QWidget | None, words: str, details: str = "") -> QMessageBox:
    """Make the box; its second button copies and leaves it open."""
    box = _box(parent, "Warning", words)
    copy = box.addButton(tr(COPY_DETAILS), box.ButtonRole.ActionRole)
    copy.clicked.disconnect()
    copy.clicked.connect(_Copying(copy, _details(words, details)))
    # Of two buttons Qt would take neither for what Escape means, and not close.
    box.setEscapeButton(box.button(box.StandardButton.Ok))
    return box


class _Copying:
    """Copies details when its button is pressed, and says so on it."""

    def __init__(self, button: QAbstractButton, details: str) -> None:
        self._button = button
        self._details = details

    def __call__(self) -> None:
        from demarche.gui.clipboard import copy_text  # noqa: PLC0415 - only to copy

        copy_text(self._details)
        self._button.setText(tr(COPIED))


def _details(words: str, details: str) -> str:
    """Give what somebody who helps wants to know: what was said, where, and how it came."""
    import platform  # noqa: PLC0415 - the first paint needs no box

    versions = (
        f"Demarche {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}"
    )
    return "\n\n".join(part for part in (words, versions, details) if part)


def about(parent: QWidget) -> None:
    """Say what this program is."""
    _box(parent, "Information", f"Demarche {__version__}\n\n{tr(ABOUT)}").exec()


def _box(parent: QWidget | None, icon: str, words: str) -> QMessageBox:
    """Make a box that takes no text for markup; Qt's own is loaded when the first is put up."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - the first paint needs no box

    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Demarche")
    box.setIcon(QMessageBox.Icon[icon])
    box.setText(visible_text(words))
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    return box
