"""A good record file to spoil, and the flag that writes expected words anew."""

import copy
import json

import pytest

from demarche.records.reading import read_bytes

GOOD = {
    "format": "demarche/1",
    "title": "A dam",
    "parties": {"upland": {"name": "Upland"}, "lowland": {"name": "Lowland"}},
    "sources": {"note": {"title": "Note", "url": "https://water.example/3"}},
    "demands": [
        {
            "id": "flow",
            "title": "Flow",
            "by": "lowland",
            "to": ["upland"],
            "positions": [
                {
                    "id": "flow.note",
                    "date": "2019-03-04",
                    "text": "200 m³/s",
                    "quotes": [{"exact": "200", "source": "note"}],
                },
                {
                    "id": "flow.later",
                    "date": "2019-06",
                    "text": "100 m³/s",
                    "links": [{"relation": "narrows", "to": "flow.note"}],
                },
            ],
        },
        {
            "id": "gauges",
            "title": "Gauges",
            "by": "upland",
            "positions": [{"date": "2019-05", "text": "Read them daily."}],
        },
    ],
    "events": [{"date": "2019-02", "text": "The river froze."}],
}


def pytest_addoption(parser):
    parser.addoption(
        "--refresh", action="store_true", help="write what tests/bad must produce, to be read over"
    )


@pytest.fixture
def good():
    """Return the values of a good file, to be changed."""
    return copy.deepcopy(GOOD)


@pytest.fixture
def read():
    """Return a reader of values, written as JSON."""
    return lambda values: read_bytes(json.dumps(values).encode(), "spoilt.json")
