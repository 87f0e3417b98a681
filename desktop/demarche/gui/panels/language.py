"""The names of languages, as a reader of English knows them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLocale


@lru_cache(maxsize=1024)
def language_name(tag: str) -> str:
    """Name the language of a tag; a tag that nobody knows stays as it is."""
    language = QLocale(tag.replace("-", "_")).language()
    unknown = (QLocale.Language.C, QLocale.Language.AnyLanguage)
    return tag if language in unknown else QLocale.languageToString(language)


def in_language(tag: str | None, usual: str) -> str:
    """Say in which language a text is, where it is not the usual one."""
    return f"in {language_name(tag)}" if tag and tag != usual else ""
