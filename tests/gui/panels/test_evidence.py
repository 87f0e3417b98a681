"""What the evidence panel says and hands on."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument

from builders import as_said, demand, dossier, link, position, quote, source
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup
from demarche.gui.comparison.paragraph import Paragraph
from demarche.gui.comparison.setting import lay_out
from demarche.gui.panels.copy_passages import (
    CHANGED,
    EVENED,
    EXACTLY,
    NOT_FOUND,
    READ_COPY,
    copy_passages,
)
from demarche.gui.panels.evidence_passages import EMPTY, MOST_STEPS
from demarche.gui.panels.pane_look import MARGIN
from demarche.gui.panels.passage import LinkKind
from demarche.gui.panels.passage_writer import LIMIT, MOST, SHOW_ALL
from demarche.gui.text import label_font
from demarche.gui.theme import DARK, LIGHT
from demarche.records.model import Outcome
from demarche.records.snapshot import Snapshot
from demarche.shown import shown

PAGE = "https://water.example/notes/3"
RLO = "\u202e"
NO = link("answers", "a", outcome=Outcome.REJECTS)


def row_of(founding, title):
    found, comparison = founding
    return found, next(row for row in comparison.rows if title in row.demand.title)


def links(panel, kind):
    return [each.target for each in panel.pane.links if each.kind is kind]


def follow(panel, number):
    panel.pane.anchorClicked.emit(QUrl(f"link:{number}"))


def test_before_a_cell_is_chosen_it_says_how_to(evidence):
    assert evidence.pane.toPlainText() == EMPTY


def test_the_alternative_of_the_founding_dossier_is_shown_with_all_its_evidence(evidence, founding):
    found, row = row_of(founding, "NATO membership")
    evidence.show_cell(found, Lookup(found), row.demand, row.cells[1])
    text = evidence.pane.toPlainText()
    for words in (
        row.demand.title,
        "Alternative to the demand of 17 Dec 2021",
        "“never vote to give Ukraine and other countries NATO membership”",
        "Uncertain:",
        "Если США возьмут на себя одностороннее обязательство",
        "in Russian",
        "usa.one ↗ at the sentence",
        "No address on record",
        "Other wordings of it",
        "Standing beside it",
        "No answer on record to this",
        "Why “alternative”",
        "What came before and after",
        "19 Jan 2022 · alternative",
        "26 Jan 2022 · NATO rejects",
    ):
        assert words in text
    assert any("#:~:text=" in address for address in links(evidence, LinkKind.ADDRESS))


def test_an_empty_cell_says_that_nothing_is_on_record(evidence, founding):
    found, row = row_of(founding, "NATO membership")
    evidence.show_cell(found, Lookup(found), row.demand, None)
    assert "No statement on record" in evidence.pane.toPlainText()
    assert "17 Dec 2021" in evidence.pane.toPlainText()


@pytest.mark.parametrize(
    ("fields", "shown_as"),
    [
        ({"prefix": "we ask for", "suffix": "a day"}, "…we ask for “200 cubic metres” a day…"),
        ({"prefix": "ask for “", "suffix": "”, a day"}, "…ask for “200 cubic metres”, a day…"),
        ({}, "“200 cubic metres”"),
        ({"locator": "Article 4"}, "“200 cubic metres”\nArticle 4"),
        ({"translation": "200 Kubikmeter"}, "In translation\n200 Kubikmeter"),
        ({"language": "de"}, "“200 cubic metres”\nin German"),
    ],
)  # fmt: skip
def test_a_quote_stands_among_the_words_around_it(shown_text, fields, shown_as):
    quoted = quote("200 cubic metres", **fields)
    assert shown_as in shown_text("a", position(id="a", quotes=(quoted,)))


@pytest.mark.parametrize(
    ("fields", "shown_as"),
    [
        ({"url": PAGE}, "water.example ↗ at the sentence"),
        ({"url": PAGE, "archive_url": "https://web.archive.org/x"},
         "water.example ↗ at the sentence · archived copy, web.archive.org ↗ at the sentence"),
        ({}, "No address on record"),
        ({"url": "https://google.com@evil.example"}, "not opened, https://google.com@evil.example"),
        ({"url": "https://сайт.example/"}, "xn--80aswg.example ↗"),
        ({"kind": "transcript", "publisher": "Radio", "published": "2019-06-10", "author": "A. B."},
         "A note\nRadio · A. B. · 10 June 2019 · transcript"),
        ({"note": "A reprint."}, "A reprint."),
        ({"snapshot": "sources/note.html"}, "copy kept: sources/note.html"),
    ],
)  # fmt: skip
def test_a_source_is_a_card(shown_text, fields, shown_as):
    one = position(id="a", quotes=(quote("the words"),))
    assert shown_as in shown_text("a", one, sources={"note": source(**fields)})


def test_each_quote_of_one_source_has_its_own_link(shown_text, evidence):
    quotes = (quote("the first - words"), quote("the second words"))
    text = shown_text("a", position(id="a", quotes=quotes), sources={"note": source(url=PAGE)})
    assert "water.example ↗ at the sentence · at sentence 2" in text
    assert links(evidence, LinkKind.ADDRESS) == [
        f"{PAGE}#:~:text=the%20first%20%2D%20words",
        f"{PAGE}#:~:text=the%20second%20words",
    ]


@pytest.mark.parametrize(
    ("fields", "shown_as"),
    [
        ({"uncertain": "only from the other side"}, "Uncertain: only from the other side"),
        ({"note": "Read twice."}, "Read twice."),
        ({"sources": ("gone",)}, "The source `gone` is not in this file"),
        ({"text": "We ask.", "wording": "paraphrase"}, "Paraphrase\nWe ask."),
        ({"as_said": as_said(translator="machine")}, "As said · in German\ndie Worte"),
        ({"as_said": as_said(translator="machine")}, "in English · machine translation"),
        ({}, "No source on record"),
    ],
)
def test_what_is_doubtful_or_lacking_is_said(shown_text, fields, shown_as):
    assert shown_as in shown_text("a", position(id="a", **fields))


def test_answers_disputes_and_other_wordings_stand_under_the_position(shown_text, evidence):
    text = shown_text(
        "a",
        demand(
            position(id="a"),
            position("So it was said.", id="b", links=[("variant-of", "a")], speaker="A witness"),
            position("No.", "2019-04", id="c", party="upland", links=[("contests", "a")]),
            position("No.", "2019-05", id="d", party="upland", links=[NO]),
        ),
    )
    assert "Other wordings of it\nAlso reported" in text
    assert "\nA witness" in text
    assert "Disputed by\nDemand of April 2019 · Upland" in text
    assert "Answers\nAnswer of Upland" in text
    assert set(links(evidence, LinkKind.POSITION)) == {"c", "d"}


def test_the_chain_marks_where_the_reader_is_and_leads_on(shown_text, evidence, qtbot):
    rows = [position(f"Text {n}.", f"2019-01-{n:02}", id=f"p{n}") for n in range(1, 4)]
    text = shown_text("p2", demand(*rows))
    assert text.endswith("1 Jan 2019 · demand\n2 Jan 2019 · demand\n3 Jan 2019 · demand")
    assert links(evidence, LinkKind.POSITION) == ["p1", "p3"]
    with qtbot.waitSignal(evidence.position_requested) as asked:
        follow(evidence, 1)
    assert asked.args == ["p3"]


def test_a_long_chain_shows_what_is_near(shown_text, evidence):
    rows = [position(f"Text {n}.", "2019-01", id=f"p{n}", occasion=f"{n}") for n in range(100)]
    text = shown_text("p50", demand(*rows))
    assert "38 earlier" in text
    assert "38 later" in text
    assert len(links(evidence, LinkKind.POSITION)) == MOST_STEPS - 1


def test_an_answer_in_a_chain_is_named_by_its_party_and_outcome(shown_text):
    no = position("No.", "2019-04", id="b", party="upland")
    rejected = position("Never.", "2019-05", id="c", party="upland", links=[NO])
    text = shown_text("b", demand(position(id="a"), no, rejected))
    assert text.endswith(
        "4 Mar 2019 · demand\nApril 2019 · Upland demand\nMay 2019 · Upland rejects"
    )


def test_two_languages_are_said_not_to_be_compared(evidence):
    rows = demand(position("Wasser.", id="a", language="de"), position("Water.", "2020", id="b"))
    found = dossier(rows)
    row = compare([Draft("a", found)]).rows[0]
    evidence.show_cell(found, Lookup(found), row.demand, row.cells[1])
    assert "The two texts are in different languages" in evidence.pane.toPlainText()


def test_an_address_is_handed_on_exactly(shown_text, evidence, qtbot):
    url = f"{PAGE}?a=%2D&b=%41"
    shown_text("a", position(id="a", quotes=(quote("a-b, c"),)), sources={"note": source(url=url)})
    with qtbot.waitSignal(evidence.address_requested) as asked:
        follow(evidence, 0)
    assert asked.args == [f"{url}#:~:text=a%2Db%2C%20c"]


def test_the_address_under_the_pointer_is_told(shown_text, evidence, qtbot):
    shown_text("a", position(id="a", sources=("note",)), sources={"note": source(url=PAGE)})
    with qtbot.waitSignal(evidence.address_hovered) as told:
        evidence.pane.highlighted.emit(QUrl("link:0"))
    assert told.args == [PAGE]


@pytest.mark.parametrize("href", ["link:99", "link:-1", "https://evil.example", "", "link:²"])
def test_a_link_that_is_none_of_ours_asks_for_nothing(shown_text, evidence, qtbot, href):
    shown_text("a", position(id="a", sources=("note",)), sources={"note": source(url=PAGE)})
    with qtbot.assertNotEmitted(evidence.address_requested):
        evidence.pane.anchorClicked.emit(QUrl(href))


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_links_are_walked_by_keyboard(shown_text, evidence, qtbot):
    shown_text("a", position(id="a", sources=("note",)), sources={"note": source(url=PAGE)})
    evidence.show()
    evidence.pane.setFocus()
    qtbot.keyClick(evidence.pane, Qt.Key.Key_Tab)
    with qtbot.waitSignal(evidence.address_requested) as asked:
        qtbot.keyClick(evidence.pane, Qt.Key.Key_Return)
    assert asked.args == [PAGE]


@pytest.mark.parametrize(
    "text",
    ['<img src="/etc/hosts.png">', "<b>bold</b>", "x<table>y", "&lt;b&gt;", f"a{RLO}b", "a\x07b"],
)
def test_markup_and_hidden_characters_are_shown_as_text(shown_text, text):
    where = {"uncertain": text, "speaker": text, "note": text, "occasion": text}
    one = position(text, id="a", quotes=(quote(text, prefix=text, locator=text),), **where)
    sources = {"note": source(text, publisher=text, note=text, url=PAGE)}
    found = shown_text("a", demand(one, title=text), sources=sources)
    assert found.count(shown(text)) >= 10
    assert RLO not in found


def test_nothing_is_ever_loaded(evidence):
    for kind in QTextDocument.ResourceType:
        loaded = evidence.pane.loadResource(kind.value, QUrl("file:///etc/hosts"))
        assert loaded == "" or loaded.width() == 1
    evidence.pane.setSource(QUrl("file:///etc/hosts"))
    assert evidence.pane.toPlainText() == EMPTY
    assert not evidence.pane.openLinks()
    assert not evidence.pane.acceptDrops()


@pytest.mark.parametrize("endless", ["a" * 10**6, "a " * 10**6, "\n" * 10**6, "中" * 10**6])
def test_an_endless_text_is_cut_and_can_be_shown_whole(shown_text, evidence, endless):
    begun = time.process_time()
    text = shown_text("a", position(id="a", uncertain=endless))
    assert time.process_time() - begun < 2
    assert LIMIT < len(text) < LIMIT + 200
    assert text.endswith(SHOW_ALL)


def test_what_was_cut_is_shown_whole_when_asked_for(shown_text, evidence):
    text = shown_text("a", position(id="a", uncertain="word " * 10_000, note="The end."))
    assert "The end." not in text
    follow(evidence, len(evidence.pane.links) - 1)
    whole = evidence.pane.toPlainText()
    assert whole.count("word ") == 10_000
    assert "The end." in whole
    assert len(whole) < MOST


def test_what_ends_at_the_limit_is_not_cut(shown_text):
    short = len(shown_text("a", position(id="a", uncertain="x")))
    text = shown_text("a", position(id="a", uncertain="x" * (LIMIT - short - 20)))
    assert SHOW_ALL not in text


def test_only_plain_text_is_copied(shown_text, evidence):
    shown_text("a", position(id="a", uncertain="<b>x</b>"))
    evidence.pane.selectAll()
    evidence.pane.copy()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.formats() == ["text/plain"]
    assert copied.text() == evidence.pane.toPlainText()


def test_the_menu_of_a_link_copies_its_exact_address(shown_text, evidence, monkeypatch):
    shown_text("a", position(id="a", sources=("note",)), sources={"note": source(url=PAGE)})
    monkeypatch.setattr(evidence.pane, "anchorAt", lambda _: "link:0")
    menu = evidence.pane.menu_at(QPoint(5, 5))
    named = {action.text(): action for action in menu.actions()}
    assert set(named) == {"Copy", "Copy address", "Select all"}
    named["Copy address"].trigger()
    assert QGuiApplication.clipboard().text() == PAGE


def test_another_theme_and_zoom_keep_the_text_and_the_place(evidence, founding):
    found, row = row_of(founding, "NATO membership")
    evidence.show_cell(found, Lookup(found), row.demand, row.cells[1])
    evidence.grab()
    evidence.pane.verticalScrollBar().setValue(200)
    text = evidence.pane.toPlainText()
    evidence.set_theme(DARK)
    evidence.set_zoom(150)
    assert evidence.pane.toPlainText() == text
    assert evidence.pane.verticalScrollBar().value() == 200


@pytest.mark.parametrize("scroll", [0, 300, 900, 100_000])
def test_cards_bars_and_steps_are_painted_wherever_one_looks(evidence, founding, scroll):
    found, row = row_of(founding, "NATO membership")
    evidence.show_cell(found, Lookup(found), row.demand, row.cells[1])
    evidence.pane.verticalScrollBar().setValue(scroll)
    picture = evidence.pane.viewport().grab().toImage()
    colours = {picture.pixelColor(20, y).name() for y in range(picture.height())}
    assert len(colours) > 2


@pytest.mark.parametrize(
    ("text", "is_turned"), [("We ask for water.", False), ("אנחנו מבקשים מים.", True)]
)
def test_the_bar_stands_where_the_words_begin(shown_text, evidence, text, is_turned):
    shown_text("a", position(id="a", quotes=(quote(text),)))
    picture = evidence.pane.viewport().grab().toImage()
    x = picture.width() - MARGIN - 2 if is_turned else MARGIN + 1
    assert LIGHT.accent in {picture.pixelColor(x, y).name() for y in range(picture.height())}


def test_every_text_of_the_founding_dossier_can_be_shown(evidence, founding):
    found, _ = founding
    lookup = Lookup(found)
    for each in lookup.positions:
        evidence.show_position(found, lookup, each)
        assert lookup.demand_of[each].title in evidence.pane.toPlainText()
    evidence.show_position(found, lookup, "no-such-position")


def test_the_widgets_have_names(evidence):
    assert evidence.accessibleName() == "Evidence"
    assert evidence.pane.accessibleName() == "Evidence of the chosen cell"


@pytest.fixture
def with_copy(evidence, tmp_path, qtbot):
    """Return a function that shows a quote with the copy of its source."""

    def show(content, exact="“no” water", name="copy.txt", **fields):
        (tmp_path / name).write_text(content)
        found = dossier(
            demand(position(id="p", quotes=[quote(exact)])),
            sources={"note": source(snapshot=name, **fields)},
        )
        evidence.look_beside(tmp_path)
        evidence.show_position(found, Lookup(found), "p")
        qtbot.waitUntil(lambda: READ_COPY in evidence.pane.toPlainText())
        return evidence.pane.toPlainText()

    return show


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("There is “no” water here.", EXACTLY),
        ('There is "no"\nwater here.', EVENED),
        ("There is water.", NOT_FOUND),
    ],
)
def test_the_quote_is_looked_for_in_the_copy_that_is_kept(with_copy, content, said):
    text = with_copy(content)
    assert said in text
    assert (content in text.replace("\n", " ")) == (said == EXACTLY)


def test_a_copy_that_was_changed_is_warned_of(with_copy):
    assert CHANGED in with_copy("There is “no” water here.", sha256="0" * 64)


def test_a_copy_that_is_missing_is_said(evidence, tmp_path, qtbot):
    sources = {"note": source(snapshot="gone.txt")}
    found = dossier(demand(position(id="p", quotes=[quote()])), sources=sources)
    evidence.look_beside(tmp_path)
    evidence.show_position(found, Lookup(found), "p")
    qtbot.waitUntil(lambda: "could not be read: it is not there" in evidence.pane.toPlainText())


def test_the_copy_is_read_at_the_quote(with_copy, evidence, qtbot):
    with_copy("line\n" * 9_000 + "There is “no” water here.\n" + "line\n" * 9_000)
    window = evidence.open_copy("copy.txt")
    qtbot.addWidget(window)
    assert window.pane.verticalScrollBar().value() > 0
    assert "characters before this" in window.pane.toPlainText()
    assert "characters after this" in window.pane.toPlainText()


def test_what_is_linked_on_other_demands_can_be_walked_to(evidence, qtbot):
    other = demand(position(id="b", links=[link("conditional-on", "a")]), id="other", title="Other")
    found = dossier(demand(position(id="a"), id="flow"), other)
    for here, there in (("a", "b"), ("b", "a")):
        evidence.show_position(found, Lookup(found), here)
        assert "Linked on other demands" in evidence.pane.toPlainText()
        number = [each.target for each in evidence.pane.links].index(there)
        with qtbot.waitSignal(evidence.position_requested) as wished:
            follow(evidence, number)
        assert wished.args == [there]


def test_a_day_behind_a_name_that_runs_from_the_right_is_not_torn(shown_text):
    text = shown_text("a", position(id="a", speaker="سليم حدّاد", date="2023-06-04"))
    line = next(each for each in text.splitlines() if "Jun 2023" in each)
    layout, _ = lay_out(Paragraph(line, label_font(), "#000000"), 900)
    first = layout.lineAt(0)
    places = [first.cursorToX(line.index(each))[0] for each in ("4 Jun", "Jun", "2023")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("before", "behind", "shown_as"),
    [
        ("cut " * 40, " off" * 40, ("…cut", "off…")),
        ("水" * 200, "水" * 200, ("…水", "水…")),
    ],
)
def test_words_around_a_quote_in_a_copy_are_whole(before, behind, shown_as):
    copy = Snapshot(f"{before}the words{behind}")
    passages = copy_passages(source(snapshot="x"), [quote("the words")], lambda _: copy)
    text = next(each.text for each in passages if "the words" in each.text)
    begin, end = shown_as
    assert text.startswith(begin)
    assert text.endswith(end)
