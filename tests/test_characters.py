"""What of a text can be seen."""

from __future__ import annotations

import unicodedata

import pytest

from regesta.characters import can_be_seen, is_invisible, unseen

UNSEEN = [
    "", " ", "\u00a0", "\u00ad", "\u034f", "\u0301\u0302", "\u061c", "\u115f", "\u1160", "\u17b4",
    "\u180b", "\u180e", "\u200b", "\u200c\u200d", "\u2060", "\u2800", "\u3000", "\u3164", "\ufe0f",
    "\ufeff", "\uffa0", "\ufff9", "\U0001d173", "\U000e0041", "\U000e0100", "\u0903", "\u20dd",
]  # fmt: skip
SEEN = [
    "a", "-", "é", "e\u0301", "가", "\u1100", "ก", "日", "🕊", "ー", "\ufffd", "\ue000", "\u0378",
    "\u200bx",
]  # fmt: skip


@pytest.mark.parametrize("text", UNSEEN)
def test_cannot_be_seen(text: str) -> None:
    assert not can_be_seen(text)


@pytest.mark.parametrize("text", SEEN)
def test_can_be_seen(text: str) -> None:
    assert can_be_seen(text)


def test_a_mark_is_seen_on_a_letter_and_not_alone() -> None:
    assert not is_invisible("\u0301")
    assert not can_be_seen("\u0301")


def test_every_letter_but_the_fillers_is_seen() -> None:
    letters = [chr(n) for n in range(0x110000) if unicodedata.category(chr(n))[0] == "L"]
    assert {c for c in letters if not can_be_seen(c)} == set("\u115f\u1160\u3164\uffa0")


def test_what_cannot_be_seen_is_told_by_code_point() -> None:
    assert unseen("# a \u200b\u200b\u00ad") == "U+200B, U+00AD"
    assert unseen("\u200b\u200c\u200d\u2060") == "U+200B, U+200C, U+200D, …"
