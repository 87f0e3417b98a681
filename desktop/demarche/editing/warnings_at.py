"""What `check` would warn of in one record: nothing that forbids it, but worth a second look."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from demarche.editing.working_copy import WorkingCopy
from demarche.records.finding import Finding
from demarche.records.links import find_revived
from demarche.records.place import Loc
from demarche.records.suspicion import find_suspicious


def odd_texts(record: Mapping[str, Any], at: Loc) -> Iterator[Finding]:
    """Give each text in a record whose characters cannot all be seen."""
    if not at:  # the records of a dossier have places of their own
        record = {name: each for name, each in record.items() if isinstance(each, str)}
    text = json.dumps(record, ensure_ascii=False, default=str)
    for each in find_suspicious(record, text):
        yield replace(each, loc=(*at, *each.loc))


def stated_again(copy: WorkingCopy, at: Loc) -> Iterator[Finding]:
    """Give what is stated again in the record at a place after its party withdrew it.

    It stands at the links of the position, where it can be put right.
    """
    match at:
        case ("demands", int(number), *_):
            alone = replace(copy.dossier, demands=(copy.dossier.demands[number],))
            for each in find_revived(alone):
                loc = ("demands", number, *each.loc[2:])
                if loc[: len(at)] == at:
                    yield replace(each, loc=(*loc, "links"))
