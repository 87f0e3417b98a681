"""Text that stays text in Markdown, and the marks and links around it.

What GitHub and CommonMark would read as markup is escaped, wherever in a line it stands: emphasis,
links, code, formulas, smileys, headings, lists, tables, HTML. Nor does anything become a link or
call a person by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import punctuation
from typing import Final

from demarche.compare.spans import OF_NEW, OF_OLD, Mark
from demarche.reports.texts import Run

_NAMED: Final = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "|": "&#124;",
    "\t": "&#9;",
    "\n": "<br>",
    "@": "<span>@</span>",
}
_SPECIAL: Final = re.compile(r"[&<>|\t\n@\\`*_\[\]~$#!{}^]|:(?! )")
_AT_START: Final = re.compile(r"(?:[-+=]|\d+[.)])")
_WEB: Final = re.compile(r"(www)(\.)", re.IGNORECASE)
_EDGE: Final = re.compile(r"^[ \u00a0]+|[ \u00a0]+$")


def text(words: str) -> str:
    """Write a text that stands at any place of a line."""
    return _ended(_inside(words))


def _inside(words: str) -> str:
    """Write a text that has neither the start nor the end of a line."""
    return _WEB.sub(r"\1\\\2", _SPECIAL.sub(_escaped, words))


def _ended(found: str) -> str:
    """Keep what begins a line from beginning a list, and white space at its ends from vanishing."""
    start = _AT_START.match(found)
    if start:
        found = f"{found[: start.end() - 1]}\\{found[start.end() - 1 :]}"
    return _EDGE.sub(lambda edge: "".join(f"&#{ord(each)};" for each in edge[0]), found)


def link(words: str, href: str) -> str:
    """Write words that lead out; `words` are Markdown already, `href` is an address as it is."""
    return f"[{words}](<{_address(href)}>)" if href else words


def inner(words: str, mark: str) -> str:
    """Write words that lead to a mark in the same document."""
    return f"[{words}](#{mark})"


def marked(runs: Sequence[Run]) -> str:
    """Write a text with its marks: struck between tildes where those are read, else by a tag."""
    marks = _drawn(runs)
    written = [_inside(run.text) for run in runs]
    found = ""
    for at, (mark, words) in enumerate(zip(marks, written, strict=True)):
        if not words or mark is Mark.KEPT:
            found += words
        elif mark is Mark.ADDED:
            found += f"<ins>{words}</ins>"
        else:
            after = "<" if marks[at + 1 :][:1] == [Mark.ADDED] else "".join(written[at + 1 :])[:1]
            found += _struck(words, found[-1:], after)
    return _ended(found)


def _drawn(runs: Sequence[Run]) -> list[Mark]:
    """Give the mark that each run is drawn with.

    What is to be ignored is drawn only where both texts stand in one, so that they can be told.
    """
    marks = [run.mark for run in runs]
    both = not OF_OLD.isdisjoint(marks) and not OF_NEW.isdisjoint(marks)
    names = {Mark.IGNORED_OLD: Mark.REMOVED, Mark.IGNORED_NEW: Mark.ADDED}
    return [names.get(mark, mark) if both else _unless_ignored(mark) for mark in marks]


def _unless_ignored(mark: Mark) -> Mark:
    """Give a mark that says that something changed, else that it is kept."""
    return mark if mark in (Mark.REMOVED, Mark.ADDED) else Mark.KEPT


def _escaped(found: re.Match[str]) -> str:
    """Escape one character."""
    return _NAMED.get(found[0]) or f"\\{found[0]}"


def _address(href: str) -> str:
    """Write an address between angle brackets; it holds none itself, no quote and no space."""
    return href.replace("&", "&amp;").replace("|", "&#124;")


def _struck(words: str, before: str, after: str) -> str:
    """Strike words."""
    if _may_begin(before, words[0]) and _may_begin(after, words[-1]):
        return f"~~{words}~~"
    return f"<del>{words}</del>"


def _may_begin(outside: str, inside: str) -> bool:
    """Say whether tildes between two characters are read as a mark on what is inside."""
    if inside.isspace() or outside == "~":
        return False
    return inside.isalnum() or not outside or outside.isspace() or outside in punctuation
