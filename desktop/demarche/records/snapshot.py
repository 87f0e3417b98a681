"""Read the copy of a source that is kept beside its dossier, and nothing that lies elsewhere.

The path comes from a file that somebody else may have written: it must stay inside the dossier's
folder after every link in it is followed, and lead to a plain file. What is read is bounded, and
what is wrong is said in words, never raised: a copy that is missing takes nothing from a dossier.
"""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import BinaryIO, Final

from demarche.translation import tr

MOST_BYTES: Final = 2_000_000
"""So much of a copy is looked at."""

MOST_HASHED: Final = 64_000_000
"""A longer copy is not compared with its sum."""

_PIECE: Final = 1 << 20
_PAGES: Final = frozenset({".html", ".htm", ".xhtml"})
_UNREAD: Final = ("script", "style", "head")
_ONE_LINE: Final = frozenset({"p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote"})


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The text of a copy, or the problem that there is none; whether it is cut or was changed."""

    text: str = ""
    problem: str = ""
    is_cut: bool = False
    is_changed: bool = False
    """It is no longer the copy whose sum the dossier records."""


def read_snapshot(folder: Path, name: str, sha256: str | None = None) -> Snapshot:
    """Read the copy that a dossier in a folder names."""
    try:
        path = _inside(folder, name)
        with _opened(path) as file:
            return _read(file, path.suffix.lower(), sha256)
    except FileNotFoundError:
        return Snapshot(problem=tr("it is not there"))
    except OSError as error:
        return Snapshot(problem=error.strerror or str(error))
    except ValueError as error:
        return Snapshot(problem=str(error))


def _inside(folder: Path, name: str) -> Path:
    """Give the path of a copy.

    Raises:
        ValueError: Where it leads out of the folder.
    """
    if "\0" in name or Path(name).is_absolute():
        raise ValueError(tr("its path does not stay beside the dossier"))
    home = Path(os.path.realpath(folder))
    path = Path(os.path.realpath(home / name))  # unlike `resolve`, it bears links that go round
    if not path.is_relative_to(home):
        raise ValueError(tr("its path does not stay beside the dossier"))
    return path


def _opened(path: Path) -> BinaryIO:
    """Open a plain file without waiting for what is none, such as a pipe.

    Raises:
        ValueError: Where it is no plain file.
        OSError: Where it cannot be opened.
    """
    if not stat.S_ISREG(path.lstat().st_mode):  # to open a device may already do something
        raise ValueError(tr("it is no plain file"))
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise ValueError(tr("it is no plain file"))
    return os.fdopen(handle, "rb")


def _read(file: BinaryIO, suffix: str, sha256: str | None) -> Snapshot:
    """Read the beginning of a copy as text, and all of it where its sum is known."""
    size = os.fstat(file.fileno()).st_size
    content = file.read(MOST_BYTES)
    is_changed = bool(sha256) and size <= MOST_HASHED and _sum(file, content) != sha256.lower()  # type: ignore[union-attr]
    if b"\0" in content[:_PIECE] or content.startswith(b"%PDF"):
        return Snapshot(problem=tr("it is no text and is not shown here"), is_changed=is_changed)
    text = content.decode("utf-8-sig", "replace")
    shown = text_of_page(text) if suffix in _PAGES else text
    return Snapshot(shown, is_cut=size > MOST_BYTES, is_changed=is_changed)


def _sum(file: BinaryIO, begun: bytes) -> str:
    """Sum up a file of which the beginning has been read."""
    found = hashlib.sha256(begun)
    while piece := file.read(_PIECE):
        found.update(piece)
    return found.hexdigest()


def text_of_page(page: str) -> str:
    """Give the words of a saved page, without its tags; goes through it once."""
    pieces: list[str] = []
    lowered = page.lower()
    at = 0
    while (opening := page.find("<", at)) >= 0:
        pieces.append(page[at:opening])
        at, between = _behind_tag(lowered, opening)
        pieces.append(between)
    pieces.append(page[at:])
    lines = (" ".join(line.split()) for line in unescape("".join(pieces)).splitlines())
    return "\n".join(line for line in lines if line)


def _behind_tag(page: str, opening: int) -> tuple[int, str]:
    """Give where a tag ends, with all that is not read behind it, and what stands for it."""
    if page.startswith("<!--", opening):
        end = page.find("-->", opening)
        return (end + 3 if end >= 0 else len(page)), ""
    end = page.find(">", opening)
    if end < 0:
        return len(page), ""
    name = page[opening + 1 : min(end, opening + 20)].strip("/ ").partition(" ")[0]
    if name in _UNREAD and page[opening + 1] != "/":
        closing = page.find(f"</{name}", end)
        return (page.find(">", closing) + 1 or len(page)) if closing >= 0 else len(page), "\n"
    return end + 1, "\n" if name in _ONE_LINE else ""
