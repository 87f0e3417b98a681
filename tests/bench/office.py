"""Measure the writers of reports that are read in other programs: time and memory by the rows."""

import sys

from measuring import Figure, Share, peak_here, python
from report import _report

from demarche.reports.pdf import finished
from demarche.reports.writing import WRITERS

FORMS = (".docx", ".odt", ".xlsx", ".md")


def _write(suffix: str, count: int) -> int:
    """Write a report of so many demands, and give the size of its file."""
    return len(finished(WRITERS[suffix].write(_report(count))).files[0])


def _gigabytes(suffix: str) -> float:
    """Give the memory of a process that writes 10,000 demands, in gigabytes."""
    return float(python(__file__, suffix))


FIGURES = (
    *(
        Figure(
            f"{suffix} of 10,000 demands", lambda suffix=suffix: _write(suffix, 10_000),
            "of 1,000, ten times",
            lambda suffix=suffix: [_write(suffix, 1_000) for _ in range(10)], 1.5, runs=2,
        )
        for suffix in FORMS
    ),
    *(
        Share(
            f"memory of a {suffix} of 10,000 demands", lambda suffix=suffix: _gigabytes(suffix),
            "half a gigabyte", 0.5,
        )
        for suffix in FORMS
    ),
)  # fmt: skip

if __name__ == "__main__":
    _write(sys.argv[1], 10_000)
    print(peak_here() / 2**20)
