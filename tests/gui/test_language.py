"""The window speaks the language that is preferred, else the system's, else English."""

from gettext import GNUTranslations

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from demarche import resources, translation
from demarche.gui import language
from demarche.gui.language import speak_preferred
from demarche.translation import speak, tr


@pytest.fixture
def shipped(monkeypatch, tmp_path):
    """Ship one language, German, of one word."""
    folder = tmp_path / "translations"
    folder.mkdir()
    catalogue = Catalog(locale="de")
    catalogue.add("Open…", "Öffnen…")
    with (folder / "de.mo").open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.setattr(resources, "_folder", lambda _name: tmp_path)
    monkeypatch.setattr(language, "_have_qt_speak", lambda _tag: None)
    yield folder / "de.mo"
    speak("en", None)


def test_the_preferred_language_is_spoken(shipped):
    assert speak_preferred("de") == "de"
    assert tr("Open…") == "Öffnen…"
    assert isinstance(translation._Spoken.catalogue, GNUTranslations)


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({"LANGUAGE": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": "de_AT.UTF-8"}, "de"),
        ({"LANGUAGE": "fr:de", "LANG": "en_GB.UTF-8"}, "de"),
        ({"LANGUAGE": "", "LC_ALL": "C", "LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_where_none_is_preferred_the_system_is_asked(shipped, monkeypatch, environment, spoken):
    monkeypatch.setattr(language.sys, "platform", "linux")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert speak_preferred("") == spoken


def test_a_preferred_language_that_is_not_shipped_is_english(shipped):
    assert speak_preferred("pt-BR") == "en"


@pytest.mark.parametrize("content", [b"", b"no catalogue", b"\xde\x12\x04\x95" + b"\xff" * 40])
def test_a_broken_catalogue_leaves_the_window_in_english(shipped, content):
    shipped.write_bytes(content)
    assert speak_preferred("de") == "en"
    assert tr("Open…") == "Open…"
