"""Journeys use the window as it is opened for a person."""

from gui.conftest import founding, opened, qapp, told, unfinished  # noqa: F401 - fixtures by name
