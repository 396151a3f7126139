"""The passages of several texts of one document that are the same: those of one path, however
the language of each numbers what it divides (`Article I`, `Article premier`: `art.I`, `art.1`)."""

from __future__ import annotations

import re
from collections.abc import Iterable

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_NUMERAL = re.compile(r"(?<=[a-z]\.)[IVXLCDM]+(?=[psbtqn]\d|[^A-Za-z]|$)")


def alike(path: str) -> str:
    """The path with the Roman numerals of its divisions in digits."""
    return _NUMERAL.sub(lambda match: str(of_numeral(match.group())), path)


def by_alike(paths: Iterable[str]) -> dict[str, str]:
    """The paths of a text by what they are alike; of two that are, each as it is."""
    own = dict.fromkeys(paths)
    return {path if alike(path) in own else alike(path): path for path in own}


def of_numeral(numeral: str) -> int:
    """The value of a Roman numeral in capitals."""
    digits = [_VALUES[sign] for sign in numeral]
    following = [*digits[1:], 0]
    return sum(-one if one < after else one for one, after in zip(digits, following, strict=True))
