"""Dates as documents print them, in several languages: found by the names of months, and proposed
as EDTF by python-dateutil. A person confirms each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from dateutil import parser

from regesta.dates import Edtf
from regesta.reading.numbers import key

_MONTHS = (
    "january jan janvier januar enero gennaio janeiro января ocak ianuarie stycznia يناير",
    "february feb février fevrier februar febrero febbraio fevereiro февраля şubat lutego فبراير",
    "march mar mars märz maerz marzo março марта mart marca مارس",
    "april apr avril abril aprile апреля nisan kwietnia أبريل ابريل",
    "may mai mayo maggio maio мая mayıs maja مايو",
    "june jun juin juni junio giugno junho июня haziran czerwca يونيو",
    "july jul juillet juli julio luglio julho июля temmuz lipca يوليو",
    "august aug août aout agosto августа ağustos sierpnia أغسطس اغسطس",
    "september sept sep septembre septiembre settembre setembro сентября eylül września سبتمبر",
    "october oct octobre oktober octubre ottobre outubro октября ekim października أكتوبر اكتوبر",
    "november nov novembre noviembre novembro ноября kasım listopada نوفمبر",
    "december dec décembre decembre dezember diciembre dicembre dezembro декабря aralık grudnia"
    " ديسمبر",
)
MONTHS = {name: number for number, row in enumerate(_MONTHS, 1) for name in row.split()}
"""The names of months, in small letters, each with its number."""
WRITTEN = "|".join(name.title() for name in MONTHS if name.isascii())
"""The names of months as texts in Latin letters have them, as a pattern."""

_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_NAME = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|er|\.|º|ª)?"
_YEAR = r"(?P<{0}>\d{{4}})"
_RANGE = r"(?:\s?(?:[-–—/]|and|to|et|und|y|e|и|до)\s?\d{1,2}(?:st|nd|rd|th)?)?"
_HAN = r"[\d〇零一二三四五六七八九十]"
_DATE = re.compile(
    rf"(?<!\w)(?:{_DAY.format('d1')}{_RANGE}\s?(?:of |de |d[’'])?\s?(?P<m1>{_NAME})\b\.?,?"
    rf"\s?(?:de |del |of )?\s?{_YEAR.format('y1')}?"
    rf"|(?P<m2>{_NAME})\b\.?\s{_DAY.format('d2')}{_RANGE},?\s?{_YEAR.format('y2')}?"
    rf"|(?P<m3>{_NAME})\b,?\s(?:de )?{_YEAR.format('y3')}"
    r"|(?P<y4>\d{4})-(?P<m4>\d\d)-(?P<d4>\d\d)"
    r"|(?P<d5>\d{1,2})[./](?P<m5>\d{1,2})[./](?P<y5>\d{4})"
    rf")(?!\w)|(?P<era>{'|'.join(_ERAS)})?(?P<y6>{_HAN}{{1,5}}|元)年"
    rf"(?P<m6>{_HAN}{{1,3}})月(?:(?P<d6>{_HAN}{{1,3}})日)?",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:(?:cable|tele)gram (?:no\.? ?)?[\w./-]*\d[\w./-]* )?"
    r"(?:at |in |à |le |den |am |г\. |date[d:]?\s|issued:?\s(?:on\s)?)?"
    r"(?:[^\W\d_][\w’'.-]*[ ,]{1,2}){0,6}"
    r"(?:the )?",
    re.IGNORECASE,
)
_HOUR = r"(?:at |um |à )?\d{1,2}(?:[:.h]\d\d)?\s?(?:[ap]\.?\s?m\.?|hours|hrs|uhr)"
_TIME = rf"{_HOUR}?[^\d]{{0,12}}|noon|midnight"
_REST = re.compile(
    rf"[\s,.()\[\]:;–—-]*(?:года|г\.|\d{{4}}|{_TIME})?[\s,.()\[\]:;–—-]*", re.IGNORECASE
)
_OF_PLACES = "at in à le den am г de la the of issued date dated done signed von di"
_SMALL = frozenset(_OF_PLACES.split())
_LONGEST = 90


class Dated(NamedTuple):
    """A date in a text: where it stands, and as EDTF; the year may be lacking, `--06-12`."""

    start: int
    end: int
    edtf: str


def dates(text: str) -> Iterator[Dated]:
    """The dates of a text in order."""
    for match in _DATE.finditer(text):
        found = {name[0]: value for name, value in match.groupdict().items() if value}
        if edtf := _edtf(found, match["era"] or ""):
            yield Dated(*match.span(), edtf)


def in_year_of(edtf: str, on: Edtf | None) -> str:
    """A date as EDTF, in the year of a day where it lacks its own."""
    return f"{on.text[:4]}{edtf[1:]}" if on and edtf.startswith("--") else edtf


def year_of(month: int, on: Edtf | None) -> str:
    """The year of the last month of some number that a day is not before; empty for no day."""
    return str(on.year - (month > (on.month or 12))) if on and on.year else ""


def of_line(line: str) -> Dated | None:
    """The date of a line that is nothing but one, or a place and a date; None for others."""
    if len(line) > _LONGEST:
        return None
    for found in dates(line):
        if found.edtf.startswith("--") or not _ends(line[found.end :]):
            return None
        before = re.sub(r"[\[\]()]", "", line[: found.start])
        return found if _PLACE.fullmatch(before) and _is_place(before) else None
    return None


def _ends(rest: str) -> bool:
    """Whether what follows a date belongs to its line: a time, and a place in capitals."""
    time = re.match(rf",? (?:{_HOUR}) ?", rest, re.IGNORECASE)
    return bool(_REST.fullmatch(rest)) or bool(time and _is_place(rest[time.end() :]))


def _is_place(before: str) -> bool:
    """Whether words before a date are those of a place: in capitals, but for such as `de`."""
    words = re.findall(r"[^\W\d_]+", before)
    return all(not word[0].islower() or word.casefold() in _SMALL for word in words)


def _edtf(found: dict[str, str], era: str) -> str:
    """A date of year, month and day as EDTF; empty where there is no such day."""
    year, month, day = (found.get(part, "") for part in "ymd")
    number = MONTHS.get(month.casefold()) or int(_digits(month) or 0)
    if not 1 <= number <= 12:
        return ""
    if era:
        year = str(_ERAS[era] + (1 if year == "元" else int(_digits(year))))
    year = _digits(year) if year else ""
    if not year:
        return f"--{number:02}-{int(_digits(day)):02}" if day else ""
    return _proposed(year, number, _digits(day) if day else "")


def _proposed(year: str, month: int, day: str) -> str:
    name = _MONTHS[month - 1].split()[0]
    try:
        found = parser.parse(f"{day or 1} {name} {year}")
    except (ValueError, OverflowError):
        return ""
    return f"{found.year:04}-{found.month:02}" + (f"-{found.day:02}" if day else "")


def _digits(number: str) -> str:
    return key(unicodedata.normalize("NFKC", number)) if number else ""
