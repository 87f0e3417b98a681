"""The command as a person calls it: arguments in, text and an exit code out."""

import json
from dataclasses import dataclass

import pytest

from demarche.cli import main

RECORD = """\
format: demarche/1
title: A dam
parties:
  upland: {name: Upland}
  lowland: {name: Lowland}
demands:
  - id: flow
    title: Flow
    by: lowland
    to: [upland]
    positions:
      - {id: flow.1, date: 2019-03-04, text: We ask for 200 cubic metres a second.}
      - {id: flow.2, date: 2019-06-10, text: We ask for 150 cubic metres a second.}
"""


@dataclass
class Outcome:
    code: int
    out: str
    err: str

    @property
    def lines(self):
        return self.out.splitlines()

    @property
    def plain(self):
        return json.loads(self.out)


@pytest.fixture(autouse=True)
def _a_terminal_of_80_columns(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.fixture
def run(capsys):
    """Return a function that runs the command."""

    def called(*arguments):
        capsys.readouterr()
        code = main([str(each) for each in arguments])
        written = capsys.readouterr()
        return Outcome(code, written.out, written.err)

    return called


@pytest.fixture
def record(tmp_path):
    """Return a function that writes a small record, changed as asked, and gives its path."""

    def written(name="talks.yaml", **changes):
        text = RECORD
        for old, new in changes.items():
            text = text.replace(old, new)
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.fixture(scope="session")
def seed(project):
    """Return a function that gives the path of a shipped dossier."""
    return lambda name: project / "seeds" / f"{name}.yaml"
