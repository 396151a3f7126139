"""Dates: what is taken, what is refused, the days that each can mean."""

from __future__ import annotations

import warnings
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.dates import LAST_DAY, Day, Edtf, OfficeEnd, day_of, lengths

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
        ("2000-07/", "2000-07-01", None, "from July 2000, end not known"),
        ("../2000", None, "2000-12-31", "until 2000"),
        ("/2000-11-04", None, "2000-11-04", "until 4 November 2000"),
    ],
)
def test_a_date(text: str, earliest: str | None, latest: str | None, words: str) -> None:
    assert span(text) == (earliest, latest)
    assert str(Edtf(text)) == words
    assert Edtf(text).text == text


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("2000-11-02", 11),
        ("2000-11~", 11),
        ("2000-11/2001", 11),
        ("../2000-11-04", 11),
        ("[2000-11,2000-12]", 11),
        ("2000", 0),
        ("2000-40", 0),
        ("2000/2001-02", 0),
        ("195X", 0),
        ("XXXX", 0),
    ],
)
def test_the_month_of_a_date_is_known_or_it_has_none(text: str, month: int) -> None:
    assert Edtf(text).month == month


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2000-11-02", "2 November"),
        ("2000-11~", "about November"),
        ("2000-11-01/2000-11-04", "1–4 November"),
        ("2000-10-30/2000-11-04", "30 October – 4 November"),
        ("2000", "2000"),
        ("2000-40", "first half of 2000"),
        ("2000-06/2000", "June 2000 – 2000"),
        ("2000-02?", "February 2000 (uncertain)"),
        ("1999-12-30/2000-01-02", "30 December 1999 – 2 January 2000"),
        ("../2000-11-04", "until 4 November 2000"),
        ("2001-11-02", "2 November 2001"),
    ],
)
def test_a_date_under_its_year_does_not_say_it_again(text: str, words: str) -> None:
    assert Edtf(text).within("2000") == words


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2002-02-30", "February 2002 has 28 days"),
        ("2001-02-29", "February 2001 has 28 days"),
        ("2002-06-00", "June 2002 has 30 days"),
        ("2002-13", "there is no month 13"),
        ("2002-00-01", "there is no month 00"),
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
        ("-20020", "is not a date of the form"),
        ("X956-02-30", "there is no such day or month"),
        ("1956-42", "there is no month 42"),
        ("?2004?", "qualifies its year twice"),
        ("[1950", "does not end"),
        ("{1950]", "does not end"),
        ("[1950/1951]", "write `A..B`"),
        ("Y9999999999", "so far off"),
        ("1950S2", "is not a date of the form"),
        ("\x0e195X", "a Julian date is a year, month or day"),
        ("\x0e1917-02-29", "February 1917 has 28 days"),
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


@given(st.text(alphabet="0123456789-/.?~%XY[]{},\x0e", max_size=22))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        value = Edtf(text)
    except ValueError:
        return
    assert value.text == text
    assert str(value)
    assert Edtf(value.stored) == value


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
    assert (value.earliest, value.latest, value.mark) == (
        Day(*day.timetuple()[:3]),
        Day(*day.timetuple()[:3]),
        "",
    )
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
    assert (str(left), left.latest) == ("26 April 2001", Day(2001, 4, 26))


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "words"),
    [
        ("195X", "1950-01-01", "1959-12-31", "1950s"),
        ("19XX", "1900-01-01", "1999-12-31", "between 1900 and 1999"),
        ("XXXX", None, None, "undated"),
        ("XXXX-10-19", None, None, "19 October, year not known"),
        ("1956-XX", "1956-01-01", "1956-12-31", "1956, month not known"),
        ("1956-10-XX", "1956-10-01", "1956-10-31", "October 1956, day not known"),
        ("1956-1X", "1956-10-01", "1956-12-31", "October, November or December 1956"),
        ("1956-10-2X", "1956-10-20", "1956-10-29", "between 20 and 29 October 1956"),
        ("195X-02-29", "1952-02-29", "1956-02-29", "29 February, 1950s"),
        ("1950-21", "1950-03-01", "1950-05-31", "spring 1950"),
        ("1950-24", "1950-12-01", "1951-02-28", "winter 1950"),
        ("1950-30", "1950-12-01", "1951-02-28", "summer 1950 (southern hemisphere)"),
        ("1950-34", "1950-04-01", "1950-06-30", "second quarter of 1950"),
        ("1950-41~", "1950-07-01", "1950-12-31", "about second half of 1950"),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", "1667, 1668 or 1670 – 1672"),
        ("{1960,1961-12}", "1960-01-01", "1961-12-31", "1960 and December 1961"),
        ("[..1760-12-03]", None, "1760-12-03", "3 December 1760 or before"),
        ("[1760-12..]", "1760-12-01", None, "December 1760 or after"),
        ("2004-06~-11", "2004-06-11", "2004-06-11", "11 June 2004 (year and month approximate)"),
        ("?2004-06-11", "2004-06-11", "2004-06-11", "11 June 2004 (year uncertain)"),
        ("-0043", "-0043-01-01", "-0043-12-31", "44 BC"),
        ("0000", "0000-01-01", "0000-12-31", "1 BC"),
        ("Y17000", "Y17000-01-01", "Y17000-12-31", "17000"),
        ("\x0e1917-10-25", "1917-11-07", "1917-11-07",
         "7 November 1917 (Julian: 25 October 1917)"),
        ("\x0e1900-02-29", "1900-03-13", "1900-03-13", "13 March 1900 (Julian: 29 February 1900)"),
        ("\x0e1917-10", "1917-10-14", "1917-11-13",
         "14 October – 13 November 1917 (Julian: October 1917)"),
    ],
)  # fmt: skip
def test_what_is_known_in_part(
    text: str, earliest: str | None, latest: str | None, words: str
) -> None:
    assert span(text) == (earliest, latest)
    assert str(Edtf(text)) == words
    assert Edtf(Edtf(text).stored) == Edtf(text)


PARTS = st.sampled_from((
    "195X", "19XX", "1XXX", "1X56", "1956-XX", "1956-10-XX", "1956-XX-XX", "195X-10-19",
    "1950-22", "1956-25", "1956-31", "1956-33", "1956-37", "1956-40", "-1258", "-0044-03-15",
    "Y17000", "Y-17000", "0000", "?2004-06-~11", "2004-06~-11", "~1950", "[1667,1668]",
    "{1960,1961-12}", "2004-06-XX/2004-07-03",
))  # fmt: skip


@given(PARTS)
def test_what_is_known_in_part_means_the_days_that_the_standard_says(text: str) -> None:
    value = Edtf(text)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed: Any = parse_edtf(text)
        first, last = parsed.lower_strict()[:3], parsed.upper_strict()[:3]
    assert (value.earliest, value.latest) == (Day(*first), Day(*last))


YEARS = st.integers(-(10**9) + 1, 10**9 - 1)


@given(st.lists(st.builds(Day, YEARS, st.integers(1, 12), st.integers(1, 28)), max_size=5))
def test_days_sort_as_their_texts_do(days: list[Day]) -> None:
    assert sorted(days, key=lambda day: day.ordered) == sorted(days)
    for day in days:
        assert day_of(day.ordered) == day
        assert day.ordered < LAST_DAY.ordered
        for length in lengths(day.ordered):
            assert day_of(day.ordered[:length]).ordered[:length] == day.ordered[:length]
