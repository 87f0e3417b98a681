"""Web addresses: which of them may be opened, which host they lead to, and where a quote stands.

Addresses come from files that others wrote. A browser repairs what it is given, so only what no
browser reads differently is opened: what we open has exactly the host that we show. Everything
here works on the plain string. Nothing may pass through a library that rewrites addresses, since
a rewritten `%2D` breaks a text fragment.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from functools import lru_cache
from typing import Final

from demarche.records.model import Quote
from demarche.shown import odd_places

LONGEST: Final = 8_000
"""Longer addresses are refused: no server takes them, and no reader can judge them."""

_PARTS: Final = re.compile(r"https?://([^/?#]+)(?:[/?#].*)?", re.IGNORECASE)
_HOST_AND_PORT: Final = re.compile(r"(\[[0-9a-fA-F:.]+\]|[^:\[\]]+)(?::([0-9]{1,5}))?")
_NEVER: Final = re.compile(r"[\s\\\"<>`]")
_ASCII_LABEL: Final = re.compile(r"[a-z0-9_-]+")
_NUMBER: Final = re.compile(r"[0-9]+|0x[0-9a-f]*")
_IN_NAMES: Final = frozenset({"Ll", "Lo", "Lm", "Mn", "Mc", "Nd"})
_READ_TWO_WAYS: Final = frozenset("ßς")
"""The old rules for names turn these into other letters, the new ones keep them."""

_LONGEST_LABEL: Final = 63
_LONGEST_NAME: Final = 253
_HIGHEST_PORT: Final = 65_535
_DIRECTIVES: Final = ":~:"


def is_openable(url: str) -> bool:
    """Say whether an address is plain http or https with a host that nothing reads differently."""
    return host_of(url) != ""


@lru_cache(maxsize=4096)
def host_of(url: str) -> str:
    """Give the host as it will be contacted, in ASCII; empty where the address is refused."""
    if len(url) > LONGEST or not _is_plain(url):
        return ""
    parts = _PARTS.fullmatch(url)
    authority = _HOST_AND_PORT.fullmatch(parts[1]) if parts else None
    if authority is None or int(authority[2] or 0) > _HIGHEST_PORT:
        return ""
    return _host(authority[1])


def address_at_quote(url: str, quote: Quote) -> str:
    """Give the address with a text fragment that leads to the quoted words.

    A fragment that the address has already is kept before it. An address that may not be opened,
    and one to a quote that holds no words, comes back as it is.
    """
    from demarche.records.fragment import text_directive  # noqa: PLC0415 - loads all of Unicode

    directive = text_directive(quote)
    if not directive or not is_openable(url):
        return url
    page, _, fragment = url.partition("#")
    return f"{page}#{fragment.partition(_DIRECTIVES)[0]}{_DIRECTIVES}{directive}"


def _is_plain(url: str) -> bool:
    """Say whether an address holds nothing that a browser drops, turns round or cannot show."""
    if url.isascii():
        return url.isprintable() and _NEVER.search(url) is None
    return (
        _NEVER.search(url) is None
        and not odd_places(url)
        and all(unicodedata.category(each)[0] not in "CZ" for each in url)
    )


def _host(written: str) -> str:
    """Give a host in the form that a browser contacts; empty where it might read another."""
    if written.startswith("["):
        return _six(written[1:-1])
    labels = [_label(each) for each in written.split(".")]
    name = ".".join(labels)
    if not all(labels) or len(name) > _LONGEST_NAME:
        return ""
    if _NUMBER.fullmatch(labels[-1]):
        return _four(name)
    return name


def _six(written: str) -> str:
    """Give an IPv6 address in its shortest form, in brackets."""
    try:
        return f"[{ipaddress.IPv6Address(written).compressed}]" if "." not in written else ""
    except ValueError:
        return ""


def _four(written: str) -> str:
    """Give an IPv4 address of four plain numbers; browsers take many other forms for one."""
    try:
        return str(ipaddress.IPv4Address(written))
    except ValueError:
        return ""


def _label(written: str) -> str:
    """Give one part of a name in ASCII, as punycode where it is not; empty where it is refused."""
    if not written.isascii():
        return _punycode(written)
    label = written.lower()
    if len(label) > _LONGEST_LABEL or not _ASCII_LABEL.fullmatch(label):
        return ""
    return label if not label.startswith("xn--") or _decodes(label) else ""


def _punycode(written: str) -> str:
    """Encode one part of a name whose letters every version of the rules reads alike."""
    if not _is_stable(written):
        return ""
    try:
        return written.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _is_stable(written: str) -> bool:
    """Say whether no browser would map a part of a name to other letters first."""
    old = unicodedata.ucd_3_2_0
    return (
        written == unicodedata.normalize("NFKC", written)
        and written == written.casefold()
        and _READ_TWO_WAYS.isdisjoint(written)
        and all(each == "-" or old.category(each) in _IN_NAMES for each in written)
        and not unicodedata.category(written[0]).startswith("M")
        and "-" not in (written[0], written[-1])
    )


def _decodes(label: str) -> bool:
    """Say whether a part that claims to be punycode is what its letters are encoded to."""
    try:
        written = label.removeprefix("xn--").encode("ascii").decode("punycode")
    except UnicodeError:
        return False
    return written != "" and not written.isascii() and _punycode(written) == label
