"""A report lands in its file whole, or the old file stays."""

import os

import pytest

from builders import dossier
from demarche.records.progress import StoppedError
from demarche.reports.writing import write_report


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.pdf", b"%PDF"),
        ("a.PDF", b"%PDF"),
        ("a.html", b"<!doctype"),
        ("a.htm", b"<!doctype"),
        ("a.docx", b"PK"),
        ("a.odt", b"PK"),
        ("a.xlsx", b"PK"),
    ],
)
def test_suffix_chooses_the_writer(make_report, tmp_path, name, begins):
    assert write_report(make_report(dossier()), tmp_path / name) == ()
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert [each.name for each in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["a.doc", "a", "a.pdf.bak"])
def test_unknown_suffix_names_the_known(make_report, tmp_path, name):
    with pytest.raises(ValueError, match=r"\.pdf, \.html, \.htm"):
        write_report(make_report(dossier()), tmp_path / name)


def test_a_failure_leaves_the_old_file(make_report, tmp_path, monkeypatch):
    target = tmp_path / "a.html"
    target.write_text("old")

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space left on device; what was there before is left"):
        write_report(make_report(dossier()), target)
    assert target.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.html"]


def test_no_such_folder_is_said(make_report, tmp_path):
    with pytest.raises(FileNotFoundError, match="the report was not written"):
        write_report(make_report(dossier()), tmp_path / "none" / "a.html")


def test_a_link_to_a_file_stays_a_link(make_report, tmp_path):
    (tmp_path / "real.html").write_text("old")
    (tmp_path / "link.html").symlink_to("real.html")
    write_report(make_report(dossier()), tmp_path / "link.html")
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "real.html").read_bytes().startswith(b"<!doctype")


def test_whoever_is_told_may_end_it_until_the_file_is_replaced(make_report, tmp_path):
    def end_at_last(words):
        if words.startswith("writing a.html"):
            raise StoppedError

    with pytest.raises(StoppedError):
        write_report(make_report(dossier()), tmp_path / "a.html", end_at_last)
    assert list(tmp_path.iterdir()) == []
