import pytest

from builders import dossier
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup
from demarche.gui.panels.evidence import EvidencePanel
from demarche.gui.panels.outline import OutlinePanel
from demarche.gui.panels.problems import ProblemsPanel
from demarche.gui.text import load_fonts
from demarche.records.reading import read_file
from demarche.resources import FOUNDING, seed


@pytest.fixture(scope="session")
def founding():
    """Return the founding dossier, and its comparison."""
    found = read_file(seed(FOUNDING)).dossier
    return found, compare([Draft(FOUNDING, found)])


@pytest.fixture
def fonts(qapp):
    load_fonts()


@pytest.fixture
def evidence(qtbot, fonts):
    panel = EvidencePanel()
    qtbot.addWidget(panel)
    panel.resize(330, 600)
    return panel


@pytest.fixture
def outline(qtbot, fonts):
    panel = OutlinePanel()
    qtbot.addWidget(panel)
    panel.resize(240, 600)
    return panel


@pytest.fixture
def problems(qtbot, fonts):
    panel = ProblemsPanel()
    qtbot.addWidget(panel)
    panel.resize(700, 200)
    return panel


@pytest.fixture
def shown_text(evidence):
    """Return a function that shows a position of a demand and gives the text of the panel."""

    def show(position_id, *demands, **fields):
        found = dossier(*demands, **fields)
        evidence.show_position(found, Lookup(found), position_id)
        return evidence.pane.toPlainText()

    return show
