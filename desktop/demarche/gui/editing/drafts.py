"""The forms of one file that are not finished: the open one, and those that are kept for later.

A draft is what a form was for and what stood in it, and the dossier in which its record was found.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from demarche.editing.keeping import KEPT
from demarche.editing.left_behind import drafts_in
from demarche.editing.working_copy import WorkingCopy
from demarche.gui.editing.purposes import (
    Purpose,
    followed_purpose,
    purpose_as_plain,
    purpose_from_plain,
)

Plain = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Draft:
    """A form that is not finished."""

    purpose: Purpose
    record: Plain
    found_in: WorkingCopy

    def followed(self, copy: WorkingCopy) -> Draft | None:
        """Give the draft as it stands after edits; None where its record is gone."""
        purpose = followed_purpose(self.purpose, self.found_in, copy)
        return Draft(purpose, self.record, copy) if purpose else None

    def as_plain(self) -> Plain:
        """Give the draft as plain values, for a journal."""
        return {"purpose": purpose_as_plain(self.purpose), "record": self.record}


class Drafts:
    """Holds the drafts of a file, and hands each change of them on to be written."""

    def __init__(self, write: Callable[[Plain], None]) -> None:
        self._write = write
        self._open: Draft | None = None
        self._kept: tuple[Draft, ...] = ()

    @property
    def kept(self) -> Sequence[Draft]:
        """Give those that are kept for later, the last one last."""
        return self._kept

    def all_in(self, copy: WorkingCopy) -> tuple[Draft, ...]:
        """Give all whose record is in a dossier, the open one last."""
        every = (*self._kept, *([self._open] if self._open else []))
        return tuple(filter(None, (each.followed(copy) for each in every)))

    def hold_open(self, draft: Draft | None) -> None:
        """Keep what stands in the open form against a crash; None where nothing does."""
        if draft is not None or self._open is not None:
            self._open = draft
            self.write()

    def keep(self, draft: Draft) -> None:
        """Keep a form for later, in the place of an earlier one of the same purpose."""
        self._kept = (*self._others(draft), draft)
        self._open = None
        self.write()

    def let_go(self, draft: Draft) -> None:
        """Keep a form no longer: it is open again."""
        self._kept = self._others(draft)

    def follow(self, copy: WorkingCopy) -> None:
        """Follow the records after an edit; what is of one that is gone waits for it to be back."""
        if self._kept:
            self._kept = tuple(each.followed(copy) or each for each in self._kept)
            self.write()

    def take_left(self, plain: Plain, copy: WorkingCopy) -> None:
        """Keep what a crash left, with the form that was open as the last."""
        found = []
        for each in drafts_in(plain):
            try:
                found.append(Draft(purpose_from_plain(each["purpose"]), each["record"], copy))
            except ValueError:
                continue
        self._kept = tuple(found)
        if found:
            self.write()

    def write(self) -> None:
        """Hand on what there is, as plain values."""
        kept = [dict(each.as_plain()) for each in self._kept]
        plain = dict(self._open.as_plain()) if self._open else {}
        self._write({**plain, KEPT: kept} if kept else plain)

    def plain_in(self, copy: WorkingCopy) -> Plain:
        """Give all as plain values whose record is in a dossier."""
        return {KEPT: [dict(each.as_plain()) for each in self.all_in(copy)]}

    def _others(self, draft: Draft) -> tuple[Draft, ...]:
        """Give those that are kept and are not of the same purpose."""
        return tuple(each for each in self._kept if each.purpose != draft.purpose)
