"""What the YAML parser found wrong, in words for the person who wrote the file."""

from __future__ import annotations

from typing import Final

import yaml

from demarche.records.parsing.parsed import BrokenTextError

_QUOTES: Final = "put the whole text in quotes, or begin it with | on a line of its own"

_WORDS: Final = {
    "mapping values are not allowed in this context": (
        "a colon in the middle of a text, or a line indented too far",
        _QUOTES,
    ),
    "could not find expected ':'": (
        "this line is neither `key: value` nor the rest of a text",
        "put a colon and a space behind the key, or indent the line under its text",
    ),
    "did not find expected key": (
        "this does not fit what stands above it",
        "indent it as the keys above; a text with quotes in it is put in other quotes as a whole",
    ),
    "did not find expected '-' indicator": (
        "this line is indented neither as a field nor as an item of the list above it",
        "fields of one record begin in the same column, and so do the items of a list",
    ),
    "did not find expected ',' or ']'": (
        "a list in [ ] lacks a comma or its end before this",
        "separate the items by commas, close with ], and quote what has a comma in it",
    ),
    "did not find expected ',' or '}'": (
        "a mapping in { } lacks a comma or its end before this",
        "separate the fields by commas, close with }, and quote what has a comma in it",
    ),
    "found unexpected end of stream": (
        "a quote is opened here and never closed",
        "close it with the same kind of quote",
    ),
    "found unknown escape character": (
        "this backslash means nothing in double quotes",
        "write two backslashes, or use single quotes",
    ),
    "found a tab character that violates indentation": (
        "a tab stands here",
        "indent with spaces",
    ),
    "did not find expected <document start>": (
        "something stands beside the record",
        "one file holds one mapping that begins with `format: demarche/1`",
    ),
    "block sequence entries are not allowed in this context": (
        "a list begins in the middle of a line",
        "begin the list on the next line, or put the text in quotes",
    ),
}
_AT_ITS_BEGINNING: Final = frozenset({"found unexpected end of stream"})


def say(error: yaml.MarkedYAMLError, text: str) -> BrokenTextError:
    """Turn a parser's error into a finding at its place."""
    problem = error.problem or "this is not YAML"
    mark = error.context_mark if problem in _AT_ITS_BEGINNING else error.problem_mark
    offset = min(mark.index if mark else 0, len(text))
    message, hint = _WORDS.get(problem) or _other(problem, text[offset : offset + 1])
    return BrokenTextError(offset, message, hint)


def _other(problem: str, character: str) -> tuple[str, str]:
    """Give words for what is not in the table."""
    if problem != "found character that cannot start any token":
        return f"this is not YAML: {problem}", ""
    if character == "\t":
        return "a tab stands here", "indent with spaces"
    return f"a text may not begin with `{character}`", "put it in quotes"
