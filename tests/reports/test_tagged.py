"""What a screen reader meets in a PDF: a tree of heads, tables and links in the order of reading.

The typesetter itself refuses what PDF/UA-1 forbids; these tests look at the tree that it wrote.
"""

import re
from itertools import pairwise

import pytest

from builders import as_said, demand, dossier, event, position, quote, source
from demarche.reports.options import Layout
from demarche.reports.pdf import set_pdf

HEADS = re.compile(r"/H[1-6]")


@pytest.fixture(scope="module", params=list(Layout))
def reader(request, make_report, read_pdf):
    """Set a report of words in four scripts, in each layout."""
    rows = [
        demand(position("Original words.", id="a", quotes=[quote("well-known words")]),
               position("Revised words.", "2020", id="b", links=[("revises", "a")],
                        as_said=as_said("Wir fordern Wasser.")), id="one", topic="Water"),
        demand(position("نطالب بالماء", id="c", language="ar"),
               position("Требуем воды.", "2020", links=[("revises", "c")], language="ru"),
               id="two", topic="Peace"),
    ]  # fmt: skip
    sources = {"note": source("A printed source", url="https://one.example/a")}
    value = dossier(*rows, sources=sources, events=(event(),))
    return read_pdf(set_pdf(make_report(value, layout=request.param, missing=True)).data)


def _elements(node):
    """Yield every element of the tree, in its order."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for each in node:
            yield from _elements(each)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _elements(node["/K"])


def _all(reader, kind=None):
    """Give the elements of one kind."""
    found = _elements(reader.trailer["/Root"]["/StructTreeRoot"]["/K"])
    return [each for each in found if kind in (None, each["/S"])]


def _attributes(element):
    """Give the attributes of an element by their names."""
    found = element.get("/A", [])
    owners = found if isinstance(found, list) else [found]
    return {key: value for each in owners for key, value in each.get_object().items()}


def test_it_opens_under_its_title_and_claims_the_standard(reader):
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]
    claim = reader.trailer["/Root"]["/Metadata"].get_object().get_data()
    assert b"<pdfuaid:part>1</pdfuaid:part>" in claim


def test_no_head_skips_a_level(reader):
    levels = [int(each["/S"][2:]) for each in _all(reader) if HEADS.fullmatch(each["/S"])]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_each_table_head_says_what_it_heads(reader):
    heads = _all(reader, "/TH")
    assert len(heads) >= 3
    assert all(_attributes(each)["/Scope"] in ("/Column", "/Both", "/Row") for each in heads)


def test_each_link_has_its_place_in_the_tree_and_its_words(reader):
    places = [each.get_object() for page in reader.pages for each in page.get("/Annots", [])]
    assert len(_all(reader, "/Link")) == len(places) > 0
    assert all("/StructParent" in each and each["/Contents"] for each in places)


def test_words_of_other_languages_say_so(reader):
    drawn = b"".join(page.get_contents().get_data() for page in reader.pages)
    assert {b"ar", b"ru", b"de"} <= set(re.findall(rb"/Lang ?\(([a-z]+)\)", drawn))


def test_every_font_travels_along(reader):
    fonts = [
        font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    ]
    assert fonts
    assert all({"/FontFile2", "/FontFile3"} & set(each) for each in fonts)


def test_it_reads_in_order(reader):
    text = "".join(page.extract_text() for page in reader.pages)
    heads = [text.index("A dam on the upper river"), text.index("What is missing")]
    places = [*heads, text.index("Lowland · 4 Mar 2019"), text.rindex("A printed source")]
    assert places == sorted(places)


@pytest.mark.parametrize("layout", list(Layout))
def test_no_page_holds_a_word_beyond_its_edges(report_of_file, read_pdf, project, layout):
    report = report_of_file(project / "seeds" / "boeing-iam-2024.yaml", layout=layout, type_size=16)
    for page in read_pdf(set_pdf(report).data).pages:
        assert _beyond(page) == []


def _beyond(page):
    """Give the words that begin outside of the margins."""
    found = []
    width, height = map(float, page.mediabox[2:])

    def visit(text, outer, inner, *_):
        across = outer[0] * inner[4] + outer[4]
        up = outer[1] * inner[4] + outer[3] * inner[5] + outer[5]
        if text.strip() and not (40 < across < width - 40 and 20 < up < height - 20):
            found.append(text)

    page.extract_text(visitor_text=visit)
    return found
