"""Strings are said in the chosen language, in English where none is, and never half."""

from gettext import NullTranslations

import pytest

from catalogues import template
from demarche import translation
from demarche.resources import catalogue
from demarche.translation import (
    chosen,
    counted,
    labelled,
    number_in_words,
    parted,
    speak,
    speak_from,
    tr,
    tr_in,
)


class Shouting(NullTranslations):
    """A language that is easily told from English: it shouts, and has three forms of number."""

    def gettext(self, message):
        return message.upper().replace("{FILE}", "{file}")

    def pgettext(self, context, message):
        return {"between thousands": "’"}.get(context, f"{context.upper()}: {message.upper()}")

    def ngettext(self, _one, many, number):
        return f"{min(number, 3)}. FORM OF {many.upper().replace('{NUMBER}', '{number}')}"


@pytest.fixture
def shouting():
    speak_from("xx", Shouting())
    yield
    speak("en", None)


@pytest.fixture
def french():
    speak("fr", catalogue("fr"))
    yield
    speak("en", None)


def test_english_is_said_as_it_stands_in_the_code():
    assert tr("Open…") == "Open…"
    assert tr("{file} cannot be read", file="a{b}.yaml") == "a{b}.yaml cannot be read"
    assert tr_in("a day", "until {end}", end="May") == "until May"
    assert counted("{number} demand", "{number} demands", 1) == "1 demand"
    assert counted("{number} demand", "{number} demands", 12_000) == "12,000 demands"
    assert (labelled("Before", "none"), parted(["one", "two"])) == ("Before: none", "one; two")
    assert translation.language() == "en"


def test_the_signs_between_words_are_the_language_s_own(french):
    assert labelled("Avant", "rien") == "Avant\u00a0: rien"
    assert parted(["un", "deux"]) == "un\u202f; deux"


def test_words_that_vary_nothing_may_hold_braces():
    assert tr("write {id}") == "write {id}"


def test_another_language_is_said_once_it_is_chosen(shouting):
    assert tr("Open…") == "OPEN…"
    assert tr("{file} cannot be read", file="a.yaml") == "a.yaml CANNOT BE READ"
    assert tr_in("a day", "until") == "A DAY: UNTIL"
    assert counted("{number} demand", "{number} demands", 2) == "2. FORM OF 2 DEMANDS"
    assert number_in_words(1_234_567) == "1’234’567"
    assert translation.language() == "xx"


def test_a_catalogue_that_is_none_is_refused(tmp_path):
    broken = tmp_path / "de.mo"
    broken.write_bytes(b"no catalogue")
    with pytest.raises(OSError, match="Bad magic number"):
        speak("de", broken)
    assert translation.language() == "en"


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (["de-AT"], "de"),
        (["pt_BR", "uk_UA"], "uk"),
        (["C"], "en"),
        (["en_GB", "de"], "en"),
        ([], "en"),
        (["DE"], "de"),
    ],
)
def test_the_first_language_that_is_offered_is_chosen(wanted, language):
    assert chosen(wanted, ["en", "de", "uk"]) == language


def test_the_strings_of_the_code_are_found():
    found = {each.id for each in template() if each.id}
    assert "Another language is spoken from the next start on." in found
