"""An undertaking told twice in a record, and unlike: both tellings, each with its own grade."""

from __future__ import annotations

from regesta.archive.archive import Archive
from regesta.pages import gaps, record, undertaking
from regesta.pages.shared import findings
from regesta.pages.shared.bits import words_of
from small_archive import archive
from small_archive import record as file_of
from small_archive import undertaking as entry_of

BODY = "It was agreed by both sides to meet.\n\nNorland proposed to meet.\n\nThey parted."
REPORTS = """
  - meeting: holm-talks-1931
    sides: {norland: [{person: berg-anna}], sudmark: [{person: dahl-erik}]}"""
ACTS = """
  - {at: p1, id: main, by: sides, act: agrees, quote: agreed, undertakings: visit}
  - at: p2
    id: detail
    by: norland
    to: sudmark
    act: proposes
    quote: proposed
    undertakings: [{id: visit, effect: restates}]"""


def told_twice(**fields: str) -> Archive:
    """The archive with one record, of which the second paragraph tells the first again."""
    given = {"reports": REPORTS, "acts": ACTS, "tells_again": "{p2: [p1]}", **fields}
    return archive(
        {
            "records/holm-1931": None,
            "records/talks": file_of(BODY, **given),
            "undertakings/visit": entry_of("sides", "to meet at Holm"),
        }
    )


def test_both_tellings_stand_each_with_its_passages_and_its_grade() -> None:
    found = told_twice()
    (one,) = findings.of(found, "talks")
    assert (one.record.id, one.undertaking.title) == ("talks", "To meet at Holm")
    assert (words_of(one.first.places), words_of(one.first.grade)) == ("p1", "agreed by both sides")
    assert (words_of(one.again.places), words_of(one.again.grade)) == ("p2", "proposed by Norland")


def test_it_is_a_finding_on_the_record_on_the_undertaking_and_among_the_gaps() -> None:
    found = told_twice()
    (one,) = findings.of(found, "talks")
    assert findings.of(found, "visit") == (one,)
    assert findings.of(found, "licences") == ()
    assert record.gather(found, "talks").findings == (one,)
    assert undertaking.gather(found, "visit").findings == (one,)
    (listed,) = (each for each in gaps.gather(found).lists if each.id == "told-twice")
    assert [(gap.head.id, gap.note) for gap in listed.gaps] == [
        ("visit", "p1: agreed by both sides. p2: proposed by Norland.")
    ]


def test_tellings_that_are_alike_are_no_finding() -> None:
    proposed = "by: norland\n    to: sudmark\n    act: proposes"
    alike = ACTS.replace(proposed, "by: sides\n    act: agrees")
    assert alike != ACTS
    assert findings.of(told_twice(acts=alike), "talks") == ()
