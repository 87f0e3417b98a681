"""Broken files beside the exact lines that `check` prints of them.

`pytest tests/records --refresh` writes the lines anew; read them over before keeping them.
"""

import datetime as dt
from pathlib import Path

import pytest

from demarche.records.reading import read_bytes
from pseudo import bare
from workbooks import book

FOLDER = Path(__file__).parents[1] / "bad"
HEAD = ["demand", "date", "by", "text"]
DAY = dt.datetime(2019, 3, 4)  # noqa: DTZ001 - a sheet knows no zones
BOOKS = {
    "sheet-types.xlsx": {
        "Talks": [
            [*HEAD, "position", "language", "Seen"],
            ["flow", DAY, "Lowland", "200 m³/s", 1.1, "en", 3],
            ["flow", 2020, "Lowland", 200, 1.2, True, 4],
            ["flow", 43528, "Lowland", DAY, "third", "en", 5],
            ["flow", DAY.replace(hour=10), "Lowland", "Water.", "fourth", "en", 6],
        ]
    },
    "sheet-cells.xlsx": {
        "Talks of 2019": [
            [*HEAD, "Sorce title", "quote"],
            ["flow", "yesterday", "Lowland", "Water.", "Note", "the words"],
            ["ice", "", "", "", "", ""],
        ]
    },
    "sheet-others.xlsx": {
        "Notes": [["remember the milk"]],
        "Talks": [HEAD, ["flow", DAY, "Lowland", "Water."]],
        "Sheet3": [HEAD],
    },
    "sheet-none.xlsx": {"Notes": [["remember", "the", "milk"]], "More": [["x"]]},
    "sheet-empty.xlsx": {"Sheet1": []},
}
"""Workbooks by their names, each with the rows of its sheets; their words lie beside the others."""
BROKEN = sorted(path for path in FOLDER.iterdir() if path.suffix in (".yaml", ".json", ".csv"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.name)
def test_a_broken_file_gets_exactly_these_words(path, request):
    assert_said(read_bytes(path.read_bytes(), path.name), request)


@pytest.mark.parametrize("name", BOOKS)
def test_a_broken_workbook_gets_exactly_these_words(name, request):
    assert_said(read_bytes(book(**BOOKS[name]), name), request)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.name)
def test_every_word_of_it_is_translated(path, pseudo):
    assert_translated(read_bytes(path.read_bytes(), path.name))


@pytest.mark.parametrize("name", BOOKS)
def test_every_word_of_a_workbook_is_translated(name, pseudo):
    assert_translated(read_bytes(book(**BOOKS[name]), name))


def assert_translated(reading):
    """Check that nothing of what is said of a file stands outside of the language spoken."""
    said = [words for each in reading.problems for words in (each.message, each.hint)]
    assert said
    assert [*filter(bare, said)] == []


def assert_said(reading, request):
    """Check that a file gets the words beside it, or write them where that is asked for."""
    said = "".join(f"{problem}\n" for problem in reading.problems)
    expected = FOLDER / f"{Path(reading.path).stem}.txt"
    if request.config.getoption("--refresh", default=False):
        expected.write_text(said, encoding="utf-8")
    assert said == expected.read_text(encoding="utf-8")
    assert said
