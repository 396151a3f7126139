"""How long a file must have rested before its times say whether it is as it was."""

from __future__ import annotations

TOO_YOUNG = 2_000_000_000
"""In nanoseconds; the times of some file systems are no finer."""


def may_change(latest: int, looked: int) -> bool:
    """Whether what was changed last at `latest` may have changed since it was looked at at
    `looked`, both in nanoseconds, and show the same times."""
    return latest + TOO_YOUNG > looked
