"""What a redline must tell where all its changes are accepted, and where all are rejected."""

from builders import demand, position
from demarche.reports.layouts import STANDING
from demarche.reports.parts import demands_of

TITLE, TEXT = "Heading 3", "Demand text"
TWO_TEXTS = (
    ("We ask for ten units.", "We ask for twelve units of clean water."),
    ("one\ntwo\n\tthree", "one\nthree\n"),
    ("We ask for water.", ""),
    ("", "We ask for water."),
    ("  <w:del>  ", "  <w:ins>  "),
    ("We ask for water.", "Nothing of the kind was ever wanted by us, said the envoy."),
)


def revised(was, now, **fields):
    """Build a demand whose text was revised."""
    later = position(now, **{"date": "2020", **fields}, links=[("revises", "a")])
    return demand(position(was, id="a"), later)


def told_texts(report, *, accepted):
    """Give the texts of each demand, of a report with two columns side by side.

    To accept gives the later text and to reject the base; an alternative or an answer leaves the
    base standing, and so it is told in both.
    """
    for each in demands_of(report):
        base, other = each.cells
        standing = other.verdict and other.verdict.change in STANDING
        cells = [other] if accepted and not other.empty else [base]
        cells = [base, other] if accepted and standing else cells
        yield [text.text for cell in cells for text in cell.passages if not text.stands_for_none]


def word_texts(document):
    """Give the texts below each demand's heading in a DOCX, but for those taken away whole."""
    found = []
    for paragraph in document.paragraphs:
        if paragraph.style.name == TITLE:
            found.append([])
        elif paragraph.style.name == TEXT and paragraph.text:
            found[-1].append(paragraph.text)
    return found
