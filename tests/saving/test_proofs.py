"""Nothing is lost by an error, a death, a short write, a power cut or another program."""

import pytest

from demarche.saving import replacing
from saving import broken_savers
from saving.proofs import PROOFS

BROKEN = {
    broken_savers.plain_write: "losses_by_death",
    broken_savers.no_sync: "losses_by_power_cuts",
    broken_savers.unchecked_short_write: "losses_by_short_writes",
    broken_savers.fallback_on_any_error: "losses_by_errors",
    broken_savers.ignoring_outside_change: "losses_by_outside_changes",
}


@pytest.mark.parametrize("proof", PROOFS, ids=lambda each: each.__name__)
def test_our_saver_loses_nothing(proof, tmp_path):
    assert list(proof(replacing.replace_file, replacing, tmp_path)) == []


@pytest.mark.parametrize("saver", BROKEN, ids=lambda each: each.__name__)
def test_a_broken_saver_is_caught(saver, tmp_path):
    proof = next(each for each in PROOFS if each.__name__ == BROKEN[saver])
    assert list(proof(saver, broken_savers, tmp_path)) != []
