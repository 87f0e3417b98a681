"""`report`: a document on disk, or a sentence why there is none."""

import os
import sys
import zipfile

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from pypdf import PdfReader

from demarche.cli import report_options, reporting


@pytest.mark.parametrize(
    ("name", "begin"), [("a.pdf", b"%PDF-"), ("a.html", b"<!"), ("A.PDF", b"%PDF-")]
)
def test_the_suffix_chooses_the_form(run, record, tmp_path, name, begin):
    done = run("report", record(), "-o", tmp_path / name)
    assert (done.code, done.out) == (0, "")
    assert done.err == f"demarche: {tmp_path / name} is written\n"
    assert (tmp_path / name).read_bytes().lower().startswith(begin.lower())


def page_of(path):
    return PdfReader(path).pages[0]


def test_paper_and_landscape_are_obeyed(run, record, tmp_path):
    out = tmp_path / "a.pdf"
    run("report", record(), "-o", out, "--paper", "Letter", "--landscape")
    assert [float(each) for each in page_of(out).mediabox[2:]] == [792, 612]


@pytest.mark.parametrize(
    ("layout", "words"), [("redline", "Struck words are"), ("changes", "What")]
)
def test_the_layout_is_obeyed(run, record, tmp_path, layout, words):
    out = tmp_path / "a.html"
    assert run("report", record(), "-o", out, "--layout", layout).code == 0
    assert words in out.read_text(encoding="utf-8")


def test_title_and_columns_are_obeyed(run, record, tmp_path):
    out = tmp_path / "a.html"
    columns = ("--column", "lowland@2019-03", "--column", "lowland")
    assert run("report", record(), "-o", out, "--title", "The <talks>", *columns).code == 0
    html = out.read_text(encoding="utf-8")
    assert "The &lt;talks&gt;" in html
    assert "as of 31 March 2019" in html


@pytest.mark.parametrize("name", ["a.doc", "a", ".pdf"])
def test_an_unknown_suffix_is_wrong_use_before_anything_is_read(run, tmp_path, name):
    done = run("report", tmp_path / "nothing.yaml", "-o", tmp_path / name)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "its suffix is one of .pdf, .html" in done.err


def test_the_record_file_is_never_written_over(run, record):
    path = record("talks.html")
    before = path.read_bytes()
    assert run("report", path, "-o", path).code == 2
    assert path.read_bytes() == before


@pytest.mark.parametrize("target", ["none/a.pdf", "folder.pdf"])
def test_where_nothing_can_be_written_the_exit_is_3(run, record, tmp_path, target):
    (tmp_path / "folder.pdf").mkdir()
    done = run("report", record(), "-o", tmp_path / target)
    assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_in(run, record, tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    assert run("report", record(), "-o", tmp_path / "locked" / "a.pdf").code == 3


def test_errors_in_the_file_are_exit_1_though_the_good_part_is_written(run, record, tmp_path):
    path = record(**{"date: 2019-06": "dat: 2019-06"})
    done = run("report", path, "-o", tmp_path / "a.html")
    assert (done.code, (tmp_path / "a.html").exists()) == (1, True)
    assert "did you mean `date`?" in done.err


def test_of_a_file_that_cannot_be_read_nothing_is_written(run, tmp_path):
    done = run("report", tmp_path / "nothing.yaml", "-o", tmp_path / "a.pdf")
    assert (done.code, list(tmp_path.iterdir())) == (1, [])
    assert "there is no such file" in done.err


def test_a_filter_stands_in_the_head_of_the_report(run, seed, tmp_path):
    out = tmp_path / "out.html"
    run("report", seed("security-guarantees"), "-o", out, "--filter", "hotlines is:unarchived")
    assert "“hotlines”; without an archived copy; 1 of 16 demands shown" in out.read_text()


@pytest.mark.parametrize("name", ["a.pdf", "a.html"])
def test_a_report_opens_like_the_record_file_in_its_columns(run, record, tmp_path, name):
    columns = ("--column", "lowland@2019-03", "--column", "lowland", "--base", "1")
    path, out = record(), tmp_path / name
    assert run("report", path, "-o", out, *columns).code == 0
    assert run("check", out).code == 0
    assert run("compare", out, "--json").out == run("compare", path, "--json", *columns).out
    (tmp_path / "back").mkdir()
    run("convert", out, "-o", tmp_path / "back" / path.name)
    again = run("compare", tmp_path / "back" / path.name, "--json").out
    assert again == run("compare", path, "--json").out


def test_two_drafts_in_one_report_are_compared_again(run, record, tmp_path):
    one, two = record("one.yaml"), record("two.yaml", **{"date: 2019-06": "date: 2020-06"})
    run("report", one, two, "-o", tmp_path / "a.html")
    assert (
        run("compare", tmp_path / "a.html", "--json").out == run("compare", one, two, "--json").out
    )


def test_without_records_nothing_travels(run, record, tmp_path):
    out = tmp_path / "a.html"
    run("report", record(), "-o", out, "--without-records")
    done = run("check", out)
    assert (done.code, done.out.count("it carries no records")) == (1, 1)
    assert "Carries" not in out.read_text(encoding="utf-8")


def test_what_cannot_travel_in_a_form_is_not_announced(run, record, tmp_path):
    run("report", record(), "-o", tmp_path / "a.docx")
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        assert b"Carries" not in package.read("word/document.xml")


@pytest.mark.parametrize(
    ("option", "words"),
    [
        (("--header", "For the <minister>"), "For the &lt;minister&gt;"),
        (("--footer", "Draft 3"), "Draft 3"),
        (("--printed", "2026-03-31"), "31 March 2026"),
        (("--missing",), "What is missing"),
        (("--layout", "chronology"), "Every position, by day"),
    ],
)
def test_what_was_chosen_stands_in_the_report(run, record, tmp_path, option, words):
    out = tmp_path / "a.html"
    assert run("report", record(), "-o", out, *option).code == 0
    assert words in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "option",
    [("--printed", "tomorrow"), ("--type-size", "99"), ("--type-size", "nan"), ("--paper", "A9"),
     ("--logo", "nothing.png"), ("--landscape", "--portrait")],
)  # fmt: skip
def test_what_cannot_be_chosen_is_wrong_use(run, record, tmp_path, option):
    done = run("report", record(), "-o", tmp_path / "a.pdf", *option)
    assert (done.code, list(tmp_path.glob("a.*"))) == (2, [])


def test_larger_type_takes_more_paper(run, record, tmp_path):
    found = []
    for size in (7, 16):
        run("report", record(), "-o", tmp_path / f"{size}.pdf", "--type-size", size)
        found.append(page_of(tmp_path / f"{size}.pdf").extract_text().count("\n"))
    assert found[0] < found[1]


@pytest.fixture
def german(monkeypatch, tmp_path):
    """Ship a catalogue of a few German words."""
    words = Catalog(locale="de")
    words.add("Summary", "Überblick")
    words.add("reworded", "anders gesagt", context="what became of a demand")
    words.add("{day} March {year}", "{day}. März {year}")
    words.add("as of {day}", "Stand {day}", context="the head of a column")
    with (tmp_path / "de.mo").open("wb") as file:
        write_mo(file, words)
    monkeypatch.setattr(report_options, "languages", lambda: ("en", "de"))
    catalogues = {"de": tmp_path / "de.mo"}
    monkeypatch.setattr(reporting, "catalogue", catalogues.get)


GERMAN = ('<html lang="de">', ">Überblick</h2>", "</svg>anders gesagt</span>", "31. März 2019")
ENGLISH = ('<html lang="en">', ">Summary</h2>", "</svg>reworded</span>", "as of 31 March 2019")


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("wanted", "words"),
    [(["--language", "de"], GERMAN), (["--language", "en"], ENGLISH), ([], ENGLISH)],
)
def test_a_report_is_written_in_the_language_asked_for(run, record, tmp_path, wanted, words):
    out = tmp_path / "a.html"
    columns = ("--column", "lowland@2019-03", "--column", "lowland")
    done = run("report", record(), "-o", out, *columns, *wanted)
    assert (done.code, done.err) == (0, f"demarche: {out} is written\n")
    html = out.read_text(encoding="utf-8")
    assert [each for each in words if each not in html] == []
    assert '<p class="text" lang="en"' in html


@pytest.mark.usefixtures("german")
def test_after_a_report_in_another_language_the_command_speaks_english(run, record, tmp_path):
    run("report", record(), "-o", tmp_path / "a.html", "--language", "de")
    assert "reworded" in run("compare", record()).out


def test_a_language_that_is_not_shipped_is_wrong_use(run, record, tmp_path):
    done = run("report", record(), "-o", tmp_path / "a.html", "--language", "tlh")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "--language" in done.err
    assert not (tmp_path / "a.html").exists()
