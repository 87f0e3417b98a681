"""What is not on record is listed where it is asked for, and only then."""

import pytest

from builders import demand, dossier, position, quote, source
from demarche.records.model import PositionKind, SourceKind
from demarche.reports.html import write_html
from demarche.reports.options import Layout
from demarche.reports.pdf import set_pdf

REFUSAL = {"party": "upland", "kind": PositionKind.REFUSAL, "links": [("answers", "a")]}


def _gaps(make_report, *rows, sources=None, **how):
    report = make_report(dossier(*rows, sources=sources or {"note": source()}), missing=True, **how)
    return {gap.words: [(line.number, line.words) for line in gap.lines] for gap in report.gaps}


def test_what_nobody_answered(make_report):
    rows = (
        demand(position(id="a"), position("No.", "2020", **REFUSAL)),
        demand(position(), id="other"),
    )
    assert [number for number, _ in _gaps(make_report, *rows)["No answer on record"]] == [2]


def test_what_stands_on_no_source_and_what_only_on_hearsay(make_report):
    sources = {"far": source(kind=SourceKind.SECOND_HAND), "near": source("B")}
    rows = [
        demand(position(sources=names), id=f"d{at}")
        for at, names in enumerate([(), ("far",), ("far", "near")])
    ]
    found = _gaps(make_report, *rows, sources=sources)
    assert [number for number, _ in found["No source on record"]] == [1]
    assert [number for number, _ in found["Second-hand only"]] == [2]


def test_sources_without_an_archived_copy(make_report):
    sources = {
        "a": source(url="https://a.example/", archive_url="https://archive.example/a"),
        "b": source("B", url="https://b.example/"),
        "c": source("C"),
    }
    row = position(quotes=[quote(source=name) for name in sources])
    found = _gaps(make_report, row, sources=sources)["No archived copy"]
    assert found == [(2, "https://b.example/"), (3, "no address either")]


def test_nothing_is_listed_unasked(make_report):
    assert make_report(dossier()).gaps == ()


@pytest.mark.parametrize("layout", list(Layout))
def test_every_layout_shows_the_list(make_report, text_of, parse_page, layout):
    rows = demand(position(id="a"), position("B.", "2020", links=[("revises", "a")]))
    report = make_report(dossier(rows), layout=layout, missing=True)
    count = 2 if layout is Layout.CHRONOLOGY else 1
    assert f"Noansweronrecord:{count}" in text_of(set_pdf(report).data)
    assert f"No answer on record: {count}" in parse_page(write_html(report))[0]
