"""The command `convert`: a record file in another form."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from demarche.cli.exits import Exit
from demarche.cli.speaking import PROGRAM, complain
from demarche.cli.target import has_folder, reason, refuse_target
from demarche.records.converting import Conversion
from demarche.records.converting import convert as convert_file
from demarche.records.writing import WRITERS
from demarche.saving import UnconfirmedError, replace_file


def convert(asked: Namespace) -> int:
    """Convert a file, and write what is wrong or lost to standard error; give the exit code."""
    target = Path(asked.output)
    refuse_target(target, "record file", WRITERS, [asked.file])
    if not has_folder(target):
        return Exit.NOT_WRITTEN
    try:
        conversion = convert_file(asked.file, target)
        if _is_wanted(conversion, anyway=asked.anyway):
            _write(conversion, target)
    except UnconfirmedError as error:
        complain(f"{PROGRAM}: {target}: {reason(error)}")
        return Exit.NOT_WRITTEN
    except (OSError, ValueError) as error:
        complain(f"{PROGRAM}: {target}: not written: {reason(error)}")
        return Exit.NOT_WRITTEN
    return Exit.DONE if conversion.reading.ok else Exit.ERRORS


def _is_wanted(conversion: Conversion, *, anyway: bool) -> bool:
    """Tell the problems of a file; say whether it is to be converted all the same."""
    reading = conversion.reading
    for problem in reading.problems:
        complain(str(problem))
    if reading.ok or reading.dossier is None or anyway:
        return True
    complain(
        f"{PROGRAM}: {reading.path} is not converted: what is broken in it would be lost; "
        "mend it, or write --anyway to convert the rest"
    )
    return False


def _write(conversion: Conversion, target: Path) -> None:
    """Write what was converted, if anything could be read, and tell what it does not hold."""
    if conversion.rendered is None:
        return
    replace_file(target, conversion.rendered.data)
    for loss in conversion.rendered.losses:
        complain(f"{PROGRAM}: {target}: not kept: {loss}")
    complain(f"{PROGRAM}: {target} is written")
