"""What must hold between entries, where a whole site is too much to show it.

The exact messages of the common mistakes are in `tests/sites_invalid`.
"""

from __future__ import annotations

import pytest

from linking import link
from small_archive import archive, problems, problems_of_talks, read, record


def test_the_base_has_no_problems_at_all() -> None:
    _, found = link(*read({}))
    assert not found


@pytest.mark.parametrize(
    "reading", ["[none, holm]", "{is: [none, holm]}", "[holm, none, {at: p1, is: skerries}]"]
)
def test_a_form_cannot_name_nothing_and_something(reading: str) -> None:
    (problem,) = problems_of_talks("The place.", mentions=f"{{The place: {reading}}}")
    assert problem.partition(": ")[2] == (
        "error: `The place` cannot be `none` and something else -- leave one of them out"
    )


@pytest.mark.parametrize("reading", ["none", "[none]", "{is: none}", "[none, {at: p1, is: holm}]"])
def test_a_form_can_name_nothing(reading: str) -> None:
    assert not problems_of_talks("The place.", mentions=f"{{The place: {reading}}}")


def person(*offices: str, ranks: str = "[{title: Marshal}]") -> str:
    lines = "".join(f"  - {office}\n" for office in offices)
    return f"---\nname: Bo Ek\nsort: Ek, Bo\nranks: {ranks}\noffices:\n{lines}---\n"


OFFICES = person(
    "{title: Envoy, also: [Minister Resident], of: norland, from: 1930, to: 1931-04}",
    "{title: Consul, of: norland, from: 1931-05-01}",
    "{title: Bailiff, of: norland}",
    "{title: Chancellor, of: norland, from: 1932, to: '..'}",
)


@pytest.mark.parametrize(
    "as_", ["Consul", "consul", "The Consul", "le consul", "Bailiff", "the Marshal"]
)
def test_a_designation_that_agrees_with_the_offices_of_the_day(as_: str) -> None:
    assert not designation(as_)


@pytest.mark.parametrize(
    "as_", ["Envoy", "The Envoy", "Minister Resident", "Chancellor", "Consul General"]
)
def test_a_printed_designation_that_disagrees_is_a_warning(as_: str) -> None:
    (problem,) = designation(as_)
    assert problem.endswith(
        f"warning: `{as_}` is printed; offices held that day: Consul; Bailiff -- check "
        "content/persons/ek-bo.md, or note it (kind: designation)"
    )


def test_a_designation_with_a_note_on_it_is_no_warning() -> None:
    notes = "[{at: p1, quote: Envoy Ek, kind: designation, text: No longer.}]"
    assert not designation("Envoy", notes=notes)
    assert designation("Envoy", notes=notes.replace("designation", "fact"))


def test_nothing_is_held_against_a_designation_without_offices_or_without_a_day() -> None:
    nobody = "---\nname: Bo Ek\nsort: Ek, Bo\n---\n"
    assert not designation("Envoy", entry=nobody)
    assert not designation("Envoy", meeting_id="next-talks-1931")


def designation(
    as_: str, entry: str = OFFICES, meeting_id: str = "holm-talks-1931", **fields: str
) -> list[str]:
    sides = f"{{norland: [{{person: ek-bo, as: {as_}}}]}}"
    talk = record("Envoy Ek.", reports=f"[{{meeting: {meeting_id}, sides: {sides}}}]", **fields)
    return problems({"records/talks": talk, "persons/ek-bo": entry})


@pytest.mark.parametrize("page", ["about", "editorial-policy"])
def test_the_pages_that_every_page_leads_to_are_there(page: str) -> None:
    assert problems({f"pages/{page}": None}) == [
        f"pages/{page}.md:1:1: error: there is no such page, and every page of the site leads to "
        "it -- write it: a `title`, a text"
    ]


def test_the_archive_stands_in_front_of_any_error_and_beside_any_warning() -> None:
    assert archive({"records/talks": record("It is.")})
    assert link(*read({"records/talks": record("It is.", topics="{nowhere: [p1]}")}))[0] is None
