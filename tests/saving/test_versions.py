"""The last versions of a file that was saved can be had back."""

import datetime as dt
from pathlib import Path

import pytest

from demarche.saving.versions import common_ancestor, keep_version, versions

NOW = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)

NOON = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)


@pytest.fixture
def keep(tmp_path):
    """Keep versions of one file."""
    file = tmp_path / "talks.yaml"

    def keep(*contents, most=10, of=file):
        for hours, data in enumerate(contents):
            keep_version(tmp_path / "kept", of, data, NOON + dt.timedelta(hours=hours), most)
        return versions(tmp_path / "kept", of)

    return keep


def test_versions_come_newest_first_with_their_time(keep):
    kept = keep(b"one", b"two")
    assert [each.path.read_bytes() for each in kept] == [b"two", b"one"]
    assert kept[1].saved == NOON
    assert kept[0].path.suffix == ".yaml"


def test_the_same_again_is_not_kept_twice(keep):
    assert len(keep(b"one", b"one", b"two", b"one")) == 3


def test_the_oldest_go(keep):
    kept = keep(*(b"%d" % number for number in range(15)), most=10)
    assert [each.path.read_bytes() for each in kept][::9] == [b"14", b"5"]


def test_files_have_each_their_own(keep, tmp_path):
    keep(b"one")
    assert keep(of=tmp_path / "other.yaml") == ()


def test_one_file_by_two_ways_is_one(keep, tmp_path):
    (tmp_path / "talks.yaml").write_bytes(b"x")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "talks.yaml")
    keep(b"one")
    assert len(keep(of=tmp_path / "link.yaml")) == 1


def test_strange_files_among_them_are_passed_over(keep):
    kept = keep(b"one")
    (kept[0].path.parent / "000002-20261399T990000Z.yaml").write_bytes(b"")
    assert len(keep(of=Path(kept[0].path.parents[2] / "talks.yaml"))) == 1


def test_the_last_version_that_two_files_went_through_is_their_ancestor(tmp_path):
    ours, theirs = tmp_path / "ours.yaml", tmp_path / "theirs.yaml"
    for number, data in enumerate((b"one", b"two", b"three")):
        keep_version(tmp_path / "kept", ours, data, NOW)
        if number < 2:
            keep_version(tmp_path / "kept", theirs, data, NOW)
    theirs.write_bytes(b"of theirs alone")
    assert common_ancestor(tmp_path / "kept", ours, theirs).path.read_bytes() == b"two"


def test_a_file_as_it_was_begun_with_is_the_ancestor_of_what_became_of_it(tmp_path):
    keep_version(tmp_path / "kept", tmp_path / "ours.yaml", b"begun", NOW)
    keep_version(tmp_path / "kept", tmp_path / "ours.yaml", b"now", NOW)
    (tmp_path / "theirs.yaml").write_bytes(b"begun")
    found = common_ancestor(tmp_path / "kept", tmp_path / "ours.yaml", tmp_path / "theirs.yaml")
    assert found.path.read_bytes() == b"begun"


def test_files_that_share_nothing_have_no_ancestor(tmp_path):
    keep_version(tmp_path / "kept", tmp_path / "ours.yaml", b"ours", NOW)
    assert common_ancestor(tmp_path / "kept", tmp_path / "ours.yaml", tmp_path / "none") is None
