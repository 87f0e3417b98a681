"""A good record file to spoil, and the flag that writes expected words anew."""

import copy
import json

import pytest

from builders import GOOD_FILE
from demarche.records.reading import read_bytes


def pytest_addoption(parser):
    parser.addoption(
        "--refresh", action="store_true", help="write what tests/bad must produce, to be read over"
    )


@pytest.fixture
def good():
    """Return the values of a good file, to be changed."""
    return copy.deepcopy(GOOD_FILE)


@pytest.fixture
def read():
    """Return a reader of values, written as JSON."""
    return lambda values: read_bytes(json.dumps(values).encode(), "spoilt.json")
