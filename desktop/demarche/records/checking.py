"""From plain values to a dossier and all that is wrong with it.

What is broken is left out and listed; what is good is kept, and closed, so that nothing in the
dossier leads to something that is not there.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import Any, Final

from demarche.records.completing import DEFAULT_LANGUAGE, complete
from demarche.records.explaining import explain
from demarche.records.finding import Finding, named
from demarche.records.links import Edge, find_circles, find_disorder, find_revived
from demarche.records.mending import mend
from demarche.records.model import FORMAT, Dossier
from demarche.records.naming import Names, find_twice, surplus
from demarche.records.place import KEY, Loc
from demarche.records.problem import Code, Severity
from demarche.records.pruning import Pruned, doomed_by, prune
from demarche.records.record_words import needs
from demarche.records.references import find_unknown, uses
from demarche.records.shape import records_in
from demarche.records.validation import validate
from demarche.records.wholes import find_unfit
from demarche.translation import tr

_MOST_ROUNDS: Final = 8


def check(raw: dict[str, Any], title: str) -> tuple[Dossier | None, list[Finding]]:
    """Complete and validate the values of a file; `title` names a dossier that has none."""
    records = list(records_in(raw))
    used, unfit = list(uses(records)), list(find_unfit(records))
    complete(raw)
    unknown = list(find_unknown(used, Names.of(raw)))
    twice = list(find_twice(raw))
    dossier, pruned, errors = _keep_good(raw, [finding.loc for finding in unfit], title)
    findings = [*unfit, *unknown, *twice, *errors]
    if dossier is None:
        return None, findings
    dossier, more = _check_links(dossier, pruned, whole=not findings)
    return (dossier if dossier.demands else None), findings + more


def check_format(raw: dict[str, Any]) -> Iterator[Finding]:
    """Check that a file is of the version that is read here; one that is not has a bad value."""
    version = raw.get("format")
    if version is None:
        message = needs(Dossier, "format")
        hint = tr("begin the file with `format: {format}`", format=FORMAT)
        yield Finding(code=Code.MISSING_FIELD, message=message, hint=hint, loc=("format",))
    if isinstance(version, str) and version != FORMAT:
        message = tr("the format {format} is not known here", format=named(version))
        if re.fullmatch(r"demarche/[1-9][0-9]*", version):
            hint = tr("a newer Demarche reads it")
        else:
            hint = tr("write `format: {format}`", format=FORMAT)
        yield Finding(code=Code.BAD_VALUE, message=message, hint=hint, loc=("format",))
    elif version is not None and next(iter(raw)) != "format":
        yield Finding(
            code=Code.BAD_VALUE,
            message=tr("`format` is not the first line"),
            hint=tr("put it first, so that people and programs see at once what this is"),
            loc=("format", KEY),
            severity=Severity.WARNING,
        )


def _keep_good(
    raw: dict[str, Any], broken: list[Loc], title: str
) -> tuple[Dossier | None, Pruned, list[Finding]]:
    """Validate, leaving out what is broken until the rest is good; the first round is reported."""
    dossier, errors = validate(raw)
    findings = [explain(error) for error in errors]
    doomed = doomed_by([*broken, *(tuple(error["loc"]) for error in errors)])
    pruned = prune(raw, doomed) if doomed else Pruned(raw, {})
    doomed |= doomed_by(pruned.original(loc) for loc in surplus(pruned.raw))
    for _ in range(_MOST_ROUNDS if doomed else 0):
        pruned = prune(raw, doomed)
        dossier, errors = validate(_with_fallbacks(pruned.raw, title))
        more = doomed_by(pruned.original(tuple(error["loc"])) for error in errors)
        if more <= doomed:
            break  # it is good, or lacks what nothing that is left out can give
        doomed |= more
    return dossier, pruned, findings


def _with_fallbacks(raw: dict[str, Any], title: str) -> dict[str, Any]:
    """Fill in what a dossier cannot be without, so that the rest of it can be shown."""
    fallbacks = {"format": FORMAT, "title": title, "parties": {}, "language": DEFAULT_LANGUAGE}
    return {**fallbacks, **{key: value for key, value in raw.items() if value is not None}}


def _check_links(dossier: Dossier, pruned: Pruned, *, whole: bool) -> tuple[Dossier, list[Finding]]:
    """Check how positions are linked, and close the dossier unless it is whole and good."""
    disorder = list(find_disorder(dossier))
    circles = list(find_circles(dossier))
    cut: frozenset[Edge] = frozenset(
        [edge for _, edge in disorder] + [edge for _, edges in circles for edge in edges]
    )
    found = [*(f for f, _ in disorder), *(f for f, _ in circles), *find_revived(dossier)]
    if cut or not whole:
        dossier = mend(dossier, cut)
    return dossier, [_placed(finding, pruned) for finding in found]


def _placed(finding: Finding, pruned: Pruned) -> Finding:
    """Give a finding the way in the file, where records were left out before it."""
    return dataclasses.replace(finding, loc=pruned.original(finding.loc))
