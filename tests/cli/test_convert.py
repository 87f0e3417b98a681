"""`convert`: the same dossier in another form, or a sentence why not."""

import dataclasses
import json
import os
import sys

import pytest

from demarche.records.reading import read_file
from held import held


def dossier(path):
    return read_file(path).dossier


@pytest.mark.parametrize("name", ["a.json", "a.yaml", "a.yml", "A.JSON"])
def test_the_suffix_chooses_the_form(run, record, tmp_path, name):
    source, out = record(), tmp_path / name
    done = run("convert", source, "-o", out)
    assert (done.code, done.out, done.err) == (0, "", f"demarche: {out} is written\n")
    assert dossier(out) == dossier(source)
    assert out.read_bytes().startswith(b"{" if "json" in name.lower() else b"format:")


def test_real_dossiers_go_to_json_to_yaml_and_back(run, project, shared, tmp_path):
    for source in [*(project / "seeds").glob("*.yaml"), *(shared / "cases").glob("*.json")]:
        path = source
        for name in ("a.json", "b.yaml", "c.json", "d.yaml"):
            assert run("convert", path, "-o", tmp_path / name).code == 0
            path = tmp_path / name
        assert dossier(path) == dossier(source), source.name
        assert (tmp_path / "a.json").read_bytes() == (tmp_path / "c.json").read_bytes()
        assert (tmp_path / "b.yaml").read_bytes() == (tmp_path / "d.yaml").read_bytes()


def test_yaml_stays_as_it_is_in_yaml(run, seed, tmp_path):
    out = tmp_path / "a.yml"
    assert run("convert", seed("boeing-iam-2024"), "-o", out).code == 0
    assert out.read_bytes() == seed("boeing-iam-2024").read_bytes()


COMMENTS = {"title: A dam": "title: >-  # a\n  A dam # b\n# c", "title: Flow": "title: Flow # d"}


@pytest.mark.parametrize("name", ["a.yaml", "a.txt"])
def test_comments_that_are_left_behind_are_counted(run, record, tmp_path, name):
    source, out = record(name, **COMMENTS), tmp_path / "b.json"
    done = run("convert", source, "-o", out)
    assert (done.code, dossier(out)) == (0, dossier(source))
    assert done.err == f"demarche: {out}: not kept: 3 comments\ndemarche: {out} is written\n"
    assert run("convert", source, "-o", tmp_path / "b.yaml").err.count("\n") == 1


def test_of_one_comment_not_two_are_told(run, record, tmp_path):
    source = record(**{"title: A dam": "title: A dam # near \u2028: : the source"})
    assert "not kept: a comment\n" in run("convert", source, "-o", tmp_path / "a.json").err


def test_values_that_become_text_are_told(run, record, tmp_path):
    run("convert", record(), "-o", tmp_path / "a.json")
    values = json.loads((tmp_path / "a.json").read_bytes()) | {"x-mine": [1, True]}
    (tmp_path / "b.json").write_text(json.dumps(values), encoding="utf-8")
    done = run("convert", tmp_path / "b.json", "-o", tmp_path / "b.yaml")
    assert done.code == 0
    assert "not kept: 2 values that are no text" in done.err


@pytest.mark.parametrize("anyway", [[], ["--anyway"]])
def test_a_file_with_errors_is_converted_only_when_asked(run, record, tmp_path, anyway):
    source = record(**{"date: 2019-06": "dat: 2019-06"})
    out = tmp_path / "a.yaml"
    done = run("convert", source, "-o", out, *anyway)
    assert (done.code, out.exists()) == (1, bool(anyway))
    assert "did you mean `date`?" in done.err
    assert ("would be lost; mend it, or write --anyway" in done.err) != bool(anyway)
    if anyway:
        assert read_file(out).problems == ()
        assert [each.id for each in dossier(out).demands[0].positions] == ["flow.1"]


def test_of_broken_yaml_the_rest_keeps_its_comments(run, record, tmp_path):
    source = record(**COMMENTS, **{"date: 2019-06": "dat: 2019-06"})
    run("convert", source, "-o", tmp_path / "a.yaml", "--anyway")
    kept = source.read_text(encoding="utf-8").splitlines()[:-1]
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8").splitlines() == kept


def test_warnings_are_told_and_do_not_count(run, record, tmp_path):
    source = record(**{"title: A dam": 'title: "A \\u202edam"'})
    done = run("convert", source, "-o", tmp_path / "a.json")
    assert (done.code, "U+202E" in done.err) == (0, True)
    assert "\u202e" not in (tmp_path / "a.json").read_text(encoding="utf-8")
    assert dossier(tmp_path / "a.json").title == "A \u202edam"


@pytest.mark.parametrize("options", [[], ["--anyway"]])
def test_of_a_file_that_cannot_be_read_nothing_is_written(run, tmp_path, options):
    done = run("convert", tmp_path / "nothing.yaml", "-o", tmp_path / "a.json", *options)
    assert (done.code, list(tmp_path.iterdir())) == (1, [])
    assert "there is no such file" in done.err
    assert "--anyway" not in done.err


@pytest.mark.parametrize("name", ["a.doc", "a", ".json"])
def test_an_unknown_suffix_is_wrong_use_before_anything_is_read(run, tmp_path, name):
    done = run("convert", tmp_path / "nothing.yaml", "-o", tmp_path / name)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "its suffix is one of .yaml, .yml, .json" in done.err


def test_the_record_file_is_never_written_over(run, record):
    path = record(**{"title: A dam": "title:   A dam"})
    before = path.read_bytes()
    assert run("convert", path, "-o", path).code == 2
    (path.parent / "link.yaml").symlink_to(path)
    assert run("convert", path, "-o", path.parent / "link.yaml").code == 2
    assert path.read_bytes() == before


def test_another_file_is_replaced_whole(run, record, tmp_path):
    out = tmp_path / "a.json"
    out.write_text("x" * 100_000)
    assert run("convert", record(), "-o", out).code == 0
    assert dossier(out).title == "A dam"


@pytest.mark.parametrize("target", ["none/a.json", "folder.json"])
def test_where_nothing_can_be_written_the_exit_is_3(run, record, tmp_path, target):
    (tmp_path / "folder.json").mkdir()
    done = run("convert", record(), "-o", tmp_path / target)
    assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_in(run, record, tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    assert run("convert", record(), "-o", tmp_path / "locked" / "a.json").code == 3


def test_what_would_not_be_read_back_is_not_written(run, record, tmp_path, monkeypatch):
    from demarche.records import converting  # noqa: PLC0415 - its writer is spoilt here

    spoilt = converting.render(dossier(record(**{"We ask": "We beg"})), "a.json")
    monkeypatch.setattr(converting, "render", lambda *_: spoilt)
    done = run("convert", record(), "-o", tmp_path / "a.json")
    assert (done.code, (tmp_path / "a.json").exists()) == (3, False)
    assert "would not be read back" in done.err


TABLES = ["a.csv", "a.tsv", "a.xlsx"]


@pytest.mark.parametrize("name", TABLES)
def test_a_dossier_goes_to_a_table_and_back_but_for_what_is_told(
    run, project, shared, tmp_path, name
):
    for source in [*(project / "seeds").glob("*.yaml"), *(shared / "cases").glob("*.json")]:
        out = run("convert", source, "-o", tmp_path / name)
        losses = [line.partition(": not kept: ")[2] for line in out.err.splitlines()]
        assert run("convert", tmp_path / name, "-o", tmp_path / "b.json").code == out.code == 0
        back = dossier(tmp_path / "b.json")
        assert back == held(dossier(source), losses, back), source.name


def test_yaml_json_csv_xlsx_and_back_again_change_nothing_more(run, seed, tmp_path):
    path = seed("boeing-iam-2024")
    for name in ("a.csv", "a.xlsx", "a.json", "a.yaml", "b.tsv", "c.yaml"):
        assert run("convert", path, "-o", tmp_path / name).code == 0
        path = tmp_path / name
    changes = {"title": dossier(tmp_path / "a.csv").title}
    assert dataclasses.replace(dossier(path), **changes) == dossier(tmp_path / "a.csv")


def test_what_a_table_does_not_hold_is_told_line_by_line(run, record, tmp_path):
    out = tmp_path / "talks.csv"
    done = run("convert", record(), "-o", out)
    title = "the title of the dossier; the file's name stands for it"
    assert done.err == f"demarche: {out}: not kept: {title}\ndemarche: {out} is written\n"
