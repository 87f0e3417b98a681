"""A DOCX is read by Word's rules: headings, tables, links, and tracked changes both ways."""

import io
import zipfile
from itertools import pairwise

import pytest
from docx import Document
from docx_revisions import RevisionDocument

from builders import as_said, demand, dossier, position, quote, source
from demarche.reports.office.word import write_word
from demarche.reports.options import Layout, Orientation
from demarche.reports.pdf import finished
from demarche.resources import seeds
from redlines import TITLE, TWO_TEXTS, revised, told_texts, word_texts


def made(report):
    return finished(write_word(report))


def opened(report):
    return Document(io.BytesIO(made(report)))


def all_paragraphs(document):
    rows = [row for table in document.tables for row in table.rows]
    cells = [cell for row in rows for cell in row.cells]
    return [*document.paragraphs, *(each for cell in cells for each in cell.paragraphs)]


def _check_both_ways(beside, lined):
    for accepted in (True, False):
        document = RevisionDocument(io.BytesIO(made(lined)))
        document.accept_all() if accepted else document.reject_all()
        assert word_texts(document.document) == list(told_texts(beside, accepted=accepted))


@pytest.mark.parametrize("path", seeds(), ids=lambda path: path.stem)
def test_accepting_gives_the_later_text_and_rejecting_the_base(report_of_file, path):
    two = {"columns": ["original", "revised"]}
    _check_both_ways(
        report_of_file(path, **two), report_of_file(path, layout=Layout.REDLINE, **two)
    )


@pytest.mark.parametrize(("was", "now"), TWO_TEXTS)
def test_any_two_texts_are_told_both_ways(make_report, was, now):
    rows = dossier(revised(was, now))
    _check_both_ways(make_report(rows), make_report(rows, layout=Layout.REDLINE))


def test_a_text_that_comes_or_goes_whole_takes_its_paragraph_with_it(make_report):
    row = revised("We ask for water.", "Nothing of the kind was ever wanted by us, said the envoy.")
    document = opened(make_report(dossier(row), layout=Layout.REDLINE))
    texts = [each._p for each in document.paragraphs if each.style.name == "Demand text"]
    ends = [[len(each.xpath(f"w:pPr/w:rPr/w:{tag}")) for tag in ("del", "ins")] for each in texts]
    assert ends == [[1, 0], [0, 1]]


@pytest.mark.parametrize("relation", ["alternative-to", "answers"])
def test_what_leaves_the_base_standing_deletes_nothing(make_report, relation):
    who = "upland" if relation == "answers" else "lowland"
    other = position("Share the gauges.", "2020", party=who, links=[(relation, "a")])
    rows = demand(position("All the water.", id="a"), other)
    columns = ["lowland@2019", f"{who}@2020"]
    data = made(make_report(dossier(rows), columns=columns, layout=Layout.REDLINE))
    document = RevisionDocument(io.BytesIO(data))
    assert [each.text for each in document.track_changes if "del" in each._element.tag] == []
    document.accept_all()
    assert word_texts(document.document) == [["All the water.", "Share the gauges."]]


@pytest.mark.parametrize(
    ("fields", "author", "date"),
    [
        ({"speaker": "A. Minister"}, "A. Minister", "2020-05-06T00:00:00"),
        ({}, "Lowland", "2020-05-06T00:00:00"),
        ({"speaker": " "}, "Lowland", "2020-05-06T00:00:00"),
        ({"date": "2020-05~"}, "Lowland (about May 2020)", None),
    ],
)
def test_a_change_bears_the_speaker_and_the_day(make_report, fields, author, date):
    row = revised("All.", "Half.", **{"date": "2020-05-06", **fields})
    data = made(make_report(dossier(row), layout=Layout.REDLINE))
    part = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    assert f'w:author="{author}"' in part
    assert ("w:date=" in part) is (date is not None)
    assert date is None or f'w:date="{date}"' in part


def test_headings_are_headings_and_the_title_is_the_documents(make_report):
    document = opened(make_report(dossier(demand(topic="Water"))))
    named = {each.style.name: each.text for each in all_paragraphs(document)}
    assert (named["Heading 2"], named[TITLE]) == ("Water", "1\u2002Minimum flow")
    assert document.core_properties.title == "A dam on the upper river"
    assert document.core_properties.language == "en"


def test_the_head_of_the_table_repeats_and_rows_that_fit_stay_whole(make_report):
    rows = demand(position("word " * 9000), title="Long"), demand(id="short")
    document = opened(make_report(dossier(*rows)))
    heads = [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in document.tables[-1].rows]
    whole = [bool(row._tr.xpath("w:trPr/w:cantSplit")) for row in document.tables[-1].rows]
    assert heads == [True, False, False, False, False]
    assert whole == [True, True, False, True, True]


def test_headings_keep_with_their_row_and_rows_with_nothing(make_report):
    report = make_report(dossier(demand(topic="Water")))
    rows = opened(report).tables[-1].rows
    first = [row.cells[0].paragraphs[0] for row in rows]
    kept = [bool(each._p.xpath("w:pPr/w:keepNext")) for each in first]
    assert [each.style.name for each in first][1:3] == ["Heading 2", TITLE]
    assert all(each.style.paragraph_format.keep_with_next for each in first[:3])
    assert kept == [False] * 4


def test_what_a_text_is_keeps_with_it_in_running_text(make_report):
    report = make_report(dossier(revised("Ten.", "Two.")), layout=Layout.CHANGES)
    paragraphs = opened(report).paragraphs
    before = [one for one, other in pairwise(paragraphs) if other.style.name == "Demand text"]
    assert [each.text for each in before] == ["Lowland · original", "Lowland · revised"]
    assert all(each._p.xpath("w:pPr/w:keepNext") for each in before)


@pytest.mark.parametrize(
    ("how", "across"),
    [
        ({}, True),
        ({"layout": Layout.REDLINE}, False),
        ({"orientation": Orientation.PORTRAIT}, False),
        ({"layout": Layout.CHANGES, "orientation": Orientation.LANDSCAPE}, True),
    ],
)
def test_a_table_lies_across_and_text_upright(make_report, how, across):
    section = opened(make_report(dossier(), **how)).sections[0]
    assert (section.page_width > section.page_height) is across


def test_links_lead_to_the_quoted_sentence_and_to_the_notes(make_report):
    row = position(quotes=[quote("well-known words")])
    report = make_report(dossier(row, sources={"note": source(url="https://one.example/a?b&c")}))
    links = [link for each in all_paragraphs(opened(report)) for link in each.hyperlinks]
    out = {link.url for link in links if link.address}
    assert out == {"https://one.example/a?b&c", report.sources[0].quotations[0].href}
    assert {link.fragment for link in links if not link.address} == {"demand_1", "source_1"} - (
        set() if report.summary else {"demand_1"}
    )


@pytest.mark.parametrize(
    ("text", "language", "written"),
    [
        ("نطالب بالماء", "ar", '<w:rtl/><w:lang w:bidi="ar"/>'),
        ("水を求める", "ja", '<w:lang w:eastAsia="ja"/>'),
        ("Wasser", "de-AT", '<w:lang w:val="de-AT"/>'),
    ],
)
def test_each_text_has_its_language_and_direction(make_report, text, language, written):
    data = made(make_report(dossier(position(text, language=language))))
    part = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    assert f"{written}</w:rPr><w:t" in part
    assert ("<w:bidi/>" in part) is (language == "ar")


def test_more_columns_than_fit_stand_in_parts(make_report):
    columns = ["original", *["revised"] * 5]
    document = opened(make_report(dossier(), columns=columns))
    names = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
    assert names[-1].endswith("part 2 of 2")
    assert [len(table.columns) for table in document.tables[-2:]] == [3, 4]


@pytest.mark.parametrize("layout", [Layout.COLUMNS, Layout.REDLINE])
def test_every_line_of_the_summary_leads_to_its_demand(make_report, layout):
    late = demand(position("Peace.", "2021"), id="late", title="Late")
    columns = [*["lowland@2019"] * 5, "revised"]
    words = dossier(revised("Ten.", "Two."), late)
    document = opened(make_report(words, columns=columns, layout=layout))
    links = [link.fragment for each in all_paragraphs(document) for link in each.hyperlinks]
    marks = document.element.xpath("//w:bookmarkStart/@w:name")
    assert {"demand_1", "demand_2"} <= set(links) <= set(marks)
    assert len(marks) == len(set(marks))


def test_words_as_said_stand_beside_the_translation(make_report):
    row = position("We ask.", as_said=as_said("Wir bitten.", translator="own"))
    found = [each.text for each in all_paragraphs(opened(make_report(dossier(row))))]
    assert "as said, in German; translation: own" in found
    assert "Wir bitten." in found


def test_the_same_report_gives_the_same_bytes(make_report):
    report = make_report(dossier(), layout=Layout.REDLINE)
    assert made(report) == made(report)
