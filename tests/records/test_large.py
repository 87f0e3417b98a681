"""What is large but good is read, and what hardly any file has is read or refused in words."""

import json

import pytest

from builders import GOOD_FILE
from demarche.records.parsing import separated_text
from demarche.records.problem import Code
from demarche.records.reading import read_bytes
from demarche.records.writing import render

GOOD = read_bytes(json.dumps(GOOD_FILE).encode(), "a.json").dossier
MANY = 100_000


@pytest.mark.parametrize("name", ["a.json", "a.yaml", "a.csv"])
def test_a_text_of_ten_megabytes_is_read(name):
    marked = render(GOOD, name).data.replace("200 m³/s".encode(), b"x" * 10_000_000, 1)
    reading = read_bytes(marked, name)
    assert reading.ok, reading.problems
    assert len(reading.dossier.demands[0].positions[0].text) >= 10_000_000


@pytest.mark.parametrize("name", ["a.json", "a.yaml"])
def test_a_byte_order_mark_is_no_mistake(name):
    reading = read_bytes(b"\xef\xbb\xbf" + render(GOOD, name).data, name)
    assert (reading.dossier, reading.problems) == (GOOD, ())


@pytest.mark.parametrize("text", ["b", '"a"b'])
def test_a_table_of_more_rows_than_a_spreadsheet_holds_is_refused(text, monkeypatch):
    monkeypatch.setattr(separated_text, "MOST_ROWS", 3)
    row = f"flow,2019,A,{text}\n"
    data = ("demand,date,by,text\n" + row * 3).encode()
    (problem,) = read_bytes(data, "a.csv").problems
    assert (problem.code, "more than 3 rows" in problem.message) == (Code.LIMIT, True)


@pytest.mark.nightly
@pytest.mark.parametrize("name", ["a.json", "a.csv"])
def test_a_hundred_thousand_demands_are_read(name):
    rows = (f"demand-{number},2019,A,text {number}\n" for number in range(MANY))
    table = read_bytes(f"demand,date,by,text\n{''.join(rows)}".encode(), "a.csv").dossier
    reading = read_bytes(render(table, name).data, name)
    assert (reading.ok, len(reading.dossier.demands)) == (True, MANY)
