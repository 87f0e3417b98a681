"""Words that most texts of a language hold, whatever they speak of: they make no pair.

In a large file their frequency says so; a file of three demands needs this list.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_LISTS: Final[Mapping[str, str]] = {
    "en": "the a an of to in on at by for from with and or as that this these those it its is are "
    "be been being was were will would shall should must may can could has have had which who "
    "their they them we our us he she his her there such than into any all each other also so if "
    "but upon under within between about over",
    "de": "der die das den dem des ein eine einen einem einer eines und oder von vom zu zum zur im "
    "in an am auf für mit bei aus als dass wird werden wurde ist sind sein soll sollen muss müssen "
    "darf kann können hat haben sich es sie er wir ihr ihre ihren seine diese dieser dieses durch "
    "über unter nach auch so wenn aber um",
    "fr": "le la les l un une des du de d et ou à au aux en dans sur par pour avec sans que qui ce "
    "cette ces il elle ils elles on nous est sont être été doit doivent peut peuvent a ont avoir "
    "leur leurs son sa ses se s y ne si mais comme",
    "es": "el la los las un una unos unas de del y o a al en por para con que se su sus lo es son "
    "ser sido debe deben deberá deberán puede pueden ha han este esta estos estas como más si pero",
    "it": "il lo la i gli le un uno una di del della dei delle dello e o a al alla ai alle in nel "
    "nella da dal dalla per con che si su sul è sono essere deve devono può ha hanno questo questa "
    "come se ma loro suo sua",
    "pt": "o a os as um uma de do da dos das e ou em no na nos nas por para com que se seu sua é "
    "são ser deve devem pode podem foi este esta como mais mas",
    "nl": "de het een en of van te in op aan voor met door bij uit als dat die dit deze is zijn "
    "wordt worden moet moeten mag kan kunnen heeft hebben zal zullen er ze wij hun ook om",
    "pl": "i w we z ze na do o od po przez dla za przy jest są być ma mają musi muszą może mogą "
    "powinien powinna powinno powinny się to ten ta te że który która które lub oraz jak",
    "ru": "и в во на с со к ко по о об от до из за для при у или а но что как это этот эта эти "
    "быть был была были есть должен должна должно должны может могут их его её ее мы они он она "
    "который которая которые также",
    "uk": "і й та в у на з зі до по про від із за для при або але що як це цей ця ці бути є має "
    "мають повинен повинна повинні може можуть їх його її ми вони який яка які також",
    "tr": "ve veya ile bir bu şu o da de için olarak olan tarafından gibi kadar her",
    "ar": "في من إلى على عن أن إن التي الذي هذا هذه ذلك مع أو ثم قد كل ما يجب",
}
COMMON: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {language: frozenset(words.split()) for language, words in _LISTS.items()}
)
"""The common words of a language by its tag; `не` is none: what is refused is not asked for."""
