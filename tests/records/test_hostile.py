"""Whatever a file holds: no uncaught exception, and what comes back is whole in itself."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import GOOD_FILE as GOOD
from demarche.records.model import UNKNOWN
from demarche.records.reading import read_bytes
from spoiling import PLACES, VALUES, replaced


def assert_whole(reading):
    """Check that nothing in the dossier leads to what is not there."""
    dossier = reading.dossier
    if dossier is None:
        assert not reading.ok
        return
    positions = [position for demand in dossier.demands for position in demand.positions]
    ids = {position.id for position in positions}
    demands = {demand.id for demand in dossier.demands}
    assert len(ids) == len(positions)
    assert all(demand.positions for demand in dossier.demands)
    for position in positions:
        assert position.party in {*dossier.parties, UNKNOWN}
        assert set(position.source_ids) <= dossier.sources.keys()
        assert {target for link in position.links for target in link.to} <= ids | demands


@given(st.sampled_from(PLACES), VALUES)
def test_a_record_spoilt_anywhere_is_read_as_far_as_it_is_good(loc, new):
    data = json.dumps(replaced(GOOD, loc, new)).encode()
    assert_whole(read_bytes(data, "spoilt.json"))


@given(st.sampled_from(PLACES), st.sampled_from(PLACES), VALUES)
def test_records_swapped_about_are_read_as_far_as_they_are_good(loc, other, new):
    spoilt = replaced(GOOD, loc, new)
    try:
        spoilt = replaced(spoilt, other, new)
    except (KeyError, IndexError, TypeError):
        return
    assert_whole(read_bytes(json.dumps(spoilt).encode(), "spoilt.json"))


@given(st.binary(), st.sampled_from(["a.json", "a.yaml", "a"]))
def test_any_bytes_are_read_or_refused(data, name):
    assert_whole(read_bytes(data, name))


def mutated(data, chance):
    """Change some bytes of a file: taken out, doubled, moved, replaced."""
    for _ in range(chance.randrange(1, 6)):
        at, length = chance.randrange(len(data)), chance.randrange(1, 20)
        piece = data[at : at + length]
        new = chance.choice([b"", piece * 2, piece[::-1], bytes([chance.randrange(256)]), b"\n- {"])
        data = data[:at] + new + data[at + length :]
    return data


def run(count, project, start=0):
    seed = (project / "seeds" / "security-guarantees.yaml").read_bytes()
    files = {"a.json": json.dumps(GOOD, indent=1).encode(), "a.yaml": seed[:6000]}
    for number in range(start, start + count):
        for name, data in files.items():
            reading = read_bytes(mutated(data, random.Random(number)), name)  # noqa: S311 - not for secrets
            assert_whole(reading)
            assert all(problem.line for problem in reading.problems if problem.code != "limit")


def test_mutated_files_are_read_or_refused(project):
    run(200, project)


@pytest.mark.nightly
def test_very_many_mutated_files_are_read_or_refused(project):
    run(100_000, project, start=1000)
