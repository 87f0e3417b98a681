"""A logo from a file: a picture that can only be drawn, of a size that can be held.

The bytes say what it is, not the name. A raster picture is not decoded here; its head says how
large it is. A drawing (SVG) may hold shapes and nothing that runs, loads or unfolds: what it may
not hold is refused by name, since a drawing that was quietly changed is no longer the logo.
"""

from __future__ import annotations

import base64
import re
import struct
from pathlib import Path
from typing import Any, Final
from xml.parsers import expat

from demarche.reports.options import Logo
from demarche.translation import tr

MOST_BYTES: Final = 2_000_000
_MOST_PIXELS: Final = 25_000_000
_MOST_ELEMENTS: Final = 20_000
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_SIZES_OF_JPEG: Final = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_BARRED: Final = frozenset(
    {"script", "foreignobject", "image", "feimage", "iframe", "a", "use", "style", "animate", "set"}
)
_SVG: Final = "http://www.w3.org/2000/svg"
_MEDIA: Final = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
_LEADS_OUT: Final = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import|javascript:|data:", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\s*(\d{1,6}(?:\.\d{1,6})?)")


class LogoError(ValueError):
    """The file is no logo that a report can hold; the message says why, in words."""


def read_logo(path: Path) -> Logo:
    """Read a logo from a file.

    Raises:
        LogoError: Where it is no picture, or one that may not stand in a report.
        OSError: Where the file cannot be read.
    """
    if not path.is_file():
        raise LogoError(tr("{file}: there is no such file", file=path.name))
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise LogoError(
            tr("{file}: a logo has at most {most} MB", file=path.name, most=MOST_BYTES // 1_000_000)
        )
    try:
        return checked(data)
    except LogoError as error:
        raise LogoError(f"{path.name}: {error}") from None


def checked(data: bytes) -> Logo:
    """Give bytes as a logo, having looked at all that they say of themselves.

    Raises:
        LogoError: As `read_logo` does.
    """
    kind = _kind(data)
    logo = Logo(data, kind)
    width, height = size_of(logo)
    if width < 1 or height < 1 or width * height > _MOST_PIXELS:
        raise LogoError(
            tr(
                "{width} by {height} is no size for a logo",
                width=f"{width:g}",
                height=f"{height:g}",
            )
        )
    return logo


def size_of(logo: Logo) -> tuple[float, float]:
    """Give the width and the height that a picture says it has.

    Raises:
        LogoError: Where it does not say so.
    """
    try:
        match logo.kind:
            case "png":
                return struct.unpack(">II", logo.data[16:24])
            case "jpeg":
                return _size_of_jpeg(logo.data)
            case _:
                return _size_of_drawing(_walked(logo.data))
    except (struct.error, IndexError):
        raise LogoError(tr("the picture is damaged")) from None


def data_address(logo: Logo) -> str:
    """Give a logo as the address of an `img`, which holds it whole."""
    return f"data:{_MEDIA[logo.kind]};base64,{base64.b64encode(logo.data).decode()}"


def as_drawing(logo: Logo) -> str:
    """Give a logo as an SVG text, a raster picture as the one thing in it."""
    if logo.kind == "svg":
        return logo.data.decode()
    width, height = size_of(logo)
    return (
        f'<svg xmlns="{_SVG}" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="{data_address(logo)}"/></svg>'
    )


def _kind(data: bytes) -> str:
    """Say what bytes are by how they begin."""
    if data.startswith(_PNG):
        return "png"
    if data.startswith(_JPEG):
        return "jpeg"
    if b"<svg" in data[:4_000]:
        return "svg"
    raise LogoError(tr("a logo is a PNG, JPEG or SVG file"))


def _size_of_jpeg(data: bytes) -> tuple[int, int]:
    """Walk over the segments of a JPEG to the one that says its size."""
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _SIZES_OF_JPEG:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
    raise LogoError(tr("the picture is damaged"))


def _walked(data: bytes) -> dict[str, str]:
    """Walk through a drawing, refuse what it may not hold, and give the root's attributes."""
    try:
        data.decode()
        walk = _Walk()
        walk.parser.Parse(data, True)  # noqa: FBT003  (expat takes no names)
    except UnicodeDecodeError:
        raise LogoError(tr("a drawing is written in UTF-8")) from None
    except expat.ExpatError:
        raise LogoError(tr("the drawing is damaged")) from None
    return walk.root


def _size_of_drawing(root: dict[str, str]) -> tuple[float, float]:
    """Read the size of a drawing: its view box, else its width and height."""
    numbers = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    texts = numbers[2:4] if len(numbers) == 4 else [root.get("width", ""), root.get("height", "")]
    found = [_NUMBER.match(each) for each in texts]
    if not all(found):
        raise LogoError(tr("the drawing does not say how large it is; give it a viewBox"))
    width, height = (float(each[1]) for each in found if each)
    return width, height


class _Walk:
    """Reads a drawing element by element, without building anything."""

    def __init__(self) -> None:
        self.root: dict[str, str] = {}
        self._count = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._element
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        """Look at one element."""
        if not self._count:
            if name.rpartition(":")[2] != "svg":
                raise LogoError(tr("a logo is a PNG, JPEG or SVG file"))
            self.root = dict(attributes)
        self._count += 1
        if self._count > _MOST_ELEMENTS:
            raise LogoError(tr("the drawing is too detailed for a logo"))
        if name.rpartition(":")[2].casefold() in _BARRED:
            raise LogoError(
                tr(
                    "a logo may not hold “{element}”; save it as plain shapes, or as PNG",
                    element=name[:40],
                )
            )
        for key, value in attributes.items():
            self._attribute(key.rpartition(":")[2].casefold(), value)

    def _attribute(self, key: str, value: str) -> None:
        """Look at one attribute."""
        leads_out = key == "href" and not value.startswith("#")
        if key.startswith("on") or leads_out or _LEADS_OUT.search(value):
            raise LogoError(
                tr("a logo may not run or load anything; save it as plain shapes, or as PNG")
            )

    def _doctype(self, *_: Any) -> None:  # noqa: ANN401
        """Refuse a document type: it can unfold without end."""
        raise LogoError(tr("a logo may not have a document type; save it as plain SVG, or as PNG"))

    def _instruction(self, *_: Any) -> None:  # noqa: ANN401
        """Refuse a processing instruction: it can ask for a style sheet."""
        raise LogoError(tr("a logo may not ask for a style sheet; save it as plain SVG, or as PNG"))
