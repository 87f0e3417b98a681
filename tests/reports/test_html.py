"""The page is one file that asks nobody, and text stays text."""

import json

import pytest

from builders import demand, dossier, position, quote, source
from demarche.reports.html import write_html
from demarche.shown import shown

HOSTILE = (
    "<b>bold</b>",
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}{% raise %}",
    "&lt;b&gt; &amp;",
    "javascript:alert(1)",
    "a\x00b\x07c",
    "abc \u202edef",
    "<!-- ",
    "]]>",
)
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "svg", "symbol", "path", "circle", "line",
    "rect", "polyline", "use", "header", "h1", "h2", "h3", "p", "dl", "div", "dt", "dd", "br",
    "main", "section", "span", "i", "ul", "li", "a", "b", "bdi", "del", "ins", "table", "caption",
    "thead", "tbody", "tr", "th", "td", "small", "em", "sup", "ol", "cite", "q", "footer",
    "ellipse", "polygon", "g",
}  # fmt: skip


def _hostile(text):
    row = demand(
        position(text, id="a", speaker=text, terms={"x": text}, quotes=[quote(text)]),
        position(text + "!", "2019-06-10", links=[("revises", "a")], terms={"x": text + "!"}),
        title=text,
        topic=text,
    )
    note = source(text, publisher=text, author=text, url=text, archive_url=text)
    return dossier(row, title=text, sources={"note": note})


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(make_report, parse_page, text):
    found, tags = parse_page(write_html(make_report(_hostile(text))))
    assert found.count(shown(text)) >= 8
    assert {tag for tag, _ in tags} <= ALLOWED
    assert all(not name.startswith("on") for _, attributes in tags for name in attributes)
    assert {each["href"][0] for tag, each in tags if tag in ("a", "use")} == {"#"}


def test_naughty_strings_are_text(shared, make_report, parse_page):
    path = shared / "corpora" / "naughty-strings.json"
    if not path.exists():
        pytest.skip("there are no naughty strings in shared/corpora")
    texts = [each for each in json.loads(path.read_text("utf-8")) if each.strip()]
    rows = [demand(position(each), id=f"n{at}") for at, each in enumerate(texts)]
    found, tags = parse_page(write_html(make_report(dossier(*rows))))
    assert [each for each in texts if shown(each) not in found] == []
    assert {tag for tag, _ in tags} <= ALLOWED


def test_nothing_is_asked_for_and_nothing_runs(make_report, parse_page):
    _, tags = parse_page(write_html(make_report(dossier())))
    policy = next(each["content"] for tag, each in tags if each.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert not {"script", "link", "img", "iframe", "object", "form"} & {tag for tag, _ in tags}


def test_links_lead_out_safely_and_exactly(make_report, parse_page):
    row = position(quotes=[quote("well-known words")])
    report = make_report(dossier(row, sources={"note": source(url="https://one.example/a?b&c")}))
    _, tags = parse_page(write_html(report))
    out = [each for tag, each in tags if tag == "a" and not each["href"].startswith("#")]
    assert [each["href"] for each in out] == [
        "https://one.example/a?b&c",
        report.sources[0].quotations[0].href,
    ]
    assert all(each["rel"].startswith("noopener noreferrer") for each in out)


def test_every_number_and_summary_line_leads_somewhere(make_report, parse_page):
    rows = [demand(position("A.", id="a"), position("B.", "2019-06-10", links=[("revises", "a")],
                   quotes=[quote()]))]  # fmt: skip
    _, tags = parse_page(write_html(make_report(dossier(*rows))))
    named = [each["id"] for _, each in tags if "id" in each]
    wanted = {each["href"][1:] for tag, each in tags if each.get("href", "").startswith("#")}
    assert wanted <= set(named)
    assert len(named) == len(set(named))


def test_table_has_real_heads_and_marks(make_report, parse_page):
    rows = demand(position("Open the upper gate."), position("Open the lower gate.", "2019-06-10"))
    page = write_html(make_report(dossier(rows)))
    _, tags = parse_page(page)
    assert [each["scope"] for tag, each in tags if tag == "th"] == ["col", "col", "rowgroup"]
    assert "<del>upper</del>" in page
    assert "<ins>lower</ins>" in page


@pytest.mark.parametrize(
    ("text", "language", "direction"),
    [("نطالب بالماء", "ar", "rtl"), ("אנו דורשים", "he", "rtl"), ("Wasser", "de", "ltr")],
)
def test_each_text_has_its_language_and_direction(make_report, text, language, direction):
    page = write_html(make_report(dossier(position(text, language=language))))
    assert f'<p class="text" lang="{language}" dir="{direction}">{text}</p>' in page


def test_what_a_record_says_beside_a_text_finds_its_own_direction(make_report):
    first = position(id="a", speaker="שר", terms={"כמות": "עשר"})
    second = position("Two.", "2020", links=[("revises", "a")], terms={"כמות": "שתיים"})
    page = write_html(make_report(dossier(demand(first, second))))
    assert '<dt dir="auto">כמות</dt><dd><bdi>עשר</bdi> → <bdi>שתיים</bdi></dd>' in page
    assert '<p class="who" dir="auto">שר' in page


def test_same_report_gives_the_same_page(make_report):
    report = make_report(dossier())
    assert write_html(report) == write_html(report)
