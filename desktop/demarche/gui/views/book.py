"""The views of every file, in one readable file beside the settings.

Several programs may write it: each change is made on what stands there now. A file that cannot be
read is set aside and said, never overwritten. No Qt.
"""

from __future__ import annotations

import errno
import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from demarche.gui.views.view import View, view_from
from demarche.presence import is_there, read_head
from demarche.settings import config_dir
from demarche.translation import tr

FILE_NAME: Final = "views.json"
MOST_FILES: Final = 200
MOST_NAMED: Final = 40
LONGEST_NAME: Final = 80
_MOST_BYTES: Final = 8_000_000
_UTF8: Final = ("utf-8", "surrogatepass")  # file names may hold bytes that are no text

Key = tuple[str, ...]


class Kept(NamedTuple):
    """How one file, or two drafts, were looked at last, and what was saved by name."""

    view: View | None = None
    named: Mapping[str, View] = MappingProxyType({})


class ViewBook:
    """Finds and keeps the views of files."""

    def __init__(self) -> None:
        self._message = ""
        self._may_write = True

    def kept(self, paths: Iterable[str | Path]) -> Kept:
        """Give what is kept for a file, or for two drafts."""
        return self._read().get(_key(paths), Kept())

    def take_message(self) -> str:
        """Give once what went wrong with the file of the views, in words."""
        message, self._message = self._message, ""
        return message

    def keep(self, paths: Iterable[str | Path], view: View) -> None:
        """Keep how a file is looked at.

        Raises:
            OSError: Where it cannot be written.
        """
        self._change(_key(paths), view=view)

    def keep_named(self, paths: Iterable[str | Path], name: str, view: View) -> None:
        """Keep a view by a name; the oldest gives way where there are many.

        Raises:
            OSError: Where it cannot be written.
        """
        key = _key(paths)
        named = dict(self.kept(key).named)
        named.pop(name, None)
        kept = [*named.items(), (name, view)][-MOST_NAMED:]
        self._change(key, named=dict(kept))

    def forget_named(self, paths: Iterable[str | Path], name: str) -> None:
        """Keep a view no more.

        Raises:
            OSError: Where that cannot be written.
        """
        key = _key(paths)
        named = self.kept(key).named
        self._change(key, named={each: view for each, view in named.items() if each != name})

    def _change(self, key: Key, **fields: object) -> None:
        """Change what is kept for a file, and put it first."""
        from demarche.saving import replace_file  # noqa: PLC0415 - not before the first paint

        found = dict(self._read())
        if not self._may_write:
            raise OSError(errno.EACCES, self._message)
        changed = found.pop(key, Kept())._replace(**fields)  # type: ignore[arg-type]
        path = config_dir() / FILE_NAME
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, _written(_bounded({key: changed, **found})))

    def _read(self) -> Mapping[Key, Kept]:
        """Read the file; one that is broken is set aside."""
        path = config_dir() / FILE_NAME
        try:
            data = read_head(path, _MOST_BYTES + 1)
        except FileNotFoundError:
            return {}
        except OSError as error:
            self._message = tr(
                "The views in {path} cannot be read: {reason}.", path=path, reason=error.strerror
            )
            self._may_write = False
            return {}
        try:
            return dict(_entries(data))
        except (ValueError, RecursionError) as error:
            self._message = _set_aside(path, error)
            self._may_write = not is_there(path)
            return {}


def _key(paths: Iterable[str | Path]) -> Key:
    """Give what files are known by."""
    return tuple(str(Path(path).absolute()) for path in paths)


def _entries(data: bytes) -> Iterable[tuple[Key, Kept]]:
    """Yield what is kept for each file; an entry that makes no sense is left out."""
    if len(data) > _MOST_BYTES:
        raise ValueError(tr("it is far too long"))
    values = json.loads(data.decode(*_UTF8))
    if not isinstance(values, dict) or not isinstance(values.get("files"), list):
        raise ValueError(tr("it is not an object with a list of files"))  # noqa: TRY004 - one way out
    for each in values["files"]:
        paths = each.get("paths") if isinstance(each, dict) else None
        if isinstance(paths, list) and paths and all(isinstance(path, str) for path in paths):
            yield tuple(paths), _kept(each)


def _kept(entry: Mapping[str, object]) -> Kept:
    """Read one entry."""
    named = entry.get("named")
    views = named.items() if isinstance(named, dict) else ()
    return Kept(
        view_from(entry["view"]) if isinstance(entry.get("view"), dict) else None,
        {name: view_from(each) for name, each in list(views)[-MOST_NAMED:] if is_name(name)},
    )


def is_name(name: str) -> bool:
    """Say whether a view can go by a name."""
    return bool(name.strip()) and len(name) <= LONGEST_NAME and name.isprintable()


def _bounded(found: Mapping[Key, Kept]) -> Mapping[Key, Kept]:
    """Let the files give way that were opened longest ago; those with named views do so last."""
    if len(found) <= MOST_FILES:
        return found
    plain = [key for key, kept in found.items() if not kept.named]
    gone = [*reversed(plain), *reversed([key for key in found if key not in plain])]
    left = set(found) - set(gone[: len(found) - MOST_FILES])
    return {key: kept for key, kept in found.items() if key in left}


def _written(found: Mapping[Key, Kept]) -> bytes:
    """Write what is kept, the last file first."""
    files = [
        {
            "paths": key,
            "view": kept.view.as_plain() if kept.view else None,
            "named": {name: view.as_plain() for name, view in kept.named.items()},
        }
        for key, kept in found.items()
    ]
    text = json.dumps({"files": files}, indent=1, ensure_ascii=False)
    return (text + "\n").encode(*_UTF8)


def _set_aside(path: Path, error: Exception) -> str:
    """Move a broken file out of the way, and say so."""
    broken = path.with_name(f"{path.name}.broken")
    with suppress(OSError):
        path.replace(broken)
        return tr(
            "The kept views were broken ({reason}) and are now in {place}.",
            reason=error,
            place=broken,
        )
    return tr(
        "The kept views in {path} are broken ({reason}) and stay there.", path=path, reason=error
    )
