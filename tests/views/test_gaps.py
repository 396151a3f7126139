from __future__ import annotations

from hand_made import MEETING, MINISTRY, PAGE, RUSSIA
from regesta.views.gaps import WORDS, Gap, GapList, Inputs, gaps


def test_each_kind_of_gap_has_its_words() -> None:
    gap = Gap(MEETING, has=(MINISTRY,), lacks=(RUSSIA,))
    (section,) = gaps(Inputs(PAGE, (GapList("one-side-only", 1, (gap,)),))).sections
    assert (section.title, section.has, section.lacks) == (
        "Accounts held from one side only",
        "Account held:",
        "No account of the side of",
    )
    assert section.gaps == (gap,)


def test_no_kind_of_gap_is_left_out_where_there_is_none_of_it() -> None:
    view = gaps(Inputs(PAGE, tuple(GapList(id_, 0) for id_ in WORDS)))
    assert [section.id for section in view.sections] == list(WORDS)
