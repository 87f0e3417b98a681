"""Dates as people type them, turned into the dates of the record format.

A day, a month or a year in the order of words that English, German, French, Spanish and Ukrainian
readers write, with what is in doubt about it, and all that `compare.days` writes in the language
that is spoken. An order of numbers that can mean two days (3/4/2022)
is refused in words, never guessed. The parts of a month ("late October") are no dates of the
format: the month is given, and the words are kept for `date_text`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from demarche.compare.days import date_in_words, months_as_written
from demarche.records.dates import FuzzyDate, parse_date
from demarche.translation import ENGLISH, language, later_in, tr, tr_in

_MONTHS: Final = (
    "january jan januar jänner janvier enero січень січня",
    "february feb februar février fevrier febrero лютий лютого",
    "march mar märz maerz mars marzo березень березня",
    "april apr avril abril квітень квітня",
    "may mai mayo травень травня",
    "june jun juni juin junio червень червня",
    "july jul juli juillet julio липень липня",
    "august aug août aout agosto серпень серпня",
    "september sep sept septembre septiembre вересень вересня",
    "october oct okt oktober octobre octubre жовтень жовтня",
    "november nov novembre noviembre листопад листопада",
    "december dec dez dezember décembre decembre diciembre грудень грудня",
)
_MONTH_OF: Final = {
    unicodedata.normalize("NFC", name): number
    for number, names in enumerate(_MONTHS, 1)
    for name in names.split()
}
_ABOUT: Final = re.compile(r"^(?:about|around|approximately|approx\.?|circa|ca?\.|~)\s*")
_PERHAPS: Final = re.compile(r"^(?:perhaps|possibly|maybe|probably)\s+|\s*\?$")
_PART: Final = re.compile(r"^(?:early|mid|late|the (?:beginning|middle|end) of)[\s-]+(?:in\s+)?")
_SPAN: Final = re.compile(r"\s+(?:to|until|till)\s+|\s*(?:–|—|\.\.\.|…)\s*|\s+-\s+")
_OPEN: Final = re.compile(r"^(?:(until|by|before|up to)|(since|from|after))\s+")
_AS_WRITTEN: Final = (
    later_in("a date", "until {day}"),
    later_in("a date", "since {day}"),
    later_in("a date", "perhaps about {day}"),
    later_in("a date", "about {day}"),
    later_in("a date", "perhaps {day}"),
    later_in("a date", "{first} to {last}"),
)
"""How dates are written that are not just a day, a month or a year."""
_NUMBERS: Final = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})")


@dataclass(frozen=True, slots=True)
class TypedDate:
    """A date as understood, and the words for it that the format has no other place for."""

    date: FuzzyDate
    date_text: str = ""

    @property
    def in_words(self) -> str:
        """Say what was understood."""
        return date_in_words(self.date, long=True)


def read_date(typed: str) -> TypedDate:
    """Read a date as a person types it.

    Raises:
        ValueError: In words that say what to type instead.
    """
    words = _plain_words(typed)
    if not words:
        raise ValueError(
            tr("a date is missing: write it as 19 Jan 2022, January 2022, 2022 or 2022-01-19")
        )
    try:
        return TypedDate(parse_date(typed.strip()))
    except ValueError as error:
        if re.fullmatch(r"\d{4}-\d\d(-\d\d)?[~?%]?", words):
            raise ValueError(str(error)) from None
    edtf, is_part = _edtf(words if language() == ENGLISH else _in_english(words))
    return TypedDate(parse_date(edtf), " ".join(typed.split()) if is_part else "")


def _plain_words(words: str) -> str:
    """Give words without what makes no difference: capitals, commas, wider spaces."""
    return " ".join(unicodedata.normalize("NFC", words).casefold().replace(",", " ").split())


def _in_english(words: str) -> str:
    """Put what stands around a day in the language that is spoken into English."""
    for english in _AS_WRITTEN:
        written = re.escape(_plain_words(tr_in("a date", english)))
        found = re.fullmatch(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", written), words)
        if found:
            return english.format(**{n: _in_english(each) for n, each in found.groupdict().items()})
    return words


def _edtf(words: str) -> tuple[str, bool]:
    """Give the date of the format, and whether the words say more than it does."""
    open_end = _OPEN.match(words)
    if open_end:
        one, is_part = _one(words[open_end.end() :])
        return (f"../{one}" if open_end[1] else f"{one}/.."), is_part
    ends = _SPAN.split(words)
    if len(ends) == 2 and all(ends):
        last, last_part = _one(ends[1])
        first, first_part = _one(_with_rest_of(ends[0], ends[1]))
        return f"{first}/{last}", first_part or last_part
    return _one(words)


def _with_rest_of(begin: str, end: str) -> str:
    """Complete the beginning of a span by its end: 10 to 12 January 2022."""
    if re.search(r"\d{4}", begin):
        return begin
    has_month = any(_month(word) for word in begin.split())
    return " ".join([begin, *(w for w in end.split() if _is_rest(w, has_month=has_month))])


def _is_rest(word: str, *, has_month: bool) -> bool:
    """Say whether a word of a span's end also belongs to its beginning: the year, the month."""
    return bool(re.fullmatch(r"\d{4}", word)) or (not has_month and bool(_month(word)))


def _one(words: str) -> tuple[str, bool]:
    """Read a day, a month or a year with its doubts."""
    # In either order: perhaps about 2021, about perhaps 2021.
    likely = _PERHAPS.sub("", words)
    exact = _ABOUT.sub("", likely)
    sure = _PERHAPS.sub("", exact)
    doubts = (exact != likely, likely != words or sure != exact)
    mark = {(True, True): "%", (True, False): "~", (False, True): "?"}.get(doubts, "")
    part = _PART.match(sure)
    return _plain(sure[part.end() :] if part else sure) + mark, part is not None


def _plain(words: str) -> str:
    """Read a day, a month or a year without doubt.

    Raises:
        ValueError: Where it is none, or could be two.
    """
    numbers = _NUMBERS.fullmatch(words)
    if numbers:
        return _from_numbers(*numbers.groups())
    year, month, days = _sorted(words)
    if year is None or len(days) > 1 or (days and month is None):
        raise ValueError(
            tr(
                "“{words}” is not understood as a date: write it as 19 Jan 2022, January 2022, "
                "2022 or 2022-01-19",
                words=words,
            )
        )
    return "-".join([year, *([f"{month:02}"] if month else []), *(f"{day:02}" for day in days)])


def _sorted(words: str) -> tuple[str | None, int | None, list[int]]:
    """Tell the year, the month and the day among words.

    Raises:
        ValueError: Where a word is none of them.
    """
    year, month, days = None, None, []
    for word in re.sub(r"\b(?:of|the|de|del|le|року|р)\b\.?", " ", words).split():
        named = _month(word)
        if named == 0:
            continue
        number = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th|er|\.)?", word)
        if re.fullmatch(r"\d{4}", word) and year is None:
            year = word
        elif named and month is None:
            month = named
        elif number:
            days.append(int(number[1]))
        else:
            raise ValueError(
                tr(
                    "“{word}” is not understood in a date: write it as 19 Jan 2022, January 2022, "
                    "2022 or 2022-01-19",
                    word=word,
                )
            )
    return year, month, days


def _month(word: str) -> int | None:
    """Give the number of a month; 0 for a word that stands beside one in the language spoken."""
    bare = word.rstrip(".")
    if bare in _MONTH_OF or language() == ENGLISH:
        return _MONTH_OF.get(bare)
    return months_as_written().get(bare)


def _from_numbers(first: str, second: str, third: str) -> str:
    """Read a day in numbers where only one day can be meant.

    Raises:
        ValueError: Where two can be, with both.
    """
    if len(first) == 4:
        return f"{first}-{int(second):02}-{int(third):02}"
    if len(third) != 4:
        raise ValueError(
            tr(
                "the year needs four digits: write it as 19 Jan 2022, January 2022, 2022 or "
                "2022-01-19"
            )
        )
    one, other = int(first), int(second)
    if one <= 12 and other <= 12 and one != other:
        days = (f"{third}-{other:02}-{one:02}", f"{third}-{one:02}-{other:02}")
        first, second = (date_in_words(parse_date(day)) for day in days)
        raise ValueError(
            tr(
                "this can mean {one} or {other}: write the month as a word",
                one=first,
                other=second,
            )
        )
    day, month = (one, other) if one > 12 or one == other else (other, one)
    return f"{third}-{month:02}-{day:02}"
