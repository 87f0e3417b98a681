"""Turn the bytes of a file into text: UTF-8, with or without a mark; what else it is, is named."""

from __future__ import annotations

import codecs
from typing import Final

from demarche.records.parsing.parsed import BrokenTextError
from demarche.records.place import Lines
from demarche.translation import later, tr

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_WIDE: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
ZIP: Final = b"PK\x03\x04"
OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE: Final = later("open it in a text editor and save it as UTF-8")


def is_workbook(data: bytes) -> bool:
    """Say whether bytes look like a workbook, whatever their file's name says."""
    return data.startswith((ZIP, OLD_OFFICE))


def decode(data: bytes) -> str:
    """Give the text of a file.

    Raises:
        BrokenTextError: Where the bytes are not UTF-8.
    """
    encoding = _other_encoding(data)
    if encoding:
        message = tr("the file is saved as {encoding}", encoding=encoding)
        raise BrokenTextError(0, message, tr(_SAVE))
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise UndecodedError(body[: error.start].decode(), body[error.start]) from error


def decode_marked(data: bytes) -> str:
    """Give the text of a table, which spreadsheets also save as UTF-16 with a mark.

    Raises:
        BrokenTextError: Where the bytes are neither.
    """
    if not data.startswith(_WIDE) or data.startswith(codecs.BOM_UTF32_LE):
        return decode(data)
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        place = error.start + 1
        message = tr("the file is saved as UTF-16 and broken at byte {place}", place=place)
        raise BrokenTextError(0, message, tr(_SAVE)) from error


class UndecodedError(BrokenTextError):
    """A byte that is not UTF-8, with the text before it."""

    def __init__(self, before: str, byte: int) -> None:
        message = tr("the byte {byte} (hexadecimal) is not UTF-8", byte=f"{byte:02X}")
        super().__init__(len(before), message, tr(_SAVE))
        self.lines = Lines(before)


def _other_encoding(data: bytes) -> str | None:
    """Name an encoding that is not UTF-8, by its mark or by the zeros between ASCII."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    begin = data[:4]
    if len(begin) == 4 and begin.count(0) == 3:
        return "UTF-32"
    return "UTF-16" if begin[:2].count(0) == 1 else None
