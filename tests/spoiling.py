"""Files that went wrong: a good record with something else in one of its places."""

from hypothesis import strategies as st

from builders import GOOD_FILE as GOOD

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
