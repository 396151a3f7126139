"""The accounts of one meeting beside each other, row by row."""

from __future__ import annotations

from typing import Any, cast

from msgspec.structs import replace

from hand_made import (
    BY_MINISTRY,
    HER,
    HIM,
    JAPAN,
    KYOTO,
    MEETING,
    RECORD,
    RUSSIA,
    TREATY,
    act,
    borne,
    key_of,
)
from regesta.archive.compared import compared
from regesta.archive.grades import Performers
from regesta.model.parts import Account, Head, Issuers, LinkedAct, Passage, Piece
from regesta.pages.shared import verdicts
from regesta.pages.shared.accounts import Beside, Inputs, beside, parted
from regesta.pages.shared.bits import words_of

MID = Head("organisations", "mid", "Ministry of Foreign Affairs of Russia")
BY_MID = Issuers((MID,))
THEIRS = Head("records", "bulletin", "Bulletin")
THIRD = Head("records", "note", "Note")
OURS = Account(MEETING, RECORD, BY_MINISTRY)
OTHER = Account(MEETING, THEIRS, BY_MID)
VISIT = Head("undertakings", "visit", "Visit")
BOTH = Performers((), (), (JAPAN, RUSSIA), all_sides=True)
BROADER = {"peace-treaty": ("peace-treaty",), "kyoto": ("kyoto", "climate")}
CLIMATE = Head("topics", "climate", "Climate")


class _Who(dict[str, Any]):
    """Both sides would do whatever the tests are about."""

    def __missing__(self, of: str) -> Performers:
        return BOTH


def theirs(one: LinkedAct, record: Head = THEIRS, account: Issuers = BY_MID) -> LinkedAct:
    """The act as another record tells of it."""
    place = Passage(record, account, one.passage.path, (Piece("They said."),), sides=(RUSSIA,))
    return replace(one, key=f"{record.id}#{one.id}", passage=place)


def side_by_side(*acts: LinkedAct, accounts: tuple[Account, ...] = (OURS, OTHER)) -> Beside:
    who = cast("Any", _Who())
    given = Inputs(
        accounts, tuple(compared(accounts, acts, who)), {**BROADER, "climate": ("climate",)}
    )
    found = beside(parted(acts, given)[0], given, (JAPAN, RUSSIA))
    assert found
    return found


def shape(found: Beside) -> list[tuple[str, str, str]]:
    """Each row: its anchor, how it is told, and the sentence that says so."""
    return [
        (row.anchor, row.verdict.how, words_of(row.verdict.words))
        for subject in found.subjects
        for row in subject.rows
    ]


def test_acts_of_one_side_on_one_topic_stand_together_by_their_force() -> None:
    alike = side_by_side(act(1, HER), theirs(act(2, HER)))
    assert shape(alike) == [
        ("compared-peace-treaty.japan", "alike", "Told alike, by the force: tells.")
    ]
    unlike = side_by_side(act(1, HER, force="asks"), act(2, HER), theirs(act(3, HER)))
    assert shape(unlike) == [
        (
            "compared-peace-treaty.japan",
            "unlike",
            "Told unlike, by the force: tells, asks in the account of Ministry of Foreign Affairs "
            "of Japan; tells in the account of Ministry of Foreign Affairs of Russia.",
        )
    ]


def test_what_one_account_tells_is_said_of_it_alone() -> None:
    found = side_by_side(act(1, HER), theirs(act(2, HIM)), act(3))
    assert shape(found) == [
        ("compared-peace-treaty.japan", "alone",
         "Told in the account of Ministry of Foreign Affairs of Japan alone."),
        ("compared-peace-treaty.russia", "alone",
         "Told in the account of Ministry of Foreign Affairs of Russia alone."),
        ("compared-peace-treaty.unnamed", "alone",
         "Told in the account of Ministry of Foreign Affairs of Japan alone."),
    ]  # fmt: skip
    assert [words_of(row.title) for subject in found.subjects for row in subject.rows] == [
        "By Japan", "By Russian Federation", "By whom, the records do not say",
    ]  # fmt: skip
    columns = found.subjects[0].rows[0].parts
    assert [part.column.marks for part in columns] == ["s1", "s2"]
    assert [bool(part.sayings) for part in columns] == [True, False]


def test_an_undertaking_has_the_grade_of_each_account_and_comes_to_no_topic_row() -> None:
    made = (borne(VISIT),)
    found = side_by_side(
        act(1, HER, HIM, cls="agreement", force="agrees", undertakings=made),
        theirs(act(2, HER, cls="proposal", force="proposes", undertakings=made)),
    )
    assert shape(found) == [("compared-visit", "unlike", "Told unlike, in the grade.")]
    (row,) = found.subjects[0].rows
    assert [words_of(part.grade) for part in row.parts] == [
        "agreed by both sides", "proposed by Japan",
    ]  # fmt: skip


def test_what_stands_under_another_head_is_not_said_to_be_told_alone() -> None:
    found = side_by_side(
        act(1, HER), theirs(act(2, HER, force="asks", undertakings=(borne(VISIT),)))
    )
    assert [how for _, how, _ in shape(found)] == ["apart", "alone"]
    assert shape(found)[0][2] == (
        "Told so in the account of Ministry of Foreign Affairs of Japan; under other heads in that "
        "of Ministry of Foreign Affairs of Russia."
    )


def test_what_is_told_by_both_elsewhere_does_not_count_for_that() -> None:
    """The other account tells of the undertaking, but so does this."""
    made = (borne(VISIT),)
    found = side_by_side(
        act(1, HER),
        act(2, HER, force="asks", undertakings=made),
        theirs(act(3, HER, force="asks", undertakings=made)),
    )
    assert [how for _, how, _ in shape(found)] == ["alone", "alike"]


def test_acts_that_the_editor_says_are_the_same_stand_together_wherever_they_are() -> None:
    first = act(1, HER, topics=(TREATY,))
    second = theirs(act(2, HIM, topics=(KYOTO,), force="asks", restates=(key_of(first),)))
    third = act(3, HER, restates=(key_of(first),))
    found = side_by_side(first, second, third)
    assert [(anchor, how) for anchor, how, _ in shape(found)] == [
        ("compared-whistler.a1", "unlike"),
        ("compared-peace-treaty.japan", "alone"),
    ]
    assert shape(found)[0][2].startswith("One act, as the editor reads it. Told unlike")


def test_a_chain_of_acts_that_are_the_same_is_one() -> None:
    first = act(1, HER)
    second = theirs(act(2, HER, restates=(key_of(first),)))
    third = theirs(act(3, HER, restates=(key_of(second),)), THIRD)
    accounts = (OURS, OTHER, Account(MEETING, THIRD, BY_MID))
    assert [
        anchor for anchor, _, _ in shape(side_by_side(third, second, first, accounts=accounts))
    ] == ["compared-note.a3"]


def test_an_act_stands_under_the_topic_that_most_accounts_speak_of() -> None:
    narrow = act(1, HER, topics=(KYOTO,))
    broad = theirs(act(2, HER, topics=(CLIMATE,)))
    assert [anchor for anchor, _, _ in shape(side_by_side(narrow, broad))] == [
        "compared-climate.japan"
    ]
    both = theirs(act(2, HER, topics=(TREATY, KYOTO)))
    assert [anchor for anchor, _, _ in shape(side_by_side(narrow, both))] == [
        "compared-kyoto.japan"
    ]


def test_with_three_accounts_it_is_said_which_is_silent_and_records_tell_one_issuer_apart() -> None:
    note = theirs(act(2, HER), THIRD)
    accounts = (OURS, OTHER, Account(MEETING, THIRD, BY_MID))
    found = side_by_side(act(1, HER), note, theirs(act(3, HIM)), accounts=accounts)
    assert [words for _, _, words in shape(found)] == [
        "Told alike, by the force: tells; no act of the account of Bulletin speaks of it.",
        "Told in the account of Bulletin alone.",
    ]


def test_the_overview_counts_each_row_once() -> None:
    found = side_by_side(act(1, HER), theirs(act(2, HIM)), act(3, HIM, topics=()))
    assert [(one.how, one.count) for one in found.told] == [("alone", 3)]
    assert [subject.topic for subject in found.subjects] == [TREATY, None]
    assert found.subjects[0].marks == "of-alone"


def test_acts_of_other_records_are_left_to_others() -> None:
    own, other = act(1, HER), theirs(act(2, HER), THIRD)
    given = Inputs((OURS, OTHER), (), {})
    assert parted((own, other), given) == ((own,), (other,))
    assert parted((own, other), None) == ((), (own, other))
    assert beside((), given, ()) is None


def test_a_joint_account_is_called_so_and_told_apart_from_those_of_its_issuers() -> None:
    joint = Account(MEETING, THIRD, Issuers((JAPAN, RUSSIA)))
    told = theirs(act(2, HIM), THIRD, joint.account)
    told = replace(told, passage=replace(told.passage, sides=(JAPAN, RUSSIA)))
    found = side_by_side(act(1, HER), told, accounts=(OURS, joint, OTHER))
    assert [words for _, _, words in shape(found)] == [
        "Told in the account of Ministry of Foreign Affairs of Japan alone.",
        "Told in the joint account of Japan and Russian Federation alone.",
    ]
    columns = [part.column.marks for row in found.subjects[0].rows[:1] for part in row.parts]
    assert columns == ["s1", "s3", "s3"]
    alike = side_by_side(act(1, HER), theirs(act(2, HER)), accounts=(OURS, OTHER, joint))
    assert [words for _, _, words in shape(alike)] == [
        "Told alike, by the force: tells; no act of the joint account of Japan and Russian "
        "Federation speaks of it.",
    ]


def test_silent_accounts_of_one_and_of_several_stand_in_a_row() -> None:
    joint = Account(MEETING, THIRD, Issuers((JAPAN, RUSSIA)))
    names = verdicts.Names((OURS, OTHER, joint))
    row = names.accounts_of(OURS, joint, OTHER)
    assert words_of(row) == (
        "the account of Ministry of Foreign Affairs of Japan and Ministry of Foreign Affairs of "
        "Russia and the joint account of Japan and Russian Federation"
    )


def test_joint_accounts_of_the_same_are_told_apart_by_their_records() -> None:
    both = Account(MEETING, THIRD, Issuers((JAPAN, RUSSIA)))
    changed = Account(MEETING, THEIRS, Issuers((RUSSIA, JAPAN)))
    names = verdicts.Names((both, changed))
    assert words_of(names.accounts_of(both, changed)) == "the account of Note and Bulletin"
