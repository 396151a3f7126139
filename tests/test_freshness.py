from __future__ import annotations

from regesta.freshness import TOO_YOUNG, may_change


def test_what_has_rested_long_enough_shows_by_its_times_that_it_changes() -> None:
    then = 1_000_000_000_000_000_000
    assert may_change(then, then)
    assert may_change(then, then + TOO_YOUNG - 1)
    assert not may_change(then, then + TOO_YOUNG)


def test_what_is_dated_in_the_future_may_change() -> None:
    assert may_change(2_000_000_000, 1)
