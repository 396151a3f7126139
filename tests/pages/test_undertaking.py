"""The page of an undertaking: who would do it, who said what of it, what is known from outside."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

import small_archive
from hand_made import (
    BY_MINISTRY,
    HER,
    HIM,
    JAPAN,
    KAWAGUCHI,
    MEETING,
    RUSSIA,
    act,
    borne,
    key_of,
    opening,
)
from linking import all_of
from regesta.archive.grades import Graded, Performers
from regesta.archive.wording import Worded
from regesta.dates import Edtf
from regesta.model.entries import Searched, Source, Stage, Undertaking
from regesta.model.parts import Head
from regesta.pages.shared import words as said
from regesta.pages.shared.bits import words_of
from regesta.pages.shared.undertakings import Due, RegisterRow, StageShown
from regesta.pages.undertaking import Inputs, gather, make
from regesta.render.renderer import Renderer

HEAD = Head("undertakings", "talks", "Talks at Holm")
BOTH = Performers((), (), (JAPAN, RUSSIA), all_sides=True)
HERSELF = Performers((KAWAGUCHI.id,), (KAWAGUCHI,), (JAPAN,))
AGREED = Graded("agreed", by=(JAPAN, RUSSIA))
INPUTS = Inputs(
    **opening(HEAD),
    row=RegisterRow(HEAD, AGREED, BOTH),
    acts=(act(1, HER, HIM, cls="agreement", foresees=(MEETING,), undertakings=(borne(HEAD),)),),
    foreseen=(),
    stages=(),
    findings=(),
)


def words(inputs: Inputs) -> str:
    """The words of the page."""
    page = Renderer(None).render("pages/undertaking.html", make(inputs), "x/y/index.html").decode()
    return " ".join(re.sub(r"<[^>]+>", "", page).split())


def facts(inputs: Inputs) -> dict[str, list[str]]:
    return {fact.term: [words_of(value) for value in fact.values] for fact in make(inputs).facts}


def test_who_would_do_it_its_grade_and_its_deadlines_are_facts() -> None:
    due = Due(Edtf("2000"), "by the end of the year")
    assert facts(replace(INPUTS, row=replace(INPUTS.row, dues=(due, Due(None, "early"))))) == {
        "Bound": ["both sides (Japan and Russian Federation)"],
        "Grade": ["agreed by both sides"],
        "By when": ["“by the end of the year” [2000]", "“early”"],
    }


def test_one_who_was_only_asked_is_not_said_to_be_bound() -> None:
    asked = Graded("asked", by=(RUSSIA,), to=(KAWAGUCHI,))
    found = facts(replace(INPUTS, row=RegisterRow(HEAD, asked, HERSELF)))
    assert found == {
        "Asked of": ["Yoriko Kawaguchi"],
        "Grade": ["asked of Yoriko Kawaguchi by Russian Federation"],
    }


def test_every_act_that_speaks_of_it_is_shown_a_retelling_too_and_counted_once() -> None:
    first = INPUTS.acts[0]
    again = act(2, HIM, cls="agreement", restates=(key_of(first),))
    view = make(replace(INPUTS, acts=(first, again)))
    (told,) = view.spoken
    assert [one.act for saying in told.sayings for one in saying.acts] == [first, again]
    assert (view.accounts.total, view.accounts.again) == (1, 1)
    assert view.made == first
    assert "The one act, and 1 that tells it again" in words(replace(INPUTS, acts=(first, again)))


def test_the_side_of_which_no_record_speaks_is_named() -> None:
    line = make(INPUTS).accounts
    assert (line.by, line.silent) == (((BY_MINISTRY, 1),), (RUSSIA,))


def test_it_says_what_sources_outside_say_and_what_was_sought() -> None:
    page = words(INPUTS)
    assert "No later mention in the records whose acts are encoded" in page
    assert "sought, not found" not in page
    asked = Stage(
        what="asked-before",
        on=Edtf("2000-01"),
        sources=(Source(url="https://example.org/a", kind="press", title="A report"),),
    )
    sought = Searched(for_="reports of it", where="the gazettes", on=Edtf("2021-03-04"))
    row = replace(INPUTS.row, stages=(asked,), searched=(sought,))
    shown = StageShown(asked, said.spaced(asked.what), MEETING, Worded("By letter."))
    page = words(replace(INPUTS, row=row, stages=(shown,)))
    assert "asked before, January 2000, at Talks: By letter." in page
    assert "press A report" in page
    assert "sought, not found, 4 March 2021: reports of it. Searched: the gazettes." in page
    assert "No later mention" not in page


def test_every_undertaking_of_the_archive_has_what_speaks_of_it() -> None:
    archive = small_archive.archive()
    for entry in all_of(archive, Undertaking):
        found = gather(archive, entry.id)
        assert found.acts == archive.acts_about[entry.id]
        assert [one.stage for one in found.stages] == list(said.in_time(entry.data.stages))
        assert {one.meeting for one in found.foreseen} == {
            head for act in found.acts for head in act.foresees
        }


def test_its_heading_begins_with_a_capital() -> None:
    found = gather(small_archive.archive(), "joint-survey")
    assert found.page.title == "To survey the herring grounds together"


@pytest.mark.parametrize(("title", "places"), [("Visit", ["holm"]), ("Visit to Holm", [])])
def test_where_it_is_to_be_done_is_said_once(title: str, places: list[str]) -> None:
    meeting = f"---\ntitle: {title}\nkind: visit\nstatus: not-established\nplace: holm\n---\n"
    foresees = "foresees: there, undertakings: visit"
    talks = small_archive.record(
        "They spoke.",
        acts=f"[{{at: p1, id: they, by: norland, act: states, quote: They, {foresees}}}]",
    )
    archive = small_archive.archive(
        {
            "meetings/there": meeting,
            "records/talks": talks,
            "undertakings/visit": small_archive.undertaking("sudmark", "visit of Dahl"),
        }
    )
    (found,) = gather(archive, "visit").foreseen
    assert (found.meeting.id, [place.id for place in found.places]) == ("there", places)
