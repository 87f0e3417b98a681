"""What a person says is kept beside the drafts, and a broken sidecar is said and left alone."""

import json

import pytest

from demarche.compare.columns import SpecError
from demarche.records.sidecar import SidecarError, read_sidecar
from demarche.workspace import open_files

RECORD = """\
format: demarche/1
title: A dam
parties: {{upland: {{name: Upland}}, lowland: {{name: Lowland}}}}
demands:
  - {{id: {0}, title: {0}, by: lowland, positions: [{{date: 2019-03-04, text: {1}}}]}}
"""


@pytest.fixture
def drafts(tmp_path):
    for name, words in (("a", "Free the fishermen"), ("b", "Read every gauge")):
        (tmp_path / f"{name}.yaml").write_text(RECORD.format(f"{name}1", words))
    return [tmp_path / "a.yaml", tmp_path / "b.yaml"]


def change(workspace):
    return workspace.comparison.rows[0].cells[1].change


def test_what_is_said_is_respected_ever_after_and_from_either_side(drafts):
    assert change(open_files(drafts)) == "absent"
    assert change(open_files(drafts).with_said("a1", "b1", same=True, because="why")) == "reworded"
    assert change(open_files(drafts)) == change(open_files(drafts[::-1])) == "reworded"


def test_it_is_taken_back_from_either_side(drafts):
    open_files(drafts).with_said("a1", "b1", same=True)
    assert change(open_files(drafts[::-1]).without_said("b1", "a1")) == "absent"
    assert open_files(drafts).said == ()


def test_a_demand_that_there_is_not_is_refused(drafts):
    with pytest.raises(SpecError, match="no demand “x”"):
        open_files(drafts).with_said("x", "b1", same=True)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": "demarche-sidecar/2"}', "[" * 9_999])
def test_a_broken_sidecar_is_said_and_never_written_over(drafts, text):
    path = drafts[0].with_name("a.comparison.json")
    path.write_text(text)
    workspace = open_files(drafts)
    assert (change(workspace), len(workspace.remarks)) == ("absent", 1)
    with pytest.raises(SidecarError):
        workspace.with_said("a1", "b1", same=True)
    assert path.read_text() == text


def test_what_is_not_understood_is_said_and_kept(drafts):
    path = drafts[0].with_name("a.comparison.json")
    odd = {"files": ["a.yaml"], "colour": "red"}
    path.write_text(
        json.dumps({"format": "demarche-sidecar/1", "x-mine": 1, "said": [odd]}), encoding="utf-8"
    )
    open_files(drafts).with_said("a1", "b1", same=False)
    kept = json.loads(path.read_text())
    assert (kept["x-mine"], kept["said"][-1]) == (1, odd)
    assert len(read_sidecar(path).problems) == 1
