"""The comments of a YAML text: what stands between its tokens and is no space.

The parser does not tell of comments, since they are no part of the values; whoever writes the
values in another form asks here what is left behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import yaml

from demarche.records.parsing.yaml_text import OLD_BREAKS
from demarche.translation import counted

_COMMENT: Final = re.compile(r"#[^\r\n]*")
_BLOCK_STYLES: Final = ("|", ">")


def comments(text: str) -> tuple[str, ...]:
    """Give the comments of a text that can be read, in its order."""
    safe = OLD_BREAKS.sub(" ", text)  # the scanner would end a line at them
    return tuple(line for piece in _between(safe) for line in _COMMENT.findall(piece))


def left_behind(text: str) -> tuple[str, ...]:
    """Say in words that the comments of a text are left behind, if it can be read and has any."""
    try:
        count = len(comments(text))
    except yaml.YAMLError:
        return ()
    # Translators: one of the things that another form of file cannot hold.
    return (counted("a comment", "{number} comments", count),) if count else ()


def _between(text: str) -> Iterator[str]:
    """Give what stands between the tokens of a text, and behind the sign that begins a block."""
    end = 0
    for token in yaml.scan(text, Loader=yaml.CLoader):
        yield text[end : token.start_mark.index]
        end = token.end_mark.index
        if isinstance(token, yaml.ScalarToken) and token.style in _BLOCK_STYLES:
            yield text[token.start_mark.index : end].partition("\n")[0]
    yield text[end:]
