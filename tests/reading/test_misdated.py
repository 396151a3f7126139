"""The error about what is no date says what to write in its place."""

from __future__ import annotations

import pytest

from regesta.reading.misdated import hint, in_quotes


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("12 June 2002", "write 2002-06-12"),
        ("June 12, 2002", "write 2002-06-12"),
        ("25.12.1956", "write 1956-12-25"),
        ("10.11.1956", "if it is 10 November 1956, write 1956-11-10; if it is 11 October"),
        ("1956-11-1", "write 1956-11-01"),
        ("1956-13-11", "write 1956-11-13"),
        ("1956-02-30", "see to its month and day"),
        ("１９５６-11-01", "type it with plain figures and hyphens: 1956-11-01"),
        ("1956–11–01", "type it with plain figures and hyphens: 1956-11-01"),
        ("June 2002", "write YYYY"),
        ("undated", "write XXXX"),
        ("n.d.", "write XXXX"),
        ("1950s", "write 195X"),
        ("ca. 1950", "write 1950~"),
        ("before 1950", "write ../1950"),
        ("1950-1955", "write 1950/1955"),
        ("1667 or 1668", 'write "[1667,1668]"'),
        ("1950S2", "write 19XX"),
        ("2004-01-01T10:10:10Z", "`time`"),
        ("45 BC", "45 BC is -0044"),
        ("soon", "write YYYY"),
    ],
)
def test_what_to_write(text: str, said: str) -> None:
    assert said in hint(text)


def test_a_list_of_dates_stands_in_quotes() -> None:
    assert in_quotes(["1667", "1668"]) == 'one of several dates stands in quotes: "[1667,1668]"'
