"""The body that a draft writes is read back as the words of its source text."""

from __future__ import annotations

import pytest

from regesta.drafting.authorities import Authorities
from regesta.drafting.draft import draft

HEAD = "Outline of a talk\n\n3 March 1931\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "See [the note](note.html), and `a <b> c` for **more** of _it_.",
        "Of 5 [five] (see below) * 3, a_b_c and C:\\temp; <not a tag>.",
        "!\\[a](b) ![a](b) [a] (b) [a][b] <https://example.org>",
    ],
)
def test_signs_of_markdown_stay_signs(text: str) -> None:
    assert (
        draft(f"{HEAD}{text}\n", "seeds/talk.txt", "talk", Authorities([], ["ministry"])).problems
        == ()
    )


def test_a_problem_stands_where_it_is_in_the_file() -> None:
    long = "word " * 5000
    made = draft(f"{HEAD}{long}.\n", "seeds/talk.txt", "talk", Authorities([], ["ministry"]))
    lines = made.text.split("\n")
    places = [lines[one.place.line - 1] for one in made.problems if "line" in one.message]
    assert places
    assert all(line.startswith("word word") for line in places)
