"""Broken files beside the exact lines that `check` prints of them.

`pytest tests/records --refresh` writes the lines anew; read them over before keeping them.
"""

from pathlib import Path

import pytest

from demarche.records.reading import read_bytes

FOLDER = Path(__file__).parents[1] / "bad"
BROKEN = sorted(path for path in FOLDER.iterdir() if path.suffix in (".yaml", ".json"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.name)
def test_a_broken_file_gets_exactly_these_words(path, request):
    reading = read_bytes(path.read_bytes(), path.name)
    said = "".join(f"{problem}\n" for problem in reading.problems)
    expected = path.with_suffix(".txt")
    if request.config.getoption("--refresh", default=False):
        expected.write_text(said, encoding="utf-8")
    assert said == expected.read_text(encoding="utf-8")
    assert said
