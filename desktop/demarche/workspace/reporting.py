"""Make the report of a workspace.

Reports are loaded when one is built: most windows are closed without one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.records.carrying import Carried
    from demarche.reports.document import Report
    from demarche.reports.options import Options
    from demarche.workspace.workspace import Workspace


def report_of(workspace: Workspace, options: Options) -> Report:
    """Build the report of a workspace as it is looked at.

    Raises:
        ValueError: Where nothing could be read, so that there is nothing to report.
    """
    from demarche.reports.building import build_report  # noqa: PLC0415 - see the head
    from demarche.reports.document import FileFacts  # noqa: PLC0415 - see the head

    if workspace.comparison is None:
        raise ValueError(tr("nothing in this file could be read, so there is nothing to report"))
    files = [
        FileFacts(reading.origin, reading.sha256)
        for reading in workspace.readings
        if reading.dossier is not None
    ]
    carried = _carried(workspace, with_notes=options.with_notes) if options.records else None
    return build_report(workspace.comparison.settled(), files, options, carried)


def _carried(workspace: Workspace, *, with_notes: bool) -> Carried:
    """Give the dossiers as they travel in a report, and how they are looked at."""
    from demarche.records.carrying import Carried  # noqa: PLC0415 - see the head

    comparison = workspace.comparison
    return Carried(
        dossiers=tuple((each.name, each.dossier) for each in workspace.readings if each.dossier),
        columns=tuple(each.spec_text for each in comparison.columns) if comparison else (),
        base=comparison.base if comparison else 0,
        said=tuple((*each.demands, each.same, each.because) for each in workspace.said),
        with_notes=with_notes,
    )
