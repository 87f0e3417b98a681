"""What a person says of two drafts, kept beside them: `NAME.comparison.json`.

The file stands beside the first draft, under its name, and is read from beside either of the two,
whichever is compared with which. It is plain enough to be written by hand. Nothing in it can stop
a comparison: what cannot be read is said, and a file that cannot be read is never written over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from demarche.presence import is_file, is_there
from demarche.translation import tr

SIDECAR_FORMAT: Final = "demarche-sidecar/1"
SUFFIX: Final = ".comparison.json"
_MOST_BYTES: Final = 10_000_000
_FIELDS: Final = ("files", "demands", "same", "because")


class SidecarError(ValueError):
    """A sidecar cannot be read, and is not written over; the message says why, in words."""


class Saying(NamedTuple):
    """What a person says of a demand of one file and one of another: the same or not, and why."""

    files: tuple[str, str]
    demands: tuple[str, str]
    same: bool
    because: str = ""

    def seen_from(self, first: str, second: str) -> Saying | None:
        """Give what is said of these two files, in this order; None where it is of others."""
        if self.files == (first, second):
            return self
        if self.files == (second, first):
            return Saying((first, second), self.demands[::-1], self.same, self.because)
        return None


class Sidecar(NamedTuple):
    """What stands in a sidecar; `kept` is what it holds besides, and `unread` what is wrong."""

    sayings: tuple[Saying, ...] = ()
    kept: Mapping[str, Any] | None = None
    others: tuple[object, ...] = ()
    problems: tuple[str, ...] = ()


def sidecar_path(draft: Path) -> Path:
    """Give the sidecar of a draft: `talks.yaml` has `talks.comparison.json`."""
    return draft.with_name(draft.stem + SUFFIX)


def read_sidecar(path: Path) -> Sidecar:
    """Read a sidecar; one that is not there says nothing.

    Raises:
        SidecarError: In words, where it cannot be read or is of a newer format.
    """
    if is_there(path) and not is_file(path):
        raise SidecarError(tr("{path}: is no file", path=path))
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        return Sidecar()
    except OSError as error:
        # Translators: {reason} is what the operating system says, as it says it.
        words = tr("{path}: cannot be read: {reason}", path=path, reason=error.strerror)
        raise SidecarError(words) from None
    return _parsed(path, data)


def write_sidecar(path: Path, sidecar: Sidecar) -> None:
    """Write a sidecar, what it held besides included.

    Raises:
        OSError: Where it cannot be written.
    """
    from demarche.saving import replace_file  # noqa: PLC0415 - sidecars are seldom written

    said = [
        {
            "files": list(each.files),
            "demands": list(each.demands),
            "same": each.same,
            **({"because": each.because} if each.because else {}),
        }
        for each in sidecar.sayings
    ]
    plain = {"format": SIDECAR_FORMAT, **(sidecar.kept or {}), "said": [*said, *sidecar.others]}
    text = json.dumps(plain, indent=2, ensure_ascii=False) + "\n"
    replace_file(path, text.encode("utf-8", "surrogatepass"))


def read_beside(drafts: Sequence[Path]) -> tuple[tuple[Saying, ...], tuple[str, ...]]:
    """Give what is said of two drafts in the sidecar of either, and what is wrong with these."""
    found: dict[tuple[str, str], Saying] = {}
    problems: list[str] = []
    first, second = (draft.name for draft in drafts)
    for path in dict.fromkeys(sidecar_path(draft) for draft in reversed(drafts)):
        try:
            sidecar = read_sidecar(path)
        except SidecarError as error:
            problems.append(str(error))
            continue
        problems += sidecar.problems
        seen = (each.seen_from(first, second) for each in sidecar.sayings)
        found |= {each.demands: each for each in seen if each is not None}
    return tuple(found.values()), tuple(problems)


def with_saying(sidecar: Sidecar, saying: Saying) -> Sidecar:
    """Add a saying, in the place of what was said of the same two demands."""
    left = without(sidecar, saying).sayings
    return Sidecar((*left, saying), sidecar.kept, sidecar.others, sidecar.problems)


def without(sidecar: Sidecar, saying: Saying) -> Sidecar:
    """Take back what is said of two demands, whichever of them comes first."""
    left = tuple(each for each in sidecar.sayings if not _is_of_the_same(each, saying))
    return Sidecar(left, sidecar.kept, sidecar.others, sidecar.problems)


def _is_of_the_same(one: Saying, other: Saying) -> bool:
    """Say whether two sayings are of the same two demands."""
    seen = one.seen_from(*other.files)
    return seen is not None and seen.demands == other.demands


def _parsed(path: Path, data: bytes) -> Sidecar:
    """Read the bytes of a sidecar.

    Raises:
        SidecarError: Where they are none.
    """
    if len(data) > _MOST_BYTES:
        raise SidecarError(tr("{path}: is far too long for a sidecar", path=path))
    try:
        plain = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        words = tr("{path}: is not JSON; mend it or move it away", path=path)
        raise SidecarError(words) from None
    if not isinstance(plain, dict) or plain.get("format") != SIDECAR_FORMAT:
        words = tr("{path}: is no file of the format {format}", path=path, format=SIDECAR_FORMAT)
        raise SidecarError(words)
    said = plain.pop("said", [])
    if not isinstance(said, list):
        raise SidecarError(tr("{path}: `said` must be a list", path=path))
    return _sorted(path, plain, said)


def _sorted(path: Path, plain: Mapping[str, Any], said: Iterable[object]) -> Sidecar:
    """Tell what can be used from what is only kept."""
    sayings, others, problems = [], [], []
    for number, each in enumerate(said, 1):
        saying = _saying(each)
        if saying is None:
            others.append(each)
            problems.append(
                tr(
                    "{path}: what is said under number {number} is left aside: write `files` and "
                    "`demands` as two names each, `same` as true or false, `because` as text",
                    path=path,
                    number=number,
                )
            )
        else:
            sayings.append(saying)
    return Sidecar(tuple(sayings), plain, tuple(others), tuple(problems))


def _saying(plain: object) -> Saying | None:
    """Read one saying; None where it is not what it must be."""
    if not isinstance(plain, dict) or not set(plain) <= set(_FIELDS):
        return None
    files, demands = _two(plain.get("files")), _two(plain.get("demands"))
    same, because = plain.get("same"), plain.get("because", "")
    if files is None or demands is None or not isinstance(because, str):
        return None
    return Saying(files, demands, same, because) if isinstance(same, bool) else None


def _two(plain: object) -> tuple[str, str] | None:
    """Read two names."""
    if not isinstance(plain, list) or len(plain) != 2:
        return None
    one, other = plain
    return (one, other) if isinstance(one, str) and isinstance(other, str) else None
