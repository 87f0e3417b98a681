"""What is wrong with a JSON text, in words for the person who wrote it."""

from __future__ import annotations

import json
from typing import Final

from demarche.records.finding import named
from demarche.records.parsing.parsed import BrokenTextError

_OTHER_WORDS: Final = {"True": "true", "False": "false", "None": "null", "undefined": "null"}


def say_string(error: json.JSONDecodeError, start: int, text: str) -> BrokenTextError:
    """Put the standard library's complaint about a string into words."""
    if error.msg.startswith("Unterminated"):
        return BrokenTextError(start, "a quote is opened here and never closed", 'close it with "')
    if error.msg.startswith("Invalid control character"):
        code = ord(text[error.pos])
        message = f"the character U+{code:04X} may not stand in a text as it is"
        if code in (10, 13):
            hint = r'close it with ", or write a line break as \n'
            return BrokenTextError(start, "the line ends inside this quote", hint)
        hint = f"take it out, or write it as \\u{code:04x}"
        return BrokenTextError(error.pos, message, hint)
    return BrokenTextError(
        error.pos, "this backslash means nothing", r"write \\ for a backslash itself"
    )


def say_word(word: str) -> tuple[str, str]:
    """Say why a bare word is no value."""
    if word in _OTHER_WORDS:
        return f"{named(word)} is no word of JSON", f"write {_OTHER_WORDS[word]}"
    if word.startswith("'"):
        return "single quotes stand here", 'JSON has double quotes only: "text"'
    return f"{named(word)} stands without quotes", f'put it in double quotes: "{word[:40]}"'
