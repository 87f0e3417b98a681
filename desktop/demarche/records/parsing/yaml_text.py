"""Read YAML text into plain values and their places, in one pass over the parser's events.

Every scalar is text as it was written (`no`, `4.10`, `2021-12?`); a key with nothing behind it
has no value. Anchors, aliases, tags, merge keys, second documents and deep nesting are refused:
a record file needs none of them. Working from events, and not from composed nodes, bounds the
depth before the C parser's own recursion could overflow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import yaml
from yaml._yaml import CParser

from demarche.records.finding import Finding, named
from demarche.records.parsing.parsed import MAX_DEPTH, BrokenTextError, Parsed, broken, too_deep
from demarche.records.parsing.yaml_words import say
from demarche.records.place import HOLDS_NOTHING, Loc, Spot
from demarche.records.problem import Code
from demarche.translation import tr

_FORBIDDEN: Final = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
OLD_BREAKS: Final = re.compile("[\x85\u2028\u2029]")
"""What the C parser takes for the end of a line, as YAML 1.1 did."""
_OPEN_SPACES: Final = re.compile(r"[\r\n][ \t]+\Z")
"""A last line of spaces without its end, which the C parser takes for the end of a text."""
_NAMED: Final = re.compile(r"\\[uU](?:0000)?([0-9a-fA-F]{4})")
_NOTHING: Final = object()


def parse_yaml(text: str) -> Parsed:
    """Read one YAML document."""
    try:
        return _read(text)
    except BrokenTextError as error:
        return broken(error)


def _read(text: str) -> Parsed:
    """Read one YAML document, or say where it cannot be read."""
    _refuse_characters(text)
    safe, restore = hide_old_breaks(text)
    builder = _Builder(safe, restore)
    parser = CParser(f"{safe}\n" if _OPEN_SPACES.search(safe) else safe)
    try:
        while (event := parser.get_event()) is not None:
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise say(error, text) from error
    finally:
        parser.dispose()
    spot = builder.root_spot
    return Parsed(builder.root, lambda _ways: spot, tuple(builder.findings))


def _refuse_characters(text: str) -> None:
    """Refuse the control characters that YAML does not allow, by name."""
    match = _FORBIDDEN.search(text)
    if match is not None:
        code = ord(match[0])
        escape = f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
        message = tr("the character {name} may not stand in YAML as it is", name=f"U+{code:04X}")
        hint = tr('take it out, or write "{escape}" in quotes', escape=escape)
        raise BrokenTextError(match.start(), message, hint)


def hide_old_breaks(text: str) -> tuple[str, Callable[[str], str]]:
    """Replace three characters that the parser takes for line breaks, as YAML 1.1 did.

    They come back in the values; every replacement is one character, so that offsets hold.
    """
    if OLD_BREAKS.search(text) is None:
        return text, str
    used = {*text, *(chr(int(code, 16)) for code in _NAMED.findall(text))}
    free = (character for code in range(0xE000, 0xF8FF) if (character := chr(code)) not in used)
    stand_ins = dict(zip("\x85\u2028\u2029", free, strict=False))
    there = {ord(real): stand_in for real, stand_in in stand_ins.items()}
    back = {ord(stand_in): real for real, stand_in in stand_ins.items()}
    return text.translate(there), lambda value: value.translate(back)


@dataclass(slots=True)
class _Frame:
    """A list or a mapping that is being read; in a mapping, the key that waits for its value."""

    value: Any
    start: int
    is_mapping: bool
    key: Any = _NOTHING
    key_start: int = 0
    children: dict[str | int, Spot] = field(default_factory=dict)
    ignored: bool = False
    """Whether what comes next has no key of its own, and is left out."""

    @property
    def wants_key(self) -> bool:
        """Say whether the next thing in this mapping is a key."""
        return self.is_mapping and self.key is _NOTHING and not self.ignored


class _Builder:
    """Builds values and spots from events; keeps what it refuses as findings."""

    def __init__(self, text: str, restore: Callable[[str], str]) -> None:
        self.root: Any = None
        self.root_spot = Spot(0, 0)
        self.findings: list[Finding] = []
        self._text, self._end = text, len(text)
        self._restore = restore
        self._frames: list[_Frame] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the parser's next event."""
        taker = _TAKERS.get(type(event))
        if taker is not None:
            taker(self, event)

    def begin_document(self, event: yaml.Event) -> None:
        """Begin a document; refuse a second one."""
        self._documents += 1
        if self._documents > 1:
            raise BrokenTextError(
                self._start(event),
                tr("a second document begins here"),
                tr("one file holds one dossier; put the other into a file of its own"),
            )

    def take_scalar(self, event: yaml.ScalarEvent) -> None:
        """Take one text, as a key or as a value."""
        if event.tag is not None or event.anchor is not None:
            self._refuse_marks(event)
        plain = not event.style
        text = self._restore(event.value)
        start = self._start(event)
        if plain and start and self._text[start - 1] == "?":
            message = tr("a text in brackets begins with ?, which makes a key of it")
            self._find(event, message, tr("put it in quotes"), start - 1)
        if self._frames and self._frames[-1].wants_key:
            self._key(text, start, plain=plain)
        else:
            self._put(None if plain and not text else text, start)

    def take_alias(self, event: yaml.AliasEvent) -> None:
        """Refuse an alias, and go on without its value."""
        message = tr("{alias} repeats something by reference", alias=f"`*{event.anchor}`")
        hint = tr("write it out here; record files have no anchors and aliases")
        self._find(event, message, hint)
        if self._frames and self._frames[-1].wants_key:
            self._frames[-1].ignored = True
        else:
            self._put("", self._start(event))

    def open(self, event: yaml.CollectionStartEvent) -> None:
        """Begin a list or a mapping."""
        if event.tag is not None or event.anchor is not None:
            self._refuse_marks(event)
        if len(self._frames) >= MAX_DEPTH:
            raise too_deep(self._start(event))
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        value: Any = {} if is_mapping else []
        self._frames.append(_Frame(value, self._start(event), is_mapping))

    def close(self, event: yaml.Event) -> None:
        """End a list or a mapping, and put it where it belongs."""
        frame = self._frames.pop()
        if self._frames and self._frames[-1].wants_key:
            message = tr("a list or mapping stands here as a key")
            self._find(event, message, tr("a key is one word"), frame.start)
            self._frames[-1].ignored = True
        else:
            self._put(frame.value, frame.start, frame.children)

    def _key(self, key: str, start: int, *, plain: bool) -> None:
        """Take a key; refuse a merge and a key that is there already."""
        frame = self._frames[-1]
        frame.key, frame.key_start = key, start
        if key == "<<" and plain:
            message, hint = tr("`<<` merges another mapping"), tr("write the fields out here")
        elif key in frame.value:
            message = tr("{key} stands twice in the same mapping", key=named(key))
            hint = tr("keep one of them, or give the second another name")
        else:
            return
        code = Code.SYNTAX if key == "<<" else Code.DUPLICATE_KEY
        loc = self._loc()
        self.findings.append(Finding(code=code, message=message, hint=hint, loc=loc, offset=start))
        frame.key, frame.ignored = _NOTHING, True

    def _put(
        self,
        value: Any,  # noqa: ANN401 - a value of a file may be anything
        start: int,
        children: Mapping[str | int, Spot] = HOLDS_NOTHING,
    ) -> None:
        """Put a value into the list or mapping that is open, or make it the whole."""
        if not self._frames:
            self.root, self.root_spot = value, Spot(start, 0, children)
            return
        frame = self._frames[-1]
        if frame.ignored:
            frame.ignored = False
        elif frame.is_mapping:
            frame.value[frame.key] = value
            frame.children[frame.key] = Spot(start, frame.key_start, children)
            frame.key = _NOTHING
        else:
            frame.children[len(frame.value)] = Spot(start, start, children)
            frame.value.append(value)

    def _refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Refuse a tag and an anchor."""
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            message = tr("{tag} is a tag; record files have none", tag=named(tag))
            self._find(event, message, tr("take it out; put a text that begins with ! in quotes"))
        if event.anchor is not None:
            message = tr("{anchor} names a part to be repeated", anchor=f"`&{event.anchor}`")
            self._find(event, message, tr("take it out; put a text that begins with & in quotes"))

    def _start(self, event: yaml.Event) -> int:
        """Give the place of an event, within the text; only events made by hand have none."""
        at = event.start_mark.index if event.start_mark else 0
        return min(at, self._end)

    def _find(self, event: yaml.Event, message: str, hint: str, start: int | None = None) -> None:
        """Keep one refusal at the place of an event."""
        offset = self._start(event) if start is None else start
        finding = Finding(
            code=Code.SYNTAX, message=message, hint=hint, loc=self._loc(), offset=offset
        )
        self.findings.append(finding)

    def _loc(self) -> Loc:
        """Give the way to what is being read."""
        steps = [
            len(frame.value) if isinstance(frame.value, list) else frame.key
            for frame in self._frames
        ]
        return tuple(step for step in steps if step is not _NOTHING)


_TAKERS: Final[Mapping[type[yaml.Event], Callable[[_Builder, Any], None]]] = {
    yaml.DocumentStartEvent: _Builder.begin_document,
    yaml.ScalarEvent: _Builder.take_scalar,
    yaml.AliasEvent: _Builder.take_alias,
    yaml.SequenceStartEvent: _Builder.open,
    yaml.MappingStartEvent: _Builder.open,
    yaml.SequenceEndEvent: _Builder.close,
    yaml.MappingEndEvent: _Builder.close,
}
