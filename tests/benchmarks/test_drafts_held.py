"""Drafts of the project's own source texts, held against its records."""

from __future__ import annotations

import pytest

import drafts
from projects import PROJECT


@pytest.fixture(scope="module")
def held() -> list[drafts.Held]:
    """The two records, each against the draft of its text."""
    return list(drafts.held(PROJECT))


def test_words_and_structure_are_exact(held: list[drafts.Held]) -> None:
    assert [one.words for one in held] == [True, True]
    for one in held:
        counted = one.counted["structure"]
        assert counted.given == counted.drafted == counted.same > 20


@pytest.mark.parametrize(
    ("kind", "recall", "precision"),
    [("names", 0.85, 0.95), ("participants", 1.0, 1.0), ("actor", 0.8, 0.95), ("verb", 0.8, 0.95)],
)
def test_drafts_are_no_worse_than_they_are_said_to_be(
    held: list[drafts.Held], kind: str, recall: float, precision: float
) -> None:
    several = [one.counted[kind] for one in held]
    both = drafts.Counted(*map(sum, zip(*several, strict=True)))
    assert both.recall >= recall
    assert both.precision >= precision


def test_every_example_agrees_in_its_words_at_once() -> None:
    found = list(drafts.held(PROJECT / "examples/strait"))
    assert len(found) > 10
    assert all(one.words for one in found)
