"""A YAML text as a tree that knows where each key, item and value begins and ends.

Only texts that the parser has read without complaint may come here: it has bounded how deep they
nest, and refused aliases and tags. Ends are those of the words, not of the space behind them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from demarche.records.parsing.yaml_text import hide_old_breaks

_BLOCK_STYLES: Final = ("|", ">")


@dataclass(frozen=True, slots=True)
class Tree:
    """A value: a text, nothing, or the pieces of a mapping or a list.

    `column` is where its pieces begin in their lines; `flow` says that they stand in brackets.
    """

    value: Any
    start: int
    end: int
    column: int
    flow: bool
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A key with its value, or an item; it starts at its key, its `?`, its dash or its value."""

    start: int
    key: str | None
    tree: Tree

    @property
    def end(self) -> int:
        """Give the offset behind it."""
        return self.tree.end


def tree_of(text: str) -> Tree:
    """Give the tree of a text."""
    safe, restore = hide_old_breaks(text)
    return _Planter(safe, restore).plant()


class _Planter:
    """Makes a tree of the parser's nodes and tokens."""

    def __init__(self, text: str, restore: Callable[[str], str]) -> None:
        self._text = text
        self._restore = restore
        tokens = list(yaml.scan(text, Loader=yaml.CLoader))
        self._dashes = list(_starts(tokens, yaml.BlockEntryToken))
        self._keys = list(_starts(tokens, yaml.KeyToken))

    def plant(self) -> Tree:
        """Give the tree of the whole text."""
        return self._tree(yaml.compose(self._text, Loader=yaml.CBaseLoader))

    def _tree(self, node: Any) -> Tree:  # noqa: ANN401 - the stubs know no nodes
        """Give the tree of a node."""
        if isinstance(node, ScalarNode):
            return self._scalar(node)
        pieces = tuple(self._pieces(node))
        values = [piece.tree.value for piece in pieces]
        value: Any = values
        if isinstance(node, MappingNode):
            value = dict(zip([piece.key for piece in pieces], values, strict=True))
        flow = bool(node.flow_style)
        end = node.end_mark.index if flow or not pieces else pieces[-1].end
        return Tree(value, node.start_mark.index, end, node.start_mark.column, flow, pieces)

    def _scalar(self, node: ScalarNode) -> Tree:
        """Give the tree of a text; a plain one without letters is nothing."""
        start, end = node.start_mark.index, node.end_mark.index
        if node.style in _BLOCK_STYLES:
            raw = self._text[start:end]
            if "+" not in raw.partition("\n")[0].partition("#")[0]:
                end = start + len(raw.rstrip(" \t\r\n"))
        value = self._restore(node.value)
        nothing = not value and not node.style
        return Tree(None if nothing else value, start, end, node.start_mark.column, flow=False)

    def _pieces(self, node: Node) -> Iterator[Piece]:
        """Give the pieces of a mapping or a list."""
        if isinstance(node, MappingNode):
            for key, value in node.value:
                start = _last(self._keys, key.start_mark.index)
                yield Piece(start, self._restore(key.value), self._tree(value))
        elif isinstance(node, SequenceNode):
            for value in node.value:
                at = value.start_mark.index
                yield Piece(
                    at if node.flow_style else self._dash(node, at), None, self._tree(value)
                )

    def _dash(self, node: SequenceNode, at: int) -> int:
        """Give the dash of an item: the last one before it in the column of its list."""
        column = node.start_mark.column
        index = bisect_right(self._dashes, at) - 1
        while self._column(self._dashes[index]) != column:
            index -= 1
        return self._dashes[index]

    def _column(self, at: int) -> int:
        """Give the column of an offset."""
        return at - max(self._text.rfind("\n", 0, at), self._text.rfind("\r", 0, at)) - 1


def _starts(tokens: list[Any], kind: type[yaml.Token]) -> Iterator[int]:
    """Give where the tokens of a kind start."""
    return (token.start_mark.index for token in tokens if isinstance(token, kind))


def _last(offsets: list[int], at: int) -> int:
    """Give the last of some offsets that is not behind another."""
    return offsets[bisect_right(offsets, at) - 1]
