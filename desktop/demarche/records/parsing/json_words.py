"""What is wrong with a JSON text, in words for the person who wrote it."""

from __future__ import annotations

import json
from typing import Final

from demarche.records.finding import named
from demarche.records.parsing.parsed import BrokenTextError
from demarche.translation import tr

_OTHER_WORDS: Final = {"True": "true", "False": "false", "None": "null", "undefined": "null"}


def say_string(error: json.JSONDecodeError, start: int, text: str) -> BrokenTextError:
    """Put the standard library's complaint about a string into words."""
    if error.msg.startswith("Unterminated"):
        message = tr("a quote is opened here and never closed")
        return BrokenTextError(start, message, tr('close it with "'))
    if error.msg.startswith("Invalid control character"):
        code = ord(text[error.pos])
        if code in (10, 13):
            hint = tr(r'close it with ", or write a line break as \n')
            return BrokenTextError(start, tr("the line ends inside this quote"), hint)
        name, escape = f"U+{code:04X}", f"\\u{code:04x}"
        message = tr("the character {name} may not stand in a text as it is", name=name)
        hint = tr("take it out, or write it as {escape}", escape=escape)
        return BrokenTextError(error.pos, message, hint)
    hint = tr(r"write \\ for a backslash itself")
    return BrokenTextError(error.pos, tr("this backslash means nothing"), hint)


def say_word(word: str) -> tuple[str, str]:
    """Say why a bare word is no value."""
    if word in _OTHER_WORDS:
        hint = tr("write {words}", words=_OTHER_WORDS[word])
        return tr("{word} is no word of JSON", word=named(word)), hint
    if word.startswith("'"):
        return tr("single quotes stand here"), tr('JSON has double quotes only: "text"')
    hint = tr('put it in double quotes: "{word}"', word=word[:40])
    return tr("{word} stands without quotes", word=named(word)), hint
