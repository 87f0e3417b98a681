"""Every word of a report goes through translation, but those of the record file and names."""

import io
import re
import zipfile
from html import unescape

import pypdf
import pytest

from demarche.compare.columns import parse_spec
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup
from demarche.records.carrying import Carried
from demarche.records.dates import parse_date
from demarche.reports.building import build_report
from demarche.reports.document import FileFacts
from demarche.reports.html import write_html
from demarche.reports.options import Layout, Options
from demarche.reports.pdf import set_pdf
from demarche.reports.typesetting import values_for
from demarche.reports.volumes import volumes_of
from demarche.reports.writing import WRITERS, Made
from demarche.resources import resource
from pseudo import bare
from unlettered import unlettered

pytestmark = pytest.mark.usefixtures("pseudo")

KNOWN = ("SHA-256", "https://1.1/#:~:text=1", "https://1.1/", "https://2.2/")
"""Proper names, and addresses as the records have them."""

MANY = ("1@2019-03-04", "1@2019-04", "2", "3", "1@2019-06")
NO_WORDS = frozenset({"lang", "region", "mark", "change", "fits", "paper", "href"})
ATTRIBUTES = re.compile(r'(?:aria-label|alt|title)="([^"]*)"')
TAGS = re.compile(r"<[^>]*>")


def left(said):
    """Give the words that were never translated, each once."""
    found = " ".join(bare(each, KNOWN) for each in said).split()
    return sorted({each for each in found if any(map(str.isalpha, each))})


def report(*dossiers, specs=("original", "revised"), records=False, **options):
    """Build the report of dossiers without letters."""
    drafts = [Draft(str(at), each) for at, each in enumerate(dossiers or [unlettered()], 1)]
    lookups = [Lookup(each.dossier) for each in drafts]
    comparison = compare(drafts, [parse_spec(each, lookups) for each in specs])
    files = [FileFacts(each.name, "12" * 32) for each in drafts]
    named = tuple((each.name, each.dossier) for each in drafts)
    carried = Carried(dossiers=named) if records else None
    chosen = {"missing": True, "printed": parse_date("2026-05-01").first, **options}
    return build_report(comparison, files, Options(**chosen), carried)


def every_report():
    """Yield a report of each layout, of many columns, and of two drafts."""
    for layout in Layout:
        yield report(layout=layout)
        yield report(layout=layout, specs=MANY, only_changed=True)
    yield report(unlettered(), unlettered(), specs=("1:original", "2:revised"))


def strings(values):
    """Yield each text of plain values that a reader sees; one that is in pieces is joined."""
    if isinstance(values, dict):
        for key, each in values.items():
            yield from () if key in NO_WORDS else strings(each)
    elif isinstance(values, list) and all(isinstance(each, str) for each in values):
        yield "".join(values)
    elif isinstance(values, list):
        yield from (text for each in values for text in strings(each))
    elif isinstance(values, str):
        yield values


def words_of(markup):
    """Give the words of a page or a part between its tags, and in what is read aloud of them."""
    markup = re.sub(r"<(style|template)\b.*?</\1>", "", markup, flags=re.DOTALL)
    return [unescape(TAGS.sub("", markup)), *map(unescape, ATTRIBUTES.findall(markup))]


def written(made, suffix):
    """Write a report, and give all that was said on the way and the bytes of the file."""
    work, said = WRITERS[suffix].write(made), []
    try:
        while True:
            said.append(next(work))
    except StopIteration as end:
        done: Made = end.value
        return done.files[0], [*said, *done.warnings]


def parts_of(data, *names):
    """Give the texts of some parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [package.read(each).decode() for each in names]


def test_the_values_that_paper_is_set_from():
    for made in every_report():
        assert left(strings(values_for(made, str))) == []


def test_the_volumes_of_a_long_report(monkeypatch):
    monkeypatch.setattr("demarche.reports.volumes._MOST", 9)
    volumes = volumes_of(report())
    assert len(volumes) > 2
    assert left(text for each in volumes for text in strings(values_for(each, str))) == []


@pytest.mark.parametrize("records", [False, True])
def test_the_page(records):
    for made in (*every_report(), report(records=records)):
        assert left(words_of(write_html(made))) == []


def test_the_paper_as_it_is_set():
    pages = pypdf.PdfReader(io.BytesIO(set_pdf(report(records=True)).data)).pages
    text = " ".join(page.extract_text() for page in pages)
    assert "⟦Page 1 of" in text
    assert left([text]) == []


@pytest.mark.parametrize("name", sorted(each.name for each in resource("report").glob("*.typ")))
def test_no_template_of_paper_holds_words_of_its_own(name):
    text = re.sub(r"//.*", "", resource(f"report/{name}").read_text(encoding="utf-8"))
    found = re.findall(r'(?:text|small|heading)\((?:[^()"]*, )?("[^"]*[A-Za-z]{3}[^"]*")\)', text)
    assert found == []
    assert re.findall(r"\[\s*[A-Z][a-z]+ ", text) == []


@pytest.mark.parametrize("layout", Layout)
def test_documents_for_word_processors(layout):
    made = report(layout=layout, records=True)
    data, said = written(made, ".docx")
    names = [f"word/{each}.xml" for each in ("document", "header1", "footer1")]
    assert (
        left([*said, *(text for each in parts_of(data, *names) for text in words_of(each))]) == []
    )
    data, said = written(made, ".odt")
    content, styles = parts_of(data, "content.xml", "styles.xml")
    content = re.sub(r"<dc:(creator|date)>[^<]*</dc:\1>", "", content)
    assert left([*said, *words_of(content), *words_of(styles)]) == []


@pytest.mark.parametrize("layout", Layout)
def test_text_with_marks(layout):
    data, said = written(report(layout=layout), ".md")
    text = unescape(TAGS.sub("", re.sub(r"\]\([^)]*\)", "]", data.decode().replace("\\", ""))))
    assert left([*said, text]) == []


@pytest.mark.parametrize("dossiers", [1, 2])
def test_the_workbook(dossiers):
    columns = ("original", "revised") if dossiers == 1 else ("1:original", "2:revised")
    made = report(*(unlettered() for _ in range(dossiers)), specs=columns)
    data, said = written(made, ".xlsx")
    book, shared, sheet = parts_of(
        data, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"
    )
    names = re.findall(r'<sheet name="([^"]*)"', book)
    foot = re.search(r"<oddFooter>(.*)</oddFooter>", sheet)[1]
    page = re.sub(r"&amp;[LR]&amp;8|&amp;[PN]", " ", foot).replace("Demarche", "")
    languages = re.sub(r">(?:en|fr)<", "><", shared)
    assert left([*said, *names, page, *words_of(languages)]) == []


@pytest.mark.parametrize("suffix", [".csl.json", ".bib"])
def test_what_programs_read_is_the_same_in_every_language(suffix):
    data, said = written(report(), suffix)
    assert left(said) == []
    assert "⟦" not in data.decode()
