"""A changed word is a changed line: comments, line breaks and all else of a YAML file stay."""

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings

from builders import quote, source
from demarche.records.converting import rewrite
from demarche.records.parsing.yaml_comments import comments
from demarche.records.revising.revision import revise
from demarche.records.writing import render, write_text
from oddities import TEXTS, dossiers
from revisions import (
    FILE,
    FLOW,
    GAUGES,
    ICE,
    added,
    changed_lines,
    dossier_of,
    revised,
    with_position,
)


def test_nothing_changed_is_the_same_text():
    assert revised(FILE, dossier_of(FILE)) == FILE


@pytest.mark.parametrize(
    ("row", "column", "fields", "line"),
    [
        (FLOW, 0, {"text": "Of A sort."}, None),
        (GAUGES, 0, {"text": "Read them weekly, and tell us."}, "text: Read them weekly, and"),
        (GAUGES, 0, {"text": "Read them daily, and tell all."}, "  tell all."),
        (GAUGES, 0, {"note": "Two lines:\n  as they lie.\n"}, "    as they lie."),
        (GAUGES, 1, {"text": "It's done."}, "- {id: c, date: 2020, text: 'It''s done.'}"),
        (GAUGES, 1, {"text": "It's: {over}, #1"}, None),
        (ICE, 0, {"terms": {"form": "decree", "amount": "all"}}, None),
        (ICE, 0, {"language": "de"}, "language: de"),
    ],
)
def test_a_changed_word_is_a_changed_line(row, column, fields, line):
    after = revised(FILE, with_position(dossier_of(FILE), row, column, **fields))
    _, new = changed_lines(FILE, after)
    assert line is None or new.removeprefix("+ ").strip() == line.strip()
    assert comments(after) == comments(FILE)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("place", [(FLOW, 0), (GAUGES, 0), (GAUGES, 1)])
def test_any_text_may_take_the_place_of_another(place, text):
    after = revised(FILE, with_position(dossier_of(FILE), *place, text=text))
    assert comments(after) == comments(FILE)


@pytest.mark.parametrize(
    "raw", ['"{}\\u0041"', "{}", "'{}'", "|-\n          {}", ">-\n          {}"]
)
def test_a_long_text_of_the_same_words_is_gone_through_once(raw):
    text = FILE.replace("Break it soon.", raw.format("a b " * 20_000 + "end"))
    old = dossier_of(text).demands[ICE].positions[1].text
    after = revised(text, with_position(dossier_of(text), ICE, 1, text=f"{old}s"))
    lines = zip(text.splitlines(), after.splitlines(), strict=True)
    assert sum(before != behind for before, behind in lines) == 1


def test_several_texts_at_once():
    wanted = with_position(dossier_of(FILE), GAUGES, 0, text="Read them.", note="None")
    revised(FILE, dataclasses.replace(wanted, title="Dams"))


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({"speaker": "A. B."}, ["        speaker: A. B."]),
        ({"terms": {"a": "b"}}, ["        terms:", "          a: b"]),
        ({"to": ("upland",)}, ["        to: [upland]"]),
        ({"quotes": (quote("Read", "n"),)}, None),
    ],
)
def test_a_field_is_added_behind_the_one_that_it_follows(fields, lines):
    wanted = with_position(dossier_of(FILE), GAUGES, 0, **fields)
    wanted = dataclasses.replace(wanted, sources={"n": source("Note")}) if lines is None else wanted
    after = revised(FILE, wanted)
    assert lines is None or added(FILE, after) == lines
    assert comments(after) == comments(FILE)


def test_a_field_is_added_in_brackets():
    after = revised(FILE, with_position(dossier_of(FILE), GAUGES, 1, speaker="A, B"))
    assert "- {id: c, date: 2020, text: 'It''s over.', speaker: \"A, B\"}\n" in after


def test_a_field_is_taken_out_with_its_lines():
    after = revised(FILE, with_position(dossier_of(FILE), GAUGES, 0, note=None))
    gone = ["- " + line for line in FILE.splitlines()[17:20]]
    assert changed_lines(FILE, after) == gone


@pytest.mark.parametrize("text", [FILE.replace("\n", "\r\n"), FILE.rstrip("\n"), FILE + "...\n"])
def test_line_ends_stay_as_they_are(text):
    before = dossier_of(text)
    wanted = with_position(before, ICE, 1, note="New.")
    wanted = dataclasses.replace(wanted, extras={"x-a": "b"})
    after = revised(text, wanted)
    assert ("\r\n" in after) == ("\r\n" in text)
    assert not after.replace("\r\n", "").count("\n") or "\r\n" not in text


def test_an_old_line_break_in_a_text_changes_nothing():
    text = FILE.replace("Break it soon.", "'Break\u2028it\x85soon.'")
    after = revised(text, with_position(dossier_of(text), ICE, 0, text="Break it."))
    assert after == text


@pytest.mark.parametrize(
    "text",
    ["format: demarche/1\ntitle: [\n# a", "# a\n- b\n", "a: &b c\nd: *b\n", "", "[" * 10_000],
)
def test_over_a_text_that_is_no_record_the_dossier_is_written_anew(text):
    dossier = dossier_of(FILE)
    assert revise(text, dossier).data.decode() == write_text(dossier, ".yaml")


@pytest.mark.parametrize("name", ["a.yaml", "a.yml", "a.txt"])
def test_a_file_is_rewritten_with_its_mark(name):
    wanted = dataclasses.replace(dossier_of(FILE), title="A dyke")
    data = b"\xef\xbb\xbf" + FILE.encode()
    assert rewrite(wanted, name, data).data == data.replace(b"A dam ", b"A dyke ")


@pytest.mark.parametrize("name", ["a.json", "a.csv", "a.xlsx"])
def test_other_forms_are_written_anew(name):
    wanted = dossier_of(FILE)
    assert rewrite(wanted, name, b"anything") == render(wanted, name)


def test_comments_that_cannot_be_kept_are_told():
    rendered = revise("# one\n- a # two\n", dossier_of(FILE))
    assert rendered.losses == ("2 comments",)


def test_every_text_of_the_shipped_dossiers_changes_in_one_line(project):
    for path in (project / "seeds").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        before = dossier_of(text)
        for row, each in list(enumerate(before.demands))[:3]:
            for column, stated in enumerate(each.positions):
                if not stated.text:
                    continue
                words = f"{stated.text} indeed"
                after = revised(text, with_position(before, row, column, text=words))
                assert len(changed_lines(text, after)) == 2, (path.name, stated.id)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(dossiers(), dossiers())
def test_any_dossier_may_be_written_over_any_other(before, after):
    revised(write_text(before, ".yaml"), after)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(dossiers())
def test_any_dossier_may_be_written_over_a_file_written_by_hand(after):
    revised(FILE, after)
