"""Open, compare, report: the one door for the window and the command line."""

from demarche.workspace.opening import open_files
from demarche.workspace.reporting import report_of
from demarche.workspace.workspace import Workspace

__all__ = ["Workspace", "open_files", "report_of"]
