"""Imports run one way, and nothing but the window knows Qt."""

import subprocess
import sys
from pathlib import Path

import demarche

WITHOUT_QT = """
import importlib, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError(f"{name} is not for here")

sys.meta_path.insert(0, NoQt())
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def modules():
    root = Path(demarche.__file__).parent
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root.parent).with_suffix("").parts
        if parts[1] not in {"gui", "__main__"}:
            yield ".".join(parts).removesuffix(".__init__")


def python(*arguments):
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, timeout=120
    )


def test_everything_but_the_window_imports_without_qt():
    names = list(modules())
    assert {"demarche", "demarche.cli", "demarche.records.model"} <= set(names)
    done = python("-c", WITHOUT_QT, *names)
    assert done.returncode == 0, done.stderr


def test_the_settings_are_read_without_pydantic():
    done = python("-c", "import sys, demarche.settings; sys.exit('pydantic' in sys.modules)")
    assert done.returncode == 0, done.stderr


def test_the_contracts_between_the_layers_hold(project):
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
