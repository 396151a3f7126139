"""Words that are nearly those of a text are known by it; others are not."""

from __future__ import annotations

import pytest

from regesta.model.misquoted import meant

TEXT = "Norland's Minister thanked the other side warmly. The Minister asked for an answer."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("thaned the other side", "thanked the other side"),
        ("Thanked the other side", "thanked the other side"),
        ("“thanked the other side”", "thanked the other side"),
        ("Norland’s Minister", "Norland's Minister"),
        ("warmely", "warmly"),
        ("asked for the answer", "asked for an answer"),
        ("Ministre", ""),
        ("refused any answer", ""),
        ("", ""),
        ("x" * 1000, ""),
    ],
)
def test_what_was_meant(words: str, found: str) -> None:
    assert meant(words, TEXT) == found
