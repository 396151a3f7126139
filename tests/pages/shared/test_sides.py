from __future__ import annotations

from hand_made import ISSUERS, JAPAN, MINISTRY, RUSSIA, passage
from regesta.pages.shared.sides import accounts


def test_accounts_count_a_passage_once_and_name_the_side_without_a_record() -> None:
    line = accounts([passage("1"), passage("1"), passage("2")], ISSUERS, [JAPAN, RUSSIA])
    assert (line.total, line.by) == (2, ((MINISTRY, 2),))
    assert (line.not_held, line.not_here) == ((RUSSIA,), ())


def test_a_side_whose_records_are_held_but_silent_here_is_not_said_to_have_none() -> None:
    line = accounts([], ISSUERS, [JAPAN])
    assert (line.total, line.not_held, line.not_here) == (0, (), (JAPAN,))


def test_two_sentences_of_one_paragraph_are_two_passages() -> None:
    assert accounts([passage("1", "One."), passage("1", "Two.")], ISSUERS, []).total == 2
