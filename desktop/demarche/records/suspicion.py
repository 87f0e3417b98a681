"""Warn of characters that cannot be seen, that have no meaning or that turn the text around.

They are kept in the file and shown as visible tokens; what is warned of here is exactly what
`demarche.shown` replaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from demarche.records.shape import PREFIX
from demarche.shown import is_plain, odd_places
from demarche.translation import counted, tr

if TYPE_CHECKING:
    from demarche.records.finding import Finding
    from demarche.records.place import Loc

_MOST: Final = 100
_PLAIN: Final = b"\t\n\r" + bytes(range(0x20, 0x7F))
_ESCAPE_BYTES: Final = re.compile(rb'\\[^nt"\\/]')
_ESCAPE: Final = re.compile(r'\\[^nt"\\/]')


def find_suspicious(value: Any, text: str) -> Iterator[Finding]:  # noqa: ANN401 - values of a file
    """Give one warning for each text that holds such a character; the values stand in `text`."""
    if _ESCAPE.search(text) is None and not odd_places(text):
        return
    count = 0
    for loc, words in _texts(value):
        places = odd_places(words)
        if places:
            count += 1
            if count <= _MOST:
                yield _warn(loc, words, places)
    if count > _MOST:
        message = counted(
            "{number} more text holds characters that cannot be seen",
            "{number} more texts hold characters that cannot be seen",
            count - _MOST,
        )
        yield _warning(message, tr("they are shown as [U+...]"), ())


def is_plain_text(data: bytes) -> bool:
    """Say whether a text in UTF-8 holds nothing at first sight that would be warned of.

    Its line ends and what its form forbids in texts anyway is not looked for.
    """
    return _ESCAPE_BYTES.search(data) is None and is_plain(data.translate(None, _PLAIN).decode())


def _texts(root: Any) -> Iterator[tuple[Loc, str]]:  # noqa: ANN401 - values of a file
    """Give every text of a file in its order, keys included, but not what is kept unread."""
    from demarche.records.place import KEY  # noqa: PLC0415 - as below

    waiting: list[tuple[Loc, Any]] = [((), root)]
    while waiting:
        loc, value = waiting.pop()
        if isinstance(value, str):
            yield loc, value
        elif isinstance(value, list):
            waiting.extend(((*loc, n), value[n]) for n in range(len(value) - 1, -1, -1))
        elif isinstance(value, dict):
            for key, item in reversed(value.items()):
                if isinstance(key, str) and not key.startswith(PREFIX):
                    waiting.extend([((*loc, key), item), ((*loc, key, KEY), key)])


def _warn(loc: Loc, text: str, places: tuple[int, ...]) -> Finding:
    """Name the first such character of a text and its place there."""
    name = f"U+{ord(text[places[0]]):04X}"
    place = places[0] + 1
    if len(places) > 1:
        # Translators: {place} counts from the beginning; {name} is such as U+202E.
        message = counted(
            "character {place} of this text is {name}, and {number} more like it",
            "character {place} of this text is {name}, and {number} more like it",
            len(places) - 1,
            place=place,
            name=name,
        )
    else:
        message = tr("character {place} of this text is {name}", place=place, name=name)
    hint = tr("it is kept, and shown as [{name}]; take it out if it is a slip", name=name)
    return _warning(message, hint, loc)


def _warning(message: str, hint: str, loc: Loc) -> Finding:
    """Make a warning."""
    from demarche.records.finding import Finding  # noqa: PLC0415 - most files need none
    from demarche.records.problem import Code, Severity  # noqa: PLC0415 - as above

    return Finding(
        code=Code.SUSPICIOUS_TEXT,
        message=message,
        hint=hint,
        loc=loc,
        severity=Severity.WARNING,
    )
