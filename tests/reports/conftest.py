"""Reports of small dossiers, and what a reader finds in a PDF or a page."""

import io
import re
from html.parser import HTMLParser

import pypdf
import pytest

from demarche.compare.columns import parse_spec
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup
from demarche.records.reading import read_file
from demarche.reports.building import build_report
from demarche.reports.document import FileFacts
from demarche.reports.options import Options


def _make(*dossiers, columns=(), base=0, **options):
    drafts = [Draft(f"draft-{number}.yaml", each) for number, each in enumerate(dossiers, 1)]
    lookups = [Lookup(each) for each in dossiers]
    comparison = compare(drafts, [parse_spec(spec, lookups) for spec in columns], base)
    files = [FileFacts(draft.name, "ab" * 32) for draft in drafts]
    return build_report(comparison, files, Options(**options))


@pytest.fixture(scope="session")
def make_report():
    """Give a function that builds the report of some dossiers."""
    return _make


@pytest.fixture(scope="session")
def report_of_file():
    """Give a function that builds the report of a record file."""

    def build(path, **how):
        reading = read_file(path)
        assert reading.dossier is not None
        return _make(reading.dossier, **how)

    return build


class _Text(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []
        self.tags = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.found.append(data)


@pytest.fixture(scope="session")
def parse_page():
    """Give a function that gives the text of a page and its tags."""

    def parse(page):
        parser = _Text()
        parser.feed(page)
        return "".join(parser.found), parser.tags

    return parse


@pytest.fixture(scope="session")
def read_pdf():
    """Give a function that opens the bytes of a PDF."""
    return lambda data: pypdf.PdfReader(io.BytesIO(data))


@pytest.fixture(scope="session")
def text_of(read_pdf):
    """Give a function that gives the text of a PDF without white space, which lines may break."""

    def extract(data):
        text = "".join(page.extract_text() for page in read_pdf(data).pages)
        return squeeze(text)

    return extract


def squeeze(text):
    return re.sub(r"\s+", "", text)
