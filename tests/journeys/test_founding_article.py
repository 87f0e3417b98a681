"""The founding article, entered in the window's forms alone, is the founding dossier's part.

What the article holds is listed here as a reader would enter it; what comes of it is held against
`seeds/security-guarantees.yaml` in parties, demands, kinds and links.
"""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from demarche.gui.actions import Name
from demarche.gui.editing.quotes_input import QuoteDialog
from demarche.records.reading import read_file
from demarche.resources import FOUNDING, seed

ARTICLE = "Russia’s Foreign Ministry comes up with alternative ‘security guarantee’ demands"
PARTIES = {
    "Russia": ("state", "russia"),
    "United States": ("state", "united-states"),
    "NATO": ("organisation", "nato"),
    "Ukraine": ("state", "ukraine"),
}
DEMANDS = (
    ("NATO membership", "Russia", "NATO; United States"),
    ("Status 1997", "Russia", "NATO"),
    ("No invasion", "unknown", "Russia"),
    ("Response if refused", "Russia", "United States; NATO"),
)
"""The title, by and to of each demand; its id is made of the title, as the seed has it."""

POSITIONS = (
    {
        "demand": "NATO membership",
        "date": "17 Dec 2021",
        "to": "NATO",
        "kind": "demand",
        "text": "NATO guarantees that Ukraine and Georgia will not be let in.",
        "quote": "a guarantee from the alliance itself that Ukraine and Georgia will not be let in",
    },
    {
        "demand": "NATO membership",
        "date": "Jan. 19, 2022",
        "to": "United States",
        "kind": "offer",
        "speaker": "Sergey Ryabkov",
        "text": "The United States alone undertakes never to vote for membership.",
        "quote": "never vote to give Ukraine and other countries NATO membership",
        "links": [("alternative to", "demand of 17 Dec 2021", "")],
    },
    {
        "demand": "NATO membership",
        "date": "until about 19 January 2022",
        "party": "NATO",
        "to": "Russia",
        "kind": "principle",
        "speaker": "Jens Stoltenberg",
        "text": "NATO would talk and not walk away from its core principles.",
        "quote": "to choose their own path",
        "links": [("answers", "demand of 17 Dec 2021", "rejects")],
    },
    {
        "demand": "Status 1997",
        "date": "17 Dec 2021",
        "kind": "demand",
        "text": "NATO rolls its infrastructure back to where it stood in 1997.",
        "quote": "a rollback of NATO infrastructure to pre-1997 levels",
    },
    {
        "demand": "No invasion",
        "date": "October 2021 to about 19 January 2022",
        "party": "Russia",
        "kind": "refusal",
        "text": "Russia gives no assurance that it will not invade.",
        "quote": "Russia has also refused to provide assurances that it would not do so",
    },
    {
        "demand": "No invasion",
        "date": "19 January 2022",
        "party": "Russia",
        "kind": "assurance",
        "speaker": "Sergey Ryabkov",
        "text": "Russia did not intend to attack Ukraine.",
        "quote": "did not intend to attack Ukraine",
    },
    {
        "demand": "No invasion",
        "date": "until about 19 January 2022",
        "party": "United States",
        "kind": "statement",
        "speaker": "Joe Biden",
        "text": "The White House looks at options to dissuade Russia.",
        "quote": "the most comprehensive and meaningful set of initiatives",
    },
    {
        "demand": "Response if refused",
        "date": "December 2021 to about 19 January 2022",
        "kind": "warning",
        "speaker": "Vladimir Putin",
        "text": "Moscow’s response could vary.",
        "quote": "could vary",
        "links": [
            ("conditional on", "demand “NATO membership”", "refused"),
            ("conditional on", "demand “Status 1997”", "refused"),
        ],
    },
)
FIELDS = ("date", "party", "to", "kind", "speaker", "text")
NOT_IN_THE_ARTICLE = ("nato-membership.draft-us",)
"""What the founding dossier links to besides: the article knows of one draft only."""

EVENTS = (
    ("late October 2021", "", "Troops build up on the border."),
    ("early December 2021", "Ukraine", "Aggression could intensify in late January."),
    ("Jan. 14, 2022", "United States", "Evidence of planned false flag operations."),
    ("about 19 January 2022", "Ukraine", "Over 100,000 troops are deployed."),
)


@pytest.fixture
def write(opened, tmp_path, qtbot, told, monkeypatch):
    """Give a writer on a new dossier."""
    writer = Writer(opened(), qtbot, monkeypatch)
    writer.window.staff.editor.beginning.begin_at(tmp_path / "article.yaml")
    yield writer
    assert told == []
    writer.window.staff.editor.end()


class Writer:
    """Fills in the forms of the window, by keyboard and by choosing from what is offered."""

    def __init__(self, window, qtbot, monkeypatch):
        self.window, self._qtbot, self._monkeypatch = window, qtbot, monkeypatch

    def open(self, name):
        self.window.actions_by_name[name].trigger()

    def fill(self, form=None, **fields):
        inputs = (form or self.window.staff.forms.panel.form).inputs
        for name, words in fields.items():
            each = inputs[name.replace("__", ".")]
            if hasattr(each, "box"):
                choose(each.box, words)
            else:
                self._type(each.editor if hasattr(each, "editor") else each.line, words)

    def quote(self, words, prefix=""):
        def fill_in(dialog):
            self.fill(dialog.form, exact=words, source=ARTICLE)
            return dialog.DialogCode.Accepted

        self._monkeypatch.setattr(QuoteDialog, "exec", fill_in)
        self.window.staff.forms.panel.form.inputs[f"{prefix}quotes"].add_button.click()

    def link(self, relation, target, further, prefix=""):
        links = self.window.staff.forms.panel.form.inputs[f"{prefix}links"]
        if links.rows[-1].link() is not None:
            links.add_button.click()
        row = links.rows[-1]
        choose(row.relation, relation)
        choose(row.target, target)
        if further:
            choose(row.further, further)

    def make(self):
        panel = self.window.staff.forms.panel
        with self._qtbot.waitSignal(panel.edit_made):
            self._qtbot.mouseClick(panel.make_button, Qt.MouseButton.LeftButton)

    def _type(self, box, words):
        if box.metaObject().className() == "QLineEdit":
            box.clear()
        for sign in words:  # QTest's own keys know ASCII only
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
                QApplication.sendEvent(box, event)


def choose(box, words):
    """Choose what begins with or holds some words."""
    at = next(n for n in range(box.count()) if words in box.itemText(n))
    box.setCurrentIndex(at)
    box.activated.emit(at)


def enter_the_article(write):
    write.fill(title="Security guarantees")
    write.make()
    for name, (kind, _) in PARTIES.items():
        write.open(Name.ADD_PARTY)
        write.fill(name=name, kind=kind)
        write.make()
    write.open(Name.ADD_SOURCE)
    write.fill(title=ARTICLE, published="about 19 January 2022", kind="news", language="en")
    write.make()
    entered = set()
    for position in POSITIONS:
        enter_position(write, position, is_first=position["demand"] not in entered)
        entered.add(position["demand"])
    for date, party, text in EVENTS:
        write.open(Name.ADD_EVENT)
        write.fill(date=date, text=text, **({"party": party} if party else {}))
        write.make()


def enter_position(write, position, *, is_first):
    """Enter a position, the first of a demand with the demand; then what it is to earlier ones."""
    title, by, to = next(each for each in DEMANDS if each[0] == position["demand"])
    fields = {key: each for key, each in position.items() if key in FIELDS}
    if is_first:
        write.open(Name.ADD_DEMAND)
        write.fill(title=title, by=by, to=to)
        write.fill(**{f"position__{name}": words for name, words in fields.items()})
        write.quote(position["quote"], "position.")
    else:
        write.window.parts.pane.go_to_demand(name_of(title))
        write.open(Name.ADD_POSITION)
        write.fill(**fields)
        write.quote(position["quote"])
    for link in position.get("links", ()):
        write.link(*link, prefix="position." if is_first else "")
    write.make()


def name_of(title):
    """Give the id that the window makes of a title."""
    return title.lower().replace(" ", "-")


def held(dossier, of_article):
    """Give what the article holds of a dossier: each demand, and its positions with their links."""
    known = {each.id: each.date.text for demand in dossier.demands for each in demand.positions}
    return {
        demand.id: {
            (each.date.text, each.party, str(each.kind), each.to): sorted(
                (str(link.relation), known.get(to, to), str(link.outcome), str(link.when))
                for link in each.links
                for to in link.to
                if to not in NOT_IN_THE_ARTICLE
            )
            for each in demand.positions
            if of_article(each)
        }
        for demand in dossier.demands
        if any(map(of_article, demand.positions))
    }


def test_the_article_entered_in_the_window_is_the_founding_dossiers_part(write, tmp_path):
    enter_the_article(write)
    write.open(Name.SAVE)
    reading = read_file(tmp_path / "article.yaml")
    founding = read_file(seed(FOUNDING)).dossier
    assert reading.problems == ()
    assert held(reading.dossier, lambda _: True) == held(founding, is_of_article)
    assert set(reading.dossier.parties) == {"russia", "united-states", "nato", "ukraine"}
    kinds = {name: party.kind for name, party in reading.dossier.parties.items()}
    assert kinds == {name: founding.parties[name].kind for name in kinds}
    assert [(event.date.text, event.party) for event in reading.dossier.events] == [
        (event.date.text, event.party) for event in founding.events if is_of_article(event)
    ]


def is_of_article(record):
    """Say whether a position or an event of the founding dossier rests on the article."""
    quoted = [quote.source for quote in record.quotes]
    return "article" in [*quoted, *record.sources]


def test_the_words_quoted_stand_in_the_article(shared):
    article = (shared / "cases" / "founding-article.txt").read_text("utf-8")
    assert [each["quote"] for each in POSITIONS if each["quote"] not in article] == []
