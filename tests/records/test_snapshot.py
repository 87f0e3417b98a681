"""The copy beside a dossier is read, bounded, and nothing that lies elsewhere."""

import hashlib
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.records import snapshot
from demarche.records.snapshot import read_snapshot, text_of_page


@pytest.fixture
def home(tmp_path):
    """Give the folder of a dossier, with a secret beside it."""
    (tmp_path / "secret.txt").write_text("the secret")
    folder = tmp_path / "dossier"
    folder.mkdir()
    (folder / "a.txt").write_text("Wörter\nund mehr")
    return folder


def test_a_copy_is_read(home):
    assert read_snapshot(home, "a.txt").text == "Wörter\nund mehr"


@pytest.mark.parametrize("name", ["../secret.txt", "x/../../secret.txt", "/etc/hostname", "a\0b"])
def test_what_lies_elsewhere_is_not_read(home, name):
    found = read_snapshot(home, name)
    assert (found.text, found.problem) == ("", "its path does not stay beside the dossier")


@pytest.mark.skipif(os.name != "posix", reason="links and pipes are made otherwise there")
def test_no_link_leads_out_and_no_pipe_is_waited_for(home):
    (home / "out.txt").symlink_to(home.parent / "secret.txt")
    (home / "folder").symlink_to(home.parent)
    os.mkfifo(home / "pipe")
    assert "beside" in read_snapshot(home, "out.txt").problem
    assert "beside" in read_snapshot(home, "folder/secret.txt").problem
    assert read_snapshot(home, "pipe").problem == "it is no plain file"
    assert read_snapshot(home, ".").problem


@pytest.mark.skipif(os.name != "posix", reason="links are made otherwise there")
@pytest.mark.parametrize("name", ["round", "round/a.txt", "x/../round"])
def test_links_that_go_round_lead_nowhere(home, name):
    (home / "round").symlink_to(home / "other")
    (home / "other").symlink_to(home / "round")
    found = read_snapshot(home, name)
    assert (found.text, bool(found.problem)) == ("", True)


@pytest.mark.skipif(os.name != "posix", reason="there are no devices that a link could lead to")
@pytest.mark.parametrize("target", ["/dev/zero", "/proc/self/environ", "/"])
def test_no_link_leads_to_a_device_or_to_what_the_system_tells(home, target):
    (home / "a.bin").symlink_to(target)
    assert "beside" in read_snapshot(home, "a.bin").problem


@pytest.mark.skipif(os.name != "posix", reason="links are made otherwise there")
def test_a_link_that_stays_inside_is_followed(home):
    (home / "b.txt").symlink_to(home / "a.txt")
    assert read_snapshot(home, "b.txt").text.startswith("Wörter")


def test_a_copy_that_is_not_there_is_said(home):
    assert read_snapshot(home, "b.txt").problem == "it is not there"


@pytest.mark.parametrize("content", [b"%PDF-1.7 x", b"a\0b", b"\x89PNG\r\n\0"])
def test_what_is_no_text_is_said(home, content):
    (home / "a.bin").write_bytes(content)
    assert read_snapshot(home, "a.bin").problem == "it is no text and is not shown here"


def test_a_long_copy_is_cut_and_its_sum_is_of_all_of_it(home, monkeypatch):
    monkeypatch.setattr(snapshot, "MOST_BYTES", 4)
    (home / "a.txt").write_bytes(b"abcdefgh")
    right = hashlib.sha256(b"abcdefgh").hexdigest()
    assert read_snapshot(home, "a.txt", right.upper()).is_changed is False
    found = read_snapshot(home, "a.txt", "0" * 64)
    assert (found.text, found.is_cut, found.is_changed) == ("abcd", True, True)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>One &amp; two</p><p>three</p>", "One & two\nthree"),
        ("<head><title>x</title></head>a<script>alert('<p>')</script>b", "a\nb"),
        ("a<!-- <p>hidden</p> -->b", "ab"),
        ("never <b>vote</b> to\n give", "never vote to\ngive"),
        ("a <", "a"),
        ("<script>unclosed", ""),
        ("1 &lt; 2", "1 < 2"),
    ],
)
def test_a_page_is_read_without_its_tags(page, text):
    assert text_of_page(page) == text


@given(st.text(alphabet="<>/!-ab &;pscrt\n", max_size=80))
def test_no_page_breaks_the_reading(page):
    assert isinstance(text_of_page(page), str)


@pytest.mark.parametrize("piece", ["<", "<script>", "<!--", "<p", "</script", "&#"])
def test_a_hostile_page_is_read_in_one_go(home, piece):
    (home / "a.html").write_text(piece * 100_000)
    assert read_snapshot(home, "a.html").problem == ""
