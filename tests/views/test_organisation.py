from __future__ import annotations

from hand_made import HIM, ISSUERS, IVANOV, JAPAN, KAWAGUCHI, KYOTO, PAGE, RUSSIA, TREATY, act
from regesta.dates import Edtf
from regesta.model.parts import ActKey, Actor
from regesta.views.organisation import OrganisationInputs, by_term, organisation, topics_of
from regesta.views.person import OfficeHeld


def test_the_acts_of_a_side_are_counted_by_topic_and_one_told_twice_once() -> None:
    first = act(1, HIM, topics=(TREATY, KYOTO))
    key = ActKey(first.passage.record, first.passage.path, first.passage.sentence)
    again = act(2, HIM, restates=key)
    assert topics_of([first, again, act(3, HIM, topics=())]) == ((KYOTO, 1), (TREATY, 1), (None, 1))


def test_who_held_an_office_first_stands_first_and_an_unknown_beginning_last() -> None:
    def office(begin: str) -> OfficeHeld:
        return OfficeHeld("Minister", (), RUSSIA, Edtf(begin) if begin else None, None)

    held = [(KAWAGUCHI, office("")), (IVANOV, office("1998")), (KAWAGUCHI, office("1990"))]
    begun = [str(found.begin or "") for _, found in sorted(held, key=by_term)]
    assert begun == ["1990", "1998", ""]


def test_acts_in_its_name_and_addressed_to_it_stand_apart() -> None:
    own = act(1, Actor(RUSSIA, RUSSIA))
    thanks = act(2, HIM, to=(Actor(RUSSIA, RUSSIA),))
    view = organisation(
        OrganisationInputs(
            PAGE, RUSSIA, None, (), (), (own,), (thanks,), (), (), ISSUERS, (JAPAN, RUSSIA)
        )
    )
    assert (view.acts, view.addressed, view.accounts.total) == ((own,), (thanks,), 2)
    assert view.accounts.not_held == (RUSSIA,)
