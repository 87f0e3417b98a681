"""A dossier under edit: its plain values, what they come to, and what is wrong with an edit.

A working copy is a value: an edit gives another one, and its reverse gives the first again. What
is checked and said is what `check` would find and say of the file. A dossier whose file has
mistakes is not edited: what is broken in it would be lost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from demarche.editing.patch import Change, Values, applied, copied, differences
from demarche.editing.rechecking import recheck
from demarche.records.checking import check
from demarche.records.finding import Finding
from demarche.records.model import UNKNOWN, Dossier
from demarche.records.place import Loc
from demarche.records.plain import plain
from demarche.records.problem import Severity

_STAND_IN: Final[Mapping[str, Any]] = {
    "id": "none-yet",
    "title": "None yet",
    "by": UNKNOWN,
    "positions": [{"date": "2000", "text": ""}],
}
"""Stands for the demands that a dossier does not have yet, so that the rest can be checked."""


class RefusedError(ValueError):
    """An edit would make the file wrong; `findings` say where and what to write instead."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        first = findings[0]
        super().__init__(f"{first.message}: {first.hint}" if first.hint else first.message)
        self.findings = tuple(findings)


@dataclass(frozen=True, slots=True)
class Edit:
    """Something done to a dossier, in words that stand behind "Undo:", and what it changes."""

    words: str
    changes: tuple[Change, ...]

    @property
    def back(self) -> Edit:
        """Give the edit that takes this one back."""
        return Edit(self.words, tuple(change.back for change in reversed(self.changes)))

    def as_plain(self) -> Mapping[str, Any]:
        """Give the edit as plain values, for a journal."""
        return {"words": self.words, "changes": [change.as_plain() for change in self.changes]}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Edit:
        """Read an edit from plain values.

        Raises:
            ValueError: Where they are none.
        """
        words, changes = plain.get("words"), plain.get("changes")
        if not isinstance(words, str) or not isinstance(changes, list):
            raise ValueError("this is no edit")  # noqa: TRY004 - one way out for all
        return cls(words, tuple(map(Change.from_plain, changes)))


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """A dossier and its plain values; the values are never changed in place."""

    dossier: Dossier
    values: Mapping[str, Any]

    @classmethod
    def of(cls, dossier: Dossier) -> WorkingCopy:
        """Begin to edit a dossier that was read without a mistake."""
        return cls(dossier, plain(dossier))

    def edit(self, words: str, values: Mapping[str, Any]) -> Edit:
        """Give the edit that turns this dossier into one of other values."""
        return Edit(words, tuple(differences(self.values, values)))

    def with_edit(self, edit: Edit) -> WorkingCopy:
        """Make an edit.

        Raises:
            RefusedError: Where it would make the file wrong.
            ValueError: Where it is the edit of another dossier.
        """
        values = applied(self.values, edit.changes)
        quick = recheck(self.dossier, self.values, values)
        if quick is not None and quick.errors:
            raise RefusedError(quick.errors)
        return WorkingCopy(quick.dossier, quick.values) if quick else _made(values)

    def edit_at(self, words: str, at: Loc, record: Values) -> Edit:
        """Give the edit that puts something else at one place."""
        there: Values = self.values
        for step in at:
            there = there[step]
        return Edit(words, tuple(differences(there, record, at)))

    def loose(self) -> dict[str, Any]:
        """Give the values to be changed at will, for `edit`."""
        return dict(copied(self.values))


def _made(values: Mapping[str, Any]) -> WorkingCopy:
    """Check all of some values, and begin with what they come to.

    Raises:
        RefusedError: Where they are wrong.
    """
    dossier, findings = checked(values)
    errors = [each for each in findings if each.severity is Severity.ERROR]
    if errors or dossier is None:
        raise RefusedError(errors)
    return WorkingCopy.of(dossier)


def checked(values: Mapping[str, Any]) -> tuple[Dossier | None, list[Finding]]:
    """Check values as those of a file; they stay as they are.

    A dossier that has no demand yet is on its way and not wrong; its file will be.
    """
    if values.get("demands"):
        return check(dict(copied(values)), "")
    dossier, findings = check({**copied(values), "demands": [copied(_STAND_IN)]}, "")
    return (replace(dossier, demands=()) if dossier else None), findings
