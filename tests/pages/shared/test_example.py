"""The worked example of how to read: which act it is, and what is said of it."""

from __future__ import annotations

import small_archive
from projects import read
from regesta.archive.archive import Archive
from regesta.pages import how_to_read
from regesta.pages.shared.bits import words_of
from regesta.pages.shared.example import Example, example, explained
from regesta.render.renderer import Renderer

PLAIN = "[{at: p1, id: one, by: norland, act: states, quote: met, undertakings: trip}]"
RICH = """
  - {at: p1, id: first, by: norland, act: states, quote: met, undertakings: trip}
  - at: p2
    id: second
    by: unnamed
    supplied: [norland, sudmark]
    act: agrees
    quote: It was agreed
    undertakings: [{id: trip, effect: makes, due: 1950, due_words: next year, qualified: in part}]
"""
BODY = "They met.\n\nIt was agreed in part for next year."


def archive(**records: str) -> Archive:
    """The archive without its own record, with the undertaking of a trip and these."""
    found: dict[str, str | None] = {f"records/{name}": text for name, text in records.items()}
    trip = small_archive.undertaking("sudmark", "trip")
    return small_archive.archive({"records/holm-1931": None, "undertakings/trip": trip, **found})


def letter(acts: str, day: int = 1, body: str = BODY) -> str:
    return small_archive.record(body, issued=f"1949-06-0{day}", acts=acts)


def chosen(found: Archive) -> Example:
    one = example(found)
    assert one
    return one


def test_of_all_acts_that_which_shows_most_is_taken_and_of_these_the_earliest() -> None:
    assert chosen(archive(a=letter(PLAIN), b=letter(RICH, 2))).act.key == "b#second"
    assert chosen(archive(b=letter(PLAIN, 2), a=letter(PLAIN, 3))).act.key == "b#one"
    assert chosen(archive(b=letter(PLAIN, 2), a=letter(PLAIN))).act.key == "a#one"


def test_what_is_printed_of_it_is_explained() -> None:
    found = {
        words_of(one.printed): words_of(one.meaning)
        for one in explained(chosen(archive(a=letter(RICH))))
    }
    assert list(found) == [
        "[Norland and Sudmark]",
        "agreed",
        "trip",
        "“next year” [1950]",
        "“in part”",
        "p2",
        "Ministry of Foreign Affairs of Norland",
        "[agreed by Norland and Sudmark, “in part”]",
        "no later mention",
    ]
    assert "in square brackets whom the editor supplies" in found["[Norland and Sudmark]"]
    assert "with the force agrees" in found["agreed"]
    assert "put forward" in found["trip"]


def test_the_page_has_one_where_the_archive_has_and_else_none() -> None:
    def page(of: Archive) -> str:
        view = how_to_read.make(how_to_read.gather(of))
        html = Renderer(None).render("pages/how-to-read.html", view, "how-to-read/index.html")
        return read(html.decode()).text

    assert "One passage, mark by mark" in page(archive(a=letter(RICH)))
    assert "It was agreed in part for next year." in page(archive(a=letter(RICH)))
    assert "One passage" not in page(archive())
    no_undertaking = "[{at: p1, id: one, by: norland, act: states, quote: met}]"
    assert "One passage" not in page(archive(a=letter(no_undertaking)))
