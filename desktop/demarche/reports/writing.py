"""Write a report to a file; the suffix says in which form.

It is written beside the target and renamed, so that a failure leaves the old file as it was. A
very long report on paper has several volumes: the first gets the name, the others one like it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from demarche.reports.document import Report
from demarche.saving import UnconfirmedError, replace_file
from demarche.translation import counted, later, tr, tr_in

VOLUME: Final = "volume"
DRAFT: Final = "draft"
"""What the files of a report are where they are several; it stands in their names."""


@dataclass(frozen=True, slots=True)
class Made:
    """The files of a report, mostly one, and warnings for whoever asked for it.

    `each` says what the files are where they are several: the volumes of a long one, mostly.
    """

    files: tuple[bytes, ...]
    warnings: tuple[str, ...] = ()
    each: str = VOLUME


Steps = Generator[str, None, Made]
"""A report on its way: yields in words how far it is, and stops at once where it is closed."""


def write_report(
    report: Report, path: Path, told: Callable[[str], None] | None = None
) -> tuple[str, ...]:
    """Write a report to a file and give the warnings; `told` hears again and again how far it is.

    Raises:
        ValueError: Where no writer has the suffix; it names those that have one.
        UnconfirmedError: Where the disk failed at the very end; it says which version is there.
        OSError: Where the file cannot be written; the old file is left as it was.
    """
    writer = WRITERS.get(suffix_of(path))
    if writer is None:
        known = ", ".join(WRITERS)
        words = tr("{file}: a report is written as one of {known}", file=path.name, known=known)
        raise ValueError(words)
    made = _made(writer.write(report), told)
    if told is not None:
        told(f"writing {path.name}")  # the last moment at which whoever is told may end it
    try:
        for number, data in reversed(tuple(enumerate(made.files, 1))):
            replace_file(volume_path(path, number, made.each), data)
    except OSError as error:
        raise _told(error, path) from error
    return made.warnings + _volumes(path, made)


def suffix_of(path: Path) -> str:
    """Give the suffix that says in which form a report is written; it may have two parts."""
    two = "".join(path.suffixes[-2:]).casefold()
    return two if two in WRITERS else path.suffix.casefold()


def volume_path(path: Path, number: int, each: str = VOLUME) -> Path:
    """Give the name of a volume: the first has the report's own."""
    return path if number == 1 else path.with_name(f"{path.stem}-{each}-{number}{path.suffix}")


def _made(work: Steps, told: Callable[[str], None] | None) -> Made:
    """Run a writer to its end; whatever interrupts it ends it."""
    try:
        while True:
            words = next(work)
            if told is not None:
                told(words)
    except StopIteration as end:
        made: Made = end.value
        return made
    finally:
        work.close()


def _volumes(path: Path, made: Made) -> tuple[str, ...]:
    """Say where the other volumes of a long report lie."""
    count = len(made.files)
    if count == 1:
        return ()
    last = volume_path(path, count, made.each).name
    first = volume_path(path, 2, made.each).name
    # Translators: names of files, the first and the last of several
    files = first if count == 2 else tr_in("files", "{first} to {last}", first=first, last=last)
    return (_beside(made.each, count, files),)


def _beside(each: str, count: int, files: str) -> str:
    """Say how many files there are beside the first, and what they are."""
    if each == DRAFT:
        return counted(
            "there is {number} draft: this one, and beside it {files}",
            "there are {number} drafts: this one, and beside it {files}",
            count,
            files=files,
        )
    return counted(
        "there is {number} volume: this one, and beside it {files}",
        "there are {number} volumes: this one, and beside it {files}",
        count,
        files=files,
    )


def _pdf(report: Report) -> Steps:
    """Make a PDF; what sets it is loaded only when one is asked for."""
    from demarche.reports.pdf import setting  # noqa: PLC0415

    work = setting(report)
    try:
        while True:
            progress = next(work)
            yield tr(
                "setting volume {number} of {volumes}",
                number=progress.done + 1,
                volumes=progress.of,
            )
    except StopIteration as end:
        return Made(end.value.volumes, end.value.warnings)
    finally:
        work.close()


def _html(report: Report) -> Steps:
    """Make an HTML page; Jinja2 is loaded only when one is asked for."""
    from demarche.reports.html import write_html  # noqa: PLC0415

    yield tr("writing the page")
    return Made((write_html(report).encode("utf-8"),))


def _word(report: Report) -> Steps:
    """Make a DOCX."""
    from demarche.reports.office.picture import NO_DRAWING  # noqa: PLC0415
    from demarche.reports.office.word import write_word  # noqa: PLC0415

    logo = report.options.logo
    warnings = (tr(NO_DRAWING),) if logo and logo.kind == "svg" else ()
    return Made(((yield from write_word(report)),), warnings)


def _open_document(report: Report) -> Steps:
    """Make an ODT."""
    from demarche.reports.office.open_document import write_open_document  # noqa: PLC0415

    return Made(((yield from write_open_document(report)),))


def _workbook(report: Report) -> Steps:
    """Make an XLSX; what writes it is loaded only when one is asked for."""
    from demarche.reports.workbook.writing import write_workbook  # noqa: PLC0415

    data, warnings = yield from write_workbook(report)
    return Made((data,), warnings)


def _positions(report: Report) -> Steps:
    """Make a CSV of the positions of each dossier."""
    from demarche.records.tables.separated_form import separated  # noqa: PLC0415
    from demarche.reports.positions import said_of_positions, tables_of  # noqa: PLC0415

    yield tr("writing the positions")
    files = tuple(separated(table) for table in tables_of(report))
    return Made(files, said_of_positions(report), DRAFT)


def _marked(report: Report) -> Steps:
    """Make Markdown."""
    from demarche.reports.marked.writing import write_marked  # noqa: PLC0415

    return Made(((yield from write_marked(report)).encode(),))


def _csl(report: Report) -> Steps:
    """Make CSL-JSON of the sources."""
    from demarche.reports.bibliography import csl_json  # noqa: PLC0415

    yield tr("writing the sources")
    return Made((csl_json(report.sources).encode(),))


def _bibtex(report: Report) -> Steps:
    """Make BibTeX of the sources."""
    from demarche.reports.bibliography import bibtex  # noqa: PLC0415

    yield tr("writing the sources")
    return Made((bibtex(report.sources).encode(),))


@dataclass(frozen=True, slots=True)
class Writer:
    """What writes a report in one form, and the name of that form for whoever chooses it."""

    name: str
    write: Callable[[Report], Steps]


_PAGE: Final = Writer(later("Web page"), _html)

WRITERS: Final[Mapping[str, Writer]] = MappingProxyType(
    {
        ".pdf": Writer("PDF", _pdf),
        ".html": _PAGE,
        ".htm": _PAGE,
        ".docx": Writer(later("Word document"), _word),
        ".odt": Writer(later("OpenDocument text"), _open_document),
        ".xlsx": Writer(later("Workbook"), _workbook),
        ".csv": Writer(later("Table of positions"), _positions),
        ".md": Writer("Markdown", _marked),
        ".csl.json": Writer(later("Sources as CSL-JSON"), _csl),
        ".bib": Writer(later("Sources as BibTeX"), _bibtex),
    }
)
"""Which suffix is written by which writer."""


def _told(error: OSError, path: Path) -> OSError:
    """Say in a sentence what could not be written and that nothing was lost."""
    if isinstance(error, UnconfirmedError):
        return error
    why = error.strerror or str(error)
    words = tr("the report was not written, {reason}; what was there before is left", reason=why)
    return type(error)(error.errno, words, str(path))
