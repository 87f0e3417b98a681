"""Every icon is drawn alike, and every change has a sign."""

import re
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from demarche.compare.cell import Change
from demarche.resources import resource

ICONS = sorted(resource("icons").glob("*.svg"))
SHEET = "0 0 24 24"


@pytest.mark.parametrize("icon", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_small_plain_and_takes_its_colour_from_its_place(icon):
    text = icon.read_text("utf-8")
    tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(text).iter()}  # noqa: S314  (our own file)
    assert tags <= {"svg", "g", "path", "circle", "rect"}
    if icon.stem != "demarche":
        assert SHEET in text
        assert set(re.findall(r'(?:stroke|fill)="([a-z#0-9]+)"', text)) <= {"none", "currentColor"}


@pytest.mark.parametrize("change", Change)
def test_every_change_has_its_sign(change):
    assert resource(f"icons/change-{change}.svg").is_file()


@pytest.mark.parametrize("icon", ICONS, ids=lambda path: path.stem)
def test_qt_draws_it(icon, qapp):
    picture = QImage(16, 16, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(str(icon)).render(painter)
    painter.end()
    assert any(picture.pixelColor(x, y).alpha() for x in range(16) for y in range(16))
