"""Whatever a file holds: no uncaught exception, and what comes back is whole in itself."""

import json

from hypothesis import given
from hypothesis import strategies as st

from builders import GOOD_FILE as GOOD
from demarche.records.reading import read_bytes
from spoiling import PLACES, VALUES, assert_whole, replaced


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
