"""Set a report as PDF and as pictures of its pages, by typst.

Why typst: it tags, bookmarks and embeds, keeps rows whole and repeats heads, and set 1,000 demands
in 2 s where Qt's own PDF took 3.5 s without any of these. The compiler itself refuses what PDF/UA-1
forbids. Records reach the template as values, never as markup; no clock and no network is asked.
A long report is set in volumes, one after the other, each in a process that gives its memory back.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeVar

from demarche.records.carrying import packed
from demarche.reports.document import Report
from demarche.reports.glyphs import Coverage, coverage, font_folder
from demarche.reports.heading import telling_what_it_carries
from demarche.reports.sheets import scale
from demarche.reports.typesetter import Job, TypesettingError, typeset
from demarche.reports.typesetting import Values, values_for
from demarche.reports.volumes import volumes_of
from demarche.resources import resource
from demarche.shown import shown, token
from demarche.translation import language, later, number_in_words, tr

Result = TypeVar("Result")
Form = Literal["pdf", "png"]

_MOST_NAMED: Final = 12
_NO_LOGO: Final = later("the logo could not be drawn, and is left out: the picture is damaged")


@dataclass(frozen=True, slots=True)
class SetReport:
    """The volumes of a report, mostly one, and what the reader should know of them."""

    volumes: tuple[bytes, ...]
    warnings: tuple[str, ...] = ()

    @property
    def data(self) -> bytes:
        """Give the first volume, which is the whole of a report that is not very long."""
        return self.volumes[0]


@dataclass(frozen=True, slots=True)
class Progress:
    """How many volumes of how many are set."""

    done: int
    of: int


@dataclass(frozen=True, slots=True)
class _Volume:
    """One volume as it was set: a PDF or its pages, and what had to be left out of it."""

    made: list[bytes]
    covered: Coverage
    without_logo: bool


def set_pdf(report: Report) -> SetReport:
    """Set a report as a tagged PDF; the same report gives the same bytes."""
    return finished(setting(report))


def setting(report: Report) -> Generator[Progress, None, SetReport]:
    """Set a report, yielding ten times a second how far it is; one that is closed stops at once."""
    volumes = volumes_of(telling_what_it_carries(report))
    made, missing, without_logo = [], set[str](), False
    for number, volume in enumerate(volumes):
        progress = Progress(number, len(volumes))
        yield progress
        prepared = yield from _volume(volume, "pdf", progress)
        made += prepared.made
        missing |= prepared.covered.missing
        without_logo = without_logo or prepared.without_logo
    told = (tr(_NO_LOGO),) if without_logo else ()
    return SetReport(tuple(made), _warnings(missing) + told)


def pages(report: Report, ppi: float = 110) -> list[bytes]:
    """Give the same pages as PNG pictures, for the preview and the printer."""
    return finished(setting_pages(report, ppi))


def setting_pages(
    report: Report, ppi: float, most_volumes: int | None = None
) -> Generator[Progress, None, list[bytes]]:
    """Set the pages as pictures, yielding how far it is; a preview needs few volumes of many."""
    volumes = volumes_of(telling_what_it_carries(report))
    made = []
    for number, volume in enumerate(volumes[:most_volumes]):
        progress = Progress(number, len(volumes))
        made += (yield from _volume(volume, "png", progress, ppi)).made
    return made


def finished(
    work: Generator[Progress, None, Result], told: Callable[[Progress], None] | None = None
) -> Result:
    """Run work to its end and tell how far it is; what interrupts it ends it."""
    try:
        while True:
            progress = next(work)
            if told is not None:
                told(progress)
    except StopIteration as end:
        result: Result = end.value
        return result
    finally:
        work.close()


def _volume(
    report: Report, form: Form, progress: Progress, ppi: float | None = None
) -> Generator[Progress, None, _Volume]:
    """Set one volume; where the system's fonts or a logo let us down, without them."""
    bare = replace(report, options=replace(report.options, logo=None))
    tries = [(report, True), (report, False), *([(bare, False)] if report.options.logo else [])]
    for number, (each, system) in enumerate(tries, 1):
        preparing = _Preparing(each, form, ppi, system)
        try:
            made = yield from _compiled(preparing, progress)
        except TypesettingError:
            if number == len(tries):
                raise
        else:
            return _Volume(made, preparing.covered, each.options.logo is not report.options.logo)
    raise AssertionError("the last try is returned or raised")


def _compiled(preparing: _Preparing, progress: Progress) -> Generator[Progress, None, list[bytes]]:
    """Run the compiler over the template."""
    work = typeset(preparing)
    try:
        while True:
            next(work)
            yield progress
    except StopIteration as end:
        made: list[bytes] = end.value
        return made
    finally:
        work.close()


@dataclass(slots=True)
class _Preparing:
    """Makes the job of setting a report, with nothing in it that no font draws."""

    report: Report
    form: Form
    ppi: float | None
    system: bool
    covered: Coverage = field(default=Coverage(), init=False)

    def __call__(self) -> Job:
        template, values = resource("report/report.typ"), self._values()
        carried = self.report.carried if self.form == "pdf" else None
        return Job(
            template=str(template),
            root=str(template.parent.parent),
            fonts=str(font_folder()),
            data=json.dumps(values, ensure_ascii=False),
            records=packed(carried) if carried else "",
            scale=scale(self.report.options),
            form=self.form,
            system_fonts=self.covered.needs_system,
            ppi=self.ppi,
            language=language(),
        )

    def _values(self) -> Values:
        """Find what no font draws, and put a visible token in its place."""
        texts: list[str] = []

        def kept(text: str) -> str:
            texts.append(text)
            return text

        values = values_for(self.report, kept)
        self.covered = coverage(set().union(*texts), system=self.system)
        if not self.covered.missing:
            return values
        missing = self.covered.missing
        return values_for(self.report, lambda text: shown(text, missing))


def _warnings(missing: set[str]) -> tuple[str, ...]:
    """Say which characters were replaced."""
    if not missing:
        return ()
    named = sorted(missing)
    listed = ", ".join(f"{each} {token(each)}" for each in named[:_MOST_NAMED])
    more = len(named) - _MOST_NAMED
    if more > 0:
        listed = tr("{first} and {number} more", first=listed, number=number_in_words(more))
    # Translators: {characters} are some, each with its number
    words = tr(
        "No font at hand draws {characters}; each stands as its number in brackets.",
        characters=listed,
    )
    return (words,)
