"""Parties, sources and events are removed in the window, with what depends on them said first."""

import pytest

from builders import demand, dossier, event, party, position, quote, source
from demarche.gui.actions import Name
from demarche.gui.editing import asking
from demarche.records.writing import write_file


@pytest.fixture
def answers(monkeypatch):
    """Say which record is chosen, and catch what is asked and what is said to hold it."""
    told = {"chosen": None, "asked": [], "held": [], "wanted": True}

    def ask(_parent, what, words):
        told["asked"].append((what, list(words)))
        return told["wanted"]

    monkeypatch.setattr(asking, "ask_before_leaving", lambda *_: asking.Answer.DISCARD)
    monkeypatch.setattr(asking, "ask_which", lambda *_: told["chosen"])
    monkeypatch.setattr(asking, "ask_before_removing", ask)
    monkeypatch.setattr(
        asking, "say_what_holds", lambda _, what, held: told["held"].append((what, list(held)))
    )
    return told


@pytest.fixture
def window(opened, tmp_path, answers):
    first = position("All of it.", quotes=(quote(),), sources=("paper",))
    other = position("None.", "2019-05-04", party="upland")
    made = dossier(
        demand(first, other),
        events=(event(), event("It thawed.", "2019-04")),
        parties={"lowland": party("Lowland"), "upland": party(), "delta": party("Delta")},
        sources={"note": source(), "paper": source("A paper")},
    )
    write_file(made, tmp_path / "dam.yaml")
    return opened(tmp_path / "dam.yaml")


def kept(window):
    found = window.staff.editor.dossier()
    return [*found.parties], [*found.sources], [each.text for each in found.events]


ALL = (["lowland", "upland", "delta"], ["note", "paper"], ["The river froze.", "It thawed."])


@pytest.mark.parametrize(
    "case",
    [
        (Name.REMOVE_PARTY, "delta", "party “Delta”", [], (ALL[0][:2], ALL[1], ALL[2])),
        (
            Name.REMOVE_SOURCE,
            "paper",
            "source “A paper”",
            ["the position of 4 Mar 2019 names it as a source"],
            (ALL[0], ALL[1][:1], ALL[2]),
        ),
        (Name.REMOVE_EVENT, 0, "event of February 2019", [], (ALL[0], ALL[1], ALL[2][1:])),
    ],
)
def test_a_record_is_removed_and_had_back(window, answers, case):
    name, answers["chosen"], what, goes_with_it, left = case
    window.actions_by_name[name].trigger()
    assert answers["asked"] == [(what, goes_with_it)]
    assert kept(window) == left
    assert window.actions_by_name[Name.UNDO].text() == f"&Undo: remove {what}"
    window.actions_by_name[Name.UNDO].trigger()
    assert kept(window) == ALL
    assert window.staff.editor.dossier().demands[0].positions[0].sources == ("paper",)


def test_what_is_kept_after_all_stays(window, answers):
    answers.update(chosen="delta", wanted=False)
    window.actions_by_name[Name.REMOVE_PARTY].trigger()
    assert kept(window) == ALL
    assert not window.isWindowModified()


@pytest.mark.parametrize(
    ("name", "chosen", "held"),
    [
        (
            Name.REMOVE_PARTY,
            "upland",
            [
                "the demand “Minimum flow” is addressed to it",
                "the position of 4 May 2019 is stated by it",
                "the position of 4 May 2019 is addressed to it",
            ],
        ),
        (Name.REMOVE_SOURCE, "note", ["the position of 4 Mar 2019 quotes it"]),
    ],
)
def test_what_holds_a_record_is_said_all_of_it(window, answers, name, chosen, held):
    answers["chosen"] = chosen
    window.actions_by_name[name].trigger()
    assert [words for _, words in answers["held"]] == [held]
    assert answers["asked"] == []
    assert kept(window) == ALL


def test_nothing_is_removed_where_nothing_is_chosen(window, answers):
    for name in (Name.REMOVE_PARTY, Name.REMOVE_SOURCE, Name.REMOVE_EVENT):
        window.actions_by_name[name].trigger()
    assert answers["asked"] == answers["held"] == []
    assert kept(window) == ALL
