"""The same input gives the same comparison: in another process, in another order of demands."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.compare.comparison import Draft, compare
from demarche.compare.exchange import comparison_as_json
from demarche.records.reading import read_file

SEEDS = Path(__file__).parents[2] / "seeds"
NAMES = ("security-guarantees", "boeing-iam-2024", "software-patents-2005")
DOSSIERS = {name: read_file(SEEDS / f"{name}.yaml").dossier for name in NAMES}


def rows(record):
    plain = comparison_as_json(compare([Draft("a", record)]))
    return {row["demand"]: row for row in plain["rows"]}, plain["summary"]


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_another_order_of_demands_gives_the_same_rows(name, data):
    record = DOSSIERS[name]
    shuffled = data.draw(st.permutations(record.demands))
    assert rows(replace(record, demands=tuple(shuffled))) == rows(record)


def test_another_process_gives_the_same_rows_and_pairs():
    drafts = [str(SEEDS / f"{name}.yaml") for name in NAMES[:2]]
    command = [sys.executable, "-m", "demarche", "compare", "--json"]
    for files in ([drafts[0]], drafts):
        told = [
            subprocess.run(
                [*command, *files],
                env=os.environ | {"PYTHONHASHSEED": seed},
                capture_output=True,
                check=False,
            ).stdout
            for seed in ("1", "2")
        ]
        assert told[0] == told[1]
        assert json.loads(told[0])["rows"]
