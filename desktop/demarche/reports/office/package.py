"""A zip of XML files whose bytes are the same every time: no clock, no machine, a fixed order."""

from __future__ import annotations

import io
import re
import zipfile
from html import escape
from typing import IO, Final

from demarche.shown import token

HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_NOT_XML: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def xml(text: str) -> str:
    """Write a text so that it stays one in XML; what XML cannot hold becomes a visible token."""
    return escape(_NOT_XML.sub(lambda found: token(found[0]), text), quote=True)


def language_tag(language: str) -> str:
    """Give a language where it is written as one, else that it is not known."""
    return language if _LANGUAGE.fullmatch(language) else "und"


class Package:
    """Writes the parts of a zip one after the other."""

    def __init__(self) -> None:
        self._data = io.BytesIO()
        self._zip = zipfile.ZipFile(self._data, "w")

    def add(self, name: str, content: str | bytes, *, packed: bool = True) -> None:
        """Add a part whole."""
        data = content.encode() if isinstance(content, str) else content
        self._zip.writestr(_info(name, packed=packed), data)

    def part(self, name: str) -> IO[bytes]:
        """Open a part to be added piece by piece, so that a long one is never held as text."""
        return self._zip.open(_info(name, packed=True), "w")

    def finished(self) -> bytes:
        """Close the zip and give its bytes."""
        self._zip.close()
        return self._data.getvalue()


def _info(name: str, *, packed: bool) -> zipfile.ZipInfo:
    """Describe a part; nothing of this machine or this day stands in it."""
    info = zipfile.ZipInfo(name, _EPOCH)
    info.create_system = 3
    info.external_attr = 0o644 << 16
    info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    return info
