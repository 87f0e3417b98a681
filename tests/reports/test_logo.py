"""A logo is drawn and nothing else: what could run, load or unfold is refused in words."""

import struct
import zlib

import pytest

from builders import dossier
from demarche.reports.html import write_html
from demarche.reports.logo import LogoError, checked, read_logo
from demarche.reports.pdf import set_pdf

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10">{}</svg>'


def _png(width=30, height=10, rows=None):
    def chunk(name, data):
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = (b"\0" + b"\x20\x40\x80" * width) * (height if rows is None else rows)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


PLAIN = SVG.format('<rect width="30" height="10" fill="#248"/>').encode()


@pytest.mark.parametrize(("data", "kind"), [(_png(), "png"), (PLAIN, "svg")])
def test_a_logo_stands_on_paper_and_on_the_page(make_report, parse_page, data, kind):
    report = make_report(dossier(), logo=checked(data))
    _, tags = parse_page(write_html(report))
    [picture] = [each for tag, each in tags if tag == "img"]
    assert picture["alt"] == "Logo"
    assert picture["src"].startswith(f"data:image/{kind}")
    assert b"/Alt(Logo)" in set_pdf(report).data.replace(b"/Alt (", b"/Alt(")


def test_the_policy_lets_a_page_show_its_logo_and_no_other_picture(make_report):
    assert "img-src data:;" in write_html(make_report(dossier(), logo=checked(PLAIN)))
    assert "img-src" not in write_html(make_report(dossier()))


@pytest.mark.parametrize(
    ("drawing", "words"),
    [
        ("<script>alert(1)</script>", "script"),
        ('<rect onload="alert(1)"/>', "run or load"),
        ('<image href="file:///etc/passwd"/>', "image"),
        ('<rect fill="url(https://x.example/#a)"/>', "run or load"),
        ('<path xlink:href="//x.example/a" xmlns:xlink="http://www.w3.org/1999/xlink"/>', "run or"),
        ('<style>@import "x"</style>', "style"),
        ('<use href="#a"/>', "use"),
        ("<foreignObject/>", "foreignObject"),
        ("<g/>" * 20_001, "too detailed"),
        ("<g>", "damaged"),
    ],
)  # fmt: skip
def test_a_drawing_that_does_more_than_draw_is_refused(drawing, words):
    with pytest.raises(LogoError, match=words):
        checked(SVG.format(drawing).encode())


@pytest.mark.parametrize(
    "data",
    [
        b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"\xff\xd8\xff\xe0" + b"\xff" * 99,
        _png(60_000, 60_000, rows=1), _png(0, 10, rows=1),
        b"<svg/>", b"<svg viewBox='0 0 99999 99999'/>", b"<p><svg/></p>", b"<svg\xff/>",
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg viewBox="0 0 1 1">&b;</svg>',
        b'<?xml-stylesheet href="a.css"?><svg viewBox="0 0 1 1"/>',
    ],
)  # fmt: skip
def test_what_is_no_logo_is_refused(data):
    with pytest.raises(LogoError):
        checked(data)


def test_a_damaged_picture_is_no_disaster(make_report):
    """The typesetter finds what no head of a file says; the report stands without, and says so."""
    made = set_pdf(make_report(dossier(), logo=checked(_png()[:60])))
    assert "the logo could not be drawn" in made.warnings[0]
    assert b"/Alt" not in made.data


def test_a_file_that_is_no_logo_is_named(tmp_path):
    (tmp_path / "logo.png").write_bytes(b"hello")
    with pytest.raises(LogoError, match=r"^logo\.png: a logo is a PNG, JPEG or SVG file"):
        read_logo(tmp_path / "logo.png")
    with pytest.raises(LogoError, match="no such file"):
        read_logo(tmp_path)
