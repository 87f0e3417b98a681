"""The styles of a DOCX.

A style bears the name that Word knows it by, so that headings are headings in its outline.
"""

from __future__ import annotations

from typing import Final

from demarche.reports.office.blocks import Style, Tone
from demarche.reports.office.look import LOOKS, TONES, Look, ToneLook
from demarche.reports.office.package import HEAD
from demarche.translation import language

SERIF: Final = "Cambria"
SANS: Final = "Calibri"
WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_COMPLEX: Final = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}" w:cs="Times New Roman"/>'


def style_id(style: Style | Tone) -> str:
    """Give the id of a style, which holds no spaces."""
    return "".join(part[0].upper() + part[1:] for part in style.value.split())


def twips(points: float) -> int:
    """Give a length in twentieths of a point."""
    return round(points * 20)


def styles_xml(scale: float) -> str:
    """Give the part that holds every style."""
    return (
        f'{HEAD}<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'{_COMPLEX.format(SERIF)}<w:sz w:val="19"/><w:szCs w:val="19"/>'
        f'<w:lang w:val="{language()}" w:eastAsia="ja" w:bidi="ar"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        + "".join(_paragraph_style(style, look, scale) for style, look in LOOKS.items())
        + "".join(_character_style(tone, look, scale) for tone, look in TONES.items())
        + "</w:styles>"
    )


def _paragraph_style(style: Style, look: Look, scale: float) -> str:
    """Write the style of a paragraph."""
    follows = style_id(Style.TEXT) if look.level else style_id(style)
    keep = "<w:keepNext/><w:keepLines/>" if look.keep else ""
    level = f'<w:outlineLvl w:val="{look.level - 1}"/>' if look.level else ""
    indent = (
        f'<w:ind w:left="{twips(look.indent)}" w:hanging="{twips(look.hanging)}"/>'
        if look.indent
        else ""
    )
    tabs = (
        f'<w:tabs><w:tab w:val="left" w:pos="{twips(look.indent)}"/></w:tabs>'
        if look.hanging
        else ""
    )
    bold = "<w:b/><w:bCs/>" if look.bold else ""
    size = round(look.size * scale * 2)
    return (
        f'<w:style w:type="paragraph" w:customStyle="{int(not _is_built_in(style))}"'
        f' w:styleId="{style_id(style)}"><w:name w:val="{style.value}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="{follows}"/><w:qFormat/>'
        f"<w:pPr>{keep}{tabs}"
        f'<w:spacing w:before="{twips(look.before)}" w:after="{twips(look.after)}"/>'
        f"{indent}{level}</w:pPr>"
        f"<w:rPr>{_COMPLEX.format(SANS if look.sans else SERIF)}{bold}"
        f'<w:color w:val="{look.colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
        "</w:style>"
    )


def _is_built_in(style: Style) -> bool:
    """Say whether a style is one of those that Word brings."""
    return style in (Style.TITLE, Style.SUBTITLE) or LOOKS[style].level > 0


def _character_style(tone: Tone, look: ToneLook, scale: float) -> str:
    """Write the style of a stretch of text."""
    size = round((look.size or 0) * scale * 2)
    parts = (
        _COMPLEX.format(SANS) if look.sans else "",
        "<w:b/><w:bCs/>" if look.bold else "",
        "<w:i/><w:iCs/>" if look.italic else "",
        "<w:strike/>" if look.struck else "",
        f'<w:color w:val="{look.colour}"/>' if look.colour else "",
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "",
        '<w:u w:val="single"/>' if look.underlined else "",
        '<w:bdr w:val="single" w:sz="6" w:space="0" w:color="auto"/>' if look.boxed else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{look.fill}"/>' if look.fill else "",
        '<w:vertAlign w:val="superscript"/>' if look.raised else "",
    )
    return (
        f'<w:style w:type="character" w:customStyle="{int(tone is not Tone.STRONG)}"'
        f' w:styleId="{style_id(tone)}"><w:name w:val="{tone.value}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{"".join(parts)}</w:rPr>'
        "</w:style>"
    )
