"""The line of time of the figures: its columns, where it is broken, and its labels."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from regesta.figures.axis import axis, month_of

UNITS = st.lists(st.integers(-9999, 99999), min_size=1, max_size=12)


@given(UNITS, st.integers(12, 80), st.booleans())
def test_all_have_a_column_columns_are_few_and_no_label_touches_another(
    units: list[int], most: int, monthly: bool
) -> None:
    line = axis(units, most, monthly=monthly)
    assert 1 <= line.slots <= most
    assert line.slot(min(units)) == 0
    assert line.slot(max(units)) == line.slots - 1
    assert {line.slot(unit) for unit in units} <= set(line.columns)
    assert all(0 <= tick.x <= 100 for tick in line.ticks)
    assert len(line.breaks) == len(line.stretches) - 1 == line.slots - len(line.columns)
    ends = [(_left(tick.anchor, tick.at, tick.label), tick.label) for tick in line.ticks]
    for (left, label), (following, _) in pairwise(ends):
        assert left + len(label) * 2.4 < following


def _left(anchor: str, at: float, label: str) -> float:
    """Where a label begins on a narrow page, in percent."""
    return at - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * len(label) * 2.4


def test_columns_of_several_years_begin_at_round_ones() -> None:
    line = axis(range(1956, 2004), 10)
    assert (line.step, line.label(0), line.label(9)) == (5, "1955–1959", "2000–2004")
    assert [tick.label for tick in line.ticks] == ["1955", "1970", "1980", "1990", "2000"]


def test_the_line_is_broken_where_ten_years_or_more_are_empty() -> None:
    line = axis((1956, 1992, 1993, 2002, 2005), 60)
    assert [line.slot(year) for year in (1956, 1992, 2005)] == [0, 2, 15]
    assert [one.label for one in line.breaks] == ["1957–1991"]
    assert line.lines == ((0, 6.25), (12.5, 100))
    assert [tick.label for tick in line.ticks] == ["1956", "1992", "1995", "2000", "2005"]
    whole = axis((1956, 1966), 60)
    assert (whole.slots, whole.breaks) == (11, ())
    assert [one.label for one in axis((1956, 1967), 60).breaks] == ["1957–1966"]


def test_an_axis_of_months_is_told_by_the_month_or_by_several() -> None:
    months = [month_of(2000, 11), month_of(2001, 1), month_of(2002, 6)]
    line = axis(months, 60, monthly=True)
    assert (line.unit, line.label(0), line.label(line.slots - 1)) == (
        "month", "November 2000", "June 2002",
    )  # fmt: skip
    assert [one.label for one in line.breaks] == ["February 2001–May 2002"]
    assert [tick.label for tick in line.ticks] == ["Nov 2000", "Jan 2001", "Jun 2002"]
    assert list(line.years(0)) == [2000]
    quarters = axis(range(month_of(2000, 2), month_of(2002, 6)), 12, monthly=True)
    assert (quarters.unit, quarters.label(0)) == ("3 months", "January–March 2000")
    years = axis(range(month_of(2000, 2), month_of(2009, 6)), 12, monthly=True)
    assert (years.unit, years.label(0)) == ("12 months", "2000")
