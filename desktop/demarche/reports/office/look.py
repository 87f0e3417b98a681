"""How each block looks, in points and colours: one table for every word processor's format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from demarche.compare.cell import Change
from demarche.reports.office.blocks import Style, Tone

INK: Final = "16191D"
SOFT: Final = "3F464D"
MUTED: Final = "5C636A"
HAIR: Final = "B9B9B3"
BAND: Final = "EFEEEA"
BLUE: Final = "DCEBFA"
ORANGE: Final = "FBE6D4"
WHITE: Final = "FFFFFF"
LINK: Final = "1D4B78"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The look of a paragraph; `level` makes it a heading of the outline."""

    size: float
    sans: bool = True
    bold: bool = False
    colour: str = INK
    before: float = 0.0
    after: float = 2.0
    indent: float = 0.0
    hanging: float = 0.0
    keep: bool = False
    level: int = 0


LOOKS: Final[Mapping[Style, Look]] = MappingProxyType(
    {
        Style.TITLE: Look(size=18, sans=False, bold=True, after=4, keep=True),
        Style.SUBTITLE: Look(size=11, sans=False, colour=SOFT, after=10),
        Style.FACT: Look(size=8, indent=62, hanging=62, colour=SOFT),
        Style.SECTION: Look(size=12, bold=True, before=16, after=6, keep=True, level=1),
        Style.TOPIC: Look(size=9.5, bold=True, before=14, after=4, keep=True, level=2),
        Style.DEMAND: Look(size=10.5, sans=False, bold=True, before=8, after=1, keep=True, level=3),
        Style.KEY: Look(size=8, before=3, after=6),
        Style.LINE: Look(size=9, sans=False, indent=20, hanging=20),
        Style.GAP: Look(size=8, bold=True, before=5, keep=True),
        Style.LEGEND: Look(size=8, colour=SOFT, after=6, keep=True),
        Style.HEAD: Look(size=9, bold=True, before=2, after=0, keep=True),
        Style.DETAIL: Look(size=8, colour=MUTED, keep=True),
        Style.ASKED: Look(size=8, colour=MUTED, after=3, keep=True),
        Style.VERDICT: Look(size=8, before=2, after=4),
        Style.WHAT: Look(size=8, colour=MUTED, after=3),
        Style.TEXT: Look(size=9.5, sans=False, after=4),
        Style.WHO: Look(size=8, colour=SOFT),
        Style.MORE: Look(size=8, colour=MUTED),
        Style.TERM: Look(size=8, indent=76, hanging=76),
        Style.NOTE: Look(size=9, sans=False, indent=22, hanging=22, before=6, after=1),
        Style.ADDRESS: Look(size=8, indent=22, after=1),
        Style.QUOTE: Look(size=8.5, sans=False, indent=22, after=1),
        Style.RUNNING: Look(size=7.5, colour=MUTED, after=0),
        Style.BAR: Look(size=8, after=0),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneLook:
    """How a stretch of a paragraph differs from the rest of it."""

    bold: bool = False
    italic: bool = False
    colour: str = ""
    fill: str = ""
    struck: bool = False
    underlined: bool = False
    raised: bool = False
    boxed: bool = False
    sans: bool = False
    size: float | None = None


TONES: Final[Mapping[Tone, ToneLook]] = MappingProxyType(
    {
        Tone.STRONG: ToneLook(bold=True),
        Tone.SOFT: ToneLook(colour=MUTED),
        Tone.PILL: ToneLook(bold=True, sans=True, size=8, boxed=True, colour=INK),
        Tone.REMARK: ToneLook(italic=True, colour=INK),
        Tone.NUMBER: ToneLook(raised=True, colour=INK),
        Tone.LINK: ToneLook(underlined=True, colour=LINK),
        Tone.IGNORED: ToneLook(underlined=True, colour=MUTED),
        Tone.REMOVED: ToneLook(struck=True, fill=ORANGE),
        Tone.ADDED: ToneLook(underlined=True, fill=BLUE),
    }
)

FILLS: Final[Mapping[Change, str]] = MappingProxyType(
    dict.fromkeys(Change, WHITE)
    | dict.fromkeys(
        (Change.REPLACED, Change.ALTERNATIVE, Change.WIDENED, Change.REVISED, Change.ANSWERED,
         Change.SPLIT), BLUE,
    )
    | dict.fromkeys(
        (Change.WITHDRAWN, Change.NARROWED, Change.REWORDED, Change.NEW), ORANGE
    )
)  # fmt: skip
"""The colour that a count is drawn in; the words stand below it."""
