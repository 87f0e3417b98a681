"""What `check` would warn of in one record: nothing that forbids it, but worth a second look."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from demarche.editing.acts import record_at
from demarche.editing.working_copy import WorkingCopy
from demarche.records.finding import Finding
from demarche.records.links import find_revived
from demarche.records.place import Loc
from demarche.records.suspicion import find_suspicious


def warnings_at(copy: WorkingCopy, at: Loc) -> tuple[Finding, ...]:
    """Give what is to be thought of in the record at a place and in what it holds.

    Raises:
        LookupError: Where there is no record.
    """
    record = record_at(copy.values, at)
    if not at:  # the records of a dossier have places of their own
        record = {name: each for name, each in record.items() if isinstance(each, str)}
    odd = find_suspicious(record, json.dumps(record, ensure_ascii=False, default=str))
    found = [replace(each, loc=(*at, *each.loc)) for each in odd]
    return (*found, *(each for each in _revived(copy, at) if each.loc[: len(at)] == at))


def _revived(copy: WorkingCopy, at: Loc) -> Iterator[Finding]:
    """Give what is stated again in the demand at a place after it was withdrawn.

    It stands at the links of the position, where it can be put right.
    """
    match at:
        case ("demands", int(number), *_):
            alone = replace(copy.dossier, demands=(copy.dossier.demands[number],))
            for each in find_revived(alone):
                yield replace(each, loc=("demands", number, *each.loc[2:], "links"))
