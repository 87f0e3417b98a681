"""The questions that editing asks: what becomes of unsaved work, of a slip, of a changed file.

Each is a box of plain text whose buttons say what they do. Qt's own is loaded with the first one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt

from demarche.gui.text import visible_line, visible_text
from demarche.translation import counted, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

Choice = TypeVar("Choice", bound=Enum)
Key = TypeVar("Key", str, int, str | int)
_MOST_LISTED = 8
_OF_THE_SCREEN = 0.5
"""Qt makes a box no wider than this share of the screen, whatever its buttons need."""


class Answer(Enum):
    """What becomes of work that is not saved."""

    SAVE = auto()
    DISCARD = auto()
    STAY = auto()


class Outside(Enum):
    """What becomes of our work where another program changed the file."""

    KEEP_AS_COPY = auto()
    RELOAD = auto()
    COMPARE = auto()
    STAY = auto()


class Slip(Enum):
    """What a correction is."""

    SLIP = auto()
    NEW = auto()
    STAY = auto()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a record is corrected, and on which day; or that it is a new position."""

    reason: str
    day: dt.date
    is_new: bool = False


def ask_before_leaving(parent: QWidget, name: str) -> Answer:
    """Ask what becomes of unsaved work."""
    words = tr("{file} has changes that are not saved.", file=visible_line(name))
    choices = {
        Answer.SAVE: tr("Save"),
        Answer.DISCARD: tr("Discard them"),
        Answer.STAY: tr("Go on editing"),
    }
    return _ask(parent, words, tr("What is discarded cannot be had back."), choices)


def ask_about_outside(parent: QWidget, name: str) -> Outside:
    """Ask what is to be done with a file that another program changed."""
    words = tr("Another program changed {file} since it was read.", file=visible_line(name))
    choices = {
        Outside.COMPARE: tr("Show the differences and merge…"),
        Outside.KEEP_AS_COPY: tr("Save mine as a copy…"),
        Outside.RELOAD: tr("Take theirs, and lose mine"),
        Outside.STAY: tr("Go on editing"),
    }
    return _ask(parent, words, tr("Nothing was saved, and nothing is lost yet."), choices)


def ask_for_reason(parent: QWidget) -> Reason:
    """Ask whether a position has a slip of ours or is a new one, and for the reason."""
    today = dt.datetime.now().astimezone().date()
    words = tr("Is this a slip in our record, or did the party state something new?")
    more = tr(
        "A position is never rewritten. A slip is put right, and what stood there before is kept "
        "with the reason. What was stated later is a position of its own."
    )
    choices = {
        Slip.SLIP: tr("A slip in our record…"),
        Slip.NEW: tr("A new position…"),
        Slip.STAY: tr("Cancel"),
    }
    answer = _ask(parent, words, more, choices)
    if answer is Slip.SLIP:
        from PySide6.QtWidgets import QInputDialog  # noqa: PLC0415 - see the head

        reason, given = QInputDialog.getText(
            parent, tr("Correct our record"), tr("What was wrong with it?")
        )
        return Reason(reason.strip() if given else "", today)
    return Reason("", today, is_new=answer is Slip.NEW)


class Crash(Enum):
    """What becomes of edits that a crash left behind."""

    RECOVER = auto()
    DECLINE = auto()
    LATER = auto()


def ask_about_crash(parent: QWidget, name: str, when: dt.datetime, edits: Sequence[str]) -> Crash:
    """Offer what was edited and not saved before a crash, each edit by its name."""
    from demarche.compare.days import day_in_words  # noqa: PLC0415 - see the head

    words = tr(
        "{file} was edited and not saved when Demarche last ended, on {day} at {time}.",
        file=visible_line(name),
        day=day_in_words(when.date()),
        time=f"{when:%H:%M}",
    )
    more = "\n".join(
        [
            tr("What was done since it was last saved:"),
            *_listed(edits),
            "",
            tr("The file itself was not touched."),
        ]
    )
    choices = {
        Crash.RECOVER: tr("Take it up again"),
        Crash.DECLINE: tr("Leave it (kept for 14 days)"),
        Crash.LATER: tr("Ask again next time"),
    }
    return _ask(parent, words, more, choices)


def ask_before_removing(parent: QWidget, what: str, dependants: Sequence[str]) -> bool:
    """Say what depends on a record, and ask whether it is to be removed."""
    lead = tr("With it goes what leads to it:") if dependants else tr("Nothing else depends on it.")
    can_be_undone = tr("It can be undone until the window is closed.")
    more = "\n".join([lead, *_listed(dependants), "", can_be_undone])
    choices = {Answer.DISCARD: tr("Remove"), Answer.STAY: tr("Keep")}
    # Translators: {record} is such as “position of 19 Jan 2022”.
    words = tr("Remove the {record}?", record=visible_line(what))
    return _ask(parent, words, more, choices) is Answer.DISCARD


def ask_before_removing_edits(parent: QWidget, name: str, count: int) -> bool:
    """Ask before edits that were left are removed for good."""
    words = counted(
        "Remove {number} unsaved edit of {file} for good?",
        "Remove {number} unsaved edits of {file} for good?",
        count,
        file=visible_line(name),
    )
    choices = {Answer.DISCARD: tr("Remove"), Answer.STAY: tr("Keep")}
    more = tr("The file itself stays as it is.")
    return _ask(parent, words, more, choices, default=Answer.STAY) is Answer.DISCARD


class Unfinished(Enum):
    """What becomes of a form that is not finished."""

    KEEP = auto()
    DISCARD = auto()
    STAY = auto()


def ask_before_leaving_form(parent: QWidget, heading: str, lines: Sequence[str]) -> Unfinished:
    """Ask what becomes of what was typed into a form."""
    # Translators: {form} is what stands above a form, such as “Add a position”.
    words = tr("The form “{form}” is not finished.", form=heading)
    kept = tr("What is kept for later is found under Records, Go on with a kept form.")
    more = "\n".join([tr("What was typed into it:"), *_listed(lines), "", kept])
    choices = {
        Unfinished.KEEP: tr("Keep it for later"),
        Unfinished.DISCARD: tr("Discard it"),
        Unfinished.STAY: tr("Go on writing"),
    }
    return _ask(parent, words, more, choices)


def ask_before_leaving_forms(parent: QWidget, name: str, lines: Sequence[str]) -> Unfinished:
    """Ask what becomes of forms of a file that is to be closed."""
    words = counted(
        "{file} has {number} form that is not finished.",
        "{file} has {number} forms that are not finished.",
        len(lines),
        file=visible_line(name),
    )
    kept = tr("What is kept is offered at the next start. The file itself is not touched.")
    choices = {
        Unfinished.KEEP: tr("Keep for the next start"),
        Unfinished.DISCARD: tr("Discard what was typed"),
        Unfinished.STAY: tr("Go on editing"),
    }
    return _ask(parent, words, "\n".join([*_listed(lines), "", kept]), choices)


def say_what_holds(parent: QWidget, what: str, holding: Sequence[str]) -> None:
    """Say why a record cannot be removed."""
    # Translators: {record} is such as “party “Lowland””.
    words = tr("The {record} cannot be removed yet.", record=visible_line(what))
    lead = tr("First change or remove what holds it:")
    _ask(parent, words, "\n".join([lead, *_listed(holding)]), {Answer.STAY: tr("Close")})


def ask_before_opening(parent: QWidget, count: int) -> bool:
    """Ask before very many files are opened."""
    choices = {
        Answer.SAVE: counted("Open {number} file", "Open {number} files", count),
        Answer.STAY: tr("Cancel"),
    }
    words = counted("Open {number} file at once?", "Open {number} files at once?", count)
    return _ask(parent, words, tr("Each comes under a tab of its own."), choices) is Answer.SAVE


def _listed(lines: Sequence[str]) -> list[str]:
    """List the first of some lines, and say how many more there are."""
    shown = [f"• {visible_line(each)}" for each in lines[:_MOST_LISTED]]
    if len(lines) > _MOST_LISTED:
        # Translators: the last line of a list.
        more = counted("and {number} more", "and {number} more", len(lines) - _MOST_LISTED)
        shown.append(f"• {more}")
    return shown


def ask_which(parent: QWidget, words: str, names: Mapping[Key, str]) -> Key | None:
    """Let one of several records be chosen by name; None where none is."""
    from PySide6.QtWidgets import QInputDialog  # noqa: PLC0415 - see the head

    lines = _told_apart(names.items())
    line, given = QInputDialog.getItem(parent, "Demarche", words, lines, 0, False)  # noqa: FBT003
    return list(names)[lines.index(line)] if given and line in lines else None


def _told_apart(names: Iterable[tuple[str | int, str]]) -> list[str]:
    """Give a line for each name: with its id, where it has one that says more than the name."""
    lines: list[str] = []
    for key, name in names:
        line = visible_line(name, 80)
        if isinstance(key, str) and key != name:
            line = f"{line}   ·   {visible_line(key)}"
        lines.append(f"{line}   ·   {len(lines) + 1}" if line in lines else line)
    return lines


def _ask(
    parent: QWidget,
    words: str,
    more: str,
    choices: Mapping[Choice, str],
    default: Choice | None = None,
) -> Choice:
    """Ask a question; the last choice is that nothing is done, and what Escape means.

    Enter means the first choice, unless another one is named.
    """
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - see the head

    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Demarche")
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(visible_text(words))
    box.setInformativeText(more)
    buttons: list[tuple[QPushButton, Choice]] = []
    for choice, label in choices.items():
        last = len(buttons) == len(choices) - 1
        role = QMessageBox.ButtonRole.RejectRole if last else QMessageBox.ButtonRole.ActionRole
        buttons.append((box.addButton(label, role), choice))
        if choice is default or (default is None and len(buttons) == 1):
            box.setDefaultButton(buttons[-1][0])
    _stack_where_narrow(box)
    box.setEscapeButton(buttons[-1][0])
    box.exec()
    clicked = box.clickedButton()
    answer = next((choice for button, choice in buttons if button is clicked), buttons[-1][1])
    box.deleteLater()
    return answer


def _stack_where_narrow(box: QMessageBox) -> None:
    """Put the buttons one below the other where a row of them would be cut off."""
    from PySide6.QtWidgets import QDialogButtonBox  # noqa: PLC0415 - see the head

    row = box.findChild(QDialogButtonBox)
    room = box.screen().availableGeometry().width() * _OF_THE_SCREEN
    if isinstance(row, QDialogButtonBox) and row.sizeHint().width() > room:
        row.setOrientation(Qt.Orientation.Vertical)
