"""How soon the command begins to work, and how long the smallest useful one takes."""

from functools import partial

from measuring import Figure, python

from demarche.resources import FOUNDING, seed

PYDANTIC = partial(python, "-c", "import pydantic")

FIGURES = (
    Figure(
        "start, as far as the settings",
        partial(python, "-c", "import demarche.settings"),
        "start, import pydantic",
        PYDANTIC,
        owed=2.5,
        runs=10,
    ),
    Figure(
        "check the founding dossier",
        partial(python, "-m", "demarche", "check", str(seed(FOUNDING))),
        "start, import pydantic",
        PYDANTIC,
        owed=2.5,
        runs=10,
    ),
)
