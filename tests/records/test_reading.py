"""A file becomes a dossier: what goes without saying is filled in, what is wrong, in order."""

import pytest

from demarche.records.close_reading import MOST_PROBLEMS
from demarche.records.problem import Code, Severity
from demarche.records.reading import read_bytes, read_file
from readings import codes, positions

CASES = (
    "boeing-iam-2024.json",
    "eu-swpat-2005.json",
    "gdpr-lobby-2012-small.json",
    "security-guarantees-2022.json",
)


def test_a_good_file_has_no_problems(good, read):
    reading = read(good)
    assert (reading.ok, reading.problems) == (True, ())
    assert positions(reading) == ["flow.note", "flow.later", "gauges.1"]


def test_what_is_left_out_is_filled_in(good, read):
    good["language"] = "pt-BR"
    first, _ = read(good).dossier.demands[0].positions
    assert (first.party, first.to, first.language) == ("lowland", ("upland",), "pt-BR")


def test_another_party_speaks_to_the_demands_own(good, read):
    good["demands"][0]["positions"][1] |= {"party": "upland"}
    assert read(good).dossier.demands[0].positions[1].to == ("lowland",)


def test_nobody_named_needs_no_party(good, read):
    good["demands"][1]["by"] = "unknown"
    assert read(good).ok


def test_a_null_is_a_field_left_out(good, read):
    good["demands"][0]["positions"][0] |= {"note": None, "language": None, "kind": None}
    reading = read(good)
    assert reading.ok
    assert reading.dossier.demands[0].positions[0].language == "en"


def test_own_keys_are_kept_at_every_level(good, read):
    own = {"x-mine": {"deep": [1.5, None, "a"]}}
    demand = good["demands"][0]
    places = [good, good["parties"]["upland"], good["sources"]["note"], demand, good["events"][0]]
    places += [demand["positions"][0], demand["positions"][0]["quotes"][0]]
    places += [demand["positions"][1]["links"][0]]
    for place in places:
        place.update(own)
    dossier = read(good).dossier
    first, second = dossier.demands[0].positions
    kept = [dossier, dossier.parties["upland"], dossier.sources["note"], dossier.demands[0]]
    kept += [dossier.events[0], first, first.quotes[0], second.links[0]]
    assert [record.extras for record in kept] == [own] * len(kept)


@pytest.mark.parametrize("name", ["extras", "x", "xmine"])
def test_other_keys_are_not(good, read, name):
    good["demands"][0]["positions"][0][name] = {}
    assert codes(read(good)) == [Code.UNKNOWN_FIELD]


def test_own_keys_may_not_nest_without_end(good, read):
    good["x-mine"] = value = []
    for _ in range(70):
        value.append([])
        value = value[0]
    assert codes(read(good)) == [Code.LIMIT]


def test_a_dossier_without_a_title_is_named_by_its_file(good, read):
    del good["title"]
    assert read(good).dossier.title == "spoilt"


def test_problems_are_in_the_order_of_the_file(good, read):
    good["demands"][0]["positions"][0]["date"] = "someday"
    good["parties"]["upland"]["kind"] = "stat"
    good["demands"][1]["by"] = "uplnd"
    reading = read(good)
    places = [(problem.line, problem.column) for problem in reading.problems]
    assert len(places) == 3
    assert places == sorted(places)


def test_problems_are_bounded(good, read):
    good["demands"][0]["to"] = [f"nobody-{n}" for n in range(MOST_PROBLEMS + 5)]
    problems = read(good).problems
    assert len(problems) == MOST_PROBLEMS + 1
    assert "5 more" in str(problems[-1])


def test_columns_count_characters():
    data = '{"format": "demarche/1", "title": "é😀", "titel": "x"}'.encode()
    places = {problem.code: problem.column for problem in read_bytes(data, "a.json").problems}
    assert places[Code.UNKNOWN_FIELD] == 41


@pytest.mark.parametrize("name", ["a.json", "a.JSON", "a.txt", "a"])
def test_the_format_is_known_by_suffix_or_content(name):
    assert read_bytes(b'\xef\xbb\xbf{"format": "demarche/9"}', name).problems[0].column == 12


def test_names_of_files_are_shown_plainly():
    (problem,) = read_bytes(b"", "a\u202e\n.yaml").problems
    assert str(problem).startswith("a[U+202E][U+000A].yaml:1:1: error: ")


@pytest.mark.parametrize("name", CASES)
def test_real_cases_read_without_errors(shared, name):
    reading = read_file(shared / "cases" / name)
    assert reading.ok
    assert len(reading.sha256) == 64
    assert {problem.severity for problem in reading.problems} <= {Severity.WARNING}


def test_the_directive_is_warned_of_its_control_characters(shared):
    reading = read_file(shared / "cases" / "eu-swpat-2005.json")
    assert set(codes(reading)) == {Code.SUSPICIOUS_TEXT}


def test_the_shipped_dossiers_have_no_problems(project):
    for path in (project / "seeds").glob("*.yaml"):
        assert read_file(path).problems == ()


@pytest.mark.parametrize(
    "line", ["k{}: a", "k: a", "title: b", "x-{}: \u202e", "parties: {{a: {{name: b, c{}: d}}}}"]
)
def test_thousands_of_mistakes_are_read_and_the_first_listed(line):
    lines = "\n".join(line.format(number) for number in range(4_000))
    problems = read_bytes(f"format: demarche/1\n{lines}".encode(), "a.yaml").problems
    assert len(problems) <= MOST_PROBLEMS + 1


def test_warnings_of_characters_are_bounded(good, read):
    good["demands"][0]["positions"][0]["terms"] = {f"t{n}": "a\u202eb" for n in range(120)}
    reading = read(good)
    assert reading.ok
    assert len(reading.problems) == 101
    assert "20 more texts" in str(reading.problems[0])  # of no line, so it comes first


def test_every_key_and_text_is_looked_at_but_for_what_is_kept_unread(good, read):
    terms = {"a\u200bb": "plain"}
    good["demands"][0]["positions"][0] |= {"terms": terms, "x-mine": "a\x07b", "note": "\U0010ffff"}
    said = [str(problem) for problem in read(good).problems]
    assert ["U+200B" in said[0], "U+10FFFF" in said[1], len(said)] == [True, True, 2]


def test_a_newer_format_is_refused_by_name(good, read):
    good["format"] = "demarche/2"
    reading = read(good)
    assert (reading.dossier, codes(reading)) == (None, [Code.BAD_VALUE])
    assert "newer Demarche" in reading.problems[0].hint
