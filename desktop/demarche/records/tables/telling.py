"""What is missing in a record, told to somebody who sees a table: in columns and not in fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from demarche.records.finding import Finding
from demarche.records.model import AsSaid, Demand, Dossier, Link, Position, Quote, Source
from demarche.records.problem import Code
from demarche.records.shape import record_at
from demarche.translation import later, tr


def in_columns(finding: Finding) -> Finding:
    """Give what is wrong with a record in words for a table."""
    if not finding.loc or not isinstance(finding.loc[-1], str):
        return finding
    words = _WORDS.get((finding.code, record_at(finding.loc[:-1]), finding.loc[-1]))
    return replace(finding, message=tr(words[0]), hint=tr(words[1])) if words else finding


_MISSING: Final = Code.MISSING_FIELD
_WORDS: Final[Mapping[tuple[Code, type | None, str], tuple[str, str]]] = MappingProxyType(
    {
        (Code.BAD_VALUE, Dossier, "demands"): (
            later("there are no rows below the headings"),
            later("write one position a row"),
        ),
        (_MISSING, Demand, "id"): (
            later("this row does not say to which `demand` it belongs"),
            later("write a short name such as membership, the same in every row of one demand"),
        ),
        (_MISSING, Demand, "by"): (
            later("this row names no party"),
            later("write under `by` who makes the demand, or `unknown`"),
        ),
        (_MISSING, Position, "text"): (
            later("this row has no `text`"),
            later('write what is compared, or "" if it proposes to delete the other\'s text'),
        ),
        (_MISSING, Position, "date"): (
            later("this row has no `date`"),
            later("write when it was said, as 2022-01-19, 2022-01, 2022-01~ or 2021-10/2021-11"),
        ),
        (_MISSING, Quote, "exact"): (
            later("this row names the source of a quote, and no quote"),
            later("write the words under `quote`, or the source under `source_title`"),
        ),
        (_MISSING, Quote, "source"): (
            later("this quote has no source"),
            later("write under `source_title` in which document it stands"),
        ),
        (_MISSING, Source, "title"): (
            later("this source has no title"),
            later("write the title of the document under `source_title`"),
        ),
        (_MISSING, AsSaid, "language"): (
            later("the language of the words as they were said is missing"),
            later("write its tag under `as_said_language`, such as ru"),
        ),
        (_MISSING, AsSaid, "text"): (
            later("a language is given, and no words that were said in it"),
            later("write them under `as_said`, or leave `as_said_language` empty"),
        ),
        (_MISSING, Link, "relation"): (
            later("this row does not say what it is to the position under `of`"),
            later("write a word under `relation`, such as narrows, replaces or answers"),
        ),
        (_MISSING, Link, "to"): (
            later("this row does not say to which position it has this relation"),
            later("write under `of` the id that the other row has under `position`"),
        ),
        (_MISSING, Link, "when"): (
            later("a position that is conditional-on another needs an `outcome`"),
            later("write under `outcome` accepted or refused: on which of them it depends"),
        ),
    }
)
