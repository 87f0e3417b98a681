"""A language that is no language: each string that is translated stands in ⟦brackets⟧.

What a test finds outside of brackets never went through translation. A string that goes through
it, but stands nowhere in the code for the catalogues to find, is left bare, too.
"""

import re
from functools import cache
from gettext import NullTranslations
from textwrap import wrap

from catalogues import template

OPENS, CLOSES = "⟦", "⟧"
_INNERMOST = re.compile(f"{OPENS}[^{OPENS}{CLOSES}]*{CLOSES}")
_PLACEHOLDER = re.compile(r"\{\w*\}")
_LONG_WORD = 8
_NO_WORDS = (  # contexts of signs, which stay as they are
    "between thousands",
    "between a label and its words",
    "between parts of a sentence",
)


class Pseudo(NullTranslations):
    """Puts each string into brackets, and makes it longer where that is asked."""

    def __init__(self, longer=0.0):
        super().__init__()
        self._longer = longer

    def gettext(self, message):
        return self._said(message, (None, message))

    def pgettext(self, context, message):
        return message if context in _NO_WORDS else self._said(message, (context, message))

    def ngettext(self, one, many, number):
        return self._said(one if number == 1 else many, (None, one))

    def _said(self, words, key):
        if key not in _known():
            return words
        longer = round(len(_PLACEHOLDER.sub("", words)) * self._longer)
        return f"{OPENS}{words}{' '.join(wrap('~' * longer, _LONG_WORD))}{CLOSES}"


def bare(text, known=()):
    """Give what of a text with letters in it stands outside of brackets and is not known."""
    shorter = None
    while shorter != text:
        shorter, text = text, _INNERMOST.sub(" ", text)
    for each in sorted(known, key=len, reverse=True):
        text = text.replace(each, " ")
    return text.strip() if any(each.isalpha() for each in text) else ""


@cache
def _known():
    """Give every string that the catalogues hold, each with its context."""
    found = (each for each in template() if each.id)
    return {(each.context, each.id if isinstance(each.id, str) else each.id[0]) for each in found}
