"""Change a text from what it holds to what it should hold, piece by piece, where they differ."""

from __future__ import annotations

import re
from typing import Any, Final

from demarche.records.rendering.flow_form import flow, flow_entry, flow_text
from demarche.records.rendering.yaml_form import APART, entry_lines, item_lines
from demarche.records.rendering.yaml_scalar import inline, scalar
from demarche.records.revising.edits import Edits
from demarche.records.revising.rewording import reword
from demarche.records.revising.steps import Step, leaving, steps_to
from demarche.records.revising.tree import Piece, Tree

_STEP: Final = 2
_LONGEST_LINE: Final = 100
_REST: Final = re.compile(r"[^\r\n]*")


class UndoneError(Exception):
    """A change that cannot be made piece by piece: what encloses the piece is written anew."""


def edit(text: str, tree: Tree, values: dict[str, Any]) -> str:
    """Give a text changed so that it holds other values.

    Raises:
        UndoneError: Where hardly anything of it would be left.
        ValueError: Where values nest too deep.
    """
    editor = _Editor(text)
    if tree.value != values:
        editor.change_pieces(tree, values, "")
    return editor.edits.made()


class _Editor:
    """Goes down a tree beside the values that are wanted."""

    def __init__(self, text: str) -> None:
        self.edits = Edits(text)
        self._text = text

    def change_pieces(self, tree: Tree, wanted: Any, name: str) -> None:  # noqa: ANN401 - values of a file
        """Change what a mapping or a list holds."""
        if type(tree.value) is not type(wanted) or not tree.value:
            raise UndoneError
        steps = steps_to(tree, wanted)
        if not any(step.stays for step in steps):
            raise UndoneError
        if tree.flow and self._text[tree.start] not in "{[":
            raise UndoneError
        for step in steps:
            if step.stays:
                self._change(tree, step)
        self._add(tree, steps, name)
        for run in leaving(tree, steps):
            if tree.flow:
                self._take_out_of_flow(tree, run)
            else:
                self._take_out(tree, run)

    def _change(self, parent: Tree, step: Step) -> None:
        """Change a piece that stays, as finely as can be."""
        piece = parent.pieces[step.old or 0]
        tree, wanted = piece.tree, step.value
        if tree.value == wanted:
            return
        if isinstance(tree.value, str) and isinstance(wanted, str):
            self._reword(parent, piece, wanted)
            return
        mark = self.edits.mark()
        try:
            self.change_pieces(tree, wanted, step.key or "")
        except UndoneError:
            self.edits.back_to(mark)
            self._replace(parent, piece, wanted)

    def _reword(self, parent: Tree, piece: Piece, words: str) -> None:
        """Change a text: its words, else all of it."""
        tree = piece.tree
        raw = self._text[tree.start : tree.end]
        changed = reword(raw, tree.value, words, column=parent.column, flow=parent.flow)
        if changed is not None:
            self.edits.put(tree.start, tree.end, changed)
        elif parent.flow:
            self.edits.put(tree.start, tree.end, flow_text(words))
        elif "#" in self._behind_key(piece) or "\n" in self._text[piece.start : tree.start]:
            self.edits.put(tree.start, tree.end, inline(words))
        else:
            _, _, comment = (
                raw.partition("\n")[0].partition("#") if raw[0] in "|>" else ("", "", "")
            )
            lines = scalar(words, parent.column + _STEP)
            lines[0] += f"  #{comment.rstrip()}" if comment else ""
            self._put_lines(tree.start, tree.end, lines)

    def _behind_key(self, piece: Piece) -> str:
        """Give what stands between a key, or a dash, and the value."""
        between = self._text[piece.start : piece.tree.start]
        return between[len(piece.key or "") :]

    def _replace(self, parent: Tree, piece: Piece, wanted: Any) -> None:  # noqa: ANN401 - as above
        """Write a piece anew."""
        if parent.flow:
            self.edits.put(piece.start, piece.end, _in_flow(piece.key, wanted))
        else:
            self._put_lines(piece.start, piece.end, _lines(piece.key, wanted, parent.column))

    def _put_lines(self, start: int, end: int, lines: list[str]) -> None:
        """Put lines in the place of others; a comment behind these stays in the first line."""
        rest = _REST.match(self._text, end)
        behind = rest[0] if rest else ""
        if len(lines) > 1 and behind.strip():
            lines = [f"{lines[0]}  {behind.strip()}", *lines[1:]]
            end += len(behind)
        self.edits.put(start, end, "\n".join(lines).lstrip(" "))

    def _add(self, tree: Tree, steps: list[Step], name: str) -> None:
        """Add the pieces that are new or moved, each behind the one that it follows."""
        anchor: int | None = None
        waiting: list[Step] = []
        apart = not all(step.stays for step in steps) and self._is_apart(tree, name)
        for step in [*steps, None]:
            if step is not None and not step.stays:
                waiting.append(step)
                continue
            if waiting:
                put = self._put_into_flow if tree.flow else self._put_behind
                put(tree, anchor, waiting, apart=apart)
                waiting = []
            anchor = step.old if step else None

    def _put_into_flow(
        self, tree: Tree, anchor: int | None, added: list[Step], *, apart: bool
    ) -> None:
        """Put pieces into brackets, where nothing stands apart."""
        del apart
        words = ", ".join(self._flow_text(tree, step) for step in added)
        if anchor is None:
            at = tree.pieces[0].start
            self.edits.put(at, at, f"{words}, ")
        else:
            at = tree.pieces[anchor].end
            self.edits.put(at, at, f", {words}")

    def _flow_text(self, tree: Tree, step: Step) -> str:
        """Give a piece in brackets: as it was where it is moved."""
        if step.old is None:
            return _in_flow(step.key, step.value)
        piece = tree.pieces[step.old]
        mark = self.edits.mark()
        self._change(tree, step)
        return self.edits.taken(piece.start, piece.end, mark)

    def _put_behind(
        self, tree: Tree, anchor: int | None, added: list[Step], *, apart: bool
    ) -> None:
        """Put pieces on lines of their own, with an empty line between where they stand apart."""
        sections = isinstance(tree.value, list) or tree.column
        large = all(isinstance(step.value, dict | list) for step in added)
        blank = "\n" if apart and (sections or large) else ""
        blocks = [self._block(tree, step) for step in added]
        if anchor is not None:
            at = self._tail(tree, anchor)
            words = "".join(f"{blank}{block}" for block in blocks)
            is_open = at == len(self._text) and not self._text.endswith(("\n", "\r"))
            self.edits.put(at, at, f"\n{words}".removesuffix("\n") if is_open else words)
        elif self.edits.is_inline(tree.pieces[0].start):
            at = tree.pieces[0].start
            words = "".join(f"{block}{blank}" for block in blocks).lstrip(" ")
            self.edits.put(at, at, words + " " * tree.column)
        else:
            at = self._head(tree, 0)
            self.edits.put(at, at, "".join(f"{block}{blank}" for block in blocks))

    def _block(self, tree: Tree, step: Step) -> str:
        """Give a piece on lines of its own: as it was, with its comments, where it is moved."""
        if step.old is None:
            lines = _like_others(tree, step) or _lines(step.key, step.value, tree.column)
            return "\n".join([*lines, ""])
        if self.edits.is_inline(tree.pieces[step.old].start):
            raise UndoneError
        mark = self.edits.mark()
        self._change(tree, step)
        start, end = self._head(tree, step.old), self._tail(tree, step.old)
        words = self.edits.taken(start, end, mark)
        words = words.replace(self.edits.newline, "\n")
        return words if words.endswith("\n") else f"{words}\n"

    def _take_out(self, tree: Tree, run: range) -> None:
        """Take out pieces with their lines, their comments and the empty lines before them."""
        first, last = run[0], run[-1]
        end = self._tail(tree, last)
        if first:
            self.edits.put(self._tail(tree, first - 1), end, self._left_above(tree, run))
        elif not self.edits.is_inline(tree.pieces[0].start):
            left = self._left_above(tree, run)
            self.edits.put(self._head(tree, 0), self.edits.behind_blank(end), left)
        else:
            start, behind = tree.pieces[0].start, tree.pieces[last + 1].start
            if self._text[end:behind].strip():
                self.edits.put(start, end, self.edits.newline)
            else:
                self.edits.put(start, behind, "")

    def _left_above(self, tree: Tree, run: range) -> str:
        """Give the comments that an empty line parts from the pieces below them: they stay."""
        gaps = (self._text[self._tail(tree, i - 1) : self._head(tree, i)] for i in run if i)
        return "".join(f"{gap.rstrip()}\n" for gap in gaps if gap.strip())

    def _take_out_of_flow(self, tree: Tree, run: range) -> None:
        """Take pieces out of brackets, each with one comma."""
        pieces, first, last = tree.pieces, run[0], run[-1]
        text = self._text
        if last + 1 < len(pieces):
            start, end = pieces[first].start, pieces[last + 1].start
            if "#" in text[pieces[last].end : end]:
                end = text.index(",", pieces[last].end) + 1
            self.edits.put(start, end, "")
        elif "#" in text[pieces[first - 1].end : pieces[first].start]:
            comma = text.index(",", pieces[first - 1].end)
            self.edits.put(comma, comma + 1, "")
            self.edits.put(pieces[first].start, pieces[last].end, "")
        else:
            self.edits.put(pieces[first - 1].end, pieces[last].end, "")

    def _head(self, tree: Tree, index: int) -> int:
        """Give where a piece begins with the comments above it."""
        floor = self._tail(tree, index - 1) if index else 0
        return self.edits.head(tree.pieces[index].start, floor, tree.column)

    def _tail(self, tree: Tree, index: int) -> int:
        """Give the offset behind a piece and its comments."""
        return self.edits.tail(tree.pieces[index].end, tree.column)

    def _is_apart(self, tree: Tree, name: str) -> bool:
        """Say whether an empty line stands between most of the pieces; of sections, between any."""
        if tree.flow:
            return False
        ends = [self._tail(tree, index) for index in range(len(tree.pieces) - 1)]
        empty = sum(self.edits.behind_blank(end) > end for end in ends)
        if isinstance(tree.value, dict) and not tree.column:
            return empty > 0
        return 2 * empty > len(ends) if ends else name in APART


def _lines(key: str | None, value: Any, column: int) -> list[str]:  # noqa: ANN401 - values of a file
    """Give the lines of a piece."""
    return item_lines(value, column) if key is None else entry_lines(key, value, column)


def _like_others(tree: Tree, step: Step) -> list[str]:
    """Give the one line of a record where all others beside it stand in braces, and it fits."""
    beside = [piece.tree for piece in tree.pieces]
    if not step.value or not all(each.flow and isinstance(each.value, dict) for each in beside):
        return []
    dash = "- " if step.key is None else ""
    line = f"{' ' * tree.column}{dash}{_in_flow(step.key, step.value)}"
    return [line] if len(line) <= _LONGEST_LINE else []


def _in_flow(key: str | None, value: Any) -> str:  # noqa: ANN401 - as above
    """Give a piece in brackets."""
    try:
        return flow(value) if key is None else flow_entry(key, value)
    except ValueError as error:
        raise UndoneError from error
