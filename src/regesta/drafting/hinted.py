"""What a text names otherwise than by its name: a meeting by its day or place, a body by a part of
its name, a name that is misspelt by a letter."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches

from regesta.archive.mentions import Found
from regesta.dates import Edtf
from regesta.drafting.authorities import Authorities, meetings
from regesta.drafting.collectives import Meant
from regesta.drafting.dating import MONTHS, dates
from regesta.model.entries import Meeting, Person, Place
from regesta.model.entries import ids as ids_of

_NEAR_ENOUGH = 0.9
_LONG = 7
_RUN = re.compile(r"(?<![\w-])[A-ZÀ-Þ][\w’-]*(?: [A-ZÀ-Þ][\w’-]*)*(?![\w-])")
_HELD = re.compile(r"(?<![\w-])([A-ZÀ-Þ][\w-]+) (?:Summit|Conference|Congress|Meeting)(?![\w-])")


_MONTHS = "|".join(name.title() for name in MONTHS if name.isascii())
_MONTH = re.compile(
    r"(?P<what>visit|talks|meeting|consultations|conference|summit|mission|session)\b"
    rf"[^.;,]{{0,60}}?\b(?:in|for|of|on) (?P<month>{_MONTHS})"
    r"\b(?: (?P<year>\d{4}))?"
)


def hinted(
    text: str,
    known: Authorities,
    on: Edtf | None,
    here: Sequence[Found],
    full: frozenset[str],
    sides: Collection[str],
) -> Iterator[Meant]:
    """Those whom a text of a day hints at; `here` are the names found in it, `full` the forms of
    names that its record has, `sides` those who meet."""
    yield from _by_day(text, known, on)
    yield from _by_month(text, known, on)
    yield from _by_place(text, known, on)
    for match in _RUN.finditer(text):
        start, end = match.span()
        if any(one.start < end and start < one.end for one in here):
            continue
        ids = _by_part(match.group(), known, full) if text[:start].endswith("he ") else ()
        if ids:
            yield Meant(start, end, ids, whole=False)
        for word in re.finditer(r"[\w’-]+", match.group()) if not ids else ():
            near = _joined(word.group(), known, sides) or _misspelt(word.group(), known)
            if near:
                yield Meant(start + word.start(), start + word.end(), near, whole=False)


def _by_day(text: str, known: Authorities, on: Edtf | None) -> Iterator[Meant]:
    """Meetings by their day, where the archive has one of that day."""
    for one in dates(text):
        edtf = f"{on.text[:4]}{one.edtf[1:]}" if on and one.edtf.startswith("--") else one.edtf
        there = [met.id for met in meetings(known) if met.date.text == edtf]
        if len(edtf) == 10 and len(there) == 1 and (on is None or edtf != on.text):
            yield Meant(one.start, one.end, (there[0],), whole=False)


def _by_month(text: str, known: Authorities, on: Edtf | None) -> Iterator[Meant]:
    """Meetings by what they were and the month, `visit to Norland in May`: the last before a day,
    where the archive has one such of that month."""
    for match in _MONTH.finditer(text):
        month = MONTHS.get(match["month"].casefold(), 0)
        year = match["year"] or (str(_year_of(month, on)) if on and on.year else "")
        begins = f"{year}-{month:02}"
        word = match["what"].casefold().rstrip("s")
        there = [
            met.id
            for met in meetings(known)
            if met.date.text.startswith(begins) and word in met.title.casefold()
        ]
        if month and len(there) == 1:
            yield Meant(*match.span(), (there[0],), whole=False)


def _year_of(month: int, on: Edtf) -> int:
    """The year of the last month of some number that a day is not before."""
    return (on.year or 0) - (month > (on.month or 12))


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


def _by_part(form: str, known: Authorities, full: frozenset[str]) -> tuple[str, ...]:
    """Whose name a form is a part of, of those that the record has in full."""
    if " " not in form:
        return ()
    wholes = {one for one in full if re.search(rf"(?<![\w]){re.escape(form)}(?!\w)", one)}
    meant = {i for one in wholes for i in known.lexicon.meanings.get(one, ())}
    return tuple(meant) if len(meant) == 1 else ()


def _joined(form: str, known: Authorities, sides: Collection[str]) -> tuple[str, ...]:
    """Which two states a word joins, `India-Pakistan`, other than those who meet."""
    one, _, other = form.partition("-")
    both = [known.lexicon.meanings.get(part, ()) for part in (one, other)]
    states = [i for ids in both for i in ids[:1] if known.state_of(i) == i]
    return tuple(states) if len(states) == 2 and not set(states) <= set(sides) else ()


def _misspelt(form: str, known: Authorities) -> tuple[str, ...]:
    """Whose name a word is but for a letter."""
    if len(form) < _LONG:
        return ()
    forms = [
        one
        for one, ids in known.lexicon.meanings.items()
        if one[:1] == form[:1] and any(known.find(Place, i) or known.find(Person, i) for i in ids)
    ]
    near = get_close_matches(form, forms, n=1, cutoff=_NEAR_ENOUGH)
    return known.lexicon.meanings[near[0]] if near and near[0] != form else ()
