"""A grade in words: whose word it rests on, whether it was taken up, and who is bound by it."""

from __future__ import annotations

from typing import get_args

import pytest

from hand_made import IVANOV, JAPAN, KAWAGUCHI, RUSSIA
from regesta.archive.grades import Grade, Graded, Performers, Refusal
from regesta.model.parts import Head
from regesta.pages.shared.bits import words_of
from regesta.pages.shared.graded import GRADES, bound, parties, performing, phrase

NORLAND = Head("organisations", "norland", "Norland")
HERSELF = Performers((KAWAGUCHI.id,), (KAWAGUCHI,), (JAPAN,))
BOTH = Performers((), (), (JAPAN, RUSSIA), all_sides=True)
ALL = Performers((), (), (JAPAN, NORLAND, RUSSIA), all_sides=True)
SIDES = (JAPAN, RUSSIA)


def said(graded: Graded, who: Performers = HERSELF) -> str:
    return words_of(phrase(graded, who))


def who_is_bound(graded: Graded, who: Performers) -> str:
    fact = bound(graded, who)
    assert len(fact.values) == 1
    return f"{fact.term}: {words_of(fact.values[0])}"


@pytest.mark.parametrize(
    ("graded", "who", "words"),
    [
        (Graded("agreed", by=SIDES), BOTH, "agreed by both sides"),
        (Graded("agreed", by=SIDES), HERSELF, "agreed by Japan and Russian Federation"),
        (Graded("agreed", by=SIDES), ALL, "agreed by Japan and Russian Federation"),
        (Graded("agreed", by=(*SIDES, NORLAND)), ALL, "agreed by all sides"),
        (
            Graded("accepted", "asked", by=(RUSSIA,), accepted_by=(JAPAN,)),
            HERSELF,
            "asked and accepted (Russian Federation asked, Japan accepted)",
        ),
        (
            Graded("accepted", "offered", by=(JAPAN,), accepted_by=(RUSSIA,)),
            HERSELF,
            "offered and accepted (Japan offered, Russian Federation accepted)",
        ),
        (
            Graded("accepted", "proposed", by=(JAPAN,), accepted_by=(RUSSIA,)),
            BOTH,
            "proposed and accepted (Japan proposed, Russian Federation accepted)",
        ),
        (Graded("announced", by=(JAPAN,)), HERSELF, "announced by Japan"),
        (
            Graded("asked", by=(RUSSIA,), to=(KAWAGUCHI,)),
            HERSELF,
            "asked of Yoriko Kawaguchi by Russian Federation",
        ),
        (Graded("asked", to=(KAWAGUCHI,)), HERSELF, "asked of Yoriko Kawaguchi"),
        (
            Graded("asked", to=(KAWAGUCHI,), refusal=Refusal((JAPAN,))),
            HERSELF,
            "asked of Yoriko Kawaguchi; refused by Japan",
        ),
        (
            Graded("proposed", by=(JAPAN,), supplied=True, refusal=Refusal((RUSSIA,), True)),
            BOTH,
            "[proposed by Japan]; [refused by Russian Federation]",
        ),
        (Graded("proposed", by=(JAPAN,)), BOTH, "proposed by Japan"),
        (Graded("proposed", "committed", by=(JAPAN,)), BOTH, "Japan says that both will"),
        (Graded("proposed", "committed", by=(JAPAN,)), ALL, "Japan says that all will"),
        (Graded("envisaged"), BOTH, "envisaged"),
        (
            Graded("envisaged", "necessary", by=(JAPAN,)),
            BOTH,
            "envisaged (called necessary by Japan)",
        ),
        (Graded("envisaged", "necessary"), BOTH, "envisaged (called necessary)"),
    ],
)
def test_a_grade_says_whose_word_it_rests_on(graded: Graded, who: Performers, words: str) -> None:
    assert said(graded, who) == words


def test_the_reservation_of_whoever_accepts_goes_with_the_grade() -> None:
    reserved = Graded(
        "accepted", "asked", by=(RUSSIA,), accepted_by=(JAPAN,), qualified=("in principle",)
    )
    assert said(reserved) == (
        "asked and accepted (Russian Federation asked, Japan accepted), “in principle”"
    )
    several = Graded("announced", by=(JAPAN,), qualified=("if necessary", "could"))
    assert said(several) == "announced by Japan, “if necessary”, “could”"


def test_a_grade_that_rests_on_supplied_actors_alone_stands_in_brackets() -> None:
    supplied = Graded("agreed", by=SIDES, qualified=("if possible",), supplied=True)
    assert said(supplied, BOTH) == "[agreed by both sides, “if possible”]"
    assert who_is_bound(supplied, BOTH) == "Bound: [both sides (Japan and Russian Federation)]"
    asked = Graded("asked", to=(KAWAGUCHI,), supplied=True)
    assert who_is_bound(asked, HERSELF) == "Asked of: Yoriko Kawaguchi"


@pytest.mark.parametrize("grade", get_args(Grade))
def test_the_label_of_every_grade_leads_to_how_it_is_read(grade: Grade) -> None:
    graded = Graded(grade, "asked" if grade == "accepted" else "", by=SIDES, to=(IVANOV,))
    (label,) = (bit for bit in phrase(graded, BOTH) if bit.reads)
    assert label.reads == f"grade-{grade}"
    assert label.text
    assert grade in GRADES


@pytest.mark.parametrize(
    ("grade", "term"),
    [
        ("agreed", "Bound"),
        ("accepted", "Bound"),
        ("announced", "Bound"),
        ("asked", "Asked of"),
        ("proposed", "Would fall to"),
        ("envisaged", "Would fall to"),
    ],
)
def test_that_somebody_is_bound_is_said_of_the_first_three_grades_only(
    grade: Grade, term: str
) -> None:
    assert who_is_bound(Graded(grade), HERSELF) == f"{term}: Yoriko Kawaguchi"


def test_performers_are_printed_whole_whoever_spoke() -> None:
    by_one = Graded("proposed", by=(JAPAN,))
    assert who_is_bound(by_one, BOTH) == (
        "Would fall to: both sides (Japan and Russian Federation)"
    )
    assert who_is_bound(by_one, ALL) == (
        "Would fall to: all sides (Japan, Norland and Russian Federation)"
    )
    unknown = Performers((), (), (), all_sides=True)
    assert who_is_bound(by_one, unknown) == "Would fall to: all sides"
    assert words_of(parties(Performers((), (KAWAGUCHI, IVANOV), SIDES))) == (
        "Yoriko Kawaguchi and Igor Ivanov"
    )


@pytest.mark.parametrize(
    ("graded", "who", "words"),
    [
        (Graded("agreed", by=SIDES), BOTH, " (Japan and Russian Federation)"),
        (Graded("agreed", by=SIDES), HERSELF, ". Bound: Yoriko Kawaguchi"),
        (
            Graded("agreed", by=SIDES),
            ALL,
            ". Bound: all sides (Japan, Norland and Russian Federation)",
        ),
        (Graded("accepted", "proposed", by=(JAPAN,), accepted_by=(RUSSIA,)), BOTH, ""),
        (Graded("announced", by=(KAWAGUCHI,)), HERSELF, ""),
        (Graded("asked", by=(RUSSIA,), to=(KAWAGUCHI,)), HERSELF, ""),
        (Graded("proposed", by=(KAWAGUCHI,)), HERSELF, ". Would fall to: Yoriko Kawaguchi"),
    ],
)
def test_a_row_says_who_would_do_it_where_the_grade_does_not(
    graded: Graded, who: Performers, words: str
) -> None:
    assert words_of(performing(graded, who)) == words
