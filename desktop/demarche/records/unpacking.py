"""Find the records that travel inside a report, in the bytes of a PDF or of a web page.

Why no library: one that reads whatever a PDF may hold is a hundred times the code, and each has
had files that kept it busy for ever. We look for one thing only, a stream that says it is ours; a
stream stands in a PDF as it is, whoever rewrote the file, unless the file is encrypted. Everything
here is one walk over the bytes, with a bound on what is looked at and on what is unpacked. What
comes out is judged like any record file; nothing in here is run, drawn or followed.
"""

from __future__ import annotations

import re
import zlib
from itertools import islice
from typing import Final

from demarche.records.carrying import CARRIED_FORMAT, MEDIA_TYPE, CarriedError
from demarche.records.limits import MOST_BYTES
from demarche.records.report_signs import PDF
from demarche.translation import tr

TEMPLATE_ID: Final = "demarche-records"
"""The `template` element of a web page that holds the records."""

_MOST_LOOKED_AT: Final = 50
_MOST_OF_DICTIONARY: Final = 2_000
_MEDIA_NAME: Final = re.compile(re.escape(MEDIA_TYPE).replace("/", "#2[fF]").encode())
_STREAM: Final = re.compile(rb"stream\r?\n")
_LENGTH: Final = re.compile(rb"/Length\s+(\d{1,12})(?!\d|\s+\d+\s+R)")
_FILTER: Final = re.compile(rb"/Filter\s*\[?\s*/(\w+)\s*\]?")
_ELEMENT: Final = re.compile(rb'<template id="%s"[^<>]{0,200}>' % TEMPLATE_ID.encode())
_BEGIN: Final = b'{"format":"%s"' % CARRIED_FORMAT.encode()


def records_in(data: bytes) -> bytes:
    """Give the records that travel in a report, as they were written.

    Raises:
        CarriedError: Where there are none, or they cannot be unpacked.
    """
    return _in_pdf(data) if data.startswith(PDF) else _in_page(data)


def _in_page(data: bytes) -> bytes:
    """Find the records in a web page: no other text of a report can hold a `<` as it is."""
    found = _ELEMENT.search(data)
    if found is None:
        raise CarriedError(
            tr("this is a report, but it carries no records; ask for the record file itself")
        )
    end = data.find(b"<", found.end())
    return data[found.end() : end if end >= 0 else len(data)].replace(b"\r\n", b"\n")


def _in_pdf(data: bytes) -> bytes:
    """Find the records among the streams of a PDF."""
    for named in islice(_MEDIA_NAME.finditer(data), _MOST_LOOKED_AT):
        found = _stream(data, named.start())
        if found is not None and found.startswith(_BEGIN):
            return found
    if data.find(b"/Encrypt") >= 0:
        raise CarriedError(
            tr(
                "this is a report, but it is locked, and what it carries as well; "
                "save it without a password"
            )
        )
    raise CarriedError(
        tr("this is a report, but it carries no records; ask for the record file itself")
    )


def _stream(data: bytes, at: int) -> bytes | None:
    """Unpack the stream in whose dictionary a place lies; None where there is none."""
    begin = data.rfind(b" obj", max(0, at - _MOST_OF_DICTIONARY), at)
    found = _STREAM.search(data, at, at + _MOST_OF_DICTIONARY)
    if begin < 0 or found is None:
        return None
    dictionary = data[begin : found.start()]
    raw = data[found.end() : _end(data, dictionary, found.end())]
    named = _FILTER.search(dictionary)
    if named is None:
        return raw[:MOST_BYTES]
    return _inflated(raw) if named[1] == b"FlateDecode" else None


def _end(data: bytes, dictionary: bytes, begin: int) -> int:
    """Give the end of a stream: as it says, else where its end is marked."""
    length = _LENGTH.search(dictionary)
    if length is not None:
        return begin + int(length[1])
    end = data.find(b"endstream", begin)
    return end if end >= 0 else len(data)


def _inflated(raw: bytes) -> bytes | None:
    """Inflate a stream, as far as a record file may be long."""
    work = zlib.decompressobj()
    try:
        found = work.decompress(raw, MOST_BYTES + 1)
    except zlib.error:
        return None
    if len(found) > MOST_BYTES:
        raise CarriedError(
            tr(
                "this is a report, but its records have more than {number} MB",
                number=MOST_BYTES // 1_000_000,
            )
        )
    if not work.eof:
        raise CarriedError(
            tr("this is a report, but its records are cut short; the file did not arrive whole")
        )
    return found
