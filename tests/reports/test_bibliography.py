"""The sources of a report, as programs that keep sources read them."""

import json
import re

import bibtexparser
import pytest
from bibtexparser.middlewares import LatexDecodingMiddleware

from builders import demand, dossier, position, source
from demarche.records.dates import parse_date
from demarche.reports.bibliography import bibtex, csl_json
from demarche.shown import shown
from oddities import TEXTS

NOTE = {
    "title": "Note verbale 3/2019 & more",
    "author": "Ministry of Water",
    "publisher": "Lowland Times",
    "published": "2019-03-04",
    "url": "https://water.example/notes/3_a?b=1%20#c",
    "archive_url": "https://archive.example/1",
}


def sources_of(make_report, **fields):
    words = dossier(position(sources=("note",)), sources={"note": source(**{**NOTE, **fields})})
    return make_report(words).sources


DECODING = LatexDecodingMiddleware()


def read(text):
    library = bibtexparser.parse_string(text, append_middleware=[DECODING])
    assert library.failed_blocks == []
    return library.entries


def test_csl_holds_what_is_known_of_a_source(make_report):
    fields = {"kind": "news", "accessed": parse_date("2024-05-06"), "language": "de"}
    [item] = json.loads(csl_json(sources_of(make_report, **fields)))
    assert item == {
        "id": "note",
        "type": "article-newspaper",
        "title": "Note verbale 3/2019 & more",
        "author": [{"literal": "Ministry of Water"}],
        "container-title": "Lowland Times",
        "issued": {"date-parts": [[2019, 3, 4]]},
        "accessed": {"date-parts": [[2024, 5, 6]]},
        "URL": "https://water.example/notes/3_a?b=1%20#c",
        "archive_location": "https://archive.example/1",
        "language": "de",
        "note": "news; archived: https://archive.example/1",
    }


@pytest.mark.parametrize(
    ("written", "csl", "bib", "year"),
    [
        ("2019", {"date-parts": [[2019]]}, "2019", "2019"),
        ("2019-03~", {"date-parts": [[2019, 3]], "circa": True}, "2019-03~", "2019"),
        ("2018-12/2019-01", {"date-parts": [[2018, 12], [2019, 1]]}, "2018-12/2019-01", "2019"),
        ("../2019", {"date-parts": [[2019]]}, "/2019", "2019"),
        ("2019/..", {"date-parts": [[2019]]}, "2019/", None),
    ],
)
def test_a_date_is_no_surer_than_the_record_has_it(make_report, written, csl, bib, year):
    sources = sources_of(make_report, published=written)
    assert json.loads(csl_json(sources))[0]["issued"] == csl
    fields = dict(re.findall(r"^  (\w+) = \{(.*)\},$", bibtex(sources), re.MULTILINE))
    assert (fields["date"], fields.get("year")) == (bib, year)


def test_bibtex_holds_what_is_known_of_a_source(make_report):
    [entry] = read(bibtex(sources_of(make_report)))
    assert (entry.entry_type, entry.key) == ("online", "note")
    assert entry["title"].strip("{}") == NOTE["title"]
    assert entry["author"].strip("{}") == NOTE["author"]
    assert entry["organization"] == NOTE["publisher"]
    assert "url = {https://water.example/notes/3_a?b=1%20#c}" in bibtex(sources_of(make_report))


def squeezed(text):
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("text", [each for each in TEXTS if each.strip()])
def test_any_text_stays_text_in_bibtex(make_report, text):
    written = bibtex(sources_of(make_report, title=text, author=text, publisher=text))
    assert written.count("{") == written.count("}")
    assert len(read(written)) == 1
    decoded = written.replace("{}", "")
    for name, character in (("backslash", "\\"), ("braceleft", "{"), ("braceright", "}")):
        decoded = decoded.replace(f"\\text{name}", character)
    for name, character in (("tilde", "~"), ("circum", "^")):
        decoded = decoded.replace(f"\\textascii{name}", character)
    decoded = re.sub(r"\\([%&#_$])", r"\1", decoded)
    assert squeezed(shown(text).replace("{}", "")) in squeezed(decoded)


def test_a_script_is_no_address(make_report):
    sources = sources_of(make_report, url="javascript:alert(1)", archive_url=None)
    [item] = json.loads(csl_json(sources))
    assert (item["type"], "URL" in item) == ("document", False)
    assert item["note"] == "address: javascript:alert(1)"
    assert "url =" not in bibtex(sources)


def test_two_files_may_use_one_id_for_two_sources(make_report):
    drafts = [
        dossier(demand(position(sources=("note",)), id=each), sources={"note": source(title=each)})
        for each in ("one", "two")
    ]
    sources = make_report(*drafts).sources
    assert [each["id"] for each in json.loads(csl_json(sources))] == ["note", "note-2"]
    assert [each.key for each in read(bibtex(sources))] == ["note", "note-2"]


def test_without_sources_there_is_an_empty_list(make_report):
    report = make_report(dossier())
    assert (csl_json(report.sources), bibtex(report.sources)) == ("[]\n", "")
