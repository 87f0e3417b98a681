"""A second start hands its files to the window that is open."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from demarche import handing
from demarche.gui.receiving import Receiver
from demarche.resources import seed

pytestmark = pytest.mark.skipif(os.name != "posix", reason="there are such sockets on POSIX only")


@pytest.fixture
def listening(opened, monkeypatch):
    """Give a window that listens, open on the founding dossier."""
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    window = opened()
    receiver = Receiver(window)
    receiver.files_handed.connect(window.take_handed)
    assert receiver.listen()
    yield window
    receiver.end()


def start(*arguments, cwd=None):
    """Start the command beside this process."""
    command = [sys.executable, "-m", "demarche", *map(str, arguments)]
    return subprocess.Popen(command, cwd=cwd)


def test_a_second_start_opens_its_files_under_tabs_and_ends(listening, tmp_path, qtbot):
    shutil.copy(seed("boeing-iam-2024.yaml"), tmp_path)
    second = start("boeing-iam-2024.yaml", cwd=tmp_path)
    qtbot.waitUntil(lambda: len(listening.sheets) == 2, timeout=20_000)
    assert second.wait(20) == 0
    assert listening.desk.workspace.paths == (Path(tmp_path / "boeing-iam-2024.yaml"),)


def test_while_a_dialog_is_open_what_is_handed_over_waits(listening, tmp_path, qtbot):
    dialog = QDialog(listening)
    dialog.open()
    second = start(seed("boeing-iam-2024.yaml"))
    qtbot.waitUntil(lambda: second.poll() == 0, timeout=20_000)
    assert len(listening.sheets) == 1
    dialog.close()
    qtbot.waitUntil(lambda: len(listening.sheets) == 2, timeout=20_000)


@pytest.mark.parametrize("words", [b"\n", b"nonsense\n", b"x" * 1_200_000])
def test_nonsense_is_hung_up_on_and_harms_nothing(listening, words, qtbot):
    talking = socket.socket(socket.AF_UNIX)
    talking.connect(str(handing.socket_path()))
    talking.setblocking(False)  # noqa: FBT003 - the system's own
    rest = memoryview(words)

    def is_hung_up():
        nonlocal rest
        try:
            rest = rest[talking.send(rest) :] if rest else rest
            return not talking.recv(9)
        except BlockingIOError:
            return False
        except OSError:
            return True

    qtbot.waitUntil(is_hung_up, timeout=10_000)
    talking.close()
    assert len(listening.sheets) == 1


def test_a_window_that_closed_leaves_no_socket(opened, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    receiver = Receiver(opened())
    assert receiver.listen()
    assert handing.socket_path().exists()
    receiver.end()
    assert not handing.socket_path().exists()
