"""The shipped dossiers read without a problem, quote exactly, and compare as they were meant to."""

import datetime as dt
import json
import re
from itertools import chain

import pytest
import yaml

from demarche.compare.cell import CellState, Change
from demarche.compare.columns import parse_spec
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup
from demarche.records.model import Outcome, Relation, Wording
from demarche.records.reading import read_file

SEEDS = ("security-guarantees", "boeing-iam-2024", "software-patents-2005")
CASES = {
    "security-guarantees": "security-guarantees-2022.json",
    "boeing-iam-2024": "boeing-iam-2024.json",
    "software-patents-2005": "eu-swpat-2005.json",
}
TERMS = {"guarantor", "means", "scope", "form"}
BROKEN_MARK = "\x94 "
"""The copies of the directive close a quotation with a control character and a space."""


@pytest.fixture(scope="module")
def read(project):
    return {name: read_file(project / "seeds" / f"{name}.yaml") for name in SEEDS}


@pytest.fixture(scope="module")
def dossiers(read):
    return {name: reading.dossier for name, reading in read.items()}


@pytest.fixture(scope="module")
def founding(dossiers):
    return dossiers["security-guarantees"]


@pytest.fixture(scope="module")
def article(shared):
    return (shared / "cases" / "founding-article.txt").read_text(encoding="utf-8")


def positions_of(dossier):
    return [position for demand in dossier.demands for position in demand.positions]


def quotes_of(dossier):
    return [quote for each in (*positions_of(dossier), *dossier.events) for quote in each.quotes]


def rows_of(dossier, *columns):
    lookup = Lookup(dossier)
    specs = [parse_spec(column, [lookup]) for column in columns]
    return {row.demand.id: row for row in compare([Draft("seed", dossier)], specs).rows}


# ---------------------------------------------------------------- reading


@pytest.mark.parametrize("name", SEEDS)
def test_seed_reads_without_a_problem(read, name):
    assert read[name].problems == ()


@pytest.mark.parametrize("name", SEEDS)
def test_yaml_says_what_was_read(project, dossiers, name):
    text = (project / "seeds" / f"{name}.yaml").read_text(encoding="utf-8")
    plain = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but text
    assert next(iter(plain)) == "format"
    texts = [one.get("text") for demand in plain["demands"] for one in demand["positions"]]
    assert texts == [position.text for position in positions_of(dossiers[name])]


@pytest.mark.parametrize("name", SEEDS)
def test_every_position_has_a_source_and_every_source_is_used(dossiers, name):
    dossier = dossiers[name]
    assert [each.id for each in positions_of(dossier) if not each.source_ids] == []
    used = set(chain.from_iterable(each.source_ids for each in positions_of(dossier)))
    used |= {quote.source for quote in quotes_of(dossier)}
    used |= set(chain.from_iterable(event.sources for event in dossier.events))
    assert used == set(dossier.sources)


@pytest.mark.parametrize("name", SEEDS)
def test_nothing_lies_outside_what_the_seed_covers(dossiers, name):
    covers = dossiers[name].covers
    for each in (*positions_of(dossiers[name]), *dossiers[name].events):
        assert covers.first <= each.date.counts_from <= covers.last


# ---------------------------------------------------------------- quotations


def test_article_holds_each_quotation_with_the_words_around_it(founding, article):
    quotes = [quote for quote in quotes_of(founding) if quote.source == "article"]
    assert len(quotes) > 10
    for quote in quotes:
        around = (quote.prefix or "", quote.exact, quote.suffix or "")
        assert re.search(r"\s?".join(map(re.escape, around)), article), quote.exact


def test_article_source_claims_no_more_than_the_article_says(founding, article):
    source = founding.sources["article"]
    assert source.title == article.splitlines()[0]
    assert source.url is source.publisher is source.author is source.archive_url is None


@pytest.mark.parametrize("name", SEEDS)
def test_each_quotation_stands_in_the_collected_case(shared, dossiers, name):
    known = stored_quotations(json.loads((shared / "cases" / CASES[name]).read_text("utf-8")))
    dossier = dossiers[name]
    for quote in quotes_of(dossier):
        if quote.source != "article":
            assert quote.exact in known[dossier.sources[quote.source].url]


def stored_quotations(case):
    """Give the quotations that a collected case holds, by the address of their source."""
    found = {source["url"]: set() for source in case["sources"].values()}
    for position in chain.from_iterable(demand["positions"] for demand in case["demands"]):
        quoted = {quote["exact"] for quote in position.get("quotes", ())}
        quoted |= {one.partition(BROKEN_MARK)[2] for one in quoted}
        aside = set(re.findall(r'"([^"]+)"', position.get("uncertain", "")))
        for quote in position.get("quotes", ()):
            found[case["sources"][quote["source"]]["url"]] |= quoted
        for source in position.get("sources", ()):
            found[case["sources"][source]["url"]] |= aside
    return found


@pytest.mark.parametrize("name", SEEDS)
def test_source_is_cited_as_collected(shared, dossiers, name):
    case = json.loads((shared / "cases" / CASES[name]).read_text("utf-8"))
    known = {source["url"]: source for source in case["sources"].values()}
    for source in dossiers[name].sources.values():
        if stored := known.get(source.url):
            assert stored["title"].startswith(source.title)
            assert source.publisher == stored["publisher"]
            assert (str(source.published) if source.published else None) == stored.get("published")


@pytest.mark.parametrize("name", SEEDS)
def test_verbatim_text_is_the_quotation(dossiers, name):
    for position in positions_of(dossiers[name]):
        if position.wording is Wording.VERBATIM:
            text = position.text.removesuffix(".").casefold()
            assert text.endswith(position.quotes[0].exact.removesuffix(".").casefold())


def test_words_set_as_quoted_are_quoted(founding):
    for each in (*positions_of(founding), *founding.events):
        for words in re.findall("“([^”]+)”", each.text):
            assert any(words in quote.exact for quote in each.quotes), words


# ---------------------------------------------------------------- the founding dossier


def test_russia_speaks_last_on_19_january(founding):
    assert Lookup(founding).speaking.last_day(["russia"]) == dt.date(2022, 1, 19)


def test_membership_is_an_alternative_and_the_original_stands(founding):
    row = rows_of(founding, "original", "revised")["nato-membership"]
    was, is_ = row.cells
    assert was.position.id == "nato-membership.draft-nato"
    assert (is_.position.id, is_.change) == ("nato-membership.alternative", Change.ALTERNATIVE)
    assert was.position in is_.beside
    assert {term.name for term in is_.terms} == TERMS


def test_alternative_has_no_answer_on_record(founding):
    _, is_ = rows_of(founding, "original", "revised")["nato-membership"].cells
    assert is_.answers == ()
    assert [variant.language for variant in is_.variants] == ["de"]


def test_demand_of_1997_is_not_mentioned_since_17_december(founding):
    _, is_ = rows_of(founding, "original", "revised")["status-1997"].cells
    assert (is_.state, is_.change) == (CellState.CARRIED_OVER, Change.NOT_MENTIONED)
    assert is_.position.date.first == dt.date(2021, 12, 17)
    assert is_.day == dt.date(2022, 1, 19)


def test_nothing_is_withdrawn_or_absent(founding):
    changes = {row.cells[1].change for row in rows_of(founding, "original", "revised").values()}
    assert changes.isdisjoint({Change.WITHDRAWN, Change.ABSENT, Change.NEW})


def test_founding_dossier_opens_with_original_and_revised(founding):
    comparison = compare([Draft("seed", founding)])
    assert [column.spec_text for column in comparison.columns] == ["original", "revised"]


def test_refusal_of_an_assurance_stands_beside_what_ryabkov_said(founding):
    was, is_ = rows_of(founding, "original", "revised")["no-invasion"].cells
    assert was.position.id == "no-invasion.refusal"
    assert is_.position.id == "no-invasion.ryabkov"
    assert was.position in is_.beside


def test_warning_depends_on_a_refusal(founding):
    warning = Lookup(founding).positions["response-if-refused.putin"]
    assert [link.relation for link in warning.links] == [Relation.CONDITIONAL_ON]
    assert (warning.uncertain, warning.date.is_day) != (None, True)


# ---------------------------------------------------------------- the other two


def test_talks_open_with_the_demand_beside_the_latest_offer(dossiers):
    comparison = compare([Draft("seed", dossiers["boeing-iam-2024"])])
    assert [column.spec_text for column in comparison.columns] == ["original", "boeing"]
    wage = comparison.rows[0].cells[1]
    assert (wage.change, wage.outcome) == (Change.ANSWERED, Outcome.COUNTERS)
    assert (wage.terms[0].was, wage.terms[0].is_) == ("40%", "38%")


def test_offer_is_withdrawn_on_8_october_and_taken_up_on_the_19th(dossiers):
    columns = ("boeing@2024-09-08", "boeing@2024-10-08", "boeing@2024-10-19")
    cells = rows_of(dossiers["boeing-iam-2024"], *columns)["wage"].cells
    assert cells[1].state is CellState.WITHDRAWN
    assert cells[2].change is Change.REVISED


def test_two_bonuses_merge(dossiers):
    rows = rows_of(dossiers["boeing-iam-2024"], "original", "boeing")
    for demand in ("ratification-bonus", "401k-contribution"):
        assert rows[demand].cells[1].change is Change.MERGED


def test_directive_opens_with_a_column_for_each_submitter(dossiers):
    comparison = compare([Draft("seed", dossiers["software-patents-2005"])])
    assert len(comparison.columns) == 8
    assert comparison.notes == ()


def test_texts_in_two_languages_are_not_compared(dossiers):
    rows = rows_of(dossiers["software-patents-2005"], "original", "rocard-buzek", "juri")
    _, german, english = rows["article-1"].cells
    assert german.two_languages
    assert german.compared is None
    assert english.compared is not None


def test_deletion_is_an_empty_text(dossiers):
    _, cell = rows_of(dossiers["software-patents-2005"], "original", "rocard-buzek")[
        "recital-19"
    ].cells
    assert cell.position.text == ""
    assert cell.change is Change.REVISED
