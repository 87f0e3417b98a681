"""A layer of the system's calls that fails, and one that remembers: put in the place of `os`."""

import errno
import os

CALLS = ("open", "write", "fsync", "close", "replace", "unlink", "chmod", "fstat", "stat", "access")
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EINTR)


class Killed(BaseException):
    """Stands for the death of the process: no code may go on behind it."""


class Layer:
    """The calls of `os`, each of which may be watched; all else is `os` itself."""

    def __init__(self, before=lambda _name, _number: None):
        self._before = before
        self.count = 0

    def __getattr__(self, name):
        real = getattr(os, name)
        return self._watched(name, real) if name in CALLS else real

    def _watched(self, name, real):
        def call(*args, **kwargs):
            self.count += 1
            self._before(name, self.count)
            return real(*args, **kwargs)

        return call


class Short(Layer):
    """A disk that takes only half of what it is given to write."""

    def _watched(self, name, real):
        if name != "write":
            return super()._watched(name, real)
        return lambda handle, data: real(handle, bytes(data)[: max(1, len(data) // 2)])


def failing(at, number, *, lasting=False):
    """Make a layer whose call number `at` fails, and where it is lasting each later one like it."""
    failed = []

    def before(name, count):
        if count == at or (lasting and name in failed):
            failed.append(name)
            raise OSError(number, os.strerror(number))

    return Layer(before)


def dying(at):
    """Make a layer where the process dies at call number `at`; nothing it does then counts."""

    def before(_name, count):
        if count >= at:
            raise Killed

    return Layer(before)
