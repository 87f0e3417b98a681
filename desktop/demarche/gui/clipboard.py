"""What is copied, and how it is let go of when the program ends.

Qt destroys what lies on its clipboard after Python is gone; what Python put there would then call
a Python that is no more, and the program would end with a crash (seen with PySide6 6.12). So every
copy is made here, and what is still ours at the end is left as plain text that is Qt's own.
"""

from __future__ import annotations

import atexit
from typing import Final, cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication
from shiboken6 import Shiboken

_MODES: Final = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
_copied: list[QMimeData] = []


def copy_text(text: str) -> None:
    """Copy plain text."""
    QGuiApplication.clipboard().setText(text)


def copy_rich(text: str, html: str) -> None:
    """Copy text for a mail and the same for a word processor."""
    QGuiApplication.clipboard().setMimeData(copied(text, html))


def copied(text: str, html: str = "") -> QMimeData:
    """Make what is copied, and remember that it is ours."""
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    _copied[:] = [*filter(Shiboken.isValid, _copied), mime]
    return mime


@atexit.register
def let_go() -> None:
    """Leave what is still ours as plain text that Qt owns alone."""
    ours = {Shiboken.getCppPointer(mime)[0] for mime in filter(Shiboken.isValid, _copied)}
    if not ours or QGuiApplication.instance() is None:
        return
    clipboard = QGuiApplication.clipboard()
    for mode in _MODES:
        # Qt gives none where a platform has no such clipboard, which its stubs do not say.
        held = cast("QMimeData | None", clipboard.mimeData(mode))
        if held is not None and Shiboken.getCppPointer(held)[0] in ours:
            clipboard.setText(held.text(), mode)
