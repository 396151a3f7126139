"""One parser reads all bodies: nothing of one is left for the next."""

from __future__ import annotations

from reading_bodies import outline

WITH_A_NOTE = "Words[^1] of one.\n\n[^1]: A note."


def test_a_body_has_no_footnotes_of_the_one_before() -> None:
    alone = outline("Words[^1] of another.")
    assert "<fn 1>" in outline(WITH_A_NOTE)
    assert outline("Words[^1] of another.") == alone
    assert "<fn" not in alone


def test_a_body_is_read_again_as_it_was_read() -> None:
    first = outline(WITH_A_NOTE)
    outline("1. An item\n\n   > nested[^2] words\n\n[^2]: Of it.")
    outline("> " * 400 + "nested too deep")
    assert outline(WITH_A_NOTE) == first
