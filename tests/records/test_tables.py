"""Tables: what their rows say, and in which cell a mistake stands."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.records.parsing import separated_text
from demarche.records.parsing.separated_text import split_text
from demarche.records.problem import Code, Severity
from demarche.records.reading import read_bytes

HEAD = "demand,date,by,text"


def read(text, name="dam.csv"):
    return read_bytes(text.encode(), name)


def position(text, name="dam.csv"):
    reading = read(text, name)
    assert reading.ok, reading.problems
    return reading.dossier.demands[0].positions[0]


def said(text, name="dam.csv"):
    return [str(problem) for problem in read(text, name).problems]


def test_four_columns_are_enough():
    reading = read(f"{HEAD}\nflow,2019-03-04,Lowland,200 m³/s\n")
    (demand,) = reading.dossier.demands
    assert (reading.ok, reading.dossier.title) == (True, "dam")
    assert (demand.id, demand.title, demand.by) == ("flow", "flow", "lowland")
    assert reading.dossier.parties["lowland"].name == "Lowland"
    assert demand.positions[0].text == "200 m³/s"


@pytest.mark.parametrize("heading", ["Source URL", "source_url", " SOURCE  Url ", "source-url"])
def test_a_heading_may_be_written_freely(heading):
    reading = read(f"{HEAD},source title,{heading}\nflow,2019,A,b,Note,https://a.example/\n")
    assert reading.dossier.sources["note"].url == "https://a.example/"


@pytest.mark.parametrize("party", ["Lowland", "lowland", "LOWLAND", " Lowland "])
def test_a_party_is_given_by_name_or_id(party):
    text = f"{HEAD},party\nflow,2019,Lowland,b,{party}\n"
    assert position(text).party == "lowland"
    assert [p.name for p in read(text).dossier.parties.values()] == ["Lowland"]


def test_names_that_give_the_same_id_are_numbered():
    reading = read(f"{HEAD}\nflow,2019,Låland,b\ngauges,2019,Laland!,b\nice,2019,Лаланд,b\n")
    assert list(reading.dossier.parties) == ["laland", "laland-2", "party-1"]


def test_a_party_may_stand_for_the_column_by():
    assert position("demand,date,party,text\nflow,2019,Lowland,b\n").party == "lowland"


def test_terms_and_lists_are_split_and_escaped():
    text = f'{HEAD},to,terms\nflow,2019,A,b,B; C\\;D,"a=1;b=x\\;y\\=z ; c = "\n'
    reading = read(text)
    assert reading.dossier.demands[0].to == ("b", "c-d")
    assert position(text).terms == {"a": "1", "b": "x;y=z", "c": ""}


def test_a_column_of_ones_own_is_kept():
    assert position(f"{HEAD},Seen by,x-Mine\nflow,2019,A,b,me,2\n").extras == {
        "x-Seen-by": "me",
        "x-Mine": "2",
    }


def test_rows_of_one_position_add_to_it():
    reading = read(
        f"{HEAD},position,quote,quote source title,source title,relation,of,outcome\n"
        "flow,2019,A,b,one,first,,Note,,,\n"
        "flow,2020,A,c,two,,,,narrows,one,\n"
        ",,,,two,second,Radio,,conditional-on,one,accepted\n"
        "flow,,,,two,,,Radio,,,\n"
    )
    one, two = reading.dossier.demands[0].positions
    assert reading.ok, reading.problems
    assert [(q.exact, q.source) for q in (*one.quotes, *two.quotes)] == [
        ("first", "note"),
        ("second", "radio"),
    ]
    assert (one.sources, two.sources) == ((), ("radio",))
    assert [(str(link.relation), link.when) for link in two.links] == [
        ("narrows", None),
        ("conditional-on", "accepted"),
    ]


def test_two_quotes_alone_are_an_empty_text():
    assert position(f'{HEAD}\nflow,2019,A,""""""\n').text == ""


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.txt", "a"])
def test_separator_and_line_end_are_found(separator, end, name):
    rows = ["demand,date,by,text", "flow,2019,A,b"]
    text = end.join(row.replace(",", separator) for row in rows)
    assert position(text, name).text == "b"


def test_a_separator_may_be_declared():
    assert position("sep=;\ndemand;date;by;text\nflow;2019;A;b\n").text == "b"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_with_a_mark_are_read(encoding):
    reading = read_bytes(f"{HEAD}\nflow,2019,A,ʤ\n".encode(encoding), "a.csv")
    assert reading.dossier.demands[0].positions[0].text == "ʤ"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (f"{HEAD}\nflow,2019,A,é\n".encode("latin-1"), "the byte E9 (hexadecimal) is not UTF-8"),
        (f"{HEAD}\n".encode("utf-16-le"), "the file is saved as UTF-16"),
        (b"\xff\xfe\x00\xd8", "the file is saved as UTF-16 and broken at byte 3"),
    ],
)
def test_other_encodings_are_named(data, words):
    (problem,) = read_bytes(data, "a.csv").problems
    assert problem.message == words


def test_a_problem_has_its_line_column_and_cell():
    text = f'{HEAD},kind\nflow,2019,A,"two\nlines",demand\ngauges,2019-13,A,b,demnd\n'
    found = [(p.line, p.column, p.place) for p in read(text).problems]
    assert found == [(4, 8, "B3"), (4, 20, "E3")]


def test_an_empty_cell_is_where_something_is_missing():
    (problem,) = read(f"{HEAD}\nflow,,A,b\n").problems
    assert (problem.code, problem.place, problem.column) == (Code.MISSING_FIELD, "B2", 6)


def test_a_row_without_a_demand_takes_no_number_from_another():
    told = said(f"{HEAD}\nflow,2019,A,b\n,2019,A,b\n?!,2019,A,b\n")
    assert not any("is there already" in line for line in told), told


def test_a_good_row_is_not_hidden_by_a_quote_that_is_never_closed():
    text = f'{HEAD}\nflow,2019,A,"open\ngauges,2020,A,good\nice,2021,A,"fine"\n'
    reading = read(text)
    assert [demand.id for demand in reading.dossier.demands] == ["flow", "gauges", "ice"]
    (problem,) = reading.problems
    assert (problem.line, problem.column) == (2, 13)
    assert "never closed" in problem.message


def test_a_short_row_is_a_warning_and_a_long_one_an_error():
    short, long = read(f"{HEAD},note\nflow,2019,A,b\ngauges,2019,A,b,c,d\n").problems
    assert (short.severity, short.line) == (Severity.WARNING, 2)
    assert (long.severity, long.line, long.place) == (Severity.ERROR, 3, "F3")


def test_a_short_rows_warning_hides_no_mistake_in_its_last_cell():
    reading = read_bytes(b"demand,date,by,text,kind,note\na,2019,b,c,dmand", "a.csv")
    assert [problem.severity for problem in reading.problems] == ["warning", "error"]


@pytest.mark.parametrize("text", ['"', '\n"\n', 'demand,date,by,text\na,2019,b,c\n"'])
def test_a_row_of_nothing_but_a_broken_quote_has_its_place(text):
    problem = read_bytes(text.encode(), "a.csv").problems[0]
    assert (problem.line, problem.column) == (text.count("\n", 0, text.index('"')) + 1, 1)
    assert "never closed" in problem.message


def test_empty_rows_count_and_say_nothing():
    (problem,) = read(f"\n{HEAD}\n\n,,,\nflow,2019-13,A,b\n\n").problems
    assert (problem.line, problem.place) == (5, "B5")


def test_nul_is_kept_and_warned_of():
    (problem,) = read(f"{HEAD}\nflow,2019,A,a\0b\n").problems
    assert (problem.code, problem.place) == (Code.SUSPICIOUS_TEXT, "D2")


@given(st.text(alphabet="ab,\";\t\r\n'= \x00é\u2028", max_size=40), st.sampled_from(",;\t"))
def test_the_quick_reader_gives_what_the_own_one_gives(text, separator):
    quick = separated_text._rows_in_order(text, separator, 0)
    own = separated_text._Splitter(text, separator)
    rows = [*separated_text._filled(own, 0)]
    assert (quick or []) == (rows if quick is not None else [])
    assert (quick is None) == bool(own.findings)


def test_a_field_may_be_long():
    assert len(position(f"{HEAD}\nflow,2019,A,{'b' * 3_000_000}\n").text) == 3_000_000


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("demand,date,text\nflow,2019,b\n", "a.csv:1:1: error: the table has no column `by`"),
        (f"{HEAD},Sorce url\nflow,2019,A,b,c\n", "did you mean `source_url`?"),
        (f"{HEAD},text\nflow,2019,A,b,c\n", "the heading `text` stands twice"),
        (f"{HEAD},terms\nflow,2019,A,b,c\n", "the term `c` has no value"),
        (f"{HEAD}\nflow,2019,A,b\nflow,2020,B,c\n", "demand `flow` has another `by` in a row"),
        (f"{HEAD},position\nflow,2019,A,b,p\nflow,2020,A,c,p\n", "`p` has another `date`"),
    ],
)
def test_a_mistake_is_told(text, words):
    assert words in "\n".join(said(text, "a.csv"))


def cases(shared):
    return sorted((shared / "corpora" / "csv").glob("*.csv"))


def test_csv_of_others_gives_the_values_it_should(shared):
    for path in cases(shared):
        if path.stem == "location_coordinates":
            continue  # its values are those of another file
        headings, *rows = (r.cells for r in split_text(path.read_bytes().decode()).rows)
        values = [dict(zip(headings, cells, strict=True)) for cells in rows]
        expected = path.with_suffix(".json").read_bytes().decode()
        if b"\r\n" not in path.read_bytes():
            expected = expected.replace("\\r\\n", "\\n")  # some checkouts change line ends
        assert values == json.loads(expected), path.name
