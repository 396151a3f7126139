"""A line of years, divided into columns few enough to draw."""

from __future__ import annotations

from regesta.dates import year_words
from regesta.model.parts import Value

_STEPS: tuple[int, ...] = tuple(step * 10**n for n in range(10) for step in (1, 2, 5))
_TICKS = 6
_EDGE = 8.0


class Tick(Value, frozen=True):
    """A year on the axis; `anchor` is the end of its label that stands at `x`."""

    x: float
    label: str
    anchor: str


class Years(Value, frozen=True):
    """`count` columns of `step` years each, the first beginning in the year `first`."""

    first: int
    step: int
    count: int

    def column(self, year: int) -> int:
        """The number of the column that a year falls in."""
        return (year - self.first) // self.step

    @property
    def width(self) -> float:
        """The width of a column."""
        return 100 / self.count

    def x(self, column: int) -> float:
        """Where a column begins."""
        return round(column * self.width, 2)

    def label(self, column: int) -> str:
        """The years of a column: `2002`, `2000–2004`."""
        first = self.first + column * self.step
        last = year_words(first + self.step - 1)
        return year_words(first) if self.step == 1 else f"{year_words(first)}–{last}"

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """Some years, evenly spaced: in the middle of a column of one, else where they begin."""
        every = next(n for n in _STEPS if -(-self.count // n) <= _TICKS) * self.step
        middle = 0.5 if self.step == 1 else 0.0
        return tuple(
            _tick((column + middle) * self.width, year_words(year))
            for column in range(self.count)
            if (year := self.first + column * self.step) % every == 0
        )


def years(first: int, last: int, most: int) -> Years:
    """The years from `first` to `last` in at most `most` columns of a round number of years."""
    step = _step(first, last, most)
    begin = first // step * step
    return Years(begin, step, (last - begin) // step + 1)


def _step(first: int, last: int, most: int) -> int:
    return next(step for step in _STEPS if last // step - first // step < most)


def _tick(x: float, label: str) -> Tick:
    anchor = "start" if x < _EDGE else "end" if x > 100 - _EDGE else "middle"
    return Tick(round(x, 2), label, anchor)
