"""Savers that are wrong, each in a way that was seen in real programs: the proofs must catch them.

They call `os` of this module, so that the same layers can be put in its place.
"""

import os
from contextlib import suppress
from pathlib import Path

from demarche.saving import replacing


def plain_write(path, data, **_):
    """Open the file and write into it."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]
    os.close(handle)


def no_sync(path, data, **_):
    """Rename without having synced."""
    _aside(path, data, sync=False)
    os.replace(f"{path}.new", path)


def unchecked_short_write(path, data, **_):
    """Believe that all was written."""
    handle = os.open(f"{path}.new", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.write(handle, data)
    os.fsync(handle)
    os.close(handle)
    os.replace(f"{path}.new", path)
    _sync_folder(path)


def fallback_on_any_error(path, data, **_):
    """Write into the file where writing beside it failed."""
    try:
        _aside(path, data)
        os.replace(f"{path}.new", path)
    except OSError:
        with suppress(OSError):
            plain_write(path, data)


def ignoring_outside_change(path, data, **_):
    """Replace whatever is there."""
    replacing.replace_file(path, data)


def _aside(path, data, *, sync=True):
    handle = os.open(f"{path}.new", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]
    if sync:
        os.fsync(handle)
    os.close(handle)


def _sync_folder(path):
    handle = os.open(Path(path).parent, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)
