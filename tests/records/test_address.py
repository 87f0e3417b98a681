import json
import time
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.records.address import address_at_quote, host_of, is_openable
from demarche.records.model import Quote

PAGE = "https://tass.com/politics/1390321"
DASH = "\u2013"
RLO = "\u202e"
SOFT_HYPHEN = "\u00ad"


def at(exact, url=PAGE, **fields):
    return address_at_quote(url, Quote(exact=exact, source="tass", **fields))


def directive(exact, **fields):
    return at(exact, **fields).removeprefix(f"{PAGE}#:~:text=")


@pytest.mark.parametrize(
    ("url", "host"),
    [
        (PAGE, "tass.com"),
        ("HTTP://TASS.com", "tass.com"),
        ("http://intranet:8080/a?b#c", "intranet"),
        ("https://web.archive.org/web/2022/https://tass.com/a", "web.archive.org"),
        ("https://bücher.example/", "xn--bcher-kva.example"),
        ("https://xn--bcher-kva.example/", "xn--bcher-kva.example"),
        ("https://сайт.example/", "xn--80aswg.example"),
        ("https://ru.example/новости?день=19", "ru.example"),
        ("http://192.0.2.7/", "192.0.2.7"),
        ("http://[2001:DB8:0::1]:81/", "[2001:db8::1]"),
    ],
)
def test_the_host_is_the_one_that_is_contacted(url, host):
    assert host_of(url) == host
    assert is_openable(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "tass.com",
        "//tass.com/a",
        "https:evil.example",
        "https:/evil.example",
        "https:///evil.example",
        "https://",
        "https://?q",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,hello",
        "mailto:a@example.org",
        "https://google.com@evil.example",
        "https://:@evil.example",
        "https://evil.example\\@google.com",
        "https://good.example\\.evil.example",
        "https://evil.example/a b",
        " https://evil.example",
        "https://evil.example\n",
        "https://evil.example/\x00",
        f"https://good.example/{RLO}moc.live",
        f"https://ex{SOFT_HYPHEN}ample.com",
        "https://аррӏе.com/",
        "https://xn--80ak6aa92e.com/",
        "https://ⓖⓞⓞⓓ.example/",
        "https://ｇood.example/",
        "https://good。example/",
        "https://faß.example/",
        "https://good%2eexample/",
        "https://xn--/",
        "https://xn--a/",
        "https://xn--80ak6aa92e-.com/",
        "https://good..example/",
        "https://good.example./",
        "http://0x7f.1/",
        "http://2130706433/",
        "http://127.1/",
        "http://010.0.0.1/",
        "http://[::ffff:1.2.3.4]/",
        "http://[fe80::1%25eth0]/",
        "http://[::1",
        "https://good.example:/",
        "https://good.example:65536/",
        "https://good.example:8o/",
        f"https://{'a' * 64}.example/",
        f"https://{'a.' * 127}example/",
        'https://good.example/"><script>',
        f"https://good.example/{'a' * 8000}",
        "https://good.example/\ud800",
    ],
)
def test_what_a_browser_might_read_otherwise_is_refused(url):
    assert not is_openable(url)
    assert host_of(url) == ""
    assert at("some words", url) == url


def test_what_browsers_fail_is_refused_and_the_host_shown_is_the_host_opened(shared):
    cases = json.loads((shared / "corpora" / "urls.json").read_text(encoding="utf-8"))
    opened = [each for each in cases if is_openable(each["input"])]
    assert len(opened) > 20
    assert [each["input"] for each in opened if each.get("failure")] == []
    assert [each for each in opened if host_of(each["input"]) != each["hostname"]] == []


@given(st.text())
def test_no_host_shown_is_anything_but_ascii(text):
    host = host_of(f"https://{text}/")
    assert host.isascii()
    assert set(host).isdisjoint(" @\\/%")


@pytest.mark.parametrize(
    ("exact", "terms"),
    [
        ("never vote", "never%20vote"),
        ("a large-scale conflict, they said & left", None),
        ("“their own path.”", "their%20own%20path"),
        ("- did not intend -", "did%20not%20intend"),
        ("two\u00a0 words  here", "two%20words%20here"),
        (
            "не расширяться",
            "%D0%BD%D0%B5%20%D1%80%D0%B0%D1%81%D1%88%D0%B8%D1%80%D1%8F%D1%82%D1%8C%D1%81%D1%8F",
        ),
        ("first paragraph\n\nsecond one\nthe end", "first%20paragraph,the%20end"),
        ("the beginning [...] the end", "the%20beginning,the%20end"),
        ("the beginning … the end", "the%20beginning,the%20end"),
        ("one block\n", "one%20block"),
    ],
)
def test_a_quote_is_found_by_its_words(exact, terms):
    expected = terms or "a%20large%2Dscale%20conflict%2C%20they%20said%20%26%20left"
    assert directive(exact) == expected


@pytest.mark.parametrize("exact", ["", "?!", "\n", "…", "“”"])
def test_a_quote_without_words_leads_to_the_page(exact):
    assert at(exact) == PAGE


@pytest.mark.parametrize(
    ("exact", "around", "terms"),
    [
        ("never vote", {"prefix": "States to “", "suffix": "to give Ukraine and others"},
         "States%20to%20%E2%80%9C-,never%20vote,-to%20give%20Ukraine%20and"),
        ("path", {"prefix": "one\ntheir own "}, "their%20own-,path"),
        ("path", {"suffix": ", he said…"}, "path,-%2C%20he%20said"),
        ("path", {"prefix": "left out …"}, "path"),
        ("path", {"prefix": "“"}, "path"),
        ("“path”", {"prefix": "own"}, "own-,%E2%80%9Cpath%E2%80%9D"),
        ("four words are enough", {"prefix": "because"}, "four%20words%20are%20enough"),
    ],
)  # fmt: skip
def test_a_short_quote_is_told_apart_by_the_words_around_it(exact, around, terms):
    assert directive(exact, **around) == terms


def test_a_quote_of_300_characters_is_exact_and_a_longer_one_a_range():
    words = " ".join(["abcd"] * 60)
    assert directive(words + "x") == (words + "x").replace(" ", "%20")
    start, end = unquote(directive("first " + words + " last")).split(",")
    assert start.startswith("first abcd")
    assert end.endswith("abcd last")
    assert {*start.split(), *end.split()} == {"first", "abcd", "last"}


def test_a_long_quote_without_spaces_is_cut_only_where_its_script_has_none():
    start, end = unquote(directive("不扩大" * 200)).split(",")
    assert (len(start), len(end)) == (100, 100)
    assert at("a" * 400) == PAGE


@pytest.mark.parametrize(
    ("url", "address"),
    [
        (f"{PAGE}#part-2", f"{PAGE}#part-2:~:text=words"),
        (f"{PAGE}#", f"{PAGE}#:~:text=words"),
        (f"{PAGE}#a:~:text=older", f"{PAGE}#a:~:text=words"),
        (f"{PAGE}?q=a%2Db", f"{PAGE}?q=a%2Db#:~:text=words"),
    ],
)
def test_a_fragment_stays_before_the_quoted_words(url, address):
    assert at("words", url) == address


@given(st.text(), st.text(), st.text())
def test_an_address_stays_one_that_may_be_opened(exact, prefix, suffix):
    address = at(exact, prefix=prefix, suffix=suffix)
    assert is_openable(address)
    assert host_of(address) == "tass.com"
    assert address.isascii()


def test_the_parts_of_the_directive_are_ours_alone():
    terms = directive("a,b-c&d:~:text=e", prefix="x-,", suffix="-,y").split(",")
    assert len(terms) == 3
    assert terms[0].endswith("-")
    assert terms[2].startswith("-")
    assert not set("&:=") & set("".join(terms))


@pytest.mark.parametrize("exact", ["!" * 10**6, "a " * 5 * 10**5, "." * 10**6, "a!" * 5 * 10**5])
def test_an_endless_quote_takes_no_long_time(exact):
    begun = time.process_time()
    assert is_openable(at(exact, prefix=exact, suffix=exact))
    assert time.process_time() - begun < 2
