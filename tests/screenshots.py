"""Draw the pictures of the window: that of the README, and more for looking at.

Run by `make screenshots`. The README's picture goes to `resources/screenshots`, where it is kept;
the others go to `build/screenshots`, one for each look and size that the window must stand.
"""

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["DEMARCHE_CONFIG_DIR"] = tempfile.mkdtemp(prefix="demarche-screenshots-")

from demarche.gui.actions import Name
from demarche.gui.app import application, open_window
from demarche.settings import Theme

PROJECT = Path(__file__).resolve().parents[1]
KEPT = PROJECT / "resources" / "screenshots"
OTHERS = PROJECT / "build" / "screenshots"


@dataclass(frozen=True)
class Shot:
    """One picture: of what, how it looks, how large."""

    name: str
    seed: str = "security-guarantees.yaml"
    theme: Theme = Theme.LIGHT
    zoom: int = 100
    size: tuple[int, int] = (1440, 900)
    changes_on: int = 0
    find: str = ""
    does: tuple[Name, ...] = ()
    folder: Path = OTHERS


SHOTS = (
    Shot("window", folder=KEPT),
    Shot("light-second-change", changes_on=1),
    Shot("dark", theme=Theme.DARK),
    Shot("narrow", size=(820, 640)),
    Shot("narrowest", size=(560, 700)),
    Shot("zoomed", zoom=200),
    Shot("zoomed-dark", zoom=200, theme=Theme.DARK),
    Shot("many-columns", seed="software-patents-2005.yaml"),
    Shot("many-columns-dark", seed="software-patents-2005.yaml", theme=Theme.DARK),
    Shot("high-contrast", theme=Theme.HIGH_CONTRAST, find="ukraine"),
    Shot("find", find="nato"),
    Shot("redline", does=(Name.REDLINE,)),
    Shot("reading", does=(Name.READING,)),
    Shot("only-changed", does=(Name.ONLY_CHANGED,)),
    Shot("outline-zoomed", zoom=200, does=(Name.FILTER,)),
    Shot("talks", seed="boeing-iam-2024.yaml"),
)


def draw(shot: Shot) -> Path:
    """Draw one picture and give its path."""
    app = application()
    window = open_window([str(PROJECT / "seeds" / shot.seed)])
    window.preferences.set_theme(shot.theme)
    while window.preferences.settings.zoom < shot.zoom:
        window.preferences.zoom_in()
    window.resize(*shot.size)
    window.show()
    for _ in range(5):
        app.processEvents()
    for _ in range(shot.changes_on):
        window.parts.pane.ways.next_change()
        app.processEvents()
    for name in shot.does:
        window.actions_by_name[name].trigger()
    window.parts.bar.find_box.box.setText(shot.find)
    for _ in range(5):
        app.processEvents()
    shot.folder.mkdir(parents=True, exist_ok=True)
    path = shot.folder / f"{shot.name}.png"
    window.grab().save(str(path))
    window.preferences.zoom_reset()
    window.close()
    window.deleteLater()
    return path


def main() -> int:
    """Draw every picture, or those that are named."""
    wanted = set(sys.argv[1:])
    for shot in SHOTS:
        if not wanted or shot.name in wanted:
            sys.stdout.write(f"{draw(shot).relative_to(PROJECT)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
