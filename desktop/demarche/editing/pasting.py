"""What a pasted address or citation tells of a source and a quote: what can be read, and no more.

Nothing is looked up, and nothing is guessed that does not stand there: what is not found is left
for the person to fill in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from demarche.editing.typed_dates import read_date
from demarche.records.address import is_openable

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"“”]+")
_DIRECTIVE: Final = ":~:"
_ARCHIVES: Final = re.compile(r"^https?://(?:web\.archive\.org|archive\.(?:today|is|ph|li|vn|md))/")
_ACCESSED: Final = re.compile(
    r"\(?\b(?:last )?(?:accessed|retrieved|visited|abgerufen|consulté)\b"
    r"(?: on| am| le)?:? ([^.;)]+)\)?",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"“([^”]+)”|„([^“]+)“|«\s*([^»]+?)\s*»|\"([^\"]+)\"")
_DAY: Final = re.compile(
    r"\b\d{4}-\d\d(?:-\d\d)?\b|\b\d{1,2}\.? [^\W\d]{3,}\.?,? \d{4}\b"
    r"|\b[^\W\d]{3,}\.? \d{1,2}(?:st|nd|rd|th)?, \d{4}\b"
)
_MONTH_OF_YEAR: Final = re.compile(r"\b[^\W\d]{3,} \d{4}\b")
_YEAR: Final = re.compile(r"\(((?:1[5-9]|20)\d\d)\)")
_EDGES: Final = " \t\n.,;:<>–—-"


@dataclass(frozen=True, slots=True)
class Pasted:
    """Fields of a source and of a quote, as far as they were found; both as a file holds them."""

    source: dict[str, str]
    quote: dict[str, str]


def read_pasted(text: str) -> Pasted:
    """Read an address, with a text fragment or without, or a citation in words."""
    source: dict[str, str] = {}
    quote: dict[str, str] = {}
    rest = _take_addresses(text, source, quote)
    rest = _take_accessed(rest, source)
    rest = _take_published(rest, source)
    _take_words(rest, source)
    return Pasted(source, quote)


def _take_addresses(text: str, source: dict[str, str], quote: dict[str, str]) -> str:
    """Take the addresses out of a text."""
    for found in _ADDRESS.findall(text):
        written = found.rstrip(".,;:!?'") if found.count("(") else found.rstrip(".,;:!?')")
        address, _, directive = written.partition(_DIRECTIVE)
        address = address.removesuffix("#")
        if not is_openable(address):
            continue
        source.setdefault("archive_url" if _ARCHIVES.match(address) else "url", address)
        if directive and not quote:
            quote.update(_quote(directive))
        text = text.replace(written, " ", 1)
    return text


def _quote(directive: str) -> dict[str, str]:
    """Read the words of a text fragment; a beginning and an end alone are no exact words."""
    for part in directive.split("&"):
        name, _, value = part.partition("=")
        terms = value.split(",")
        if name != "text" or not value:
            continue
        prefix = unquote(terms.pop(0)[:-1]) if terms[0].endswith("-") else ""
        suffix = unquote(terms.pop()[1:]) if terms and terms[-1].startswith("-") else ""
        exact = unquote(terms[0]) if len(terms) == 1 else ""
        given = {"exact": exact, "prefix": prefix, "suffix": suffix}
        return {key: words for key, words in given.items() if words}
    return {}


def _take_accessed(text: str, source: dict[str, str]) -> str:
    """Take the day of access."""
    found = _ACCESSED.search(text)
    if found is None or not _set_date(source, "accessed", found[1]):
        return text
    return text.replace(found[0], " ")


def _take_published(text: str, source: dict[str, str]) -> str:
    """Take the first date that stands there for the day of publication."""
    for pattern in (_DAY, _MONTH_OF_YEAR, _YEAR):
        for found in pattern.finditer(text):
            if _set_date(source, "published", found[found.lastindex or 0]):
                return f"{text[: found.start()]} {text[found.end() :]}"
    return text


def _set_date(source: dict[str, str], name: str, typed: str) -> bool:
    """Set a date where it is understood."""
    try:
        source[name] = str(read_date(typed).date)
    except ValueError:
        return False
    return True


def _take_words(text: str, source: dict[str, str]) -> None:
    """Take a title in quotation marks, or the first sentence, and for publisher what follows."""
    quoted = _QUOTED.search(text)
    if quoted:
        title = next(filter(None, quoted.groups()))
        before, behind = text[: quoted.start()], text[quoted.end() :]
        author = before.strip(_EDGES)
        if author:
            source["author"] = " ".join(author.split())
    else:
        title, _, behind = text.strip().partition("\n" if "\n" in text.strip() else ". ")
    title = " ".join(title.split()).strip(_EDGES)
    if any(map(str.isalnum, title)):
        source["title"] = title
    publisher = re.split(r"[.;\n]|, ,", behind.strip(_EDGES))[0].strip(_EDGES)
    if "title" in source and any(map(str.isalnum, publisher)):
        source["publisher"] = " ".join(publisher.split())
