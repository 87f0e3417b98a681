"""Draw the pictures of the window: that of the README, and all that there is to look at.

Run by `make screenshots`. The README's picture goes to `resources/screenshots`, where it is kept;
the others go to `build/screenshots`, a folder for each look and size that the window must stand.
Words behind it draw only the pictures that have one of them in their path: `dark/find`.
"""

import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

from demarche.settings import Theme
from pictures.scenes import WINDOWS, Scene
from pictures.sheets import SHEETS
from pictures.stage import Look, Stage
from pictures.states import STATES
from pictures.writing import WRITING

PROJECT = Path(__file__).resolve().parents[1]
KEPT = PROJECT / "resources" / "screenshots" / "window.png"
OTHERS = PROJECT / "build" / "screenshots"

LOOKS = {
    "light": Look(),
    "dark": Look(Theme.DARK),
    "contrast": Look(Theme.HIGH_CONTRAST),
}
"""Everything is drawn in these."""

FURTHER_LOOKS = {
    "twice": Look(zoom=200),
    "thrice": Look(zoom=300),
    "narrow": Look(size=(820, 640)),
    "narrowest": Look(size=(640, 700)),
    "german": Look(language="de"),
    "ukrainian": Look(language="uk"),
}
"""What is looked at most is drawn in these, too."""

FURTHER = frozenset(
    {"window", "drafts", "eight_columns", "arabic", "chinese", "find", "redline", "reading"}
    | {
        "go_to_demand",
        "column_picker",
        "column_sets",
        "filter_picker",
        "filtered",
        "problems",
        "place_of_a_problem",
    }
    | {"evidence_with_copy", "nothing_open", "nothing_kept", "nothing_written", "reload_notice"}
    | {"at_work", "tabs", "view_menu", "records_menu", "form_of_a_position_typed"}
    | {"form_of_a_correction", "form_of_a_source", "form_with_mistakes", "merge_dialog"}
    | {"rows_dialog", "replace_dialog", "paste_dialog_filled", "versions_dialog"}
    | {"declined_dialog", "ask_about_outside", "ask_for_reason", "ask_about_crash"}
    | {"ask_before_removing", "settings_dialog", "key_sheet", "two_drafts", "view_to_save"}
    | {"report_columns", "about"}
)


def pictures() -> Iterator[tuple[str, Look, Scene]]:
    """Give every picture by name, with its look and what it is of."""
    scenes = {scene.__name__: scene for scene in (*WINDOWS, *STATES, *SHEETS, *WRITING)}
    for folder, look in LOOKS.items():
        yield from ((f"{folder}/{name}", look, scene) for name, scene in scenes.items())
    for folder, look in FURTHER_LOOKS.items():
        yield from ((f"{folder}/{name}", look, scenes[name]) for name in sorted(FURTHER))


def draw(path: Path, look: Look, scene: Scene) -> None:
    """Draw one picture."""
    stage = Stage(look)
    try:
        picture = scene(stage)
        if picture is None:
            stage.settle()
            picture = stage.window.grab()
        path.parent.mkdir(parents=True, exist_ok=True)
        picture.save(str(path))
    finally:
        stage.end()


def main() -> int:
    """Draw every picture, or those that are named."""
    wanted, failed = sys.argv[1:], 0
    for name, look, scene in pictures():
        if wanted and not any(each in name for each in wanted):
            continue
        path = KEPT if name == "light/window" else OTHERS / f"{name}.png"
        began = time.monotonic()
        try:
            draw(path, look, scene)
        except Exception:  # noqa: BLE001 - the others are drawn all the same
            traceback.print_exc()
            failed = 1
        sys.stdout.write(f"{path.relative_to(PROJECT)}  {time.monotonic() - began:.1f} s\n")
        sys.stdout.flush()
    return failed


if __name__ == "__main__":
    raise SystemExit(main())
