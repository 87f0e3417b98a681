"""Whatever the window shows, paints or tells goes through translation, but for what a file says.

The window speaks a language that is none and brackets what it translates. The file is written in
Greek letters, its ids and addresses but for: what is found in Latin letters outside of brackets is
a string that nobody could translate.
"""

import io
import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import replace

import pytest
import yaml
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QFontDatabase, QPainter, QTextLayout
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox

from demarche.gui import app, dialogs, faults, printing
from demarche.gui.action_table import TABLE
from demarche.gui.actions import Name
from demarche.gui.comparison import setting
from demarche.gui.comparison.column_head import ColumnHead
from demarche.gui.panels.copy_passages import copy_passages, whole_copy
from demarche.gui.settings_dialog import LANGUAGES
from demarche.records.address import host_of
from demarche.records.model import Quote, Source
from demarche.records.snapshot import Snapshot
from demarche.resources import FOUNDING, seed
from gui.worded import words
from pseudo import bare

LATIN = "abcdefghijklmnopqrstuvwxyz"
GREEK = "αβγδεζηθικλμνξοπρστυφχψωςϑ"
GREEKED = str.maketrans(LATIN + LATIN.upper(), GREEK + GREEK.upper())
FREE = frozenset(
    {"title", "summary", "name", "short", "note", "publisher", "author", "topic", "text"}
    | {"occasion", "exact", "locator", "speaker", "role", "uncertain", "prefix", "suffix"}
    | {"translation", "date_text", "terms"}
)
"""The fields in which a file says what it likes."""
KEYS = re.compile(
    r"\b(?:(?:Ctrl|Shift|Alt)\+)*(?:Ctrl|Shift|Alt|F\d+|Pg ?Up|Pg ?Down|Tab|Left|Right|[A-Z0-9])\b"
)
PATH = re.compile(r"\S*/\S*/\S*|\*(\.\w+)+")
"""An address, or a path, which may be cut at its beginning; or the names that files may have."""
ASKED = (
    (QFileDialog, "getOpenFileName"),
    (QFileDialog, "getOpenFileNames"),
    (QFileDialog, "getSaveFileName"),
    (QInputDialog, "getText"),
    (QInputDialog, "getItem"),
)
QTS_OWN = ("Close Tab", "Scroll Left", "Scroll Right")
PROPER = ("Demarche", "SHA-256", "Noto Serif", "Letter", "A3", "A4", "PDF", "Markdown")


def greek(values, key=""):
    """Write all that a record file says freely in Greek letters."""
    if isinstance(values, Mapping):
        if key == "terms":
            return {greek(name, "terms"): greek(each, "terms") for name, each in values.items()}
        return {name: greek(each, name) for name, each in values.items()}
    if isinstance(values, list):
        return [greek(each, key) for each in values]
    return values.translate(GREEKED) if key in FREE and isinstance(values, str) else values


def left_in_latin(texts, known):
    """Give what stands in Latin letters outside of brackets, each once."""
    no_words = [*known, *PROPER, *QTS_OWN, *LANGUAGES.values(), *QFontDatabase.families()]
    found = {}
    for text in texts:
        plain = text.replace("&&", "\0").replace("&", "").replace("\0", "&")
        rest = bare(PATH.sub(" ", bare(plain)), no_words)
        rest = " ".join(KEYS.sub(" ", rest).split())
        if re.search("[A-Za-z]", rest):
            found[rest] = None
    return list(found)


@pytest.fixture
def painted(monkeypatch):
    """Catch what is painted and laid out, which no widget can be asked for."""
    found = []
    draw = QPainter.drawText

    def drawn(painter, *given):
        found.extend(each for each in given if isinstance(each, str))
        return draw(painter, *given)

    class Noting(QTextLayout):
        def __init__(self, text, font):
            found.append(text)
            super().__init__(text, font)

    monkeypatch.setattr(QPainter, "drawText", drawn)
    monkeypatch.setattr(setting, "QTextLayout", Noting)
    return found


@pytest.fixture
def file(tmp_path):
    """Give the founding dossier in Greek letters."""
    path = tmp_path / "γ.yaml"
    values = greek(yaml.safe_load(seed(FOUNDING).read_text("utf-8")))
    path.write_text(yaml.safe_dump(values, allow_unicode=True, sort_keys=False), "utf-8")
    return path


@pytest.fixture
def known(file):
    """Give what a file says in Latin letters: its ids, and the hosts of its addresses."""
    values = yaml.safe_load(file.read_text("utf-8"))
    ids = [*values["parties"], *values["sources"]]
    for demand in values["demands"]:
        ids += [demand["id"], *(each["id"] for each in demand["positions"])]
    hosts = {
        host_of(each[key])
        for each in values["sources"].values()
        for key in ("url", "archive_url")
        if key in each
    }
    return [*ids, *hosts, str(file.parent), file.parent.name, ".yaml"]


@pytest.fixture
def heard(monkeypatch):
    """Catch what is asked, told and announced; no question is answered."""
    found = []

    def caught(*given, **more):
        found.extend(each for each in (*given, *more.values()) if isinstance(each, str))
        return "", ""

    def shown(dialog, *_):
        found.extend(text for _, text in words(dialog))

    for kind, name in ASKED:
        monkeypatch.setattr(kind, name, caught)
    for kind in (QMessageBox, QDialog, QMenu):
        monkeypatch.setattr(kind, "exec", shown)
    monkeypatch.setattr(printing, "ask_for_printer", lambda *_: None)
    monkeypatch.setattr(dialogs, "tell", caught)
    return found


@pytest.fixture
def window(pseudo, painted, opened, monkeypatch, file):
    monkeypatch.setattr(app, "speak_preferred", lambda _: "xx")
    return opened(file, size=(1600, 3000))


@pytest.fixture
def left(painted, heard, known, qapp):
    """Give what of widgets, and of all that was caught meanwhile, is not translated."""

    def found(*widgets):
        qapp.processEvents()
        texts = []
        for each in widgets:
            each.grab()
            texts += [text for _, text in words(each)]
        return left_in_latin([*texts, *painted, *heard], known)

    return found


def trigger(window, *names):
    for name in names:
        window.actions_by_name[name].trigger()


ELSEWHERE = (Name.QUIT, Name.COLUMN_SETS, Name.FOUNDING)
"""What ends the window, what would wait for somebody, and what opens a file that is not Greek."""

LOOKS = (Name.COLUMNS, Name.REDLINE, Name.READING, Name.GROUP_CHANGE, Name.GROUP_PARTY)


@pytest.mark.parametrize("look", [*LOOKS, Name.ONLY_CHANGED, Name.FOLD, Name.PROBLEMS])
def test_the_comparison_is(window, left, look):
    trigger(window, look)
    assert left(window) == []


@pytest.mark.parametrize("menu", sorted({spec.menu for spec in TABLE}))
def test_what_comes_of_the_actions_of_a_menu_is(window, left, heard, menu):
    for spec in TABLE:
        if spec.menu == menu and spec.name not in ELSEWHERE:
            trigger(window, spec.name)
            heard += [text for _, text in words(window)]
            heard.append(window.parts.counts.currentMessage())
            for dialog in window.findChildren(QDialog):
                dialog.close()
    assert left(window) == []


def test_the_evidence_of_every_cell_is(window, left, heard):
    pane = window.parts.pane
    for row in range(pane.model.rowCount()):
        for column in pane.model.shown_columns():
            pane.view.setCurrentIndex(pane.model.index(row, column))
            heard.append(window.parts.evidence.pane.toPlainText())
    assert left() == []


def test_the_copy_of_a_source_is(pseudo, left, heard):
    quote, source = Quote(exact="γ", source="s"), Source(title="γ", snapshot="γ")
    found = Snapshot("ε" * 9_000 + "γ" + "δ" * 9_000)
    kept = (found, replace(found, text="δ"), replace(found, is_changed=True))
    for each in (*kept, Snapshot("δ", is_cut=True)):
        passages = copy_passages(source, [quote], lambda _, each=each: each)
        heard += [each.text for each in (*passages, *whole_copy(each, [quote]))]
    assert left() == []


def test_what_pops_up_is(window, left, heard, qtbot):
    parts, heads = window.parts, window.parts.pane.view.heads
    filters = parts.outline.filters.open_picker()
    filters.days.begin.setText("2022-13")
    filters.days.begin.editingFinished.emit()
    chooser = window.staff.walker.ask_for_demand()
    chooser.box.setText("ξξξ")
    picker = heads.pick(1)
    for menu in (*window.findChildren(QMenu), parts.pane.view.columns_button.menu()):
        menu.aboutToShow.emit()
    place = QPoint(5, 5)
    QApplication.sendEvent(
        heads.findChildren(ColumnHead)[0],
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place),
    )
    menus = [parts.evidence.pane.menu_at(place), *heads.findChildren(QMenu)]
    assert left(window, filters, chooser, picker, *menus) == []


def test_what_is_found_is(window, left, heard):
    box = window.parts.bar.find_box
    for sought in ("ξξξ", "α"):
        box.box.setText(sought)
        heard.append(box.count())
        trigger(window, Name.FIND_NEXT)
    window.parts.outline.filter_box.setText("ξξξ")
    window.parts.outline.filter_box.editingFinished.emit()
    assert left(window) == []


@pytest.mark.parametrize("content", ["format: demarche/1\ntitle: γ\ndemands: []\n", "γ: ["])
def test_a_window_without_a_comparison_is(window, left, tmp_path, content):
    trigger(window, Name.CLOSE)
    assert window.parts.pane.empty_words().startswith("⟦")
    assert left(window) == []
    other = tmp_path / "δ.yaml"
    other.write_text(content, "utf-8")
    window.open_paths([other])
    assert window.parts.pane.empty_words().startswith("⟦")
    assert left(window) == []


def test_two_drafts_and_several_files_are(window, left, file):
    copies = [shutil.copy(file, file.with_name(f"{name}.yaml")) for name in "δεζ"]
    window.open_paths(copies[:2])
    assert left(window) == []
    window.open_paths(copies)
    trigger(window, Name.COMPARE_OPEN)
    assert left(window) == []


def test_a_file_that_another_program_changes_is(window, left, file, qtbot):
    file.write_text(file.read_text("utf-8").replace("covers:", "#"), "utf-8")
    with qtbot.waitSignal(window.staff.reloader.looked):
        window.staff.reloader.look()
    assert window.staff.reloader.bar.words.text()
    assert left(window) == []


def test_a_mistake_of_ours_is(pseudo, left, heard, monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    faults.tell_fault(ValueError, ValueError("γ"), None)
    heard.remove("ValueError: γ\n")
    assert left(dialogs.trouble_box(None, "γ")) == []
