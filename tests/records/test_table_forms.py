"""Tables as they are written: what is read back, and what no spreadsheet may take for a formula."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings

import builders
from demarche.records.reading import read_bytes, read_file
from demarche.records.tables.cells import guarded, unguarded
from demarche.records.tables.separated_form import csv_form, tsv_form
from demarche.records.tables.workbook_form import workbook_form
from held import held
from oddities import dossiers

FORMS = {"a.csv": csv_form, "a.tsv": tsv_form, "a.xlsx": workbook_form}
TEXTS = ["", '""', "=1+1", "'=1", "-5", "@a", "\ta", "\r", "a\r\nb", " a ", 'a"b', "a;b,c\td", "\\"]


def back(dossier, name):
    reading = read_bytes(FORMS[name](dossier).data, name)
    assert reading.ok, reading.problems
    return reading.dossier


def assert_held(dossier, name):
    """Check that a dossier comes back but for what is told, and gives the same bytes again."""
    made = FORMS[name](dossier)
    read = back(dossier, name)
    assert read == held(dossier, made.losses, read)
    assert FORMS[name](read).data == made.data


@settings(
    max_examples=60,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
    deadline=None,
)
@given(dossiers())
def test_a_table_holds_of_any_dossier_all_but_what_it_tells(dossier):
    assert_held(dossier, "a.csv")


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("words", TEXTS)
def test_a_text_comes_back_as_it_was(name, words):
    made = builders.position(words, note=words, terms={"form": words}, id="p")
    (read,) = back(builders.dossier(made), name).demands[0].positions
    assert read == made


@pytest.mark.parametrize("name", FORMS)
def test_the_seeds_come_back_and_give_the_same_bytes(name, project):
    for path in sorted((project / "seeds").glob("*.yaml")):
        dossier = read_file(path).dossier
        data = FORMS[name](dossier).data
        assert FORMS[name](dossier).data == data
        assert FORMS[name](back(dossier, name)).data == data


@pytest.mark.parametrize(
    ("cell", "marked"), [("=1", "'=1"), ("-5", "-5"), ("'=1", "''=1"), ("a", "a"), ("- b", "'- b")]
)
def test_a_mark_keeps_a_cell_from_being_a_formula(cell, marked):
    assert (guarded(cell), unguarded(marked)) == (marked, cell)
