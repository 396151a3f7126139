"""What to write in place of a date in a form that is not kept."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime

from dateutil import parser

from regesta.dates import Edtf
from regesta.reading.frontmatter import Value

_FORMS = "write YYYY, YYYY-MM or YYYY-MM-DD, or an interval A/B"
_REMEDIES = (
    (r"undated|no date|n\.? ?d\.?|s\.? ?d\.?|unknown|\?+", "of what is undated write XXXX"),
    (r"(\d{3})0'?s", "write \\1X for the ten years"),
    (r"(?:c|ca|circa|about)\.? ?(\d{4}(?:-\d\d)*)", "write \\1~ for about that time"),
    (r"\[(\d{4}(?:-\d\d)*)\?\]", "write \\1? for what is uncertain"),
    (r"(?:before|until|by) (\d{4}(?:-\d\d)*)", "write ../\\1"),
    (r"(?:after|since|from) (\d{4}(?:-\d\d)*)", "write \\1/.."),
    (r"(\d{4}(?:-\d\d)*) ?(?:-|–|to) ?(\d{4}(?:-\d\d)*)", "write \\1/\\2 for an interval"),
    (r"(\d{4}(?:-\d\d)*) or (\d{4}(?:-\d\d)*)", 'write "[\\1,\\2]" for one of the two'),
    (r"(\d\d)(\d\d)S2", "write \\1XX: digits that are not known are X"),
    (r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*", "write \\1; a record has the time of day in `time`"),
    (r"(\d+) BCE?", "years before 1 count from 0000, which is 1 BC: 45 BC is -0044"),
    (r"([\[{].*) (.*)", "write the dates of a set without spaces"),
)
_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DEFAULTS = (datetime(2001, 1, 1), datetime(2002, 2, 2))


def hint(text: str) -> str:
    """What to write in place of a text that is no date: the same in a form that is kept, where it
    can only mean one thing."""
    if typed := _typed_plainly(text):
        return f"type it with plain figures and hyphens: {typed}"
    for form, remedy in _REMEDIES:
        if match := re.fullmatch(form, text.strip(), re.IGNORECASE):
            return match.expand(remedy)
    if match := _YEAR_FIRST.fullmatch(text.strip()):
        days = [_day(match[1], match[2], match[3]), _day(match[1], match[3], match[2])]
        return next((f"write {day}" for day in days if day), "see to its month and day")
    return "; ".join(f"if it is {Edtf(day)}, write {day}" for day in _meant(text)) or _FORMS


def in_quotes(value: Value) -> str:
    """What to write in place of a list or a mapping where a date stands."""
    if isinstance(value, str):
        return ""
    dates = ",".join(one for one in value if isinstance(one, str))
    return f'one of several dates stands in quotes: "[{dates}]"'


def _typed_plainly(text: str) -> str:
    """A date that was typed with figures or hyphens of another kind; empty for any other text."""
    plain = re.sub("[‐‑‒–—−]", "-", unicodedata.normalize("NFKC", text)).strip()
    return plain if plain != text and _is_date(plain) else ""


def _day(year: str, month: str, day: str) -> str:
    written = f"{year}-{month:0>2}-{day:0>2}"
    return written if _is_date(written) else ""


def _is_date(text: str) -> bool:
    try:
        Edtf(text)
    except ValueError:
        return False
    return True


def _meant(text: str) -> list[str]:
    """The days that a text can mean, whichever of day and month comes first; none where there is
    more that is not said."""
    if not re.search(r"\d{4}", text) or len(text) > 40:
        return []
    try:
        found = [
            [parser.parse(text, dayfirst=first, default=default).date() for first in (True, False)]
            for default in _DEFAULTS
        ]
    except (ValueError, OverflowError):
        return []
    days = dict.fromkeys(day.isoformat() for day in found[0])
    return list(days) if found[0] == found[1] else []
