"""What comes of reading a file, apart from how it is read: no parser is imported here.

So it can be handed from one process to another, and whoever only shows it loads no parser.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from demarche.records.model import Dossier
    from demarche.records.problem import Problem
from demarche.translation import tr


class Reading(NamedTuple):
    """What was read of one file; `dossier` holds all of it that is good.

    `called` is the name that a dossier went by before it travelled in a report.
    """

    path: str
    dossier: Dossier | None
    problems: tuple[Problem, ...]
    sha256: str
    called: str = ""

    @property
    def name(self) -> str:
        """Give the name of the file without its folder."""
        return self.called or Path(self.path).name

    @property
    def origin(self) -> str:
        """Name the file for whoever wants to see it: a dossier may have come in a report."""
        file = Path(self.path).name
        if not self.called:
            return file
        # Translators: {dossier} is the name of a file that came inside of another, a report.
        return tr("{dossier}, carried in {file}", dossier=self.called, file=file)

    @property
    def ok(self) -> bool:
        """Say whether the file has no errors; warnings do not count."""
        from demarche.records.problem import Severity  # noqa: PLC0415 - where one asks

        return all(problem.severity is not Severity.ERROR for problem in self.problems)
