"""One text as YAML, in the plainest style that gives exactly this text back.

Record files read every scalar as text, but other programs do not: what they would take for a
number, a truth value or nothing is put in quotes. A text of several sentences is folded with one
sentence a line, so that a changed word is a changed line and no more.
"""

from __future__ import annotations

import re
from typing import Final

from demarche.records.rendering.escaping import HIDDEN

_LONG: Final = 80
"""From here on a text of several sentences is folded."""
LONGEST_KEY: Final = 1_000
"""YAML looks no further than 1,024 characters for the colon behind a key."""

_NOT_PLAIN: Final = re.compile(
    r"""
      \A(?:\Z | [-?:,\[\]{}\#&*!|>'"%@`=<\s] | \.\.\.)
    | :(?:\s|\Z) | \s\# | [\t\n] | \s\Z
    """,
    re.VERBOSE,
)
_TYPED: Final = re.compile(
    r"~|null|true|false|yes|no|on|off|y|n|[-+]?\.(?:inf|nan)"
    r"|[-+]?\.?[0-9][0-9_.,:]*(?:e[-+]?[0-9]+)?|0x[0-9a-f_]+|0o[0-7_]+|0b[01_]+",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"(?<=\w\w[\w)”»%][.!?…])([\"'”’»)\]]*) (?=\S)(?![a-z0-9а-я])")
"""Where a short word stands before the point, or a small letter behind it, it is no end."""
_NO_BLOCK: Final = re.compile(r"\A\s|[ \t]$|^\t|\n\n\Z|\A\Z", re.MULTILINE)
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED: Final = re.compile(rf'[\\"\n\t]|{HIDDEN.pattern}')


def scalar(text: str, indent: int) -> list[str]:
    """Give the lines of a text as a value; the first goes behind its key, the rest are whole."""
    if HIDDEN.search(text) is None and _NO_BLOCK.search(text) is None:
        if "\n" in text:
            style = "|" if text.endswith("\n") else "|-"
            return _block(style, text.removesuffix("\n").split("\n"), indent)
        sentences = _sentences(text)
        if len(sentences) > 1:
            return _block(">-", sentences, indent)
    return [inline(text)]


def key(text: str) -> str:
    """Give a text as the key of a mapping, with its colon."""
    written = inline(text)
    return f"{written}:" if len(written) <= LONGEST_KEY else f"? {written}\n:"


def inline(text: str) -> str:
    """Give a text on one line: plain, or in the quotes that need fewer escapes."""
    if HIDDEN.search(text) is None:
        if _NOT_PLAIN.search(text) is None and _TYPED.fullmatch(text) is None:
            return text
        if ('"' in text or "\\" in text) and "\n" not in text and "\t" not in text:
            return "'" + text.replace("'", "''") + "'"
    return quoted(text)


def quoted(text: str) -> str:
    """Give a text in double quotes, which can stand anywhere and hold anything."""
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _sentences(text: str) -> list[str]:
    """Divide a long text at the spaces behind its sentences; joined by spaces it is the same."""
    if len(text) <= _LONG:
        return [text]
    return _SENTENCE_END.sub(r"\1" + "\n", text).split("\n")


def _block(style: str, lines: list[str], indent: int) -> list[str]:
    """Give a text as a block under its key."""
    return [style, *(f"{' ' * indent}{line}" if line else "" for line in lines)]


def _escape(found: re.Match[str]) -> str:
    """Write one character as YAML escapes it in double quotes."""
    character = found[0]
    known = _ESCAPES.get(character)
    if known is not None:
        return known
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
