"""A workbook holds the comparison with its marks, the positions as records, and the sources."""

import dataclasses
import io

import openpyxl
import pytest

from builders import demand, dossier, position, quote, source
from demarche.records.carrying import Carried
from demarche.records.tables.flattening import table_of
from demarche.reports.options import Layout, Paper
from demarche.reports.pdf import finished
from demarche.reports.workbook.writing import write_workbook
from redlines import revised


def opened(report):
    data, warnings = finished(write_workbook(report))
    return openpyxl.load_workbook(io.BytesIO(data), rich_text=True), warnings


def told(sheet, row=2):
    return {head.value: cell.value for head, cell in zip(sheet[1], sheet[row], strict=True)}


def test_words_are_struck_and_underlined(make_report):
    book, _ = opened(
        make_report(dossier(revised("We ask for ten units.", "We ask for two units.")))
    )
    _, base, later = (
        (each for each in book["Comparison"][2] if "units" in str(each.value)),
        *_two(book),
    )
    assert [(str(part), bool(part.font.strike)) for part in _styled(base)] == [("ten", True)]
    assert [(str(part), part.font.u) for part in _styled(later)] == [("two", "single")]


def _two(book):
    return [each for each in book["Comparison"][2] if "units" in str(each.value)]


def _styled(cell):
    parts = [part for part in cell.value if not isinstance(part, str)]
    return [part for part in parts if part.font.strike or part.font.u]


def test_each_row_says_what_became_of_the_demand_and_who_said_it(make_report):
    terms = {"terms": {"amount": "2"}, "speaker": "A. Minister"}
    first = position("Ten.", id="a", terms={"amount": "10"})
    row = demand(first, position("Two.", "2020", links=[("revises", "a")], **terms))
    cells = told(opened(make_report(dossier(row)))[0]["Comparison"])
    assert (cells["No"], cells["Demand"]) == (1, "Minimum flow")
    assert cells["Lowland · revised: change"] == "revised"
    assert cells["Lowland · revised: terms"] == "amount: 10 → 2 (-8)"
    assert "A. Minister" in cells["Lowland · revised: said by"]


@pytest.mark.parametrize(("with_notes", "left_out"), [(True, set()), (False, {"note", "x-mine"})])
def test_positions_are_the_table_of_records_without_notes(make_report, with_notes, left_out):
    words = dossier(position(note="Mine alone.", extras={"x-mine": "also"}))
    carried = Carried(dossiers=(("a.yaml", words),))
    report = dataclasses.replace(make_report(words, with_notes=with_notes), carried=carried)
    rows = list(opened(report)[0]["Positions"].values)
    table = [dict(zip(table_of(words)[0], row, strict=True)) for row in table_of(words)[1:]]
    found = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    assert set(table[0]) - set(found[0]) == left_out
    assert all(
        row[head] == (value or "") for row in table for head, value in found[0].items() if value
    )


def test_two_drafts_have_a_sheet_of_positions_each(make_report):
    drafts = dossier(demand(id="one")), dossier(demand(id="two"))
    carried = Carried(dossiers=(("a.yaml", drafts[0]), ("b.yaml", drafts[1])))
    book, _ = opened(dataclasses.replace(make_report(*drafts), carried=carried))
    assert book.sheetnames[1:3] == ["Positions 1", "Positions 2"]
    assert (book["Positions 2"]["A2"].value, book["Positions 1"]["A2"].value) == ("two", "one")
    assert ("The sheet Positions 2", "every position of b.yaml") in list(book["About"].values)


def test_sources_lead_to_the_quoted_sentence(make_report):
    note = source(
        url="https://one.example/a", author="An author", published="2020-05", accessed=None
    )
    report = make_report(
        dossier(position(quotes=[quote("well-known words")]), sources={"note": note})
    )
    sheet = opened(report)[0]["Sources"]
    links = {cell.value: cell.hyperlink for cell in sheet[2] if cell.hyperlink}
    assert links["https://one.example/a"].target == "https://one.example/a"
    quoted = links["well-known words"]
    assert f"{quoted.target}#{quoted.location}" == report.sources[0].quotations[0].href
    assert told(sheet)["Published"] == "2020-05"


@pytest.mark.parametrize("text", ["x" * 40_000, "😀" * 20_000, "word " * 9_000])
def test_a_text_that_no_cell_holds_is_cut_and_that_is_said(make_report, text):
    book, warnings = opened(make_report(dossier(position(text))))
    cells = [str(each.value) for each in book["Comparison"][2]]
    assert max(len(each.encode("utf-16-le")) // 2 for each in cells) <= 32_767
    assert sum("more characters, left out: a cell has no room" in each for each in cells) == 2
    assert warnings == (
        "2 cells hold only a part of a longer text, as it says there: there is room for no more",
    )


def test_a_text_like_the_markup_of_a_workbook_stays_text(make_report):
    book, _ = opened(make_report(dossier(position("<r><t>x</t></r>"))))
    assert "<r><t>x</t></r>" in [str(each.value) for each in book["Comparison"][2]]


def test_heads_are_frozen_and_repeat_on_paper(make_report):
    book, _ = opened(make_report(dossier(), paper=Paper.LETTER))
    assert book.sheetnames == ["Comparison", "Sources", "About"]
    for sheet in book.worksheets:
        assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1")
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 1)


def test_each_layout_has_its_columns(make_report):
    report = make_report(dossier(revised("Ten.", "Two.")), layout=Layout.REDLINE)
    heads = [each.value for each in opened(report)[0]["Comparison"][1]]
    assert next(each for each in heads if "revised" in each) == "Lowland · revised: change"
    assert not [each for each in heads if "original" in each]
