"""What the command writes: results to standard output, messages to standard error.

Whatever the streams are, a pipe that nobody reads any more, a full disk, an old encoding, the
command ends with a sentence or in silence, and text from files never moves the cursor.
"""

from __future__ import annotations

import codecs
import os
import re
import sys
from collections.abc import Mapping
from typing import Any, Final, TextIO

PROGRAM: Final = "demarche"
_HANDLER: Final = "demarche-in-words"
_IN_WORDS: Final[Mapping[str, str]] = {
    "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": ".", "·": "-", "×": "x",
    "−": "-", "→": ">", "←": "<", "⇄": "x", "↗": "/", "↻": "o", "″": '"', "∅": "0", "⇉": "Y",
    "⇒": "V", "⇅": "%", "»": ">", "›": ">", "‹": "<", "│": "|", "─": "-", "━": "=", "┿": "+",
    "┼": "+",
}  # fmt: skip
"""Signs of ours in ASCII, each as wide as it was, for streams that have no others."""

_UNSAFE_IN_JSON: Final = (
    "[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_NOT_ASCII: Final = "[^\x00-\x7e]"


class UnwrittenError(Exception):
    """Standard output could not be written to; the message says why, in words."""


def prepare() -> None:
    """Make the streams write what they can, and the rest in words rather than fail."""
    codecs.register_error(_HANDLER, _in_words)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=_HANDLER)


def say(text: str) -> bool:
    """Write a piece of the result, with a line's end; say whether anybody still reads.

    Raises:
        UnwrittenError: Where the stream takes no more; a reader who left is no reason.
    """
    return _write(sys.stdout, text + "\n")


def finish() -> None:
    """Hand over all that was said.

    Raises:
        UnwrittenError: Where the stream takes no more.
    """
    _write(sys.stdout, "")


def complain(text: str) -> None:
    """Write a message to whoever sits there; where nobody can read it, nothing is lost."""
    try:
        _write(sys.stderr, plain_line(text) + "\n")
    except UnwrittenError:
        return


def plain_line(text: str) -> str:
    """Give a text as it may stand on one line of a terminal."""
    from demarche.shown import shown  # noqa: PLC0415 - a window says nothing here

    return shown(" ".join(text.split("\n")).replace("\r", " ").replace("\t", " "))


def safe_json(text: str) -> str:
    """Escape in JSON what would act on a terminal, and what the stream cannot write."""
    unsafe = _UNSAFE_IN_JSON if _is_unicode(sys.stdout) else _NOT_ASCII
    return re.sub(unsafe, _escaped, text)


def _escaped(found: re.Match[str]) -> str:
    """Write one character as JSON escapes it."""
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def _is_unicode(stream: TextIO | None) -> bool:
    """Say whether a stream can write every character."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return codecs.lookup(encoding).name.startswith("utf")


def _in_words(error: UnicodeError) -> tuple[str | bytes, int]:
    """Replace what an encoding lacks: our own signs by ASCII, all else by its number."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(_IN_WORDS.get(each) or _numbered(each) for each in missing), error.end


def _numbered(character: str) -> str:
    """Write a character as Python would escape it."""
    return character.encode("ascii", "backslashreplace").decode("ascii")


def _write(stream: TextIO | Any | None, text: str) -> bool:  # noqa: ANN401 - whatever stands there
    """Write to a stream and flush it; a reader who has left ends the writing, not the command."""
    if stream is None:
        return False
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        _silence(stream)
        return False
    except OSError as error:
        _silence(stream)
        raise UnwrittenError(error.strerror or str(error)) from None
    return True


def _silence(stream: TextIO) -> None:
    """Let all further writing go nowhere, the interpreter's last flush included."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
