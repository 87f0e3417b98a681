"""A form for one record: its fields one below the other, and what is wrong with each beneath it.

It holds the record as a file has it. What is not edited is given back as it was, and so are the
keys that the form does not know.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from demarche.gui.announcing import announce
from demarche.gui.editing.beneath import Beneath, Tone
from demarche.gui.editing.choices import demands, parties, positions, sources, speakers, term_names
from demarche.gui.editing.form_table import FIRST_POSITION, Entry, FormField
from demarche.gui.editing.inputs import (
    ChoiceInput,
    ComparedInput,
    DateInput,
    Input,
    LineInput,
    WordsInput,
)
from demarche.gui.editing.links_input import LinksInput
from demarche.gui.editing.named_inputs import NamedInput, TermsInput
from demarche.gui.editing.quotes_input import QuotesInput
from demarche.records.finding import Finding
from demarche.records.model import Dossier
from demarche.records.place import Loc
from demarche.records.problem import Severity
from demarche.translation import colon, tr

_GAP: Final = 10
_NOUN: Final = {
    Entry.PARTY: "party",
    Entry.PARTIES: "party",
    Entry.SOURCE: "source",
    Entry.SOURCES: "source",
    Entry.DEMANDS: "demand",
}
_KNOWN: Final = {"party": parties, "source": sources, "demand": demands}


class RecordForm(QWidget):
    """The fields of one record; emits `edited` when a person changes one.

    `of` is the demand of a position: what it links to is most often another position of that.
    """

    edited = Signal()

    def __init__(
        self,
        fields: Sequence[FormField],
        dossier: Dossier,
        parent: QWidget | None = None,
        *,
        of: str = "",
    ) -> None:
        super().__init__(parent)
        self._of = of
        self._record: dict[str, Any] = {}
        self.inputs: dict[str, Input] = {}
        self._problems: dict[str, Beneath] = {}
        self._says: dict[str, str] = {}
        self._more: QToolButton | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_GAP)
        for field in fields:
            if not field.more:
                self._layout.addWidget(self._row(field, dossier))
        more = [field for field in fields if field.more]
        if more:
            self._add_more(more, dossier)
        self._layout.addStretch(1)

    def show_record(self, record: Mapping[str, Any]) -> None:
        """Show a record as a file has it."""
        self._record = deepcopy(dict(record))
        for name, each in self.inputs.items():
            each.show_value(value_at(self._record, name))
        self.show_findings((), ())

    def take_dossier(self, dossier: Dossier) -> None:
        """Choose from the parties, sources and demands of the dossier as it is now."""
        for each in self.inputs.values():
            if isinstance(each, QuotesInput):
                each.take_dossier(dossier)
            elif isinstance(each, NamedInput):
                each.show_known(_KNOWN[each.noun](dossier))

    def record(self) -> dict[str, Any]:
        """Give the record as it is now; what cannot be understood is said and left out."""
        record = deepcopy(self._record)
        for name, each in self.inputs.items():
            try:
                _put(record, name, each.value())
            except ValueError as error:
                self._say(name, str(error), Tone.WRONG)
        self._keep_words_for_day(record)
        return record

    def _keep_words_for_day(self, record: dict[str, Any]) -> None:
        """Keep the words for a day that no date can say, such as late October."""
        date = self.inputs.get("date")
        if isinstance(date, DateInput) and "date_text" in self.inputs and not refused(date):
            words = date.words_for_it()
            if words and not record.get("date_text"):
                record["date_text"] = words

    def misunderstood(self) -> tuple[str, ...]:
        """Give what was typed and cannot be understood, in words."""
        return tuple(filter(None, (refused(each) for each in self.inputs.values())))

    def show_findings(self, findings: Iterable[Finding], at: Loc) -> tuple[Finding, ...]:
        """Say beneath each field what is wrong with it; give what belongs to no field here."""
        found: dict[str, list[Finding]] = {name: [] for name in self.inputs}
        others: list[Finding] = []
        for finding in findings:
            name = self._field_of(finding.loc, at)
            (others if name is None else found[name]).append(finding)
        for name in self.inputs:
            self._say_of(name, found[name])
        return tuple(others)

    def _say_of(self, name: str, found: Sequence[Finding]) -> None:
        """Say beneath a field what is wrong with it, else what is to be thought of, else read."""
        each = self.inputs[name]
        wrong = [one for one in found if one.severity is Severity.ERROR]
        if reason := refused(each):
            self._say(name, reason, Tone.WRONG)
        elif found:
            words = "\n".join(map(in_words, wrong or found))
            self._say(name, words, Tone.WRONG if wrong else Tone.WARNED)
        else:
            self._say(name, each.understood(), Tone.UNDERSTOOD)

    def go_to_first_wrong(self) -> None:
        """Put the keyboard into the first field with which something is wrong."""
        name = next((name for name in self.inputs if self._problems[name].is_wrong), None)
        if name is None:
            return
        each = self.inputs[name]
        if self._more is not None and not each.isVisibleTo(self):
            self._more.setChecked(True)
        each.setFocus(Qt.FocusReason.OtherFocusReason)

    def _field_of(self, loc: Loc, at: Loc) -> str | None:
        """Give the field of this form that a finding speaks of."""
        if loc[: len(at)] != at:
            return None
        steps = [str(step) for step in loc[len(at) :]]
        if steps[:2] == ["positions", "0"]:
            steps = [FIRST_POSITION, *steps[2:]]
        names = (".".join(steps[:length]) for length in (2, 1) if len(steps) >= length)
        return next((name for name in names if name in self.inputs), None)

    def _add_more(self, fields: Sequence[FormField], dossier: Dossier) -> None:
        """Put what most records do not need behind a button."""
        self._more = button = QToolButton(self)
        button.setObjectName("more")
        button.setText(tr("More"))
        button.setAccessibleName(tr("More fields"))
        button.setCheckable(True)
        button.setArrowType(Qt.ArrowType.RightArrow)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        rest = QWidget(self)
        layout = QVBoxLayout(rest)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        for field in fields:
            layout.addWidget(self._row(field, dossier))
        rest.setVisible(False)
        button.toggled.connect(rest.setVisible)
        button.toggled.connect(self._turn_arrow)
        self._layout.addWidget(button)
        self._layout.addWidget(rest)

    @Slot(bool)
    def _turn_arrow(self, opened: bool) -> None:  # noqa: FBT001 - Qt's own
        """Let the arrow say whether the further fields are shown."""
        arrow = Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow
        if self._more is not None:
            self._more.setArrowType(arrow)

    def _row(self, field: FormField, dossier: Dossier) -> QWidget:
        """Make one field: its label, its input, and room for what is wrong or understood."""
        row = QWidget(self)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        label, each, beneath = QLabel(row), _input(field, dossier, self._of), Beneath(row)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setText(tr(field.label))
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        label.setBuddy(each)
        each.setToolTip(field.says)
        each.describe(field.says)
        for widget in (label, each, beneath):
            layout.addWidget(widget)
        each.edited.connect(self._tell)
        self.inputs[field.name] = each
        self._problems[field.name] = beneath
        self._says[field.name] = field.says
        return row

    @Slot()
    def _tell(self) -> None:
        """Say that a field was edited, and what was understood of it."""
        each = self.sender()
        for name, known in self.inputs.items():
            if known is each:
                self._say_of(name, ())
        self.edited.emit()

    def _say(self, name: str, words: str, tone: Tone) -> None:
        """Say something beneath a field."""
        beneath, each = self._problems[name], self.inputs[name]
        each.describe(words, self._says[name])
        if words and words != beneath.text():
            announce(each, words)
        beneath.say(words, tone)


def in_words(finding: Finding) -> str:
    """Say what was found, and what to write instead."""
    words = colon().join(filter(None, (finding.message, finding.hint)))
    # Translators: of something that is allowed and worth a second look.
    return words if finding.severity is Severity.ERROR else tr("Warning: {words}", words=words)


def _input(field: FormField, dossier: Dossier, of: str) -> Input:  # noqa: PLR0911 - one for each entry
    """Make the input of a field."""
    name = tr(field.label)
    match field.entry:
        case Entry.WORDS:
            return WordsInput(name)
        case Entry.COMPARED:
            return ComparedInput(name)
        case Entry.DATE:
            return DateInput(name)
        case Entry.CHOICE:
            return ChoiceInput(name, field.of)
        case Entry.TERMS:
            known = term_names(dossier) if field.name.endswith("terms") else ()
            return TermsInput(name, known)
        case Entry.QUOTES:
            return QuotesInput(name, dossier)
        case Entry.LINKS:
            return LinksInput(name, positions(dossier, of), demands(dossier))
        case Entry.LINE:
            return LineInput(name, speakers(dossier) if field.name == "speaker" else ())
    noun = _NOUN[field.entry]
    several = field.entry not in (Entry.PARTY, Entry.SOURCE)
    return NamedInput(name, _KNOWN[noun](dossier), several=several)


def refused(each: Input) -> str:
    """Say why what was typed cannot be understood; nothing where it can."""
    try:
        each.value()
    except ValueError as error:
        return str(error)
    return ""


def value_at(record: Mapping[str, Any], name: str) -> Any:  # noqa: ANN401 - a value of a file
    """Give the value of a field, which may lie in a record of its own."""
    outer, _, inner = name.partition(".")
    value = record.get(outer)
    if not inner:
        return value
    return value.get(inner) if isinstance(value, dict) else None


def _put(record: dict[str, Any], name: str, value: Any) -> None:  # noqa: ANN401 - as above
    """Put a value in its field, or leave the field out; an empty text that stood there stays."""
    outer, _, inner = name.partition(".")
    if inner:
        nested = dict(record.get(outer) or {})
        _put(nested, inner, value)
        _put(record, outer, nested or None)
    elif value is None:
        record.pop(outer, None)
    else:
        record[outer] = value
