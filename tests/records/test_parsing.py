import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.records.parsing.json_text import _Tree, parse_json
from demarche.records.parsing.yaml_text import parse_yaml
from demarche.records.place import KEY, Lines
from demarche.records.problem import Code
from pseudo import bare
from spoiling import places

KEYS = st.text(max_size=5)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | KEYS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


@given(VALUES, st.booleans(), st.sampled_from([None, 1]))
def test_the_tree_reads_what_the_standard_library_reads(value, ascii_only, indent):
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert _Tree(text).read()[0] == value
    assert parse_json(text).value == value


@given(st.text(alphabet='{}[],:"\\ \n01eE+-.trufalsn\x00é', max_size=30))
def test_both_readers_of_json_refuse_alike(text):
    try:
        expected = json.loads(text)
    except ValueError:
        assert parse_json(text).findings
    else:
        parsed = parse_json(text)
        assert parsed.findings or parsed.value == expected


@given(VALUES)
def test_every_place_is_where_the_value_is_written(value):
    text = json.dumps(value)
    for loc, spot in walk(parse_json(text).spots(places(value)), ()):
        found, _ = json.JSONDecoder().raw_decode(text, spot.start)
        assert found == at(value, loc)


@given(VALUES, st.data())
def test_a_place_is_found_by_itself_where_it_is_found_among_all(value, data):
    text = json.dumps(value, indent=1)
    way = data.draw(st.sampled_from([*places(value), ("nowhere",), (0, "x", KEY)]))
    alone, all_of_them = (parse_json(text).spots(ways) for ways in ([way], places(value)))
    one, same = alone.find(way)[0], all_of_them.find(way)[0]
    assert (one.start, one.key) == (same.start, same.key)


def walk(spot, loc):
    yield loc, spot
    for step, child in spot.children.items():
        yield from walk(child, (*loc, step))


def at(value, loc):
    for step in loc:
        value = value[step]
    return value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no", {"a": "no"}),
        ("a: 4.10", {"a": "4.10"}),
        ("a: 2021-12?", {"a": "2021-12?"}),
        ("a: 12:30", {"a": "12:30"}),
        ("a: 0123", {"a": "0123"}),
        ("a: null", {"a": "null"}),
        ("a: ~", {"a": "~"}),
        ("a:", {"a": None}),
        ("a: ''", {"a": ""}),
        ("a: [b, 1]", {"a": ["b", "1"]}),
        ("a: [b,, c]", None),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: >\n  one\n  two\n", {"a": "one two\n"}),
        ("1: a", {"1": "a"}),
        ("- a\n- b: c", ["a", {"b": "c"}]),
        ("a: b\u2028c\x85d", {"a": "b\u2028c\x85d"}),  # no line breaks since YAML 1.2
        # What stands in for them while parsing is no character that the file names by an escape.
        ('a: "\x85\\ue000\\U0000e001"', {"a": "\x85\ue000\ue001"}),
        ("# a comment\n---\na: b\n...\n", {"a": "b"}),
        ("", None),
    ],
)
def test_every_scalar_of_yaml_is_text(text, value):
    assert parse_yaml(text).value == value


def test_spaces_at_the_end_of_a_file_are_a_line_of_its_last_text():
    assert parse_yaml("foo: |\n  x\n   ").value == {"foo": "x\n \n"}


@pytest.mark.parametrize("text", ["---\n ", "? \n ", "a:\n b:\n   ", "- \r\n\t "])
def test_what_is_missing_at_the_end_has_its_place_within_the_text(text):
    spot = parse_yaml(text).spots(())
    assert all(found.start <= len(text) for _, found in walk(spot, ()))


def test_places_of_yaml_are_those_of_values_and_keys():
    text = "é😀: 1\r\nb:\r\n  - x\r\n  - {k: v}\r\n"
    spots, lines = parse_yaml(text).spots(()), Lines(text)
    assert lines.place(spots.children["é😀"].start) == (1, 5)
    assert lines.place(spots.children["b"].key) == (2, 1)
    inner = spots.children["b"].children[1].children["k"]
    assert (lines.place(inner.key), lines.place(inner.start)) == ((4, 6), (4, 9))


@pytest.mark.parametrize(
    "text", ["a: &x [*x]", "a: &x b\nc: *x", "*a : b", "a: !!map {}", "a: ! b", "[?b]", "{?b: c}"]
)
def test_what_yaml_offers_beyond_values_is_refused(text):
    assert {finding.code for finding in parse_yaml(text).findings} == {Code.SYNTAX}


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("a: [b, , c]", 8, "where a text should begin"),
        ("a: }", 4, "where a text should begin"),
        ("a: & b", 4, "may not begin with !, & or *"),
        ("a: *", 4, "may not begin with !, & or *"),
        ("a: !x,y", 4, "may not begin with !, & or *"),
        ("a: !!,", 4, "may not begin with !, & or *"),
        ("a: !<x", 4, "may not begin with !, & or *"),
        ("a: !b!c d", 4, "may not begin with !, & or *"),
        ("a: !%zz b", 4, "may not begin with !, & or *"),
        ("%x", 1, "begins with %"),
        ("%YAML 3.0\n---\na: b", 1, "begins with %"),
        ("%TAG a", 1, "begins with %"),
        ("a: |x", 5, "behind the | or >"),
        ("a: |0\n  b", 5, "behind the | or >"),
        ("a: |\n\t b", 1, "a tab"),
        ("a: 'b\n--- c'", 1, "--- or ..."),
        ('a: "\\U00110000"', 7, "names no character"),
        ('a: "\\xzz"', 7, "names no character"),
        ("a: ? b", 4, "a ? stands"),
    ],
)
def test_what_the_parser_of_yaml_refuses_is_said_in_our_words(text, column, words, pseudo):
    (finding,) = parse_yaml(text).findings
    assert words in finding.message
    assert Lines(text).place(finding.offset)[1] == column
    assert not bare(finding.message)
    assert not bare(finding.hint)
    assert finding.hint


def test_a_bomb_of_aliases_is_refused_at_once():
    rows = [
        "a0: &a0 [x, x]",
        *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 60)),
    ]
    parsed = parse_yaml("\n".join(rows))
    assert len(parsed.findings) == 60 + 59 * 9
    assert parsed.value["a59"] == [""] * 9


@pytest.mark.parametrize("parse", [parse_json, parse_yaml])
@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 65 + "1,]"])
def test_deep_nesting_is_refused(parse, text):
    (finding,) = parse(text).findings
    assert finding.code == Code.LIMIT


@pytest.mark.parametrize("text", ["- " * 100_000, "? " * 100_000, "a: " * 100_000])
def test_deep_blocks_are_refused(text):
    assert parse_yaml(text).findings


@pytest.mark.parametrize("text", ["[" * 64 + "]" * 64])
def test_nesting_up_to_the_limit_is_read(text):
    assert parse_json(text).findings == parse_yaml(text).findings == ()


@given(st.text(alphabet=" \n-:?#&*!|>'\"%@`{}[],ab\t\u2028é\x00\ufeff", max_size=40))
def test_yaml_is_read_or_refused(text):
    parsed = parse_yaml(text)
    assert all(0 <= finding.offset <= len(text) for finding in parsed.findings)


@given(st.binary(max_size=60))
def test_lines_and_columns_lie_inside_the_text(data):
    text = data.decode("latin-1")
    lines = Lines(text)
    for offset in range(len(text) + 1):
        line, column = lines.place(offset)
        assert line >= 1
        assert column >= 1
