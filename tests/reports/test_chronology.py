"""Every position stands under its day, once, and nothing is compared."""

import pytest

from builders import as_said, demand, dossier, event, position, quote
from demarche.reports.html import write_html
from demarche.reports.options import Layout
from demarche.reports.parts import demands_of
from demarche.reports.pdf import set_pdf


def _report(make_report, *rows, **how):
    events = how.pop("events", ())
    return make_report(dossier(*rows, events=events), layout=Layout.CHRONOLOGY, **how)


def _days(report):
    """Give each day with what stands under it."""
    return [
        (topic.title.text, [each.title.text for each in topic.demands]) for topic in report.topics
    ]


ROWS = (
    demand(position("Ten.", "2019-06-10", id="b"), position("Five.", "2019-03-04", id="a"),
           id="one", title="Flow"),
    demand(position("Peace.", "2019-06", id="c", party="upland"),
           position(None, "2020", id="d", links=[("withdraws", "c")], party="upland"), id="two",
           title="Peace", by="upland"),
)  # fmt: skip


def test_positions_and_events_stand_in_the_order_of_their_days(make_report):
    report = _report(make_report, *ROWS, events=(event("The river froze.", "2019-05"),))
    assert _days(report) == [
        ("4 March 2019", ["Flow"]), ("May 2019", ["Event"]), ("June 2019", ["Peace"]),
        ("10 June 2019", ["Flow"]), ("2020", ["Peace"]),
    ]  # fmt: skip
    assert [each.number for each in demands_of(report)] == [1, 2, 3, 4, 5]
    assert report.facts[0].lines == ("5 entries under 5 days, 4 March 2019 to 2020",)


def test_a_withdrawal_without_words_has_its_entry(make_report):
    *_, last = demands_of(_report(make_report, *ROWS))
    assert last.cells[0].heading == "Withdraws the demand of June 2019"


def test_another_report_stands_with_what_it_reports(make_report):
    row = demand(position("Ten.", id="a"), position("X.", "2020", links=[("variant-of", "a")]))
    [entry] = demands_of(_report(make_report, row))
    assert "Also reported: “X” for “Ten”" in [line.text for line in entry.cells[0].lines]


def test_each_answer_stands_with_what_it_answers_and_by_itself(make_report):
    answer = position("No.", "2020", party="upland", links=[("answers", "a")])
    first, second = demands_of(_report(make_report, demand(position("Ten.", id="a"), answer)))
    assert any(line.text.startswith("Answer of Upland") for line in first.cells[0].lines)
    assert second.cells[0].heading.startswith("Answers the demand of 4 Mar 2019")


def test_sources_say_for_which_entries_they_are_quoted(make_report):
    rows = position("Ten.", quotes=[quote("ten units")]), event("Ice.", quotes=(quote("ice"),))
    report = _report(make_report, rows[0], events=(rows[1],))
    assert [each.about for each in report.sources[0].quotations] == [" (entry 1)", " (entry 2)"]


def test_a_filter_leaves_out_other_demands_and_keeps_events(make_report):
    how = {"demands": frozenset({"two"}), "events": (event(),)}
    titles = {title for _, each in _days(_report(make_report, *ROWS, **how)) for title in each}
    assert titles == {"Event", "Peace"}


def test_of_two_drafts_each_entry_says_whose_it_is(make_report):
    report = make_report(dossier(), dossier(), layout=Layout.CHRONOLOGY)
    assert [each.asked for each in demands_of(report)] == [
        "Lowland to Upland · draft-1.yaml", "Lowland to Upland · draft-2.yaml",
    ]  # fmt: skip


@pytest.mark.parametrize("rows", [(), ROWS])
def test_it_is_set_without_marks(make_report, text_of, parse_page, rows):
    report = _report(make_report, position("Nous.", as_said=as_said()), *rows)
    assert "removedwords" not in text_of(set_pdf(report).data)
    assert "Nous." in parse_page(write_html(report))[0]
