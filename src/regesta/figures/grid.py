"""A topic as a figure: how often each side is reported to have spoken of it, in the course of
time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from regesta.figures import short
from regesta.figures.axis import LEAST, SHORT, Axis, axis, month_of
from regesta.model.parts import Head, Value, filed

MOST_COLUMNS, MOST_ROWS = 12, 12
_TEXT, _ROW, _AXIS = 15, 60, 22
TOGETHER, NOBODY, OTHERS = "Several sides together", "Of neither side, or not said", "Other sides"
_SHADES = 4


class SpokenCount(Value, frozen=True):
    """How many acts in a year, or a month of it, are by one side; by several (`several`); or by
    nobody named."""

    side: Head | None
    several: bool
    year: int
    count: int
    month: int = 0


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


class ColumnInWords(Value, frozen=True):
    """A column in words: its years or months, and how often who speaks."""

    label: str
    counts: tuple[tuple[str, int], ...]


class Grid(Value, frozen=True):
    """The figure, on its axis."""

    rows: tuple[SideRow, ...]
    columns: tuple[ColumnInWords, ...]
    axis: Axis
    span: str
    height: int


_Row = tuple[str, list[SpokenCount]]


def grid(said: Iterable[SpokenCount]) -> Grid | None:
    """The figure of what was said, by month where that is in a few years; None where it was in
    fewer years or months than make a figure."""
    said = tuple(said)
    years = {each.year for each in said}
    monthly = (
        all(each.month for each in said) and max(years, default=0) - min(years, default=0) < SHORT
    )
    units = {_unit(each, monthly) for each in said}
    if len(units) < LEAST:
        return None
    line = axis(units, MOST_COLUMNS, monthly=monthly)
    rows = _rows(said)
    counts = [_counted(row, line) for _, row in rows]
    most = max(count for row in counts for count in row)
    return Grid(
        tuple(
            SideRow(
                short(title),
                sum(row),
                n * _ROW + _TEXT,
                n * _ROW + _TEXT + 7,
                _cells(line, row, most),
            )
            for n, ((title, _), row) in enumerate(zip(rows, counts, strict=True))
        ),
        tuple(
            ColumnInWords(line.label(slot), _counts(rows, [row[n] for row in counts]))
            for n, slot in enumerate(line.columns)
        ),
        line,
        f"{line.words(min(units))} to {line.words(max(units))}",
        len(rows) * _ROW + _AXIS,
    )


def _unit(said: SpokenCount, monthly: bool) -> int:
    return month_of(said.year, said.month) if monthly else said.year


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


def _counted(row: list[SpokenCount], line: Axis) -> list[int]:
    """How many acts of a row fall in each column."""
    found: Counter[int] = Counter()
    for each in row:
        found[line.slot(_unit(each, line.monthly))] += each.count
    return [found[slot] for slot in line.columns]


def _cells(line: Axis, counts: list[int], most: int) -> tuple[Cell, ...]:
    return tuple(
        Cell(
            line.x(slot),
            round(line.width, 2),
            line.x(slot + 0.5),
            count,
            -(-count * _SHADES // most),
        )
        for slot, count in zip(line.columns, counts, strict=True)
    )
