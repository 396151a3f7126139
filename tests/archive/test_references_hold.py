"""References lead to entries, none in a circle, and every entry is used."""

from __future__ import annotations

import pytest

from linking import link
from regesta.problems import in_order
from small_archive import problems, read, record, said


@pytest.mark.parametrize("word", ["sides", "unnamed", "account", "none", "no"])
def test_no_entry_is_called_by_a_word_that_stands_for_another_thing(word: str) -> None:
    (problem,) = problems({f"topics/{word}": "---\nname: A topic\n---\n"})
    assert problem == (
        f"topics/{word}.md:1:1: error: `{word}` has a meaning of its own where ids stand -- "
        "rename the file"
    )


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


def test_what_refers_to_an_entry_that_could_not_be_read_is_not_blamed() -> None:
    """Its own problems are told already; without it nothing is linked."""
    site, entries = read({})
    hidden = {"norland", "about", "holm-talks-1931", "berg-anna", "joint-survey"}
    left = [entry for entry in entries if entry.id not in hidden]
    found, wrong = link(site, left, unread=hidden)
    assert (found, wrong) == (None, ())
    found, wrong = link(site, left)
    assert len({said(problem) for problem in wrong}) > 10


def test_an_entry_that_a_note_links_to_is_no_notice() -> None:
    linked = "See [the talk](../../meetings/stray/index.html#x), [it](https://a.b/rock/index.html)."
    files = {
        "meetings/stray": "---\ntitle: A talk\nkind: visit\nstatus: held\n---\n",
        "places/rock": "---\nname: The Rock\n---\n",
        "topics/lonely": f"---\nname: A\n---\n{linked}\n",
        "records/talks": record("It is."),
    }
    _, found = link(*read(files))
    lonely = ["content/places/rock.md", "content/topics/lonely.md"]
    assert [problem.place.file for problem in in_order(found)] == lonely


def test_an_id_that_an_entry_had_before_is_of_no_other() -> None:
    def topic(*before: str) -> str:
        return f"---\nname: A\nformerly: [{', '.join(before)}]\n---\n"

    assert problems({"topics/a": topic("b", "old", "c", "c"), "topics/b": topic("old")}) == [
        "topics/a.md:3:12: error: `b` is an entry: its address cannot lead to this one -- "
        "where a renaming was cut short, finish it: rename b a",
        "topics/a.md:3:15: error: `old` is said twice to be a former id -- see `b`; keep one",
        "topics/a.md:3:23: error: `c` is said twice to be a former id -- see `a`; keep one",
        "topics/b.md:3:12: error: `old` is said twice to be a former id -- see `a`; keep one",
    ]


def test_of_an_id_that_is_no_more_it_is_said_what_it_is_now() -> None:
    now = {"topics/a": "---\nname: A\nformerly: [old]\n---\n"}
    (problem,) = problems({**now, "topics/b": "---\nname: B\nbroader: old\n---\n"})
    assert problem == (
        "topics/b.md:3:10: error: there is no entry `old` -- it is `a` now: rename old a"
    )
