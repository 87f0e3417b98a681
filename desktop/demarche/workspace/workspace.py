"""What was read (one dossier, or two as drafts), and which columns it is looked at in.

A workspace is a value: choosing another column gives another workspace. It reads no record file
and writes none; what a person says of two drafts is kept beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from demarche.compare.columns import MOST_COLUMNS, ColumnSpec, SpecError, parse_spec
from demarche.compare.comparison import MOST_DRAFTS, Comparison, Draft, compare
from demarche.compare.facets import Facts
from demarche.compare.filtering import Filter, filter_in_words, kept
from demarche.compare.ignoring import NOTHING, Ignored
from demarche.compare.lookup import Lookup
from demarche.records.readout import Reading
from demarche.records.sidecar import (
    Saying,
    read_beside,
    read_sidecar,
    sidecar_path,
    with_saying,
    without,
    write_sidecar,
)
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.compare.alignment.aligning import Match
    from demarche.compare.presets import Preset
    from demarche.records.problem import Problem

_FOUND: Final = frozenset({"drafts", "lookups", "matches"})
"""What does not depend on the columns, nor on what is ignored."""


@dataclass(frozen=True)
class Workspace:
    """What was read, and the columns it is compared in; no columns means those to begin with."""

    readings: tuple[Reading, ...]
    asked: tuple[ColumnSpec, ...] = ()
    base: int = 0
    title: str = field(default="", kw_only=True)
    said: tuple[Saying, ...] = field(default=(), kw_only=True)
    """What a person says of demands of the two drafts."""
    ignored: Ignored = field(default=NOTHING, kw_only=True)
    """What is not heeded where words differ."""
    remarks: tuple[str, ...] = field(default=(), kw_only=True)
    """What is wrong with the sidecars, in words; the drafts are compared all the same."""
    note: str = field(default="", kw_only=True)
    """What has no column in a choice of columns that was made for the reader."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """Give the files that were read."""
        return tuple(Path(reading.path) for reading in self.readings)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Give every problem of every file."""
        return tuple(problem for reading in self.readings for problem in reading.problems)

    @cached_property
    def drafts(self) -> tuple[Draft, ...]:
        """Give the dossiers that could be read, with names that tell them apart."""
        alike = len({reading.name for reading in self.readings}) < len(self.readings)
        return tuple(
            Draft(reading.path if alike else reading.name, reading.dossier)
            for reading in self.readings
            if reading.dossier is not None
        )

    @cached_property
    def lookups(self) -> tuple[Lookup, ...]:
        """Give each dossier made ready for looking up."""
        return tuple(Lookup(draft.dossier) for draft in self.drafts)

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """Give which demands of two drafts are one; nothing where there is one dossier."""
        if len(self.drafts) != MOST_DRAFTS:
            return ()
        from demarche.compare.alignment.aligning import align  # noqa: PLC0415 - of drafts only
        from demarche.compare.alignment.judgement import Judgement  # noqa: PLC0415 - as above

        first, second = (draft.dossier for draft in self.drafts)
        said = [Judgement(*each.demands, each.same, each.because) for each in self.said]
        return align(first, second, said)

    def know_matches(self, matches: tuple[Match, ...]) -> None:
        """Take the matches that were found elsewhere, before they are asked for; none are none."""
        if matches:
            self.__dict__["matches"] = matches

    @cached_property
    def comparison(self) -> Comparison | None:
        """Give the comparison, or None where nothing could be read."""
        if not self.drafts:
            return None
        found = compare(
            self.drafts,
            self.asked,
            self.base,
            ignored=self.ignored,
            lookups=self.lookups,
            matches=self.matches,
        )
        return found._replace(notes=(*found.notes, self.note)) if self.note else found

    @cached_property
    def facts(self) -> Facts | None:
        """Give what the rows can be filtered by, or None where nothing could be read."""
        return Facts(self.comparison) if self.comparison else None

    def kept(self, asked: Filter) -> frozenset[str] | None:
        """Give the demands that a filter keeps, or None where it keeps every one."""
        if not asked or self.facts is None:
            return None
        return frozenset(row.demand.id for row in kept(self.facts, asked))

    def filter_in_words(self, asked: Filter) -> str:
        """Say what a filter keeps; nothing where it keeps everything."""
        return filter_in_words(asked, self.comparison) if self.comparison else ""

    @property
    def columns(self) -> tuple[ColumnSpec, ...]:
        """Give the columns as they are, chosen or begun with."""
        return tuple(column.spec for column in self.comparison.columns) if self.comparison else ()

    def with_specs(self, specs: Sequence[str], base: int = 0) -> Workspace:
        """Ask for columns as the command line writes them.

        Raises:
            SpecError: In words, where the dossier has no such column.
        """
        if not self.lookups:
            return self
        asked = tuple(parse_spec(spec, self.lookups) for spec in specs)
        return self._asking(asked, base)

    def with_reading(self, reading: Reading) -> Workspace:
        """Look at another reading of the one file, in the columns that it has."""
        other = replace(self, readings=(reading,))
        try:
            other.comparison  # noqa: B018  (raises SpecError here, not later)
        except SpecError:
            return replace(other, asked=(), base=0)
        return other

    def with_column(self, index: int, spec: ColumnSpec) -> Workspace:
        """Put another column in the place of one."""
        columns = self.columns
        return self._asking((*columns[:index], spec, *columns[index + 1 :]), self.base)

    def with_preset(self, preset: Preset) -> Workspace:
        """Choose all columns anew."""
        return self._asking(preset.columns, preset.base, preset.note)

    def with_column_moved(self, index: int, to: int) -> Workspace:
        """Put a column in another place; the base stays the base."""
        order = list(range(len(self.columns)))
        order.insert(to, order.pop(index))
        columns = tuple(self.columns[each] for each in order)
        return self._asking(columns, order.index(self.base))

    def with_column_added(self, spec: ColumnSpec) -> Workspace:
        """Add a column at the end.

        Raises:
            SpecError: Where there are as many columns as a comparison can have.
        """
        if len(self.columns) >= MOST_COLUMNS:
            raise SpecError(tr("a comparison has at most {most} columns", most=MOST_COLUMNS))
        return self._asking((*self.columns, spec), self.base)

    def without_column(self, index: int) -> Workspace:
        """Remove a column; where it was the base, the first that is left becomes the base."""
        columns = self.columns
        left = (*columns[:index], *columns[index + 1 :])
        base = 0 if index == self.base else self.base - (index < self.base)
        return self._asking(left, base)

    def with_base(self, index: int) -> Workspace:
        """Compare the other columns with another one."""
        return self._asking(self.columns, index)

    def ignoring(self, ignored: Ignored) -> Workspace:
        """Look at the same columns without heeding some of the ways in which words differ."""
        return self._with_found(replace(self, ignored=ignored))

    def with_said(self, first: str, second: str, *, same: bool, because: str = "") -> Workspace:
        """Say of two demands of two drafts that they are the same, or are not, and keep it.

        Raises:
            SpecError: Where a draft has no such demand, or there are no two drafts.
            SidecarError: Where the sidecar is there and cannot be read; it stays as it is.
            OSError: Where it cannot be written.
        """
        saying = Saying(self._names, (first, second), same, because)
        for lookup, demand in zip(self.lookups, saying.demands, strict=True):
            if demand not in lookup.demands:
                raise SpecError(
                    tr(
                        "“{dossier}” has no demand “{demand}”",
                        dossier=lookup.dossier.title,
                        demand=demand,
                    )
                )
        path = sidecar_path(self.paths[0])
        write_sidecar(path, with_saying(read_sidecar(path), saying))
        return self._said_again()

    def without_said(self, first: str, second: str) -> Workspace:
        """Take back what was said of two demands, in whichever sidecar it stands.

        Raises:
            SpecError: Where nothing was said of them, or there are no two drafts.
            SidecarError: Where a sidecar cannot be read; it stays as it is.
            OSError: Where it cannot be written.
        """
        saying = Saying(self._names, (first, second), same=True)
        if not any(each.demands == saying.demands for each in self.said):
            raise SpecError(
                tr("nothing was said of “{first}” and “{second}”", first=first, second=second)
            )
        for path in dict.fromkeys(map(sidecar_path, self.paths)):
            sidecar = read_sidecar(path)
            left = without(sidecar, saying)
            if left != sidecar:
                write_sidecar(path, left)
        return self._said_again()

    @property
    def _names(self) -> tuple[str, str]:
        """Give the names of the two files.

        Raises:
            SpecError: Where there are not two drafts that could be read.
        """
        if len(self.drafts) != len(self.readings) or len(self.drafts) != MOST_DRAFTS:
            raise SpecError(tr("only of demands of two drafts can be said that they are the same"))
        first, second = (path.name for path in self.paths)
        return first, second

    def _said_again(self) -> Workspace:
        """Look at the same dossiers with what the sidecars say now."""
        said, remarks = read_beside(self.paths)
        return replace(self, said=said, remarks=remarks)

    def _asking(self, asked: tuple[ColumnSpec, ...], base: int, note: str = "") -> Workspace:
        """Look at the same dossiers in other columns; fail now rather than when painting."""
        other = self._with_found(replace(self, asked=asked, base=base, note=note))
        other.comparison  # noqa: B018  (raises SpecError here, not later)
        return other

    def _with_found(self, other: Workspace) -> Workspace:
        """Give a look at the same dossiers what was found of them, however they are looked at."""
        found = {name: each for name, each in self.__dict__.items() if name in _FOUND}
        other.__dict__.update(found)
        return other
