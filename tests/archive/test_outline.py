"""A record's own arrangement: reports and topics of a passage, and what it hangs on."""

from __future__ import annotations

from regesta.archive.outline import Outline
from small_archive import act, archive, talks, text

SIDES = "sides: {norland: [{person: berg-anna}]}"


def outline(body: str, **fields: str) -> Outline:
    return talks(body, **fields).wording("talks").outline


def test_a_passage_belongs_to_the_report_that_covers_it_most_closely() -> None:
    one = archive().wording("holm-1931").outline
    found = {path: one.report(path) for path in ("p1", "1", "1(1)1.2", "2", "2b1", "dateline")}
    assert {path: report.meeting for path, report in found.items() if report} == {
        "p1": "dahl-visit-1931",
        "1": "holm-talks-1931",
        "1(1)1.2": "holm-talks-1931",
        "2": "dahl-visit-1931",
        "2b1": "dahl-visit-1931",
        "dateline": "dahl-visit-1931",
    }


def test_where_every_report_has_its_passage_the_rest_reports_nothing() -> None:
    one = outline("First.\n\nSecond.", reports="[{meeting: holm-talks-1931, at: p2}]")
    assert one.report("p1") is None
    assert one.report("p2") is not None


def test_a_passage_has_the_topics_of_the_deepest_passages_indexed() -> None:
    body = "# 1. One\n\n1. First.\n    1. Within.\n2. Second.\n\n# 2. Two\n\nThird."
    topics = '{economy: ["1"], fisheries: ["1.1", "1.2"], herring: [1.1.1], navigation: [1.1.1]}'
    one = outline(body, topics=topics)
    assert {path: one.topics(path) for path in ("1", "1.1", "1.1.1", "1.2", "2", "2p1")} == {
        "1": ("economy",),
        "1.1": ("fisheries",),
        "1.1.1": ("herring", "navigation"),
        "1.2": ("fisheries",),
        "2": (),
        "2p1": (),
    }


def test_a_path_is_no_beginning_of_another_path() -> None:
    items = "\n".join(f"{n}. Item." for n in range(1, 12))
    one = outline(items, topics='{economy: ["1"]}')
    assert one.topics("1") == ("economy",)
    assert one.topics("11") == one.topics("10") == ()


NESTED = """
They met. He said the following:

1. First, as to the fish:
    1. it swims.
    2. it is, in short:
        - wet.

    A second paragraph of the first.

    In sum:

    - it floats.

2. Second.

That was all.

- a bullet.

The text runs:

> We agree.
>
> 1. To this.

A table follows:—

| a | b |
|---|---|
| c | d |

Then:

# 9. A section

The two Ministers

- agreed;
- parted.

“All was well.”

- another bullet.
"""


def test_a_passage_hangs_on_the_open_sentences_before_and_above_it() -> None:
    lead_ins = outline(NESTED).lead_ins
    assert {path: above for path, above in lead_ins.items() if above} == {
        "1": ("p1",),
        "2": ("p1",),
        "1.1": ("p1", "1"),
        "1.2": ("p1", "1"),
        "1.2b1": ("p1", "1", "1.2"),
        "1p2": ("p1", "1"),
        "1p3": ("p1", "1"),
        "1b1": ("p1", "1", "1p3"),
        "q1": ("p3",),
        "q1p1": ("p3",),
        "q1.1": ("p3",),
        "t1": ("p4",),
        "9b1": ("9p1",),
        "9b2": ("9p1",),
    }


def test_a_passage_is_quoted_with_the_last_sentence_of_each_lead_in() -> None:
    acts = "[{at: 1.1, id: swims, by: berg-anna, act: states, quote: it swims}]"
    passage = act(talks(NESTED, acts=acts), "it swims").passage
    assert text(passage.lead_in) == "He said the following: First, as to the fish:"
    assert text(passage.sentence) == "it swims."


def test_a_sentence_that_stands_by_itself_has_no_lead_in() -> None:
    assert act(archive(), "Both sides agreed").passage.lead_in == ()


def test_the_line_of_a_place_in_a_block() -> None:
    body = "The first\nsecond *and\nthird* fourth\n\nA [^1] last\nline.\n\n[^1]: A note."
    one = outline(body)
    first = one.blocks["p1"].line
    for word, line in (("The", 0), ("first", 0), ("second", 1), ("and", 1), ("third", 2)):
        assert one.line("p1", one.texts["p1"].index(word)) == first + line
    assert one.line("p2", one.texts["p2"].index("line")) == one.blocks["p2"].line + 1
