import subprocess
import sys
import textwrap

import pytest

from demarche.gui import browser
from demarche.records.address import address_at_quote
from demarche.records.model import Quote

PAGE = "https://tass.com/politics/1390321"
EXACT = address_at_quote(PAGE, Quote(exact="a large-scale, “grave” conflict", source="tass"))
ODD = f"{PAGE}?a=%action&b=%s&c=$HOME;*'"
IN_A_CHILD = textwrap.dedent("""
    import os, sys, time
    from pathlib import Path
    from demarche.gui.browser import open_address
    begun = time.perf_counter()
    assert open_address(sys.argv[1])
    assert time.perf_counter() - begun < 2, "waited for the browser"
    while not Path(sys.argv[2]).exists():
        assert time.perf_counter() - begun < 20, "the browser was not started"
        time.sleep(0.01)
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        print("nothing left")
""")


@pytest.fixture
def handed(monkeypatch):
    monkeypatch.setattr(browser.shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(browser.sys, "platform", "linux")
    monkeypatch.delenv("BROWSER", raising=False)
    return []


@pytest.fixture
def script(tmp_path):
    """Give a browser that writes down its arguments and then stays open for a while."""
    path, heard = tmp_path / "browser", tmp_path / "heard"
    path.write_text(
        f"#!/bin/sh\nfor each in \"$@\"; do printf '%s\\n' \"$each\"; done > '{heard}.part'\n"
        f"mv '{heard}.part' '{heard}'\nexec sleep 3\n"
    )
    path.chmod(0o755)
    return path, heard


@pytest.mark.skipif(sys.platform == "win32", reason="the fake browser is a shell script")
@pytest.mark.parametrize("url", [EXACT, ODD, f"{PAGE}/Москва"])
def test_the_browser_receives_the_address_byte_for_byte(script, url, monkeypatch):
    path, heard = script
    monkeypatch.setenv("BROWSER", str(path))
    command = [sys.executable, "-c", IN_A_CHILD, url, str(heard)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "nothing left\n"
    assert heard.read_bytes() == url.encode() + b"\n"


def test_the_address_at_a_quote_keeps_its_encoded_hyphen():
    assert "%2D" in EXACT
    assert "%2C" in EXACT


@pytest.mark.parametrize(
    "url", ["", "tass.com", "file:///etc/passwd", "javascript:1", "https://a@b.example", "--help"]
)
def test_what_is_no_plain_web_address_is_never_handed_over(url, handed):
    assert not browser.open_address(url, start=handed.append)
    assert handed == []


def test_the_system_is_asked_in_turn_until_something_starts(handed):
    assert not browser.open_address(EXACT, start=lambda command: handed.append(command) or False)
    assert [command[0] for command in handed[:2]] == ["/bin/xdg-open", "/bin/gio"]
    assert {command[-1] for command in handed} == {EXACT}


@pytest.mark.parametrize(
    ("chosen", "command"),
    [
        ("firefox", ["/bin/firefox", EXACT]),
        ("firefox --new-tab %s &", ["/bin/firefox", "--new-tab", EXACT]),
        ("'unclosed:lynx -x", ["/bin/lynx", "-x", EXACT]),
        ("", ["/bin/xdg-open", EXACT]),
    ],
)
def test_the_users_own_browser_comes_first(chosen, command, handed, monkeypatch):
    monkeypatch.setenv("BROWSER", chosen)
    assert browser.open_address(EXACT, start=lambda found: handed.append(found) or True)
    assert handed == [command]


@pytest.mark.parametrize(
    ("platform", "command"),
    [
        ("darwin", ["/bin/open", EXACT]),
        ("win32", ["/bin/rundll32", "url.dll,FileProtocolHandler", EXACT]),
    ],
)
def test_other_systems_have_one_door(platform, command, handed, monkeypatch):
    monkeypatch.setattr(browser.sys, "platform", platform)
    assert browser.open_address(EXACT, start=lambda found: handed.append(found) or True)
    assert handed == [command]


def test_without_a_browser_it_says_so(monkeypatch):
    monkeypatch.setattr(browser.shutil, "which", lambda _: None)
    assert not browser.open_address(EXACT)
