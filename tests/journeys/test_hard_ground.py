"""The window opens whatever the disk and the screen are like."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from demarche import settings
from demarche.gui.app import open_window
from demarche.gui.watching.watcher import FileWatcher
from demarche.resources import FOUNDING

TOO_LONG = Path("/" + "a" * 9_000 + ".yaml")
"""What is there cannot be told, as with a folder that may not be entered."""


def test_a_last_file_that_cannot_be_looked_at_gives_way_to_the_founding_one(opened):
    settings.save(replace(settings.load().settings, last=TOO_LONG, recent=(TOO_LONG,)))
    assert opened().desk.workspace.paths[0].name == FOUNDING


def test_a_file_that_cannot_be_looked_at_is_said_as_a_problem(opened):
    window = opened(TOO_LONG)
    assert window.desk.workspace.problems
    assert window.parts.problems.isVisible()


def test_what_cannot_be_looked_at_is_watched_without_a_word(qapp, tmp_path):
    watcher = FileWatcher(qapp)
    watcher.watch([tmp_path / "dam.yaml", TOO_LONG])
    watcher.watch([])


def test_a_new_window_fits_on_the_screen_with_its_frame(qtbot, qapp, founding):
    window = open_window([str(founding)])
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert window.height() < room.height()
    assert window.width() < room.width()
    assert not window.minimumSizeHint().width() > window.width()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_pipes_instead_of_settings_and_views_are_not_waited_for(opened, founding):
    settings.config_dir().mkdir(parents=True, exist_ok=True)
    for name in (settings.FILE_NAME, "views.json"):
        os.mkfifo(settings.config_dir() / name)
    assert opened(founding).parts.pane.model.rowCount()


def test_settings_and_views_without_end_are_set_aside(opened, founding):
    settings.config_dir().mkdir(parents=True, exist_ok=True)
    for name in (settings.FILE_NAME, "views.json"):
        with (settings.config_dir() / name).open("wb") as long:
            long.truncate(10**12)
    opened(founding)
    assert {f"{name}.broken" for name in (settings.FILE_NAME, "views.json")} <= {
        each.name for each in settings.config_dir().iterdir()
    }


@pytest.mark.parametrize("name", ["/\ud800.yaml", "/" + "a" * 9_000])
def test_a_name_that_no_system_takes_is_said_as_a_problem(opened, told, name):
    window = opened()
    window.take_handed([name])
    assert window.desk.workspace.problems
    window.close()
    assert not told
    assert opened().parts.pane.model.rowCount()
