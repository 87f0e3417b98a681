"""How soon two long drafts are compared, beside two programs that compare lines.

Both sides run on one screen, from the start of the process: the others on the same texts, a line
to each demand, until they are usable; ours on the record files, until it has painted the
comparison and takes the next key. The others pair lines by their order; ours pairs demands by
likeness and says what moved, was split, and was merged.
"""

import shutil
import subprocess
import sys
import tempfile
from functools import cache, partial
from pathlib import Path

from measuring import AbsentError, Share, seconds
from screen import Screen, screen
from two_drafts import write_drafts

MEGABYTES = 10
OTHERS = ("xxdiff", "diffuse")
RUNS = 3
FIRST_PAINT = str(Path(__file__).with_name("first_paint.py"))


def ratio(suffix: str) -> float:
    """Give how many times as long as the faster of the others ours takes."""
    ours, others = times(suffix)
    return ours / min(others.values())


@cache
def times(suffix: str) -> tuple[float, dict[str, float]]:
    """Give the best time of ours on files of a suffix, and that of each of the others."""
    missing = [each for each in (*OTHERS, "Xvfb") if shutil.which(each) is None]
    if missing:
        raise AbsentError(f"{' and '.join(missing)} not installed")
    mine: list[float] = []
    theirs: dict[str, list[float]] = {each: [] for each in OTHERS}
    with screen() as on:
        for _ in range(RUNS):
            mine.append(seconds(partial(_start_ours, on, suffix)))
            for each in OTHERS:
                theirs[each].append(on.until_still(each, *_files(".txt")))
    return min(mine), {each: min(found) for each, found in theirs.items()}


def _start_ours(on: Screen, suffix: str) -> None:
    """Start our window and wait until it has painted the comparison."""
    environment = on.environment | {"DEMARCHE_CONFIG_DIR": on.environment["HOME"]}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, FIRST_PAINT, *_files(suffix)]
    subprocess.run(command, env=environment, check=True, capture_output=True, text=True)


def _files(suffix: str) -> list[str]:
    """Give the two drafts as files of a suffix."""
    return [str(Path(_drafts().name, f"{name}{suffix}")) for name in ("first", "second")]


@cache
def _drafts() -> tempfile.TemporaryDirectory[str]:
    """Write the drafts, once; they go with the process."""
    folder = tempfile.TemporaryDirectory(prefix="demarche-bench-")
    write_drafts(Path(folder.name), MEGABYTES)
    return folder


FIGURES = tuple(
    Share(
        f"two drafts of {MEGABYTES} MB in {name}",
        partial(ratio, suffix),
        "the faster of xxdiff and diffuse",
        0.9,
    )
    for name, suffix in (("JSON", ".json"), ("YAML", ".yaml"))
)
