"""A report as CSV is the table of records of each dossier, which Demarche reads again."""

import csv
import dataclasses
import io

import pytest

from builders import demand, dossier, position
from demarche.records.carrying import Carried
from demarche.records.reading import read_bytes
from demarche.reports.pdf import finished
from demarche.reports.writing import WRITERS, write_report


def _carrying(report, *dossiers):
    carried = Carried(dossiers=tuple((f"{at}.yaml", each) for at, each in enumerate(dossiers)))
    return dataclasses.replace(report, carried=carried)


def made(report):
    return finished(WRITERS[".csv"].write(report))


def test_positions_are_read_again(make_report):
    words = dossier(position("=1+1", id="a", note="mine"), position("Ten\nunits.", "2020", id="b"))
    [data] = made(_carrying(make_report(words), words)).files
    again = read_bytes(data, "talks.csv").dossier
    found = [each for row in again.demands for each in row.positions]
    assert [(each.id, each.text, each.note) for each in found] == [
        ("a", "=1+1", None),
        ("b", "Ten\nunits.", None),
    ]


@pytest.mark.parametrize("text", ["=1+1", "+a", "-a", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0"])
def test_no_cell_is_a_formula(make_report, text):
    words = dossier(position(text))
    [data] = made(_carrying(make_report(words), words)).files
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t")]


def test_two_drafts_are_two_tables_side_by_side(make_report, tmp_path):
    drafts = dossier(demand(id="one")), dossier(demand(id="two"))
    warnings = write_report(_carrying(make_report(*drafts), *drafts), tmp_path / "a.csv")
    assert warnings == ("there are 2 drafts: this one, and beside it a-draft-2.csv",)
    assert "two" in (tmp_path / "a-draft-2.csv").read_text("utf-8")


def test_without_records_there_is_no_table(make_report):
    with pytest.raises(ValueError, match="cannot be without them"):
        made(make_report(dossier()))


def test_a_filter_does_not_hide_that_all_is_there(make_report):
    words = dossier()
    report = _carrying(make_report(words, only_changed=True), words)
    assert "holds every one" in made(report).warnings[0]
