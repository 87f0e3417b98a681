"""A dossier without a single letter: every letter that is shown was said by the program."""

from builders import as_said, demand, dossier, event, link, party, position, quote, source
from demarche.records.dates import parse_date
from demarche.records.model import Outcome, PositionKind, Relation, SourceKind, Wording

OLD = "1 2 3 4 5 6 7 8 9"
NEW = "1 2 3 4 5 0 7 8 9"
OTHER = "90 91 92 93 94 95 96 97 98"


def unlettered():
    """Build a dossier that has of everything what a comparison or a report says something of."""
    return dossier(
        *_linked(),
        *_answered(),
        *_stated(),
        _disputed(),
        *_divided(),
        title="§ 0",
        covers=parse_date("2018/2020"),
        parties={each: party(f"§ {each}") for each in "123"},
        sources={
            str(at): source(
                f"§ {at}",
                kind=kind,
                publisher=f"§§ {at}",
                published="2019-05",
                accessed=parse_date("2021-05-01"),
                url="https://1.1/",
                archive_url="https://2.2/" if at % 2 else None,
            )
            for at, kind in enumerate(SourceKind, 1)
        },
        events=(event("2 2", date_text="1", speaker="3", uncertain="4"), event("5", party="2")),
    )


def _said(name, text=OLD, date="2019-03-04", **fields):
    return position(text, date, id=name, **{"party": "1", "to": ("2", "3"), **fields})


def _row(name, *positions, **fields):
    return demand(
        *positions, **{"id": name, "title": f"§ {name}", "by": "1", "to": ("2",), **fields}
    )


def _linked():
    """Yield for each relation a demand whose later statement has it to the first."""
    for at, relation in enumerate(Relation, 10):
        first = _said(f"{at}.1", terms={"1": "2", "3": "2019-01-02", "4": "5 %", "6": "7"})
        later = _said(
            f"{at}.2",
            NEW,
            "2019-06",
            links=((relation, f"{at}.1"),),
            terms={"1": "4", "3": "2019-01-03", "4": "9 %", "8": "9"},
            sources=("1", "5"),
            quotes=(quote("1", "1", locator="2", translation="3", language="fr"),),
            uncertain="1",
        )
        yield _row(str(at), first, later, topic="§ 7")


def _answered():
    """Yield for each outcome a demand that is answered so, and one without an outcome."""
    for at, outcome in enumerate((*Outcome, None), 30):
        answers = link("answers", f"{at}.1", outcome=outcome)
        answer = _said(f"{at}.2", NEW, "2019-06-01", party="2", kind="refusal", links=(answers,))
        yield _row(str(at), _said(f"{at}.1"), answer)


def _stated():
    """Yield demands of each kind, wording and doubt of a day, some said otherwise later."""
    dates = ("2019", "2019-03~", "2019-03-04?", "../2019-03", "2019-01/..", "2019-01/2019-02")
    for at, kind in enumerate(PositionKind, 50):
        date = dates[at % len(dates)]
        wording = list(Wording)[at % 3]
        first = _said(f"{at}.1", date=date, kind=kind, wording=wording, date_text="3")
        later = _said(
            f"{at}.2",
            OTHER,
            "2020-01-01",
            language="ru",
            as_said=as_said("7", "tlh", translator="own"),
        )
        again = _said(f"{at}.3", OLD, "2019-08-01", party="3", kind=kind)
        yield _row(str(at), first, later, again)
    yield _row("60", _said("60.1"), _said("60.2", OTHER, "2019-09-01"))
    yield _row("61", _said("61.1"), _said("61.2", NEW, "2019-03-04"), _said("61.3", "", "2019-10"))
    yield _row("62", _said("62.1", date="2020-01-01"), to=())


def _disputed():
    """Build a demand that is reported twice, supported, contested and conditional."""
    return _row(
        "70",
        _said("70.1", as_said=as_said("7", translator="1"), kind="demand"),
        _said("70.2", NEW, links=(("variant-of", "70.1"),), sources=("2",)),
        _said("70.3", OTHER, links=(("variant-of", "70.1"),), language="uk"),
        _said("70.4", "3", "2019-05-05", party="2", links=(("supports", "70.1"),)),
        _said("70.5", "4", "2019-05-06", party="3", links=(("contests", "70.1"),)),
        _said(
            "70.6",
            "5",
            "2019-05-07",
            kind="warning",
            links=(
                link("conditional-on", "70.1", when="accepted"),
                link("conditional-on", "60", when="refused"),
                link("conditional-on", "60.1"),
            ),
        ),
    )


def _divided():
    """Yield demands that one was split into, and one that some were merged into."""
    yield _row("80", _said("80.1"))
    yield _row("81", _said("81.1", NEW, "2019-07-01"), succeeds=("80",))
    yield _row("82", _said("82.1", OTHER, "2019-07-01"), succeeds=("80",))
    yield _row("83", _said("83.1"))
    yield _row("84", _said("84.1"))
    yield _row("85", _said("85.1", NEW, "2019-07-01"), succeeds=("83", "84"))
