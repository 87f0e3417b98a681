"""Files are handed to the window of this display and this person, and to no other."""

import os
import stat

import pytest

from demarche import handing
from demarche.settings import config_dir

pytestmark = pytest.mark.skipif(os.name != "posix", reason="there are such sockets on POSIX only")


@pytest.fixture(autouse=True)
def runtime(monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)


@pytest.fixture
def listening():
    """Give a socket that listens as the window does."""
    found = handing.listening()
    yield found
    found.close()
    handing.remove(str(handing.socket_path()))


def test_only_its_owner_may_speak_to_the_window(listening):
    path = handing.socket_path()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "DEMARCHE_CONFIG_DIR"])
def test_another_display_or_configuration_is_another_window(monkeypatch, tmp_path, name):
    before = handing.socket_path()
    monkeypatch.setenv(name, str(tmp_path))
    assert handing.socket_path().name != before.name


def test_without_a_window_nothing_is_handed_over():
    assert not handing.hand_over(["a.yaml"])


def test_a_socket_that_a_crash_left_is_replaced():
    handing.listening().close()
    assert not handing.hand_over(["a.yaml"])
    handing.listening().close()


def test_a_second_window_does_not_take_the_place_of_the_first(listening):
    with pytest.raises(OSError, match="another window"):
        handing.listening()


def test_a_folder_that_others_may_enter_is_not_trusted():
    folder = config_dir() / "run"
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    with pytest.raises(handing.UnsafeError):
        handing.listening()


def test_paths_are_handed_over_whole():
    files = ["a.yaml", "/b/\udcff.yaml", "/c/\n.yaml"]
    assert handing.files_of(handing.request(files)[:-1]) == [os.path.abspath("a.yaml"), *files[1:]]  # noqa: PTH100 - as written


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        b'{"files": ["/a"]}',
        b'{"format": "demarche-files/1", "files": ["a"]}',
        b'{"format": "demarche-files/1", "files": ["/a\\u0000"]}',
        b'{"format": "demarche-files/1", "files": [1]}',
        b'{"format": "demarche-files/1", "files": 1}',
    ],
)
def test_what_is_no_request_is_refused(line):
    with pytest.raises(ValueError, match=r".+"):
        handing.files_of(line)
