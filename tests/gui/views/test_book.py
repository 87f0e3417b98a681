"""How files were looked at, in the file that keeps it."""

import json
import subprocess
import sys

import pytest

from demarche.compare.arranging import Arrangement, Grouping, Order
from demarche.gui.comparison.layout import Layout
from demarche.gui.views import book
from demarche.gui.views.book import ViewBook
from demarche.gui.views.view import View, view_from
from demarche.settings import config_dir

WHOLE = View(
    columns=("original", "nato@2022-01-26", "occasion:A “day”"),
    base=1,
    filter='party:nato "a b"',
    arrangement=Arrangement(Grouping.CHANGE, Order.SIZE, folded=True),
    layout=Layout.REDLINE,
    demand="flow",
    column=2,
    top="border",
    beyond=-12,
    left=40,
    panels=("outline",),
    sizes=(200, 700, 300, 380, 600, 150),
)


def test_a_view_comes_back_as_it_was_kept(tmp_path):
    ViewBook().keep([tmp_path / "a.yaml"], WHOLE)
    assert ViewBook().kept([tmp_path / "a.yaml"]).view == WHOLE
    assert ViewBook().kept([tmp_path / "b.yaml"]).view is None


def test_drafts_are_known_by_both_files_and_odd_names_are_kept():
    odd = "/talks/\udcff.yaml"
    ViewBook().keep(["/talks/a.yaml", odd], WHOLE)
    assert ViewBook().kept(["/talks/a.yaml", odd]).view == WHOLE
    assert ViewBook().kept(["/talks/a.yaml"]).view is None


@pytest.mark.parametrize(
    ("field", "odd"),
    [
        ("columns", ["x"] * 9),
        ("columns", [7]),
        ("base", True),
        ("base", -1),
        ("filter", "x" * 6_000),
        ("arrangement", "topic"),
        ("arrangement", {"grouping": ["topic"], "order": None}),
        ("layout", "sideways"),
        ("demand", {}),
        ("column", 10**30),
        ("top", 7),
        ("beyond", "far"),
        ("left", 10**30),
        ("panels", "outline"),
        ("sizes", [1, -1]),
        ("sizes", [True]),
        ("sizes", 7),
    ],
)
def test_a_field_that_makes_no_sense_falls_back_and_the_others_stay(field, odd):
    found = view_from({**json.loads(json.dumps(WHOLE.as_plain())), field: odd})
    assert getattr(found, field) == getattr(View(), field)
    assert found != View()


@pytest.mark.parametrize("broken", [b"{", b"[]", b'{"files": 7}', b"\xff", b"[" * 100_000])
def test_a_broken_file_is_set_aside_and_said(broken):
    path = config_dir() / book.FILE_NAME
    path.write_bytes(broken)
    views = ViewBook()
    views.keep(["/a.yaml"], WHOLE)
    assert "were broken" in views.take_message()
    assert path.with_name("views.json.broken").read_bytes() == broken
    assert ViewBook().kept(["/a.yaml"]).view == WHOLE


@pytest.mark.parametrize("entry", [7, {}, {"paths": [1]}, {"paths": []}, {"paths": "a"}])
def test_an_entry_that_makes_no_sense_is_left_out(entry):
    (config_dir() / book.FILE_NAME).write_text(json.dumps({"files": [entry]}))
    views = ViewBook()
    views.keep(["/a.yaml"], WHOLE)
    assert (views.take_message(), views.kept(["/a.yaml"]).view) == ("", WHOLE)


def test_files_opened_long_ago_give_way_and_those_with_named_views_do_so_last(monkeypatch):
    monkeypatch.setattr(book, "MOST_FILES", 2)
    ViewBook().keep_named(["/named.yaml"], "mine", WHOLE)
    for name in ("/a.yaml", "/b.yaml", "/c.yaml"):
        ViewBook().keep([name], WHOLE)
    kept = [ViewBook().kept([each]).view for each in ("/a.yaml", "/b.yaml", "/c.yaml")]
    assert kept == [None, None, WHOLE]
    assert ViewBook().kept(["/named.yaml"]).named == {"mine": WHOLE}


def test_the_views_are_read_without_qt():
    program = "import sys, demarche.gui.views.book; sys.exit('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
