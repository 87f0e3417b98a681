"""Choose the language of the window, and have Qt's own words in it, too."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from demarche.resources import catalogue, languages
from demarche.translation import ENGLISH, chosen, speak

_SAID_IN: Final = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""What says the language of messages where the system is none of Apple's or Microsoft's, in the
order that counts: https://www.gnu.org/software/gettext/manual/html_node/Locale-Environment-Variables.html
"""


def speak_preferred(preferred: str) -> str:
    """Speak the preferred language, or where none is preferred the system's; give its name.

    A catalogue that is broken leaves the window in English: it is better read so than not opened.
    """
    tag = chosen([preferred] if preferred else _of_the_system(), languages())
    try:
        speak(tag, catalogue(tag))
    except (OSError, ValueError):
        tag = ENGLISH
        speak(tag, None)
    if tag != ENGLISH:
        _have_qt_speak(tag)
    return tag


def _of_the_system() -> Sequence[str]:
    """Give the languages that the system's user reads, the first one first."""
    if sys.platform in {"darwin", "win32"}:
        from PySide6.QtCore import QLocale  # noqa: PLC0415 - elsewhere not before the first paint

        return QLocale.system().uiLanguages()
    for name in _SAID_IN:
        said = os.environ.get(name)
        if said:
            return [each.partition(".")[0] for each in said.split(":")]
    return ()


def _have_qt_speak(tag: str) -> None:
    """Have the buttons of Qt's own boxes, and numbers and days in its inputs, in a language."""
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator  # noqa: PLC0415 - as above

    app = QCoreApplication.instance()
    QLocale.setDefault(QLocale(tag))
    translator = QTranslator(app)
    where = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if app is not None and translator.load(f"qtbase_{tag}", where):
        app.installTranslator(translator)
