"""The SHA-256 sum of what was read.

OpenSSL sums large files in a fraction of the time, but is loaded no sooner than a small one is
summed: so Python's own sums those. Where it has none, `hashlib` does.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Final

_LARGE: Final = 1_000_000
_OWN: Final = "_sha2" if sys.version_info >= (3, 12) else "_sha256"


def sha256_of(data: bytes) -> str:
    """Give the sum in hexadecimal digits."""
    digits: str = _module_for(data).sha256(data).hexdigest()
    return digits


def _module_for(data: bytes) -> ModuleType:
    """Give who sums so many bytes soonest."""
    try:
        return import_module(_OWN if len(data) < _LARGE else "hashlib")
    except ImportError:
        return import_module("hashlib")
