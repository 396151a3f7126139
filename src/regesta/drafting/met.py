"""Which meeting a text means that it tells by its day, month or place, by who visited whom, or as
the last of its kind."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from regesta.dates import Edtf
from regesta.drafting import hints_en as en
from regesta.drafting.authorities import Authorities, Met, meetings
from regesta.drafting.collectives import Meant
from regesta.drafting.dating import MONTHS, WRITTEN, dates, in_year_of, year_of
from regesta.model.entries import Entry, Meeting, Person, Place
from regesta.model.entries import ids as ids_of

_HELD = re.compile(r"(?<![\w-])([A-ZÀ-Þ][\w-]+) (?:Summit|Conference|Congress|Meeting)(?![\w-])")
_MONTH = re.compile(
    rf"(?P<what>{en.MEETINGS})\b[^.;,]{{0,100}}?\b(?:in|for|of|on) (?P<month>{WRITTEN})"
    rf"\b(?: (?P<year>\d{{4}}))?"
    rf"|\b[Ii]n (?:mid-|early |late )?(?P<month2>{WRITTEN})(?: (?P<year2>\d{{4}}))?,? "
    rf"(?P<held>(?:an?|the) [^.;,]{{0,60}}?(?i:{en.MEETINGS}))\b"
)
_VISITED = re.compile(
    r"['’]s? (?:[\w-]+ ){0,2}?(?P<visit>visit) to (?:the )?(?P<where>[A-ZÀ-Þ][\w’'-]+)"
)
_CALLS = "|".join(re.escape(name).replace("'", "['’]") for name in en.CALLS)
_RECENT = re.compile(rf"\b{en.RECENT} (?:[A-Z][\w’'-]+ ){{0,3}}(?P<what>(?i:{_CALLS}))\b")


def met(text: str, known: Authorities, on: Edtf | None, sides: Collection[str]) -> Iterator[Meant]:
    """The meetings that a text of a day means; `sides` are those who meet."""
    yield from _by_visitor(text, known, on)
    yield from _by_day(text, known, on)
    yield from _by_month(text, known, on)
    yield from _by_place(text, known, on)
    yield from _recent(text, known, on, sides)


def _plain(text: str) -> str:
    return text.replace("’", "'")


def _by_visitor(text: str, known: Authorities, on: Edtf | None) -> Iterator[Meant]:
    """Visits by who visited whom, `Berg's visit to Norland`: the last before a day."""
    for _, end, form in known.lexicon.find(text):
        match = _VISITED.match(text, end)
        (who, *others) = known.lexicon.meanings[form] or ("",)
        if not match or others or not known.find(Person, who):
            continue
        visits = [
            one
            for one in known.of(Meeting)
            if one.data.kind == "visit" and match["where"].rstrip(".") in one.data.title
            and (form.rpartition(" ")[2] in one.data.title or who in _present(one))
        ]  # fmt: skip
        if found := _last(visits, on):
            yield Meant(*match.span("visit"), (found,), whole=False)


def _present(meeting: Entry[Meeting]) -> set[str]:
    return {p.person for people in meeting.data.sides.values() for p in people}


def _last(several: Collection[Entry[Meeting]], on: Edtf | None) -> str:
    """The last of some meetings that is not after a day, and within a year of it; empty where there
    is none."""
    near = [
        (date.text, one.id)
        for one in several
        if (date := one.data.date) and on and _is_about(date, on) and not on.before(date)
    ]
    return max(near, default=("", ""))[1]


def _by_day(text: str, known: Authorities, on: Edtf | None) -> Iterator[Meant]:
    """Meetings by their day, where the archive has one of that day."""
    for one in dates(text):
        edtf = in_year_of(one.edtf, on)
        there = [found.id for found in meetings(known) if found.date.text == edtf]
        if len(edtf) == 10 and len(there) == 1 and (on is None or edtf != on.text):
            end = one.start + len(text[one.start : one.end].rstrip(" ."))
            yield Meant(one.start, end, (there[0],), whole=False)


def _by_month(text: str, known: Authorities, on: Edtf | None) -> Iterator[Meant]:
    """Meetings by what they were and the month, `visit to Norland in May`: the last before a day,
    where the archive has one such of that month, or one with more of the words."""
    for match in _MONTH.finditer(text):
        name, year = (match["month"] or match["month2"], match["year"] or match["year2"])
        month = MONTHS.get(name.casefold(), 0)
        year = year or year_of(month, on)
        held = match["held"] or match["what"]
        word = held.rpartition(" ")[2].casefold().rstrip("s")
        there = [
            one
            for one in meetings(known)
            if one.date.text.startswith(f"{year}-{month:02}") and word in one.title.casefold()
        ]
        if month and (found := _likest(there, held)):
            yield Meant(*match.span(), (found,), whole=False)


def _likest(several: Collection[Met], words: str) -> str:
    """The one of some meetings that has most of some words in its title; empty where two have."""
    own = set(re.findall(r"[^\W\d_]{4,}", words.casefold()))
    counts = [
        (len(own & set(re.findall(r"[^\W\d_]{4,}", one.title.casefold()))), one.id)
        for one in several
    ]
    best = max(counts, default=(0, ""))
    return best[1] if [count for count, _ in counts].count(best[0]) == 1 else ""


def _by_place(text: str, known: Authorities, on: Edtf | None) -> Iterator[Meant]:
    """Meetings by their place, `Holm Conference`, where one was held there about that time."""
    for match in _HELD.finditer(text):
        places = [i for i in known.lexicon.meanings.get(match.group(1), ()) if known.find(Place, i)]
        there = [
            one.id
            for one in known.of(Meeting)
            if set(places) & set(ids_of(one.data.place)) and _is_about(one.data.date, on)
        ]
        if len(there) == 1:
            yield Meant(*match.span(), (there[0],), whole=False)


def _is_about(date: Edtf | None, on: Edtf | None) -> bool:
    """Whether a date is within a year of another."""
    if date is None or on is None or date.year is None or on.year is None:
        return False
    return abs(date.year - on.year) <= 1


def _recent(
    text: str, known: Authorities, on: Edtf | None, sides: Collection[str]
) -> Iterator[Meant]:
    """Meetings as the last of their kind, `the recent telephone talk`, of those who meet."""
    for match in _RECENT.finditer(text):
        kind = en.CALLS[_plain(match["what"].casefold())]
        there = [
            one
            for one in known.of(Meeting)
            if one.data.kind == kind and (not one.data.sides or set(one.data.sides) >= set(sides))
        ]
        if found := _last(there, on):
            yield Meant(*match.span(), (found,), whole=False)
