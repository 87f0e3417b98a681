"""How fast record files are read, how much memory that takes, and how both grow."""

import gc
import io
import tempfile
import time
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from many_positions import as_json, as_xlsx, as_yaml
from measuring import Figure, Share, python
from pydantic_model import read_with_pydantic
from python_calamine import CalamineWorkbook

from demarche.records.reading import read_bytes

MANY = 100_000
SOME = 20_000
FEW = 10_000


def read_json(count: int = MANY, each: int = 5) -> None:
    """Read a dossier of so many positions, so many to a demand, which has no problem."""
    assert not read_bytes(as_json(count, each=each), "a.json").problems


def read_plainly(each: int = 5) -> None:
    """Have pydantic read the same, which refuses no duplicate key and follows no link."""
    gc.disable()
    read_with_pydantic(as_json(MANY, each=each))
    gc.enable()


def read_some() -> None:
    """Read JSON that is not quite so large."""
    read_json(SOME)


def read_yaml() -> None:
    """Read the same as YAML."""
    assert not read_bytes(as_yaml(SOME), "a.yaml").problems


def read_mistaken_yaml() -> None:
    """Read it with a mistake in the last of its dates."""
    assert len(read_bytes(mistaken_yaml(), "a.yaml").problems) == 1


@cache
def mistaken_yaml() -> bytes:
    """Give YAML in which the last date is none."""
    before, _, behind = as_yaml(SOME).rpartition(b"date: ")
    return before + b"date: one day" + behind[behind.index(b"\n") :]


def read_xlsx() -> None:
    """Read a workbook of few positions, in a process of its own as always."""
    assert not read_bytes(as_xlsx(FEW), "a.xlsx").problems


def read_with_calamine() -> None:
    """Have calamine read the same here, into lists of cells and no more."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(as_xlsx(FEW)))
    book.get_sheet_by_index(0).to_python()


def growth() -> float:
    """Give how much more of the processor a position takes in a large file than in a small one."""
    small, large = (
        min(_processor(partial(read_json, count)) for _ in range(5)) / count
        for count in (MANY // 10, MANY)
    )
    return large / small


def _processor(work: Callable[[], object]) -> float:
    """Give the time of the processor that one run of the work took."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


@cache
def saved(suffix: str, make: Callable[[], bytes]) -> Path:
    """Save a file until the bench ends."""
    file = Path(tempfile.mkdtemp()) / f"many{suffix}"
    file.write_bytes(make())
    return file


def memory() -> float:
    """Give the peak memory of a process that reads a large file, over the size of the file."""
    file = saved(".json", partial(as_json, MANY))
    return (peak(str(file)) - peak()) / file.stat().st_size


def peak(*files: str) -> int:
    """Give the peak memory of a process that reads files, in bytes."""
    return int(python("-c", _READ, *files)) * 1024


_READ = """
import sys
from pathlib import Path
from demarche.records.reading import read_bytes, read_file
read_bytes(b"{}", "a.json")
held = [read_file(file) for file in sys.argv[1:]]
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""

FIGURES = (
    Figure(
        "read JSON of 100,000 positions",
        read_json,
        "pydantic's model_validate_json",
        read_plainly,
        owed=2,
    ),
    Figure(
        "read JSON of 100,000 demands",
        partial(read_json, each=1),
        "pydantic's model_validate_json",
        partial(read_plainly, each=1),
        owed=2,
    ),
    Figure(
        "read YAML of 20,000 positions", read_yaml, "reading the same as JSON", read_some, owed=4
    ),
    Figure(
        "read YAML of 20,000 positions with a mistake",
        read_mistaken_yaml,
        "reading it without",
        read_yaml,
        owed=7,
    ),
    Figure(
        "read XLSX of 10,000 positions",
        read_xlsx,
        "calamine's own reading",
        read_with_calamine,
        owed=3,
    ),
    Share("a position of 100,000 over one of 10,000", growth, "time", owed=1.15),
    Share("peak memory of reading JSON", memory, "the size of the file", owed=8),
)
