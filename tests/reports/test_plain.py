"""Both texts as one: nothing of either is lost, and nothing stands twice."""

from hypothesis import given
from hypothesis import strategies as st

from demarche.compare.cell import Compared
from demarche.compare.ignoring import Aspect
from demarche.compare.spans import OF_NEW, OF_OLD, Mark
from demarche.reports.plain import interleaved

WORDS = st.lists(st.sampled_from(["alpha ", "beta ", "gamma ", "delta, ", "zeta\n"]), max_size=12)


def one(runs, *marks):
    return "".join(run.text for run in runs if run.mark in marks)


@given(WORDS.map("".join), WORDS.map("".join))
def test_each_side_can_be_read_out_of_the_whole(was, is_):
    compared = Compared(was, is_, "en")
    runs = interleaved(compared)
    removed = "".join(was[s.start : s.end] for s in compared.diff.old if s.mark is Mark.REMOVED)
    assert one(runs, Mark.KEPT, Mark.ADDED) == is_
    assert one(runs, Mark.REMOVED) == removed
    assert one(runs, Mark.KEPT, Mark.REMOVED) == was


MIXED = st.lists(
    st.sampled_from(["Alpha ", "alpha ", "beta, ", "beta ", "3. ", "“", "« ", "\n", "zeta"]),
    max_size=12,
).map("".join)


@given(MIXED, MIXED, st.frozensets(st.sampled_from(Aspect)))
def test_each_side_can_be_read_out_of_the_whole_with_what_is_ignored(was, is_, ignored):
    runs = interleaved(Compared(was, is_, "en", ignored=ignored))
    assert one(runs, Mark.KEPT, *OF_OLD) == was
    assert one(runs, Mark.KEPT, *OF_NEW) == is_


def test_removed_words_stand_where_they_stood():
    runs = interleaved(Compared("alpha beta gamma delta epsilon zeta", "alpha gamma zeta", "en"))
    signs = {Mark.REMOVED: "[-{}-]", Mark.ADDED: "{{+{}+}}", Mark.KEPT: "{}"}
    told = "".join(signs[run.mark].format(run.text) for run in runs)
    assert told == "alpha [-beta -]gamma [-delta epsilon -]zeta"
