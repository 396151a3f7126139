"""What entries, parts, inputs and views have in common: plain frozen values."""

from __future__ import annotations

import msgspec


class Value(msgspec.Struct, frozen=True):
    """A small frozen value, made of others: it can be compared, hashed, and pickled."""
