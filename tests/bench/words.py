"""How fast two texts are compared word by word, and how well planted edits are found.

What is measured begins with texts that are split into words already: that is the yardstick. The
shares are those of what was missed, so that less is better: an F1 of .995 is a share of .005.
"""

from functools import partial
from statistics import mean

from measuring import Figure, Share
from planted_edits import planted

from demarche.compare.subsequence import common_blocks
from demarche.compare.tidying import tidied
from demarche.compare.words import compare_tokens, tokens, words_of

SEEDS = 25


def figure(words, rate, owed, *, pairs=1):
    """Hold the comparison of pairs of texts of so many words against splitting them."""
    texts = [planted(words, rate, seed) for seed in range(pairs)]
    split = [(tokens(each.old), tokens(each.new)) for each in texts]
    return Figure(
        f"compare {pairs} x two texts of {words:,} words, {rate:.0%} edited",
        partial(_compare_all, split),
        "splitting both into tokens",
        partial(_split_all, texts),
        owed=owed,
        runs=15,
    )


def _compare_all(pairs):
    """Compare texts that are split already."""
    for old, new in pairs:
        compare_tokens(old, new)


def _split_all(texts):
    """Split both texts of each pair into tokens and no more."""
    for each in texts:
        tokens(each.old)
        tokens(each.new)


def missed(rate):
    """Say how far the words that are found to be kept are from those that were."""
    texts = [
        planted(300, rate, seed, phrases=phrases)
        for seed in range(SEEDS)
        for phrases in (False, True)
    ]
    return 1 - mean(_f1(each) for each in texts)


def _f1(texts):
    """Weigh what is found to be kept against what was, before anything is called rewritten."""
    old, new = words_of(tokens(texts.old)), words_of(tokens(texts.new))
    blocks = tidied(common_blocks(old.keys, new.keys), old, new)
    ours, theirs = _places(old), _places(new)
    found = {
        (ours[one + at], theirs[other + at])
        for one, other, length in blocks
        for at in range(length)
        if old.keys[one + at][0].isalnum()
    }
    return 2 * len(found & texts.kept) / (len(found) + len(texts.kept))


def _places(text):
    """Give for each word and each sign which word between white space it belongs to."""
    spaces, places = 0, []
    for token in text.tokens:
        if token.isspace():
            spaces += 1
        else:
            places.append(spaces)
    return places


FIGURES = (
    *(figure(300, rate, 1.0, pairs=SEEDS) for rate in (0.02, 0.2, 0.5, 0.8, 1.0)),
    figure(3_000, 0.2, 1.6),
    figure(30_000, 0.2, 2.0),
    *(
        Share(f"words missed of planted edits, {rate:.0%}", partial(missed, rate), "F1", owed)
        for rate, owed in ((0.2, 0.005), (0.5, 0.035), (0.8, 0.18))
    ),
)
