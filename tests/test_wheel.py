"""What a person installs holds what Demarche ships, and finds it."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import demarche
from demarche.resources import resource, seeds

OPEN_EVERYTHING = """
import sys
from pathlib import Path
import yaml
from fontTools.ttLib import TTFont
import demarche
from demarche.resources import resource, seeds

assert Path(demarche.__file__).is_relative_to(sys.argv[1]), demarche.__file__
assert len(seeds()) >= 1
for seed in seeds():
    assert seed.is_relative_to(sys.argv[1])
    assert yaml.safe_load(seed.read_text("utf-8"))
for font in resource("fonts").glob("*.ttf"):
    TTFont(font).close()
print(*sorted(path.name for path in [*seeds(), *resource("fonts").iterdir()]))
"""


@pytest.fixture(scope="module")
def uv(project):
    """Return what builds: the one that make brought, or the machine's own."""
    own = project / ".uv" / "bin" / "uv"
    found = str(own) if own.exists() else shutil.which("uv")
    return found or pytest.skip("there is no uv to build with (make setup brings it)")


@pytest.fixture(scope="module")
def built(uv, project, tmp_path_factory):
    """Build the source archive, and the wheel from it, without the network where that goes."""
    folder = tmp_path_factory.mktemp("dist")
    cache = {"UV_CACHE_DIR": str(project / ".uv" / "cache")} if (project / ".uv").is_dir() else {}
    command = [uv, "build", "--quiet", "--python", sys.executable, "--out-dir", folder, project]
    for offline in (["--offline"], []):
        done = subprocess.run(
            [*command, *offline],
            env=os.environ | cache,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode == 0:
            return folder
    return pytest.skip(f"the wheel cannot be built here: {done.stderr.strip()[-200:]}")


def test_the_checkout_shows_its_own_files(project):
    assert Path(demarche.__file__).is_relative_to(project)
    assert {path.parent for path in seeds()} == {project / "seeds"}
    assert resource("fonts") == project / "resources" / "fonts"


def test_an_installed_wheel_opens_every_seed_and_font(uv, built, tmp_path):
    (wheel,) = built.glob("*.whl")
    how = ["--quiet", "--offline", "--no-deps", "--python", sys.executable, "--target", tmp_path]
    subprocess.run([uv, "pip", "install", *how, wheel], check=True)
    done = subprocess.run(
        [sys.executable, "-c", OPEN_EVERYTHING, tmp_path],
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    shipped = [*seeds(), *resource("fonts").iterdir()]
    assert done.stdout.split() == sorted(path.name for path in shipped)


def test_a_wheel_holds_the_whole_of_resources_and_seeds_and_nothing_strange(built, project):
    (wheel,) = built.glob("*.whl")
    held = set(zipfile.ZipFile(wheel).namelist())
    tracked = subprocess.run(
        ["git", "ls-files", "resources", "seeds"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert {f"demarche/_data/{name}" for name in tracked.stdout.splitlines()} <= held
    assert {"demarche/py.typed"} <= held
    assert {name.partition("/")[0].partition("-")[0] for name in held} == {"demarche"}
    assert not [name for name in held if "__pycache__" in name]


def test_a_source_archive_holds_what_make_needs(built):
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        held = {name.partition("/")[2] for name in tar.getnames()}
    assert {"Makefile", "uv.lock", ".ci/setup", "LICENSE", "tests/conftest.py"} <= held
