"""What the YAML parser found wrong, in words for the person who wrote the file."""

from __future__ import annotations

from typing import Final

import yaml

from demarche.records.parsing.parsed import BrokenTextError
from demarche.translation import later, tr

_QUOTES: Final = later("put the whole text in quotes, or begin it with | on a line of its own")

_MARKED: Final = (
    later("a text may not begin with !, & or *"),
    later("put it in quotes"),
)
_DIRECTIVE: Final = (
    later("a line begins with %, which makes a directive of it"),
    later("take the line out, or put the text in quotes"),
)
_BEHIND_BLOCK: Final = (
    later("there is more behind the | or > that begins a text"),
    later("write the text on the lines below it, indented, or put it in quotes"),
)
_UNNAMED: Final = (
    later("this backslash names no character"),
    later("write the character itself, or two backslashes"),
)
_TAB: Final = (later("a tab stands here"), later("indent with spaces"))
_WORDS: Final = {
    "mapping values are not allowed in this context": (
        later("a colon in the middle of a text, or a line indented too far"),
        _QUOTES,
    ),
    "could not find expected ':'": (
        later("this line is neither `key: value` nor the rest of a text"),
        later("put a colon and a space behind the key, or indent the line under its text"),
    ),
    "did not find expected key": (
        later("this does not fit what stands above it"),
        later(
            "indent it as the keys above; "
            "a text with quotes in it is put in other quotes as a whole"
        ),
    ),
    "did not find expected '-' indicator": (
        later("this line is indented neither as a field nor as an item of the list above it"),
        later("fields of one record begin in the same column, and so do the items of a list"),
    ),
    "did not find expected ',' or ']'": (
        later("a list in [ ] lacks a comma or its end before this"),
        later("separate the items by commas, close with ], and quote what has a comma in it"),
    ),
    "did not find expected ',' or '}'": (
        later("a mapping in { } lacks a comma or its end before this"),
        later("separate the fields by commas, close with }, and quote what has a comma in it"),
    ),
    "found unexpected end of stream": (
        later("a quote is opened here and never closed"),
        later("close it with the same kind of quote"),
    ),
    "found unknown escape character": (
        later("this backslash means nothing in double quotes"),
        later("write two backslashes, or use single quotes"),
    ),
    "found a tab character that violates indentation": _TAB,
    "found a tab character where an indentation space is expected": _TAB,
    "did not find expected node content": (
        later("this stands where a text should begin"),
        later("put a text that begins with it in quotes, or take it out"),
    ),
    "found unexpected ':'": (
        later("a colon stands in a text in brackets"),
        later("put the text in quotes"),
    ),
    "mapping keys are not allowed in this context": (
        later("a ? stands where no key can stand"),
        later("put the text in quotes"),
    ),
    "found unexpected document indicator": (
        later("a line that begins with --- or ... stands in a text in quotes"),
        later("indent the line"),
    ),
    "did not find expected alphabetic or numeric character": _MARKED,
    "did not find expected whitespace or line break": _MARKED,
    "did not find expected tag URI": _MARKED,
    "did not find the expected '>'": _MARKED,
    "did not find URI escaped octet": _MARKED,
    "found undefined tag handle": _MARKED,
    "found unknown directive name": _DIRECTIVE,
    "found unexpected non-alphabetical character": _DIRECTIVE,
    "did not find expected whitespace": _DIRECTIVE,
    "did not find expected '!'": _DIRECTIVE,
    "found duplicate %YAML directive": _DIRECTIVE,
    "found incompatible YAML document": _DIRECTIVE,
    "did not find expected comment or line break": _BEHIND_BLOCK,
    "found an indentation indicator equal to 0": _BEHIND_BLOCK,
    "found invalid Unicode character escape code": _UNNAMED,
    "did not find expected hexdecimal number": _UNNAMED,
    "did not find expected <document start>": (
        later("something stands beside the record"),
        later("one file holds one mapping that begins with `format: demarche/1`"),
    ),
    "block sequence entries are not allowed in this context": (
        later("a list begins in the middle of a line"),
        later("begin the list on the next line, or put the text in quotes"),
    ),
}
_AT_ITS_BEGINNING: Final = frozenset(
    {
        "found unexpected end of stream",
        *(problem for problem, words in _WORDS.items() if words in (_MARKED, _DIRECTIVE)),
    }
)


def say(error: yaml.MarkedYAMLError, text: str) -> BrokenTextError:
    """Turn a parser's error into a finding at its place."""
    problem = error.problem or ""
    at_beginning = problem in _AT_ITS_BEGINNING and error.context_mark
    mark = error.context_mark if at_beginning else error.problem_mark
    offset = min(mark.index if mark else 0, len(text))
    if problem in _WORDS:
        message, hint = map(tr, _WORDS[problem])
    else:
        message, hint = _other(problem, text[offset : offset + 1])
    return BrokenTextError(offset, message, hint)


def _other(problem: str, character: str) -> tuple[str, str]:
    """Give words for what is not in the table."""
    if problem != "found character that cannot start any token":
        # Translators: {problem} is what the parser of YAML says, in English.
        return tr("this is not YAML: {problem}", problem=problem), ""
    if character == "\t":
        return tr(_TAB[0]), tr(_TAB[1])
    message = tr("a text may not begin with {character}", character=f"`{character}`")
    return message, tr("put it in quotes")
