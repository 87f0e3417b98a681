import os
import stat
from pathlib import Path

import pytest

from demarche.records import loading
from demarche.records.limits import most_bytes
from demarche.records.problem import Code, Severity
from demarche.records.reading import MOST_PROBLEMS, read_bytes, read_file

CASES = (
    "boeing-iam-2024.json",
    "eu-swpat-2005.json",
    "gdpr-lobby-2012-small.json",
    "security-guarantees-2022.json",
)


def codes(reading):
    return [problem.code for problem in reading.problems]


def positions(reading):
    return [position.id for demand in reading.dossier.demands for position in demand.positions]


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


def test_a_bad_position_leaves_the_others(good, read):
    good["demands"][0]["positions"][0]["date"] = "someday"
    reading = read(good)
    assert codes(reading) == [Code.BAD_VALUE]  # and no word of the link that leads to it
    assert positions(reading) == ["flow.later", "gauges.1"]
    assert reading.dossier.demands[0].positions[0].links == ()


def test_a_bad_demand_leaves_the_others(good, read):
    del good["demands"][0]["title"]
    reading = read(good)
    assert codes(reading) == [Code.MISSING_FIELD]
    assert positions(reading) == ["gauges.1"]


def test_of_one_id_the_first_good_record_is_kept(good, read):
    good["demands"][0]["positions"] += [{"id": "flow.note", "date": "2021", "text": "Again."}]
    good["demands"].insert(0, {"id": "flow"})
    reading = read(good)
    assert codes(reading).count(Code.DUPLICATE_ID) == 2
    assert [p.date.text for p in reading.dossier.demands[0].positions] == ["2019-03-04", "2019-06"]


def test_a_bad_field_of_a_source_leaves_the_source(good, read):
    good["sources"]["note"]["url"] = "water.example"
    source = read(good).dossier.sources["note"]
    assert (source.title, source.url) == ("Note", None)


def test_a_source_that_is_broken_is_there_under_its_id(good, read):
    del good["sources"]["note"]["title"]
    reading = read(good)
    assert codes(reading) == [Code.MISSING_FIELD]
    assert reading.dossier.sources["note"].title == "note"


def test_a_dossier_without_a_title_is_named_by_its_file(good, read):
    del good["title"]
    assert read(good).dossier.title == "spoilt"


@pytest.mark.parametrize("section", ["parties", "sources", "events"])
def test_a_section_that_is_none_hides_no_demand(good, read, section):
    good[section] = "none"
    reading = read(good)
    assert codes(reading)[:1] == [Code.WRONG_TYPE]
    assert len(positions(reading)) == 3


def test_where_nothing_is_good_there_is_no_dossier(good, read):
    good["demands"] = [{"id": "flow"}]
    assert read(good).dossier is None


def test_a_withdrawal_of_what_is_not_there_goes_too(good, read):
    links = [{"relation": "withdraws", "to": "flow.not"}]
    good["demands"][0]["positions"][1] = {"id": "flow.end", "date": "2020", "links": links}
    assert positions(read(good)) == ["flow.note", "gauges.1"]


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


def test_what_is_no_file_is_said_so(tmp_path):
    assert codes(read_file(tmp_path)) == [Code.UNREADABLE]
    assert codes(read_file(tmp_path / "none.yaml")) == [Code.UNREADABLE]
    assert codes(read_file("a\0b.yaml")) == [Code.UNREADABLE]
    assert codes(read_file("a" * 5000)) == [Code.UNREADABLE]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_never_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "pipe" in read_file(tmp_path / "pipe.yaml").problems[0].message


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_of_others_is_said_so(tmp_path):
    path = tmp_path / "a.yaml"
    path.touch(mode=stat.S_IWUSR)
    assert "may not be read" in read_file(path).problems[0].message


def test_a_file_too_large_is_refused_with_how_to_have_it_read(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(1_000_001)
    monkeypatch.setenv("DEMARCHE_MOST_MB", "1")
    (problem,) = read_file(path).problems
    assert (problem.code, "more than 1 MB" in problem.message) == (Code.LIMIT, True)
    assert "DEMARCHE_MOST_MB" in problem.hint
    monkeypatch.setenv("DEMARCHE_MOST_MB", "2")
    assert codes(read_file(path)) != [Code.LIMIT]


@pytest.mark.parametrize("said", ["", "much", "-5", "٢", "1e9"])
def test_a_limit_that_is_no_number_is_the_usual_one(said, monkeypatch):
    monkeypatch.setenv("DEMARCHE_MOST_MB", said)
    assert most_bytes() == 200_000_000


def test_a_sparse_gigabyte_is_refused_unread(tmp_path):
    with (tmp_path / "a.json").open("wb") as file:
        file.truncate(1_000_000_000)
    assert codes(read_file(tmp_path / "a.json")) == [Code.LIMIT]


@pytest.mark.parametrize(
    "line", ["k{}: a", "k: a", "title: b", "x-{}: \u202e", "parties: {{a: {{name: b, c{}: d}}}}"]
)
def test_thousands_of_mistakes_are_read_and_the_first_listed(line):
    lines = "\n".join(line.format(number) for number in range(4_000))
    problems = read_bytes(f"format: demarche/1\n{lines}".encode(), "a.yaml").problems
    assert len(problems) <= MOST_PROBLEMS + 1


def test_a_link_to_nothing_is_said_to_be_one(tmp_path):
    (tmp_path / "a.json").symlink_to(tmp_path / "gone.json")
    assert (
        "a link to a file that is not there" in read_file(tmp_path / "a.json").problems[0].message
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_becomes_a_pipe_after_it_was_looked_at_does_not_hold_up(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    status = (tmp_path / "file").stat()
    monkeypatch.setattr(Path, "stat", lambda *_, **__: status)
    assert "pipe" in read_file(tmp_path / "pipe").problems[0].message


def test_a_file_that_grows_while_it_is_read_is_not_read_by_half(tmp_path, monkeypatch):
    path, read = tmp_path / "a.json", os.read
    path.write_text("{}")

    def grow(number, count):
        with path.open("a") as file:
            file.write(" ")
        return read(number, count)

    monkeypatch.setattr(loading, "_read", grow)
    assert "changes while it is read" in read_file(path).problems[0].message


@pytest.mark.parametrize("name", ["/dev/zero", "/dev/null", "/proc/self/mem", "/proc/kcore"])
def test_a_file_of_the_system_is_refused_or_read_to_its_end(name):
    if not Path(name).exists():
        pytest.skip(f"this system has no {name}")
    assert read_file(name).dossier is None


def test_a_bad_event_leaves_the_others(good, read):
    good["events"].append({"date": "2019-13", "text": "The ice broke."})
    assert [event.text for event in read(good).dossier.events] == ["The river froze."]


def test_places_hold_where_records_were_left_out_before(good, read):
    bad, late = {"id": "flow"}, {"id": "flow.new", "date": "2030", "text": "New."}
    links = [{"relation": "revises", "to": "flow.new"}]
    good["demands"][0]["positions"] += [
        {"date": "no"},
        {"date": "2020", "text": "", "links": links},
    ]
    good["demands"][0]["positions"] += [late]
    good["demands"].insert(0, bad)
    found = {problem.code: problem.place for problem in read(good).problems}
    assert found[Code.LINK_ORDER] == "demands[1].positions[3].links[0].to"


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
