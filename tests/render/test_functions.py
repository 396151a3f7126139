"""What templates can call: dates whose lines end where they may."""

from __future__ import annotations

import pytest

from regesta.render.functions import FUNCTIONS


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("30 June 1994 – 11 January 1996", ["30~June~1994~–", "11~January~1996"]),
        ("attested on 13 October 1993", ["attested", "on", "13~October~1993"]),
        ("1–4 November 2000", ["1–4~November~2000"]),
        ("about 1997", ["about~1997"]),
        ("no date", ["no", "date"]),
    ],
)
def test_a_line_ends_between_days_and_never_within_one(words: str, lines: list[str]) -> None:
    unbroken = FUNCTIONS["unbroken"]
    assert callable(unbroken)
    assert unbroken(words).replace("\N{NO-BREAK SPACE}", "~").split(" ") == lines
