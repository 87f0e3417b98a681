"""Measure reports against the bare table that the same typesetter makes of the same texts."""

import json
import resource
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import typst
from measuring import Figure, Share, python, seconds

sys.path.insert(0, str(Path(__file__).parents[1]))
from builders import demand, dossier, position, quote
from demarche.compare.comparison import Draft, compare
from demarche.records.carrying import Carried
from demarche.records.writing import write_file
from demarche.reports.building import build_report
from demarche.reports.document import FileFacts
from demarche.reports.glyphs import font_folder
from demarche.reports.html import write_html
from demarche.reports.options import Options
from demarche.reports.pdf import set_pdf
from demarche.reports.typesetter import STANDARD
from demarche.reports.typesetting import values_for

SENTENCE = (
    "the river shall be kept at a flow of ten units through each summer month and no dam may be "
    "built without consent of both parties before the commission has met"
)

BARE = """
#let d = json(bytes(sys.inputs.data))
#let s(v) = if type(v) == array { v.join() } else { v }
#set document(title: "Bare")
#set text(lang: "en", font: "Noto Serif", size: 9pt)
#for l in d.summary [#text(s(l.title.text)) #text(s(l.words)) \\ ]
#table(columns: 2, table.header([One], [Other]),
  ..d.parts.first().topics.map(t => t.demands).flatten().map(m => (
    table.cell(colspan: 2, { text(s(m.title.text)); text(s(m.asked)) }),
    ..m.cells.map(c => {
      text(s(c.heading)); parbreak()
      for v in c.passages { for r in v.runs { text(s(r.text)) }; parbreak() }
      text(s(c.attribution.text))
      for l in c.lines { parbreak(); text(s(l.text)) }
    }),
  )).flatten())
#for n in d.sources { for q in n.quotations { text(s(q.words.text)); parbreak() } }
"""


def _text(number: int, length: int) -> str:
    """Write a sentence that differs from the next one."""
    words = SENTENCE.split()
    chosen = (words[(number * 7 + at * 3) % len(words)] for at in range(length))
    return " ".join(chosen).capitalize() + "."


@cache
def _report(count: int):
    """Build the report of so many demands, each stated and revised."""
    rows = []
    for at in range(count):
        was = _text(at, 45)
        now = was.replace("river", "lower river").replace("ten", str(at))
        first = position(was, id=f"a{at}", quotes=(quote(f"words {at}"),))
        second = position(now, "2019-06-10", id=f"b{at}", links=[("revises", f"a{at}")])
        title, topic = f"{_text(at, 4)} {at}", f"Topic {at // 50}"
        rows.append(demand(first, second, id=f"d{at}", title=title, topic=topic))
    value = dossier(*rows)
    comparison = compare([Draft("big.yaml", value)], [], 0)
    carried = Carried(dossiers=(("big.yaml", value),), columns=("original", "revised"))
    return build_report(comparison, [FileFacts("big.yaml", "ab" * 32)], Options(), carried)


@cache
def _values(count: int) -> str:
    """Give the texts of a report as the typesetter takes them."""
    return json.dumps(values_for(_report(count), str), ensure_ascii=False)


def _bare(count: int) -> None:
    """Set the bare table in a process of its own, as the report is."""
    with tempfile.TemporaryDirectory() as folder:
        template, data = Path(folder, "bare.typ"), Path(folder, "data.json")
        template.write_text(BARE, "utf-8")
        data.write_text(_values(count), "utf-8")
        subprocess.run([sys.executable, __file__, str(template), str(data)], check=True)


def _compile(template: str, data: str) -> None:
    """Set the bare table; this runs in the child."""
    typst.compile(
        template,
        font_paths=[str(font_folder())],
        ignore_system_fonts=True,
        sys_inputs={"data": Path(data).read_text("utf-8")},
        pdf_standards=[STANDARD],
    )


def _seconds_beyond_starting(count: int) -> float:
    """Give the seconds that a report takes the command beyond starting, at best."""
    with tempfile.TemporaryDirectory() as folder:
        talks, pdf = Path(folder, "big.json"), Path(folder, "big.pdf")
        write_file(_report(count).carried.dossiers[0][1], talks)
        asked = "-m", "demarche", "report", str(talks), "-o", str(pdf)
        whole = min(seconds(lambda: python(*asked)) for _ in range(3))
        return whole - min(seconds(lambda: python("-m", "demarche", "--version")) for _ in range(3))


def _gigabytes(count: int) -> float:
    """Give the memory of the largest process that sets a report, in gigabytes."""
    set_pdf(_report(count))
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 2**20


FIGURES = (
    Share(
        "PDF of 100 demands, beyond starting the command", lambda: _seconds_beyond_starting(100),
        "one second", 1.0,
    ),
    Share("memory of a PDF of 3,000 demands", lambda: _gigabytes(3_000), "one gigabyte", 1.0),
    Figure(
        "PDF of 1,000 demands", lambda: set_pdf(_report(1_000)),
        "typst, a bare table", lambda: _bare(1_000), 1.5, runs=2,
    ),
    Figure(
        "PDF of 3,000 demands", lambda: set_pdf(_report(3_000)),
        "of 1,000, three times", lambda: [set_pdf(_report(1_000)) for _ in range(3)], 1.1, runs=1,
    ),
    Figure(
        "HTML of 10,000 demands", lambda: write_html(_report(10_000)),
        "of 1,000, ten times", lambda: [write_html(_report(1_000)) for _ in range(10)], 1.5, runs=2,
    ),
)  # fmt: skip

if __name__ == "__main__":
    _compile(*sys.argv[1:])
