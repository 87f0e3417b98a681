"""The names of languages as a reader knows them, in the language that is spoken."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from demarche.translation import later, later_in, tr, tr_in

_NAME: Final = "a language"
_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ar": later_in("a language", "Arabic"),
        "be": later_in("a language", "Belarusian"),
        "bg": later_in("a language", "Bulgarian"),
        "bn": later_in("a language", "Bengali"),
        "ca": later_in("a language", "Catalan"),
        "cs": later_in("a language", "Czech"),
        "da": later_in("a language", "Danish"),
        "de": later_in("a language", "German"),
        "el": later_in("a language", "Greek"),
        "en": later_in("a language", "English"),
        "es": later_in("a language", "Spanish"),
        "et": later_in("a language", "Estonian"),
        "fa": later_in("a language", "Persian"),
        "fi": later_in("a language", "Finnish"),
        "fr": later_in("a language", "French"),
        "ga": later_in("a language", "Irish"),
        "he": later_in("a language", "Hebrew"),
        "hi": later_in("a language", "Hindi"),
        "hr": later_in("a language", "Croatian"),
        "hu": later_in("a language", "Hungarian"),
        "hy": later_in("a language", "Armenian"),
        "id": later_in("a language", "Indonesian"),
        "it": later_in("a language", "Italian"),
        "ja": later_in("a language", "Japanese"),
        "ka": later_in("a language", "Georgian"),
        "kk": later_in("a language", "Kazakh"),
        "ko": later_in("a language", "Korean"),
        "lt": later_in("a language", "Lithuanian"),
        "lv": later_in("a language", "Latvian"),
        "mk": later_in("a language", "Macedonian"),
        "mt": later_in("a language", "Maltese"),
        "nl": later_in("a language", "Dutch"),
        "no": later_in("a language", "Norwegian"),
        "pl": later_in("a language", "Polish"),
        "pt": later_in("a language", "Portuguese"),
        "ro": later_in("a language", "Romanian"),
        "ru": later_in("a language", "Russian"),
        "sk": later_in("a language", "Slovak"),
        "sl": later_in("a language", "Slovenian"),
        "sq": later_in("a language", "Albanian"),
        "sr": later_in("a language", "Serbian"),
        "sv": later_in("a language", "Swedish"),
        "sw": later_in("a language", "Swahili"),
        "th": later_in("a language", "Thai"),
        "tr": later_in("a language", "Turkish"),
        "uk": later_in("a language", "Ukrainian"),
        "ur": later_in("a language", "Urdu"),
        "vi": later_in("a language", "Vietnamese"),
        "zh": later_in("a language", "Chinese"),
    }
)

_IN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ar": later("in Arabic"),
        "be": later("in Belarusian"),
        "bg": later("in Bulgarian"),
        "bn": later("in Bengali"),
        "ca": later("in Catalan"),
        "cs": later("in Czech"),
        "da": later("in Danish"),
        "de": later("in German"),
        "el": later("in Greek"),
        "en": later("in English"),
        "es": later("in Spanish"),
        "et": later("in Estonian"),
        "fa": later("in Persian"),
        "fi": later("in Finnish"),
        "fr": later("in French"),
        "ga": later("in Irish"),
        "he": later("in Hebrew"),
        "hi": later("in Hindi"),
        "hr": later("in Croatian"),
        "hu": later("in Hungarian"),
        "hy": later("in Armenian"),
        "id": later("in Indonesian"),
        "it": later("in Italian"),
        "ja": later("in Japanese"),
        "ka": later("in Georgian"),
        "kk": later("in Kazakh"),
        "ko": later("in Korean"),
        "lt": later("in Lithuanian"),
        "lv": later("in Latvian"),
        "mk": later("in Macedonian"),
        "mt": later("in Maltese"),
        "nl": later("in Dutch"),
        "no": later("in Norwegian"),
        "pl": later("in Polish"),
        "pt": later("in Portuguese"),
        "ro": later("in Romanian"),
        "ru": later("in Russian"),
        "sk": later("in Slovak"),
        "sl": later("in Slovenian"),
        "sq": later("in Albanian"),
        "sr": later("in Serbian"),
        "sv": later("in Swedish"),
        "sw": later("in Swahili"),
        "th": later("in Thai"),
        "tr": later("in Turkish"),
        "uk": later("in Ukrainian"),
        "ur": later("in Urdu"),
        "vi": later("in Vietnamese"),
        "zh": later("in Chinese"),
    }
)
"""In which language a text is; it is a phrase of its own, since languages say it very otherwise."""


def language_name(tag: str) -> str:
    """Give the name of a language, or its tag where we know none."""
    name = _NAMES.get(_base(tag))
    return tr_in(_NAME, name) if name else tag


def in_language(tag: str | None, usual: str) -> str:
    """Say in which language a text is, where it is not the usual one."""
    return named_in(tag) if tag and tag != usual else ""


def named_in(tag: str) -> str:
    """Say in which language a text is."""
    words = _IN.get(_base(tag))
    # Translators: {tag} is a language that we know no name of, as its sign: “in tlh”
    return tr(words) if words else tr_in("a language without a name", "in {tag}", tag=tag)


def _base(tag: str) -> str:
    """Give the language of a tag, without its script and its region."""
    return tag.partition("-")[0].casefold()
