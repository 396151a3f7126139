"""Dates as documents print them."""

from __future__ import annotations

import pytest

from regesta.drafting.dating import dates, of_line

LINES = {
    "June 13, 2002": "2002-06-13",
    "4 November 2000": "2000-11-04",
    "Lumen, 14 March 1934": "1934-03-14",
    "(Tokyo, October 13th, 1993)": "1993-10-13",
    "Москва, 13 июня 2002 года": "2002-06-13",
    "Le 1er janvier 1935": "1935-01-01",
    "Den Haag, 5. Mai 1931": "1931-05-05",
    "Madrid, 3 de marzo de 2003": "2003-03-03",
    "一九三四年四月二日": "1934-04-02",
    "2002年6月13日": "2002-06-13",
    "昭和九年四月二日": "1934-04-02",
    "13.06.2002": "2002-06-13",
    "May 1931": "1931-05",
    "2002-06-13": "2002-06-13",
    "Cablegram 33 CANBERRA, 8 February 1944": "1944-02-08",
    "Monday, June 3, 2019, 9:33 p.m. Central Hall, Ministry of Seals": "2019-06-03",
    "On 12 June the ministers met": None,
    "On 3 June 2019, 9:33 p.m. the talks began": None,
    "In 1931 there was none": None,
    "31 February 1931": None,
    "12 June": None,
}


@pytest.mark.parametrize("line", LINES)
def test_the_date_of_a_line(line: str) -> None:
    found = of_line(line)
    assert (found.edtf if found else None) == LINES[line]


def test_a_day_without_its_year_is_told_so() -> None:
    assert [one.edtf for one in dates("On 12 June, and on 3 May 1931.")] == [
        "--06-12",
        "1931-05-03",
    ]
