"""Which instrument a text means by its kind alone: `this message`, `the statement of May`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from regesta.archive.mentions import Found
from regesta.dates import Edtf
from regesta.drafting import hints_en as en
from regesta.drafting.authorities import Authorities
from regesta.drafting.collectives import Meant
from regesta.drafting.dating import MONTHS, WRITTEN, dates, in_year_of, year_of
from regesta.model.entries import Entry, Instrument, Person
from regesta.model.entries import ids as ids_of

_KIND = re.compile(
    rf"\b(?:(?P<this>{en.THIS})|(?P<the>{en.THE})) (?P<kind>(?i:{en.INSTRUMENTS}))(?![\w-])"
)
_IN_MONTH = re.compile(rf"{en.ISSUED} (?:in|of) (?P<month>{WRITTEN})\b(?: (?P<year>\d{{4}}))?")
_FROM = re.compile(r"[^.;,:]{0,30}? (?:from|of|by) (?:[A-Z][\w.-]* ){0,3}$")
_NEAR = 60


def invoked(
    text: str, known: Authorities, on: Edtf | None, before: Sequence[str], here: Sequence[Found]
) -> Iterator[Meant]:
    """The instruments that a text of a day means so; `before` are those named before it, in order,
    `here` the names in it."""
    meant: list[str] = []
    for match in _KIND.finditer(text):
        word = match["kind"].casefold()
        above = [i for one in here if one.end <= match.start() for i in one.ids]
        named = [i for i in (*before, *above, *meant) if _is_called(i, word, known)]
        there = [one for one in known.of(Instrument) if _is(one, word)]
        there = [one for one in there if one.data.kind.casefold() == word] or there
        found = _dated(text, match.end(), there, on) or _by_author(text, match.end(), there, known)
        if not found and match["this"]:
            found = named[-1:]
        if not found and match["the"] and on:
            found = [one.id for one in there if any(date.on == on for date in one.data.dates)]
        if len(found) == 1:
            meant += found
            yield Meant(*match.span(), (found[0],), whole=False)


def _is_called(entry_id: str, word: str, known: Authorities) -> bool:
    one = known.find(Instrument, entry_id)
    return one is not None and _is(one, word)


def _is(one: Entry[Instrument], word: str) -> bool:
    """Whether an instrument is called so: by its kind, or in its title."""
    words = re.findall(r"\w+", f"{one.data.kind} {one.data.title}".casefold())
    return word in words


def _dated(text: str, end: int, there: Sequence[Entry[Instrument]], on: Edtf | None) -> list[str]:
    """Those of some instruments of the month, or of the day, that is given after the word."""
    begins = ""
    if match := _IN_MONTH.match(text, end):
        month = MONTHS[match["month"].casefold()]
        begins = f"{match['year'] or year_of(month, on)}-{month:02}"
    else:
        day = next((one for one in dates(text[end : end + _NEAR])), None)
        if day and re.fullmatch(rf"{en.ISSUED} (?:of|on|dated) ", text[end : end + day.start]):
            begins = in_year_of(day.edtf, on)
    if not begins:
        return []
    return [o.id for o in there if any(date.on.text.startswith(begins) for date in o.data.dates)]


def _by_author(
    text: str, end: int, there: Sequence[Entry[Instrument]], known: Authorities
) -> list[str]:
    """Those of some instruments by the person named after the word: `the message from Berg`."""
    for start, _, form in known.lexicon.find(text[end : end + _NEAR]):
        who = [i for i in known.lexicon.meanings[form] if known.find(Person, i)]
        if who and _FROM.fullmatch(text[end : end + start]):
            return [one.id for one in there if set(who) & set(ids_of(one.data.authors))]
    return []
