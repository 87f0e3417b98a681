"""Colours by what they mean, in a light and a dark table, and how Qt is dressed in them.

Blue means added, orange removed: safe for the colour-blind, and never the only sign (removed is
struck through, added underlined, and every change has a word). Qt's own hint for dark is obeyed
only where Qt can tell it; the palettes here are explicit, so that every platform looks the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from demarche.resources import resource
from demarche.settings import Theme


class Colours(NamedTuple):
    """A colour for each meaning, as `#rrggbb`."""

    is_dark: bool
    background: str
    surface: str
    band: str
    line: str
    text: str
    muted: str
    disabled: str
    accent: str
    on_accent: str
    added_text: str
    added_fill: str
    removed_text: str
    removed_fill: str
    selection: str
    selected_text: str
    found_text: str
    found_fill: str
    chip: str
    warning: str
    scroll: str


LIGHT: Final = Colours(
    is_dark=False,
    background="#f3f2ef",
    surface="#ffffff",
    band="#eceae4",
    line="#dedcd6",
    text="#1d2126",
    muted="#5c636a",
    disabled="#969ca2",
    accent="#23527c",
    on_accent="#ffffff",
    added_text="#0b4a8f",
    added_fill="#dcebfa",
    removed_text="#8f3c06",
    removed_fill="#fbe6d4",
    selection="#fdf6dd",
    selected_text="#d3e4f6",
    found_text="#1d2126",
    found_fill="#ffdf70",
    chip="#eef1f4",
    warning="#8a5a00",
    scroll="#c3c0b8",
)
DARK: Final = Colours(
    is_dark=True,
    background="#1b1d20",
    surface="#24272b",
    band="#2b2f34",
    line="#393d43",
    text="#e6e7e8",
    muted="#a3abb3",
    disabled="#6f767e",
    accent="#8fbdf0",
    on_accent="#10243a",
    added_text="#b6d7ff",
    added_fill="#153a5f",
    removed_text="#ffc59a",
    removed_fill="#4a2a12",
    selection="#35321f",
    selected_text="#263f5c",
    found_text="#fdf3d0",
    found_fill="#6b5300",
    chip="#30353b",
    warning="#e8b95a",
    scroll="#565c64",
)

HIGH_CONTRAST: Final = Colours(
    is_dark=True,
    background="#000000",
    surface="#000000",
    band="#1c1c1c",
    line="#b8b8b8",
    text="#ffffff",
    muted="#e2e2e2",
    disabled="#8f8f8f",
    accent="#ffd60a",
    on_accent="#000000",
    added_text="#8fd3ff",
    added_fill="#00294d",
    removed_text="#ffc380",
    removed_fill="#452200",
    selection="#26260f",
    selected_text="#004a8f",
    found_text="#000000",
    found_fill="#7dff9a",
    chip="#242424",
    warning="#ffdf80",
    scroll="#ffffff",
)
_TABLES: Final[Mapping[Theme, Colours]] = {
    Theme.LIGHT: LIGHT,
    Theme.DARK: DARK,
    Theme.HIGH_CONTRAST: HIGH_CONTRAST,
}


def colours_for(theme: Theme) -> Colours:
    """Choose the table for what the user prefers; the system decides where it says anything."""
    if theme is Theme.SYSTEM:
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    return _TABLES[theme]


_SIZES: Final = {
    "tab_least": 60,
    "tab_most": 230,
    "gap": 8,
    "sign": 12,
    "box": 15,
    "icon": 16,
    "opener": 24,
    "stepper": 20,
}
"""The sizes of what is drawn in boxes and beside words, in pixels at 100 %."""


def dress(app: QApplication, colours: Colours, zoom: int = 100) -> None:
    """Give the application one look: Fusion, an explicit palette and a quiet style sheet."""
    app.setPalette(_palette(colours))
    app.setStyleSheet(_style_sheet(colours, zoom))


def _palette(colours: Colours) -> QPalette:
    """Translate the colours into Qt's roles."""
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, colours.background),
        (roles.WindowText, colours.text),
        (roles.Base, colours.surface),
        (roles.AlternateBase, colours.background),
        (roles.Text, colours.text),
        (roles.PlaceholderText, colours.muted),
        (roles.Button, colours.background),
        (roles.ButtonText, colours.text),
        (roles.BrightText, colours.removed_text),
        (roles.ToolTipBase, colours.surface),
        (roles.ToolTipText, colours.text),
        (roles.Highlight, colours.accent),
        (roles.HighlightedText, colours.on_accent),
        (roles.Link, colours.accent),
        (roles.LinkVisited, colours.accent),
        (roles.Light, colours.surface),
        (roles.Midlight, colours.band),
        (roles.Mid, colours.line),
        (roles.Dark, colours.line),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.disabled))
    return palette


def _style_sheet(colours: Colours, zoom: int) -> str:
    """Fill the colours, and the sizes of signs, into the shipped style sheet."""
    names = colours._asdict()
    names |= {name: f"{round(size * zoom / 100)}px" for name, size in _SIZES.items()}
    on_ground, on_accent = ("white", "dark") if colours.is_dark else ("dark", "white")
    for sign, ink in (
        ("down", on_ground),
        ("up", on_ground),
        ("close", on_ground),
        ("tick", on_accent),
    ):
        names[sign] = resource(f"icons/controls/{sign}-{ink}.svg").as_posix()
    sheet = resource("styles/window.qss").read_text("utf-8")
    return re.sub(r"\$([a-z_]+)", lambda found: str(names[found[1]]), sheet)
