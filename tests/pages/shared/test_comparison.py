from __future__ import annotations

from msgspec.structs import replace

from hand_made import (
    HER,
    HIM,
    JAPAN,
    KYOTO,
    MINISTRY,
    RUSSIA,
    TREATY,
    act,
    key_of,
    passage,
)
from regesta.model.parts import Actor, Head, LinkedAct
from regesta.pages.shared.comparison import (
    ClassCount,
    Saying,
    Turn,
    class_counts,
    exchanges,
    on_topics,
    one_occasion,
    sayings,
    side_mark,
    spoken,
    turns,
)

SIDES = (JAPAN, RUSSIA)


def answering(reply: LinkedAct, *answered: LinkedAct) -> LinkedAct:
    return replace(reply, answers=tuple(map(key_of, answered)))


def keys(said: tuple[Saying, ...]) -> list[str]:
    return [one.act.id.removeprefix("a") for saying in said for one in saying.acts]


def speeches(turn: Turn) -> list[list[str]]:
    return [keys(speech.sayings) for speech in turn.speeches]


def shape(acts: list[LinkedAct], sides: tuple[Head, ...] = SIDES) -> list[list[list[str]]]:
    return [speeches(turn) for turn in turns(sayings(acts), sides)]


def test_a_sentence_with_several_acts_of_one_actor_stands_once() -> None:
    both = [
        act(1, HER, passage=passage("p1", "She said so.")),
        act(2, HER, cls="proposal", passage=passage("p1", "She said so.")),
    ]
    (saying,) = sayings(both)
    assert [one.act for one in saying.acts] == both
    assert saying.first == both[0]
    assert saying.marks == "of-statement of-proposal"


def test_one_sentence_in_which_two_act_stands_for_each_of_them() -> None:
    shared = passage("p1", "She praised him for what he intends.")
    assert [
        len(s.acts) for s in sayings([act(1, HER, passage=shared), act(2, HIM, passage=shared)])
    ] == [1, 1]


def test_what_each_side_says_stands_together_and_what_both_did_by_itself() -> None:
    acts = [act(1, HER), act(2, HIM), act(3, HER, HIM, cls="agreement"), act(4)]
    assert shape(acts) == [[["1"], ["2"]], [["3"]], [["4"]]]


def test_two_sides_face_each_other_where_they_say_about_as_much() -> None:
    long = passage("2", "He answered at length. " * 20)
    alike = turns(sayings([act(1, HIM), act(2, HER)]), SIDES)
    assert [(t.facing, [s.side for s in t.speeches]) for t in alike] == [(True, [JAPAN, RUSSIA])]
    unlike = turns(sayings([act(1, HIM, passage=long), act(2, HER)]), SIDES)
    assert [(t.facing, [s.side for s in t.speeches]) for t in unlike] == [(False, [RUSSIA, JAPAN])]


def test_where_one_side_alone_speaks_no_room_is_kept_for_the_other() -> None:
    (turn,) = turns(sayings([act(1, HER), act(2, HER)]), SIDES)
    assert (turn.facing, [speech.marks for speech in turn.speeches]) == (
        False, ["s1 of-statement"],
    )  # fmt: skip


def test_what_is_of_no_one_side_says_whose_it_is() -> None:
    other = Actor(MINISTRY)
    acts = [act(1, HER, HIM), act(2, other), act(3), act(4, voice="account")]
    found = [turn.speeches[0] for turn in turns(sayings(acts), SIDES)]
    assert [speech.side for speech in found] == [None] * 4
    assert [speech.whose for speech in found] == [
        "The sides together",
        "Others",
        "By whom, the records do not say",
        "Told by the account, spoken by nobody",
    ]


def test_acts_of_which_an_actor_has_no_side_are_not_said_to_be_by_nobody() -> None:
    (turn,) = turns(sayings([act(1, Actor(Head("", "leaders", "leaders")))]), SIDES)
    assert turn.speeches[0].whose == "Others"


def test_what_is_supplied_stands_apart_from_what_is_printed_of_the_same_actor() -> None:
    shared = passage("p1", "It was agreed.")
    said = sayings([act(1, HER, passage=shared), act(2, HER, passage=shared, voice="unnamed")])
    assert [keys((one,)) for one in said] == [["1"], ["2"]]


def test_a_concurrence_is_what_its_side_says() -> None:
    (turn,) = turns(sayings([act(1, HIM, cls="agreement")]), SIDES)
    assert [speech.side for speech in turn.speeches] == [RUSSIA]


def test_a_reply_stands_by_all_that_it_answers() -> None:
    first, second, aside = act(1, HER), act(2, HER), act(3, HER)
    reply = answering(act(4, HIM), first, second)
    assert shape([first, second, aside, reply]) == [[["1", "2"], ["4"]], [["3"]]]


def test_where_the_reply_stands_in_the_same_turn_no_line_leads_to_it() -> None:
    asked, elsewhere = act(1, HER), act(3, HIM, path="9")
    reply = answering(act(2, HIM), asked)
    both = replace(asked, answered_by=(key_of(reply), key_of(elsewhere)))
    asked = replace(asked, answered_by=(key_of(reply),))

    def rows(*acts: LinkedAct) -> list[list[str]]:
        said = [one for turn in turns(sayings(acts), SIDES) for each in turn.speeches
                for one in each.sayings]  # fmt: skip
        return [[fact.term for fact in one.beneath.row] for one in said]

    assert rows(asked, reply) == [[], []]
    assert rows(both, reply)[0] == rows(asked)[0] == ["Answered by"]
    (turn,) = turns(sayings([asked, reply]), SIDES)
    assert turn.speeches[0].sayings[0].beneath.summary == "Answers"


def test_acts_have_one_occasion_where_all_are_of_a_day_and_a_meeting() -> None:
    first, second = act(1, HER), act(2, HER)
    assert one_occasion([first, second]) == first
    assert one_occasion([first, replace(second, meeting=None)]) is None
    assert one_occasion([]) is None


def test_a_reply_to_a_reply_is_of_the_same_turn() -> None:
    first = act(1, HER)
    second = answering(act(2, HIM), first)
    third = answering(act(3, HER), second)
    assert shape([first, second, act(9, HER, HIM), third]) == [[["1"], ["2"], ["3"]], [["9"]]]


def test_a_reply_to_what_is_not_on_the_page_stands_by_itself() -> None:
    assert shape([answering(act(2, HIM), act(1, HER))]) == [[["2"]]]


def test_of_many_sides_each_speaks_after_the_other() -> None:
    states = tuple(Head("organisations", f"s{n}", f"State {n}", kind="state") for n in range(6))
    acts = [act(n, Actor(state, state)) for n, state in enumerate(states) if n != 3]
    (turn,) = turns(sayings(acts), states)
    assert [speech.side for speech in turn.speeches] == [s for s in states if s.id != "s3"]
    assert not turn.facing
    assert [side_mark(state, states) for state in states[:4]] == ["s1", "s2", "s3", "s3"]


def test_each_day_and_meeting_is_an_exchange_of_its_own() -> None:
    acts = [act(1, HER, date="2000-11-02"), act(2, HER), act(3, HER, meeting=None)]
    found = exchanges(acts, SIDES)
    assert [(str(e.date), bool(e.meeting)) for e in found] == [
        ("2 November 2000", True),
        ("12 June 2002", True),
        ("12 June 2002", False),
    ]
    assert [len(s.sayings) for s in spoken(acts)] == [1, 1, 1]


def test_an_exchange_names_its_record_only_where_all_of_it_is_from_one() -> None:
    other = replace(passage(), record=Head("records", "other", "Another"), account=MINISTRY)
    (one,) = exchanges([act(1, HER), act(2, HIM)], SIDES)
    (two,) = exchanges([act(1, HER), act(2, HIM, passage=other)], SIDES)
    assert one.record is not None
    assert one.record.record.id == "whistler"
    assert two.record is None


def test_acts_are_counted_by_class_each_once_where_it_is_told_twice() -> None:
    first = act(1, HER)
    again = act(2, HIM, restates=(key_of(first),))
    acts = [first, again, act(3, HER, HIM, cls="agreement")]
    assert class_counts(acts) == (ClassCount("statement", 1), ClassCount("agreement", 1))
    (found,) = exchanges(acts, SIDES)
    assert found.marks == "of-statement of-agreement"


def test_sayings_stand_by_all_of_their_topics_once_and_those_on_none_last() -> None:
    both, none, one = act(1, HER, topics=(TREATY, KYOTO)), act(2, HER, topics=()), act(3, HER)
    found = on_topics(sayings([none, both, one]))
    assert [(group.topics, keys(group.sayings)) for group in found] == [
        ((TREATY, KYOTO), ["1"]), ((TREATY,), ["3"]), ((), ["2"]),
    ]  # fmt: skip


def test_a_sentence_opens_with_its_first_words() -> None:
    (saying,) = sayings([act(1, HER, passage=passage("1", "She said so. " * 20))])
    assert saying.opening.startswith("She said so. She said")
    assert saying.opening.endswith(" …")
