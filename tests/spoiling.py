"""Files that went wrong: a good record with something else in one of its places."""

from hypothesis import strategies as st

from builders import GOOD_FILE as GOOD
from demarche.records.model import UNKNOWN

WORDS = st.sampled_from(["flow", "flow.note", "upland", "note", "answers", "withdraws", "2019", ""])
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | WORDS
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3)
)


def places(value, loc=()):
    yield loc
    items = value.items() if isinstance(value, dict) else ()
    items = enumerate(value) if isinstance(value, list) else items
    for step, item in items:
        yield from places(item, (*loc, step))


PLACES = tuple(places(GOOD))[1:]


def replaced(value, loc, new):
    if not loc:
        return new
    copied = dict(value) if isinstance(value, dict) else list(value)
    copied[loc[0]] = replaced(value[loc[0]], loc[1:], new)
    return copied


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
