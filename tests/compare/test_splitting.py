"""Where words begin and end."""

from pathlib import Path

import pytest

from demarche.compare.splitting import any_token, tokens

UNICODES_OWN = Path("/usr/share/unicode/auxiliary/WordBreakTest.txt")
EXCEPTIONS = {
    "_\u3031",  # a low line is no part of a run of Katakana
    "_\u0308\u3031",
    "A_0_\u3031_",
    "a\u200d\U0001f6d1",  # a pictograph is no part of a word
    "a\u200d\u2701",
    "\u2701\u200d\u2701",  # no pictograph any more in later versions of Unicode
}


@pytest.mark.parametrize(
    "words",
    [
        ["1 000 000,50 €", " ", "a", " ", "year"],
        ["30 %", " ", "of", " ", "200 m³/s"],
        ["€1,200.50", ",", " ", "$30", " ", "or", " ", "1\u202f000 EUR"],
        ["19", " ", "January", " ", "2021-12-17"],
        ["can’t", " ", "3rd", " ", "l'OTAN", ":", " ", "co", "-", "operate"],
        ["5", " ", "members", ",", " ", "5 m"],
        ["30 %", " ", "от", " ", "суммы"],
        ["किताबें", " ", "और"],
        ["٣٫٥", " ", "في"],
        ['צה"ל'],
        ["ส", "วั", "ส", "ดี"],
        ["北", "京", "カタカナ"],
        ["한국어를", " ", "배운다"],
    ],
)
def test_words_and_numbers_are_whole(words):
    assert tokens("".join(words)) == words


def _cases():
    for line in UNICODES_OWN.read_text(encoding="utf-8").splitlines():
        parts = line.partition("#")[0].replace("×", " ").split("÷")
        words = ["".join(chr(int(code, 16)) for code in part.split()) for part in parts]
        yield [word for word in words if word]


@pytest.mark.skipif(not UNICODES_OWN.exists(), reason="Debian's unicode-data is not installed")
def test_unicodes_own_cases_but_for_white_space_and_the_exceptions():
    cases = [case for case in _cases() if not any(map(str.isspace, "".join(case)))]
    others = {
        "".join(case)
        for case in cases
        if [match[0] for match in any_token().finditer("".join(case))] != case
    }
    assert len(cases) > 1000
    assert others == EXCEPTIONS
