"""Every string is translated in every language, and no translation can break the window."""

import re
from string import Formatter

import pytest

from catalogues import LANGUAGES, compiled, compiled_path, said, stored, template
from demarche.gui.settings_dialog import LANGUAGES as NAMED
from demarche.resources import languages

PLACEHOLDERS = re.compile(r"\{(\w*)\}")
CODE = re.compile(r"`[^`]*`")
MNEMONIC = re.compile(r"&(?=\w)")
SIGNS = ((",",), (": ",), ("; ",))
"""Between thousands and before some signs there are languages that put a space."""


@pytest.fixture(scope="module")
def strings():
    return template()


@pytest.fixture(scope="module", params=LANGUAGES)
def catalogue(request):
    return stored(request.param)


def messages(catalogue):
    """Give the messages of a catalogue, each as its English forms and what is said for them."""
    for each in catalogue:
        if each.id:
            english = each.id if isinstance(each.id, tuple) else (each.id,)
            said_for = each.string if isinstance(each.string, tuple) else (each.string,)
            yield english, said_for


def test_the_languages_are_those_of_the_settings():
    assert set(languages()) == {"en", *LANGUAGES} == set(NAMED)


def test_no_string_is_missing(catalogue, strings):
    known = {(each.id, each.context) for each in catalogue}
    missing = [each.id for each in strings if (each.id, each.context) not in known]
    assert missing == [], "`make translations` puts what is new into the catalogues"
    assert [each.id for each in catalogue if each.id and not said(each)] == []


def test_no_string_is_left_over(catalogue, strings):
    used = {(each.id, each.context) for each in strings}
    assert [each.id for each in catalogue if (each.id, each.context) not in used] == []
    assert not catalogue.obsolete


def test_what_the_program_reads_is_compiled_from_the_text(catalogue):
    language = str(catalogue.locale)
    assert compiled_path(language).read_bytes() == compiled(language), "run `make translations`"


def test_what_varies_is_put_in(catalogue):
    def names(words):
        return {name for _, name, _, _ in Formatter().parse(words) if name is not None}

    wrong = []
    for english, said_for in messages(catalogue):
        if not PLACEHOLDERS.search("".join(english)):
            continue
        most, least = set().union(*map(names, english)), set.intersection(*map(names, english))
        wrong += [words for words in said_for if not least <= names(words) <= most]
    assert wrong == []


def test_code_is_left_as_it_is(catalogue):
    assert [
        said_for
        for english, said_for in messages(catalogue)
        if any(
            sorted(CODE.findall(words)) != sorted(CODE.findall(english[-1])) for words in said_for
        )
    ] == []


def test_lines_and_the_space_around_stay(catalogue):
    def frame(words):
        lines = words.count("\n")
        return lines, words[:1].isspace(), words[-1:].isspace(), words[-1:] == "…"

    assert [
        (english, said_for)
        for english, said_for in messages(catalogue)
        if english not in SIGNS and any(frame(words) != frame(english[-1]) for words in said_for)
    ] == []


def test_a_key_is_marked_where_english_marks_one(catalogue):
    assert [
        (english, said_for)
        for english, said_for in messages(catalogue)
        if any(
            len(MNEMONIC.findall(words)) != len(MNEMONIC.findall(english[-1])) for words in said_for
        )
    ] == []
