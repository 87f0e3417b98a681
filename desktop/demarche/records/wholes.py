"""What the fields of one record ask of each other: a text or a withdrawal, an outcome and answers.

Checked on plain values, so that it is said together with all else that is wrong with a record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from demarche.records.finding import Finding
from demarche.records.model import Link, Position, Relation
from demarche.records.place import Loc
from demarche.records.problem import Code
from demarche.records.record_words import needs
from demarche.records.shape import Placed
from demarche.translation import tr

_Record = dict[str, Any]


def find_unfit(records: Iterable[Placed]) -> Iterator[Finding]:
    """Give each record whose fields do not fit each other."""
    for kind, record, loc in records:
        check = _CHECKS.get(kind)
        if check is not None:
            yield from check(record, loc)


def _position(position: _Record, loc: Loc) -> Iterator[Finding]:
    """Check that a position has a text, or takes one back."""
    if position.get("text") is not None or _withdraws(position.get("links")):
        return
    hint = tr('add what is compared, or "" if it proposes to delete the other\'s text')
    message = needs(Position, "text")
    yield Finding(code=Code.MISSING_FIELD, message=message, hint=hint, loc=(*loc, "text"))


def _withdraws(links: object) -> bool:
    """Say whether one of the links takes something back, or may be meant to."""
    if not isinstance(links, list):
        return False
    relations = [link.get("relation") for link in links if isinstance(link, dict)]
    return Relation.WITHDRAWS in relations or any(word not in _RELATIONS for word in relations)


def _link(link: _Record, loc: Loc) -> Iterator[Finding]:
    """Check that a link has an outcome or a condition only where its relation has."""
    relation = link.get("relation")
    if relation not in _RELATIONS:
        return
    for field, owner in _OWNERS.items():
        if link.get(field) is not None and relation != owner:
            # Translators: {relation} is a word of the format, such as narrows.
            message = tr(
                "`{field}` stands in a link of the relation {relation}",
                field=field,
                relation=relation,
            )
            hint = tr("only a link of the relation {relation} has it", relation=owner)
            yield Finding(code=Code.BAD_VALUE, message=message, hint=hint, loc=(*loc, field))
    if relation == Relation.CONDITIONAL_ON and link.get("when") is None:
        message = tr("a link of the relation conditional-on needs `when`")
        hint = tr("add `when: accepted` or `when: refused`")
        yield Finding(code=Code.MISSING_FIELD, message=message, hint=hint, loc=(*loc, "when"))


_RELATIONS: Final = tuple(str(word) for word in Relation)
"""Not a set: what is asked for may be a list, which has no hash."""
_OWNERS: Final = {"outcome": Relation.ANSWERS, "when": Relation.CONDITIONAL_ON}
_CHECKS: Final[Mapping[type, Callable[[_Record, Loc], Iterator[Finding]]]] = {
    Position: _position,
    Link: _link,
}
