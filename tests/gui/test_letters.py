"""In no language does one letter lead to two fields or buttons of a dialog."""

from collections import Counter

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from shiboken6 import isValid

from builders import dossier
from demarche.gui.preferences import Preferences
from demarche.gui.report.dialog import ReportDialog
from demarche.gui.settings_dialog import SettingsDialog
from demarche.records.readout import Reading
from demarche.reports.choices import Choices
from demarche.resources import catalogue, languages
from demarche.translation import ENGLISH, speak
from demarche.workspace import Workspace, report_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform's own

WORKSPACE = Workspace((Reading("dam.yaml", dossier(), (), "0" * 64),))


@pytest.fixture(params=languages(), autouse=True)
def _spoken(request):
    speak(request.param, catalogue(request.param))
    yield
    speak(ENGLISH, None)


def letters(dialog):
    """Give the letter that each field and button of a dialog answers to."""
    labels = [each.text() for each in dialog.findChildren(QLabel) if each.buddy()]
    buttons = [each.text() for each in dialog.findChildren(QAbstractButton)]
    marked = [words for words in (*labels, *buttons) if "&" in words.replace("&&", "")]
    assert len(marked) > 3
    return [words[words.index("&") + 1].casefold() for words in marked]


def twice(found):
    return [letter for letter, count in Counter(found).items() if count > 1]


def test_a_letter_of_the_settings_leads_to_one_field(qtbot, qapp):
    dialog = SettingsDialog(None, Preferences())
    qtbot.addWidget(dialog)
    assert twice(letters(dialog)) == []


def test_a_letter_of_the_report_leads_to_one_choice(qtbot, qapp):
    dialog = ReportDialog(
        None,
        Choices(),
        "A dam",
        lambda choices, title: report_of(WORKSPACE, choices.options(title)),
    )
    with qtbot.waitSignal(dialog.setter.pages_set, timeout=20_000):
        dialog.show()
    assert twice(letters(dialog)) == []
    if isValid(dialog):
        dialog.close()
