"""Whole ways through the window, on real files."""

import json
import shutil
import threading
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QThreadPool, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressBar, QPushButton

from demarche import settings
from demarche.cli import main
from demarche.compare.exchange import comparison_as_json
from demarche.gui import at_once, comparing, opening, room, theme
from demarche.gui.actions import Name
from demarche.gui.comparison.pane import NOTHING_READABLE
from demarche.gui.keys import KeySheet
from demarche.gui.main_window import MainWindow
from demarche.gui.panels.evidence_passages import EMPTY
from demarche.gui.panels.place_window import PlaceWindow
from demarche.gui.report.dialog import ReportDialog
from demarche.gui.settings_dialog import SettingsDialog
from demarche.gui.theme import DARK, HIGH_CONTRAST, LIGHT
from demarche.reports import writing
from demarche.reports.options import Layout
from demarche.reports.writing import WRITERS, suffix_of
from demarche.resources import seed
from demarche.settings import Ignorable, Theme

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
BROKEN = """format: demarche/1
title: A dam
parties: {upland: {name: Upland}, lowland: {name: Lowland}}
demands:
  - {id: good, title: Flow, by: lowland, positions: [{date: 2019-03-04, text: Water.}]}
  - {id: bad, title: Fish, by: lowlnd, positions: [{date: 2019-13, text: Fish.}]}
"""


def trigger(window, name):
    window.actions_by_name[name].trigger()


def heading(window, demand):
    """Give what the accessible sentence of a demand's second cell says."""
    row = window.parts.pane.model.row_of(demand)
    return window.parts.pane.model.index(row, 1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_founding_dossier_says_alternative_and_not_mentioned(opened, founding):
    window = opened(founding)
    said = heading(window, "nato-membership")
    assert "alternative to the demand of 17 December 2021, to US, original not withdrawn" in said
    assert "17 December 2021, demand to NATO, not mentioned since" in heading(window, "status-1997")
    assert "1 alternative" in window.parts.counts.words()


def test_without_a_file_the_founding_dossier_opens_first_and_then_what_was_last(opened, tmp_path):
    assert opened().desk.workspace.paths[0].name == "security-guarantees.yaml"
    talks = shutil.copy(seed("boeing-iam-2024.yaml"), tmp_path)
    opened(talks).close()
    assert opened().desk.workspace.paths[0] == Path(talks)


def test_main_opens_the_window_and_closes_it(qapp, founding, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    seen = []

    def look_and_close():
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, MainWindow) and widget.isVisible():
                seen.append(widget.parts.pane.count())
                widget.close()

    QTimer.singleShot(0, look_and_close)
    assert main([str(founding)]) == 0
    assert seen == [16]


def test_a_column_is_picked_with_party_and_day(opened, founding, qtbot):
    window = opened(founding)
    picker = window.parts.pane.view.heads.pick(1)
    picker.whom.setCurrentIndex(picker.row_named("NATO"))
    with qtbot.waitSignal(window.desk.changed):
        qtbot.keyClick(picker.whom, Qt.Key.Key_Return)
        qtbot.keyClick(picker.when, Qt.Key.Key_Down)
        qtbot.keyClick(picker.when, Qt.Key.Key_Return)
    assert str(window.desk.workspace.columns[1]) == "nato@2022-01-26"
    assert "answered: rejects" in heading(window, "nato-membership")


def test_columns_are_added_made_the_base_and_removed(opened, founding):
    window = opened(founding)
    picker = window.staff.adder.ask(window.desk.workspace, window.parts.pane)
    picker.whom.setCurrentIndex(picker.row_named("US"))
    picker.when.activated.emit(picker.when.model().index(0, 0))
    window.parts.pane.view.heads.base_chosen.emit(2)
    assert window.desk.workspace.comparison.base == 2
    window.parts.pane.view.heads.column_removed.emit(0)
    assert [str(each) for each in window.desk.workspace.columns] == ["revised", "united-states"]
    assert window.desk.workspace.comparison.base == 1


def test_a_ninth_column_is_refused_in_words(opened, told):
    window = opened(seed("software-patents-2005.yaml"))
    window.desk.add_column(window.desk.workspace.columns[0])
    assert told == ["a comparison has at most 8 columns"]


def test_a_link_is_followed_to_the_quoted_sentence(opened, founding, monkeypatch, qtbot):
    handed = []
    monkeypatch.setattr(room, "open_address", lambda url: handed.append(url) or True)
    window = opened(founding)
    window.parts.pane.go_to_demand("status-1997")
    window.parts.pane.view.setFocus()
    qtbot.keyClick(window.parts.pane.view, Qt.Key.Key_Return)
    assert handed[0].startswith("https://tass.com/world/1377211/amp#:~:text=With%20the%20consent")


def test_only_what_changed_is_shown_and_said(opened, founding):
    window = opened(founding)
    trigger(window, Name.ONLY_CHANGED)
    assert window.parts.pane.count() == 2
    assert window.parts.counts.words().startswith("2 of 16 demands")
    assert window.parts.counts.filtered() == "Filter: only demands that changed"
    trigger(window, Name.ONLY_CHANGED)
    assert window.parts.pane.count() == 16


def test_the_outline_filters_and_leads(opened, founding, qtbot):
    window = opened(founding)
    qtbot.keyClicks(window.parts.outline.filter_box, "hotlin")
    assert window.parts.pane.count() == 1
    window.parts.outline.filter_box.setFocus()
    qtbot.keyClick(window.parts.outline.filter_box, Qt.Key.Key_Escape)
    assert window.parts.pane.count() == 16


def test_a_filter_is_clicked_together_said_and_cleared(opened, founding, qtbot):
    window = opened(founding)
    filters = window.parts.outline.filters
    qtbot.mouseClick(filters.chips[-1], Qt.MouseButton.LeftButton)
    picker = filters.open_picker()
    qtbot.keyClicks(picker.box, "paraphrase")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(picker.focusWidget(), key)
    assert window.parts.counts.filtered() == "Filter: paraphrase; without an answer"
    assert window.staff.reporter.report().options.filter == "paraphrase; without an answer"
    qtbot.mouseClick(picker.clear, Qt.MouseButton.LeftButton)
    assert window.parts.pane.count() == 16


def test_days_are_typed_into_the_filter_and_odd_ones_are_told(opened, founding, qtbot):
    window = opened(founding)
    days = window.parts.outline.filters.open_picker().days
    qtbot.keyClicks(days.begin, "2022-13")
    qtbot.keyClick(days.begin, Qt.Key.Key_Return)
    assert days.complaint.text() == "There is no month 13"
    days.begin.setText("2022")
    qtbot.keyClick(days.begin, Qt.Key.Key_Return)
    assert window.parts.counts.filtered() == "Filter: said since 2022"


def test_a_filter_that_keeps_nothing_says_what_to_do(opened, founding, qtbot):
    window = opened(founding)
    qtbot.keyClicks(window.parts.outline.filter_box, "zzz")
    assert "“zzz”" in window.parts.pane.empty_words()
    assert "Clear it with Ctrl+Shift+X" in window.parts.pane.empty_words()
    assert window.parts.evidence.pane.toPlainText() == EMPTY
    assert window.parts.counts._place.text() == ""
    qtbot.keyClick(window, Qt.Key.Key_X, CTRL_SHIFT)
    assert (window.parts.pane.count(), window.parts.outline.filter_box.text()) == (16, "")


def test_changes_are_walked_by_keyboard(opened, founding, qtbot):
    window = opened(founding)
    first = window.parts.pane.current_demand()
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert (first, window.parts.pane.current_demand()) == ("nato-membership", "no-invasion")
    qtbot.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert window.parts.pane.current_demand() == first


def test_the_same_is_laid_out_in_columns_as_a_redline_and_to_be_read(opened, founding, qtbot):
    window = opened(founding)
    pane, control = window.parts.pane, Qt.KeyboardModifier.ControlModifier
    for key, columns in ((Qt.Key.Key_2, (1,)), (Qt.Key.Key_3, (1,)), (Qt.Key.Key_1, range(2))):
        qtbot.keyClick(window, key, control)
        assert (pane.model.shown_columns(), pane.current_demand()) == (columns, "nato-membership")
    trigger(window, Name.REDLINE)
    assert window.staff.reporter.report().options.layout == "redline"


def test_what_is_found_in_a_redline_may_be_struck(opened, founding, qtbot):
    window = opened(founding)
    trigger(window, Name.REDLINE)
    qtbot.keyClicks(window.parts.bar.find_box.box, "All member States of the North Atlantic")
    assert window.parts.bar.find_box.count() == "1 of 1"


def test_the_changes_of_one_party_are_walked(opened, founding, qtbot):
    window = opened(founding)
    trigger(window, Name.NEXT_OF_PARTY)
    assert window.parts.counts.currentMessage() == "Russia: change 2 of 2"
    trigger(window, Name.PREVIOUS_OF_PARTY)
    assert window.parts.pane.current_demand() == "nato-membership"


def test_words_are_found_by_keyboard_and_left_by_escape(opened, founding, qtbot):
    window = opened(founding)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    box = window.parts.bar.find_box
    assert window.focusWidget() is box.box
    qtbot.keyClicks(box.box, "hotline")
    assert box.count() == "1 of 3"
    assert window.parts.pane.current_demand() == "hotline"
    qtbot.keyClick(window, Qt.Key.Key_F3)
    qtbot.keyClick(box.box, Qt.Key.Key_Return)
    qtbot.keyClick(box.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert box.count() == "2 of 3"
    qtbot.keyClick(box.box, Qt.Key.Key_Escape)
    assert (box.count(), window.focusWidget()) == ("", window.parts.pane.view)


def test_a_demand_is_gone_to_by_a_few_letters(opened, founding, qtbot):
    window = opened(founding)
    chooser = window.staff.walker.ask_for_demand()
    qtbot.keyClicks(chooser.box, "hotl")
    assert chooser.listed()[0] == "hotline"
    qtbot.keyClick(chooser.box, Qt.Key.Key_Return)
    assert window.parts.pane.current_demand() == "hotline"


def test_the_keys_are_shown(opened, founding, monkeypatch):
    shown = []
    monkeypatch.setattr(KeySheet, "exec", lambda sheet: shown.append(sheet.rows()))
    trigger(opened(founding), Name.SHORTCUTS)
    assert ("F8", "Next change") in shown[0]


def test_the_evidence_follows_the_cell_and_the_chain(opened, founding):
    window = opened(founding)
    assert "never vote to give Ukraine" in window.parts.evidence.pane.toPlainText()
    window.parts.evidence.position_requested.emit("status-1997.draft-nato")
    assert window.parts.pane.current_demand() == "status-1997"


def test_a_row_is_copied_as_text_and_as_a_table(opened, founding):
    window = opened(founding)
    trigger(window, Name.COPY_ROW)
    copied = QGuiApplication.clipboard().mimeData()
    assert "alternative offered, original not withdrawn" in copied.text()
    assert copied.html().count("<td>") == 2


def test_problems_are_listed_and_the_good_part_is_shown(opened, tmp_path):
    path = tmp_path / "dam.yaml"
    path.write_text(BROKEN)
    window = opened(path)
    assert window.parts.problems.isVisible()
    assert window.parts.problems.model.rowCount() == 2
    assert [row.demand.id for row in window.desk.workspace.comparison.rows] == ["good"]


def test_a_problem_leads_to_its_line_and_the_line_to_an_editor(opened, tmp_path, qtbot):
    path = tmp_path / "dam.yaml"
    path.write_text(BROKEN)
    window = opened(path)
    view = window.parts.problems.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.findChild(PlaceWindow) is not None)
    place = window.findChild(PlaceWindow)
    marked = next(each for each in BROKEN.splitlines() if "lowlnd" in each)
    assert marked.strip() in place.pane.toPlainText()
    qtbot.mouseClick(place.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith(f"{path}:6:")
    qtbot.keyClick(place, Qt.Key.Key_Escape)
    assert not place.isVisible()


def test_the_place_of_a_file_that_is_gone_is_copied(opened, tmp_path, qtbot):
    path = tmp_path / "dam.yaml"
    path.write_text(BROKEN)
    window = opened(path)
    path.unlink()
    view = window.parts.problems.view
    view.activated.emit(view.model().index(0, 0))
    qtbot.waitUntil(lambda: "Copied" in window.parts.counts.currentMessage())


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"just words", b"{", b"[" * 100_000])
def test_what_cannot_be_read_says_so_and_harms_nothing(opened, tmp_path, content):
    path = tmp_path / "odd.yaml"
    path.write_bytes(content)
    window = opened(path)
    assert window.parts.pane.empty_words() == NOTHING_READABLE
    assert window.parts.problems.model.rowCount() >= 1
    assert not window.actions_by_name[Name.PRINT].isEnabled()


def test_a_missing_file_is_a_problem_in_words(opened, tmp_path):
    window = opened(tmp_path / "gone.yaml")
    assert window.parts.problems.isVisible()


def test_a_large_file_is_read_in_the_background(opened, tmp_path, qtbot):
    record = json.loads(Path(seed_as_json(tmp_path)).read_text())
    record["x-ballast"] = "x" * 300_000
    path = tmp_path / "large.json"
    path.write_text(json.dumps(record))
    window = opened(path)
    qtbot.waitUntil(lambda: window.parts.pane.count() == 1)


def seed_as_json(folder):
    """Write a small dossier as JSON."""
    path = folder / "small.json"
    position = {"date": "2019-03-04", "text": "Water."}
    demand = {"id": "flow", "title": "Flow", "by": "lowland", "positions": [position]}
    record = {"format": "demarche/1", "title": "A dam", "parties": {"lowland": {"name": "L"}}}
    path.write_text(json.dumps({**record, "demands": [demand]}))
    return path


@pytest.mark.parametrize("suffix", ["pdf", "html"])
def test_the_report_is_written(opened, founding, tmp_path, qtbot, suffix):
    target = tmp_path / f"out.{suffix}"
    window = opened(founding)
    window.staff.reporter.write(window.staff.reporter.report(), target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    qtbot.waitUntil(lambda: "Written" in window.parts.counts.currentMessage())


def test_export_offers_every_form_and_adds_its_suffix(opened, founding, tmp_path, monkeypatch):
    kinds = dict.fromkeys(writer.name for writer in WRITERS.values())
    waiting, written = list(kinds), []

    def choose(*asked):
        offered = asked[3].split(";;")
        kind = waiting.pop(0)
        return str(tmp_path / "out"), next(each for each in offered if each.startswith(kind))

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window = opened(founding)
    monkeypatch.setattr(window.staff.reporter, "write", lambda _report, path: written.append(path))
    for _ in kinds:
        trigger(window, Name.EXPORT)
    assert [WRITERS[suffix_of(each)].name for each in written] == list(kinds)


@pytest.mark.parametrize("suffix", ["pdf", "html"])
def test_a_report_opens_as_it_was_looked_at(opened, founding, tmp_path, qtbot, suffix):
    target = tmp_path / f"out.{suffix}"
    first = opened(founding)
    first.desk.take_workspace(first.desk.workspace.with_specs(["nato", "original", "russia"], 1))
    first.staff.reporter.write(first.staff.reporter.report(), target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    second = opened(target)
    qtbot.waitUntil(lambda: second.desk.workspace is not None, timeout=20_000)
    one, other = (comparison_as_json(each.desk.workspace.comparison) for each in (first, second))
    assert one == other


def test_what_is_filtered_is_filtered_on_paper_too(opened, founding, tmp_path, qtbot):
    target = tmp_path / "out.pdf"
    window = opened(founding)
    trigger(window, Name.ONLY_CHANGED)
    window.staff.reporter.write(window.staff.reporter.report(), target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    text = "".join(page.extract_text() for page in pypdf.PdfReader(target).pages)
    assert "Telephone hotlines" not in text


def test_what_is_looked_at_is_printed(opened, founding, tmp_path, qtbot, monkeypatch):
    target = tmp_path / "printed.pdf"

    def print_into_a_file(dialog):
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(target))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", print_into_a_file)
    window = opened(founding)
    trigger(window, Name.ONLY_CHANGED)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    said = window.parts.counts
    qtbot.waitUntil(lambda: said.currentMessage() == "Sent to the printer", timeout=30_000)
    assert len(pypdf.PdfReader(target).pages) > 0


def test_a_report_that_cannot_be_written_is_told(opened, founding, monkeypatch, told, qtbot):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/nowhere/out.pdf", ""))
    window = opened(founding)
    trigger(window, Name.EXPORT)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "No such file" in told[0]


def test_the_preview_follows_choices_and_they_are_kept(opened, founding, qtbot):
    window = opened(founding)
    trigger(window, Name.PREVIEW)
    dialog = window.findChild(ReportDialog)
    qtbot.waitUntil(lambda: dialog.pages.count > 1, timeout=30_000)
    dialog.form.layout_box.setCurrentText("Redline")
    dialog.template_kept.emit("For the press", dialog.form.choices())
    dialog.close()
    assert window.staff.reporter.report().options.layout is Layout.REDLINE
    window.close()
    kept = settings.load().settings
    assert kept.report == {"layout": "redline"}
    assert kept.templates == {"For the press": {"layout": "redline"}}


def test_light_and_dark_and_zoom_are_kept(opened, founding):
    window = opened(founding)
    trigger(window, Name.THEME_DARK)
    trigger(window, Name.ZOOM_IN)
    window.close()
    kept = settings.load().settings
    assert (kept.theme, kept.zoom) == (Theme.DARK, 110)
    assert opened(founding).preferences.settings.zoom == 110


def test_an_open_window_follows_the_system_only_where_that_is_preferred(opened, monkeypatch):
    window = opened()
    look = window.parts.pane.view.layouts
    monkeypatch.setattr(theme, "colours_for", {Theme.SYSTEM: DARK, Theme.LIGHT: LIGHT}.get)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.look.colours is DARK
    trigger(window, Name.THEME_LIGHT)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.look.colours is LIGHT


def test_the_settings_change_the_window_at_once(opened, founding, monkeypatch):
    def choose(dialog):
        dialog.theme.setCurrentIndex(dialog.theme.findData(Theme.HIGH_CONTRAST))
        dialog.theme.activated.emit(0)
        dialog.size_box.setValue(20)

    monkeypatch.setattr(SettingsDialog, "exec", choose)
    window = opened(founding)
    trigger(window, Name.SETTINGS)
    assert window.parts.pane.view.layouts.look.colours is HIGH_CONTRAST
    assert window.parts.pane.view.layouts.look.body.pointSizeF() == 20
    assert window.actions_by_name[Name.THEME_CONTRAST].isChecked()


def test_what_is_ignored_is_compared_so_at_once_and_when_it_is_opened_again(opened, tmp_path):
    path = seed_as_json(tmp_path)
    record = json.loads(path.read_text())
    later = {"date": "2019-04-04", "text": "WATER."}
    record["demands"][0]["positions"].append(later)
    path.write_text(json.dumps(record))
    window = opened(path)
    assert window.parts.pane.changes.count() == 1
    window.preferences.change(replace(window.preferences.settings, ignored=(Ignorable.CASE,)))
    assert window.desk.workspace.comparison.ignored == {"case"}
    assert opened(path).desk.workspace.ignored == {"case"}


def test_recent_files_are_listed_and_opened(opened, founding, tmp_path):
    talks = shutil.copy(seed("boeing-iam-2024.yaml"), tmp_path)
    window = opened(founding)
    window.open_paths([talks])
    window.staff.recent.actions()[1].trigger()
    assert window.desk.workspace.paths == (Path(founding),)


def drop(window, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(QPoint(9, 9)), Qt.DropAction.CopyAction, mime, buttons, keys)
    window.dropEvent(event)


def test_a_dropped_record_file_is_opened(opened, founding, tmp_path):
    window = opened(founding)
    drop(window, shutil.copy(seed("boeing-iam-2024.yaml"), tmp_path))
    assert window.desk.workspace.paths[0].name == "boeing-iam-2024.yaml"


def test_two_dropped_files_are_compared_as_drafts(opened, founding, tmp_path):
    window = opened(founding)
    drop(window, founding, shutil.copy(founding, tmp_path / "other.yaml"))
    assert [str(each) for each in window.desk.workspace.columns] == ["revised", "revised"]
    assert window.desk.workspace.comparison.summary[1] == {"unchanged": 16}


@pytest.mark.parametrize("name", ["notes.txt", "folder.yaml", "gone.yaml"])
def test_what_is_no_record_file_is_not_taken_by_a_drop(opened, founding, tmp_path, name):
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / "folder.yaml").mkdir()
    window = opened(founding)
    drop(window, tmp_path / name)
    assert window.desk.workspace.paths == (Path(founding),)


def test_a_narrow_window_folds_its_panels_away_and_a_wide_one_shows_them(opened, founding):
    window = opened(founding, size=(700, 600))
    assert not window.parts.outline.isVisible()
    assert not window.parts.evidence.isVisible()
    window.resize(1300, 700)
    assert window.parts.outline.isVisible()
    assert window.parts.evidence.isVisible()


def test_the_real_dossiers_open_in_the_window(opened, shared, qtbot):
    for path in sorted((shared / "cases").glob("*.json")):
        window = opened(path)
        qtbot.waitUntil(lambda pane=window.parts.pane: pane.count() > 0)
        assert not window.grab().isNull()


def test_rows_are_grouped_sorted_and_folded_by_menu_and_the_demand_in_sight_stays(opened):
    window = opened()
    trigger(window, Name.NEXT)
    at = window.parts.pane.current_demand()
    for name in (Name.GROUP_CHANGE, Name.ORDER_SIZE, Name.FOLD):
        trigger(window, name)
        assert window.actions_by_name[name].isChecked()
    model = window.parts.pane.model
    assert model.entry(model.topic_rows()[0]).topic == "Alternative"
    assert window.parts.pane.current_demand() == at


def test_reading_is_stopped_by_a_button_and_what_was_open_stays(opened, monkeypatch, qtbot):
    def read_for_ever(_paths, progress):
        while True:
            progress(0.25)

    window = opened()
    monkeypatch.setattr(at_once, "MOST_BYTES", 0)
    monkeypatch.setattr(opening, "open_files", read_for_ever)
    strip = window.parts.counts.progress
    with qtbot.waitSignal(window.room.opener.progressed, check_params_cb=bool):
        window.open_paths([seed("boeing-iam-2024.yaml")])
    assert (strip.isVisible(), strip.findChild(QProgressBar).value()) == (True, 250)
    qtbot.mouseClick(strip.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert not strip.isVisible()
    assert "stopped" in window.parts.counts.currentMessage()
    assert window.parts.pane.count() == 16


@pytest.fixture
def slowly(monkeypatch):
    """Let a web page be written only when it may, and say that it was begun."""
    begun, go = threading.Event(), threading.Event()

    def write_slowly(_report):
        yield "begun"
        begun.set()
        go.wait(20)
        return writing.Made((b"<!doctype html>",))

    page = replace(writing.WRITERS[".html"], write=write_slowly)
    monkeypatch.setattr(writing, "WRITERS", {".html": page})
    yield begun, go
    go.set()


def test_writing_a_report_is_stopped_by_a_button_and_nothing_is_written(
    opened, qtbot, tmp_path, slowly
):
    begun, go = slowly
    window, target = opened(), tmp_path / "out.html"
    strip = window.parts.counts.progress
    window.staff.reporter.write(window.staff.reporter.report(), target)
    qtbot.waitUntil(begun.is_set)
    assert strip.isVisible()
    qtbot.mouseClick(strip.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert "stopped" in window.parts.counts.currentMessage()
    go.set()
    assert QThreadPool.globalInstance().waitForDone(20_000)
    assert (strip.isVisible(), target.exists()) == (False, False)


def test_the_largest_zoom_asks_for_no_wider_a_window(opened):
    window = opened(size=(640, 700))
    while window.preferences.settings.zoom < 300:
        trigger(window, Name.ZOOM_IN)
    assert (window.width(), window.minimumSizeHint().width() <= 640) == (640, True)


def test_many_rows_are_compared_in_the_background_and_the_last_wish_counts(
    opened, monkeypatch, qtbot
):
    window = opened()
    monkeypatch.setattr(comparing, "HUGE", 1)
    with qtbot.waitSignal(window.desk.changed):
        window.desk.take_base(1)
        assert window.parts.counts.progress.isVisible()
        window.desk.move_column(0, 1)
    assert [str(each) for each in window.desk.workspace.columns] == ["revised", "original"]
    assert window.desk.workspace.base == 1
    assert not window.parts.counts.progress.isVisible()


def test_comparing_is_given_up_and_what_was_there_stays(opened, monkeypatch, qtbot):
    window = opened()
    before = window.desk.workspace
    monkeypatch.setattr(comparing, "HUGE", 1)
    window.desk.take_base(1)
    qtbot.mouseClick(window.parts.counts.progress.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert window.desk.workspace is before
    assert not window.parts.counts.progress.isVisible()
