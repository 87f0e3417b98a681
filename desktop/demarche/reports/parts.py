"""How the columns of a report are split over tables that fit on paper, and what each leaves out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from demarche.reports.document import DemandBlock, Report
from demarche.reports.sheets import most_side_by_side
from demarche.translation import counted, tr


def columns_of_parts(report: Report) -> tuple[tuple[int, ...], ...]:
    """Split the columns over as few tables as fit on paper, the base first in each."""
    others = [index for index in range(len(report.columns)) if index != report.base]
    most = most_side_by_side(report)
    if len(report.columns) <= most:
        return (tuple(range(len(report.columns))),)
    lead = () if report.base is None else (report.base,)
    room = most - len(lead)
    parts = -(-len(others) // room)
    return tuple(
        (*lead, *others[len(others) * at // parts : len(others) * (at + 1) // parts])
        for at in range(parts)
    )


def demands_of(report: Report) -> Iterator[DemandBlock]:
    """Yield every demand of a report."""
    for topic in report.topics:
        yield from topic.demands


def left_out_of(report: Report, parts: Sequence[Sequence[int]], number: int) -> frozenset[int]:
    """Give the demands that stand in other parts only, since no column of this one holds any.

    One that no column at all holds stands in the first part.
    """
    if len(parts) == 1:
        return frozenset()
    return frozenset(
        demand.number
        for demand in demands_of(report)
        if not _holds(demand, parts[number - 1], report)
        and (number > 1 or _holds(demand, range(len(report.columns)), report))
    )


def _holds(demand: DemandBlock, columns: Iterable[int], report: Report) -> bool:
    """Say whether any of these columns but the base holds a statement on a demand."""
    return any(not demand.cells[each].empty for each in columns if each != report.base)


def part_title(report: Report, number: int, parts: int) -> str:
    """Name a part of the comparison."""
    name = report.body_title
    if parts == 1:
        return name
    # Translators: {name} is “Comparison” or “Chronology”
    return tr("{name}, part {number} of {parts}", name=name, number=number, parts=parts)


def said_of_part(
    report: Report, parts: Sequence[Sequence[int]], number: int, left_out: Collection[int]
) -> Iterator[str]:
    """Say how the columns are split over parts, and what a part leaves out."""
    if len(parts) == 1:
        return
    names = ", ".join(report.columns[at].label for at in parts[number - 1] if at != report.base)
    if report.base is not None:
        base = report.columns[report.base].label
        names = tr("{column} beside {columns}", column=base, columns=names)
    yield counted(
        "This paper holds {number} column. This part: {columns}.",
        "This paper holds {number} columns side by side. This part: {columns}.",
        most_side_by_side(report),
        columns=names,
    )
    if left_out:
        named = ranges(sorted(left_out))
        # Translators: {numbers} are numbers of demands: “1, 3–5”
        yield tr(
            "Without a statement in any of these columns, and so not in this part: {numbers}.",
            numbers=named,
        )


def ranges(numbers: Sequence[int]) -> str:
    """Write numbers in short: 1, 3-5."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return ", ".join(f"{each[0]}–{each[-1]}" if len(each) > 1 else str(each[0]) for each in found)
