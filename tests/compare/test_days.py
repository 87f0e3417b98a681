"""Days, dates and languages are said as the chosen language says them, each pattern whole."""

from gettext import NullTranslations

import pytest

from builders import position
from catalogues import template
from demarche.compare.cell import Change
from demarche.compare.days import date_in_words, dated, day_in_words, said_on
from demarche.compare.languages import in_language, language_name
from demarche.compare.values import heading_for, word_for
from demarche.records import model
from demarche.records.dates import parse_date
from demarche.translation import speak, speak_from
from pseudo import bare

ENUMS = (
    model.PositionKind,
    model.Wording,
    model.Outcome,
    model.When,
    model.SourceKind,
    model.PartyKind,
    Change,
)


class Spoken(NullTranslations):
    """A language of which only some strings are known."""

    def __init__(self, strings):
        super().__init__()
        self._strings = strings

    def gettext(self, message):
        return self._strings.get(message, message)

    def pgettext(self, context, message):
        return self._strings.get((context, message), message)


@pytest.fixture
def say():
    yield lambda strings: speak_from("xx", Spoken(strings))
    speak("en", None)


@pytest.mark.parametrize(
    ("date", "short", "long"),
    [
        ("2021-12-17", "17 Dec 2021", "17 December 2021"),
        ("2021-05-01", "1 May 2021", "1 May 2021"),
        ("0900-02~", "about February 900", "about February 900"),
        ("0021?", "perhaps 0021", "perhaps 0021"),
        ("2021%", "perhaps about 2021", "perhaps about 2021"),
        ("../2022-03-04", "until 4 Mar 2022", "until 4 March 2022"),
        ("2022-09/..", "since September 2022", "since September 2022"),
        ("2021-10-01?/2021-11", "perhaps 1 Oct 2021 to November 2021", None),
    ],
)
def test_a_date_in_english(date, short, long):
    assert date_in_words(parse_date(date)) == short
    assert date_in_words(parse_date(date), long=True) == (long or short.replace("Oct", "October"))


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2021-12-17", "demand of 17 Dec 2021"),
        ("2022-01~", "demand of about January 2022"),
        ("../2022-03-04", "demand by 4 Mar 2022"),
        ("2021/..", "demand since 2021"),
        ("2021/2022-01", "demand between 2021 and January 2022"),
    ],
)
def test_a_statement_is_named_by_its_day(date, words):
    assert dated(position(date=date)) == words


def test_a_month_stands_otherwise_behind_a_day_than_alone(say):
    say(
        {
            "{day} December {year}": "{day} грудня {year}",
            "December {year}": "грудень {year}",
            ("a date", "until {day}"): "до {day}",
            (
                "a month, after a word such as: until, since, of, to",
                "December {year}",
            ): "грудня {year}",
        }
    )
    dates = map(parse_date, ("2021-12-17", "2021-12", "../2021-12"))
    words = [date_in_words(date, long=True) for date in dates]
    assert words == ["17 грудня 2021", "грудень 2021", "до грудня 2021"]


def test_the_first_day_of_a_month_has_a_form_of_its_own(say):
    say({"{day} May {year}": "{day} mai {year}", ("the first day of a month", "1"): "1er"})
    days = map(parse_date, ("2021-05-01", "2021-05-02"))
    assert [day_in_words(each.first, long=True) for each in days] == ["1er mai 2021", "2 mai 2021"]


def test_words_of_the_source_keep_their_own_quotation_marks(say):
    said = position(date="2021-05", date_text="im Mai")
    assert said_on(said) == "May 2021 (“im Mai”)"
    say({"{day} (“{own_words}”)": "{day} („{own_words}“)"})
    assert said_on(said) == "May 2021 („im Mai“)"


def test_languages_are_named_and_a_text_is_said_to_be_in_one(say):
    assert [language_name("pt-BR"), language_name("tlh")] == ["Portuguese", "tlh"]
    assert [in_language("ru", "en"), in_language("tlh", "en")] == ["in Russian", "in tlh"]
    assert [in_language("en", "en"), in_language(None, "en")] == ["", ""]
    say({"in Russian": "auf Russisch", ("a language", "Russian"): "Russisch"})
    assert [in_language("ru", ""), language_name("ru")] == ["auf Russisch", "Russisch"]


@pytest.mark.parametrize("enum", ENUMS)
def test_every_value_of_a_record_has_a_word_that_is_the_value_in_english(enum):
    found = {(each.context, each.id) for each in template()}
    for value in enum:
        assert word_for(value) in (value, value.replace("-", " "))
        assert any(context and words == word_for(value) for context, words in found)


@pytest.mark.parametrize("value", [*model.PositionKind, *model.Wording, *Change])
def test_a_heading_is_the_word_with_a_capital(value):
    assert heading_for(value) == word_for(value).capitalize()


@pytest.mark.parametrize("date", ["2021-12-17", "2021-12~", "../2021", "2021-05?/..", "2021/2022"])
def test_no_word_of_a_date_is_left_unsaid(date, pseudo):
    assert not bare(date_in_words(parse_date(date)))
    assert not bare(date_in_words(parse_date(date), long=True))
    assert not bare(dated(position(date=date)))
    assert not bare(in_language("ru", ""))
    assert not bare(heading_for(model.Wording.VERBATIM))


def test_a_month_stands_behind_about_as_behind_other_such_words(say):
    after = "a month, after a word such as: until, since, of, to"
    say({"March {year}": "березень {year}", (after, "March {year}"): "березня {year}"})
    assert date_in_words(parse_date("2022-03~")) == "about березня 2022"
    assert date_in_words(parse_date("2022-03%")) == "perhaps about березня 2022"
    assert date_in_words(parse_date("2022-03?")) == "perhaps березень 2022"
