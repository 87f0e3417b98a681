"""Which demand is which of another draft's: traps, true pairs, real cases, a person's word."""

# ruff: noqa: E501 - a table of sentences is read a line at a time

import random
from dataclasses import replace
from pathlib import Path

import pytest

from builders import demand, dossier, position
from demarche.compare.alignment.aligning import align
from demarche.compare.alignment.judgement import Judgement
from demarche.compare.alignment.numbering import head_number
from demarche.compare.alignment.order import moved
from demarche.compare.comparison import Draft, compare
from demarche.records.reading import read_file
from splitting import by_day, by_party, split

SEEDS = Path(__file__).parents[2] / "seeds"


def draft(letter, *texts, language="en"):
    demands = (
        demand(
            position(text, id=f"{letter}{at}.1", language=language),
            id=f"{letter}{at}",
            title=f"Point {at}",
        )
        for at, text in enumerate(texts, 1)
    )
    return dossier(*demands, language=language)


def pairs(first, second, said=()):
    matches = align(first, second, said)
    return {(one.id, other.id) for each in matches for one in each.first for other in each.second}


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "X should leave the EU", "X should leave NATO"),
        ("en", "Reduce the number of tanks in the border zone.", "Reduce the number of aircraft in the border zone."),
        ("en", "Build a school in every village.", "Build a hospital in every village."),
        ("en", "Implement Resolution 1325 without delay.", "Implement Resolution 242 without delay."),
        ("en", "The Parties shall respect the borders and the independence of Ukraine.", "The Parties shall respect the borders and the independence of Moldova."),
        ("de", "Deutschland soll aus der NATO austreten.", "Deutschland soll aus der EU austreten."),
        ("fr", "La France doit quitter l'OTAN.", "La France doit quitter l'Union européenne."),
        ("es", "Hay que cerrar la base de Rota.", "Hay que cerrar la base de Morón."),
        ("ru", "Россия должна выйти из ОБСЕ.", "Россия должна выйти из Совета Европы."),
        ("zh", "英国应当退出欧盟", "英国应当退出北约"),
        ("ar", "يجب على الدولة الخروج من الاتحاد", "يجب على الدولة الخروج من الحلف"),
    ],
)  # fmt: skip
def test_alike_letter_by_letter_and_not_the_same(language, one, other):
    assert pairs(draft("a", one, language=language), draft("b", other, language=language)) == set()


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "We ask for 200 cubic metres a second.", "We ask for 150 cubic metres a second."),
        ("en", "Ukraine shall join NATO.", "Ukraine shall not join NATO."),
        ("en", "Article 4. The Parties shall establish telephone hotlines to maintain emergency contacts.", "5. Telephone hotlines shall be established to maintain emergency contacts between the Parties."),
        ("en", "Withdraw all foreign troops within 30 days of the ceasefire.", "All foreign troops withdraw within 60 days of the ceasefire, under the eyes of observers."),
        ("fr", "Les salaires augmentent de 5 % au 1er janvier.", "Au 1er janvier, les salaires augmenteront de 3 %."),
        ("ru", "Стороны создают прямую телефонную линию для экстренных контактов.", "Для экстренных контактов стороны создадут прямую телефонную линию между столицами."),
        ("ja", "両国は国境地帯から部隊を撤退させる", "両国は三十日以内に国境地帯から部隊を撤退させる"),
    ],
)  # fmt: skip
def test_reworded_and_the_same(language, one, other):
    assert len(align(draft("a", one, language=language), draft("b", other, language=language))) == 1


def test_texts_of_two_languages_are_not_paired_by_their_words():
    one = draft("a", "NATO Ukraine Georgia 1997")
    assert pairs(one, draft("b", "NATO Ukraine Georgia 1997", language="de")) == set()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Article 4. Water", "Article 4"), ("3. Water", "3"), ("(a) Water", "(a)"),
        ("§ 12 Wasser", "§ 12"), ("IV. Water", "IV"), ("第四条 水", "第四条"),
        ("Статья 7. Вода", "Статья 7"), ("Άρθρο 2 Νερό", "Άρθρο 2"), ("40 % more", ""),
        ("A dam", ""), ("Articles of faith", ""), ("1.2.3 Water", "1.2.3"),
    ],
)  # fmt: skip
def test_the_number_at_the_head_is_left_aside(text, number):
    assert head_number(text)[0] == number


@pytest.mark.parametrize(
    ("places", "out"),
    [([], []), ([0, 1, 2], []), ([2, 0, 1], [0]), ([0, 3, 1, 2], [1]), ([1, 0], [0])],
)
def test_what_is_out_of_the_longest_run_moved(places, out):
    assert [at for at, each in enumerate(moved(places)) if each] == out


WHOLE = "A joint commission reads the gauges every day. It publishes its figures each month."
PARTS = (
    "A joint commission reads the gauges every day.",
    "The commission publishes its figures at the end of each month.",
)


@pytest.mark.parametrize("forward", [True, False])
def test_splits_and_merges_name_both_sides(forward):
    drafts = [Draft("a", draft("a", WHOLE)), Draft("b", draft("b", *PARTS))]
    row = compare(drafts if forward else drafts[::-1]).rows[0]
    cell = row.cells[1]
    assert cell.change == ("split" if forward else "merged")
    assert all(name in cell.why for name in ("a1", "b1", "b2"))
    assert all(part in row.cells[forward].position.text for part in PARTS)


def test_shared_ids_go_first_and_the_rest_by_likeness():
    first, second = draft("a", "Keep the gauges.", WHOLE), draft("b", WHOLE, "Something else.")
    renamed = replace(second.demands[1], id="a1")
    assert pairs(first, replace(second, demands=(second.demands[0], renamed))) == {
        ("a1", "a1"),
        ("a2", "b1"),
    }


@pytest.mark.parametrize("seed", range(5))
def test_another_order_of_demands_pairs_the_same(shared, seed):
    case = read_file(shared / "cases" / "gdpr-lobby-2012-small.json").dossier
    first, second, _ = split(
        case,
        lambda each: each.party == "european-commission",
        lambda each: each.party == "amazon",
        titles=False,
    )
    shuffled = list(second.demands)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - an order, no secret
    assert pairs(first, replace(second, demands=tuple(shuffled))) == pairs(first, second)


def test_a_person_is_believed():
    first, second = draft("a", "Free the fishermen."), draft("b", "Free the fishermen.", WHOLE)
    said = [
        Judgement("a1", "b1", same=False, because="x"),
        Judgement("a1", "b2", same=True, because="see p. 3"),
    ]
    assert pairs(first, second, said[:1]) == set()
    assert pairs(first, second, said) == {("a1", "b2")}
    cell = compare([Draft("a", first), Draft("b", second)], said=said).rows[0].cells[1]
    assert cell.why.startswith("paired by hand: see p. 3")


def test_thousands_of_equal_demands_are_paired_one_with_one():
    first, second = draft("a", *["Delete."] * 2_000), draft("b", *["Delete."] * 1_999)
    assert pairs(first, second) == {(f"a{at}", f"b{at}") for at in range(1, 2_000)}


@pytest.mark.parametrize("day", ["2021-12-31", "2022-01-15", "2022-01-25"])
def test_the_guarantees_split_by_day_are_paired(shared, day):
    case = read_file(shared / "cases" / "security-guarantees-2022.json").dossier
    first, second, truth = by_day(case, day)
    assert pairs(first, second) == truth


@pytest.mark.parametrize(
    ("name", "base"),
    [
        ("gdpr-lobby-2012-small", "european-commission"),
        ("eu-swpat-2005", "council-of-the-european-union"),
        ("boeing-iam-2024", "boeing"),
    ],
)
def test_every_pair_of_a_case_split_by_party_is_found(shared, name, base):
    case = read_file(shared / "cases" / f"{name}.json").dossier
    for party, first, second, truth in by_party(case, base):
        assert truth <= pairs(first, second), party


@pytest.mark.parametrize("language", ["en", "fr", "de", "es"])
def test_the_patents_are_paired_in_each_of_their_languages(language):
    case = read_file(SEEDS / "software-patents-2005.yaml").dossier
    council = case.demands[0].by
    first, second, truth = split(
        case,
        lambda each: each.party == council and each.language == language,
        lambda each: each.party != council and each.language == language,
    )
    assert truth
    assert truth <= pairs(first, second)
