"""Find the files that Demarche ships: fonts, icons, templates and the first dossiers.

The one place that knows where they lie: inside the package when it was installed
from a wheel, at the top of the checkout when it runs from one. It reads nothing.
"""

from functools import lru_cache
from pathlib import Path

from demarche.translation import tr

FOUNDING = "security-guarantees.yaml"

_PACKAGE = Path(__file__).parent
_DOSSIERS = frozenset({".yaml", ".yml", ".json"})


def resource(name: str) -> Path:
    """Return the shipped resource of that name, such as `icons/open.svg`, file or folder."""
    return _shipped("resources", name)


def seed(name: str) -> Path:
    """Return the shipped dossier of that name."""
    return _shipped("seeds", name)


def seeds() -> tuple[Path, ...]:
    """Return every shipped dossier, the founding one first."""
    found = sorted(path for path in _folder("seeds").iterdir() if path.suffix in _DOSSIERS)
    return tuple(sorted(found, key=lambda path: path.name != FOUNDING))


def languages() -> tuple[str, ...]:
    """Return the languages of the window: English, and those of which a catalogue is shipped."""
    found = sorted(path.stem for path in (_folder("resources") / "translations").glob("*.mo"))
    return ("en", *found)


def catalogue(language: str) -> Path | None:
    """Return the compiled catalogue of a language; English, and what is not shipped, has none."""
    if language == "en" or language not in languages():
        return None
    return resource(f"translations/{language}.mo")


def _shipped(folder: str, name: str) -> Path:
    root = _folder(folder)
    path = root / name
    if not path.resolve().is_relative_to(_resolved(root)):
        raise FileNotFoundError(f"{name!r} lies outside {folder}, where Demarche keeps its files")
    if not path.exists():
        raise FileNotFoundError(
            tr("Demarche's own file {file} is missing; install it again", file=f"{folder}/{name}")
        )
    return path


@lru_cache(maxsize=8)
def _resolved(root: Path) -> Path:
    """Give the real place of a folder, looked up once."""
    return root.resolve()


def _folder(name: str) -> Path:
    inside, beside = _PACKAGE / "_data" / name, _PACKAGE.parents[1] / name
    for folder in (inside, beside):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(
        tr("Demarche's own folder {folder} is missing; install it again", folder=name)
    )
