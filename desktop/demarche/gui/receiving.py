"""The window's side of files that a second start hands over: it listens, opens, comes forward.

What comes is checked like anything from outside, bounded, and answered only where it is sound.
While a dialog is open, nothing changes beneath it: what was handed over waits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from demarche import handing

if TYPE_CHECKING:
    from socket import socket

_AGAIN: Final = 300
_MOST_TALKING: Final = 8
_CHUNK: Final = 65_536


class Receiver(QObject):
    """Listens for files; emits them once no dialog is open."""

    files_handed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[list[str]] = []
        self._talks: list[_Talk] = []
        self._socket: socket | None = None
        self._later = QTimer(self)
        self._later.setInterval(_AGAIN)
        self._later.timeout.connect(self._hand_on)

    @Slot()
    def listen(self) -> bool:
        """Begin to listen; say whether that can be."""
        try:
            self._socket = handing.listening()
        except (OSError, AttributeError):  # no such sockets here, or another window listens
            return False
        kind = QSocketNotifier.Type.Read
        self._notifier = QSocketNotifier(self._socket.fileno(), kind, self)
        self._notifier.activated.connect(self._accept)
        return True

    def end(self) -> None:
        """Listen no more, and leave no socket behind."""
        if self._socket is not None:
            self._notifier.setEnabled(False)
            name = self._socket.getsockname()
            self._socket.close()
            self._socket = None
            handing.remove(name)

    @Slot()
    def _accept(self) -> None:
        """Begin to hear somebody out."""
        if self._socket is None:
            return
        try:
            talking, _ = self._socket.accept()
        except OSError:
            return
        if len(self._talks) >= _MOST_TALKING or not handing.is_ours(talking):
            talking.close()
            return
        talk = _Talk(talking, self)
        talk.heard.connect(self._take)
        talk.ended.connect(self._forget)
        self._talks.append(talk)

    @Slot(object)
    def _take(self, files: list[str]) -> None:
        """Take files that were handed over."""
        self._waiting.append(files)
        self._hand_on()

    @Slot(object)
    def _forget(self, talk: object) -> None:
        """Let go of a talk that is over."""
        self._talks = [each for each in self._talks if each is not talk]

    @Slot()
    def _hand_on(self) -> None:
        """Hand on what waits, unless a dialog is open."""
        if QApplication.activeModalWidget() is not None:
            self._later.start()
            return
        self._later.stop()
        while self._waiting:
            self.files_handed.emit(self._waiting.pop(0))


class _Talk(QObject):
    """Hears one start out; emits the files that it hands over."""

    heard = Signal(object)
    ended = Signal(object)

    def __init__(self, talking: socket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = talking
        self._socket.setblocking(False)  # noqa: FBT003 - the system's own
        self._data = bytearray()
        self._notifier = QSocketNotifier(talking.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        QTimer.singleShot(int(handing.PATIENCE * 1000), self, self._end)

    @Slot()
    def _hear(self) -> None:
        """Hear what is said up to the end of its line."""
        try:
            chunk = self._socket.recv(_CHUNK)
        except BlockingIOError:
            return
        except OSError:
            chunk = b""
        self._data += chunk
        line, end, _ = bytes(self._data).partition(b"\n")
        if end:
            self._answer(line)
        elif not chunk or len(self._data) > handing.MOST_BYTES:
            self._end()

    def _answer(self, line: bytes) -> None:
        """Take what was said where it is sound, and say so."""
        try:
            files = handing.files_of(line)
            self._socket.send(handing.ACCEPTED)
        except (OSError, ValueError):
            self._end()
            return
        self._end()
        self.heard.emit(files)

    @Slot()
    def _end(self) -> None:
        """End the talk."""
        if self._socket.fileno() >= 0:
            self._notifier.setEnabled(False)
            self._socket.close()
            self.ended.emit(self)
            self.deleteLater()
