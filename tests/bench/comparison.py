"""How fast a large dossier is compared: rows, states and changes; words are found on demand.

The yardstick is the reading of the same file. Beside the usual dossier there are those in which
everything hangs together: one chain of links, one of successions, one demand that all answer.
"""

import json
from collections.abc import Callable
from functools import cache, partial

from many_positions import as_json
from measuring import Figure

from demarche.compare.comparison import Draft, compare
from demarche.records.model import Dossier
from demarche.records.reading import read_bytes

MANY = 100_000
LONG = 20_000


def _day(number: int) -> str:
    """Give one month after the other."""
    return f"{1000 + number // 12}-{1 + number % 12:02}"


@cache
def chained(relation: str) -> bytes:
    """Give one demand whose positions each link to the one before."""
    links = [[], *([{"relation": relation, "to": f"p{at - 1}"}] for at in range(1, LONG))]
    positions = [
        {"id": f"p{at}", "date": _day(at), "text": f"word {at}", "links": links[at]}
        for at in range(LONG)
    ]
    return _dossier([{"id": "d", "title": "Flow", "by": "a", "positions": positions}])


@cache
def succeeding(step: int) -> bytes:
    """Give demands that each succeed the one before, or all succeed the first."""
    return _dossier(
        {
            "id": f"d{at}",
            "title": "Flow",
            "by": "a",
            "succeeds": [f"d{(at - 1) * step}"] if at else [],
            "positions": [{"date": _day(at), "text": f"word {at}"}],
        }
        for at in range(LONG)
    )


@cache
def answered() -> bytes:
    """Give one demand that every other position answers."""
    link = {"relation": "answers", "to": "p0", "outcome": "rejects"}
    asked = [{"id": "p0", "date": _day(0), "text": "word"}]
    answers = [
        {"date": _day(at), "party": "b", "text": f"word {at}", "links": [link]}
        for at in range(1, LONG)
    ]
    return _dossier([{"id": "d", "title": "Flow", "by": "a", "positions": asked + answers}])


def _dossier(demands) -> bytes:
    parties = {"a": {"name": "A"}, "b": {"name": "B"}}
    values = {"format": "demarche/1", "title": "Many", "parties": parties}
    return json.dumps(values | {"demands": list(demands)}).encode()


def read(data: Callable[[], bytes]) -> Dossier:
    """Read a dossier and no more."""
    dossier = read_bytes(data(), "many.json").dossier
    assert dossier
    return dossier


@cache
def known(data: Callable[[], bytes]) -> Dossier:
    """Give a dossier that was read before."""
    return read(data)


def compare_known(data: Callable[[], bytes]) -> None:
    """Compare the columns that a reader begins with."""
    compare([Draft("many", known(data))]).settled()


def _figure(what: str, data: Callable[[], bytes], owed: float) -> Figure:
    return Figure(what, partial(compare_known, data), "reading the same", partial(read, data), owed)


CASES = (
    (f"compare {MANY:,} positions", partial(as_json, MANY), 1.0),
    (f"compare a chain of {LONG:,} links", partial(chained, "narrows"), 2.0),
    (f"compare a demand restated {LONG:,} times", partial(chained, "restates"), 2.0),
    (f"compare {LONG:,} demands, one after the other", partial(succeeding, 1), 5.0),
    (f"compare {LONG:,} demands that were one", partial(succeeding, 0), 2.0),
    (f"compare {LONG:,} answers to one demand", answered, 2.0),
)
"""The first is what is asked for; the others are there so that none of them takes for ever."""

FIGURES = tuple(_figure(*each) for each in CASES)
