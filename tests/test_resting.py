"""The collector of cycles at rest: what is made meanwhile is neither looked through nor lost."""

import gc
import weakref

import pytest

from demarche import resting
from demarche.resting import collector_at_rest, look_through_seldom, set_aside


class Knot:
    """Something that only the collector frees."""

    def __init__(self):
        self.itself = self


@pytest.fixture(autouse=True)
def _as_it_was(monkeypatch):
    """Let a test set things aside, and nothing be so, or at rest, because of another."""
    monkeypatch.setattr(resting, "_aside", [])
    monkeypatch.setattr(resting, "_at_rest", [])
    was_enabled = gc.isenabled()
    gc.enable()
    gc.unfreeze()
    yield
    gc.unfreeze()
    if not was_enabled:
        gc.disable()


def test_it_rests_until_the_last_is_done():
    with collector_at_rest():
        with collector_at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


@pytest.mark.parametrize("aside", [False, True])
def test_much_that_was_made_is_not_looked_through_as_it_wakes(aside):
    if aside:
        set_aside()
    with collector_at_rest():
        made = [[number] for number in range(200_000)]
        assert len(gc.get_objects(generation=0)) >= len(made)
        woken = len(gc.get_objects(generation=1))
    assert len(gc.get_objects(generation=0)) < 10_000
    assert len(gc.get_objects(generation=1)) <= woken


def test_rubbish_that_was_made_is_found_all_the_same():
    with collector_at_rest():
        made = [[number] for number in range(200_000)]
        gone = weakref.ref(Knot())
    assert gone() is not None
    gc.collect()
    assert (gone(), len(made)) == (None, 200_000)


def test_all_is_looked_through_seldom_while_a_window_is_open():
    before = gc.get_threshold()
    try:
        gc.set_threshold(700, 10, 10)
        look_through_seldom()
        assert gc.get_threshold() == (700, 10, 50)
    finally:
        gc.set_threshold(*before)
