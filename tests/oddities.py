"""Texts that formats have lost or changed, and strategies that build dossiers of such texts."""

import dataclasses
from collections.abc import Mapping
from enum import EnumMeta

from hypothesis import strategies as st

import builders
from demarche.records.dates import FuzzyDate, parse_date
from demarche.records.model import Event, Link, Party, Quote, Relation, Source
from demarche.records.rules import KEYED_BY_ID, WORDS, rule_of
from demarche.records.shape import fields_of, is_list, is_record, item_of

TEXTS = (
    "",
    " ",
    " leading",
    "trailing ",
    "\ttab first",
    "a\ttab",
    "tab last\t",
    "\n",
    "\n\n",
    "one\n",
    "one\ntwo",
    "one\n\ntwo\n",
    "one\n\n",
    "\none",
    "  indented\nnot",
    "not\n  indented\n\ttab",
    "space at \nthe end of a line",
    "a: b",
    "a:",
    "a #b",
    "#a",
    "a: b #c",
    "- a",
    "-",
    "? a",
    "?",
    ": a",
    "[a]",
    "{a}",
    "a, b]",
    "&a",
    "*a",
    "!a",
    "|",
    "> a",
    "%a",
    "@a",
    "`a`",
    "<<",
    "=",
    "---",
    "...",
    "--- a\n...",
    "no",
    "NO",
    "yes",
    "on",
    "null",
    "~",
    "true",
    "4.10",
    "0123",
    "0x1F",
    "1e3",
    "12:30",
    "2019-03-04",
    ".inf",
    ".5",
    "1_000",
    "'single'",
    '"double"',
    'it\'s "both"',
    "back\\slash",
    '\\"',
    "\\n",
    "\\u0041",
    "\r",
    "a\rb",
    "a\r\nb\r\n",
    "\0",
    "\x01\x1b[31m\x7f",
    "a\x85b",
    "\x94 closing",
    "a\u2028b\u2029",
    "\xa0no-break\xa0",
    "soft\xadhyphen",
    "\ufeffmark",
    "\ufffe\uffff\ufffd",
    "\u202eturned\u202c",
    "a\u200bb",
    "שלום עולם",
    "مرحبا\u200f ab",
    "👨\u200d👩\u200d👧 🏴\U000e0067\U000e007f 🇺🇳",
    "\ue000\x85\ue001\u2028",
    "\U0010ffff",
    "e\u0301 é",
    "x" * 3000,
    "word " * 800 + "end",
    "One sentence of many words that stands here. Another one that follows it! And a third?",
    'He said "Do not go there, whatever they say." Nobody went there. It was late  by then. ',
    "=1+1",
    "+1",
    "@SUM(A1)",
    "a;b=c\\;d",
    "<r><t>markup of a workbook</t></r>",
)

TEXT = st.one_of(
    st.sampled_from(TEXTS),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    st.text(
        st.sampled_from(" \n\t\r:#-?[]{},&*!|>'\"%@`\\.aA0é\x85\u2028\xa0\ufeff\ue000"), max_size=12
    ),
    st.lists(st.sampled_from(TEXTS), max_size=4).map(" ".join),
)
"""A text, likely an odd one."""

ANYTHING = st.recursive(
    st.none() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
"""What may stand under a key of one's own in every form."""

EXTRAS = st.dictionaries(TEXT.map("x-{}".format), ANYTHING, max_size=2)
DATES = st.sampled_from(["2019-03-04", "2019", "2019-03~", "../2020", "2018/..", "2018?/2019-02"])
_BY_RULE = {
    "language": st.sampled_from(["en", "pt-BR", "no", "sr-Latn"]),
    "url": st.just("https://water.example/notes/3?a=b#c"),
    "archive_url": st.just("https://archive.example/*/x"),
    "snapshot": st.just("copies/note 3.html"),
    "sha256": st.just("0" * 64),
    "wikidata": st.just("Q159"),
}
_IDS = {
    "party": st.sampled_from(["upland", "lowland", "unknown"]),
    "by": st.sampled_from(["upland", "lowland", "unknown"]),
    "to": st.sampled_from(["upland", "lowland", "1.5", "no"]),
    "source": st.just("note"),
    "sources": st.just("note"),
}


@st.composite
def dossiers(draw):
    """Build a dossier of which every field may be there, with any text that it may hold."""
    first = draw(_positions("a.1", ()))
    links = draw(st.lists(_links("a.1"), min_size=1, max_size=2))
    second = draw(_positions(draw(st.sampled_from(["b.1", "null"])), tuple(links)))
    demands = [
        builders.demand(position, **{**draw(_fields(builders.Demand)), "id": name, "succeeds": old})
        for position, name, old in ((first, "a", ()), (second, "b", ("a",)))
    ]
    parties = {"upland": Party, "lowland": Party, "1.5": Party, "no": Party}
    fields = draw(_fields(builders.Dossier))
    fields["parties"] = {name: draw(_records(kind)) for name, kind in parties.items()}
    fields["sources"] = {"note": draw(_records(Source))}
    fields["events"] = tuple(draw(st.lists(_records(Event), max_size=2)))
    return builders.dossier(*demands, **fields)


@st.composite
def _positions(draw, name, links):
    fields = {"text": "", **draw(_fields(builders.Position)), "id": name, "links": links}
    date = "2019-03" if links else "2018"
    return builders.position(**{**fields, "date": date})


@st.composite
def _links(draw, target):
    relation = draw(st.sampled_from(Relation))
    fields = {"relation": relation, "to": (target,), "outcome": None, "when": None}
    if relation is Relation.ANSWERS:
        fields["outcome"] = draw(_enum(Link, "outcome"))
    if relation is Relation.CONDITIONAL_ON:
        fields["when"] = draw(_enum(Link, "when"))
        fields["to"] = draw(st.sampled_from([("a",), ("a.1", "a")]))
    return Link(**{**draw(_fields(Link)), **fields})


def _enum(record, name):
    return st.sampled_from(fields_of(record)[name].type)


@st.composite
def _records(draw, kind):
    return kind(**draw(_fields(kind)))


@st.composite
def _fields(draw, record):
    """Give values for the plain fields of a record: all that it needs, some that it may have."""
    given = {"extras": draw(EXTRAS)}
    for name, field in fields_of(record).items():
        values = _values(record, name, field.type)
        if values is not None and (field.required or draw(st.booleans())):
            given[name] = draw(values)
    return given


def _values(record, name, kind):
    if name in ("id", "format", "links", "succeeds", *KEYED_BY_ID):
        return None
    if name in _IDS:
        return st.lists(_IDS[name], max_size=2).map(tuple) if is_list(kind) else _IDS[name]
    if is_list(kind):
        return st.lists(_records(Quote), max_size=2).map(tuple) if item_of(kind) is Quote else None
    return _single(record, name, kind)


def _single(record, name, kind):
    if kind is FuzzyDate:
        return DATES.map(parse_date)
    if isinstance(kind, EnumMeta):
        return st.sampled_from(kind)
    if item_of(kind) is str:
        return st.dictionaries(TEXT, TEXT, max_size=3)
    return _records(kind) if is_record(kind) else _texts(record, name)


def _texts(record, name):
    rule = rule_of(record.__name__, name)
    if rule is WORDS:
        return TEXT.filter(lambda text: text.strip())
    return _BY_RULE.get(name, TEXT) if rule else TEXT


def put_everywhere(dossier, text):
    """Put a text into every field of a dossier that may hold any, and give the dossier."""
    return _filled(dossier, text)


def _filled(record, text):
    changes = {"extras": {"x-mine": [text, {text: text}]}}
    for name, field in fields_of(type(record)).items():
        value, rule = getattr(record, name), rule_of(type(record).__name__, name)
        if field.type is str and rule in (None, WORDS) and name not in (*_IDS, "format"):
            changes[name] = text if rule is None or text.strip() else "-"
        elif dataclasses.is_dataclass(value) and not isinstance(value, FuzzyDate):
            changes[name] = _filled(value, text)
        elif isinstance(value, tuple) and value and dataclasses.is_dataclass(value[0]):
            changes[name] = tuple(_filled(item, text) for item in value)
        elif name in ("terms", "codes"):
            changes[name] = {text: text}
        elif isinstance(value, Mapping):
            changes[name] = {key: _filled(item, text) for key, item in value.items()}
    return dataclasses.replace(record, **changes)
