from __future__ import annotations

from hand_made import (
    HER,
    HIM,
    ISSUERS,
    JAPAN,
    KYOTO,
    MINISTRY,
    RECORD,
    RUSSIA,
    TREATY,
    act,
    passage,
)
from regesta.model.parts import ActKey, Head
from regesta.model.told import sides_of, told_once, without_repeats
from regesta.views.common import accounts, by_topic


def test_accounts_count_a_passage_once_and_name_the_side_without_a_record() -> None:
    line = accounts([passage("1"), passage("1"), passage("2")], ISSUERS, [JAPAN, RUSSIA])
    assert (line.total, line.by) == (2, ((MINISTRY, 2),))
    assert (line.not_held, line.not_here) == ((RUSSIA,), ())


def test_a_side_whose_records_are_held_but_silent_here_is_not_said_to_have_none() -> None:
    line = accounts([], ISSUERS, [JAPAN])
    assert (line.total, line.not_held, line.not_here) == (0, (), (JAPAN,))


def test_two_sentences_of_one_paragraph_are_two_passages() -> None:
    assert accounts([passage("1", "One."), passage("1", "Two.")], ISSUERS, []).total == 2


def test_acts_stand_under_each_topic_by_name_and_those_without_one_last() -> None:
    both, none, one = act(1, HER, topics=(TREATY, KYOTO)), act(2, HER, topics=()), act(3, HER)
    groups = by_topic([both, none, one])
    assert [(group.head, [a.key for a in group.items]) for group in groups] == [
        (KYOTO, [both.key]),
        (TREATY, [both.key, one.key]),
        (None, [none.key]),
    ]


def test_topics_are_filed_by_their_sorting_form() -> None:
    filed_first = Head("topics", "z", "Zebra", sort="Aardvark")
    groups = by_topic([act(1, topics=(TREATY,)), act(2, topics=(filed_first,))])
    assert [group.head for group in groups] == [filed_first, TREATY]


def test_an_act_told_twice_is_told_once_where_both_are_at_hand() -> None:
    first = act(1, HIM)
    again = act(2, HIM, restates=ActKey(RECORD, first.passage.path, first.passage.sentence))
    assert told_once([first, again]) == (first,)
    assert told_once([again]) == (again,)


def test_a_retelling_with_another_verb_is_shown_beside_the_first() -> None:
    first = act(1, HER, HIM, cls="agreement", word="agrees")
    key = ActKey(RECORD, first.passage.path, first.passage.sentence)
    same = act(2, HER, HIM, cls="agreement", word="agrees", restates=key)
    weaker = act(3, HER, HIM, cls="agreement", word="agrees in principle", restates=key)
    alone = act(4, HIM, cls="agreement", word="agrees", restates=key)
    assert without_repeats([first, same, weaker, alone]) == (first, weaker, alone)


def test_sides_of_acts_are_each_given_once() -> None:
    assert sides_of([act(1, HIM, HER), act(2, HER)]) == (JAPAN, RUSSIA)
