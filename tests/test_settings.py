"""What the user prefers is kept, and a broken file costs nothing but the preferences."""

import json
import os
from pathlib import Path

import pytest

from demarche import settings
from demarche.compare.ignoring import Aspect
from demarche.settings import (
    FILE_NAME,
    MOST_RECENT,
    Ignorable,
    Settings,
    Theme,
    load,
    save,
)
from pseudo import bare

FULL = Settings(
    theme=Theme.DARK,
    zoom=150,
    report={"paper": "Letter", "missing": True, "type_size": 10.5},
    templates={"For the press": {"paper": "A3"}, "Для всех": {}},
    recent=(Path("/a/ключи.yaml"), Path("/b/key demands.json")),
    last=Path("/a/ключи.yaml"),
    geometry="AdnQywADAAA=",
    font="Ubuntu Sans",
    font_size=14.0,
    language="pt-BR",
    ignored=(Ignorable.CASE, Ignorable.SPACING),
)


@pytest.fixture
def file():
    return settings.config_dir() / FILE_NAME


def put(file, content):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())


def test_nothing_saved_gives_the_defaults_and_no_message():
    assert load() == (Settings(), None)


@pytest.mark.parametrize("kept", [Settings(), FULL])
def test_what_is_saved_is_loaded(kept):
    save(kept)
    assert load() == (kept, None)


def test_the_file_is_readable(file):
    save(FULL)
    assert json.loads(file.read_text("utf-8"))["recent"] == ["/a/ключи.yaml", "/b/key demands.json"]
    assert "ключи" in file.read_text("utf-8")


def test_a_path_whose_bytes_are_no_text_is_kept():
    odd = Settings(last=Path(os.fsdecode(b"/tmp/\xff.yaml")))
    save(odd)
    assert load().settings == odd


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        b"\xff\xfe",
        "[" * 100_000,
        '{"zoom": ' + "9" * 5000 + "}",
        " " * 2_000_000,
    ],
)
def test_a_broken_file_is_set_aside_and_said(file, content):
    put(file, content)
    loaded = load()
    assert loaded.settings == Settings()
    assert "broken" in loaded.message()
    assert not file.exists()
    assert file.with_name(f"{FILE_NAME}.broken").exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("theme", "purple"),
        ("theme", []),
        ("font", 3),
        ("font", "a\nb"),
        ("font_size", 3),
        ("font_size", "12"),
        ("font_size", True),
        ("language", "../de"),
        ("ignored", ["everything"]),
        ("ignored", "case"),
        ("zoom", True),
        ("zoom", 100.0),
        ("zoom", 10_000),
        ("report", "a4"),
        ("templates", ["a"]),
        ("templates", {"a": 1}),
        ("templates", {str(at): {} for at in range(101)}),
        ("report", {str(at): at for at in range(99)}),
        ("recent", "a.yaml"),
        ("recent", [1]),
        ("last", ""),
        ("last", "a\0b"),
        ("geometry", 5),
        ("geometry", "ключ"),
        ("geometry", "a"),
    ],
)
def test_a_field_without_sense_is_named_and_the_others_are_kept(file, field, value):
    values = {"theme": "dark", "zoom": 150, field: value}
    put(file, json.dumps(values))
    loaded = load()
    assert getattr(loaded.settings, field) == getattr(Settings(), field)
    assert f"{field} must" in loaded.message()
    assert loaded.settings.theme == "dark" or loaded.settings.zoom == 150


def test_a_field_of_a_later_version_is_left_alone(file):
    put(file, '{"zoom": 150, "voice": "calm"}')
    assert load() == (Settings(zoom=150), None)


def test_a_folder_in_its_place_is_said_and_left_alone(file):
    file.mkdir(parents=True)
    assert "cannot be read" in load().message()
    assert file.is_dir()


def test_what_is_wrong_is_said_in_the_language_that_the_settings_name(file, request):
    put(file, '{"theme": "purple", "language": "xx"}')
    loaded = load()
    request.getfixturevalue("pseudo")
    assert bare(loaded.message()) == ""


def test_the_recent_ones_are_few_and_each_but_once():
    now = Settings()
    for name in [*map(str, range(MOST_RECENT + 3)), "5"]:
        now = now.with_opened(Path(f"/{name}"))
    assert len(now.recent) == MOST_RECENT
    assert now.recent[:2] == (Path("/5"), Path("/14"))
    assert now.recent.count(Path("/5")) == 1
    assert now.last == Path("/5")


def test_an_interrupted_save_leaves_the_old_file_and_no_rest(file, monkeypatch):
    save(FULL)

    def refuse(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(settings.os, "fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        save(Settings())
    assert load().settings == FULL
    assert [path.name for path in file.parent.iterdir()] == [FILE_NAME]


def test_a_linked_file_stays_a_link(file, tmp_path):
    real = tmp_path / "kept.json"
    put(real, "{}")
    file.parent.mkdir(exist_ok=True)
    file.symlink_to(real)
    save(FULL)
    assert file.is_symlink()
    assert load().settings == FULL


def test_the_system_names_the_folder_where_the_environment_does_not(monkeypatch):
    monkeypatch.delenv(settings.CONFIG_DIR_VARIABLE)
    assert settings.config_dir().name == "demarche"


def test_a_choice_for_reports_without_sense_is_left_aside(file):
    put(file, json.dumps({"report": {"header": "x" * 9999, "logo": ["a"], "paper": "A3"}}))
    assert load() == (Settings(report={"paper": "A3"}), None)


def test_what_may_be_ignored_is_what_comparing_knows():
    assert list(Ignorable) == list(Aspect)
