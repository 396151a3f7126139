from __future__ import annotations

from msgspec.structs import replace

from hand_made import HER, HIM, IVANOV, JAPAN, RUSSIA, act, key_of, mention
from regesta.pages.shared.acts import (
    mentioned,
    sides_of,
    told_once,
    where,
)


def test_an_act_told_twice_is_counted_once_where_both_are_at_hand() -> None:
    first = act(1, HIM)
    again = act(2, HIM, restates=(key_of(first),))
    assert told_once([first, again]) == told_once([again, first]) == (first,)
    assert told_once([again]) == (again,)


def test_an_act_is_where_others_say_that_it_is() -> None:
    one = act(1, HIM)
    assert where(one.passage) == where(key_of(one)) != where(act(2, HIM).passage)


def test_sides_of_acts_are_each_given_once() -> None:
    assert sides_of([act(1, HIM, HER), act(2, HER)]) == (JAPAN, RUSSIA)


def test_a_passage_stands_once_with_every_form() -> None:
    (found,) = mentioned([mention(IVANOV, "Ivanov", "1"), mention(IVANOV, "Igor Ivanov", "1")])
    assert (found.passage.path, found.forms) == ("1", ("Ivanov", "Igor Ivanov"))


def test_two_sentences_of_a_paragraph_are_two_passages() -> None:
    found = mentioned([mention(IVANOV, "Ivanov", "1"), mention(IVANOV, "Ivanov", "1", "More.")])
    assert len(found) == 2


def test_the_passages_of_acts_shown_already_are_left_out() -> None:
    shown = act(1)
    named = replace(mention(IVANOV, "Ivanov", "9"), passage=shown.passage)
    assert mentioned([named, mention(IVANOV, "Ivanov", "2")], [shown])[0].passage.path == "2"


def test_how_the_editor_understands_a_form_goes_with_it() -> None:
    plain = mention(IVANOV, "he", "1")
    (found,) = mentioned([plain, replace(plain, inferred=True, note="by date")])
    assert (found.inferred, found.notes) == (True, ("by date",))
