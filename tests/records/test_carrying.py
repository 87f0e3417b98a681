"""What travels in a report comes out as it went in, and nothing that travels can do harm."""

import json
import zlib

import pytest

from builders import demand, dossier, position, source
from demarche.records import unpacking
from demarche.records.carrying import Carried, CarriedError, packed, unpack
from demarche.records.model import Link, Relation
from demarche.records.opening import open_bytes
from demarche.records.report_signs import is_report
from demarche.records.unpacking import TEMPLATE_ID, records_in
from demarche.workspace import open_files

TEXT = packed(Carried(dossiers=(("dam.yaml", dossier()),), columns=("original", "revised")))
HOSTILE = '</template><script>alert(1)</script> & \u202e \x00 \u2028 {"format"}'


def _page(text=TEXT):
    return f'<!doctype html><template id="{TEMPLATE_ID}" data-format="x">{text}</template>'.encode()


def _pdf(
    text=TEXT, *, filters="/FlateDecode", length=None, media="application#2Fvnd.demarche.report"
):
    raw = zlib.compress(text.encode()) if filters else text.encode()
    said = len(raw) if length is None else length
    named = f"/Filter{filters}" if filters else ""
    head = f"%PDF-1.7\n1 0 obj\n<</Length {said}{named}/Subtype/{media}>>\nstream\n".encode()
    return head + raw + b"\nendstream\nendobj\n"


@pytest.mark.parametrize("name", ["security-guarantees.yaml", "boeing-iam-2024.yaml"])
def test_a_dossier_comes_out_as_it_went_in(project, name):
    read = open_bytes((project / "seeds" / name).read_bytes(), name).readings[0].dossier
    carried = packed(Carried(dossiers=((name, read),), with_notes=True))
    [back] = open_bytes(_page(carried), "talks.html").readings
    assert back.dossier == read
    assert (back.name, back.path, back.problems) == (name, "talks.html", ())


@pytest.mark.parametrize("make", [_page, _pdf])
def test_columns_base_and_sayings_come_along(make):
    said = (("a", "b", True, "the same"), ("a", "c", False, ""))
    both = (("one.yaml", dossier()), ("two.yaml", dossier()))
    text = packed(Carried(dossiers=both, columns=("1:revised", "2:@2020"), base=1, said=said))
    opened = open_bytes(make(text), "talks")
    assert (opened.columns, opened.base, opened.said) == (("1:revised", "2:@2020"), 1, said)
    assert [each.name for each in opened.readings] == ["one.yaml", "two.yaml"]


def test_notes_paths_and_own_keys_stay_at_home():
    noted = source(
        note="secret", snapshot="a/b.html", sha256="ab" * 32, extras={"x-mine": "secret"}
    )
    link = Link(relation=Relation.SUPPORTS, to=("p",), note="secret")
    row = demand(position(id="p", note="secret"), position(id="q", links=[link]), note="secret")
    value = dossier(row, sources={"note": noted})
    text = packed(Carried(dossiers=(("a", value),)))
    assert not [each for each in ("secret", "b.html", "x-mine") if each in text]
    assert json.loads(text.splitlines()[1])["sources"]["note"]["title"] == noted.title
    assert "secret" in packed(Carried(dossiers=(("a", value),), with_notes=True))


def test_hostile_text_stays_inside():
    value = dossier(demand(position(HOSTILE, id="p")), title=HOSTILE)
    text = packed(Carried(dossiers=((HOSTILE, value),), columns=(HOSTILE,)))
    assert not set("<>&\x00\u2028\u202e") & set(text)
    [back] = open_bytes(_page(text), "talks.html").readings
    assert back.dossier.demands[0].positions[0].text == HOSTILE


@pytest.mark.parametrize(
    "data",
    [
        _pdf(), _pdf(filters=""), _pdf(filters="[/FlateDecode]"), _pdf(filters=" [ /FlateDecode ]"),
        _pdf(length="7 0 R"), _pdf(media="application#2fvnd.demarche.report"),
    ],
)  # fmt: skip
def test_a_pdf_that_was_rewritten_is_read(data):
    assert records_in(data).decode().strip() == TEXT.strip()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n", "no records"),
        (b"%PDF-1.7\n/Encrypt 3 0 R", "locked"),
        (_pdf(media="application#2Fjson"), "no records"),
        (_pdf(length=999_999_999_999)[:-60], "cut short"),
        (_pdf(filters="/LZWDecode"), "no records"),
        (_pdf("other"), "no records"),
        (b"%PDF-1.7\n" + b"application#2Fvnd.demarche.report stream\n" * 100_000, "no records"),
        (b"<!doctype html><p>Hello", "no records"),
        (_page("[]"), "damaged"),
        (_page("{" * 10_000), "damaged"),
        (_page(""), "damaged"),
        (_page('{"format":"demarche-report/2"}'), "does not know"),
        (_page('{"format":"demarche-report/1","files":["a"]}\n'), "which files"),
        (_page('{"format":"demarche-report/1","files":["a"],"base":-1,"said":[]}\n{}'), "what was"),
        (_page('{"format":"demarche-report/1"' + "x" * 1_000_001), "too long"),
    ],
)  # fmt: skip
def test_what_carries_nothing_good_is_one_problem(data, words):
    [reading] = open_bytes(data, "talks").readings
    assert reading.dossier is None
    assert words in reading.problems[0].message


def test_a_stream_that_unfolds_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(unpacking, "MOST_BYTES", 1_000_000)
    with pytest.raises(CarriedError, match="more than 1 MB"):
        records_in(_pdf("a" * 2_000_000))


def test_what_is_wrong_with_carried_records_is_told_of_the_report():
    [reading] = open_bytes(_page(TEXT.replace('"by":', '"bye":')), "talks.html").readings
    assert any("`bye`" in str(each) for each in reading.problems)
    assert str(reading.problems[0]).startswith("talks.html: error: ")


@pytest.mark.parametrize("begin", ["<!DOCTYPE html>", "\ufeff<!doctype HTML>", " <html lang='en'>"])
def test_a_page_is_known_by_how_it_begins(begin):
    assert is_report(begin.encode())


def test_a_record_file_is_no_report():
    assert not is_report(b"format: demarche/1\ntitle: <html>\n")


def test_sayings_that_make_no_sense_are_left_aside():
    head = {"format": "demarche-report/1", "files": ["a"], "columns": [1, "original"], "base": 0,
            "said": [["a", "b"], None, ["a", "b", "yes", ""], ["a", "b", True, ""]]}  # fmt: skip
    unpacked = unpack(f"{json.dumps(head)}\n{{}}".encode())
    assert (unpacked.columns, unpacked.said) == (("original",), (("a", "b", True, ""),))


@pytest.mark.parametrize(
    ("columns", "base"),
    [(("original", "revised"), 10**30), (("original",) * 20, 0), (("original",), 0),
     (("nobody@1", "original"), 0), (("original", "3:revised"), 0)],
)  # fmt: skip
@pytest.mark.parametrize("count", [1, 2])
def test_columns_that_cannot_be_are_told_and_left_aside(tmp_path, columns, base, count):
    dossiers = tuple((f"{number}.yaml", dossier()) for number in range(count))
    path = tmp_path / "talks.html"
    path.write_bytes(_page(packed(Carried(dossiers=dossiers, columns=columns, base=base))))
    workspace = open_files([path])
    assert len(workspace.columns) == 2
    assert "columns that its records do not have" in workspace.remarks[0]
