"""What is said of files stands wholly in the language spoken, but for what the files hold."""

import json
from dataclasses import replace

import pytest

from builders import as_said, demand, dossier, event, link, party, position, quote, source
from demarche.records import loading
from demarche.records.carrying import CarriedError, unpack
from demarche.records.converting import convert
from demarche.records.dates import parse_date
from demarche.records.describing import DESCRIPTIONS
from demarche.records.loading import load
from demarche.records.news import news
from demarche.records.parsing.workbook_kinds import Kind, holds
from demarche.records.parsing.workbook_refusals import Refusal, finding_of
from demarche.records.reading import read_bytes
from demarche.records.sidecar import SidecarError, read_sidecar
from demarche.records.snapshot import read_snapshot
from demarche.records.unpacking import records_in
from demarche.records.writing import render, write_text
from demarche.translation import tr
from pseudo import bare

pytestmark = pytest.mark.usefixtures("pseudo")

FULL = dossier(
    demand(
        position(
            id="one",
            date_text="this spring",
            as_said=as_said(translator="own"),
            quotes=(quote(prefix="before", extras={"x-mine": 1}),),
            sources=("note", "other"),
            links=(),
        ),
        position(id="two", links=(link("narrows", "one", note="see there"),)),
        note="to be asked",
        codes={"plover": "3"},
    ),
    summary="A river.",
    covers=parse_date("2019"),
    language="de",
    parties={
        "upland": party("Upland", wikidata="Q1"),
        "lowland": party("Lowland"),
        **{f"p{n}": party(f"Other {n}") for n in range(3)},
    },
    sources={"note": source(note="dull"), "other": source("A note"), "third": source("Third")},
    events=(event(),),
    extras={"x-number": 1},
)
"""What no table can hold."""


def assert_translated(*said):
    """Check that there are words, and that each of them stands in brackets."""
    assert said
    assert all(said)
    assert [*filter(bare, said)] == []


@pytest.mark.parametrize("name", ["a.csv", "a.yaml", "a.xlsx"])
def test_what_a_form_cannot_hold(name):
    assert_translated(*render(FULL, name).losses)


def test_what_does_not_fit_into_cells():
    long = dossier(demand(position("long " * 10_000), position("\uffff")))
    assert_translated(*render(long, "a.xlsx").losses)


def test_comments_that_are_left_behind(tmp_path):
    (tmp_path / "a.yaml").write_text(f"{write_text(dossier(), '.yaml')}# one\n# two\n")
    assert_translated(*convert(tmp_path / "a.yaml", "a.json").rendered.losses)


@pytest.mark.parametrize(
    ("made", "name"),
    [
        (FULL, "a.doc"),
        (dossier(demand(position("\ud800"))), "a.yaml"),
        (replace(FULL, extras={"x-deep": json.loads("[" * 70 + "]" * 70)}), "a.yaml"),
    ],
)
def test_what_cannot_be_written(made, name):
    with pytest.raises(ValueError, match="⟦") as refused:
        render(made, name)
    assert_translated(str(refused.value))


def test_what_is_new():
    others = {"third": source("Third, mended"), "note": FULL.sources["note"], "x": source("X")}
    one = FULL.demands[0].positions[0]
    after = replace(
        FULL,
        title="Another",
        demands=(replace(FULL.demands[0], positions=(replace(one, text="New."),), title="More"),),
        sources=others,
        parties={},
        events=(),
    )
    assert_translated(news(FULL, after), news(after, FULL), news(FULL, FULL))


def test_files_that_cannot_be_loaded(tmp_path, monkeypatch):
    (tmp_path / "link").symlink_to("nowhere")
    (tmp_path / "large").write_bytes(b"12")
    found = [load(str(tmp_path / name)) for name in ("", "link", "none", "a\0b", "x" * 300)]
    monkeypatch.setattr(loading, "most_bytes", lambda: 1)
    for each in (*found, load("/dev/null"), load(str(tmp_path / "large"))):
        assert_translated(each.message, *filter(None, [each.hint]))


@pytest.mark.parametrize("refusal", Refusal)
def test_workbooks_that_are_refused(refusal):
    found = finding_of(refusal, "no idea")
    assert_translated(found.message, found.hint)


@pytest.mark.parametrize("kind", Kind)
def test_what_a_spreadsheet_made_of_words(kind):
    assert_translated(holds(kind, "`1.1`", 0), holds(kind, "`1.1`", 2))


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", b"PK\x03\x04PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(9)],
)
def test_workbooks_that_are_none(data):
    (problem,) = read_bytes(data, "a.xlsx").problems
    assert_translated(problem.message, problem.hint)


@pytest.mark.parametrize(
    "lines", ["[]", "{", '{"format":"x"}', '{"format":"demarche-report/1"}', "x" * 1_000_001]
)
def test_what_a_report_carries_by_mistake(lines):
    with pytest.raises(CarriedError) as refused:
        unpack(lines.encode())
    assert_translated(str(refused.value))


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.7 /Encrypt", b"<html>"])
def test_a_report_that_carries_nothing(data):
    with pytest.raises(CarriedError) as refused:
        records_in(data)
    assert_translated(str(refused.value))


@pytest.mark.parametrize("text", ["{", "[]", '{"format": "demarche-sidecar/1", "said": 1}'])
def test_a_broken_sidecar(tmp_path, text):
    path = tmp_path / "a.comparison.json"
    path.write_text(text)
    with pytest.raises(SidecarError) as refused:
        read_sidecar(path)
    assert_translated(str(refused.value))


def test_a_saying_that_makes_no_sense(tmp_path):
    path = tmp_path / "a.comparison.json"
    path.write_text('{"format": "demarche-sidecar/1", "said": [1]}')
    assert_translated(*read_sidecar(path).problems)


@pytest.mark.parametrize("name", ["none.txt", "../a", ".", "a.pdf"])
def test_a_copy_that_is_not_shown(tmp_path, name):
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    assert_translated(read_snapshot(tmp_path, name).problem)


def test_descriptions_of_fields():
    assert_translated(*map(tr, DESCRIPTIONS.values()))


def test_nothing_of_the_engine_that_validates_is_handed_on(monkeypatch):
    error = {"type": "of_the_future", "loc": ("demands", 0), "msg": "Input is odd", "input": 1}
    monkeypatch.setattr("demarche.records.checking.validate", lambda _: (None, [error]))
    found = read_bytes(write_text(dossier(), ".json").encode(), "a.yaml").problems
    assert_translated(*(each.message for each in found))
    assert not any("Input" in each.message for each in found)
