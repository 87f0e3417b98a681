"""Workbooks: their sheets, dates and numbers, and what a file can do to who reads it."""

import datetime as dt
import io
import socket
import subprocess
import sys
import time
import zipfile

import pytest
import xlsxwriter

from demarche.records.parsing import workbook
from demarche.records.problem import Code, Severity
from demarche.records.reading import read_bytes
from workbooks import book

HEAD = ["demand", "date", "by", "text"]
ROW = ["flow", "2019-03-04", "Lowland", "200 m³/s"]
SHEET = "xl/worksheets/sheet1.xml"


def with_part(data, name, body):
    """Put another body in the place of a part of a workbook."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {entry.filename: old.read(entry) for entry in old.infolist()}
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part, content in {**parts, name: body}.items():
            new.writestr(part, content)
    return made.getvalue()


def ods(cells):
    """Give a small ODS of rows of cells, each the inside of a table cell."""
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
        f'<table:table table:name="Blatt">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", content)
    return made.getvalue()


def text_cell(words):
    return (
        f'<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>'
    )


def problem_of(data, name="dam.xlsx"):
    reading = read_bytes(data, name)
    assert reading.dossier is None
    (problem,) = reading.problems
    return problem


@pytest.mark.parametrize("name", ["dam.xlsx", "dam", "dam.csv"])
def test_a_workbook_is_read_whatever_its_name(name):
    reading = read_bytes(book(A=[HEAD, ROW]), name)
    assert (reading.ok, reading.dossier.demands[0].positions[0].text) == (True, "200 m³/s")


def test_an_ods_is_read_with_its_dates():
    day = '<table:table-cell office:value-type="date" office:date-value="2019-03-04"/>'
    row = "".join([text_cell("flow"), day, text_cell("Lowland"), text_cell("water")])
    reading = read_bytes(ods(["".join(map(text_cell, HEAD)), row]), "dam.ods")
    assert reading.ok, reading.problems
    assert reading.dossier.demands[0].positions[0].date.text == "2019-03-04"


def test_a_day_and_a_year_are_read_as_dates():
    rows = [HEAD, ["flow", dt.date(2019, 3, 4), "A", "b"], ["gauges", 2019, "A", "b"]]
    reading = read_bytes(book(A=rows), "dam.xlsx")
    dates = [demand.positions[0].date.text for demand in reading.dossier.demands]
    assert (dates, reading.problems) == (["2019-03-04", "2019"], ())


@pytest.mark.parametrize(
    ("cell", "words"), [(4.1, "`4.1` as a number"), (True, "`TRUE` as a truth")]
)
def test_a_number_made_of_a_word_is_a_warning(cell, words):
    reading = read_bytes(book(A=[HEAD, ["flow", "2019", "A", cell]]), "dam.xlsx")
    (problem,) = reading.problems
    assert (problem.severity, problem.place) == (Severity.WARNING, "A!D2")
    assert words in problem.message


def test_the_first_sheet_with_the_headings_is_read():
    data = book(Notes=[["hello"]], **{"My table": [[], [], HEAD, [*ROW[:1], "2019-13", *ROW[2:]]]})
    unread, date = read_bytes(data, "dam.xlsx").problems
    assert "`Notes` is not read" in unread.message
    assert str(date).startswith("dam.xlsx:'My table'!B4: error: `2019-13` is not a date")
    assert (date.line, date.column) == (4, None)


def test_a_workbook_without_headings_names_what_is_missing():
    reading = read_bytes(book(A=[["demand", "text"], ["flow", "b"]]), "dam.xlsx")
    messages = [problem.message for problem in reading.problems]
    assert messages == [
        "the table has no column `date`",
        "the table has no column `by` or `party`",
    ]


def linked(address):
    """Give a workbook whose last text stands in another workbook, and is remembered here."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as workbook_:
        sheet = workbook_.add_worksheet("A")
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, ROW)
        sheet.write_formula("D2", "='[1]Sheet1'!A1", None, "remembered")
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    book_ = f'<externalLink xmlns:r="{office}"><externalBook r:id="rId1"/></externalLink>'
    link = f'<Relationship Id="rId1" Type="{office}/externalLinkPath" Target="{address}"'
    data = with_part(made.getvalue(), "xl/externalLinks/externalLink1.xml", book_.encode())
    target = f'<Relationships>{link} TargetMode="External"/></Relationships>'
    return with_part(data, "xl/externalLinks/_rels/externalLink1.xml.rels", target.encode())


def test_a_link_to_another_workbook_is_not_followed():
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        reading = read_bytes(linked(f"http://127.0.0.1:{server.getsockname()[1]}/b.xlsx"), "a.xlsx")
        assert reading.dossier.demands[0].positions[0].text == "remembered"
        with pytest.raises(BlockingIOError):
            server.accept()


def test_a_link_to_a_file_beside_it_is_not_followed(tmp_path):
    other = tmp_path / "b.xlsx"
    other.write_bytes(book(Sheet1=[["followed"]]))
    reading = read_bytes(linked(other.as_uri()), "a.xlsx")
    assert reading.dossier.demands[0].positions[0].text == "remembered"


def bomb():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(3):
            archive.writestr(f"xl/{number}.xml", b"\0" * 90_000_000)
    return made.getvalue()


def squeezed():
    return with_part(book(A=[HEAD, ROW]), "xl/extra.xml", b" " * 50_000_000)


def crowded():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for number in range(1001):
            archive.writestr(f"{number}", b"")
    return made.getvalue()


def doubled():
    made = io.BytesIO(book(A=[HEAD, ROW]))
    with (
        zipfile.ZipFile(made, "a") as archive,
        pytest.warns(UserWarning, match="Duplicate"),
    ):
        archive.writestr(SHEET, b"<worksheet/>")
    return made.getvalue()


def locked():
    made = bytearray(book(A=[HEAD, ROW]))
    at = made.index(b"PK\x01\x02")
    made[at + 8] |= 1
    return bytes(made)


def far_away():
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c>'
    xmlns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    body = f'<worksheet xmlns="{xmlns}"><sheetData>{cells}</row></sheetData></worksheet>'
    return with_part(book(A=[HEAD]), SHEET, body.encode())


def entities():
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    body = (
        f'<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY e0 "ha">{lines}]>'
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        "<si><t>&e11;</t></si></sst>"
    )
    return with_part(book(A=[HEAD, ROW]), "xl/sharedStrings.xml", body.encode())


@pytest.mark.parametrize(
    ("make", "code", "words"),
    [
        (bomb, Code.LIMIT, "unpacks to more than 200 MB"),
        (squeezed, Code.LIMIT, "more than 100 times its size"),
        (crowded, Code.LIMIT, "more than 1,000 parts"),
        (doubled, Code.UNREADABLE, "two parts of the workbook have the same name"),
        (locked, Code.UNREADABLE, "locked with a password"),
        (far_away, Code.LIMIT, "needs more memory or time"),
        (entities, Code.UNREADABLE, "cannot be read"),
        (lambda: book(A=[HEAD, ROW])[:2000], Code.UNREADABLE, "damaged"),
        (lambda: b"demand,date\n", Code.UNREADABLE, "no workbook"),
        (lambda: b"", Code.UNREADABLE, "no workbook"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Code.UNREADABLE, "locked or"),
    ],
)
def test_a_hostile_workbook_is_one_sentence(make, code, words):
    started = time.monotonic()
    problem = problem_of(make())
    assert (problem.code, words in problem.message) == (code, True), problem
    assert problem.hint
    assert "\n" not in str(problem)
    assert time.monotonic() - started < 20


def test_a_child_that_takes_too_long_is_ended(monkeypatch):
    monkeypatch.setattr(workbook, "MOST_SECONDS", 0.001)
    problem = problem_of(book(A=[HEAD, ROW]))
    assert (problem.code, "takes longer" in problem.message) == (Code.LIMIT, True)


def test_a_child_that_cannot_start_or_breaks_off_is_told(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert "no program could be started" in problem_of(book(A=[HEAD, ROW])).message
    done = subprocess.CompletedProcess([], 0, b"{", b"")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    assert "broke off" in problem_of(book(A=[HEAD, ROW])).message


def test_the_child_takes_no_module_from_the_folder_it_is_started_in(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    assert read_bytes(book(A=[HEAD, ROW]), "dam.xlsx").ok


def test_control_characters_and_line_ends_come_through():
    words = "a\r\nb\rc\x01_x0041_\t"
    reading = read_bytes(book(A=[HEAD, ["flow", "2019", "A", words]]), "dam.xlsx")
    assert reading.dossier.demands[0].positions[0].text == words
