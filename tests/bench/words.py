"""How fast two texts are compared word by word."""

from functools import partial

from measuring import Figure

from demarche.compare.words import compare_words, tokens

OLD = "NATO guarantees that Ukraine and Georgia will not be let in, and says so in writing. " * 20
NEW = "The United States never vote to let Ukraine and other countries in, and say so today. " * 20


def split_both() -> None:
    """Split both texts into tokens and no more."""
    tokens(OLD)
    tokens(NEW)


FIGURES = (
    Figure(
        "compare two texts of 300 words",
        partial(compare_words.__wrapped__, OLD, NEW),
        "splitting both into tokens",
        split_both,
        owed=1.5,
        runs=20,
    ),
)
