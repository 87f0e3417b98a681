"""The number at the head of a text: "Article 4", "3.", "(a)", "§ 12", "IV.", "第四条".

It says where a text stands, not what it says: it is left aside when texts are compared for
likeness, and a pair whose numbers differ is renumbered.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_LABELS: Final = (
    "articles?|art|artikel|artículo|artigo|articolo|artykuł|čl|článek|cikk|artiklen?|artikla|"
    "статья|ст|статті|стаття|член|άρθρο|"
    "sections?|sec|abschnitt|sección|sezione|seção|rozdział|chapter|kapitel|chapitre|capítulo|"
    "paragraphs?|para|paragraf|paragraphe|párrafo|absatz|abs|пункт|п|"
    "recitals?|considérant|considerando|erwägungsgrund|points?|punkt|punto|ponto|item|"
    "clauses?|klausel|cláusula|clausola|annex|annexe|anhang|приложение|"
    "amendment|amendement|änderungsantrag|enmienda|demand|forderung|no|nr|n°|№|"
    "madde|bab|pasal|điều|المادة|مادة|ماده|סעיף|अनुच्छेद|धारा|মত"
)
_NUMBER: Final = (
    r"\d+(?:[.\-‑/]\d+)*[a-z]?|[ivxlc]{1,7}|[a-zа-яα-ω]"  # the last two only with a sign or a label
)
_SIGN: Final = r"[.)\]:–—-]"
_HEAD: Final = rf"""\s*(?:
      (?:(?:{_LABELS})\b\.?|§+|¶)\s*\(?(?:{_NUMBER})\)?(?:\s*\(\w{{1,4}}\))*\s*{_SIGN}*(?=\s|$)
    | 第\s*[\d〇一二三四五六七八九十百千]+\s*[条條項项章节節款号號]\s*[、.:：]?
    | 제\s*\d+\s*[조항장호]\s*[.:]?
    | [([](?:{_NUMBER})[)\]]{_SIGN}?(?=\s|$)
    | (?:\d+(?:[.\-‑]\d+)*[a-z]?|[ivxlc]{{1,7}}|[a-zа-яα-ω]){_SIGN}(?=\s)
    | \d+(?:\.\d+)+(?=\s)
    | [①-⑳㈠-㈩❶-❿]
    | [一二三四五六七八九十]+[、.．]
    )\s*"""
_MOST: Final = 3
"""So many numbers may stand one behind the other: "Article 4", "1.", "(a)"."""


def head_number(text: str) -> tuple[str, str]:
    """Split a text into the number at its head, in one spelling, and the rest; "" without one."""
    found = _head().match(text)
    if found is None:
        return "", text
    at = found.end()
    number = " ".join(text[:at].split()).rstrip(".:–—- ")
    return number, text[at:]


@cache
def _head() -> re.Pattern[str]:
    """Give the pattern of the numbers; it is long, and one dossier alone never asks for it."""
    return re.compile(rf"(?:{_HEAD}){{1,{_MOST}}}", re.VERBOSE | re.IGNORECASE)
