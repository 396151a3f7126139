from __future__ import annotations

from hand_made import HER, PAGE, act
from regesta.dates import Edtf
from regesta.model.entries import Outcome
from regesta.model.parts import Head
from regesta.views.register import (
    Due,
    Inputs,
    RegisterRow,
    dues,
    in_words,
    register,
    reservations,
)
from regesta.views.strength import Strength


def row(id_: str, strength: Strength, since: str = "") -> RegisterRow:
    head = Head("undertakings", id_, id_.capitalize())
    return RegisterRow(head, strength, (), since=Edtf(since) if since else None)


def test_the_groups_stand_by_strength_and_in_them_the_earliest_first() -> None:
    rows = (
        row("wished", "proposed", "2000"),
        row("later", "agreed", "2002"),
        row("never", "agreed"),
        row("earlier", "agreed", "2000"),
    )
    groups = register(Inputs(PAGE, 4, rows)).groups
    assert [(group.id, [r.head.id for r in group.rows]) for group in groups] == [
        ("agreed", ["earlier", "later", "never"]),
        ("proposed", ["wished"]),
    ]


def test_a_deadline_told_twice_stands_once() -> None:
    due, words = Edtf("2000-12-31"), "by the end of the year"
    acts = [act(n, HER, due=due, due_words=words) for n in (1, 2)] + [act(3, HER)]
    assert dues(acts) == (Due(Edtf("2000-12-31"), "by the end of the year"),)


def test_words_without_a_date_are_a_deadline_too() -> None:
    assert dues([act(1, HER, due_words="soon")]) == (Due(None, "soon"),)


def test_reservations_are_gathered_each_once() -> None:
    acts = [act(n, HER, qualified=words) for n, words in enumerate(["if necessary", "", "could"])]
    assert reservations([*acts, *acts]) == ("if necessary", "could")


def test_the_outcome_claims_no_more_than_its_sources() -> None:
    found = (
        Outcome(outcome="carried-out-late", on=Edtf("2001-03")),
        Outcome(outcome="not-found", sought="reports"),
    )
    assert in_words(found) == "carried out late, March 2001; sought, not found"
    assert in_words(()) == ""
