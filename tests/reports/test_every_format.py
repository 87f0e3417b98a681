"""Whatever a record holds stands as text in every format, and an independent reader opens it."""

import dataclasses
import io
import json
import re
import zipfile
from html.parser import HTMLParser

import cmarkgfm
import openpyxl
import pytest
from cmarkgfm.cmark import Options
from docx import Document
from lxml import etree

from builders import as_said, demand, dossier, link, position, quote, source
from demarche.records.carrying import Carried
from demarche.reports.options import Layout
from demarche.reports.pdf import finished
from demarche.reports.writing import WRITERS
from demarche.shown import shown
from oddities import TEXTS, put_everywhere

HOSTILE = (
    "<b>bold</b> & </w:t></text:p>",
    "]]><!-- -->",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    '=HYPERLINK("https://evil.example","click")',
    "javascript:alert(1)",
    "a\x00b\x07c\x1b[31m",
    "abc \u202edef \ufffe\uffff",
    "| a | b |\n|---|---|\n# head\n- item\n> quote\n```\ncode",
    "[click](javascript:alert(1)) ![x](file:///etc/passwd) <script>alert(1)</script>",
    "*a* _b_ ~~c~~ `d` $x$ :smile: www.evil.example http://evil.example &amp; \\",
    "@article{x, title={y}} } { \\input{/etc/passwd} %",
)


def _in_word(data):
    document = Document(io.BytesIO(data))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    found = [*document.paragraphs, *(each for cell in cells for each in cell.paragraphs)]
    links = [link.address for each in found for link in each.hyperlinks if link.address]
    return "\n".join(each.text for each in found), links


def _in_open_document(data):
    parts = zipfile.ZipFile(io.BytesIO(data))
    content, *_ = [etree.fromstring(parts.read(n)) for n in ("content.xml", "styles.xml")]
    names = (each.get("{http://www.w3.org/1999/xlink}href") for each in content.iter())
    return "".join(content.itertext()), [each for each in names if each and each[0] != "#"]


def _in_workbook(data):
    cells = [
        cell
        for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    links = [cell.hyperlink.target for cell in cells if cell.hyperlink]
    return "\n".join(openpyxl.utils.escape.unescape(str(cell.value or "")) for cell in cells), links


class _Page(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.text, self.links = [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        href = dict(attrs).get("href", "#")
        assert tag not in ("script", "img", "code", "pre", "input")
        if href[0] != "#":
            self.links.append(href)

    def handle_data(self, data):
        self.text.append(data)


def _in_markdown(data):
    options = Options.CMARK_OPT_UNSAFE
    page = _Page(cmarkgfm.github_flavored_markdown_to_html(data.decode(), options=options))
    return "".join(page.text), page.links


READERS = {".docx": _in_word, ".odt": _in_open_document, ".xlsx": _in_workbook, ".md": _in_markdown}
"""Gives the text and the outward links of each format as another program reads them."""


def made(report, suffix, *dossiers):
    carried = Carried(dossiers=tuple((f"{at}.yaml", each) for at, each in enumerate(dossiers)))
    report = dataclasses.replace(report, carried=carried if dossiers else None)
    return finished(WRITERS[suffix].write(report))


def _filled(text):
    row = demand(
        position(text, id="a", as_said=as_said(), quotes=[quote()], terms={"x": "y"}),
        position("Later.", "2019-06-10", links=[link("revises", "a")], terms={"x": "z"}),
        topic="Topic",
    )
    note = source(publisher="p", author="a", url="https://one.example", note="n")
    return put_everywhere(dossier(row, sources={"note": note}), text)


def squeezed(text):
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("suffix", READERS)
@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("layout", [Layout.COLUMNS, Layout.REDLINE])
def test_hostile_text_stays_text(make_report, suffix, text, layout):
    words = put_everywhere(_filled(text), text)
    found, links = READERS[suffix](made(make_report(words, layout=layout), suffix, words).files[0])
    assert squeezed(found).count(squeezed(shown(text))) >= 3
    assert all(each.startswith("https://one.example") for each in links)


@pytest.mark.parametrize("suffix", READERS)
def test_naughty_strings_are_text(shared, make_report, suffix):
    path = shared / "corpora" / "naughty-strings.json"
    if not path.exists():
        pytest.skip("there are no naughty strings in shared/corpora")
    texts = [*TEXTS, *json.loads(path.read_text("utf-8"))]
    rows = [demand(position(each), id=f"n{at}") for at, each in enumerate(texts)]
    words = dossier(*rows)
    found, links = READERS[suffix](made(make_report(words), suffix, words).files[0])
    squeezed_found = squeezed(found)
    assert [each for each in texts if squeezed(shown(each)) not in squeezed_found] == []
    assert links == []


@pytest.mark.parametrize("suffix", READERS)
@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://a@b.example"]
)
def test_an_address_that_may_not_be_opened_is_no_link(make_report, suffix, url):
    words = dossier(position(quotes=[quote()]), sources={"note": source(url=url, archive_url=url)})
    found, links = READERS[suffix](made(make_report(words), suffix, words).files[0])
    assert squeezed(url) in squeezed(found)
    assert links == []


@pytest.mark.parametrize("suffix", READERS)
@pytest.mark.parametrize("layout", list(Layout))
def test_the_same_report_gives_the_same_bytes(make_report, suffix, layout):
    report = make_report(_filled("A text."), layout=layout)
    assert made(report, suffix) == made(dataclasses.replace(report), suffix)


@pytest.mark.parametrize("suffix", READERS)
def test_a_report_without_demands_opens(make_report, suffix):
    report = make_report(dossier(), demands=frozenset(), filter="none of them")
    found, _ = READERS[suffix](made(report, suffix).files[0])
    assert "A dam on the upper river" in found


@pytest.mark.parametrize("suffix", READERS)
def test_a_writer_stops_where_it_is_closed(make_report, suffix):
    work = WRITERS[suffix].write(make_report(dossier()))
    assert next(work)
    work.close()
    with pytest.raises(StopIteration):
        next(work)
