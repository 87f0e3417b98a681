"""Which demands of two drafts are one does not hang on the columns, and is found once."""

import pytest

from builders import demand, dossier, position
from demarche.compare.alignment import aligning
from demarche.compare.ignoring import Aspect
from demarche.records.readout import Reading
from demarche.workspace import Workspace


@pytest.fixture
def drafts(monkeypatch):
    """Two drafts without an id in common, and how often they were aligned."""
    counted = []

    def align(*drafts):
        counted.append(drafts)
        return found(*drafts)

    found = aligning.align
    monkeypatch.setattr(aligning, "align", align)
    both = (
        dossier(demand(position(f"Keep the gauges, {word}."), id=word)) for word in ("all", "each")
    )
    readings = tuple(Reading(f"{at}.yaml", each, (), str(at) * 64) for at, each in enumerate(both))
    return Workspace(readings), counted


def test_other_columns_are_of_the_same_pairs(drafts):
    first, counted = drafts
    found = [row.match for row in first.comparison.rows]
    again = first.with_specs(["2:revised", "1:original"], 1)
    assert [row.match for row in again.comparison.rows] == found
    assert again.with_base(0).ignoring(frozenset({Aspect.CASE})).comparison is not None
    assert len(counted) == 1
