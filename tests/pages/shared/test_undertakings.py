from __future__ import annotations

from hand_made import HER, act
from regesta.archive.strength import Strength
from regesta.dates import Edtf
from regesta.model.entries import Outcome
from regesta.model.parts import Head
from regesta.pages.shared import words
from regesta.pages.shared.undertakings import Due, RegisterRow, by_strength, dues, reservations


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
    groups = by_strength(rows)
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
    assert words.outcome(found) == "carried out late, March 2001; sought, not found"
    assert words.outcome(()) == ""


def test_rows_carry_what_they_are_sorted_by() -> None:
    found = RegisterRow(
        Head("undertakings", "u", "U"),
        "agreed",
        (),
        since=Edtf("2000-11"),
        dues=(Due(Edtf("2001"), "in time"), Due(Edtf("2000-12-31")), Due(None, "soon")),
    )
    assert (found.first_day, found.due_day) == ("2000-11-30", "2000-12-31")
    assert found.years == ("2001", "2000", "undated")
