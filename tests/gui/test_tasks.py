"""Work off the GUI thread."""

import gc
import sys
import threading

from PySide6.QtCore import QObject

from demarche.gui import tasks


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
    ended = threading.Event()

    def work(progress):
        try:
            while True:
                progress(0.5)
        finally:
            ended.set()

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
