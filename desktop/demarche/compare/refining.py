"""A changed word that shares most of its letters with the one in its place: what differs inside.

Only the end, the beginning or a letter or two in the middle of a word is marked, at the edges of
what a reader sees as one letter. Numbers stay whole, since half a number says nothing, and so do
words whose letters join: they would fall apart on paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final
from unicodedata import combining

from demarche.compare.splitting import UNCOMMON

if TYPE_CHECKING:
    import regex

_LEAST_SHARED: Final = 4
_SHORTEST: Final = 3
_LEAST_AROUND: Final = 6
"""So many letters are shared where the difference lies in the middle of a word."""
_MOST_INSIDE: Final = 2
_MOST_AT_AN_END: Final = 3
"""So many letters may differ at an end where less than two thirds of them are shared."""
_VIRAMA: Final = 9
_SYLLABLES: Final = ("\uac00", "\ud7a3")
"""One Korean syllable counts as two letters."""

Shared = tuple[int, int]
"""How many code points two words have in common at their beginning, and at their end."""


def refinable(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, Shared]]:
    """Yield the pairs of words of a change that are better marked inside, in order.

    They stand in the same place of as many words, or begin with the same letters.
    """
    heads = {_head(word): at for at, word in reversed(tuple(enumerate(new)))}
    least, aligned = 0, len(old) == len(new)
    for at, word in enumerate(old):
        shared = shared_letters(word, new[at]) if aligned and least <= at else None
        beside = at if shared else heads.get(_head(word), -1)
        if beside < least:
            continue
        shared = shared or shared_letters(word, new[beside])
        if shared:
            yield at, beside, shared
            least = beside + 1


def _head(word: str) -> str:
    """Give the letters by which a word is looked up."""
    return word[:2] if word[0] >= _SYLLABLES[0] else word[:4]


def has_alike(  # noqa: PLR0917 - asked of each change, and slices take as long as the answer
    old: Sequence[str], start: int, end: int, new: Sequence[str], begin: int, close: int
) -> bool:
    """Say at a glance whether a change may hold words that are better marked inside.

    The change is of a range of tokens; white space between words begins with no letters.
    """
    if end - start == 1 == close - begin:
        was, is_ = old[start], new[begin]
        if was[:3] == is_[:3] or was[-4:] == is_[-4:]:
            return True
        return was[0] >= _SYLLABLES[0] and was[:2] == is_[:2]
    if old[start][0] >= _SYLLABLES[0]:
        return True
    heads = [word[:4] for word in old[start:end] if len(word) > _SHORTEST]
    if not heads:
        return False
    return any(word[:4] in heads for word in new[begin:close] if len(word) > _SHORTEST)


def shared_letters(old: str, new: str) -> Shared | None:
    """Give what two words share at both ends, or None where they are better marked whole."""
    if not (_is_word(old) and _is_word(new)):
        return None
    if UNCOMMON.search(old) is None and UNCOMMON.search(new) is None:
        return _shared(old, new)
    letters = _letters(old), _letters(new)
    shared = _shared(*letters)
    if shared is None or _joining().search(old) or _joining().search(new):
        return None
    return len("".join(letters[0][: shared[0]])), len(
        "".join(letters[0][len(letters[0]) - shared[1] :])
    )


def _is_word(word: str) -> bool:
    """Say whether something is a word and no number or sign."""
    return word.isalpha() or (word[0].isalpha() and not any(map(str.isdigit, word)))


def _shared(old: Sequence[str], new: Sequence[str]) -> Shared | None:
    """Count the letters that two words share at both ends, if these are most of them."""
    least = min(len(old), len(new))
    head = tail = 0
    while head < least and old[head] == new[head]:
        head += 1
    while tail < least - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    shared = _weight(old[:head]) + _weight(old[len(old) - tail :])
    longest = max(_weight(old), _weight(new))
    if shared < _LEAST_SHARED or shared * 5 < longest * 3:
        return None
    inside = old[head : len(old) - tail], new[head : len(new) - tail]
    if shared * 3 < longest * 2 and max(map(len, inside)) > _MOST_AT_AN_END:
        return None
    if head and tail:
        fits = shared >= _LEAST_AROUND and max(map(len, inside)) <= _MOST_INSIDE
    elif tail:
        fits = not all(inside) or _alike(*inside)
    else:
        fits = True
    return (head, tail) if fits else None


def _weight(letters: Sequence[str]) -> int:
    """Count letters, a syllable as two."""
    first, last = _SYLLABLES
    return len(letters) + sum(first <= letter <= last for letter in letters)


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether letters differ only in being capital."""
    return "".join(one).casefold() == "".join(other).casefold()


def _letters(word: str) -> list[str]:
    """Split a word into what a reader sees as its letters; a conjunct is one."""
    found: list[str] = []
    for cluster in _cluster().findall(word):
        if found and combining(found[-1][-1]) == _VIRAMA:
            found[-1] += cluster
        else:
            found.append(cluster)
    return found


@cache
def _cluster() -> regex.Pattern[str]:
    """Give the rule for grapheme clusters; loading its library takes as long as a window does."""
    import regex  # noqa: PLC0415 - see above

    return regex.compile(r"\X")


@cache
def _joining() -> regex.Pattern[str]:
    """Give the rule for letters that join."""
    import regex  # noqa: PLC0415 - see above

    return regex.compile(r"[\p{Arabic}\p{Syriac}\p{Mongolian}\p{Nko}\p{Mandaic}\p{Adlam}\p{Rohg}]")
