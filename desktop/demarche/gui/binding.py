"""Loads Qt, before anything else of the window is loaded.

Qt's binding compiles at every start what it words its messages of wrong calls with, and what makes
stubs for editors: a quarter of the time that a bare window takes. Here each of these modules is put
off until something is asked of it, which in a program that makes no wrong call is never.
"""

from __future__ import annotations

import builtins
import os
import sys
from collections.abc import Callable
from functools import partial
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from threading import RLock
from types import ModuleType
from typing import Any, Final

_TRIED: Final = ((6, 11),)
"""The versions of which it is known what of this they reach into from C."""
_CHOICE_OF_ENUMS: Final = "PYSIDE6_OPTION_PYTHON_ENUM"
"""Where more than the usual is chosen, one of these modules is to read it at once."""
_USUAL: Final = "True"
_PUT_OFF: Final = frozenset(
    f"shibokensupport.signature.{name}"
    for name in (
        "mapping",
        "errorhandler",
        "layout",
        "parser",
        "lib.enum_sig",
        "lib.pyi_generator",
        "lib.tool",
    )
)
_ASKED_FROM_C: Final = "update_mapping"
"""What the binding looks up in one of these modules by itself, past all that Python does."""
_Import = Callable[..., ModuleType]
_loading: Final = RLock()


def load_qt() -> None:
    """Load Qt, and leave it to Python to import what follows.

    Qt's binding puts itself before every import, and reads the source of each module for a wish
    for other names; we have none, and there are a hundred modules to come.
    """
    pythons_own = builtins.__import__
    if os.environ.get(_CHOICE_OF_ENUMS, _USUAL) == _USUAL:
        builtins.__import__ = partial(_import, pythons_own)
    try:
        from PySide6 import QtCore  # noqa: F401, PLC0415 - it is this that is to be undone
    finally:
        builtins.__import__ = pythons_own


class _PutOff(ModuleType):
    """A module that is loaded once something is asked of it that only it knows."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module holds
        """Load the module, and ask it."""
        if name.startswith("__"):
            raise AttributeError(name)
        self.load()
        return getattr(self, name)

    def load(self) -> None:
        """Load the module, unless it is; from then on it is like any other."""
        with _loading:
            if type(self) is _PutOff:
                self._load()

    def _load(self) -> None:
        """Load the module."""
        spec = self.__spec__
        if spec is not None and spec.loader is not None:
            # The binding has given it another name since, under which no loader finds it.
            self.__spec__ = ModuleSpec(self.__name__, spec.loader, origin=spec.origin)
            spec.loader.exec_module(self)
            self.__spec__ = spec
        self.__class__ = ModuleType  # type: ignore[assignment]


def _import(own: _Import, name: str, *rest: Any, **named: Any) -> ModuleType:  # noqa: ANN401
    """Import as Python does, but put off what the binding does not need to begin with."""
    wanted = named.get("fromlist", rest[2:3] and rest[2])
    for each in wanted or ():
        if f"{name}.{each}" in _PUT_OFF and _is_tried():
            _put_off(name, each)
    return own(name, *rest, **named)


def _is_tried() -> bool:
    """Say whether this version of the binding is one that has been tried."""
    return sys.modules["shiboken6"].__version_info__[:2] in _TRIED


def _put_off(package: str, name: str) -> None:
    """Let a module of the binding be there without being loaded."""
    whole = f"{package}.{name}"
    spec = find_spec(whole)
    if whole in sys.modules or spec is None:
        return
    module = _PutOff(whole)
    module.__spec__ = spec
    module.__package__ = package
    if name == "mapping":
        vars(module)[_ASKED_FROM_C] = partial(_load_and_ask, module)
    sys.modules[whole] = module
    setattr(sys.modules[package], name, module)


def _load_and_ask(module: _PutOff) -> object:
    """Load a module in whose place a function stands, and ask that of the module."""
    module.load()
    return vars(module)[_ASKED_FROM_C]()
