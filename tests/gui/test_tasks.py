"""Work off the GUI thread."""

import gc
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QObject
from shiboken6 import Shiboken

from demarche.gui import tasks

AT_THE_END = """
import threading
from PySide6.QtCore import QCoreApplication
from demarche.gui import tasks

app, begun = QCoreApplication([]), threading.Event()

def work(progress):
    begun.set()
    while {goes_on}:
        progress(0.5)
    threading.Event().wait(0.2)

tasks.run_telling(app, work, print, print)
begun.wait()
"""
"""A program that comes to its end while a worker is under way."""


def without_an_end():
    """Give work that says how far it is until it is stopped, and the event of its end."""
    ended = threading.Event()

    def work(progress):
        try:
            while True:
                progress(0.5)
        finally:
            ended.set()

    return work, ended


def test_what_a_function_returns_is_handed_back_in_the_gui_thread(qtbot, qapp):
    seen = []
    owner = QObject()
    tasks.run(
        owner,
        threading.get_ident,
        lambda found: seen.append((found, threading.get_ident())),
        seen.append,
    )
    qtbot.waitUntil(lambda: bool(seen))
    worked_in, handed_back_in = seen[0]
    assert worked_in != handed_back_in == threading.get_ident()


def test_what_a_function_raises_is_handed_back(qtbot, qapp):
    failed = []
    owner = QObject()
    tasks.run(owner, lambda: 1 // 0, failed.append, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], ZeroDivisionError)


def test_a_cancelled_task_hands_nothing_back(qtbot, qapp):
    seen, go = [], threading.Event()
    owner = QObject()
    task = tasks.run(owner, go.wait, seen.append, seen.append)
    task.cancel()
    with qtbot.waitSignal(task.destroyed):
        go.set()
    assert seen == []


def test_a_task_whose_owner_is_gone_is_dropped(qtbot, qapp):
    seen, go = [], threading.Event()
    owner = QObject()
    task = tasks.run(owner, go.wait, seen.append, seen.append)
    later = QObject()
    with qtbot.waitSignal(task.destroyed):
        owner.deleteLater()
    go.set()
    tasks.run(later, int, seen.append, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [0]


def test_work_whose_owner_is_gone_ends_where_it_says_how_far_it_is(qtbot, qapp):
    work, ended = without_an_end()
    owner, seen = QObject(), []
    task = tasks.run_telling(owner, work, seen.append, seen.append)
    with qtbot.waitSignal(task.progressed):
        pass
    Shiboken.delete(owner)
    qtbot.waitUntil(ended.is_set)
    assert seen == []


def test_who_is_handed_a_result_may_take_the_owner_away(qtbot, qapp):
    owner, seen = QObject(), []

    def done(found):
        Shiboken.delete(owner)
        seen.append(found)

    tasks.run(owner, int, done, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [0]


@pytest.mark.parametrize("goes_on", [True, False])
def test_the_program_ends_in_silence_once_its_workers_have(goes_on):
    program = [sys.executable, "-c", AT_THE_END.format(goes_on=goes_on)]
    ended = subprocess.run(program, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_the_collector_rests_while_anything_works_and_no_longer(qtbot, qapp):
    seen = []
    owner = QObject()
    tasks.run(owner, gc.isenabled, seen.append, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.waitUntil(gc.isenabled)
    assert seen == [False]


def test_the_collector_is_woken_in_the_gui_thread_where_it_may_run(qtbot, qapp, monkeypatch):
    seen, woken_in, wake = [], [], gc.enable
    monkeypatch.setattr(gc, "enable", lambda: (woken_in.append(threading.get_ident()), wake()))
    owner = QObject()
    tasks.run(owner, int, seen.append, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert woken_in == [threading.get_ident()]


def test_a_task_says_how_far_it_is_and_ends_there_when_it_is_cancelled(qtbot, qapp):
    work, ended = without_an_end()
    owner, seen = QObject(), []
    task = tasks.run_telling(owner, work, seen.append, seen.append)
    with qtbot.waitSignal(task.progressed) as told:
        pass
    task.cancel()
    qtbot.waitUntil(ended.is_set)
    assert (told.args, seen) == ([0.5], [])


def test_a_worker_lets_the_window_have_its_turn_soon(qtbot, qapp, monkeypatch):
    monkeypatch.setattr(tasks, "_offices", [])
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.005)
    try:
        seen, owner = [], QObject()
        tasks.run(owner, sys.getswitchinterval, seen.append, seen.append)
        qtbot.waitUntil(lambda: bool(seen))
        assert seen[0] <= 0.001
    finally:
        sys.setswitchinterval(before)
