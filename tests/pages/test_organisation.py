from __future__ import annotations

import pytest

import small_archive
from hand_made import (
    HER,
    HIM,
    IVANOV,
    JAPAN,
    KAWAGUCHI,
    KYOTO,
    RUSSIA,
    TREATY,
    act,
    key_of,
    opening,
)
from regesta.archive.wording import Worded
from regesta.dates import Edtf
from regesta.model.parts import Actor
from regesta.pages import organisation
from regesta.pages.organisation import Inputs, by_term, gather, make, topics_of
from regesta.pages.shared.acts import told_once
from regesta.pages.shared.around import tally
from regesta.pages.shared.rows import OfficeHeld


def test_the_acts_of_a_side_are_counted_by_topic_and_one_told_twice_once() -> None:
    first = act(1, HIM, topics=(TREATY, KYOTO))
    again = act(2, HIM, restates=(key_of(first),))
    acts = [first, again, act(3, HIM, topics=())]
    told = tally(acts, list(told_once(acts)))
    assert (told.number, told.again) == (2, 1)
    assert topics_of([told]) == ((KYOTO, 1), (TREATY, 1), (None, 1))


def test_who_held_an_office_first_stands_first_and_an_unknown_beginning_last() -> None:
    def office(begin: str) -> OfficeHeld:
        return OfficeHeld("Minister", (), RUSSIA, Edtf(begin) if begin else None, None, Worded(""))

    held = [(KAWAGUCHI, office("")), (IVANOV, office("1998")), (KAWAGUCHI, office("1990"))]
    begun = [str(found.begin or "") for _, found in sorted(held, key=by_term)]
    assert begun == ["1990", "1998", ""]


def test_acts_in_its_name_and_those_it_passes_on_tells_of_and_is_addressed_in_stand_apart() -> None:
    state = (Actor(RUSSIA, RUSSIA),)
    own, thanks = act(1, *state), act(2, HIM, to=state)
    passed, told = act(3, HER, through=state), act(4, HER, according_to=state)
    view = make(
        Inputs(
            **opening(RUSSIA, "2002"),
            facts=None,
            sides=(JAPAN, RUSSIA),
            series=(),
            meetings=(),
            instruments=(),
            issued=(),
            acts=(own,),
            through=(passed,),
            told_by=(told,),
            addressed=(thanks,),
            undertakings=(),
            mentions=(),
        )
    )
    groups = (view.acts, view.through, view.told_by, view.addressed)
    assert [[one.first for one in group] for group in groups] == [[own], [passed], [told], [thanks]]
    assert (view.accounts.total, view.accounts.silent) == (4, (RUSSIA,))


@pytest.mark.parametrize("performer", ["sides", "[sides, norland]"])
def test_a_state_would_perform_once_what_the_sides_would(performer: str) -> None:
    survey = small_archive.undertaking(performer, "to survey the grounds")
    archive = small_archive.archive({"undertakings/joint-survey": survey})
    rows = gather(archive, "norland").undertakings
    assert sorted(row.head.id for row in rows) == ["joint-survey", "licences"]
    assert gather(archive, "mfa-norland").undertakings == ()


def test_undertakings_that_are_many_stand_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    inputs = gather(small_archive.archive(), "norland")
    assert not make(inputs).by_name
    monkeypatch.setattr(organisation, "FEW", 0)
    view = make(inputs)
    assert view.by_name
    assert sum(len(group.rows) for group in view.undertakings) == len(inputs.undertakings) > 0


def test_an_office_stands_under_its_body_and_a_body_under_its_state() -> None:
    facts = gather(small_archive.archive(), "mfa-norland").facts
    assert facts
    assert [above.id for above in facts.above] == ["norland"]
    assert [(person.id, office.title) for person, office in facts.offices] == [
        ("berg-anna", "Minister for Foreign Affairs")
    ]
    assert facts.of_side is None
