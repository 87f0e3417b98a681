"""The engine marks what a careful editor would mark."""

import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from edited_sentences import SENTENCES

from demarche.compare.words import Mark, word_diff

REMOVED = re.compile(r"\[-(.*?)-\]")
ADDED = re.compile(r"\{\+(.*?)\+\}")


def texts(sentence):
    """Give the text before the edits, and the text after them."""
    return ADDED.sub("", REMOVED.sub(r"\1", sentence)), REMOVED.sub("", ADDED.sub(r"\1", sentence))


def edited(old, new):
    """Write two texts as one, with what was removed before what was added in its place."""
    diff, at = word_diff(old, new), 0
    removed = {}
    for span in diff.old:
        if span.mark is Mark.KEPT:
            at += span.end - span.start
        else:
            removed[at] = f"[-{old[span.start : span.end]}-]"
    at, parts = 0, []
    for span in diff.new:
        words = new[span.start : span.end]
        if span.mark is not Mark.KEPT:
            parts += [removed.pop(at, ""), f"{{+{words}+}}"]
            continue
        for letter in words:
            parts += [removed.pop(at, ""), letter]
            at += 1
    return "".join([*parts, removed.pop(at, "")])


@pytest.mark.parametrize("sentence", SENTENCES)
def test_words_are_marked_as_a_careful_editor_marks_them(sentence):
    assert edited(*texts(sentence)) == sentence
