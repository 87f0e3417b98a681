"""Small builders of records, with defaults for all that a test does not speak of."""

import itertools

from demarche.records.dates import parse_date
from demarche.records.model import (
    AsSaid,
    Demand,
    Dossier,
    Event,
    Link,
    Outcome,
    Party,
    Position,
    PositionKind,
    Quote,
    Relation,
    Source,
    When,
    Wording,
)

_numbers = itertools.count(1)


_VALUES = {"kind": PositionKind, "wording": Wording, "outcome": Outcome, "when": When}


def _with_values(fields):
    """Give fields with the values that a file's words for them stand for."""
    return {
        name: _VALUES[name](each) if name in _VALUES and each else each
        for name, each in fields.items()
    }


def party(name="Upland", **fields):
    return Party(name=name, **fields)


def source(title="A note", *, published=None, **fields):
    date = parse_date(published) if published else None
    return Source(title=title, published=date, **fields)


def quote(exact="the very words", source="note", **fields):
    return Quote(exact=exact, source=source, **fields)


def link(relation, to, **fields):
    targets = (to,) if isinstance(to, str) else tuple(to)
    return Link(relation=Relation(relation), to=targets, **_with_values(fields))


def as_said(text="die Worte", language="de", **fields):
    return AsSaid(text=text, language=language, **fields)


def position(text="We ask for water.", date="2019-03-04", *, id=None, party="lowland", **fields):  # noqa: A002 - the field's own name
    """Build a position; links may be given as pairs of relation and target."""
    links = tuple(
        item if isinstance(item, Link) else link(*item) for item in fields.pop("links", ())
    )
    name = id or f"position-{next(_numbers)}"
    fields = {"language": "en", "to": ("upland",), **_with_values(fields)}
    return Position(id=name, text=text, date=parse_date(date), party=party, links=links, **fields)


def demand(*positions, id="flow", title="Minimum flow", by="lowland", **fields):  # noqa: A002 - the field's own name
    """Build a demand with these positions, or with one."""
    fields = {"to": ("upland",), **fields}
    return Demand(id=id, title=title, by=by, positions=positions or (position(),), **fields)


def event(text="The river froze.", date="2019-02", **fields):
    return Event(text=text, date=parse_date(date), **fields)


def dossier(*demands, **fields):
    """Build a dossier of two parties and one source; a bare position stands in a demand."""
    rows = tuple(demand(item) if isinstance(item, Position) else item for item in demands)
    fields = {
        "title": "A dam on the upper river",
        "parties": {"upland": party("Upland"), "lowland": party("Lowland")},
        "sources": {"note": source()},
        **fields,
    }
    return Dossier(demands=rows or (demand(),), **fields)


GOOD_FILE = {
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
"""The values of a small file without mistakes."""
