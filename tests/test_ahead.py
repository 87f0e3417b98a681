"""Two large drafts are paired while the window starts; what is told holds for them alone."""

import sys
from pathlib import Path

import pytest

from builders import demand, dossier, position
from demarche import ahead
from demarche.cli import window
from demarche.compare.alignment import aligning
from demarche.records.progress import StoppedError
from demarche.records.writing import write_file
from demarche.workspace import open_files
from demarche.workspace.told_pairs import heard_pairs, tell_pairs

WHOLE = "A joint commission reads the gauges every day. It publishes its figures each month."
PARTS = (
    "A joint commission reads the gauges every day.",
    "The commission publishes its figures at the end of each month.",
)
DAM = "5. No dam is built without the consent of both."


def draft(letter, *texts):
    return dossier(
        *(demand(position(each), id=f"{letter}{at}") for at, each in enumerate(texts)),
    )


@pytest.fixture
def paths(tmp_path, monkeypatch):
    """Two drafts that are large enough here, on a machine that can do two things at once."""
    monkeypatch.setattr(ahead, "LARGE", 1)
    monkeypatch.setattr(ahead.os, "cpu_count", lambda: 2)
    found = [str(tmp_path / name) for name in ("a.yaml", "b.yaml")]
    write_file(draft("a", WHOLE, DAM), found[0])
    write_file(draft("b", DAM.replace("5", "6"), *PARTS, "Something else."), found[1])
    yield found
    for each in list(ahead._begun):
        with pytest.raises(StoppedError):
            ahead.fetch_pairing(each, stop)


def stop(_share=1.0):
    raise StoppedError


def forbid(monkeypatch):
    """Let nobody align anything here."""
    monkeypatch.setattr(aligning, "align", lambda *_: pytest.fail("paired a second time"))


def test_what_was_paired_ahead_is_not_paired_again(paths, monkeypatch):
    found = open_files(paths).matches
    ahead.begin_pairing(paths)
    forbid(monkeypatch)
    assert open_files(paths).matches == found
    assert {len(each.second) for each in found} == {1, 2}
    assert {each.numbers for each in found} == {None, ("5", "6")}


@pytest.mark.parametrize("large", [1, 1_000_000])
def test_only_two_large_files_are_paired_ahead(paths, large, monkeypatch):
    monkeypatch.setattr(ahead, "LARGE", large)
    ahead.begin_pairing(paths[:1])
    ahead.begin_pairing([*paths, paths[0]])
    ahead.begin_pairing([paths[0], "missing.yaml"])
    assert not ahead._begun
    ahead.begin_pairing(paths)
    assert len(ahead._begun) == (large == 1)


def test_a_file_that_changed_meanwhile_is_paired_here(paths):
    told = tell_pairs(open_files(paths))
    assert heard_pairs(told, open_files(paths)) == open_files(paths).matches
    write_file(draft("b", *PARTS), paths[1])
    assert heard_pairs(told, open_files(paths)) == ()


def test_what_a_person_says_is_heeded_here(paths):
    told = tell_pairs(open_files(paths))
    said = open_files(paths).with_said("a1", "b3", same=True)
    assert tell_pairs(said) == b""
    assert heard_pairs(told, said) == ()


@pytest.mark.parametrize("child", ["demarche.no_such_module", "demarche.resources"])
def test_a_child_that_says_nothing_is_done_without(paths, child, monkeypatch):
    monkeypatch.setattr(ahead, "_CHILD", child)
    ahead.begin_pairing(paths)
    assert len(open_files(paths).matches) == 3


@pytest.mark.parametrize("name", ["-c.yaml", "--help", "a b '$.yaml", "Днепр.yaml"])
def test_files_may_have_odd_names(paths, name, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    Path(paths[0]).rename(name)
    names = [name, paths[1]]
    ahead.begin_pairing(names)
    forbid(monkeypatch)
    assert len(open_files(names).matches) == 3


def test_a_frozen_program_pairs_in_its_own_process(paths, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    ahead.begin_pairing(paths)
    assert not ahead._begun


@pytest.mark.parametrize("bad", ["", "just words", None])
def test_no_child_goes_on_where_a_file_cannot_be_read(paths, bad):
    ahead.begin_pairing(paths)
    child = ahead._begun[tuple(paths)]
    Path(paths[1]).unlink()
    if bad is not None:
        Path(paths[1]).write_text(bad, encoding="utf-8")
    open_files(paths)
    assert not ahead._begun
    assert child.returncode is not None


def test_no_child_goes_on_where_the_reading_is_stopped(paths):
    ahead.begin_pairing(paths)
    child = ahead._begun[tuple(paths)]
    with pytest.raises(StoppedError):
        open_files(paths, stop)
    assert child.returncode is not None


def test_no_child_outlives_a_window_that_read_nothing(paths, monkeypatch):
    children = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(window, "hand_over", lambda _files: False)
    monkeypatch.setattr(
        window, "_open_here", lambda _files: children.extend(ahead._begun.values()) or 0
    )
    assert window.open_window(paths, new_window=False) == 0
    assert [child.returncode is not None for child in children] == [True]


def test_waiting_ends_when_nobody_wants_it(paths, monkeypatch):
    monkeypatch.setattr(ahead, "_LOOK_UP", 0.0)
    ahead.begin_pairing(paths)
    child = ahead._begun[tuple(paths)]
    with pytest.raises(StoppedError):
        ahead.fetch_pairing(paths, stop)
    assert child.returncode  # it was ended, and did not come to its end
