"""The register of undertakings: its groups, what it is narrowed by, and on what it rests."""

from __future__ import annotations

import re
from typing import Any

import small_archive
from hand_made import JAPAN, PAGE, RUSSIA
from linking import all_of
from regesta.archive.grades import Grade, Graded, Performers
from regesta.dates import Edtf
from regesta.model.entries import Searched, Stage, Undertaking
from regesta.model.parts import Head
from regesta.pages.register import Inputs, filters, gather, make, plan
from regesta.pages.shared.depth import Rests
from regesta.pages.shared.undertakings import Due, RegisterRow
from regesta.render.renderer import Renderer

BOTH = Performers((), (), (JAPAN, RUSSIA), all_sides=True)
ONE = Performers((JAPAN.id,), (JAPAN,), (JAPAN,))
TRADE = Head("topics", "trade", "Trade")


def row(id_: str, grade: Grade, who: Performers = BOTH, **more: Any) -> RegisterRow:
    return RegisterRow(Head("undertakings", id_, id_.capitalize()), Graded(grade), who, **more)


ROWS = (
    row(
        "kept",
        "agreed",
        ONE,
        stages=(Stage(what="carried-out"),),
        topics=(TRADE,),
        within=("trade", "economy"),
        dues=(Due(Edtf("2001")), Due(None, "in time")),
    ),
    row("b", "agreed"),
    row("c", "asked", searched=(Searched(for_="x", where="y", on=Edtf("2021")),)),
)


def counts(*rows: RegisterRow) -> dict[str, dict[str, int]]:
    return {one.name: {c.value: c.count for c in one.choices} for one in filters(rows)}


def test_the_undertakings_agreed_come_first() -> None:
    view = make(Inputs(PAGE, 2, Rests(1, 1), (row("wished", "proposed"), row("sure", "agreed"))))
    assert [group.title for group in view.groups] == ["Agreed", "Proposed"]


def test_the_register_is_narrowed_by_what_its_rows_differ_in() -> None:
    assert counts(*ROWS) == {
        "grade": {"agreed": 2, "asked": 1},
        "standing": {"carried-out": 1, "sought": 1, "none": 1},
        "side": {"japan": 3, "russia": 2},
        "due": {"2001": 1, "undated": 1, "none": 2},
        "topic": {"trade": 1},
    }
    assert counts(row("a", "agreed"), row("b", "agreed")) == {}


def test_each_undertaking_has_one_grade_and_one_standing() -> None:
    found = counts(*ROWS)
    for name in ("grade", "standing"):
        assert sum(found[name].values()) == len(ROWS)


def test_every_undertaking_of_the_archive_stands_in_the_register() -> None:
    archive = small_archive.archive()
    (page,) = plan(archive)
    found = gather(archive)
    assert (page.path, page.at) == ("undertakings/index.html", ("",))
    assert found.total == len(found.rows) == len(all_of(archive, Undertaking)) > 0
    assert found.rests
    assert found.rests.words == "Rests on the acts of the one record."


def test_the_register_says_who_asked_whom_for_what_and_whether_it_was_accepted() -> None:
    view = make(gather(small_archive.archive()))
    page = Renderer(None).render("indexes/undertakings.html", view, "undertakings/index.html")
    text = " ".join(re.sub(r"<[^>]+>", "", page.decode()).split())
    assert (
        "To survey the herring grounds together proposed and accepted"
        " (Norland proposed, Sudmark accepted), in principle."
        " From outside: carried out, June 1932."
    ) in text
    assert (
        "To issue licences agreed by both sides, if possible"
        " (Norland and Sudmark). Due: before the end of the year"
        " [31 December 1931]. From outside: sought, not found (searched 4 March 2021)."
    ) in text
