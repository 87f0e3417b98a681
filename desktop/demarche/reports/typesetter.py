"""Run the typesetter in a process of its own, so that its memory and its minutes are not ours.

The compiler keeps what it has set for the next run: some hundred megabytes in a window that stays
open. And nothing can interrupt it from inside. A process can be ended at any moment, and gives all
its memory back. It is spawned, never forked: the window has threads.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Generator
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Final, Literal

from demarche.translation import ENGLISH, tr

STANDARD: Final = "ua-1"
_PATIENCE: Final = 0.1
"""Seconds between two looks at whether to go on."""
_NO_CLOCK: Final = 315_532_800
"""The day that an attachment bears, 1 January 1980: the same report is the same bytes."""


class TypesettingError(ValueError):
    """The compiler refused what it was given; the message is its own."""


@dataclass(frozen=True, slots=True)
class Job:
    """One document to set: the template, its values as JSON, and the fonts to set it in.

    `records` travel inside a PDF; `scale` is the size of the type against the usual one, `language`
    that of the words which are not from a file.
    """

    template: str
    root: str
    fonts: str
    data: str
    records: str = ""
    scale: float = 1.0
    form: Literal["pdf", "png"] = "pdf"
    system_fonts: bool = False
    ppi: float | None = None
    language: str = ENGLISH


def typeset(making: Callable[[], Job]) -> Generator[None, None, list[bytes]]:
    """Set a document, yielding ten times a second until it is done; one that is closed stops.

    The job is made here while the process there starts.

    Raises:
        TypesettingError: Where the compiler refuses the document.
        OSError: Where the process came to a sudden end, as one does for which memory is lacking.
    """
    context = get_context("spawn")
    ours, its = context.Pipe()
    process = context.Process(target=_set, args=(its,), daemon=True)
    process.start()
    its.close()
    try:
        _hand_over(ours, making())
        while not ours.poll(_PATIENCE):
            yield
        return _received(ours)
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()


def _hand_over(ours: Connection, job: Job) -> None:
    """Send the job; a process that is gone is found when its answer is read."""
    try:
        ours.send(job)
    except BrokenPipeError:
        return


def _received(ours: Connection) -> list[bytes]:
    """Take what was set."""
    try:
        made, refused = ours.recv()
    except (EOFError, ConnectionError) as error:
        raise OSError(
            tr("the typesetter ended before the pages were set; is memory short?")
        ) from error
    if refused:
        raise TypesettingError(refused)
    return list(made)


def _set(its: Connection) -> None:
    """Set one document and send it back; Ctrl-C is for whoever waits."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    import typst  # noqa: PLC0415  (loaded in this process only)

    job: Job = its.recv()
    try:
        made: bytes | list[bytes] = typst.compile(
            job.template,
            root=job.root,
            font_paths=[job.fonts],
            ignore_system_fonts=not job.system_fonts,
            format=job.form,
            ppi=job.ppi,
            sys_inputs=_inputs(job),
            pdf_standards=[STANDARD] if job.form == "pdf" else [],
            timestamp=_NO_CLOCK,
        )
    except typst.TypstError as error:
        its.send(((), str(error)))
    else:
        its.send((made if isinstance(made, list) else [made], ""))


def _inputs(job: Job) -> dict[str, str]:
    """Give what the template is told."""
    records = {"records": job.records} if job.records else {}
    return {
        "data": job.data,
        "scale": str(job.scale),
        "language": job.language,
        **records,
    }
