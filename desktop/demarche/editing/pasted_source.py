"""The source that a pasted address or citation speaks of: known already, or to be added."""

from __future__ import annotations

from demarche.editing import acts
from demarche.editing.pasting import Pasted
from demarche.editing.working_copy import Edit, WorkingCopy


def source_of(copy: WorkingCopy, pasted: Pasted) -> tuple[Edit | None, str]:
    """Give the id of the source, and the edit that adds it where it is not there."""
    address = pasted.source.get("url")
    for name, source in copy.dossier.sources.items():
        if address and source.url == address:
            return None, name
    fields = {"title": pasted.source.get("url", ""), **pasted.source}
    return acts.add_source(copy, fields)
