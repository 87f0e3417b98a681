"""Collections of input that others wrote; they lie beside the project or the tests are skipped."""

import json
import re

import pytest

from demarche.records.parsing.json_text import parse_json
from demarche.records.parsing.yaml_text import parse_yaml
from demarche.records.problem import Code
from demarche.records.reading import read_bytes
from demarche.records.rules import ADDRESS

NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+")
WORDS = {"null": None, "~": None, "true": True, "false": False}


@pytest.fixture
def corpora(shared):
    folder = shared / "corpora"
    if not folder.is_dir():
        pytest.skip("there are no corpora beside the project")
    return folder


def test_json_of_others_is_read_or_refused_with_its_place(corpora):
    for path in sorted((corpora / "json").glob("*.json")):
        reading = read_bytes(path.read_bytes(), path.name)
        assert all(problem.line and problem.column for problem in reading.problems), path.name
        kinds = {problem.code for problem in reading.problems}
        if path.name.startswith("n_"):
            assert kinds & {Code.SYNTAX, Code.BAD_VALUE, Code.LIMIT, Code.WRONG_TYPE}, path.name


def test_json_of_others_is_parsed_as_it_should_be(corpora):
    for path in sorted((corpora / "json").glob("[ny]_*.json")):
        try:
            text = path.read_bytes().decode()
        except UnicodeDecodeError:
            continue  # refused before it is parsed
        findings = parse_json(text).findings
        refused = [finding for finding in findings if finding.code != Code.DUPLICATE_KEY]
        assert bool(refused) == path.name.startswith("n_"), path.name


def yaml_cases(corpora):
    return sorted(path.parent for path in (corpora / "yaml").rglob("in.yaml"))


def test_yaml_of_others_is_read_or_refused_with_its_place(corpora):
    for folder in yaml_cases(corpora):
        reading = read_bytes((folder / "in.yaml").read_bytes(), "in.yaml")
        assert all(problem.line and problem.column for problem in reading.problems), folder.name


def test_yaml_of_others_gives_the_value_it_should(corpora):
    for folder in yaml_cases(corpora):
        parsed = parse_yaml((folder / "in.yaml").read_text(encoding="utf-8"))
        if (folder / "error").exists():
            # The parser forgives some; none of them is a record of ours.
            assert not read_bytes((folder / "in.yaml").read_bytes(), "in.yaml").ok, folder.name
        elif (folder / "in.json").exists() and not parsed.findings:
            # An empty stream has no value, and its expectation is an empty file.
            expected = json.loads((folder / "in.json").read_text(encoding="utf-8") or "null")
            assert is_same(parsed.value, expected), folder.name


def is_same(ours, theirs):
    """Compare values whose scalars are all text with those that YAML 1.2 resolves."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return ours.keys() == theirs.keys() and all(is_same(ours[k], theirs[k]) for k in ours)
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(is_same, ours, theirs))
    if isinstance(ours, str) and not isinstance(theirs, str):
        return WORDS.get(ours.lower(), ours) == theirs or bool(NUMBER.fullmatch(ours))
    return ours == theirs


def test_naughty_strings_come_through_in_every_text(corpora):
    for words in json.loads((corpora / "naughty-strings.json").read_text(encoding="utf-8")):
        record = {
            "format": "demarche/1",
            "title": words or "-",
            "parties": {"a": {"name": words or "-"}},
            "demands": [
                {
                    "id": "x",
                    "title": words or "-",
                    "by": "a",
                    "positions": [{"date": "2022", "text": words, "terms": {"t": words}}],
                }
            ],
        }
        data = json.dumps(record, ensure_ascii=False).encode(errors="surrogatepass")
        reading = read_bytes(data, "naughty.json")
        if reading.ok:
            (position,) = reading.dossier.demands[0].positions
            assert (position.text, position.terms["t"]) == (words, words)
        else:
            assert {p.code for p in reading.problems} <= {Code.BAD_VALUE, Code.SUSPICIOUS_TEXT}


def test_addresses_that_browsers_refuse_are_refused(corpora):
    for case in json.loads((corpora / "urls.json").read_text(encoding="utf-8")):
        if not isinstance(case, dict) or not case.get("failure"):
            continue
        with pytest.raises(ValueError, match=r"."):
            ADDRESS.check(case["input"])
