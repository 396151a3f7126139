from __future__ import annotations

import re

from msgspec.structs import replace

import small_archive
from hand_made import HER, HIM, JAPAN, MEETING, RUSSIA, act, opening
from regesta.archive.wording import Worded
from regesta.dates import Edtf
from regesta.model.entries import Outcome, Undertaking
from regesta.model.parts import ActKey, Head
from regesta.pages.shared.undertakings import Became
from regesta.pages.undertaking import Inputs, conflict, gather, make
from regesta.render import Renderer

HEAD = Head("undertakings", "talks", "To hold talks")
INPUTS = Inputs(
    **opening(HEAD),
    strength="agreed",
    bound=(),
    by_sides=True,
    topics=(),
    acts=(act(1, HER, HIM, cls="agreement", foresees=(MEETING,)),),
    foreseen=(),
    later=(),
)


def words(inputs: Inputs) -> str:
    """The words of the page."""
    page = Renderer(None).render("pages/undertaking.html", make(inputs), "x/y/index.html").decode()
    return " ".join(re.sub(r"<[^>]+>", "", page).split())


def test_what_the_sides_agreed_binds_the_sides_that_acted() -> None:
    view = make(INPUTS)
    assert (view.strength, view.sides) == ("agreed by the sides", (JAPAN, RUSSIA))
    assert view.made == INPUTS.acts[0]


def test_every_act_that_speaks_of_it_is_shown_a_retelling_too() -> None:
    first = INPUTS.acts[0]
    key = ActKey(first.passage.record, first.passage.path, first.passage.sentence)
    acts = (first, act(2, HIM, cls="agreement", restates=key))
    (told,) = make(replace(INPUTS, acts=acts)).spoken
    assert [act for saying in told.sayings for act in saying.acts] == list(acts)


def test_one_who_is_bound_alone_is_named_alone() -> None:
    inputs = replace(INPUTS, bound=(JAPAN,), by_sides=False)
    assert make(inputs).sides == ()
    assert "Who is boundJapan" in words(inputs)


def test_outcomes_conflict_where_verdicts_differ_but_a_search_in_vain_is_no_verdict() -> None:
    late, done = Outcome(outcome="carried-out-late"), Outcome(outcome="carried-out")
    assert conflict((late, done))
    assert not conflict((done, Outcome(outcome="not-found", sought="a report")))


def test_it_says_what_became_of_it_and_what_was_sought() -> None:
    made = act(
        1,
        HER,
        HIM,
        cls="agreement",
        undertaking=HEAD,
        effect="carries-out",
        due=Edtf("2000"),
        due_words="by the end of the year",
        qualified="if necessary",
    )
    page = words(replace(INPUTS, acts=(made,)))
    assert "No later mention in this archive." in page
    assert "agreed by the sides" in page
    assert "by the end of the year [2000]" in page
    assert "Carried out" in page
    assert "if necessary" in page
    sought = Outcome(outcome="not-found", sought="reports of it")
    page = words(replace(INPUTS, later=(Became(sought, None, Worded("Nothing.")),)))
    assert "not found: Nothing." in page
    assert "Sought: reports of it" in page
    assert "No later mention" not in page


def test_every_undertaking_of_the_archive_has_what_speaks_of_it() -> None:
    archive = small_archive.archive()
    for entry in archive.of(Undertaking):
        found = gather(archive, entry.id)
        assert found.acts == archive.acts_about[entry.id]
        assert [one.outcome for one in found.later] == list(entry.data.later)
        assert {one.meeting for one in found.foreseen} == {
            head for act in found.acts for head in act.foresees
        }
