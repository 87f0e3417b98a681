"""What becomes of the pieces of a mapping or a list: which stay, which come, which go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from demarche.records.revising.aligning import align, kept_in_place
from demarche.records.revising.tree import Tree


@dataclass(frozen=True, slots=True)
class Step:
    """A piece as it is to be: `old` is the one that it was, `stays` says that it is not moved."""

    value: Any
    key: str | None = None
    old: int | None = None
    stays: bool = False


def steps_to(tree: Tree, wanted: Any) -> list[Step]:  # noqa: ANN401 - values of a file
    """Give the pieces of a mapping or a list as they are to be, in order."""
    return _of_mapping(tree, wanted) if isinstance(wanted, dict) else _of_list(tree, wanted)


def leaving(tree: Tree, steps: list[Step]) -> list[range]:
    """Give the runs of pieces that do not stay."""
    staying = {step.old for step in steps if step.stays}
    runs: list[range] = []
    for index in range(len(tree.pieces)):
        if index in staying:
            continue
        if runs and runs[-1].stop == index:
            runs[-1] = range(runs[-1].start, index + 1)
        else:
            runs.append(range(index, index + 1))
    return runs


def _of_mapping(tree: Tree, wanted: dict[str, Any]) -> list[Step]:
    """Leave the keys in their order; a new one follows the one that it should follow."""
    old = {piece.key: index for index, piece in enumerate(tree.pieces)}
    following: dict[str | None, list[Step]] = {None: []}
    before: str | None = None
    for key, value in wanted.items():
        if key in old:
            before = key
            following[key] = [Step(value, key, old[key], stays=True)]
        else:
            following[before].append(Step(value, key))
    order = [None, *(piece.key for piece in tree.pieces)]
    return [step for key in order for step in following.get(key, ())]


def _of_list(tree: Tree, wanted: list[Any]) -> list[Step]:
    """Leave the items that are in their order; others are moved or new."""
    pairs = align(tree.value, wanted)
    kept = kept_in_place(pairs)
    return [
        Step(value, old=place, stays=place in kept)
        for value, place in zip(wanted, pairs, strict=True)
    ]
