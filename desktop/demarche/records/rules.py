"""The rules that single texts of a record file keep: ids, dates, addresses, language tags.

Each rule says what the text should be, and checks it; the words of its `ValueError` tell the
writer what to write instead. Nothing here rewrites a text: what was written is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath, PureWindowsPath
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from demarche.records.address import host_of
from demarche.records.dates import EDTF_PATTERN, parse_date
from demarche.translation import later, tr

ID_PATTERN: Final = r"^[a-z0-9][a-z0-9._-]{0,79}$"
_GENERATED: Final = r"^[a-z0-9][a-z0-9._-]{77,79}\.[1-9][0-9]{0,6}$"
_WIKIDATA_PATTERN: Final = r"^Q[1-9][0-9]*$"
_SHA256_PATTERN: Final = r"^[0-9a-fA-F]{64}$"
_ADDRESS_PATTERN: Final = r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#@\\]+([/?#][^\\]*)?$"
_SNAPSHOT_PATTERN: Final = r"^(?!/)(?!.*(^|/)\.\.(/|$))[^\\:]+$"
_WORDS_PATTERN: Final = r"\S"
_WORDS_ENGINE: Final = r"[^\s\x1c-\x1f]"
"""Python takes four separators for white space that pydantic's engine does not."""
LANGUAGE_PATTERN: Final = (
    r"^[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}"
    r"(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
    r"(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*"
    r"(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?$|^[Xx](?:-[A-Za-z0-9]{1,8})+$"
)
_LANGUAGE: Final = re.compile(LANGUAGE_PATTERN)
_WEB: Final = re.compile("https?://", re.IGNORECASE)
_DEVICE: Final = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?", re.IGNORECASE)
_PARTS: Final = re.compile(
    r"https?://([^/?#]+)(?:[/?#][^\x00-\x1f\x7f-\x9f\\]*(?<!\s))?", re.IGNORECASE
)


class Rule(NamedTuple):
    """What is said of a text that is not as it should be, and the check of it.

    `absence` is said of an empty text. `pattern` is what a JSON Schema can say.
    `engine` is a pattern that says all that the check says, in pydantic's dialect: many texts are
    checked by it in less time. Where there is none, the check is called.
    """

    refusal: str
    absence: str
    check: Callable[[str], Any]
    pattern: str
    engine: str = ""


def _matching(pattern: str, hint: str) -> Callable[[str], str]:
    """Make the check that a text matches a pattern as a whole."""
    compiled = re.compile(pattern)

    def check(text: str) -> str:
        if compiled.search(text) is None or text.endswith("\n"):
            raise ValueError(tr(hint))
        return text

    return check


def _words(text: str) -> str:
    """Check that a text holds more than white space; it may end with a line's end."""
    if not text.strip():
        raise ValueError(tr("write at least one word"))
    return text


def _address(text: str) -> str:
    """Check that a text is an address that a browser opens, and of the host that it shows."""
    parts = _PARTS.fullmatch(text)
    if parts is None:
        raise ValueError(_readdress(text))
    if "@" in parts[1]:
        raise ValueError(tr("leave out the user name and the @ before the host"))
    if not host_of(f"http://{parts[1]}"):
        raise ValueError(tr("write the host as letters, digits, hyphens and dots"))
    return text


def _readdress(text: str) -> str:
    """Say how to write an address that is none."""
    if _WEB.match(text) is None:
        return tr("it begins with https:// or http://, as in https://example.org/page")
    if "\\" in text:
        return tr("write / for each backslash")
    return tr("write it as https://example.org/page")


def _language(text: str) -> str:
    """Check that a text is a language tag."""
    if _LANGUAGE.search(text) and not text.endswith("\n"):
        return text
    mended = text.strip().replace("_", "-")
    if _LANGUAGE.search(mended):
        raise ValueError(tr("write {words}", words=mended))
    raise ValueError(tr("write a tag such as en for English, ru for Russian, pt-BR"))


def _inside(text: str) -> str:
    """Check that a path stays in the folder of the dossier."""
    posix, windows = PurePosixPath(text), PureWindowsPath(text)
    if not text.strip() or "\0" in text or ":" in text:
        raise ValueError(tr("write the path of a file beside the dossier"))
    if posix.is_absolute() or windows.root or windows.drive or "\\" in text:
        raise ValueError(tr("write it from the dossier's own folder, with / between the folders"))
    if ".." in posix.parts:
        raise ValueError(tr("leave out `..`: the file lies in the dossier's own folder"))
    if any(_DEVICE.fullmatch(part) for part in posix.parts):
        raise ValueError(tr("choose another name: Windows keeps this one for a device"))
    return text


DATE: Final = Rule(
    later("{text} is not a date"), later("a date is missing"), parse_date, EDTF_PATTERN
)
_ID_HINT: Final = later("use small letters, digits, dots, hyphens and underscores, at most 80")
ID: Final = Rule(
    later("{text} is not an id"),
    later("an id is missing"),
    _matching(ID_PATTERN, _ID_HINT),
    ID_PATTERN,
    ID_PATTERN,
)
_POSITION_ID_PATTERN: Final = f"{ID_PATTERN}|{_GENERATED}"
# The id made for a position may be longer by its number than the demand's own.
POSITION_ID: Final = ID._replace(
    check=_matching(_POSITION_ID_PATTERN, _ID_HINT), engine=_POSITION_ID_PATTERN
)
LANGUAGE: Final = Rule(
    later("{text} is not a language tag"),
    later("a language tag is missing"),
    _language,
    LANGUAGE_PATTERN,
    LANGUAGE_PATTERN,
)
ADDRESS: Final = Rule(
    later("{text} is not a web address"),
    later("a web address is missing"),
    _address,
    _ADDRESS_PATTERN,
)
SNAPSHOT: Final = Rule(
    later("{text} is not a path beside the dossier"),
    later("a path beside the dossier is missing"),
    _inside,
    _SNAPSHOT_PATTERN,
)
WIKIDATA: Final = Rule(
    later("{text} is not an id of Wikidata"),
    later("an id of Wikidata is missing"),
    _matching(_WIKIDATA_PATTERN, later("write it as Q159")),
    _WIKIDATA_PATTERN,
)
SHA256: Final = Rule(
    later("{text} is not a SHA-256 sum"),
    later("a SHA-256 sum is missing"),
    _matching(_SHA256_PATTERN, later("write its 64 hexadecimal digits")),
    _SHA256_PATTERN,
)
WORDS: Final = Rule(
    later("{text} is not a text"), later("a text is missing"), _words, _WORDS_PATTERN, _WORDS_ENGINE
)

RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        "id": ID,
        "Position.id": POSITION_ID,
        "language": LANGUAGE,
        "url": ADDRESS,
        "archive_url": ADDRESS,
        "snapshot": SNAPSHOT,
        "sha256": SHA256,
        "wikidata": WIKIDATA,
        "title": WORDS,
        "name": WORDS,
        "exact": WORDS,
        "Event.text": WORDS,
        "AsSaid.text": WORDS,
    }
)
"""The rule of a field by its name, or by the names of record and field."""

KEYED_BY_ID: Final = frozenset({"parties", "sources"})
"""The mappings whose keys are ids."""

FILLED: Final = frozenset({("Dossier", "demands"), ("Demand", "positions"), ("Link", "to")})
"""The lists that may not be empty, by the names of record and field."""


def rule_of(record: str, field: str) -> Rule | None:
    """Give the rule of a field of a record, if it has one."""
    return RULES.get(f"{record}.{field}") or RULES.get(field)
