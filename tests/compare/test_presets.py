"""The choices of columns that are made with one click."""

import datetime as dt

import pytest

from builders import demand, dossier, party, position
from demarche.compare.lookup import Lookup
from demarche.compare.presets import presets


def speaking(**days):
    """Make a dossier in which each party spoke on so many days."""
    positions = [
        position(date=f"2019-03-{day + 1:02}", id=f"{who}{day}", party=who)
        for who, count in days.items()
        for day in range(count)
    ]
    parties = {who: party(who.capitalize()) for who in days}
    return Lookup(dossier(demand(*positions, by="a"), parties=parties))


def found(lookup, words):
    return next(each for each in presets(lookup) if each.words == words)


def test_original_and_revised_come_first():
    assert [str(each) for each in presets(speaking(a=1))[0].columns] == ["original", "revised"]


def test_all_parties_today_begins_with_the_busiest_and_says_who_has_no_column():
    chosen = found(speaking(**dict.fromkeys("abcdefgh", 1), z=3, y=2), "All parties today")
    assert [each.party for each in chosen.columns] == ["z", "y", *"abcdef"]
    assert chosen.note == "without a column: G, H"


def test_every_version_goes_from_the_first_day_to_the_last():
    chosen = found(speaking(a=3), "Every version of A")
    assert [each.day for each in chosen.columns] == [dt.date(2019, 3, day) for day in (1, 2, 3)]
    assert chosen.note == ""


def test_of_many_versions_the_latest_are_shown_and_the_others_counted():
    chosen = found(speaking(a=10), "Every version of A")
    assert (len(chosen.columns), chosen.columns[0].day.day) == (8, 3)
    assert chosen.note == "2 earlier days have no column: before 3 Mar 2019"


@pytest.mark.parametrize("words", ["All parties today", "Every version of A"])
def test_what_would_be_one_column_is_no_choice(words):
    assert words not in [each.words for each in presets(speaking(a=1))]
