"""The logo of a report: how large it is drawn, and how either format has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from demarche.reports.document import Report
from demarche.reports.logo import size_of
from demarche.reports.office.package import xml
from demarche.translation import later, tr

NAME: Final = "logo"
NO_DRAWING: Final = later(
    "a DOCX cannot hold a logo that is an SVG drawing; a PNG or JPEG can stand in it"
)
_TALLEST: Final = 36.0
_WIDEST: Final = 180.0
_EMU: Final = 12_700
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture at the head of a report, its size in points."""

    data: bytes
    kind: str
    width: float
    height: float

    @property
    def file(self) -> str:
        """Give the name of its file in a package."""
        return f"{NAME}.{self.kind}"


def picture_of(report: Report) -> Picture | None:
    """Give the logo of a report, as large as its head has room for."""
    logo = report.options.logo
    if logo is None:
        return None
    width, height = size_of(logo)
    by = min(_TALLEST / height, _WIDEST / width)
    return Picture(logo.data, logo.kind, round(width * by, 2), round(height * by, 2))


def picture_for_word(report: Report) -> Picture | None:
    """Give the logo of a report where Word can draw it."""
    picture = picture_of(report)
    return picture if picture and picture.kind != "svg" else None


def word_drawing(picture: Picture) -> str:
    """Write a picture within a run of WordprocessingML."""
    size = f'cx="{round(picture.width * _EMU)}" cy="{round(picture.height * _EMU)}"'
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0"'
        f' distL="0" distR="0"><wp:extent {size}/><wp:docPr id="1" name="Logo"'
        f' descr="{xml(tr("Logo"))}"/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{NAME}"/><a:stretch>'
        f'<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def open_drawing(picture: Picture) -> str:
    """Write a picture within a paragraph of an OpenDocument text."""
    return (
        f'<draw:frame draw:name="Logo" text:anchor-type="as-char" svg:width="{picture.width}pt"'
        f' svg:height="{picture.height}pt"><draw:image xlink:href="Pictures/{picture.file}"'
        ' xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
        f"<svg:title>{xml(tr('Logo'))}</svg:title></draw:frame>"
    )
