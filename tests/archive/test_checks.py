"""What must hold between entries, where a whole site is too much to show it.

The exact messages of the common mistakes are in `tests/sites_invalid`.
"""

from __future__ import annotations

import pytest

from regesta.archive.archive import link
from regesta.problems import in_order
from small_archive import archive, problems, problems_of_talks, read, record, said


def test_the_base_has_no_problems_at_all() -> None:
    _, found = link(*read({}))
    assert not found


@pytest.mark.parametrize("word", ["sides", "unnamed", "account", "none", "no"])
def test_no_entry_is_called_by_a_word_that_stands_for_another_thing(word: str) -> None:
    (problem,) = problems({f"topics/{word}": "---\nname: A topic\n---\n"})
    assert problem == (
        f"topics/{word}.md:1:1: error: `{word}` has a meaning of its own where ids stand -- "
        "rename the file"
    )


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


@pytest.mark.parametrize(
    ("folder", "field"), [("meetings", "part_of"), ("meetings", "on_occasion_of")]
)
def test_a_meeting_is_not_within_itself(folder: str, field: str) -> None:
    def entry(other: str) -> str:
        return f"---\ntitle: A\nkind: visit\nstatus: held\n{field}: {other}\n---\n"

    assert problems({f"{folder}/a": entry("b"), f"{folder}/b": entry("a")}) == [
        f"meetings/{one}.md:5:{len(field) + 3}: error: `{field}` leads round in a circle: "
        f"{one} > {other} > {one} -- break the circle"
        for one, other in (("a", "b"), ("b", "a"))
    ]


def test_an_instrument_is_no_part_of_itself() -> None:
    def entry(whole: str) -> str:
        return f"---\ntitle: A\nkind: treaty\npart_of: {whole}\n---\n"

    assert problems({"instruments/a": entry("b"), "instruments/b": entry("a")}) == [
        f"instruments/{one}.md:4:10: error: `part_of` leads round in a circle: "
        f"{one} > {other} > {one} -- break the circle"
        for one, other in (("a", "b"), ("b", "a"))
    ]


def test_what_leads_into_a_circle_from_outside_is_not_blamed() -> None:
    def topic(broader: str) -> str:
        return f"---\nname: A\nbroader: {broader}\n---\n"

    found = problems({"topics/a": topic("b"), "topics/b": topic("b"), "topics/c": topic("a")})
    assert found == [
        "topics/b.md:3:10: error: `broader` leads round in a circle: b > b -- break the circle"
    ]


def person(*offices: str, ranks: str = "[{title: Marshal}]") -> str:
    lines = "".join(f"  - {office}\n" for office in offices)
    return f"---\nname: Bo Ek\nsort: Ek, Bo\nranks: {ranks}\noffices:\n{lines}---\n"


OFFICES = person(
    "{title: Envoy, also: [Minister Resident], of: norland, from: 1930, to: 1931-04}",
    "{title: Consul, of: norland, from: 1931-05-01}",
    "{title: Bailiff, of: norland}",
    "{title: Chancellor, of: norland, from: 1932, to: '..'}",
)


@pytest.mark.parametrize("as_", ["Consul", "consul", "Bailiff", "Marshal"])
def test_a_designation_that_agrees_with_the_offices_of_the_day(as_: str) -> None:
    assert not designation(as_)


@pytest.mark.parametrize("as_", ["Envoy", "Minister Resident", "Chancellor", "Consul General"])
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


def test_an_entry_that_is_used_in_any_way_is_no_notice() -> None:
    unused = {
        "topics/lonely": "---\nname: A\nbroader: fisheries\n---\n",
        "records/talks": record("It is."),
        "places/rock": "---\nname: The Rock\n---\n",
    }
    _, found = link(*read(unused))
    assert [said(problem) for problem in in_order(found)] == [
        "places/rock.md:1:1: notice: nothing refers to this entry -- ",
        "topics/lonely.md:1:1: notice: nothing refers to this entry -- ",
    ]
    _, found = link(*read({**unused, "records/talks": record("The Rock is.")}))
    assert [problem.place.file for problem in found] == ["content/topics/lonely.md"]


def test_a_meeting_of_a_series_is_reached_by_the_others() -> None:
    meeting = "---\ntitle: A meeting\nkind: visit\nstatus: held\n{}---\n"
    series = meeting.format("series: norland\nnumber: 2\n")
    files = {"meetings/second": series, "meetings/stray": meeting.format("")}
    _, found = link(*read({**files, "records/talks": record("It is.")}))
    assert [problem.place.file for problem in found] == ["content/meetings/stray.md"]


def test_an_id_that_two_files_have_is_told_once() -> None:
    """By reading, which has seen the files; nobody who refers to it is blamed."""
    site, entries = read({})
    other = read({"topics/holm": "---\nname: Holm\n---\n"})[1][-1]
    assert other.id == "holm"
    assert link(site, (*entries, other)) == (None, ())
    assert link(site, (other, *entries)) == (None, ())


@pytest.mark.parametrize("page", ["about", "editorial-policy"])
def test_the_pages_that_every_page_leads_to_are_there(page: str) -> None:
    assert problems({f"pages/{page}": None}) == [
        f"pages/{page}.md:1:1: error: there is no such page, and every page of the site leads to "
        "it -- write it: a `title`, a text"
    ]


def test_what_refers_to_an_entry_that_could_not_be_read_is_not_blamed() -> None:
    """Its own problems are told already; without it nothing is linked."""
    site, entries = read({})
    hidden = {"norland", "about", "holm-talks-1931", "berg-anna", "joint-survey"}
    left = [entry for entry in entries if entry.id not in hidden]
    found, wrong = link(site, left, unread=hidden)
    assert (found, wrong) == (None, ())
    found, wrong = link(site, left)
    assert len({said(problem) for problem in wrong}) > 10


def test_the_archive_stands_in_front_of_any_error_and_beside_any_warning() -> None:
    assert archive({"records/talks": record("It is.")})
    assert link(*read({"records/talks": record("It is.", topics="{nowhere: [p1]}")}))[0] is None
