"""Editing in the window: the session, its forms and its dialogs; the comparison shows the rest."""
