"""What is unconfirmed is confirmed, changed or dropped, and all else stays as it is typed."""

from __future__ import annotations

import pytest

from regesta.amending.proposals import Proposal, accepted, changed, dropped, is_needed, proposals
from regesta.model.entries import AnyEntry
from regesta.reading import entries
from regesta.reading.sources import SourceFile
from regesta.reading.spans import Laid, laid

FILE = """\
---
# A draft.
# Look at each.
unconfirmed: [issued, reports]
title: A
kind: outline
issued: 2002  # a year
issued_by: x
source: {file: seeds/a.txt}
reports:
  - meeting: m
acts:
  - at: p1
    id: a
    by: x
    act: states
    quote: met
    # due?
    unconfirmed: true
  - {at: p1, id: b, by: [x, z], act: states, quote: They, unconfirmed: true}
  - {at: p1, id: c, by: x, act: states, quote: They met}
---

They met.
"""


def opened(text: str = FILE) -> tuple[AnyEntry, Laid, dict[str, Proposal]]:
    """The entry of a file, its layout, and its proposals by name."""
    begun = entries.begin(SourceFile("records", "a", "a.md", text.encode()))
    assert begun.sound, begun.problems
    entry = entries.finish(begun, None).entry
    assert entry is not None
    return entry, laid(text.encode()), {one.name: one for one in proposals(entry)}


def without(*gone: str) -> str:
    text = FILE
    for part in gone:
        assert text.count(part) == 1
        text = text.replace(part, "")
    return text


def test_fields_come_before_acts_and_only_what_is_unconfirmed() -> None:
    entry, _, found = opened()
    assert list(found) == ["issued", "reports", "a", "b"]
    assert [is_needed(entry, one) for one in found.values()] == [True, False, False, False]


@pytest.mark.parametrize(
    ("name", "gone"),
    [
        ("issued", "issued, "),
        ("reports", ", reports"),
        ("a", "    unconfirmed: true\n"),
        ("b", ", unconfirmed: true"),
    ],
)
def test_what_is_accepted_loses_its_mark_alone(name: str, gone: str) -> None:
    _, found, all_ = opened()
    after = accepted(found, all_[name])
    if name == "reports":
        assert after == FILE.replace("[issued, reports]", "[issued]")
    else:
        assert after == without(gone)
    assert name not in opened(after)[2]


def test_the_last_field_takes_the_line_and_what_is_said_above_it() -> None:
    text = FILE
    for name in ("reports", "issued"):
        _, found, all_ = opened(text)
        text = accepted(found, all_[name])
    assert text == without("# A draft.\n# Look at each.\nunconfirmed: [issued, reports]\n")


@pytest.mark.parametrize(
    ("name", "gone"),
    [
        ("reports", (", reports", "reports:\n  - meeting: m\n")),
        ("b", ("  - {at: p1, id: b, by: [x, z], act: states, quote: They, unconfirmed: true}\n",)),
    ],
)
def test_what_is_dropped_is_no_more(name: str, gone: tuple[str, ...]) -> None:
    entry, found, all_ = opened()
    expected = FILE
    for part in gone:
        expected = expected.replace(part, "", 1)
    assert dropped(found, entry, all_[name]) == expected


def test_an_act_that_is_dropped_takes_its_comments() -> None:
    entry, found, all_ = opened()
    after = dropped(found, entry, all_["a"])
    assert after == FILE[: FILE.index("  - at: p1")] + FILE[FILE.index("  - {at: p1, id: b") :]


def test_what_answers_a_dropped_act_does_so_no_more() -> None:
    text = FILE.replace("id: c,", "id: c, answers: [b, a], restates: a,")
    text = text.replace("    quote: met\n", "    quote: met\n    answers: b\n    restates: a\n")
    entry, found, all_ = opened(text)
    without_b = text.replace("[b, a]", "[a]").replace("    answers: b\n", "")
    first, last = without_b.index("  - {at: p1, id: b"), without_b.index("  - {at: p1, id: c")
    assert dropped(found, entry, all_["b"]) == without_b[:first] + without_b[last:]
    assert "restates: a" not in dropped(found, entry, all_["a"])


@pytest.mark.parametrize(
    ("field", "values", "old", "new"),
    [
        ("by", "z", "    by: x\n", "    by: z\n"),
        ("by", ("x", "z"), "    by: x\n", "    by: [x, z]\n"),
        ("to", "z", "unconfirmed: true\n  -", "unconfirmed: true\n    to: z\n  -"),
        ("topics", ("t",), "unconfirmed: true\n  -", "unconfirmed: true\n    topics: [t]\n  -"),
        ("topics", (), "", ""),
        ("quote", "a: b", "quote: met\n", 'quote: "a: b"\n'),
        ("act", (), "    act: states\n", ""),
    ],
)
def test_a_field_is_changed(field: str, values: str | tuple[str, ...], old: str, new: str) -> None:
    _, found, all_ = opened()
    assert changed(found, (*all_["a"].path, field), values) == FILE.replace(old, new, 1)
