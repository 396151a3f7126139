"""Dates: what is taken, what is refused, the days that each can mean."""

from __future__ import annotations

import warnings
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.dates import Edtf, OfficeEnd

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from edtf import parse_edtf

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
WIDTHS = st.sampled_from([4, 7, 10])
POINTS = st.builds(lambda day, width: day.isoformat()[:width], DAYS, WIDTHS)
MARKED = st.builds(str.__add__, POINTS, st.sampled_from(["", "?", "~", "%"]))


def span(text: str) -> tuple[str | None, str | None]:
    value = Edtf(text)
    first, last = value.earliest, value.latest
    return (first.isoformat() if first else None, last.isoformat() if last else None)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "words"),
    [
        ("2000", "2000-01-01", "2000-12-31", "2000"),
        ("2000-02", "2000-02-01", "2000-02-29", "February 2000"),
        ("1900-02", "1900-02-01", "1900-02-28", "February 1900"),
        ("2002-06-12", "2002-06-12", "2002-06-12", "12 June 2002"),
        ("1956-10-19?", "1956-10-19", "1956-10-19", "19 October 1956 (uncertain)"),
        ("1997~", "1997-01-01", "1997-12-31", "about 1997"),
        ("1997-11%", "1997-11-01", "1997-11-30", "about November 1997 (uncertain)"),
        ("2000-11-01/2000-11-04", "2000-11-01", "2000-11-04", "1–4 November 2000"),
        ("2000-10-30/2000-11-04", "2000-10-30", "2000-11-04", "30 October – 4 November 2000"),
        ("2000-12-30/2001-01-02", "2000-12-30", "2001-01-02", "30 December 2000 – 2 January 2001"),
        ("2000-02/2001", "2000-02-01", "2001-12-31", "February 2000 – 2001"),
        ("2000-06/2000", "2000-06-01", "2000-12-31", "June 2000 – 2000"),
        ("2000-02?/2001~", "2000-02-01", "2001-12-31", "February 2000 (uncertain) – about 2001"),
        ("2000-07/..", "2000-07-01", None, "from July 2000"),
        ("2000-07/", "2000-07-01", None, "from July 2000"),
        ("../2000", None, "2000-12-31", "until 2000"),
        ("/2000-11-04", None, "2000-11-04", "until 4 November 2000"),
    ],
)
def test_a_date(text: str, earliest: str | None, latest: str | None, words: str) -> None:
    assert span(text) == (earliest, latest)
    assert str(Edtf(text)) == words
    assert Edtf(text).text == text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2002-02-30", "February 2002 has 28 days"),
        ("2001-02-29", "February 2001 has 28 days"),
        ("2002-06-00", "June 2002 has 30 days"),
        ("2002-13", "there is no month 13"),
        ("2002-00-01", "there is no month 00"),
        ("0000", "there is no year 0000"),
        ("2000-11-04/2000-11-01", "ends before it begins"),
        ("2001/2000", "ends before it begins"),
        ("2000/2001/2002", "more than one `/`"),
        ("", "gives no date"),
        ("..", "gives no date"),
        ("../..", "gives no date"),
        ("/", "gives no date"),
        ("12 June 2002", "is not a date of the form"),
        ("10.11.1956", "is not a date of the form"),
        ("2002-6-12", "is not a date of the form"),
        ("02-06-12", "is not a date of the form"),
        ("20020612", "is not a date of the form"),
        ("2002-06-12 ", "is not a date of the form"),
        ("2002-06-12\n", "is not a date of the form"),
        ("2002??", "is not a date of the form"),
        ("２００２", "is not a date of the form"),
        ("-2002", "is not a date of the form"),
        ("10000", "is not a date of the form"),
        ("...", "is not a date of the form"),
    ],
)
def test_what_is_no_date_is_refused(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        Edtf(text)


@given(MARKED)
def test_a_date_means_the_days_that_the_standard_says(text: str) -> None:
    assert span(text) == oracle(text)


@given(MARKED, MARKED)
def test_an_interval_means_the_days_that_the_standard_says(first: str, last: str) -> None:
    text = f"{first}/{last}"
    begins, ends = oracle(text)
    if begins <= ends:
        assert span(text) == (begins, ends)
    else:
        with pytest.raises(ValueError, match="ends before it begins"):
            Edtf(text)


def oracle(text: str) -> tuple[str, str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed: Any = parse_edtf(text)
        bounds = parsed.lower_strict(), parsed.upper_strict()
    first, last = (f"{year:04}-{month:02}-{day:02}" for year, month, day, *_ in bounds)
    return first, last


@given(st.text(alphabet="0123456789-/.?~%", max_size=22))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        value = Edtf(text)
    except ValueError:
        return
    assert value.text == text
    assert value.earliest or value.latest


@given(st.lists(MARKED, max_size=6))
def test_order_is_total_and_by_first_day(texts: list[str]) -> None:
    ordered = sorted(map(Edtf, texts))
    assert ordered == sorted(map(Edtf, texts[::-1]))
    firsts = [value.earliest for value in ordered]
    assert firsts == sorted(day for day in firsts if day)


@given(MARKED, MARKED)
def test_two_dates_overlap_or_one_is_before(one: str, other: str) -> None:
    a, b = Edtf(one), Edtf(other)
    assert [a.before(b), b.before(a), a.overlaps(b)].count(True) == 1


def test_what_is_open_overlaps_what_comes_later() -> None:
    assert Edtf("2000/..").overlaps(Edtf("2500"))
    assert not Edtf("2000/..").overlaps(Edtf("1999-12-31"))
    assert Edtf("../2000").before(Edtf("2001"))


@given(DAYS)
def test_a_day_is_a_day(day: date) -> None:
    value = Edtf(day.isoformat())
    assert (value.earliest, value.latest, value.mark) == (day, day, "")
    assert value.year == day.year
    assert not value.is_interval
    assert Edtf(f"{day.isoformat()}?").mark == "?"


def test_equal_by_what_was_typed() -> None:
    assert Edtf("2000") == Edtf("2000") != Edtf("2000?")
    assert len({Edtf("2000"), Edtf("2000"), Edtf("2000?")}) == 2
    assert Edtf("2000?/2001~").mark == "%"


def test_an_office_still_held_has_no_end() -> None:
    held, left = OfficeEnd(".."), OfficeEnd("2001-04-26")
    assert (str(held), held.latest, held.text) == ("present", None, "..")
    assert (str(left), left.latest) == ("26 April 2001", date(2001, 4, 26))
