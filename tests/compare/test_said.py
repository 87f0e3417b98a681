"""What a comparison says stands wholly in the language spoken, but for what the records hold."""

import pytest

from demarche.compare import mentions, wording
from demarche.compare.arranging import Arrangement, Grouping, arranged
from demarche.compare.columns import SpecError, default_columns, parse_spec
from demarche.compare.comparison import Draft, compare
from demarche.compare.drafts import pairing_in_words
from demarche.compare.facets import Facts
from demarche.compare.filter_text import FilterError, parse_filter
from demarche.compare.filtering import Filter, filter_in_words, value_in_words
from demarche.compare.ignoring import Aspect, ignored_in_words
from demarche.compare.lookup import Lookup
from demarche.compare.presets import presets
from demarche.compare.relations import meaning, relation_names
from demarche.compare.spoken import cell_sentence, marked_in_words
from demarche.records.dates import parse_date
from demarche.records.model import Relation
from pseudo import bare
from unlettered import unlettered

pytestmark = pytest.mark.usefixtures("pseudo")

SPECS = (
    ("original", "revised"),
    ("revised", "original"),
    ("1@2019-03-04", "1@2019-04", "2", "3", "@2019-06-03"),
    ("1@2019-06", "1@2019-02", "1@2020"),
)


def left(said):
    """Give what of some words was never translated, each once."""
    return sorted({each for each in map(bare, said) if each})


def compared(specs, dossiers=None):
    """Compare columns of the dossier without letters."""
    found = dossiers or [unlettered()]
    drafts = [Draft(str(at), each) for at, each in enumerate(found)]
    lookups = [Lookup(each) for each in found]
    columns = [parse_spec(each, lookups) for each in specs]
    return compare(drafts, columns, lookups=lookups).settled(), lookups


def said_of(comparison, lookups):
    """Yield all that is said of every cell."""
    labels = [each.label for each in comparison.columns]
    for column in comparison.columns:
        yield from (column.label, column.detail)
    for row in comparison.rows:
        yield pairing_in_words(row.match) if row.match else ""
        for column, cell in zip(comparison.columns, row.cells, strict=True):
            lookup = lookups[column.spec.file]
            yield from said_of_cell(lookup, cell)
            yield cell_sentence(lookup, cell, column.label, folded=True)
            yield from mentions.differing_in_words(cell, labels)


def said_of_cell(lookup, cell):
    """Yield all that is said of one cell; names of relations are as they stand in the file."""
    yield " ".join(part for at, part in enumerate((cell.why or "").split("`")) if at % 2 == 0)
    yield wording.row_heading(lookup, cell)
    yield wording.cell_heading(lookup.dossier, lookup, cell)
    yield from wording.sentences_in_words(cell)
    yield from wording.beside_in_words(lookup, cell)
    yield from wording.still_standing_in_words(lookup, cell)
    yield from wording.listed_in_words(cell)
    yield from (each for term in cell.terms or () for each in wording.term_values(term))
    yield from mentions.answers_in_words(lookup, cell)
    yield from mentions.contested_in_words(lookup, cell)
    yield from mentions.variants_in_words(lookup, cell)
    yield from mentions.variants_in_brief(lookup, cell)
    if cell.position:
        yield wording.attribution(lookup.dossier, cell.position)
        yield wording.doubt_in_words(cell.position)
        yield from mentions.supported_in_words(lookup, cell.position)
        yield from mentions.conditions_in_words(lookup, cell.position)


@pytest.mark.parametrize("specs", SPECS)
def test_cells_of_one_dossier(specs):
    assert left(said_of(*compared(specs))) == []


def test_cells_of_two_drafts():
    one = unlettered()
    assert left(said_of(*compared(("1:original", "2:revised"), [one, unlettered()]))) == []


def test_every_change_is_said_in_words():
    changes = {
        cell.change for specs in SPECS for row in compared(specs)[0].rows for cell in row.cells
    }
    assert len(changes) > 12


@pytest.mark.parametrize("grouping", Grouping)
def test_headings(grouping):
    comparison, _ = compared(SPECS[0])
    groups = arranged(comparison, comparison.rows, Arrangement(grouping))
    assert left(each.heading for each in groups) == []


def test_filters():
    comparison, _ = compared(SPECS[2])
    choices = {each for facts in Facts(comparison).rows() for each in facts.choices}
    assert left(value_in_words(each, comparison) for each in choices) == []
    assert len({each.facet for each in choices}) == 8
    asked = Filter("1 2", frozenset(choices))
    days = ("2019-03-04", "2019", "2019~", "2019/2020", "../2020", "2019/..")
    spans = (asked.said_in(parse_date(each)) for each in days)
    assert left(filter_in_words(each, comparison) for each in spans) == []


@pytest.mark.parametrize("typed", ["1:2", "party:0", "topic:§", "said:0"])
def test_refused_filters(typed):
    with pytest.raises(FilterError) as refused:
        parse_filter(typed.replace("1:", "é:"), [unlettered()])
    assert bare(str(refused.value)) == ""


@pytest.mark.parametrize("spec", ["occasion:1", "4", "1@0"])
def test_refused_columns(spec):
    with pytest.raises(SpecError) as refused:
        parse_spec(spec, [Lookup(unlettered())])
    assert bare(str(refused.value)) == ""


@pytest.mark.parametrize("specs", [["original"], ["original"] * 9])
def test_too_few_and_too_many_columns(specs):
    with pytest.raises(SpecError) as refused:
        compared(specs)
    assert bare(str(refused.value)) == ""


def test_choices_of_columns():
    lookup = Lookup(unlettered())
    found = presets(lookup)
    assert left(each for preset in found for each in (preset.words, preset.note)) == []
    assert bare(default_columns(lookup)[1]) == ""


def test_words_for_what_is_ignored_and_for_relations():
    said = [ignored_in_words(frozenset(Aspect)), *map(meaning, Relation)]
    assert left([*said, *relation_names().values()]) == []


def test_marks_are_said():
    comparison, _ = compared(SPECS[0])
    cells = [cell for row in comparison.rows for cell in row.cells if cell.compared]
    assert left(marked_in_words(each.compared.was, each.compared.diff.old) for each in cells) == []
