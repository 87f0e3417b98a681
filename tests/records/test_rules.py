import pytest

from demarche.records.rules import ADDRESS, ID, LANGUAGE, POSITION_ID, SHA256, SNAPSHOT, WIKIDATA


@pytest.mark.parametrize(
    ("rule", "good"),
    [
        (ID, ["a", "0", "flow.note-3_b", "a" * 80]),
        (POSITION_ID, ["flow.1", "a" * 80 + ".12"]),
        (
            LANGUAGE,
            ["en", "EN", "pt-BR", "sr-Latn", "zh-Hant-TW", "es-419", "de-1996", "x-klingon"],
        ),
        (LANGUAGE, ["sl-rozaj-biske", "en-a-bbb-x-a", "zh-cmn-Hans-CN", "ast"]),
        (WIKIDATA, ["Q1", "Q159"]),
        (SHA256, ["0" * 64, "aF" * 32]),
        (SNAPSHOT, ["note.txt", "saved/note 3.html", "a..b/c"]),
        (ADDRESS, ["https://tass.com", "HTTP://tass.com/a b?c#d", "https://müller.example/ä"]),
        (ADDRESS, ["http://127.0.0.1:8000/", "https://[2001:db8::1]/"]),
    ],
)
def test_what_keeps_a_rule_is_kept_as_written(rule, good):
    for text in good:
        assert rule.check(text) == text


@pytest.mark.parametrize(
    ("rule", "bad"),
    [
        (ID, ["", "A", "-a", ".a", "a b", "ä", "a" * 81, "a\n", "a/b"]),
        (POSITION_ID, ["a" * 81, "flow note"]),
        (LANGUAGE, ["", "e", "english language", "en_US", "en-", "12", "en-x", "ru\n", "русский"]),
        (WIKIDATA, ["", "159", "q159", "Q", "Q0", "Q12a"]),
        (SHA256, ["", "abc", "g" * 64, "0" * 65]),
        (
            SNAPSHOT,
            ["", " ", "/etc/passwd", "../a", "a/../b", "C:\\a", "c:a", "a\\b", "\\\\host\\a"],
        ),
        (SNAPSHOT, ["a\0b", "CON", "file:///a", "saved/nul.txt"]),
        (ADDRESS, ["", "tass.com", "ftp://a.example", "javascript:alert(1)", "file:///etc/passwd"]),
        (
            ADDRESS,
            ["http://", "http:///a", "https://a:b@c.example/", "https://a.example\\@b.example"],
        ),
        (
            ADDRESS,
            ["https://a.example/\n", " https://a.example", "https://a b.example", "http://a:b/"],
        ),
        (ADDRESS, ["http://0x7f.1/", "http://256.1.1.1/", "http://a..b/", "http://[::1"]),
    ],
)
def test_what_breaks_a_rule_is_refused_with_what_to_write(rule, bad):
    for text in bad:
        with pytest.raises(ValueError, match=r"\w{3}"):
            rule.check(text)
