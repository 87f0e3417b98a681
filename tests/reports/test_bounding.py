"""Paper cuts a text without end and says so; the web page keeps all of it."""

import pytest

from builders import demand, dossier, position
from demarche.compare.words import Mark
from demarche.reports.bounding import MOST_ACCENTS, MOST_OF_A_TEXT, bounded, bounded_runs
from demarche.reports.html import write_html
from demarche.reports.pdf import set_pdf
from demarche.reports.texts import Run


@pytest.mark.parametrize(
    "text", ["", "A river.", "é" * 1000, "e" + "\u0301" * MOST_ACCENTS, "x" * MOST_OF_A_TEXT]
)
def test_what_is_written_stays_as_it_is(text):
    assert bounded(text) == text


def test_a_pile_of_accents_is_cut_and_told():
    text = bounded("e" + "\u0301" * 100_000 + " and on")
    assert text.count("\u0301") == MOST_ACCENTS
    assert "[… 99,988 more accents, left out on paper; the web page holds them] and on" in text


def test_a_long_text_is_cut_and_told():
    assert bounded("x" * 70_000).endswith("x [… 10,000 more characters, left out on paper; the "
                                          "web page holds them]")  # fmt: skip


def test_runs_are_cut_together_and_keep_their_marks():
    runs = bounded_runs([Run("a" * 40_000), Run("b" * 40_000, Mark.ADDED), Run("c")])
    assert [(run.mark, len(run.text)) for run in runs[:2]] == [
        (Mark.KEPT, 40_000), (Mark.ADDED, 20_000),
    ]  # fmt: skip
    assert runs[2].text.startswith(" [… 20,001 more characters")
    assert len(runs) == 3


@pytest.mark.parametrize("text", ["e" + "\u0301" * 100_000, "The river runs. " * 10_000])
def test_paper_says_what_the_page_holds(make_report, text_of, parse_page, text):
    report = make_report(dossier(demand(position(text))))
    assert "leftoutonpaper" in text_of(set_pdf(report).data)
    assert text.strip() in parse_page(write_html(report))[0]


def test_a_title_without_end_is_cut(make_report, text_of):
    report = make_report(dossier(demand(title="river " * 10_000), title="water " * 10_000))
    assert text_of(set_pdf(report).data).count("leftoutonpaper") >= 2
