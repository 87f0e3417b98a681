"""A long report is set in volumes; nothing is lost between them, and each stands on its own."""

import pytest

from builders import demand, dossier, position, quote, source
from demarche.reports import volumes
from demarche.reports.parts import demands_of
from demarche.reports.pdf import set_pdf
from demarche.reports.volumes import volumes_of
from demarche.reports.writing import write_report


@pytest.fixture
def report(make_report, monkeypatch):
    """Build a report of twelve demands under two topics, with at most five in a volume."""
    monkeypatch.setattr(volumes, "_MOST", 5)
    rows = [
        demand(
            position(f"Text {at}.", id=f"a{at}", quotes=[quote(f"words {at}", f"s{at % 4}")]),
            position(f"Text {at}!", "2020", links=[("revises", f"a{at}")]),
            id=f"d{at}", title=f"Demand {at}", topic="Water" if at < 7 else "Peace",
        )
        for at in range(12)
    ]  # fmt: skip
    sources = {f"s{at}": source(f"Source {at}") for at in range(4)}
    return make_report(dossier(*rows, sources=sources))


def test_a_short_report_is_one_volume(make_report):
    report = make_report(dossier())
    assert volumes_of(report) == (report,)


def test_every_demand_stands_in_one_volume_in_its_order(report):
    found = [list(demands_of(each)) for each in volumes_of(report)]
    assert [len(each) for each in found] == [4, 4, 4]
    assert [demand for each in found for demand in each] == list(demands_of(report))


def test_long_texts_make_smaller_volumes(report, monkeypatch):
    monkeypatch.setattr(volumes, "_LETTERS", 1500)
    assert len(volumes_of(report)) > 3


def test_a_volume_has_its_own_summary_and_sources(report):
    middle = volumes_of(report)[1]
    assert [line.number for line in middle.summary] == [5, 6, 7, 8]
    quoted = [each.words.text for note in middle.sources for each in note.quotations]
    assert sorted(quoted) == [f"words {at}" for at in range(4, 8)]
    assert {note.number for note in middle.sources} <= {note.number for note in report.sources}


def test_the_first_volume_has_the_contents(report):
    first, *others = volumes_of(report)
    assert first.facts[-1].lines == (
        "1: demands 1–4: Water (1–4)",
        "2: demands 5–8: Water (5–7), Peace (8)",
        "3: demands 9–12: Peace (9–12)",
    )
    assert [each.facts for each in others] == [(), ()]
    assert others[0].subtitle.startswith("Volume 2 of 3. ")


def test_volumes_are_files_beside_each_other(report, tmp_path, text_of):
    warnings = write_report(report, tmp_path / "talks.pdf")
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "talks-volume-2.pdf", "talks-volume-3.pdf", "talks.pdf",
    ]  # fmt: skip
    assert "3 volumes: this one, and beside it talks-volume-2.pdf" in warnings[0]
    assert "Text8." in text_of((tmp_path / "talks-volume-3.pdf").read_bytes())
    assert set_pdf(report).data == (tmp_path / "talks.pdf").read_bytes()
