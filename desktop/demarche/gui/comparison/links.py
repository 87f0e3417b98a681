"""The links of a cell as a list and as a menu, for those who use no mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from demarche.gui.comparison.cell_layout import SHOW_ALL
from demarche.gui.comparison.content import CUT_OFF, MOST_CHARACTERS, CellContent
from demarche.gui.text import visible_line
from demarche.translation import tr

Link = tuple[str, str]
"""The words of a link and where it leads."""


def cell_links(content: CellContent) -> list[Link]:
    """Give the links of a cell: first that to the rest of its text, if any."""
    can_show = content.left_out and len(content.text) <= MOST_CHARACTERS + len(CUT_OFF)
    rest = [(tr("Show all of this text"), SHOW_ALL)] if can_show else []
    links = (link for source in content.sources for link in source.links())
    return rest + [(each.label, each.address or "") for each in links]


def link_menu(parent: QWidget, links: Sequence[Link], follow: Callable[[str], None]) -> QMenu:
    """Make a menu of links; it follows the one that is chosen, and goes."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, address in links:
        # A name may hold "&", which a menu would take for the sign of a key.
        action = menu.addAction(visible_line(words).replace("&", "&&"))
        action.triggered.connect(partial(_follow, follow, address))
    menu.setActiveAction(menu.actions()[0])
    return menu


def _follow(follow: Callable[[str], None], address: str, *_: object) -> None:
    """Follow a link, whatever else the menu says of it."""
    follow(address)
