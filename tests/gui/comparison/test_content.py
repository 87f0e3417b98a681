"""What one cell says."""

import pytest

from builders import demand, dossier, link, position, quote, source
from demarche.gui.comparison.cell_layout import cell_paragraphs
from demarche.gui.comparison.content import CUT_OFF, MOST_CHARACTERS, NO_TEXT, cell_content
from demarche.gui.comparison.links import cell_links
from demarche.gui.comparison.look import Look
from demarche.gui.theme import LIGHT
from demarche.records.readout import Reading
from demarche.records.sidecar import Saying
from demarche.workspace import Workspace

SAME = Saying(("0.yaml", "1.yaml"), ("d0", "d1"), same=True)


@pytest.fixture
def content(workspace):
    def of(*positions, column=1, columns=(), **fields):
        found = workspace(demand(*positions), columns=columns, **fields)
        row = found.comparison.rows[0]
        return cell_content(found.comparison, found.lookups[0], row, column)

    return of


def a(text="200 cubic metres a second at the border", **fields):
    return position(text, "2019-03-01", id="a", **fields)


def b(text="150 cubic metres a second at the border", **fields):
    return position(text, "2019-04-01", id="b", **fields)


def marks(content):
    return [(content.text[each.start : each.end], str(each.mark)) for each in content.marks]


def test_the_base_shows_what_was_removed_and_the_other_what_was_added(content):
    assert marks(content(a(), b(), column=0)) == [("200", "removed")]
    assert marks(content(a(), b(), column=1)) == [("150", "added")]


def test_a_rewritten_text_is_whole_and_unmarked_and_says_so(content):
    found = content(a("one two three four five"), b("six seven eight nine ten"))
    assert found.marks == ()
    assert found.remarks[0].startswith("Rewritten")


def test_an_alternative_shows_the_original_that_still_stands(content):
    found = content(a(), b(links=[("alternative-to", "a")]))
    assert found.heading.startswith("Alternative to the demand of 1 Mar 2019")
    assert found.notes[0] == (
        "Still standing: the demand of 1 Mar 2019: “200 cubic metres a second at the border”"
    )


def test_a_demand_without_an_answer_says_so(content):
    assert content(a(), b()).notes[-1] == "No answer on record to this"


def test_an_answer_is_named_with_its_outcome(content):
    no = position(
        "No", "2019-05-01", party="upland", links=[link("answers", "b", outcome="rejects")]
    )
    assert content(a(), b(), no).notes[-1] == "Answer of Upland, 1 May 2019: rejects"


def test_an_empty_text_says_what_it_proposes(content):
    assert content(a(), b("")).text == NO_TEXT


def test_two_languages_are_said_not_to_be_compared(content):
    found = content(a(), b("150 Kubikmeter", language="de"))
    assert found.marks == ()
    assert found.remarks[0].startswith("Not compared word by word")


def test_a_huge_text_is_cut_and_its_marks_with_it(content):
    found = content(a("water " * 2000), b("water " * 1999 + "fire"))
    assert len(found.text) == MOST_CHARACTERS + len(CUT_OFF)
    assert all(each.end <= MOST_CHARACTERS for each in found.marks)


def test_a_source_leads_to_the_quoted_sentence(content):
    note = source("A note", publisher="Lowland", url="https://water.example/3")
    found = content(a(), b(quotes=(quote("200 a second-ish"),)), sources={"note": note})
    assert found.sources[0].label == "Lowland"
    assert found.sources[0].address == ("https://water.example/3#:~:text=200%20a%20second%2Dish")


def test_the_archived_copy_stands_beside_its_source(content, qapp):
    note = source("A note", url="https://water.example/3", archive_url="https://kept.example/3")
    found = content(a(), b(quotes=(quote(),)), sources={"note": note})
    assert cell_links(found) == [
        ("A note", "https://water.example/3#:~:text=the%20very%20words"),
        ("A note, archived copy", "https://kept.example/3#:~:text=the%20very%20words"),
    ]
    line = next(each for each in cell_paragraphs(found, Look(LIGHT)) if "A note" in each.text)
    assert line.text == "A note\u00a0↗ (archived copy\u00a0↗)"
    assert [run.leads_to() for run in line.runs] == [address for _, address in cell_links(found)]


def test_a_source_without_an_address_may_have_an_archived_copy(content):
    note = source("A note", archive_url="https://kept.example/3")
    found = content(a(), b(quotes=(quote(),)), sources={"note": note})
    assert [words for words, _ in cell_links(found)] == ["A note, archived copy"]


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "https://a@b.example/"])
def test_a_source_that_may_not_be_opened_is_only_named(content, url):
    note = source("A note", url=url)
    found = content(a(), b(quotes=(quote(),)), sources={"note": note})
    assert (found.sources[0].label, found.sources[0].address) == ("A note", None)


def test_with_three_columns_each_cell_has_its_own_change(content):
    found = content(a(), b(), columns=("original", "revised", "upland"))
    assert found.pill == "reworded"
    nothing = content(a(), b(), columns=("original", "revised", "upland"), column=2)
    assert (nothing.heading, nothing.pill) == ("No statement on record", "")


def test_with_three_columns_a_cell_shows_what_it_removed_too(content):
    found = content(a(), b(), columns=("original", "revised", "upland"))
    assert marks(found) == [("200", "removed"), ("150", "added")]


@pytest.mark.parametrize(("later", "is_quiet"), [("Keep the dam", True), ("Raise the dam", False)])
def test_what_both_drafts_say_alike_steps_back_behind_what_changed(later, is_quiet):
    drafts = (
        Reading(f"{at}.yaml", dossier(demand(position(words), id=f"d{at}")), (), str(at) * 64)
        for at, words in enumerate(("Keep the dam", later))
    )
    found = Workspace(tuple(drafts), said=(SAME,))
    row = found.comparison.rows[0]
    cells = [cell_content(found.comparison, found.lookups[at], row, at) for at in (0, 1)]
    assert [each.is_quiet for each in cells] == [False, is_quiet]
