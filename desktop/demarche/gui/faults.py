"""What is done about our own mistakes: they are said in a sentence, and the window lives on.

An error that nobody expected comes up between two events; without this it would go unseen.
"""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Final

from PySide6.QtWidgets import QApplication

from demarche.gui import dialogs
from demarche.translation import later, tr

SORRY: Final = later(
    "Something went wrong inside Demarche. What you see may be incomplete; your files are as they "
    "were when you saved them last.\n\nThe details help us to put it right."
)
_telling: Final[set[str]] = set()


def tell_fault(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Say an unexpected error; the same one is not said twice at a time."""
    details = written(error.with_traceback(trace))
    sys.stderr.write(details)
    if not issubclass(kind, Exception) or details in _telling:
        return
    _telling.add(details)
    try:
        dialogs.tell(QApplication.activeWindow(), tr(SORRY), details)
    finally:
        _telling.discard(details)


def written(error: BaseException) -> str:
    """Write an error with the way it came, for somebody who helps."""
    import traceback  # noqa: PLC0415 - most windows never need it

    return "".join(traceback.format_exception(error))
