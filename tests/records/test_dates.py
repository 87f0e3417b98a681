import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.records.dates import EDTF_PATTERN, parse_date


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-02", "2022-02-01", "2022-02-28"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2022-01-19", "2022-01-19", "2022-01-19"),
        ("2021-10/2021-11", "2021-10-01", "2021-11-30"),
        ("2021-10-05~/2021", "2021-10-05", "2021-12-31"),
        ("../2022", "0001-01-01", "2022-12-31"),
        ("2022-01/..", "2022-01-01", "9999-12-31"),
    ],
)
def test_a_date_has_a_first_and_a_last_day(text, first, last):
    date = parse_date(text)
    assert (str(date), str(date.first), str(date.last)) == (text, first, last)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2022", 0, 0),
        ("2022~", 1, 0),
        ("2021-12?", 0, 1),
        ("2021-12-01%", 1, 1),
        ("2021/2022?", 0, 1),
    ],
)
def test_marks_of_doubt_are_read(text, approximate, uncertain):
    date = parse_date(text)
    assert (date.approximate, date.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2022-13", "there is no month 13"),
        ("2022-02-30", "February 2022 has 28 days, not 30"),
        ("2022-01-00", "January 2022 has 31 days, not 0"),
        ("0000", "there is no year 0000"),
        ("2022-02/2022-01", "2022-01 comes before 2022-02"),
        ("../..", "at least one end"),
        ("", "write a day as 2022-01-19"),
        ("22-01-19", "write a day as 2022-01-19"),
        ("19 Jan 2022", "write 2022-01-19"),
        ("2022-1-9", "write 2022-01-09"),
        ("2022-01-19T10:00", "write 2022-01-19"),
        ("202X", "write a day as 2022-01-19"),
        ("2022-21", "there is no month 21"),  # a season in EDTF
        ("2022~?", "write a day as 2022-01-19"),
        ("~2022", "write a day as 2022-01-19"),
        ("/2022", "write a day as 2022-01-19"),
        ("2022/", "write a day as 2022-01-19"),
        ("..", "write a day as 2022-01-19"),
        ("2021/2022/2023", "write a day as 2022-01-19"),
        (" 2022", "write a day as 2022-01-19"),
        ("2022\n", "write a day as 2022-01-19"),
        ("٢٠٢٢", "write a day as 2022-01-19"),  # digits, but not those of the format
    ],
)
def test_what_is_no_date_is_said_in_words(text, says):
    with pytest.raises(ValueError, match=re.escape(says)):
        parse_date(text)


def test_a_day_known_for_certain_is_told_apart():
    assert parse_date("2022-01-19").is_day
    assert not parse_date("2022-01-19?").is_day
    assert not parse_date("2022-01").is_day


def test_an_open_beginning_counts_from_its_end():
    assert parse_date("../2022-01").counts_from == dt.date(2022, 1, 31)
    assert parse_date("2021/2022").counts_from == dt.date(2021, 1, 1)
    assert not parse_date("0001").open_start


@given(st.dates())
def test_every_day_reads_as_itself(day):
    assert (parse_date(str(day)).first, parse_date(str(day)).last) == (day, day)


@given(st.from_regex(EDTF_PATTERN, fullmatch=True))
def test_what_the_pattern_takes_fails_only_by_the_calendar(text):
    try:
        date = parse_date(text)
    except ValueError as error:
        assert re.search(r"has \d\d days|comes before", str(error))  # noqa: PT017 - both ways are right
    else:
        assert date.first <= date.last


@given(st.one_of(st.text(), st.text("0123456789-/.~?%", max_size=22)))
def test_what_is_read_is_what_the_pattern_takes(text):
    try:
        parse_date(text)
    except ValueError:
        return
    assert re.search(EDTF_PATTERN, text)
