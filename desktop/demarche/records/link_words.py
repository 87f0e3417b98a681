"""Say what is wrong with links; loaded where something is."""

from __future__ import annotations

from demarche.records.finding import Finding, named
from demarche.records.model import Demand, Position
from demarche.records.place import Loc
from demarche.records.problem import Code, Severity
from demarche.translation import tr


def say_disorder(position: Position, later: Position, loc: Loc) -> Finding:
    """Say that a link points to what came later."""
    # Translators: {later} is the id of a position; the days stand behind each.
    message = tr(
        "{later} ({later_day}) was stated after this position ({day})",
        later=named(later.id),
        later_day=later.date,
        day=position.date,
    )
    hint = tr(
        "a link points to what was there before: write it at the later one, or correct a date"
    )
    return Finding(code=Code.LINK_ORDER, message=message, hint=hint, loc=loc)


def say_circle(circle: list[str], loc: Loc) -> Finding:
    """Say how links go round."""
    way = " → ".join(named(name) for name in [*circle, circle[0]])
    # Translators: {way} is such as "`one` → `two` → `one`".
    message = tr("links go round in a circle: {way}", way=way)
    hint = tr("take one of these links out: each points to what was there before")
    return Finding(code=Code.LINK_CIRCLE, message=message, hint=hint, loc=loc)


def say_revived(demand: Demand, position: Position, withdrawn: Position, loc: Loc) -> Finding:
    """Say that a withdrawn demand is stated again without a link."""
    # Translators: {position} and {demand} are ids; {day} may also be a month or a year.
    message = tr(
        "{position} states {demand} again, which its party withdrew on {day}",
        position=named(position.id),
        demand=named(demand.id),
        day=withdrawn.date,
    )
    hint = tr("add a link that says what it takes up, such as restates")
    return Finding(
        code=Code.STATED_AFTER_WITHDRAWAL,
        message=message,
        hint=hint,
        loc=loc,
        severity=Severity.WARNING,
    )
