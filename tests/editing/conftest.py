"""A small dossier under edit."""

import pytest

from builders import demand, dossier, position, quote
from demarche.editing.working_copy import WorkingCopy


@pytest.fixture
def talks():
    first = position("Upland guarantees the water.", "2019-03-04", id="flow.1", quotes=(quote(),))
    answer = position(
        "Upland stores what it needs.",
        "2019-06-10",
        id="flow.2",
        party="upland",
        to=("lowland",),
        sources=("note",),
        links=[("answers", "flow.1")],
    )
    more = position("A joint commission.", "2019-07-01", id="gauges.1")
    return dossier(
        demand(first, answer, id="flow", title="Minimum flow"),
        demand(more, id="gauges", title="Gauges", succeeds=("flow",)),
    )


@pytest.fixture
def copy(talks):
    return WorkingCopy.of(talks)
