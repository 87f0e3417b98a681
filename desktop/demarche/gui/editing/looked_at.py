"""What the reader looks at, as a place in the dossier on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from demarche.gui.editing.editor import Editor
    from demarche.gui.parts import Parts
    from demarche.records.model import Dossier
    from demarche.records.place import Loc


class LookedAt:
    """Tells the dossier, the demand and the position before the reader's eyes."""

    def __init__(self, editor: Editor, parts: Parts) -> None:
        self._editor = editor
        self._parts = parts

    def dossier(self) -> Dossier | None:
        """Give the dossier on the desk."""
        return self._editor.dossier()

    def demand_id(self) -> str | None:
        """Give the id of the demand that is looked at."""
        return self._parts.pane.current_demand()

    def demand(self) -> Loc | None:
        """Give the place of the demand that is looked at."""
        from demarche.editing.acts import place_of_demand  # noqa: PLC0415 - seldom needed

        dossier = self.dossier()
        return place_of_demand(dossier, self.demand_id()) if dossier else None

    def position(self) -> Loc | None:
        """Give the place of the position that is looked at."""
        from demarche.editing.acts import place_of_position  # noqa: PLC0415 - seldom needed

        dossier = self.dossier()
        return place_of_position(dossier, self._parts.pane.current_position()) if dossier else None

    def go_to(self, at: Loc) -> None:
        """Go to the demand at a place, if it is one."""
        dossier = self.dossier()
        match at:
            case ("demands", int(index), *_) if dossier and index < len(dossier.demands):
                self._parts.pane.go_to_demand(dossier.demands[index].id)
