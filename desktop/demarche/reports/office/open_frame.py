"""What stands around the text of an ODT: its parts, the page, what runs above and below it."""

from __future__ import annotations

from typing import Final

from demarche import __version__
from demarche.reports.document import Report
from demarche.reports.labels import page_pieces
from demarche.reports.office.blocks import Style
from demarche.reports.office.look import HAIR
from demarche.reports.office.open_styles import FONTS, named_styles, style_name
from demarche.reports.office.package import HEAD, xml
from demarche.reports.office.page import (
    BOTTOM,
    SIDE,
    TOP,
    Page,
    footer_words,
    header_words,
    running_title,
)
from demarche.reports.office.picture import Picture
from demarche.reports.sheets import scale
from demarche.translation import language

MIMETYPE: Final = "application/vnd.oasis.opendocument.text"
_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns"
_FO: Final = f"{_OASIS}:xsl-fo-compatible:1.0"
NAMES: Final = " ".join(
    (
        *(
            f'xmlns:{name}="{_OASIS}:{name}:1.0"'
            for name in ("office", "style", "text", "table", "meta")
        ),
        f'xmlns:fo="{_FO}"',
        f'xmlns:draw="{_OASIS}:drawing:1.0"',
        f'xmlns:svg="{_OASIS}:svg-compatible:1.0"',
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    )
)


SETTINGS: Final = (
    f'{HEAD}<office:document-settings xmlns:office="{_OASIS}:office:1.0"'
    f' xmlns:config="{_OASIS}:config:1.0" xmlns:ooo="http://openoffice.org/2004/office"'
    ' office:version="1.3"><office:settings>'
    '<config:config-item-set config:name="ooo:configuration-settings">'
    '<config:config-item config:name="TableRowKeep" config:type="boolean">true'
    "</config:config-item></config:config-item-set></office:settings></office:document-settings>"
)
"""LibreOffice keeps the heading of a demand on the page of its row only when told so."""


def manifest_xml(logo: Picture | None) -> str:
    """List the parts."""
    parts = [(f"{name}.xml", "text/xml") for name in ("content", "styles", "meta", "settings")]
    if logo:
        kind = "svg+xml" if logo.kind == "svg" else logo.kind
        parts.append((f"Pictures/{logo.file}", f"image/{kind}"))
    return (
        f'{HEAD}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3"'
        f' manifest:media-type="{MIMETYPE}"/>'
        + "".join(
            f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
            for name, kind in parts
        )
        + "</manifest:manifest>"
    )


def meta_xml(report: Report) -> str:
    """Give title and language of the document; it bears no day that the clock gave."""
    return (
        f'{HEAD}<office:document-meta {NAMES} office:version="1.3"><office:meta>'
        f"<meta:generator>Demarche/{__version__}</meta:generator>"
        f"<dc:title>{xml(report.title.text)}</dc:title>"
        f"<dc:subject>{xml(report.subtitle)}</dc:subject><dc:language>{language()}</dc:language>"
        "</office:meta></office:document-meta>"
    )


def styles_xml(report: Report, page: Page) -> str:
    """Give the styles with names, the page and what runs above and below it."""
    above = _line("Above", xml(running_title(report)), xml(header_words(report)))
    return (
        f'{HEAD}<office:document-styles {NAMES} office:version="1.3">{FONTS}<office:styles>'
        f"{''.join(named_styles(scale(report.options)))}</office:styles><office:automatic-styles>"
        f"{_page_layout(page)}</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="Paper">'
        f"<style:header>{above}</style:header>"
        f"<style:footer>{_line('Below', xml(footer_words(report)), _numbered())}</style:footer>"
        "</style:master-page></office:master-styles></office:document-styles>"
    )


_FIELDS: Final = {
    "{number}": '<text:page-number text:select-page="current">1</text:page-number>',
    "{pages}": "<text:page-count>1</text:page-count>",
}


def _numbered() -> str:
    """Write the number of a page, and how many there are."""
    return "".join(_FIELDS.get(each) or xml(each) for each in page_pieces())


def _page_layout(page: Page) -> str:
    """Write the paper and its margins, and the line towards the text."""
    across = "landscape" if page.landscape else "portrait"
    return (
        '<style:page-layout style:name="Paper"><style:page-layout-properties'
        f' fo:page-width="{page.width}pt" fo:page-height="{page.height}pt"'
        f' style:print-orientation="{across}" fo:margin-top="28pt" fo:margin-bottom="24pt"'
        f' fo:margin-left="{SIDE}pt" fo:margin-right="{SIDE}pt"/>'
        f"{_room('header', 'bottom', TOP - 28)}{_room('footer', 'top', BOTTOM - 24)}"
        "</style:page-layout>"
        + "".join(_running_style(name, side, page) for name, side in _RUNNING)
    )


_RUNNING: Final = (("Above", "bottom"), ("Below", "top"))


def _running_style(name: str, side: str, page: Page) -> str:
    """Write the style of a line above or below the text, ruled towards it."""
    return (
        f'<style:style style:name="{name}" style:family="paragraph"'
        f' style:parent-style-name="{style_name(Style.RUNNING)}"><style:paragraph-properties'
        f' fo:padding-{side}="4pt" fo:border-{side}="0.5pt solid #{HAIR}"><style:tab-stops>'
        f'<style:tab-stop style:position="{page.text_width:.1f}pt" style:type="right"/>'
        "</style:tab-stops></style:paragraph-properties></style:style>"
    )


def _room(part: str, side: str, height: float) -> str:
    """Give what runs above or below the text its room."""
    return (
        f'<style:{part}-style><style:header-footer-properties fo:min-height="{height}pt"'
        f' fo:margin-{side}="12pt"/></style:{part}-style>'
    )


def _line(name: str, left: str, right: str) -> str:
    """Set words at both ends of a line."""
    return f'<text:p text:style-name="{name}">{left}<text:tab/>{right}</text:p>'
