"""What a value's text must be, beyond its type: the patterns and ranges of the schema.

A `Rule` stands in an annotation (`Annotated[str, ID]`) and is applied to the text as typed.
msgspec's own `Meta` is not used: its patterns crash the interpreter at exit now and then.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from regesta import addresses, languages

MAX_ID = 80
_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"


class Rule(NamedTuple):
    """`holds` says whether a text obeys; `what` says what the text should be.

    `why`, where one rule has many faults, says of a text what is wrong with it, and what to do;
    `pattern` is the rule as a regular expression, where it is one.
    """

    holds: Callable[[str], bool]
    what: str
    why: Callable[[str], tuple[str, str] | None] = lambda _: None
    pattern: str = ""


def _patterned(pattern: str, longest: int, what: str) -> Rule:
    return Rule(_matches(pattern, longest), what, pattern=f"^(?:{pattern})$")


def _matches(pattern: str, longest: int) -> Callable[[str], bool]:
    compiled = re.compile(pattern, re.ASCII)
    return lambda text: len(text) <= longest and compiled.fullmatch(text) is not None


def _between(low: float, high: float) -> Callable[[str], bool]:
    number = _matches(r"[+-]?\d{1,3}(\.\d{1,12})?", 20)
    return lambda text: number(text) and low <= float(text) <= high


def _is_label(text: str) -> bool:
    words = text.replace("{}", "", 1).strip()
    return 0 < len(words) <= 60 and not re.search(r"[{}\n]", words)


def _sound(fault: Callable[[str], tuple[str, str] | None], what: str) -> Rule:
    return Rule(lambda text: fault(text) is None, what, fault)


def _no_id(text: str) -> tuple[str, str] | None:
    hint = f"an id is the name of a file without `.md`, or of an act: {_SIGNS_OF_ID}"
    return None if _matches(_ID, MAX_ID)(text) else ("is no id", hint)


_SIGNS_OF_ID = f"a-z, 0-9 and single hyphens, at most {MAX_ID} characters"
ID = Rule(_matches(_ID, MAX_ID), f"an id: {_SIGNS_OF_ID}", _no_id, f"^(?:{_ID})$")
ACT_REF = _patterned(rf"({_ID}#)?{_ID}", 2 * MAX_ID + 1, "the `id` of an act, or `record#id`")
ADDRESS = _sound(addresses.fault, "an http:// or https:// address")
BASE = _sound(addresses.base_fault, "an http:// or https:// address")
DIVISION = Rule(
    lambda text: _matches("[a-z]{2,12}", 12)(text) and text not in ("title", "dateline", "byline"),
    "what stands for a kind of division in paths: 2 to 12 small letters a-z",
)
LABEL = Rule(
    _is_label,
    "the word before the number, or a form with one `{}` where the number stands",
)
COUNT = Rule(_matches(r"[1-9]\d{0,8}", 9), "a whole number from 1")
IDENTIFIER = _patterned(r"[A-Za-z0-9]+( [A-Za-z0-9]+)*", 40, "an identifier of letters and digits")
LANGUAGE = _sound(languages.fault, "a language tag such as `en`")
PRIMARY = _patterned(r"[a-z]{2,3}", 3, "a language such as `en`, without region or script")
ABBREVIATION = Rule(
    lambda text: len(text) <= 40 and text == text.strip() and text.rstrip(".") != "",
    "an abbreviation as printed, at most 40 characters",
)
LATITUDE = Rule(_between(-90, 90), "a latitude in degrees, -90 to 90, such as `61.5`")
LONGITUDE = Rule(_between(-180, 180), "a longitude in degrees, -180 to 180, such as `5.2`")
TIME = _patterned(r"([01]\d|2[0-3]):[0-5]\d", 5, "a time of day from 00:00 to 23:59, such as 19:56")
