"""The rows of indexes and lists, and what is counted in them."""

from __future__ import annotations

from linking import all_of
from regesta.model.entries import Instrument, Topic
from regesta.model.kinds import KINDS
from regesta.pages.shared import rows
from regesta.pages.shared.acts import count, told_once
from regesta.pages.shared.most import most
from small_archive import Changes, archive, record

BOOK = """---
title: Yellow Book
kind: document collection
authors: [sudmark, berg-anna]
signatories: [sudmark]
dates:
  - {what: issued, on: 1930-01-02, by: berg-anna}
---
"""
TWICE: Changes = {
    "records/holm-1931": None,
    "records/talks": record(
        "Anna Berg relied on the Holm Treaty of 1921.\n\nShe named the Holm Treaty of 1921 again.",
        topics="{herring: [p1, p2]}",
        tells_again="{p2: [p1]}",
        acts="""
  - at: p1
    id: first
    by: berg-anna
    act: states
    quote: relied on
    instruments: {holm-treaty-1921: {words: the Holm Treaty of 1921, role: relied-on}}
    undertakings: joint-survey
  - at: p2
    id: again
    by: berg-anna
    act: states
    quote: named
    instruments: {holm-treaty-1921: {words: the Holm Treaty of 1921, role: reaffirmed}}
    undertakings: [{id: joint-survey, effect: restates}]
  - at: p2
    id: more
    by: berg-anna
    act: refers to
    quote: again
    instruments: {holm-treaty-1921: the Holm Treaty of 1921}
    topics: [navigation]""",
    ),
}


def test_what_somebody_did_with_instruments_wrote_and_signed_stands_in_order_of_time() -> None:
    found = archive({"instruments/yellow-book": BOOK})
    assert [(one.instrument.id, one.what) for one in rows.done_by(found, "sudmark")] == [
        ("holm-treaty-1921", "signed"),
        ("yellow-book", "author"),
        ("yellow-book", "signatory"),
    ]
    assert [(one.instrument.id, one.what) for one in rows.done_by(found, "berg-anna")] == [
        ("yellow-book", "issued"),
        ("yellow-book", "author"),
    ]


ELSEWHERE = record(
    "Norland recalled the Holm Treaty of 1921.",
    issued="1931-05-09",
    acts="""
  - at: p1
    id: recalled
    by: [norland, berg-anna]
    act: states
    quote: recalled
    instruments: {holm-treaty-1921: {words: the Holm Treaty of 1921, role: relied-on}}
    topics: [navigation]
    restates: [talks#first, talks#more]""",
)


def test_acts_are_counted_in_each_list_as_if_they_were_read() -> None:
    """`recalled` tells again an act on herring that stands beside it in other lists alone."""
    found = archive({**TWICE, "records/recalled": ELSEWHERE})
    lists = (found.acts_by, found.acts_on, found.acts_invoking, found.acts_with, found.acts_at)
    counts = {
        (acts.name, head.id): (count(found, acts, head.id), len(told_once(acts[head.id])))
        for acts in lists
        for kind in KINDS
        for head in found.heads_in[kind.folder]
    }
    assert all(counted == told for counted, told in counts.values()), counts
    assert counts["acts_on", "navigation"] == counts["acts_by", "norland"] == (1, 1)
    assert (counts["acts_by", "berg-anna"], counts["acts_on", "herring"]) == ((2, 2), (1, 1))


def test_acts_told_twice_are_counted_once_in_every_index() -> None:
    found = archive(TWICE)
    treaty = next(one for one in all_of(found, Instrument) if one.id == "holm-treaty-1921")
    herring = next(one for one in all_of(found, Topic) if one.id == "herring")
    assert rows.instrument(found, treaty).invoked == 1
    assert (rows.topic(found, herring).acts, rows.topic(found, herring).records) == (1, 1)


def test_those_with_the_most_acts_are_named_the_most_first_and_nobody_without_one() -> None:
    found = archive(TWICE)
    counts = [(one.head.id, one.count) for one in most(found, 6, "persons")]
    assert counts == [("berg-anna", 2)]
    topics = [(one.head.id, one.count) for one in most(found, 2, "topics")]
    assert topics == [("economy", 1), ("fisheries", 1)]
    of_base = [(one.head.id, one.count) for one in most(archive(), 3, "topics")]
    assert of_base == [("economy", 5), ("fisheries", 5), ("herring", 4)]
