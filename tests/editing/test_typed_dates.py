"""Dates as people type them are understood, or refused in words that say what to type."""

import pytest

from demarche.editing.typed_dates import read_date

UNDERSTOOD = {
    "19 Jan 2022": "2022-01-19",
    "Jan. 19, 2022": "2022-01-19",
    "January 19th 2022": "2022-01-19",
    "the 3rd of March 2022": "2022-03-03",
    "19.1.2022": "2022-01-19",
    "1/19/2022": "2022-01-19",
    "5/5/2022": "2022-05-05",
    "2022/1/9": "2022-01-09",
    "2022-01-19": "2022-01-19",
    "2022-01~": "2022-01~",
    "2021-10/2021-11": "2021-10/2021-11",
    "January 2022": "2022-01",
    "2021": "2021",
    "about 2021": "2021~",
    "ca. March 2022": "2022-03~",
    "perhaps 4 March 2022": "2022-03-04?",
    "4 March 2022?": "2022-03-04?",
    "until 19 January 2022": "../2022-01-19",
    "since May 2020": "2020-05/..",
    "10 to 12 January 2022": "2022-01-10/2022-01-12",
    "October to November 2021": "2021-10/2021-11",
    "30 Nov 2021 – 2 Feb 2022": "2021-11-30/2022-02-02",
    "19. Jänner 2022": "2022-01-19",
    "1er août 2022": "2022-08-01",
    "3 de mayo de 2022": "2022-05-03",
    "24 лютого 2022": "2022-02-24",
}


@pytest.mark.parametrize("typed", UNDERSTOOD)
def test_a_date_is_understood(typed):
    understood = read_date(typed)
    assert (str(understood.date), understood.date_text) == (UNDERSTOOD[typed], "")


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("late October 2021", "2021-10"),
        ("about mid-January 2022", "2022-01~"),
        ("the end of May 2020", "2020-05"),
    ],
)
def test_the_part_of_a_month_is_kept_in_words(typed, date):
    understood = read_date(typed)
    assert (str(understood.date), understood.date_text) == (date, typed)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "is missing"),
        ("3/4/2022", "can mean 3 Apr 2022 or 4 Mar 2022"),
        ("19/1/22", "four digits"),
        ("yesterday", "“yesterday” is not understood"),
        ("19 Jan", "is not understood as a date"),
        ("19 2022", "is not understood as a date"),
        ("31 Feb 2022", "February 2022 has 28 days"),
        ("2022-13-01", "there is no month 13"),
        ("5 March to 2 March 2022", "comes before"),
        ("\ud800 \u202e", "is not understood"),
    ],
)
def test_what_is_no_date_is_refused_in_words(typed, words):
    with pytest.raises(ValueError, match=words):
        read_date(typed)


def test_what_was_understood_is_shown_back():
    assert read_date("ca. March 2022").in_words == "about March 2022"
