"""The command: everything the window can show, in the terminal and for other programs."""

from demarche.cli.starting import main

__all__ = ["main"]
