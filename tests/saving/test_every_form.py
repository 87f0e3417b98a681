"""Whatever is saved or exported goes through the one saver, and survives each failing call."""

from dataclasses import replace
from itertools import count

import pytest

from builders import dossier, position
from demarche.records.writing import WRITERS as FORMS
from demarche.records.writing import write_file
from demarche.reports import writing
from demarche.saving import replacing
from saving.layers import ERRORS, failing
from saving.proofs import layered

OLD = b"what was there before"


def losses(write, path):
    """List the failing calls that left a torn file, or the old one in silence."""
    path.write_bytes(OLD)
    write(path)
    new = path.read_bytes()
    assert new != OLD
    for error in ERRORS:
        for at in count(1):
            path.write_bytes(OLD)
            raised, layer = False, failing(at, error)
            try:
                with layered(replacing, layer):
                    write(path)
            except OSError:
                raised = True
            held = path.read_bytes()
            if held not in (OLD, new) or (held == OLD and not raised):
                yield f"call {at}, error {error}: raised {raised}, {len(held)} bytes"
            if layer.count < at:
                break


@pytest.fixture
def talks():
    return dossier(position("Upland guarantees the water."))


@pytest.mark.parametrize("suffix", FORMS)
def test_a_dossier_is_saved_whole_or_not_at_all(talks, tmp_path, suffix):
    write = lambda path: write_file(talks, path)  # noqa: E731 - one line says it
    assert list(losses(write, tmp_path / f"talks{suffix}")) == []


@pytest.mark.parametrize("suffix", writing.WRITERS)
def test_a_report_is_exported_whole_or_not_at_all(tmp_path, suffix, monkeypatch):
    def made(_report):
        yield "writing"
        return writing.Made((b"the new report",))

    monkeypatch.setattr(writing, "WRITERS", {suffix: replace(writing.WRITERS[suffix], write=made)})
    write = lambda path: writing.write_report(None, path)  # noqa: E731 - as above
    assert list(losses(write, tmp_path / f"talks{suffix}")) == []
