"""A line of years or months, in columns few enough to draw; broken where long nothing stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from regesta.dates import MONTHS, year_words
from regesta.model.parts import Value

LEAST = 3
"""Of fewer units than these no figure is drawn: a sentence says more."""
SHORT = 3
"""So many years are few enough to be told by the month."""
_STEPS: tuple[int, ...] = tuple(step * 10**n for n in range(10) for step in (1, 2, 5))
_OF_MONTHS = (1, 3, 6, *(12 * step for step in _STEPS))
_EMPTY = {False: 10, True: 6}
_COLUMNS_EMPTY = 3
_TICKS = {False: 6, True: 4}
_LETTER, _APART = 2.4, 1.0
"""How much of a narrow drawing a letter of a label takes, and what keeps labels apart."""


class Tick(Value, frozen=True):
    """A year or month on the axis; its label stands at `at`, with its end that is `anchor`."""

    x: float
    label: str
    at: float
    anchor: str


class Stretch(Value, frozen=True):
    """`count` columns that follow each other, from the number `first` on, at the place `slot`."""

    first: int
    count: int
    slot: int


class Break(Value, frozen=True):
    """A place where columns are left out that nothing stands in, and which."""

    x: float
    label: str


class Axis(Value, frozen=True):
    """Columns of `step` years or months each. Between two stretches a slot is left free."""

    monthly: bool
    step: int
    stretches: tuple[Stretch, ...]

    @property
    def slots(self) -> int:
        """How many columns and free slots there are."""
        last = self.stretches[-1]
        return last.slot + last.count

    @property
    def columns(self) -> tuple[int, ...]:
        """The slots that are columns."""
        return tuple(s.slot + n for s in self.stretches for n in range(s.count))

    @property
    def width(self) -> float:
        """The width of a column."""
        return 100 / self.slots

    @property
    def unit(self) -> str:
        """What a column stands for: `year`, `5 years`, `month`."""
        word = "month" if self.monthly else "year"
        return word if self.step == 1 else f"{self.step} {word}s"

    @property
    def lines(self) -> tuple[tuple[float, float], ...]:
        """Where the line of each stretch begins and ends."""
        return tuple((self.x(s.slot), self.x(s.slot + s.count)) for s in self.stretches)

    @property
    def breaks(self) -> tuple[Break, ...]:
        """Where the line is broken."""
        return tuple(
            Break(
                round((after.slot - 0.5) * self.width, 2),
                self._words((before.first + before.count) * self.step, after.first * self.step - 1),
            )
            for before, after in pairwise(self.stretches)
        )

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """The beginning of each stretch, and some more, evenly spaced; no label on another."""
        starts = [stretch.slot for stretch in self.stretches]
        most = self.slots * self.step / _TICKS[self.monthly]
        every = next(n for n in _steps(self.monthly) if n >= most)
        more = [slot for slot in self.columns if self._unit(slot) % every < self.step]
        found: list[tuple[float, float, Tick]] = []
        for slot in (*starts, *more):
            tick, (left, right) = self._tick(slot)
            if all(right + _APART < low or high + _APART < left for low, high, _ in found):
                found.append((left, right, tick))
        return tuple(tick for _, _, tick in sorted(found, key=lambda each: each[0]))

    def slot(self, unit: int) -> int:
        """The slot that a year or a month falls in."""
        number = unit // self.step
        (found,) = (s for s in self.stretches if s.first <= number < s.first + s.count)
        return found.slot + number - found.first

    def x(self, slot: float) -> float:
        """Where a slot begins."""
        return round(slot * self.width, 2)

    def label(self, slot: int) -> str:
        """The years or months of a column: `2002`, `2000–2004`, `June 2002`."""
        first = self._unit(slot)
        return self._words(first, first + self.step - 1)

    def years(self, slot: int) -> range:
        """The years of a column, or the one of its months."""
        first = self._unit(slot)
        months = 12 if self.monthly else 1
        return range(first // months, (first + self.step - 1) // months + 1)

    def words(self, unit: int) -> str:
        """A year or a month as it is read."""
        return _named(unit, self.monthly)

    def _unit(self, slot: int) -> int:
        (found,) = (s for s in self.stretches if s.slot <= slot < s.slot + s.count)
        return (found.first + slot - found.slot) * self.step

    def _words(self, first: int, last: int) -> str:
        begin, end = _named(first, self.monthly), _named(last, self.monthly)
        if self.monthly and first // 12 == last // 12:
            begin = begin.split(" ", 1)[0]
            whole = last - first == 11
            end = year_words(first // 12) if whole else end
            return end if whole or first == last else f"{begin}–{end}"
        return begin if first == last else f"{begin}–{end}"

    def _tick(self, slot: int) -> tuple[Tick, tuple[float, float]]:
        """The tick of a column, in its middle where it is of one unit, else where it begins; and
        how far its label reaches on a narrow page."""
        name = _named(self._unit(slot), self.monthly)
        label = f"{name[:3]} {name.rsplit(' ', 1)[-1]}" if self.monthly else name
        x = self.x(slot + 0.5) if self.step == 1 else self.x(slot)
        half = len(label) * _LETTER / 2
        if x < half:
            return Tick(x, label, 0, "start"), (0, 2 * half)
        if x > 100 - half:
            return Tick(x, label, 100, "end"), (100 - 2 * half, 100)
        return Tick(x, label, x, "middle"), (x - half, x + half)


def axis(units: Iterable[int], most: int, *, monthly: bool = False) -> Axis:
    """The axis on which all of some years stand, or of some months (`month_of`), in at most
    `most` columns and free slots of a round number of them."""
    found = sorted(set(units))
    for step in _steps(monthly):
        numbers = sorted({unit // step for unit in found})
        empty = max(_COLUMNS_EMPTY, -(-_EMPTY[monthly] // step))
        made = Axis(monthly, step, tuple(_stretches(numbers, empty)))
        if made.slots <= most:
            return made
    raise ValueError(f"{most} columns are too few")


def month_of(year: int, month: int) -> int:
    """A month as a unit of an axis."""
    return year * 12 + month - 1


def _steps(monthly: bool) -> tuple[int, ...]:
    return _OF_MONTHS if monthly else _STEPS


def _stretches(numbers: Sequence[int], empty: int) -> Iterator[Stretch]:
    slot = 0
    for group in _apart(numbers, empty):
        count = group[-1] - group[0] + 1
        yield Stretch(group[0], count, slot)
        slot += count + 1


def _apart(numbers: Sequence[int], empty: int) -> list[list[int]]:
    """The numbers, apart where so many or more are missing between them."""
    groups = [[numbers[0]]]
    for before, after in pairwise(numbers):
        if after - before > empty:
            groups.append([])
        groups[-1].append(after)
    return groups


def _named(unit: int, monthly: bool) -> str:
    return f"{MONTHS[unit % 12 + 1]} {year_words(unit // 12)}" if monthly else year_words(unit)
