"""Markdown is read by GitHub's own reader and by that of CommonMark: text stays text in both."""

import json
from html.parser import HTMLParser

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st

from builders import dossier, position, quote, source
from demarche.compare.spans import Mark
from demarche.reports.marked.escaping import marked, text
from demarche.reports.marked.writing import write_marked
from demarche.reports.options import Layout
from demarche.reports.pdf import finished
from demarche.reports.texts import Run
from demarche.shown import shown
from oddities import TEXTS
from redlines import revised

MORE = (
    *("a@b.example", "mailto:a@b.example", "@user", "http://x.example", "WWW.x.example"),
    *("1. a", "1) a", "- a", "- [ ] task", "+", "# a", "a #", "===", "---", "    code", "\tcode"),
    *("| a | b |", "\\|", "a\\", "$x$", "&copy; &#64;", "<b>", "`a`", "[a](b)", "![a](b)", "[^1]"),
    *("~~a~~", "*a*", "_a_", "<!-- x", ":smile:", "a  \nb", "[x]: http://a", "https\\://x.example"),
)
MARKS = (Mark.KEPT, Mark.REMOVED, Mark.ADDED)
PLACES = ("{}", "> {}", "# {}", "| a |\n| --- |\n| {} |", "**x**<br>{}", "- {}")
OURS = {
    "p",
    "br",
    "span",
    "blockquote",
    "h1",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "strong",
}
READERS = (cmarkgfm.github_flavored_markdown_to_html, cmarkgfm.markdown_to_html)


class _Page(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.tags, self.parts, self._open = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._open.append(tag)
        if tag == "br":
            self.parts.append(("br", "\n"))

    def handle_endtag(self, tag):
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data):
        marks = {"del": Mark.REMOVED, "ins": Mark.ADDED}
        self.parts.append((next((marks[t] for t in self._open if t in marks), Mark.KEPT), data))


def read(words, reader=READERS[0]):
    return _Page(reader(words, options=Options.CMARK_OPT_UNSAFE))


def squeezed(words):
    return "".join(words.split())


def _texts():
    return [*TEXTS, *MORE]


@pytest.mark.parametrize("reader", READERS, ids=["github", "commonmark"])
@pytest.mark.parametrize("place", PLACES)
def test_text_stays_text_at_every_place(shared, reader, place):
    naughty = json.loads((shared / "corpora" / "naughty-strings.json").read_text("utf-8"))
    for each in [*_texts(), *naughty]:
        page = read(place.format(text(shown(each))), reader)
        assert squeezed(shown(each)) in squeezed("".join(part for _, part in page.parts))
        assert {tag for tag, _ in page.tags} <= OURS | {"ul", "li"}


@given(
    st.lists(
        st.tuples(
            st.sampled_from(MARKS),
            st.one_of(
                st.text("ab .,:;!?~*_`<>&|\\[](){}-+=1\n$@#\"'é水%", min_size=1, max_size=6),
                st.sampled_from(_texts()),
            ),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_every_word_bears_its_own_mark(pairs):
    runs = tuple(Run(shown(words), mark) for mark, words in pairs)
    page = read(f"x<br>{marked(runs)}")
    for mark in MARKS:
        found = "".join(part for each, part in page.parts if each is mark)
        told = "".join(run.text for run in runs if run.mark is mark)
        start = "x" if mark is Mark.KEPT else ""
        assert squeezed(found) == start + squeezed(told)


@pytest.mark.parametrize(("length", "is_table"), [(200, True), (300, False)])
def test_short_texts_stand_in_a_table_and_long_ones_in_sections(make_report, length, is_table):
    words = finished(write_marked(make_report(dossier(position("x" * length)))))
    tags = [tag for tag, _ in read(words).tags]
    assert ("table" in tags, "blockquote" in tags) == (is_table, not is_table)


def test_links_lead_to_the_quoted_sentence_and_to_places_that_are_there(make_report):
    note = source(
        url="https://one.example/a?b=1&copy=2|3", archive_url="https://one.example/_a_(b)"
    )
    row = revised("A.", "B.", quotes=[quote("well-known words")])
    report = make_report(dossier(row, sources={"note": note}))
    tags = read(finished(write_marked(report))).tags
    links = {each["href"] for tag, each in tags if tag == "a" and "href" in each}
    named = {f"#{each['id']}" for tag, each in tags if "id" in each}
    assert {each for each in links if each[0] == "#"} <= named
    assert {each.replace("%7C", "|") for each in links if each[0] != "#"} == {
        "https://one.example/a?b=1&copy=2|3",
        "https://one.example/_a_(b)",
        report.sources[0].quotations[0].href,
    }


@pytest.mark.parametrize("layout", list(Layout))
def test_every_layout_has_its_headings(make_report, layout):
    words = finished(write_marked(make_report(dossier(revised("Ten.", "Two.")), layout=layout)))
    page = read(words)
    assert [tag for tag, _ in page.tags if tag in ("h1", "h2")][:2] == ["h1", "h2"]
    assert "Two." in "".join(part for _, part in page.parts)


@pytest.mark.parametrize(
    ("runs", "wanted"),
    [
        ([("a ", Mark.KEPT), ("B", Mark.IGNORED_NEW)], "a B"),
        ([("b", Mark.IGNORED_OLD), ("B", Mark.IGNORED_NEW)], "~~b~~<ins>B</ins>"),
    ],
)
def test_what_is_ignored_is_marked_only_where_both_texts_stand_in_one(runs, wanted):
    assert marked([Run(*each) for each in runs]) == wanted
