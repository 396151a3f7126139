"""Records that are encoded to different depths, beside each other."""

from __future__ import annotations

from linking import acts_of, all_of
from regesta.model.entries import Record, Undertaking
from small_archive import archive, record

SMALLEST = """---
title: Talks at Holm
kind: outline
issued: 1931-05-05
issued_by: sudmark
source: {file: seeds/none.txt}
---
Anna Berg and Carl Berg met at Holm. Berg spoke.
"""


def test_a_record_of_its_text_alone_stands_beside_those_with_acts() -> None:
    """Its names are found where they are plain; of what others say it changes nothing."""
    other = record("They met.", acts="[{at: p1, id: met, by: norland, act: states, quote: met}]")
    two = archive({"records/other": other})
    found = archive({"records/other": other, "records/smallest": SMALLEST})
    assert {one.id: one.data.depth for one in all_of(found, Record)} == {
        "smallest": "text",
        "holm-1931": "acts",
        "other": "acts",
    }
    assert acts_of(found) == acts_of(two)
    for undertaking in all_of(two, Undertaking):
        assert found.grades[undertaking.id] == two.grades[undertaking.id]
    assert found.acts_of_record["smallest"] == ()
    forms = [one.form for one in found.mentions_in["smallest"]]
    assert forms == ["Holm", "Anna Berg", "Carl Berg", "Holm"]
    assert [head.id for head in found.issued_by["sudmark"]] == ["smallest"]
    assert [side.id for side in found.wording("smallest").sides] == ["sudmark"]
