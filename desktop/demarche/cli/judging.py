"""What `compare` takes of a person's word: these two demands are the same, or are not."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator
from functools import partial

from demarche.cli.exits import WrongUseError
from demarche.cli.speaking import PROGRAM, UnwrittenError, complain, say
from demarche.compare.columns import SpecError
from demarche.records.sidecar import SidecarError
from demarche.workspace import Workspace


def judge(workspace: Workspace, asked: Namespace) -> Workspace:
    """Note or take back what is said of demands of two drafts.

    Raises:
        WrongUseError: Where there are no such demands, or a reason without anything said.
        UnwrittenError: Where the sidecar cannot be read or written.
    """
    if asked.because and not (asked.same or asked.not_same):
        raise WrongUseError("--because is the reason for --same or --not-same; write one of them")
    because = asked.because or ""
    for text in asked.same:
        workspace = _noted(workspace, text, same=True, because=because)
    for text in asked.not_same:
        workspace = _noted(workspace, text, same=False, because=because)
    for text in asked.forget:
        first, second = _two(text)
        workspace = _done(partial(workspace.without_said, first, second))
        complain(f"{PROGRAM}: taken back: what was said of {first} and {second}")
    return workspace


def list_said(workspace: Workspace) -> None:
    """Print what is said of the demands of two drafts, one a line."""
    for line in _lines(workspace):
        say(line)


def _lines(workspace: Workspace) -> Iterator[str]:
    """Yield what is said, as it can be written again."""
    for each in workspace.said:
        option = "--same" if each.same else "--not-same"
        because = f"  because: {each.because}" if each.because else ""
        yield f"{option} {each.demands[0]}={each.demands[1]}{because}"
    if not workspace.said:
        yield "nothing is said of any two demands of these drafts"


def _noted(workspace: Workspace, text: str, *, same: bool, because: str) -> Workspace:
    """Note what is said of two demands."""
    first, second = _two(text)
    noted = _done(partial(workspace.with_said, first, second, same=same, because=because))
    words = "are the same" if same else "are not the same"
    complain(f"{PROGRAM}: noted beside the drafts: {first} and {second} {words}")
    return noted


def _done(work: Callable[[], Workspace]) -> Workspace:
    """Do what writes a sidecar; what goes wrong is said in words."""
    try:
        return work()
    except SpecError as error:
        raise WrongUseError(str(error)) from None
    except (SidecarError, OSError) as error:
        raise UnwrittenError(str(error)) from None


def _two(text: str) -> tuple[str, str]:
    """Read two demands, written `ID=ID` or `1:ID=2:ID`.

    Raises:
        WrongUseError: Where they are not.
    """
    first, equals, second = text.partition("=")
    if second.startswith("1:") and first.startswith("2:"):
        first, second = second, first
    first, second = first.removeprefix("1:"), second.removeprefix("2:")
    if not (equals and first and second):
        raise WrongUseError(f"“{text}” names no two demands; write 1:ID=2:ID")
    return first, second
