"""The sum of what was read is the same, whoever sums it."""

import hashlib

import pytest

from demarche.records import checksum


@pytest.mark.parametrize("own", [checksum._OWN, "a_module_that_is_not_there"])
@pytest.mark.parametrize("size", [0, 1, 999_999, 1_000_000])
def test_a_sum_is_that_of_hashlib(monkeypatch, own, size):
    monkeypatch.setattr(checksum, "_OWN", own)
    data = b"x" * size
    assert checksum.sha256_of(data) == hashlib.sha256(data).hexdigest()
