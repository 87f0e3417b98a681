"""Tables as they are written: what is read back, and what no spreadsheet may take for a formula."""

import dataclasses
import json

import pytest
from hypothesis import HealthCheck, given, settings

import builders
from demarche.records.reading import read_bytes, read_file
from demarche.records.tables.cells import guarded, unguarded
from demarche.records.tables.separated_form import csv_form, tsv_form
from demarche.records.tables.workbook_form import workbook_form
from held import held
from oddities import TEXTS as ODD_TEXTS
from oddities import dossiers, put_everywhere

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


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
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
    ("cell", "marked"),
    [
        *((f"{sign}x", f"'{sign}x") for sign in "=+-@\t\r"),
        *((number, number) for number in ("-5", "+1", "-0.5", "+49,50", "-12%", "-1.234,5")),
        ("=1", "'=1"),
        ("'=1", "''=1"),
        ("''=1", "'''=1"),
        ("-5+1", "'-5+1"),
        ("+49 30", "'+49 30"),
        ("- b", "'- b"),
        ("a", "a"),
        ("'a", "'a"),
        (" =1", " =1"),
    ],
)
def test_a_mark_keeps_a_cell_from_being_a_formula(cell, marked):
    assert (guarded(cell), unguarded(marked)) == (marked, cell)


def filled(texts):
    """Build a dossier in which each text stands in every field of a demand of its own."""
    rows, sources, parties = [], {}, {}
    for number, words in enumerate(texts):
        quoted = builders.quote(source=f"s{number}")
        stated = builders.position(id=f"p{number}", party=f"a{number}", to=(), quotes=(quoted,))
        stated = dataclasses.replace(stated, as_said=builders.as_said(), terms={"a": "b"})
        whole = builders.dossier(
            builders.demand(stated, id=f"d{number}", by=f"a{number}", to=()),
            sources={f"s{number}": builders.source()},
            parties={f"a{number}": builders.party()},
        )
        whole = put_everywhere(whole, words)
        sources |= whole.sources
        parties |= whole.parties
        rows += whole.demands
    return builders.dossier(*rows, sources=sources, parties=parties)


def can_hold(name, words):
    """Say whether a form can hold a text: XML has no sign for two characters."""
    return name != "a.xlsx" or not {"\ufffe", "\uffff"} & set(words)


@pytest.mark.parametrize("name", FORMS)
def test_odd_texts_come_back_from_every_field(name):
    texts = (*ODD_TEXTS, "<r>a</r>", "_x0041_", "_xFFFE_", "'", "''=1", "'a", "sep=;")
    assert_held(filled(words for words in texts if can_hold(name, words)), name)


@pytest.mark.parametrize("name", FORMS)
def test_naughty_strings_come_back_from_every_field(name, shared):
    path = shared / "corpora" / "naughty-strings.json"
    texts = json.loads(path.read_text(encoding="utf-8"))
    assert_held(filled(words for words in texts if can_hold(name, words)), name)


@pytest.mark.parametrize(
    ("words", "read", "told"),
    [
        ("x" * 40_000, "x" * 32_767, "what goes beyond 32,767 characters in a cell"),
        ("🇺" * 20_000, "🇺" * 16_383, "what goes beyond 32,767 characters in a cell"),
        ("\ufffe", "\ufffd", "the characters U+FFFE and U+FFFF in a cell; U+FFFD stands for each"),
    ],
)
def test_what_a_workbook_cannot_hold_of_a_text_is_told(words, read, told):
    made = workbook_form(builders.dossier(builders.position(words, id="p")))
    assert told in made.losses
    assert read_bytes(made.data, "a.xlsx").dossier.demands[0].positions[0].text == read
