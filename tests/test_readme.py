"""What the README promises holds."""

import re

import pytest

from demarche.cli import main
from demarche.compare.comparison import Draft, compare
from demarche.records.reading import read_bytes


@pytest.fixture(scope="module")
def readme(project):
    return (project / "README.md").read_text("utf-8")


def test_the_example_is_ten_lines_and_reads_without_a_problem(readme):
    example = re.search(r"```yaml\n(.*?)```", readme, re.DOTALL)[1]
    reading = read_bytes(example.encode(), "dam.yaml")
    assert len(example.splitlines()) <= 10
    assert reading.problems == ()
    row = compare([Draft("dam.yaml", reading.dossier)]).rows[0]
    assert row.cells[1].change == "alternative"


def test_every_make_target_that_it_names_exists(readme, project):
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", readme, re.MULTILINE))
    targets = set(re.findall(r"^([a-z]+):", (project / "Makefile").read_text(), re.MULTILINE))
    assert named <= targets


def test_its_picture_is_there(readme, project):
    assert all((project / path).is_file() for path in re.findall(r"!\[.*?\]\((.*?)\)", readme))


@pytest.mark.parametrize("command", ["check", "compare", "report", "convert", "schema"])
def test_every_command_that_it_names_has_help(readme, capsys, command):
    assert f"`demarche {command}" in readme
    assert main([command, "--help"]) == 0
    assert command in capsys.readouterr().out
