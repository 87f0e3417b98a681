"""The file that a command is to write: whether it can be meant, and why it was not written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from demarche.cli.exits import WrongUseError
from demarche.cli.speaking import PROGRAM, complain
from demarche.presence import is_folder


def refuse_target(target: Path, what: str, known: Iterable[str], sources: Iterable[str]) -> None:
    """Refuse a target that cannot be meant, before anything is read.

    Raises:
        WrongUseError: With what to write instead.
    """
    if not any(_has_suffix(target, suffix) for suffix in known):
        suffixes = ", ".join(known)
        raise WrongUseError(
            f"no {what} is written as “{target.name}”; its suffix is one of {suffixes}"
        )
    if any(_is_same(target, Path(each)) for each in sources):
        raise WrongUseError(f"“{target}” is the record file itself; choose another name")


def _has_suffix(target: Path, suffix: str) -> bool:
    """Say whether a name has a suffix, which may have two parts, and more than it."""
    name = target.name.casefold()
    return name.endswith(suffix) and name != suffix


def has_folder(target: Path) -> bool:
    """Say whether there is a folder to write in, and say so where there is none."""
    if is_folder(target.parent):
        return True
    complain(f"{PROGRAM}: there is no folder “{target.parent}” to write {target.name} in")
    return False


def reason(error: OSError | ValueError) -> str:
    """Give the reason why nothing could be written, in words."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _is_same(one: Path, other: Path) -> bool:
    """Say whether two names lead to one file."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False
