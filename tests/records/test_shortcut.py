"""The short way of reading a file: what it gives is what the long way would have given."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import SchemaValidator, ValidationError, core_schema

from builders import GOOD_FILE as GOOD
from demarche.records import reading
from demarche.records.progress import StoppedError, untold
from demarche.records.rules import ID, LANGUAGE, POSITION_ID, WORDS
from demarche.records.shortcut import read_shortly
from demarche.records.writing import render
from oddities import TEXT, dossiers
from spoiling import PLACES, VALUES, replaced


def assert_same(data, name):
    """Check that the short way gives nothing, or what the long way gives without a word."""
    short = read_shortly(data, name, untold)
    dossier, problems = reading._read_closely(data, name, untold)
    assert short is None or (short, []) == (dossier, problems)
    return short


@given(dossiers(), st.sampled_from([".json"]))
def test_a_good_file_is_read_the_same_both_ways(dossier, suffix):
    assert_same(render(dossier, f"a{suffix}").data, f"a{suffix}")


@given(st.sampled_from(PLACES), VALUES)
def test_a_spoilt_file_is_not_read_more_leniently(loc, new):
    assert_same(json.dumps(replaced(GOOD, loc, new)).encode(), "a.json")


def test_real_files_without_a_problem_go_the_short_way(project, shared):
    files = (shared / "cases").glob("*.json")
    for path in files:
        good = not reading.read_file(path).problems
        assert (assert_same(path.read_bytes(), path.name) is not None) == good, path.name


@pytest.mark.parametrize("rule", [ID, POSITION_ID, LANGUAGE, WORDS])
@given(text=TEXT | st.from_regex(ID.pattern) | st.from_regex(LANGUAGE.pattern) | st.characters())
def test_a_rule_says_the_same_in_pydantics_engine(rule, text):
    validator = SchemaValidator(core_schema.str_schema(pattern=rule.engine))
    assert passes(rule.check, text, ValueError) == passes(
        validator.validate_python, text, ValidationError
    )


def passes(check, text, error):
    try:
        check(text)
    except error:
        return False
    return True


def test_every_space_of_python_is_a_space_of_the_engine():
    validator = SchemaValidator(core_schema.str_schema(pattern=WORDS.engine))
    codes = (code for code in range(0x110000) if not 0xD800 <= code < 0xE000)
    for character in map(chr, codes):
        assert character.isspace() != passes(validator.validate_python, character, ValidationError)


def test_reading_tells_how_far_it_is():
    told = []
    reading.read_bytes(json.dumps(GOOD).encode(), "a.json", told.append)
    assert told == sorted(told)
    assert all(0 <= share <= 1 for share in told)
    assert told


@pytest.mark.parametrize("data", [json.dumps(GOOD).encode(), b"{}"])
def test_reading_is_ended_by_who_waits_for_it(data):
    def stop(_share):
        raise StoppedError

    with pytest.raises(StoppedError):
        reading.read_bytes(data, "a.json", stop)
