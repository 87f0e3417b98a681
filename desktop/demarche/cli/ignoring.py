"""What `--ignore` names: the ways in which words may differ without being heeded."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError

from demarche.compare.ignoring import Aspect, Ignored


def add_ignore(parser: ArgumentParser) -> None:
    """Add the choice of what is not heeded."""
    parser.add_argument(
        "--ignore",
        type=_aspects,
        default=frozenset(),
        metavar="WHAT",
        help="do not heed these where words differ, and mark them as ignored: "
        f"{', '.join(Aspect)}; write several with commas between",
    )


def _aspects(text: str) -> Ignored:
    """Read what is not to be heeded."""
    names = [name.strip().casefold() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in list(Aspect):
            known = ", ".join(Aspect)
            raise ArgumentTypeError(f"“{name}” cannot be ignored; what can is {known}")
    return frozenset(map(Aspect, names))
