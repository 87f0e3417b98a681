"""Dates as people type them are understood, or refused in words that say what to type."""

import re
from gettext import NullTranslations

import pytest

from demarche.compare.days import date_in_words
from demarche.editing.typed_dates import read_date
from demarche.records.dates import parse_date
from demarche.resources import catalogue, languages
from demarche.translation import speak, speak_from

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
    "perhaps about 2021": "2021%",
    "about 2021?": "2021%",
    "about perhaps 2021": "2021%",
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


class Foreign(NullTranslations):
    """A language that has no word in common with those that are understood anyway."""

    def gettext(self, message):
        return re.sub(r"(\{\w+\})|([^{}]+)", lambda m: m[1] or m[2].translate(LETTERS), message)

    def pgettext(self, _context, message):
        return self.gettext(message)


LETTERS = {ord("a") + n: 0x561 + n for n in range(26)} | {
    ord("A") + n: 0x561 + n for n in range(26)
}
"""Those of Armenian: none looks like ours."""


DATES = [
    *(f"2022-{month:02}-19" for month in range(1, 13)),
    *(f"2022-{month:02}" for month in range(1, 13)),
    "2022-01~",
    "2022-01-19?",
    "2021%",
    "../2022-03-04",
    "../2022-03~",
    "2022-09?/..",
    "2021-10-01?/2021-11",
]


@pytest.fixture
def foreign():
    speak_from("hy", Foreign())
    yield
    speak("en", None)


@pytest.mark.parametrize("long", [True, False])
@pytest.mark.parametrize(
    "date",
    DATES,
)
def test_what_is_written_in_the_language_that_is_spoken_is_understood(foreign, date, long):
    written = date_in_words(parse_date(date), long=long)
    assert re.search("[a-z]", written) is None
    assert str(read_date(written).date) == date
    assert str(read_date(written.upper()).date) == date


@pytest.mark.parametrize("typed", UNDERSTOOD)
def test_what_is_always_understood_is_so_in_every_language(foreign, typed):
    assert str(read_date(typed).date) == UNDERSTOOD[typed]


def test_a_word_beside_several_months_is_no_month(monkeypatch):
    class Spanish(Foreign):
        def gettext(self, message):
            return super().gettext(message).replace("} ", "} de ").replace(" {", " del {")

    speak_from("es", Spanish())
    try:
        assert "de" in date_in_words(parse_date("2022-03-04"))
        assert str(read_date(date_in_words(parse_date("2022-03-04"))).date) == "2022-03-04"
        with pytest.raises(ValueError, match="de"):
            read_date("4 de 2022")
    finally:
        speak("en", None)


@pytest.mark.parametrize("tag", [each for each in languages() if each != "en"])
def test_what_the_window_writes_is_understood_in_each_of_its_languages(tag):
    speak(tag, catalogue(tag))
    try:
        for date in DATES:
            for long in (True, False):
                written = date_in_words(parse_date(date), long=long)
                assert (written, str(read_date(written).date)) == (written, date)
    finally:
        speak("en", None)
