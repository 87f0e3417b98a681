"""Plain values that grow while rows are read, each with the cell that it came from."""

from __future__ import annotations

from typing import Any

from demarche.records.place import Spot


class Branch:
    """A mapping or a list that is being filled; `spots` are kept only when they are asked for."""

    __slots__ = ("_spots", "_start", "children", "value")

    def __init__(self, value: Any, start: int, *, with_spots: bool) -> None:  # noqa: ANN401 - values of a file
        self.value = value
        self.children: dict[str | int, Branch] = {}
        self._start = start
        self._spots: dict[str | int, Spot] | None = {} if with_spots else None

    def put(self, key: str | int, value: Any, cell: int) -> None:  # noqa: ANN401 - as above
        """Put a value in; of one that is missing, keep only where it should stand."""
        if self._spots is not None and (value is not None or key not in self._spots):
            self._spots[key] = Spot(cell, cell)
        if value is None:
            return
        if isinstance(key, int):
            self.value.append(value)
        else:
            self.value[key] = value

    def mapping(self, key: str | int, cell: int) -> Branch:
        """Give the mapping under a key, begun where there is none."""
        return self.children.get(key) or self._begin(key, {}, cell)

    def sequence(self, key: str, cell: int) -> Branch:
        """Give the list under a key, begun where there is none."""
        return self.children.get(key) or self._begin(key, [], cell)

    def spot(self) -> Spot:
        """Give the places of all that is in it."""
        inner = {key: child.spot() for key, child in self.children.items()}
        return Spot(self._start, self._start, {**(self._spots or {}), **inner})

    def _begin(self, key: str | int, value: Any, cell: int) -> Branch:  # noqa: ANN401 - as above
        """Begin a mapping or a list."""
        self.put(key, value, cell)
        child = Branch(value, cell, with_spots=self._spots is not None)
        self.children[key] = child
        return child
