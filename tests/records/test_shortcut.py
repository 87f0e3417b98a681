"""The short way of reading a file: what it gives is what the long way would have given."""

import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import SchemaValidator, ValidationError, core_schema

from builders import GOOD_FILE as GOOD
from demarche.records import reading
from demarche.records.close_reading import read_closely
from demarche.records.completing import complete
from demarche.records.making import made_by_hand
from demarche.records.progress import StoppedError, untold
from demarche.records.rules import ID, LANGUAGE, POSITION_ID, WORDS
from demarche.records.shortcut import read_shortly
from demarche.records.validation import made_of
from demarche.records.writing import render
from oddities import TEXT, dossiers
from spoiling import PLACES, VALUES, replaced


def assert_same(data, name):
    """Check that the short way gives nothing, or what the long way gives without a word."""
    short = read_shortly(data, name, untold)
    dossier, problems = read_closely(data, name, untold)
    assert short is None or (short, []) == (dossier, problems)
    return short


@given(dossiers(), st.sampled_from([".json", ".yaml"]))
def test_a_good_file_is_read_the_same_both_ways(dossier, suffix):
    assert_same(render(dossier, f"a{suffix}").data, f"a{suffix}")


@given(st.sampled_from(PLACES), VALUES)
def test_a_spoilt_file_is_not_read_more_leniently(loc, new):
    assert_same(json.dumps(replaced(GOOD, loc, new)).encode(), "a.json")


def test_real_files_without_a_problem_go_the_short_way(shared):
    for path in (shared / "cases").glob("*.json"):
        good = not reading.read_file(path).problems
        assert (assert_same(path.read_bytes(), path.name) is not None) == good, path.name


def test_the_seeds_are_read_the_same_both_ways(project):
    for path in (project / "seeds").glob("*.yaml"):
        assert_same(path.read_bytes(), path.name)


ORDINARY = """format: demarche/1
title: Dam
parties:
  a:
    name: A
demands:
  - id: flow
    title: Flow
    by: a
    positions:
      - date: 2019-03-04
        text: water
        note: none
"""


def test_ordinary_yaml_goes_the_short_way():
    assert assert_same(ORDINARY.encode(), "a.yaml")


@pytest.mark.parametrize(
    "instead",
    [
        *(
            "&a none",
            "*a",
            "!!str none",
            "!a none",
            "! none",
            "~",
            "null",
            "",
            "4.10",
            "yes\n---\n",
        ),
        *("{a: b}", "none\n        note: twice", "none\n        <<: {party: a}", "0x1f", "true"),
        *("a\tb", "\u2028", "a\x85b", "\x07", '"\\ud800"', "none\n        ? x", "@a", "- a", "[]"),
        *("none\n        party: ~", "none\n        id: null", "none\n        x-a: 1", "none\n..."),
        *("[" * 300, "- " * 100_000, "none\n%YAML 1.1", "a: b", "'a", "\ufeff", "\x7f", "\u202e"),
        *(
            '"\\e"',
            "? a",
            "%a",
            "`a",
            "none\n        language: ",
            "|\n\n",
            "none\n        to: [?a]",
        ),
    ],
)
def test_what_yaml_rs_takes_otherwise_goes_the_long_way(instead):
    data = ORDINARY.replace("note: none", f"note: {instead}").encode()
    assert assert_same(data, "a.yaml") is None


@pytest.mark.parametrize(
    "instead",
    [
        *("no", "2019-03-04", "12:30", "a & b", "a * b !", "who?", "what {is} it", "'~'", '"null"'),
        *(
            "|\n          a\n          b\n",
            ">-\n          a\n\n          b",
            "a\n          b\n",
            "a # b",
        ),
        *('"a \\n \\"b\\" \\\\"', "'it''s'", "Straße", "гарантии", "中文", "nothing at all"),
    ],
)
def test_what_both_read_alike_goes_the_short_way(instead):
    assert assert_same(ORDINARY.replace("none", instead).encode(), "a.yaml")


IN_BRACES = """format: demarche/1
title: Dam
parties:
  a: {name: A b, kind: state}
sources:
  s: {title: "A: b", url: http://a.org:80/b?c=d}
demands:
  - id: flow
    title: Flow
    by: a
    positions:
      - date: 2019-03-04
        text: water
        terms: {reference day: 27 May 1997}
        quotes:
          - {exact: 'the water', source: s,
             suffix: Straße}
        links: [{relation: conditional-on, to: [flow], when: accepted}]
"""


@pytest.mark.parametrize(
    "instead",
    [
        "accepted, note: a b",
        "accepted,\n              note: a?b",
        "refused, note: 'no'",
        "accepted, outcome: ~",
    ],
)
def test_the_simplest_mappings_in_braces_go_the_short_way(instead):
    data = IN_BRACES.replace("accepted", instead).encode()
    assert (assert_same(data, "a.yaml") is None) == ("~" in instead)


@pytest.mark.parametrize(
    "instead",
    [
        *("27 {a}", "|\n a", ">a", ":a", "a:", "a:?b", "a, b", "a,", "", "1997", "[a]", "{a: b}"),
        *('"a\\tb"', "'a''b'", "a #b", "a\n b", "*a", "&a b", "null", "yes: no", "a} b", "'a':b"),
    ],
)
def test_what_may_be_read_otherwise_in_braces_goes_the_long_way(instead):
    assert assert_same(IN_BRACES.replace("27 May 1997", instead).encode(), "a.yaml") is None


@pytest.mark.parametrize("key", ["[a]", "? [a]\n   ", "{a: b}"])
def test_a_list_as_a_key_goes_the_long_way(key):
    data = IN_BRACES.replace("reference day", key).encode()
    assert assert_same(data, "a.yaml") is None
    assert assert_same(data.replace(b"{[a]: 27 May 1997}", b"\n          [a]: b"), "a.yaml") is None


@given(st.sampled_from(PLACES), VALUES)
def test_what_is_made_by_hand_is_what_the_engine_makes(loc, new):
    raw = copy.deepcopy(replaced(GOOD, loc, new))
    complete(raw)
    assert made_by_hand(raw) == made_of(raw, own=False)


@given(dossiers())
def test_a_good_dossier_is_made_by_hand_as_the_engine_makes_it(dossier):
    raw = json.loads(render(dossier, "a.json").data)
    complete(raw)
    assert made_by_hand(raw) == made_of(raw, own=False)


def test_half_a_character_is_left_to_the_engine():
    raw = {**copy.deepcopy(GOOD), "summary": "\ud800"}
    complete(raw)
    assert made_by_hand(raw) is None


def test_windows_line_ends_and_a_mark_go_the_short_way():
    marked = b"\xef\xbb\xbf" + ORDINARY.replace("\n", "\r\n").encode()
    assert assert_same(marked, "a.yaml")


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
