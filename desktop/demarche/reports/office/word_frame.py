"""What stands around the text of a DOCX: its parts, how they are joined, page, title."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from demarche.reports.document import Report
from demarche.reports.labels import page_pieces
from demarche.reports.office.blocks import Style
from demarche.reports.office.look import HAIR
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
from demarche.reports.office.picture import NAME, Picture
from demarche.reports.office.word_styles import WORD, style_id, twips
from demarche.translation import language

OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE_TYPE: Final = "application/vnd.openxmlformats-package"
_PARTS: Final = (
    ("/word/document.xml", f"{_TYPE}.document.main+xml"),
    ("/word/styles.xml", f"{_TYPE}.styles+xml"),
    ("/word/settings.xml", f"{_TYPE}.settings+xml"),
    ("/word/header1.xml", f"{_TYPE}.header+xml"),
    ("/word/footer1.xml", f"{_TYPE}.footer+xml"),
    ("/docProps/core.xml", f"{_PACKAGE_TYPE}.core-properties+xml"),
)
_OWN: Final = (
    ("styles", "styles.xml"),
    ("settings", "settings.xml"),
    ("header", "header1.xml"),
    ("footer", "footer1.xml"),
)

CONTENT_TYPES: Final = (
    f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="{_PACKAGE_TYPE}.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="jpeg" ContentType="image/jpeg"/>'
    + "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in _PARTS)
    + "</Types>"
)
ROOT_RELATIONSHIPS: Final = (
    f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="document" Type="{OFFICE}/relationships/officeDocument"'
    ' Target="word/document.xml"/>'
    f'<Relationship Id="core" Type="{_PACKAGE}/relationships/metadata/core-properties"'
    ' Target="docProps/core.xml"/></Relationships>'
)
SETTINGS: Final = (
    f'{HEAD}<w:settings xmlns:w="{WORD}"><w:defaultTabStop w:val="720"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/></w:compat></w:settings>'
)


def relationships_xml(links: Mapping[str, str], logo: Picture | None) -> str:
    """Give the part that says where the links of the text lead, and which picture is the logo."""
    own = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/relationships/{name}" Target="{target}"/>'
        for name, target in _OWN
    )
    out = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/relationships/hyperlink"'
        f' Target="{xml(href)}" TargetMode="External"/>'
        for href, name in links.items()
    )
    if logo:
        own += (
            f'<Relationship Id="{NAME}" Type="{OFFICE}/relationships/image"'
            f' Target="media/{logo.file}"/>'
        )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{own}{out}</Relationships>'


def properties_xml(report: Report) -> str:
    """Give title and language of the document; it bears no day that the clock gave."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{xml(report.title.text)}</dc:title><dc:subject>{xml(report.subtitle)}"
        f"</dc:subject><dc:language>{language()}</dc:language></cp:coreProperties>"
    )


def header_xml(report: Report, page: Page) -> str:
    """Give what runs above every page."""
    return _running(
        "hdr", "bottom", page, _words(running_title(report)), _words(header_words(report))
    )


def footer_xml(report: Report, page: Page) -> str:
    """Give what runs below every page, with its number and how many there are."""
    fields = {
        place: f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        for place, name in (("{number}", "PAGE"), ("{pages}", "NUMPAGES"))
    }
    counted = "".join(fields.get(each) or _words(each) for each in page_pieces())
    return _running("ftr", "top", page, _words(footer_words(report)), counted)


def section_xml(page: Page) -> str:
    """Give the paper, its margins and what runs above and below every page."""
    orient = ' w:orient="landscape"' if page.landscape else ""
    side = twips(SIDE)
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        '<w:footerReference w:type="default" r:id="footer"/>'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{orient}/>'
        f'<w:pgMar w:top="{twips(TOP)}" w:right="{side}" w:bottom="{twips(BOTTOM)}"'
        f' w:left="{side}" w:header="560" w:footer="480" w:gutter="0"/></w:sectPr>'
    )


def _running(tag: str, side: str, page: Page, left: str, right: str) -> str:
    """Set words at both ends of a line, ruled towards the text."""
    rule = f'<w:{side} w:val="single" w:sz="4" w:space="4" w:color="{HAIR}"/>'
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{twips(page.text_width)}"/></w:tabs>'
    return (
        f'{HEAD}<w:{tag} xmlns:w="{WORD}"><w:p><w:pPr>'
        f'<w:pStyle w:val="{style_id(Style.RUNNING)}"/><w:pBdr>{rule}</w:pBdr>{tab}</w:pPr>'
        f"{left}<w:r><w:tab/></w:r>{right}</w:p></w:{tag}>"
    )


def _words(text: str) -> str:
    """Write words as a run."""
    return f'<w:r><w:t xml:space="preserve">{xml(text)}</w:t></w:r>'
