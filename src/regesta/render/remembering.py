"""What a macro makes of a part that stands on many pages is made once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

MOST = 5_000
"""How much of what a macro made is remembered; what was made first goes first."""


class Remembering:
    """A macro that gives what it gave before for the same part and the same words.

    Parts are told apart by identity: a frozen value that stands on several pages is one part.
    Words, and sets of words, are the same where they are equal.
    """

    def __init__(self, macro: Callable[..., str], most: int = MOST) -> None:
        self.macro, self.most = macro, most
        self._made: OrderedDict[tuple[object, ...], tuple[tuple[object, ...], str]] = OrderedDict()

    def __call__(self, *parts: object) -> str:
        """What the macro makes of the parts."""
        key = tuple([part if type(part) in _PLAIN else id(part) for part in parts])
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = (parts, self.macro(*parts))
            if len(self._made) > self.most:
                self._made.popitem(last=False)
        return found[1]


_PLAIN = frozenset({str, bool, frozenset, type(None)})
