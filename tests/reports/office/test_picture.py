"""A logo stands at the head of a document where the format can hold it, and else is told of."""

import io
import struct
import zipfile
import zlib

import pytest
from docx import Document
from lxml import etree

from builders import dossier
from demarche.reports.logo import checked
from demarche.reports.pdf import finished
from demarche.reports.writing import WRITERS
from demarche.resources import resource


def _chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _png(width, height):
    rows = zlib.compress(b"".join(b"\0" + b"\x20\x40\x60" * width for _ in range(height)))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


DRAWING = resource("icons/demarche.svg").read_bytes()


def made(make_report, suffix, data):
    return finished(WRITERS[suffix].write(make_report(dossier(), logo=checked(data))))


@pytest.mark.parametrize(("size", "drawn"), [((80, 40), (72, 36)), ((400, 20), (180, 9))])
def test_a_picture_has_the_room_of_the_head_and_its_own_shape(make_report, size, drawn):
    [data] = made(make_report, ".docx", _png(*size)).files
    [picture] = Document(io.BytesIO(data)).inline_shapes
    assert (picture.width.pt, picture.height.pt) == drawn


@pytest.mark.parametrize(
    ("data", "name"), [(_png(8, 8), "Pictures/logo.png"), (DRAWING, "Pictures/logo.svg")]
)
def test_an_odt_holds_pictures_and_drawings(make_report, data, name):
    [made_of_it] = made(make_report, ".odt", data).files
    parts = zipfile.ZipFile(io.BytesIO(made_of_it))
    assert parts.read(name) == data
    frame = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}image"
    [image] = etree.fromstring(parts.read("content.xml")).iter(frame)
    assert image.get("{http://www.w3.org/1999/xlink}href") == name
    assert f'"{name}"' in parts.read("META-INF/manifest.xml").decode()


def test_a_drawing_that_word_cannot_draw_is_told_of(make_report):
    found = made(make_report, ".docx", DRAWING)
    assert not Document(io.BytesIO(found.files[0])).inline_shapes
    assert "PNG or JPEG" in found.warnings[0]
