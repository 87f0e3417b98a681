"""What Demarche ships is found, opens, and covers what it must."""

from itertools import chain

import pytest
from fontTools.ttLib import TTFont

from demarche import resources
from demarche.resources import FOUNDING, resource, seed, seeds

TEXT_FONTS = [
    f"Noto{kind}-{style}" for kind in ("Serif", "Sans") for style in ("Regular", "Italic", "Bold")
]
SIGN_FONTS = ["NotoSansMath-Regular", "NotoSansSymbols-Regular", "NotoSansSymbols2-Regular"]

LATIN = chain(range(0x20, 0x7F), range(0xA0, 0x180))
GREEK = chain([0x386], range(0x388, 0x38B), [0x38C], range(0x38E, 0x3A2), range(0x3A3, 0x3CF))
CYRILLIC = range(0x400, 0x530)
MARKS = "‘’‚“”„‹›«»–—…·•†‡§¶№€₴₽×\u00a0\u2009\u202f"
TEXT = {*LATIN, *GREEK, *CYRILLIC, *map(ord, MARKS)}
SIGNS = {*map(ord, "→←↑↓↔↗⇄⎇✎≈≠≤≥−∅✓✗■□●○▲▼⋯")}


def characters(name):
    with TTFont(resource(f"fonts/{name}.ttf")) as font:
        assert "fvar" not in font, "a variable font is not set alike by Qt and typst"
        assert font["OS/2"].fsType == 0, "the font must allow embedding"
        return set(font.getBestCmap())


@pytest.mark.parametrize("name", TEXT_FONTS)
def test_a_text_font_covers_latin_greek_cyrillic_and_marks(name):
    assert [f"U+{code:04X}" for code in sorted(TEXT - characters(name))] == []


def test_the_sign_fonts_cover_the_signs():
    held = set().union(*map(characters, SIGN_FONTS))
    assert "".join(map(chr, sorted(SIGNS - held))) == ""


def test_no_font_is_shipped_untested_or_without_its_licence():
    shipped = {path.stem for path in resource("fonts").glob("*.ttf")}
    assert shipped == {*TEXT_FONTS, *SIGN_FONTS}
    assert "SIL OPEN FONT LICENSE Version 1.1" in resource("fonts/OFL.txt").read_text("utf-8")


def test_the_fonts_stay_small():
    assert sum(path.stat().st_size for path in resource("fonts").iterdir()) < 6_000_000


def test_the_founding_dossier_comes_first():
    assert seeds()[0] == seed(FOUNDING)


@pytest.mark.parametrize("name", ["nothing.svg", "fonts/../../pyproject.toml", "/etc/hostname"])
def test_what_is_not_shipped_is_refused_in_words(name):
    with pytest.raises(FileNotFoundError, match=r"Demarche (keeps|own)|Demarche's own"):
        resource(name)


def test_a_wheel_is_looked_into_first(tmp_path, monkeypatch):
    data = tmp_path / "_data" / "resources"
    data.mkdir(parents=True)
    (data / "here.txt").touch()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert resource("here.txt") == data / "here.txt"


def test_a_missing_folder_is_said_in_words(tmp_path, monkeypatch):
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "a" / "b")
    with pytest.raises(FileNotFoundError, match="folder seeds is missing"):
        seeds()
