"""One parser reads all bodies: nothing of one is left for the next."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

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


def test_a_body_is_read_as_it_was_after_one_that_cannot_be() -> None:
    """What the parser is within, when it gives up, it is not within in the next body."""
    plain = "Words.\n\nMore words.\n\n- An item.\n\n  More."
    deep = "\n".join(f"{'    ' * depth}- item" for depth in range(15))
    first, gave_up = outline(plain), 0
    for more in range(40, 200, 5):
        with limited(more), suppress(RecursionError):
            gave_up += "nested too deep" in outline(deep)
        assert outline(plain) == first
    assert gave_up


@contextmanager
def limited(more: int) -> Iterator[None]:
    """Let calls be nested so many times more at most."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + more)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
