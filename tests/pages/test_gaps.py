from __future__ import annotations

import small_archive
from hand_made import MEETING, MINISTRY, PAGE, RUSSIA
from regesta.pages import gaps
from regesta.pages.gaps import KINDS, Gap, GapList, Inputs, make

HELD = "---\ntitle: M{n}\nkind: visit\nstatus: held\ndate: {year}\n---\n"


def test_each_kind_of_gap_has_its_words() -> None:
    gap = Gap(MEETING, has=(MINISTRY,), lacks=(RUSSIA,))
    ((kind, found),) = make(Inputs(PAGE, (GapList("one-side-only", 1, (gap,)),))).sections
    assert (kind.title, kind.has, kind.lacks) == (
        "Accounts held from one side only",
        "Account held:",
        "No account of the side of",
    )
    assert found.gaps == (gap,)


def test_no_kind_of_gap_is_left_out_where_there_is_none_of_it() -> None:
    inputs = gaps.gather(small_archive.archive({"records/holm-1931": None}))
    assert [found.id for found in inputs.lists] == list(KINDS)
    assert [found.id for _, found in make(inputs).sections] == list(KINDS)
    assert GapList("one-side-only", 0) in inputs.lists


def test_a_long_list_has_pages_of_its_own() -> None:
    archive = small_archive.archive(
        {f"meetings/m{n}": HELD.format(n=n, year=1800 + n % 2) for n in range(600)}
    )
    pages = {planned.path: planned for planned in gaps.plan(archive)}
    first = pages["gaps/index.html"].inputs(archive).lists[0]
    assert [(part.title, part.count) for part in first.parts[:2]] == [("1800", 300), ("1801", 300)]
    part = pages["gaps/meetings-without-record/year/1801/index.html"].inputs(archive)
    assert part.page.title == "Gaps: 1801"
    assert [(found.id, len(found.gaps)) for found in part.lists] == [
        ("meetings-without-record", 300)
    ]


def test_what_nobody_has_collated_or_reviewed_is_said() -> None:
    def lacking(**fields: str) -> list[str]:
        talks = small_archive.talks("They met.", **fields)
        (found,) = (one for one in gaps.gather(talks).lists if one.id == "not-collated-or-reviewed")
        return [gap.note for gap in found.gaps if gap.head.id == "talks"]

    assert lacking() == ["No named person stands for its collation or review."]
    assert lacking(responsibility="[{did: reviewed, who: E. Lind}]") == [
        "No named person stands for its collation."
    ]
    both = "[{did: reviewed, who: E. Lind}, {did: collated, who: E. Lind, on: 2024}]"
    assert lacking(responsibility=both) == []
