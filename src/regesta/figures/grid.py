"""A topic as a figure: how often each side is reported to have spoken of it, by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from regesta.figures import short
from regesta.figures.axis import Tick, Years, years
from regesta.model.parts import Head, Value, filed

MOST_COLUMNS, MOST_ROWS = 12, 12
_TEXT, _ROW, _AXIS = 15, 60, 22
TOGETHER, NOBODY, OTHERS = "Several sides together", "Of neither side, or not said", "Other sides"
_SHADES = 4


class SpokenCount(Value, frozen=True):
    """How many acts in a year are by one side; by several (`several`); or by nobody named."""

    side: Head | None
    several: bool
    year: int
    count: int


class Cell(Value, frozen=True):
    """The acts of a row in a column. `shade` is 0 for none, up to 4 for the most."""

    x: float
    width: float
    middle: float
    count: int
    shade: int


class SideRow(Value, frozen=True):
    """The cells of a side, or of what stands in its place; `text` and `top` are heights."""

    title: str
    total: int
    text: int
    top: int
    cells: tuple[Cell, ...]


class YearsInWords(Value, frozen=True):
    """A column in words: its years, and how often who speaks."""

    label: str
    counts: tuple[tuple[str, int], ...]


class Grid(Value, frozen=True):
    """The figure. `unit` is what a column stands for: `year`, `5 years`."""

    rows: tuple[SideRow, ...]
    ticks: tuple[Tick, ...]
    columns: tuple[YearsInWords, ...]
    unit: str
    span: str
    height: int


_Row = tuple[str, list[SpokenCount]]


def grid(said: Iterable[SpokenCount]) -> Grid | None:
    """The figure of what was said; None where nothing was."""
    said = tuple(said)
    if not said:
        return None
    first, last = min(each.year for each in said), max(each.year for each in said)
    axis = years(first, last, MOST_COLUMNS)
    rows = _rows(said)
    counts = [[_sum(row, axis, column) for column in range(axis.count)] for _, row in rows]
    most = max(count for row in counts for count in row)
    return Grid(
        tuple(
            SideRow(
                short(title),
                sum(row),
                n * _ROW + _TEXT,
                n * _ROW + _TEXT + 7,
                _cells(axis, row, most),
            )
            for n, ((title, _), row) in enumerate(zip(rows, counts, strict=True))
        ),
        axis.ticks,
        tuple(
            YearsInWords(axis.label(column), _counts(rows, [row[column] for row in counts]))
            for column in range(axis.count)
        ),
        "year" if axis.step == 1 else f"{axis.step} years",
        str(first) if first == last else f"{first} to {last}",
        len(rows) * _ROW + _AXIS,
    )


def _rows(said: tuple[SpokenCount, ...]) -> list[_Row]:
    """The sides by name, those who speak least as one where they are too many; then the rest."""
    totals: Counter[str] = Counter()
    for each in said:
        totals[each.side.id if each.side else ""] += each.count
    sides = {each.side.id: each.side for each in said if each.side}
    by_total = sorted(sides.values(), key=lambda side: (-totals[side.id], filed(side)))
    shown = sorted(by_total[:MOST_ROWS], key=filed)
    others = {side.id for side in by_total[MOST_ROWS:]}
    found: list[_Row] = [
        (side.title, [s for s in said if s.side and s.side.id == side.id]) for side in shown
    ]
    found += [
        (OTHERS, [s for s in said if s.side and s.side.id in others]),
        (TOGETHER, [s for s in said if s.several]),
        (NOBODY, [s for s in said if not s.side and not s.several]),
    ]
    return [row for row in found if row[1]]


def _counts(rows: list[_Row], counts: list[int]) -> tuple[tuple[str, int], ...]:
    return tuple((title, n) for (title, _), n in zip(rows, counts, strict=True) if n)


def _sum(row: list[SpokenCount], axis: Years, column: int) -> int:
    return sum(each.count for each in row if axis.column(each.year) == column)


def _cells(axis: Years, counts: list[int], most: int) -> tuple[Cell, ...]:
    return tuple(
        Cell(
            axis.x(column),
            round(axis.width, 2),
            round((column + 0.5) * axis.width, 2),
            count,
            -(-count * _SHADES // most),
        )
        for column, count in enumerate(counts)
    )
