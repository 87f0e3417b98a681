"""The dialogs that are drawn, but for those of editing: settings, report, keys and others."""

from collections.abc import Callable

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog

from demarche.gui import dialogs
from demarche.gui.actions import Name
from demarche.gui.appearance import preferred_look
from demarche.gui.keys import KeySheet
from demarche.gui.settings_dialog import SettingsDialog
from demarche.gui.sheets.drafts_dialog import DraftsDialog
from demarche.reports.options import Layout
from pictures.scenes import BOEING, PATENTS
from pictures.stage import FOUNDING, Stage


def settings_dialog(stage: Stage) -> QPixmap:
    return stage.dialog(SettingsDialog(stage.window, stage.window.preferences))


def key_sheet(stage: Stage) -> QPixmap:
    return stage.dialog(KeySheet(stage.window, preferred_look(stage.window.preferences)))


def about(stage: Stage) -> QPixmap:
    return stage.modal(lambda: dialogs.about(stage.window))


def two_drafts(stage: Stage) -> QPixmap:
    return stage.dialog(DraftsDialog([FOUNDING, BOEING, PATENTS], stage.window))


def view_to_save(stage: Stage) -> QPixmap:
    return stage.modal(lambda: stage.do(Name.SAVE_VIEW))


def view_to_remove(stage: Stage) -> QPixmap:
    for name in ("As of January", "Only what NATO said"):
        stage.window.staff.view_menu.save(name)
    return stage.modal(lambda: stage.do(Name.REMOVE_VIEW))


def saved_views(stage: Stage) -> QPixmap:
    for name in ("As of January", "Only what NATO said"):
        stage.window.staff.view_menu.save(name)
    menu = stage.window.staff.view_menu.menu
    menu.aboutToShow.emit()
    return stage.dialog(menu)


def export(stage: Stage) -> QPixmap:
    return stage.modal(lambda: stage.do(Name.EXPORT))


def _report(layout: Layout) -> Callable[[Stage], QPixmap]:
    """Give what draws the preview of a report in a layout."""

    def scene(stage: Stage) -> QPixmap:
        stage.window.preferences.remember_report({"layout": str(layout)})
        stage.do(Name.PREVIEW)
        (dialog,) = stage.window.findChildren(QDialog)
        stage.settle(lambda: dialog.pages.count > 0)
        picture = dialog.grab()
        dialog.close()
        return picture

    scene.__name__ = f"report_{layout}"
    return scene


SHEETS = (
    settings_dialog, key_sheet, about, two_drafts, view_to_save, view_to_remove, saved_views,
    export, *map(_report, Layout),
)  # fmt: skip
