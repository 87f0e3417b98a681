"""An ODT holds headings, tables and links as such, and its tracked changes are told both ways.

The reader of tracked changes here follows the OpenDocument standard and shares nothing with the
writer; LibreOffice accepts and rejects them to the same texts.
"""

import io
import zipfile

import pytest
from lxml import etree

from builders import demand, dossier, position, quote, source
from demarche.reports.office.open_document import write_open_document
from demarche.reports.options import Layout
from demarche.reports.pdf import finished
from demarche.resources import seeds
from redlines import TWO_TEXTS, revised, told_texts

OASIS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT, OFFICE, TABLE, STYLE = (OASIS % each for each in ("text", "office", "table", "style"))
TITLE, WORDS = "Heading_20_3", "Demand_20_text"
H, HREF = f"{TEXT}h", "{http://www.w3.org/1999/xlink}href"


def made(report):
    return finished(write_open_document(report))


def part_of(report, name="content.xml"):
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(made(report))).read(name))


class Reader:
    """Reads the paragraphs of a text with every change accepted, or every one rejected."""

    def __init__(self, content, *, accepted):
        self._accepted = accepted
        body = content.find(f".//{OFFICE}text")
        regions = body.iter(f"{TEXT}changed-region")
        self._changes = {each.get(f"{TEXT}id"): each[0] for each in regions}
        self._added = 0
        self.paragraphs = []
        self._open = ""
        self._style = None
        for child in body:
            if child.tag != f"{TEXT}tracked-changes":
                self._walk(child)

    def _walk(self, element):
        if element.tag not in (f"{TEXT}p", f"{TEXT}h"):
            for child in element:
                self._walk(child)
            return
        style = element.get(f"{TEXT}style-name")
        if not self._open:
            self._style = style
        self._inline(element)
        if not (self._added and not self._accepted):
            self._end()

    def _end(self):
        self.paragraphs.append((self._style, self._open))
        self._open, self._style = "", None

    def _say(self, text):
        if text and not (self._added and not self._accepted):
            self._open += text

    def _inline(self, element):
        self._say(element.text)
        for child in element:
            self._one(child)
            self._say(child.tail)

    def _one(self, child):
        name = child.get(f"{TEXT}change-id")
        if child.tag == f"{TEXT}change-start":
            self._added += 1
        elif child.tag == f"{TEXT}change-end":
            self._added -= 1
        elif child.tag == f"{TEXT}change":
            self._put_back(self._changes[name])
        elif child.tag == f"{TEXT}line-break":
            self._say("\n")
        elif child.tag == f"{TEXT}tab":
            self._say("\t")
        elif child.tag == f"{TEXT}s":
            self._say(" " * int(child.get(f"{TEXT}c", "1")))
        else:
            self._inline(child)

    def _put_back(self, deletion):
        if self._accepted:
            return
        style, gone = self._style, deletion[1:]
        for at, paragraph in enumerate(gone):
            self._style = paragraph.get(f"{TEXT}style-name") or style
            self._inline(paragraph)
            if at < len(gone) - 1:
                self._end()


def texts_of(content, accepted):
    made_here = content.iter(f"{STYLE}style")
    parents = {e.get(f"{STYLE}name"): e.get(f"{STYLE}parent-style-name") for e in made_here}
    found = []
    for style, text in Reader(content, accepted=accepted).paragraphs:
        if style == TITLE:
            found.append([])
        elif parents.get(style, style) == WORDS and text:
            found[-1].append(text)
    return found


def _check_both_ways(beside, lined):
    content = part_of(lined)
    for accepted in (True, False):
        assert texts_of(content, accepted) == list(told_texts(beside, accepted=accepted))


@pytest.mark.parametrize("path", seeds(), ids=lambda path: path.stem)
def test_accepting_gives_the_later_text_and_rejecting_the_base(report_of_file, path):
    two = {"columns": ["original", "revised"]}
    lined = report_of_file(path, layout=Layout.REDLINE, **two)
    _check_both_ways(report_of_file(path, **two), lined)


@pytest.mark.parametrize(("was", "now"), TWO_TEXTS)
def test_any_two_texts_are_told_both_ways(make_report, was, now):
    rows = dossier(revised(was, now))
    _check_both_ways(make_report(rows), make_report(rows, layout=Layout.REDLINE))


def test_a_change_bears_the_speaker_and_the_day(make_report):
    row = revised("All.", "Half.", date="2020-05-06", speaker="A. Minister")
    content = part_of(make_report(dossier(row), layout=Layout.REDLINE))
    told = [[each.text for each in info] for info in content.iter(f"{OFFICE}change-info")]
    assert told == [["A. Minister", "2020-05-06T00:00:00"]] * 2


@pytest.mark.parametrize(("was", "now"), TWO_TEXTS)
def test_each_change_has_its_place(make_report, was, now):
    content = part_of(make_report(dossier(revised(was, now)), layout=Layout.REDLINE))
    listed = [each.get(f"{TEXT}id") for each in content.iter(f"{TEXT}changed-region")]
    places = [each.get(f"{TEXT}change-id") for each in content.iter()]
    starts = content.iter(f"{TEXT}change-start")
    ends = [each.get(f"{TEXT}change-id") for each in content.iter(f"{TEXT}change-end")]
    assert set(listed) == {each for each in places if each}
    assert [each.get(f"{TEXT}change-id") for each in starts] == ends


@pytest.mark.parametrize(
    ("now", "is_last"),
    [("", True), ("Nothing of the kind was ever wanted by us, said the envoy.", False)],
)
def test_what_was_removed_stands_beside_what_keeps_its_style(make_report, now, is_last):
    row = revised("We ask for all of the water.", now)
    content = part_of(make_report(dossier(row), layout=Layout.REDLINE))
    [mark] = content.iter(f"{TEXT}change")
    assert (mark.getnext() is None) is is_last
    assert (mark.getparent().get(f"{TEXT}style-name") == WORDS) is not is_last


def test_headings_are_headings_and_the_title_is_the_documents(make_report):
    report = make_report(dossier(demand(topic="Water")))
    named = {e.get(f"{TEXT}outline-level"): "".join(e.itertext()) for e in part_of(report).iter(H)}
    assert (named["2"], named["3"]) == ("Water", "1\u2002Minimum flow")
    meta = part_of(report, "meta.xml")
    assert [each.text for each in meta[0]][1:4:2] == ["A dam on the upper river", "en"]


def test_the_head_of_the_table_repeats_and_rows_that_fit_stay_whole(make_report):
    rows = demand(position("word " * 9000), title="Long"), demand(id="short")
    table = list(part_of(make_report(dossier(*rows))).iter(f"{TABLE}table"))[-1]
    assert table.find(f"{TABLE}table-header-rows") is not None
    styles = [each.get(f"{TABLE}style-name") for each in table.iter(f"{TABLE}table-row")]
    assert styles == ["Whole", "Whole", "Torn", "Whole", "Whole"]


def test_links_lead_to_the_quoted_sentence_and_to_the_notes(make_report):
    row = position(quotes=[quote("well-known words")])
    report = make_report(dossier(row, sources={"note": source(url="https://one.example/a?b&c")}))
    links = {each.get(HREF) for each in part_of(report).iter(f"{TEXT}a")}
    quoted = report.sources[0].quotations[0].href
    assert links >= {"https://one.example/a?b&c", quoted, "#source_1"}


@pytest.mark.parametrize(
    ("text", "language", "written"),
    [
        ("نطالب بالماء", "ar", {"language-complex": "ar", "country-complex": "none"}),
        ("水を求める", "ja-JP", {"language-asian": "ja", "country-asian": "JP"}),
        ("Wasser", "de-AT", {"language": "de", "country": "AT"}),
    ],
)
def test_each_text_has_its_language(make_report, text, language, written):
    content = part_of(make_report(dossier(position(text, language=language))))
    spans = content.iter(f"{TEXT}span")
    name = next(each.get(f"{TEXT}style-name") for each in spans if each.text == text)
    style = next(e for e in content.iter(f"{STYLE}style") if e.get(f"{STYLE}name") == name)
    assert {key.partition("}")[2]: value for key, value in style[0].items()} == written


def test_libreoffice_is_told_to_keep_headings_with_their_rows(make_report):
    settings = part_of(make_report(dossier()), "settings.xml")
    assert "TableRowKeep" in {value for each in settings.iter() for value in each.attrib.values()}


def test_white_space_is_kept(make_report):
    row = position(" two  spaces\tand\n a line ")
    found = Reader(part_of(make_report(dossier(row))), accepted=True).paragraphs
    assert " two  spaces\tand\n a line " in [text for _, text in found]


def test_the_kind_of_file_stands_first_and_plain(make_report):
    first = zipfile.ZipFile(io.BytesIO(made(make_report(dossier())))).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
