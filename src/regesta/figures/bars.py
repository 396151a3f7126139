"""The chronology as a figure: what happened, was foreseen or fell due, by year or by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from regesta.figures.axis import LEAST, SHORT, Axis, axis, month_of
from regesta.model.parts import Value

MOST = 60
_TOP, _FULL, _UNIT, _GAP = 22, 40, 12, 14
_AXIS = 22


class Form(Value, frozen=True):
    """A kind of mark: how it is filled, and what it stands for."""

    fill: str
    words: str


class _Lane(NamedTuple):
    title: str
    forms: dict[str, Form]


_LANES = (
    _Lane(
        "Meetings",
        {
            "held": Form("solid", "held"),
            "foreseen": Form("open", "foreseen, not established whether held"),
            "lapsed": Form("hatch", "postponed or not held"),
        },
    ),
    _Lane(
        "Dates of instruments", {"instrument": Form("solid", "signed, adopted, issued or in force")}
    ),
    _Lane("Records", {"record": Form("solid", "issued")}),
    _Lane(
        "Deadlines",
        {
            "done": Form("solid", "carried out, on that day or another"),
            "partly": Form("dots", "carried out in part"),
            "put-off": Form("hatch", "put off, superseded, lapsed or not carried out"),
            "unknown": Form("open", "not known what became of it"),
        },
    ),
)


class Dated(Value, frozen=True):
    """How many things of a form fall in a year, or in a month of it; 0 where no month is known."""

    form: str
    year: int
    count: int
    month: int = 0


class Bar(Value, frozen=True):
    """A stretch of a column, from its top, of one form."""

    x: float
    width: float
    y: float
    height: float
    fill: str


class Lane(Value, frozen=True):
    """The bars of one kind of thing; `total` in all, at most `most` in a column.

    `text` and `base` are the heights of its title and of the line it stands on.
    """

    title: str
    total: int
    most: int
    text: int
    base: int
    bars: tuple[Bar, ...]
    key: tuple[Form, ...]


class YearsOfBars(Value, frozen=True):
    """A column that is not empty: its years, where they are found, what falls in them."""

    x: float
    width: float
    label: str
    href: str
    words: str


class Bars(Value, frozen=True):
    """The figure, on its axis."""

    lanes: tuple[Lane, ...]
    columns: tuple[YearsOfBars, ...]
    axis: Axis
    span: str
    height: int


Cells = Mapping[tuple[str, int], int]


def bars(dated: Iterable[Dated], hrefs: Mapping[int, str]) -> Bars | None:
    """The figure of what is `dated`, by month where all months are known; `hrefs` say where a year
    is found. None of what falls in fewer years or months than make a figure."""
    dated = tuple(dated)
    monthly = all(each.month for each in dated)
    units = [month_of(each.year, each.month) if monthly else each.year for each in dated]
    if len(set(units)) < LEAST:
        return None
    line = axis(units, MOST, monthly=monthly)
    cells: Counter[tuple[str, int]] = Counter()
    for each, unit in zip(dated, units, strict=True):
        cells[each.form, line.slot(unit)] += each.count
    shown = [lane for lane in _LANES if any(form in lane.forms for form, _ in cells)]
    lanes = tuple(_lane(lane, line, cells, n) for n, lane in enumerate(shown))
    return Bars(
        lanes,
        tuple(_columns(line, cells, hrefs)),
        line,
        f"{line.words(min(units))} to {line.words(max(units))}",
        len(lanes) * (_TOP + _FULL + _GAP) + _AXIS,
    )


def are_few(years: Collection[int]) -> bool:
    """Whether so few years are drawn that their months should be told."""
    return max(years, default=0) - min(years, default=0) < SHORT


def _lane(lane: _Lane, axis: Axis, cells: Cells, n: int) -> Lane:
    top = n * (_TOP + _FULL + _GAP)
    base = top + _TOP + _FULL
    totals = [sum(cells.get((form, c), 0) for form in lane.forms) for c in axis.columns]
    most = max(totals)
    unit = min(_UNIT, _FULL / most)
    found = tuple(
        bar for column in axis.columns for bar in _stack(lane, axis, cells, column, base, unit)
    )
    used = tuple(form for name, form in lane.forms.items() if any(f == name for f, _ in cells))
    return Lane(lane.title, sum(totals), most, top + 15, base, found, used)


def _stack(
    lane: _Lane, axis: Axis, cells: Cells, column: int, base: int, unit: float
) -> Iterator[Bar]:
    y = float(base)
    for name, form in lane.forms.items():
        if count := cells.get((name, column), 0):
            height = round(count * unit, 2)
            y = round(y - height, 2)
            x = round((column + 0.12) * axis.width, 2)
            yield Bar(x, round(axis.width * 0.76, 2), y, height, form.fill)


def _columns(axis: Axis, cells: Cells, hrefs: Mapping[int, str]) -> Iterator[YearsOfBars]:
    for column in sorted({column for _, column in cells}):
        href = next((hrefs[year] for year in axis.years(column) if year in hrefs), "")
        yield YearsOfBars(
            axis.x(column), round(axis.width, 2), axis.label(column), href, _words(cells, column)
        )


def _words(cells: Cells, column: int) -> str:
    """What falls in a column: `meetings: 2 held, 1 postponed or not held; records: 1`."""
    found = []
    for lane in _LANES:
        counts = [
            f"{cells[name, column]}{f' {form.words}' if len(lane.forms) > 1 else ''}"
            for name, form in lane.forms.items()
            if (name, column) in cells
        ]
        if counts:
            found.append(f"{lane.title.lower()}: {', '.join(counts)}")
    return "; ".join(found)
