"""What stands in a report: the spans and sentences of the comparison, and every source once."""

import pytest

from builders import as_said, demand, dossier, position, quote, source
from demarche.compare.words import Mark
from demarche.reports.cells import NO_TEXT, REWRITTEN, TWO_LANGUAGES
from demarche.reports.texts import Run


def _two(old, new, **fields):
    """Build a demand that was revised."""
    return demand(
        position(old, id="a"),
        position(new, "2019-06-10", id="b", links=[("revises", "a")], **fields),
    )


def _cells(report):
    return report.topics[0].demands[0].cells


def test_marks_are_those_of_the_comparison(make_report):
    report = make_report(dossier(_two("Open the upper gate.", "Open the lower gate.")))
    base, cell = _cells(report)
    assert base.passages[0].runs[1] == Run("upper", Mark.REMOVED)
    assert cell.passages[0].runs[1] == Run("lower", Mark.ADDED)
    assert cell.verdict.words == "revised"
    assert base.verdict is None


def test_several_columns_show_both_sides_beside_an_unmarked_base(make_report):
    rows = dossier(_two("Open the upper gate.", "Open the lower gate."))
    report = make_report(rows, columns=["original", "revised", "lowland"])
    base, *others = _cells(report)
    assert [run.mark for run in base.passages[0].runs] == [Mark.KEPT]
    for cell in others:
        assert [run.text for run in cell.passages[0].runs] == [
            "Open the ",
            "upper",
            "lower",
            " gate.",
        ]


def test_rewritten_texts_stand_whole_and_say_so(make_report):
    report = make_report(dossier(_two("One two three four five.", "Six seven eight nine ten.")))
    for cell in _cells(report):
        assert [run.mark for run in cell.passages[0].runs] == [Mark.KEPT]
    assert REWRITTEN in _cells(report)[1].remarks


def test_two_languages_are_not_compared_and_say_so(make_report):
    report = make_report(dossier(_two("Open the gate.", "Öffnet das Tor.", language="de")))
    assert TWO_LANGUAGES in _cells(report)[1].remarks
    assert _cells(report)[1].passages[0].language == "de"


def test_words_as_said_carry_the_marks_where_they_were_compared(make_report):
    row = demand(
        position("Öffnet das obere Tor.", id="a", language="de"),
        position(
            "Open the lower gate.",
            "2019-06-10",
            id="b",
            links=[("revises", "a")],
            as_said=as_said("Öffnet das untere Tor.", "de", translator="own"),
        ),
    )
    translated, said = _cells(make_report(dossier(row)))[1].passages
    assert [run.mark for run in translated.runs] == [Mark.KEPT]
    assert Run("untere", Mark.ADDED) in said.runs
    assert said.label == "as said, in German; translation: own"


def test_empty_text_proposes_a_deletion(make_report):
    report = make_report(dossier(_two("Open the gate.", "")))
    assert _cells(report)[1].passages[0].text == NO_TEXT


def test_sources_are_numbered_by_first_mention_and_lead_to_the_quote(make_report):
    row = demand(
        position(id="a", quotes=[quote("let the river flow", "second")], sources=("first",)),
        position("Other.", "2019-06-10", id="b", quotes=[quote("other words", "second")]),
    )
    sources = {
        "first": source("First", url="https://first.example/a"),
        "second": source("Second", url="https://second.example/b#part", archive_url="file:///etc"),
    }
    report = make_report(dossier(row, sources=sources))
    assert [note.title.text for note in report.sources] == ["Second", "First"]
    second = report.sources[0]
    assert [each.href.partition(":~:")[0] for each in second.quotations] == [
        "https://second.example/b#part"
    ] * 2
    assert second.archived.href == ""
    assert _cells(report)[0].attribution.notes == (1, 2)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a@b.example/", "file:///x", "x"])
def test_other_addresses_are_text(make_report, url):
    row = position(quotes=[quote()])
    report = make_report(dossier(row, sources={"note": source(url=url)}))
    assert report.sources[0].address.href == ""
    assert report.sources[0].quotations[0].href == ""


def test_topics_group_the_demands_and_those_without_are_named(make_report):
    rows = [demand(id=str(n), topic=topic) for n, topic in enumerate(["Water", None, "Water"])]
    topics = make_report(dossier(*rows)).topics
    assert [(topic.title.text, len(topic.demands)) for topic in topics] == [
        ("Water", 2),
        ("Other demands", 1),
    ]
    assert [each.number for topic in topics for each in topic.demands] == [1, 2, 3]


def test_head_says_what_was_compared_and_left_out(make_report):
    rows = dossier(_two("Open the gate.", "Open a gate."), demand(id="other"))
    report = make_report(rows, only_changed=True, filter="topic Water", title="For the minister")
    facts = {fact.label: fact.lines for fact in report.facts}
    assert report.title.text == "For the minister"
    assert facts["From"] == (
        "draft-1.yaml: 2 demands, 3 positions, 1 source",
        f"SHA-256 {'ab' * 32}",
    )
    assert facts["Filter"] == ("topic Water; only demands that changed; 1 of 2 demands shown",)
    assert report.bars[0].sentence == "1 revised"


def test_summary_line_can_be_quoted(make_report):
    row = demand(
        position(id="a", terms={"guarantor": "NATO"}),
        position(
            "Or this.",
            "2019-06-10",
            id="b",
            terms={"guarantor": "United States"},
            links=[("alternative-to", "a")],
        ),
    )
    (line,) = make_report(dossier(row)).summary
    assert line.words == (
        "alternative offered, original not withdrawn; guarantor: NATO → United States."
    )


def test_odd_characters_are_tokens_and_the_marks_stay_in_place(make_report):
    report = make_report(dossier(_two("Pay \u202e100 now.", "Pay \u202e200 now.")))
    runs = _cells(report)[0].passages[0].runs
    assert [run.text for run in runs] == ["Pay [U+202E]", "100", " now."]
