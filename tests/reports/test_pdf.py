"""The PDF is tagged, titled and bookmarked, its links are exact, and text stays text."""

import json
import subprocess
import sys
import unicodedata

import pytest
import typst
from fontTools.ttLib import TTFont

from builders import demand, dossier, position, quote, source
from demarche.reports import glyphs, pdf, typesetter
from demarche.reports.breaking import pieces_of
from demarche.reports.glyphs import Coverage, coverage
from demarche.reports.parts import ranges
from demarche.reports.typesetting import values_for
from demarche.shown import shown

HOSTILE = (
    '#eval("1")',
    "#panic()",
    "$x^2$",
    "= No heading",
    "*strong* _emphasis_ `raw`",
    "<b>bold</b></script><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raise %}",
    "@note-1 <demand-1> // remark /* remark */",
    "\\u{41} \\ ~ -- --- ...",
    "javascript:alert(1)",
    "a\x00b\x07c\u0085d",
    "abc \u202edef \u2066ghi",
    "\"double\" 'single' &amp; &#x41;",
    '[#link("file:///etc/passwd")[x]]',
    "A" * 300,
    "\u00a0\u2003\u3000 spaces \t tab\nline\r\nline",
)


def _hostile(text):
    """Build a dossier with one text in every field that is printed."""
    row = demand(
        position(
            text,
            id="a",
            speaker=text,
            role=text,
            occasion=text,
            date_text=text,
            terms={text or "x": text},
            uncertain=text,
            quotes=[quote(text, locator=text, translation=text)],
        ),
        position(
            text + " again", "2019-06-10", id="b", links=[("revises", "a")], terms={"y": text}
        ),
        title=text,
        topic=text,
    )
    note = source(text, publisher=text, author=text, url=text, archive_url=text)
    return dossier(row, title=text, sources={"note": note})


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(make_report, text_of, read_pdf, text):
    data = pdf.set_pdf(make_report(_hostile(text))).data
    printed = "".join(shown(text).split())
    assert text_of(data).count(printed) >= 10
    assert _uris(read_pdf(data)) == []


def test_naughty_strings_are_set(shared, make_report, text_of):
    path = shared / "corpora" / "naughty-strings.json"
    if not path.exists():
        pytest.skip("there are no naughty strings in shared/corpora")
    # Piled-up accents reach into the lines around them, also in what a reader extracts.
    texts = [
        each
        for each in json.loads(path.read_text("utf-8"))
        if each.strip() and sum(map(unicodedata.combining, each)) < 1000
    ]
    rows = [demand(position(each), id=f"n{at}", title=each) for at, each in enumerate(texts)]
    text = text_of(pdf.set_pdf(make_report(dossier(*rows))).data)
    latin = ["".join(each.split()) for each in texts if each.isascii() and each.isprintable()]
    assert [each for each in latin if each not in text] == []


def _uris(reader):
    """Give the addresses that a PDF links to."""
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", ())]
    return [note["/A"]["/URI"] for note in notes if "/URI" in note.get("/A", {})]


def test_links_are_exact(make_report, read_pdf):
    row = position(quotes=[quote("well-known words, said & done")])
    note = source(url="https://one.example/a?b=c%2Dd#top", archive_url="https://archive.example/1")
    report = make_report(dossier(row, sources={"note": note}))
    assert set(_uris(read_pdf(pdf.set_pdf(report).data))) == {
        "https://one.example/a?b=c%2Dd#top",
        "https://archive.example/1",
        report.sources[0].quotations[0].href,
    }
    assert "%2Dknown" in report.sources[0].quotations[0].href


def _titles(outline):
    """Flatten the bookmarks of a PDF."""
    for each in outline:
        if isinstance(each, list):
            yield from _titles(each)
        else:
            yield each.title


def test_pdf_says_what_it_is(make_report, read_pdf):
    long = "We ask for water. " * 700
    rows = [
        demand(position("A.", id="a"), position("B.", "2019-06-10", links=[("revises", "a")]),
               id="flow", topic="Water"),
        demand(position(long, id="c"), position(f"{long}C.", "2020", links=[("revises", "c")]),
               id="long", title="A long one", topic="Water"),
        demand(id="same", title="Unchanged", topic="Peace"),
    ]  # fmt: skip
    reader = read_pdf(pdf.set_pdf(make_report(dossier(*rows))).data)
    root = reader.trailer["/Root"]
    assert reader.metadata.title == "A dam on the upper river"
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert list(_titles(reader.outline)) == [
        "Summary", "Comparison", "Water", "Minimum flow", "A long one", "Peace",
    ]  # fmt: skip
    assert 3 < len(reader.pages) < 12


def test_demands_of_all_lengths_keep_their_places(make_report, read_pdf):
    lengths = [1, 5, 300, 40, 120, 8, 200, 3, 90, 60] * 3
    rows = [
        demand(
            position("We ask for water. " * length, id=f"a{at}"),
            position("We ask for rain. " * length, "2020", links=[("revises", f"a{at}")]),
            id=f"d{at}",
            title=f"Demand {at} " + "on water " * (length // 20),
            topic="Water",
        )
        for at, length in enumerate(lengths)
    ]
    titles = list(_titles(read_pdf(pdf.set_pdf(make_report(dossier(*rows))).data).outline))
    assert len(titles) == len(set(titles)) == 3 + len(lengths)


def test_same_report_gives_the_same_bytes(make_report, tmp_path):
    report = make_report(dossier())
    assert pdf.set_pdf(report) == pdf.set_pdf(report)


def test_another_process_gives_the_same_bytes(project):
    script = (
        "import hashlib; from demarche.workspace import open_files, report_of\n"
        "from demarche.reports.options import Options\n"
        "from demarche.reports.pdf import set_pdf\n"
        "report = report_of(open_files(['seeds/security-guarantees.yaml']), Options())\n"
        "print(hashlib.sha256(set_pdf(report).data).hexdigest())"
    )
    run = [sys.executable, "-c", script]
    found = {subprocess.check_output(run, cwd=project) for _ in range(2)}
    assert len(found) == 1


def test_what_no_font_draws_is_a_token_and_a_warning(make_report, text_of, monkeypatch):
    monkeypatch.setattr(glyphs, "_system_fonts", lambda: iter(()))
    made = pdf.set_pdf(make_report(dossier(position("Water 中 flows."))))
    assert "Water[U+4E2D]flows." in text_of(made.data)
    assert "中 [U+4E2D]" in made.warnings[0]


def test_where_the_system_lets_us_down_the_shipped_fonts_carry_it(
    make_report, text_of, monkeypatch
):
    # A letter of a script that was encoded in 2025: no system has a font for it that typst finds.
    monkeypatch.setattr(glyphs, "_system_fonts", lambda: iter([frozenset("\U00011db0")]))
    made = pdf.set_pdf(make_report(dossier(position("Water \U00011db0 flows."))))
    assert "Water[U+11DB0]flows." in text_of(made.data)
    assert len(made.warnings) == 1


@pytest.mark.parametrize("text", ["Ξένος Привіт żółć", "∀x → ∃y ≠ z", "⅓ ½ € ₴ ₽ № ™ ﬁ"])
def test_shipped_fonts_draw(text):
    assert coverage(text, system=False) == Coverage()


def test_every_shipped_text_font_draws_what_it_surely_draws():
    for path in glyphs.font_folder().glob("Noto[s|S]*-[RBI]*.ttf"):
        if path.stem.partition("-")[0] in ("NotoSerif", "NotoSans"):
            with TTFont(path) as font:
                drawn = set(map(chr, font.getBestCmap()))
            assert glyphs.SURELY_DRAWN - drawn <= {"\n", "→"}, path.name


def test_arabic_and_hebrew_are_set(make_report):
    rows = [demand(position(text, language=language), id=language, title=text)
            for language, text in [("ar", "نطالب بالماء"), ("he", "אנו דורשים מים")]]  # fmt: skip
    made = pdf.set_pdf(make_report(dossier(*rows)))
    assert made.data.startswith(b"%PDF")


def test_a_day_stays_behind_a_name_that_runs_from_the_right(make_report):
    spoken = position("Water.", speaker="سليم", date="2023-06-04")
    values = values_for(make_report(dossier(demand(spoken))), str)
    cell = values["parts"][0]["topics"][0]["demands"][0]["cells"][0]
    assert cell["attribution"]["text"] == "\u200eسليم \u200e·\u200e 4 Jun 2023"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize(("columns", "wide"), [(2, False), (3, True), (4, True), (8, True)])
def test_paper_fits_the_columns(make_report, read_pdf, paper, columns, wide):
    specs = ["original", *["revised"] * (columns - 1)]
    report = make_report(dossier(), columns=specs, paper=paper)
    box = read_pdf(pdf.set_pdf(report).data).pages[0].mediabox
    assert (float(box.width) > float(box.height)) is wide
    assert round(max(box.width, box.height)) == {"A4": 842, "Letter": 792}[paper]


def test_more_columns_than_fit_stand_in_parts_and_it_is_said(make_report, text_of):
    report = make_report(dossier(), columns=["original", *["revised"] * 7])
    text = text_of(pdf.set_pdf(report).data)
    assert "Comparison,part3of3" in text
    assert "Thispaperholds4columnssidebyside." in text


def test_demands_without_sources_topics_or_text_are_set(make_report):
    made = pdf.set_pdf(make_report(dossier(position(""), sources={}), filter="none"))
    assert made.warnings == ()


def test_nothing_to_show_is_a_page_that_says_so(make_report, text_of):
    made = pdf.set_pdf(make_report(dossier(), only_changed=True))
    assert "0of1demandshown" in text_of(made.data)


def test_pages_are_pictures(make_report):
    assert all(page.startswith(b"\x89PNG") for page in pdf.pages(make_report(dossier()), 40))


def test_template_is_refused_nothing_by_the_standard(make_report):
    with pytest.raises(typst.TypstError):
        typst.compile(b"#image(bytes(()))", pdf_standards=[typesetter.STANDARD])


@pytest.mark.parametrize("text", ["a" * 300, "https://x.example/" + "path/" * 40, "日本" * 200])
def test_pieces_are_the_text_again(text):
    pieces = pieces_of(text)
    assert "".join(pieces) == text
    assert max(map(len, pieces)) <= 16


@pytest.mark.parametrize("word", ["anticoncurrentielles", "“Unverhältnismäßigkeit”,"])
def test_a_word_of_a_language_is_not_broken(word):
    assert pieces_of(word) == word


@pytest.mark.parametrize("lines", [3, 40])
def test_a_first_demand_fills_the_page_of_the_summary(make_report, read_pdf, lines):
    row = demand(position("We ask for ten units of water, and say so.\n" * lines))
    pages = read_pdf(pdf.set_pdf(make_report(dossier(row))).data).pages
    assert "We ask for ten" in pages[0].extract_text()
    assert len(pages) == (1 if lines < 40 else 2)


def test_what_is_broken_over_pages_begins_with_some_lines(make_report, read_pdf):
    texts = [f"Begins {at}.{' And goes on, and on.' * (500 + 23 * at)}" for at in range(12)]
    rows = [
        demand(position(text), id=f"d{at}", title=f"Long{at}.") for at, text in enumerate(texts)
    ]
    pages = [
        page.extract_text()
        for page in read_pdf(pdf.set_pdf(make_report(dossier(*rows))).data).pages
    ]
    for at in range(12):
        [where] = [page for page in pages if f"Long{at}." in page]
        assert f"Begins {at}. And goes on" in where


def test_a_source_that_fits_on_a_page_is_not_torn(make_report, read_pdf):
    sources = {f"s{at}": source(f"Paper {at}") for at in range(60)}
    quotes = [quote(f"begun {each}{' and' * 150} ended {each}", source=each) for each in sources]
    report = make_report(dossier(demand(position(quotes=quotes)), sources=sources))
    pages = [page.extract_text() for page in read_pdf(pdf.set_pdf(report).data).pages]
    for at in range(60):
        [where] = [page for page in pages if f"ended s{at}”" in page]
        assert f"Paper {at}." in where


def test_ranges_are_short():
    assert ranges([1, 3, 4, 5, 8]) == "1, 3–5, 8"
