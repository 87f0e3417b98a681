"""`compare --json`, field by field as the design documents it."""

from itertools import chain

import pytest

from builders import as_said, demand, dossier, position
from demarche.compare.comparison import Draft, compare
from demarche.compare.exchange import comparison_as_json

SEEDS = ("security-guarantees", "boeing-iam-2024", "software-patents-2005")
TOP = ["format", "base", "ignored", "columns", "rows", "summary"]
COLUMN = ["label", "spec", "file", "party", "day", "occasion"]
ROW = ["demand", "title", "topic", "cells"]
CELL = [
    "state", "position", "date", "party", "text", "language", "standing_beside", "change",
    "outcome", "why", "rewritten", "terms", "base_spans", "spans",
    "variants", "answers", "contested_by", "differs_from",
]  # fmt: skip


@pytest.fixture
def founding(run, seed):
    return run("compare", seed("security-guarantees"), "--json")


def row_of(outcome, demand_id):
    return next(row for row in outcome.plain["rows"] if row["demand"] == demand_id)


def test_the_membership_is_an_alternative_beside_its_original(founding):
    row = row_of(founding, "nato-membership")
    original, revised = row["cells"]
    assert (row["change"], revised["change"], revised["state"]) == (*["alternative"] * 2, "stated")
    assert original["position"] in revised["standing_beside"]
    assert "alternative-to" in row["why"] == revised["why"]
    assert {"guarantor", "means", "scope"} <= {term["name"] for term in revised["terms"]}


def test_the_demand_of_1997_is_not_mentioned_and_carried_over(founding):
    row = row_of(founding, "status-1997")
    original, revised = row["cells"]
    assert (row["change"], revised["state"]) == ("not-mentioned", "carried-over")
    assert revised["position"] == original["position"]
    assert revised["date"] == "2021-12-17"


def test_the_columns_of_the_founding_dossier(founding):
    original, revised = founding.plain["columns"]
    assert (founding.plain["format"], founding.plain["base"]) == ("demarche-comparison/1", 0)
    assert (original["spec"], revised["spec"]) == ("original", "revised")
    assert original["file"] == revised["file"] == "security-guarantees.yaml"
    assert (founding.code, founding.err) == (0, "")


@pytest.mark.parametrize("name", SEEDS)
def test_every_shape_has_its_documented_fields_in_their_order(run, seed, name):
    plain = run("compare", seed(name), "--json").plain
    row = ROW + ["change", "why"] * (len(plain["columns"]) == 2)
    assert list(plain) == TOP
    assert all(list(each) == COLUMN for each in plain["columns"])
    assert all(list(each) == row for each in plain["rows"])
    assert all(list(cell) == CELL for each in plain["rows"] for cell in each["cells"])


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("base", [0, 1])
def test_the_base_has_no_change(run, seed, name, base):
    plain = run("compare", seed(name), "--json", "--base", base).plain
    for row in plain["rows"]:
        cell = row["cells"][base]
        nothing = [cell[key] for key in ("change", "why", "terms", "base_spans", "spans")]
        assert nothing == [None] * 5
        assert all(other["change"] for other in row["cells"] if other is not cell)


@pytest.mark.parametrize("name", SEEDS)
def test_the_summary_counts_the_changes_of_each_column(run, seed, name):
    plain = run("compare", seed(name), "--json").plain
    assert plain["summary"][plain["base"]] is None
    for index, counts in enumerate(plain["summary"]):
        if index != plain["base"]:
            assert sum(counts.values()) == len(plain["rows"])


def pieces(text, spans, mark):
    return [text[start:end] for start, end, each in spans if each == mark]


def spans_fit(base, cell):
    old, new = cell["base_spans"], cell["spans"]
    assert "".join(pieces(base["text"], old, "kept")) == "".join(pieces(cell["text"], new, "kept"))
    assert {mark for *_, mark in old} <= {"kept", "removed"}
    assert {mark for *_, mark in new} <= {"kept", "added"}
    for text, spans in ((base["text"], old), (cell["text"], new)):
        ends = [0, *chain.from_iterable((start, end) for start, end, _ in spans), len(text)]
        assert ends == sorted(ends)
        assert ends[::2] == ends[1::2]


@pytest.mark.parametrize("name", SEEDS)
def test_spans_cover_both_texts_and_keep_what_is_equal(run, seed, name):
    plain = run("compare", seed(name), "--json").plain
    compared = [
        (row["cells"][plain["base"]], cell)
        for row in plain["rows"]
        for cell in row["cells"]
        if cell["spans"] is not None
    ]
    assert compared
    for base, cell in compared:
        spans_fit(base, cell)


def in_two_languages(*more):
    first = position("Water!", "2019-01-01", id="a", as_said=as_said("Wasser bitte sehr"))
    then = position("Wasser bitte nicht", "2019-02-01", id="b", language="de")
    return dossier(demand(first, then, *more))


def test_words_compared_as_said_are_the_text_of_both_cells():
    plain = comparison_as_json(compare([Draft("a.yaml", in_two_languages())]))
    base, cell = plain["rows"][0]["cells"]
    assert (base["text"], cell["text"]) == ("Wasser bitte sehr", "Wasser bitte nicht")
    assert (base["language"], cell["language"]) == ("de", "de")
    spans_fit(base, cell)


def test_a_cell_compared_with_other_words_than_the_base_gives_has_no_spans(run, tmp_path):
    english = position("Water, please!", "2019-03-01", id="c", links=[("revises", "b")])
    draft = Draft("a.yaml", in_two_languages(english))
    from demarche.compare.columns import parse_spec  # noqa: PLC0415
    from demarche.compare.lookup import Lookup  # noqa: PLC0415

    specs = [
        parse_spec(each, [Lookup(draft.dossier)]) for each in ("original", "@2019-02", "@2019-03")
    ]
    base, german, other = comparison_as_json(compare([draft], specs))["rows"][0]["cells"]
    assert (base["text"], german["spans"]) == ("Water!", None)
    spans_fit(base, other)


def test_only_changed_leaves_out_rows_and_counts_all(run, seed):
    plain = run("compare", seed("security-guarantees"), "--json", "--only-changed").plain
    assert {row["change"] for row in plain["rows"]} == {"alternative", "reworded"}
    assert plain["summary"][1]["not-mentioned"] > 5


def test_two_files_are_two_drafts(run, record):
    draft, final = record("draft.yaml"), record("final.yaml", **{"150": "120"})
    plain = run("compare", draft, final, "--json").plain
    assert [column["spec"] for column in plain["columns"]] == ["1:revised", "2:revised"]
    assert [column["file"] for column in plain["columns"]] == ["draft.yaml", "final.yaml"]
    assert plain["rows"][0]["change"] == "reworded"


def test_two_drafts_of_one_name_are_told_apart(run, record, tmp_path):
    (tmp_path / "old").mkdir()
    files = [str(record("talks.yaml")), str(record("old/talks.yaml"))]
    plain = run("compare", *files, "--json").plain
    assert [column["file"] for column in plain["columns"]] == files
    assert all(
        path in column["label"] for path, column in zip(files, plain["columns"], strict=True)
    )
