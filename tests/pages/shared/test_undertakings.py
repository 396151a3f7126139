"""Undertakings in lists: who asked whom for what, was it accepted, by when, what is known later."""

from __future__ import annotations

from typing import Any

import pytest

import small_archive
from hand_made import HER, JAPAN, RUSSIA, act, borne
from linking import all_of
from regesta.archive.grades import Grade, Graded, Performers
from regesta.archive.queries import ALL
from regesta.dates import Edtf
from regesta.model.entries import Stage, Undertaking
from regesta.model.parts import Head
from regesta.pages.shared import registered
from regesta.pages.shared.bits import words_of
from regesta.pages.shared.undertakings import (
    Due,
    RegisterRow,
    by_grade,
    due_bits,
    dues,
    of,
)

VISIT = Head("undertakings", "visit", "Visit")
BOTH = Performers(("sides",), (), (JAPAN, RUSSIA), all_sides=True)


def row(id_: str, grade: Grade, since: str = "", **more: Any) -> RegisterRow:
    head = Head("undertakings", id_, id_.capitalize())
    return RegisterRow(head, Graded(grade), BOTH, since=Edtf(since) if since else None, **more)


def test_the_groups_stand_by_grade_and_in_them_the_earliest_first() -> None:
    rows = (
        row("wished", "proposed", "2000"),
        row("later", "agreed", "2002"),
        row("never", "agreed"),
        row("earlier", "agreed", "2000"),
        row("invited", "asked"),
    )
    assert [
        (group.id, group.title, [r.head.id for r in group.rows]) for group in by_grade(rows)
    ] == [
        ("agreed", "Agreed", ["earlier", "later", "never"]),
        ("asked", "Asked, no acceptance reported", ["invited"]),
        ("proposed", "Proposed", ["wished"]),
    ]


def test_a_deadline_told_twice_stands_once() -> None:
    due, said = Edtf("2000-12-31"), "by the end of the year"
    acts = [act(n, HER, undertakings=(borne(VISIT, due=due, due_words=said),)) for n in (1, 2)]
    assert dues([*acts, act(3, HER)], "visit") == (Due(due, said),)


def test_a_deadline_is_that_of_the_undertaking_in_question() -> None:
    other = Head("undertakings", "other", "Other")
    both = (borne(VISIT, due_words="in time"), borne(other, due=Edtf("2001")))
    assert dues([act(1, HER, undertakings=both)], "other") == (Due(Edtf("2001")),)
    assert dues([act(1, HER, undertakings=both)], "visit") == (Due(None, "in time"),)


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (Due(Edtf("2000-12-31"), "by the end"), "“by the end” [31 December 2000]"),
        (Due(Edtf("2000-12-31")), "[31 December 2000]"),
        (Due(None, "in time"), "“in time”"),
    ],
)
def test_a_deadline_has_its_words_as_printed_and_its_date_in_brackets(due: Due, said: str) -> None:
    assert words_of(due_bits(due)) == said


def test_rows_carry_what_they_are_sorted_and_narrowed_by() -> None:
    found = row(
        "u",
        "agreed",
        "2000-11",
        dues=(Due(Edtf("2001"), "in time"), Due(Edtf("2000-12-31")), Due(None, "soon")),
        stages=(Stage(what="carried-out", on=Edtf("2001-03")),),
    )
    assert (found.first_day, found.due_day) == ("2000-11-30", "2000-12-31")
    assert found.years == ("2001", "2000", "undated")
    assert (found.standing, found.outside) == ("carried-out", "carried out, March 2001")
    assert found.sides == (JAPAN, RUSSIA)


def test_a_row_says_who_asked_whom_for_what_and_whether_it_was_accepted() -> None:
    found = {
        entry.id: registered.row(archive, entry)
        for archive in (small_archive.archive(),)
        for entry in all_of(archive, Undertaking)
    }
    survey, licences = found["joint-survey"], found["licences"]
    assert survey.head.title == "To survey the herring grounds together"
    assert words_of(survey.grade) == (
        "proposed and accepted (Norland proposed, Sudmark accepted), “in principle”"
    )
    assert (survey.bound.term, words_of(survey.bound.values[0])) == (
        "Bound",
        "both sides (Norland and Sudmark)",
    )
    assert survey.outside == "carried out, June 1932"
    assert [topic.id for topic in survey.topics] == ["herring"]
    assert survey.within == ("herring", "fisheries", "economy")
    assert [topic.id for topic in licences.topics] == ["fisheries"]


def test_what_is_no_undertaking_has_no_row() -> None:
    archive = small_archive.archive()
    heads = [archive.heads["licences"], archive.heads["holm"]]
    assert [found.head.id for found in of(archive, heads)] == ["licences"]


def test_an_undertaking_tells_its_row_once_for_itself_and_once_for_the_register() -> None:
    archive = small_archive.archive()
    told = {part[:2]: part for part in registered.tell(archive, "joint-survey")}
    (alone, listed) = told["row_of", "joint-survey"], told["register", ALL]
    assert alone.value is listed.value
    assert of(archive, [alone.value.head]) == (alone.value,)
    assert listed.order.startswith("1930s\x021931\x02")
    assert not list(registered.tell(archive, "norland"))
