"""A pasted address or citation fills in what it can, and nothing that does not stand there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.editing.pasting import Pasted, read_pasted
from demarche.records.fragment import text_directive
from demarche.records.model import Quote

CITATIONS = {
    "https://tass.com/world/1377211": {"url": "https://tass.com/world/1377211"},
    "(https://x.example/a).": {"url": "https://x.example/a"},
    "https://en.example/Dam_(river)": {"url": "https://en.example/Dam_(river)"},
    "https://web.archive.org/web/2022/https://x.example/a": {
        "archive_url": "https://web.archive.org/web/2022/https://x.example/a"
    },
    "“Morning interview”, Radio Lowland, 10 June 2019. https://radio.example/0610": {
        "title": "Morning interview",
        "publisher": "Radio Lowland",
        "published": "2019-06-10",
        "url": "https://radio.example/0610",
    },
    "Smith, J. (2019). “Dams”. River Press. Accessed 3 May 2020.": {
        "author": "Smith, J",
        "title": "Dams",
        "publisher": "River Press",
        "published": "2019",
        "accessed": "2020-05-03",
    },
    "Ryabkov on guarantees. TASS, January 19, 2022": {
        "title": "Ryabkov on guarantees",
        "publisher": "TASS",
        "published": "2022-01-19",
    },
    "javascript:alert(1)": {"title": "javascript:alert(1)"},
    "": {},
}


@pytest.mark.parametrize("text", CITATIONS)
def test_a_citation_fills_in_what_it_can(text):
    assert read_pasted(text).source == CITATIONS[text]


@pytest.mark.parametrize(
    ("fragment", "quote"),
    [
        ("text=never%20vote", {"exact": "never vote"}),
        (
            "text=to-,never%20vote,-again",
            {"exact": "never vote", "prefix": "to", "suffix": "again"},
        ),
        ("text=never,membership", {}),
        ("text=a%2Db", {"exact": "a-b"}),
        ("text=", {}),
        ("other=1&text=x", {"exact": "x"}),
    ],
)
def test_a_text_fragment_gives_the_quote(fragment, quote):
    pasted = read_pasted(f"https://x.example/a#:~:{fragment}")
    assert pasted == Pasted({"url": "https://x.example/a"}, quote)


def test_what_we_link_to_comes_back_when_pasted():
    words = Quote(exact="never vote to give — membership", source="x")
    pasted = read_pasted(f"https://x.example/a#:~:{text_directive(words)}")
    assert pasted.quote == {"exact": words.exact}


@given(st.text(max_size=80))
def test_no_text_is_too_odd(text):
    read_pasted(text)
    read_pasted(f"https://x.example/#:~:text={text}")
