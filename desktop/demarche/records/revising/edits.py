"""Changes of a text, gathered by their places and made all at once."""

from __future__ import annotations

import re
from typing import Final

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_BLANK: Final = re.compile(r"[ \t]*(?:\r\n|\r|\n)")
_COMMENT: Final = re.compile(r"([ \t]*)#[^\r\n]*(?:\r\n|\r|\n|\Z)")


class Edits:
    """The text that is changed, and what is to be put where."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self._edits: list[tuple[int, int, str]] = []

    def put(self, start: int, end: int, words: str) -> None:
        """Put words in the place of a part of the text."""
        self._edits.append((start, end, words.replace("\n", self.newline)))

    def mark(self) -> int:
        """Give a mark to go back to."""
        return len(self._edits)

    def back_to(self, mark: int) -> None:
        """Forget what was put since a mark."""
        del self._edits[mark:]

    def taken(self, start: int, end: int, mark: int) -> str:
        """Give a part of the text with what was put since a mark, and forget that."""
        edits = self._edits[mark:]
        self.back_to(mark)
        return _made(self.text, edits, start, end)

    def made(self) -> str:
        """Give the whole text as it becomes."""
        return _made(self.text, self._edits, 0, len(self.text))

    def line_start(self, at: int) -> int:
        """Give where the line of an offset begins."""
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1

    def line_end(self, at: int) -> int:
        """Give the offset behind the end of a line."""
        line = _LINE.match(self.text, at)
        return line.end() if line else at

    def is_inline(self, at: int) -> bool:
        """Say whether something stands before an offset in its line."""
        return bool(self.text[self.line_start(at) : at].strip())

    def head(self, at: int, floor: int, column: int) -> int:
        """Give where a line and the comments right above it begin, down to a floor."""
        start = self.line_start(at)
        while start > floor:
            above = self.line_start(start - (2 if self.text[start - 2 : start] == "\r\n" else 1))
            comment = _COMMENT.match(self.text, above)
            if above < floor or comment is None or len(comment[1]) > column:
                break
            start = above
        return start

    def tail(self, at: int, column: int) -> int:
        """Give the offset behind a line and the comments right below it that stand deeper."""
        end = self.line_end(at)
        while (comment := _COMMENT.match(self.text, end)) and len(comment[1]) > column:
            end = comment.end()
        return end

    def behind_blank(self, at: int) -> int:
        """Give the offset behind the empty lines that begin at one."""
        while blank := _BLANK.match(self.text, at):
            at = blank.end()
        return at


def _made(text: str, edits: list[tuple[int, int, str]], start: int, end: int) -> str:
    """Give a part of a text with all edits made, those at one place in their order."""
    pieces: list[str] = []
    at = start
    for begin, behind, words in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [text[at:begin], words]
        at = max(at, behind)
    return "".join([*pieces, text[at:end]])
