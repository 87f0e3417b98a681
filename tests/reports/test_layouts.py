"""A redline tells both texts exactly; a briefing holds what changed and nothing else."""

import pytest

from builders import as_said, demand, dossier, position
from demarche.compare.words import Mark
from demarche.reports.html import write_html
from demarche.reports.options import Layout
from demarche.reports.parts import demands_of
from demarche.reports.pdf import set_pdf

TEXTS = (
    ("We ask for ten units of water.", "We ask for twelve units of clean water."),
    ("We ask for water.", "We ask for water."),
    ("We ask for water.", "Nothing of the kind was ever wanted by us, said the envoy in March."),
    ("", "We ask for water."),
    ("We ask for water.", ""),
    ("one\ntwo\nthree", "one\nthree\n"),
)


def _revised(was, now, **fields):
    first = position(was, id="a")
    return demand(first, position(now, "2020", id="b", links=[("revises", "a")], **fields))


def _told(passages, mark):
    """Give what remains where the other mark is taken or refused."""
    kept = (run.text for each in passages for run in each.runs if run.mark in (Mark.KEPT, mark))
    return "".join(kept)


def _cells(report):
    return [cell for each in demands_of(report) for cell in each.cells]


def _texts(make_report, row, **how):
    """Give the texts of the base and of the other column as they stand side by side."""
    base, other = _cells(make_report(dossier(row), **how))
    return base, other


@pytest.mark.parametrize(("was", "now"), TEXTS)
def test_accepting_gives_the_later_text_and_refusing_the_base(make_report, was, now):
    base, other = _texts(make_report, _revised(was, now))
    [cell] = _cells(make_report(dossier(_revised(was, now)), layout=Layout.REDLINE))
    assert _told(cell.passages, Mark.ADDED) == "".join(each.text for each in other.passages)
    assert _told(cell.passages, Mark.REMOVED) == "".join(each.text for each in base.passages)


@pytest.mark.parametrize("relation", ["alternative-to", "answers"])
def test_what_leaves_the_base_standing_strikes_nothing(make_report, relation):
    who = "upland" if relation == "answers" else "lowland"
    other = position("Share it.", "2020", party=who, links=[(relation, "a")])
    rows = dossier(demand(position("All of it.", id="a"), other))
    columns = ["lowland@2019", f"{who}@2020"]
    [cell] = _cells(make_report(rows, columns=columns, layout=Layout.REDLINE))
    assert [(each.text, *[run.mark for run in each.runs]) for each in cell.passages] == [
        ("All of it.", Mark.KEPT),
        ("Share it.", Mark.ADDED),
    ]
    assert "which stands" in cell.passages[0].label


def test_two_languages_are_struck_and_set_whole(make_report):
    row = _revised("We ask for water.", "Nous demandons de l’eau.", language="fr")
    [cell] = _cells(make_report(dossier(row), layout=Layout.REDLINE))
    assert [run.mark for each in cell.passages for run in each.runs] == [Mark.REMOVED, Mark.ADDED]
    assert [each.language for each in cell.passages] == ["en", "fr"]


def test_words_as_said_are_kept_apart(make_report):
    row = _revised("We ask.", "We ask twice.", as_said=as_said("Wir bitten zweimal."))
    [cell] = _cells(make_report(dossier(row), layout=Layout.REDLINE))
    assert _told(cell.passages, Mark.REMOVED) == "We ask."
    assert cell.passages[-1].language == "de"


@pytest.mark.parametrize("name", ["boeing-iam-2024.json", "eu-swpat-2005.json"])
@pytest.mark.parametrize("columns", [(), ("original", "revised", "@2005")])
def test_real_redlines_tell_both_texts(shared, report_of_file, name, columns):
    path = shared / "cases" / name
    beside = report_of_file(path, columns=columns)
    lined = report_of_file(path, columns=columns, layout=Layout.REDLINE)
    for plain, one in zip(demands_of(beside), demands_of(lined), strict=True):
        base, *others = plain.cells
        for other, cell in zip(others, one.cells, strict=True):
            wanted = base if other.empty else other
            assert _told(cell.passages, Mark.ADDED) == _told(wanted.passages, Mark.ADDED)
            assert _told(cell.passages, Mark.REMOVED) == _told(base.passages, Mark.REMOVED)


def test_a_redline_keeps_who_said_the_base(make_report):
    [cell] = _cells(make_report(dossier(_revised("A.", "B.")), layout=Layout.REDLINE))
    assert cell.attribution.text == "Lowland · 2020"
    assert "Before: Lowland · 4 Mar 2019" in [line.text for line in cell.lines]


def test_what_stands_below_both_texts_is_said_once(make_report):
    columns = ["original", "original"]
    report = make_report(dossier(), columns=columns, layout=Layout.REDLINE)
    [cell] = _cells(report)
    assert len(cell.lines) == len(set(cell.lines))
    assert not [line for line in cell.lines if line.text.startswith("Before")]


def test_a_redline_says_that_struck_is_not_withdrawn(make_report):
    report = make_report(dossier(_revised("A.", "B.")), layout=Layout.REDLINE)
    assert "does not mean that a demand is withdrawn" in " ".join(report.legend)


def test_a_briefing_holds_what_changed(make_report, parse_page):
    rows = [_revised("We ask for ten.", "We ask for twelve."), demand(id="same", title="Same")]
    report = make_report(dossier(*rows), layout=Layout.CHANGES)
    assert [each.title.text for each in demands_of(report)] == ["Minimum flow"]
    [cell] = _cells(report)
    assert [each.label for each in cell.passages] == ["Lowland · original", "Lowland · revised"]
    assert "1 of 2 demands shown" in report.facts[-1].lines[0]


def test_a_briefing_of_several_columns_names_each_verdict(make_report):
    columns = ["original", "revised", "@2019"]
    report = make_report(dossier(_revised("A.", "B.")), columns=columns, layout=Layout.CHANGES)
    [cell] = _cells(report)
    assert cell.passages[1].label.endswith(": revised")


def test_a_briefing_says_once_that_nothing_was_said(make_report):
    columns = ["original", "revised", "upland"]
    rows = [_revised("A.", "B."), demand(position(party="upland"), id="other")]
    report = make_report(dossier(*rows), columns=columns, layout=Layout.CHANGES)
    [*_, silent] = _cells(report)[0].passages
    assert silent.label.casefold().count("no statement on record") == 1


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("count", [2, 3, 6])
def test_every_layout_is_set(make_report, text_of, parse_page, layout, count):
    columns = ["original", *["revised"] * (count - 1)]
    report = make_report(dossier(_revised("Ten.", "Twelve.")), columns=columns, layout=layout)
    assert "Twelve." in text_of(set_pdf(report).data)
    assert "Twelve." in parse_page(write_html(report))[0]


def test_a_part_of_a_redline_leaves_out_what_none_of_its_columns_holds(make_report, text_of):
    rows = [
        _revised("Ten.", "Twelve."),
        demand(position("Peace.", "2021"), id="late", title="Late"),
    ]
    columns = ["original", *["lowland@2019"] * 4, "revised"]
    report = make_report(dossier(*rows), columns=columns, layout=Layout.REDLINE)
    text = text_of(set_pdf(report).data)
    assert "Comparison,part2of2" in text
    assert "andsonotinthispart:2." in text
