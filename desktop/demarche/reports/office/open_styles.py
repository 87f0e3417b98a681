"""The styles of an ODT: those with names, which a person may change, and those made on the way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from demarche.reports.office.blocks import Paragraph, Piece, Style, Tone
from demarche.reports.office.look import BAND, HAIR, INK, LOOKS, MUTED, TONES, Look, ToneLook
from demarche.reports.office.package import language_tag, xml
from demarche.translation import language

SERIF: Final = "Liberation Serif"
SANS: Final = "Liberation Sans"
FONTS: Final = (
    "<office:font-face-decls>"
    f'<style:font-face style:name="{SERIF}" svg:font-family="\'{SERIF}\'"'
    ' style:font-family-generic="roman" style:font-pitch="variable"/>'
    f'<style:font-face style:name="{SANS}" svg:font-family="\'{SANS}\'"'
    ' style:font-family-generic="swiss" style:font-pitch="variable"/>'
    "</office:font-face-decls>"
)
INNER: Final = "Inner_20_link"
_PADDING: Final = "".join(
    f' fo:padding-{side}="{room}pt"'
    for side, room in (("left", 5.5), ("right", 5.5), ("top", 1), ("bottom", 2))
)
_SIZES: Final = ("fo:font-size", "style:font-size-asian", "style:font-size-complex")
_WEIGHTS: Final = ("fo:font-weight", "style:font-weight-asian", "style:font-weight-complex")
_EAST: Final = frozenset({"ja", "zh", "ko"})


def shown_name(style: Style | Tone) -> str:
    """Give the name of a style as a person reads it."""
    return f"{style.value[0].upper()}{style.value[1:]}"


def style_name(style: Style | Tone) -> str:
    """Give the name of a style as the file writes it."""
    return shown_name(style).replace(" ", "_20_")


def named_styles(scale: float) -> Iterator[str]:
    """Yield every style with a name."""
    yield (
        '<style:default-style style:family="paragraph"><style:paragraph-properties'
        ' style:tab-stop-distance="36pt" style:writing-mode="page" fo:orphans="2" fo:widows="2"/>'
        f'<style:text-properties style:font-name="{SERIF}" fo:font-size="9.5pt"'
        f' fo:language="{language()}" fo:country="none"/></style:default-style>'
        '<style:style style:name="Standard" style:family="paragraph"/>'
    )
    yield (
        f'<style:style style:name="{INNER}" style:display-name="Inner link" style:family="text">'
        '<style:text-properties style:text-underline-style="none"/></style:style>'
    )
    for style, look in LOOKS.items():
        yield _paragraph_style(style, look, scale)
    for tone, tone_look in TONES.items():
        yield (
            f'<style:style style:name="{style_name(tone)}"'
            f' style:display-name="{shown_name(tone)}" style:family="text">'
            f"<style:text-properties{_tone(tone_look, scale)}/></style:style>"
        )


def _paragraph_style(style: Style, look: Look, scale: float) -> str:
    """Write the style of a paragraph."""
    level = f' style:default-outline-level="{look.level}"' if look.level else ""
    keep = ' fo:keep-with-next="always"' if look.keep else ""
    keep += ' fo:text-align="center"' if style is Style.BAR else ""
    sizes = "".join(f' {name}="{look.size * scale:g}pt"' for name in _SIZES)
    weights = "".join(f' {name}="bold"' for name in _WEIGHTS) if look.bold else ""
    return (
        f'<style:style style:name="{style_name(style)}" style:display-name="{shown_name(style)}"'
        f' style:family="paragraph" style:parent-style-name="Standard"{level}>'
        f'<style:paragraph-properties fo:margin-top="{look.before}pt"'
        f' fo:margin-bottom="{look.after}pt" fo:margin-left="{look.indent}pt"'
        f' fo:text-indent="{-look.hanging}pt"{keep}/>'
        f'<style:text-properties style:font-name="{SANS if look.sans else SERIF}"{sizes}{weights}'
        f' fo:color="#{look.colour}"/></style:style>'
    )


def _tone(look: ToneLook, scale: float) -> str:
    """Write how a stretch of text looks."""
    size = (look.size or 0) * scale
    parts = (
        f' style:font-name="{SANS}"' if look.sans else "",
        "".join(f' {name}="bold"' for name in _WEIGHTS) if look.bold else "",
        ' fo:font-style="italic"' if look.italic else "",
        f' fo:color="#{look.colour}"' if look.colour else "",
        f' fo:background-color="#{look.fill}"' if look.fill else "",
        ' style:text-line-through-style="solid" style:text-line-through-type="single"'
        if look.struck
        else "",
        ' style:text-underline-style="solid" style:text-underline-width="auto"'
        ' style:text-underline-color="font-color"'
        if look.underlined
        else "",
        ' style:text-position="super 62%"' if look.raised else "",
        f' fo:border="0.75pt solid #{INK}"' if look.boxed else "",
        "".join(f' {name}="{size:g}pt"' for name in _SIZES) if size else "",
    )
    return "".join(parts)


class MadeStyles:
    """Styles without names, each made when a paragraph or a stretch of text first needs it."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str, str], str] = {}

    def xml(self) -> Iterator[str]:
        """Yield every style that was made."""
        for (family, parent, properties), name in self._made.items():
            inherits = f' style:parent-style-name="{parent}"' if parent else ""
            yield (
                f'<style:style style:name="{name}" style:family="{family}"{inherits}>'
                f"<style:{family}-properties{properties}/></style:style>"
            )

    def paragraph(self, paragraph: Paragraph) -> str:
        """Give the style of a paragraph."""
        parts = (
            ' style:writing-mode="rl-tb" fo:text-align="start"' if paragraph.right_to_left else "",
            ' fo:keep-with-next="always"' if paragraph.keep else "",
            ' fo:break-before="page"' if paragraph.breaks_page else "",
            ' fo:margin-top="2pt" fo:margin-bottom="2pt"' if paragraph.tight else "",
        )
        properties = "".join(parts)
        parent = style_name(paragraph.style)
        return self._name("paragraph", parent, properties) if properties else parent

    def text(self, piece: Piece, *, quiet: bool) -> str:
        """Give the style of a stretch of text; empty where it needs none."""
        parent = style_name(piece.tone) if piece.tone is not Tone.PLAIN else ""
        properties = (f' fo:color="#{MUTED}"' if quiet else "") + _language(piece)
        return self._name("text", parent, properties) if properties else parent

    def _name(self, family: str, parent: str, properties: str) -> str:
        """Give the name of a style, a new one where there was none such."""
        key = (family, parent, properties)
        return self._made.setdefault(key, f"{family[0].upper()}{len(self._made) + 1}")


def _language(piece: Piece) -> str:
    """Name the language of a text for the kind of script that it is written in."""
    if piece.language == language() and not piece.right_to_left:
        return ""
    base, *more = language_tag(piece.language).split("-")
    if base == "und":
        base = "none"
    country = next((part.upper() for part in more if len(part) == 2), "none")
    kind = "-asian" if base.lower() in _EAST else "-complex" if piece.right_to_left else ""
    space = "style" if kind else "fo"
    return f' {space}:language{kind}="{xml(base)}" {space}:country{kind}="{xml(country)}"'


def cell_styles() -> Iterator[str]:
    """Yield the styles of the rows and cells of the comparison and of the drawn counts."""
    yield from _rows()
    for name in ("", "i", "b", "h", "c", "ci", "bc"):
        yield (
            f'<style:style style:name="Box{name}" style:family="table-cell">'
            f"<style:table-cell-properties{_PADDING}{_borders(name)}/></style:style>"
        )


def _rows() -> Iterator[str]:
    """Yield the styles of rows, one that stays on a page and one that may be torn."""
    for name, keep in (("Whole", "always"), ("Torn", "auto")):
        yield (
            f'<style:style style:name="{name}" style:family="table-row">'
            f'<style:table-row-properties fo:keep-together="{keep}"/></style:style>'
        )


def _borders(name: str) -> str:
    """Draw the sides of a cell: c closed, i inner, b banded, h head."""
    hair, rule = f"0.5pt solid #{HAIR}", f"1pt solid #{INK}"
    return (
        f' fo:border-top="{rule if "h" in name else "none"}"'
        f' fo:border-bottom="{hair if "c" in name or "h" in name else "none"}"'
        f' fo:border-left="{hair if "i" in name else "none"}" fo:border-right="none"'
        + (f' fo:background-color="#{BAND}"' if "b" in name else "")
    )
