"""What is written is read back as it was, and is the same text every time."""

import json

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from builders import as_said, demand, dossier, event, link, position, quote
from demarche.records.plain import plain
from demarche.records.reading import read_bytes, read_file
from demarche.records.writing import WRITERS, write_file, write_text
from oddities import TEXTS, dossiers, put_everywhere

FORMS = (".yaml", ".json")
WHOLE = dossier(
    demand(
        position(id="a", as_said=as_said(), quotes=(quote(),), terms={"t": "u"}),
        position(id="b", links=(link("answers", "a"), link("revises", ["a"]))),
        codes={"s": "c"},
    ),
    events=(event(quotes=(quote(),)),),
)


def back(dossier, form):
    """Write a dossier and read it."""
    reading = read_bytes(write_text(dossier, form).encode(), f"a{form}")
    assert reading.ok, reading.problems
    return reading.dossier


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(dossiers())
def test_any_dossier_comes_back_equal(form, dossier):
    read = back(dossier, form)
    assert read == dossier
    assert write_text(read, form) == write_text(dossier, form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", TEXTS)
def test_an_odd_text_comes_back_from_every_field(form, text):
    odd = put_everywhere(WHOLE, text)
    assert back(odd, form) == odd


@pytest.mark.parametrize("form", FORMS)
def test_naughty_strings_come_back_from_every_field_or_are_refused(shared, form):
    words = json.loads((shared / "corpora" / "naughty-strings.json").read_text(encoding="utf-8"))
    for text in words:
        odd = put_everywhere(WHOLE, text)
        assert back(odd, form) == odd, text


@pytest.mark.parametrize("form", FORMS)
def test_half_a_character_is_refused_by_name(form):
    with pytest.raises(ValueError, match=r"half a character \(U\+D800\)"):
        write_text(put_everywhere(WHOLE, "a\ud800"), form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", ["a\x85b", "a\u202eb", "a\rb", "\ufeff", "a\x1bb", "a\xadb"])
def test_what_nobody_sees_is_escaped(form, text):
    written = write_text(put_everywhere(WHOLE, text), form)
    assert all(each in " \n" or each.isprintable() for each in written)


@pytest.mark.parametrize("text", TEXTS)
def test_no_line_ends_in_a_space_that_an_editor_would_take_away(text):
    written = write_text(put_everywhere(WHOLE, text), ".yaml")
    assert not any(line.endswith((" ", "\t")) for line in written.split("\n"))


def all_files(project, shared):
    return [*(project / "seeds").glob("*.yaml"), *(shared / "cases").glob("*.json")]


def test_real_dossiers_come_back_equal_through_both_forms(project, shared):
    for path in all_files(project, shared):
        dossier = read_file(path).dossier
        assert back(back(dossier, ".yaml"), ".json") == dossier, path.name


def test_written_yaml_says_the_same_to_other_programs(project, shared):
    for path in all_files(project, shared):
        dossier = read_file(path).dossier
        loaded = yaml.load(write_text(dossier, ".yaml"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts only
        assert loaded == plain(dossier), path.name


@pytest.mark.parametrize("text", ["no", "NULL", "~", "4.10", "12:30", "0123", "0x1F", "1e3"])
def test_what_other_programs_take_for_a_number_or_nothing_is_in_quotes(text):
    assert f'"{text}"' in write_text(dossier(title=text), ".yaml")


def test_what_goes_without_saying_is_left_out():
    values = plain(dossier(demand(position(id="a"), position(id="b", party="upland", to=()))))
    first, second = values["demands"][0]["positions"]
    assert list(values) == ["format", "title", "parties", "sources", "demands"]
    assert list(first) == ["id", "date", "text"]
    assert second == {**first, "id": "b", "party": "upland", "to": []}


@pytest.mark.parametrize(
    ("fields", "written"),
    [
        ({"party": "lowland", "to": ("upland",)}, {}),
        ({"party": "upland", "to": ("lowland",)}, {"party": "upland"}),
        ({"party": "upland", "to": ("upland",)}, {"party": "upland", "to": ["upland"]}),
        ({"language": "de"}, {"language": "de"}),
        ({"text": ""}, {"text": ""}),
        ({"links": (link("restates", "b"),)}, {"links": [{"relation": "restates", "to": "b"}]}),
    ],
)
def test_of_a_position_only_what_its_demand_does_not_say_is_written(fields, written):
    values = plain(dossier(demand(position(id="a", **{"text": "T", **fields}))))
    common = {"id": "a", "date": "2019-03-04", "text": "T"}
    assert values["demands"][0]["positions"] == [common | written]


def test_an_id_that_was_made_up_stays_when_a_position_is_put_before(good, read):
    (later,) = good["demands"][1]["positions"]
    written = json.loads(write_text(read(good).dossier, ".json"))
    written["demands"][1]["positions"].insert(0, later | {"id": "gauges.0"})
    assert [p.id for p in read(written).dossier.demands[1].positions] == ["gauges.0", "gauges.1"]


def test_a_changed_word_is_a_changed_line():
    text = (
        "They ask for water in every season. They ask for gauges that all can read. Nothing else."
    )
    changed = text.replace("gauges", "instruments")
    pairs = [write_text(dossier(position(each, id="a")), ".yaml") for each in (text, changed)]
    before, after = (each.splitlines() for each in pairs)
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 1


def test_sentences_are_divided_where_they_end_and_nowhere_else():
    said = "Mr. A. Minister said so on Jan. 19 (in the morning)."
    more = "That was all, e.g. of water, he said."
    written = write_text(dossier(position(f"{said} {more}", id="a")), ".yaml")
    assert f"text: >-\n          {said}\n          {more}\n" in written


def test_the_form_of_a_file_is_stable(good, read):
    good["demands"][0]["positions"][0] |= {"note": "Two lines:\nas they stand.\n", "x-mine": [{}]}
    assert write_text(read(good).dossier, ".yaml") == EXPECTED


EXPECTED = """\
format: demarche/1
title: A dam

parties:
  upland:
    name: Upland
  lowland:
    name: Lowland

sources:
  note:
    title: Note
    url: https://water.example/3

demands:
  - id: flow
    title: Flow
    by: lowland
    to: [upland]
    positions:
      - id: flow.note
        date: 2019-03-04
        text: 200 m³/s
        quotes:
          - exact: "200"
            source: note
        note: |
          Two lines:
          as they stand.
        x-mine:
          - {}

      - id: flow.later
        date: 2019-06
        text: 100 m³/s
        links:
          - relation: narrows
            to: flow.note

  - id: gauges
    title: Gauges
    by: upland
    positions:
      - id: gauges.1
        date: 2019-05
        text: Read them daily.

events:
  - date: 2019-02
    text: The river froze.
"""


def test_numbers_of_ones_own_are_told_where_they_become_text(good, read, tmp_path):
    good["x-mine"] = {"a": [1.5, True, None, "b"]}
    dossier = read(good).dossier
    assert back(dossier, ".json") == dossier
    (loss,) = write_file(dossier, tmp_path / "a.yaml")
    assert loss.startswith("2 values")
    kept = read_file(tmp_path / "a.yaml").dossier.extras["x-mine"]
    assert kept == {"a": ["1.5", "true", None, "b"]}


def test_keys_of_ones_own_that_are_too_deep_for_yaml_are_refused(good, read):
    value = "bottom"
    for _ in range(60):
        value = [value]
    good["demands"][0]["positions"][0]["x-mine"] = value
    dossier = read(good).dossier
    assert back(dossier, ".json") == dossier
    with pytest.raises(ValueError, match="too deep for YAML"):
        write_text(dossier, ".yaml")


def test_a_key_may_be_longer_than_yaml_looks_for_its_colon():
    long = position(id="a", terms={"k" * 2000: "v", "b": "w"})
    assert back(dossier(long), ".yaml") == dossier(long)


@pytest.mark.parametrize("name", ["a.doc", "a", ".json"])
def test_an_unknown_suffix_is_refused_with_those_that_are_known(tmp_path, name):
    with pytest.raises(ValueError, match=r"\.yaml, \.yml, \.json"):
        write_file(WHOLE, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", [*FORMS, ".YML"])
def test_a_file_ends_with_one_new_line_and_has_no_mark(tmp_path, suffix):
    write_file(WHOLE, tmp_path / f"a{suffix}")
    data = (tmp_path / f"a{suffix}").read_bytes()
    assert data.startswith((b"format", b"{"))
    assert data.endswith(b"\n")
    assert not data.endswith(b"\n\n")


def test_every_form_that_is_written_is_read(tmp_path):
    for suffix in WRITERS:
        write_file(WHOLE, tmp_path / f"a{suffix}")
        assert read_file(tmp_path / f"a{suffix}").ok, suffix
