"""Names that an archive does not know: runs of words in capitals, with the kind of entry that each
would be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from regesta.archive.mentions import Found
from regesta.drafting.dating import MONTHS
from regesta.drafting.quoting import name

_RUN = re.compile(
    r"(?<![\w'’-])[A-ZÀ-ÞА-Я][\w’'-]*(?:(?: (?:of|for|and|the|on|de|van|von|der|al)){0,2} "
    r"[A-ZÀ-ÞА-Я][\w’'-]*)*"
)
_PERSON = re.compile(
    r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|General|Admiral|Marshal|Colonel|President|Minister|"
    r"Ambassador|Senator|Chancellor|Secretary|Chairman|Prince|King|Queen|Deputy|Premier|Envoy)\b"
)
_INSTRUMENT = re.compile(
    r"\b(?:Declaration|Treaty|Agreement|Protocol|Convention|Statement|Memorandum|Plan|Charter|Pact|"
    r"Communiqué|Accord|Accords|Programme|Program|Resolution|Act|Compendium)\b"
)
_BODY = re.compile(
    r"\b(?:Ministry|Committee|Commission|Agency|Bank|Council|Union|Organi[sz]ation|Government"
    r"|Office|"
    r"Department|Parliament|Assembly|Association|Federation|Company|Corporation|Centre|Center|Fund|"
    r"Institute|Group|Board|Secretariat|Embassy|Delegation|Party)\b"
)
_MEETING = re.compile(r"\b(?:Meeting|Summit|Conference|Consultations|Talks|Visit|Session)$")
_PLACE = re.compile(r"\b(?:in|at|near|from) $")
_OFTEN = (
    "the this these both in on at it he she they we as with regarding concerning furthermore "
    "further however for following article no and part annex i there that of to by from if when "
    "foreign minister ministers president side sides government parties"
)
_NO_NAME = frozenset(_OFTEN.split())
"""Words of which no name consists, whatever their capitals."""


class Unknown(NamedTuple):
    """A name that is not known: as printed, the passage where it stands first, how often it
    stands, and the kind and id of the entry that it would be."""

    form: str
    at: str
    times: int
    kind: str
    id: str


def unknown(
    texts: Mapping[str, str], names: Mapping[str, Sequence[Found]], left: Iterable[str]
) -> list[Unknown]:
    """The names in texts by path that nobody knows, in order; `left` are words that are none."""
    found: dict[str, list[tuple[str, str]]] = {}
    without = {*_NO_NAME, *MONTHS, *(word.casefold() for word in left)}
    for path, text in texts.items():
        for start, form in _runs(text, names.get(path, ())):
            words = [word.casefold() for word in re.findall(r"[^\W\d_]+", form)]
            if " " in form and not form.isupper() and not set(words) <= without:
                found.setdefault(form, []).append((path, text[:start]))
    ids: set[str] = set()
    made = []
    for form, places in found.items():
        kind = _kind(form, places[0][1])
        own = name(f"x {_bare(form)}", ids)
        ids.add(own)
        made.append(Unknown(form, places[0][0], len(places), kind, own))
    return made


def _runs(text: str, here: Sequence[Found]) -> Iterator[tuple[int, str]]:
    """The runs of words in capitals outside of names that are known."""
    for match in _RUN.finditer(text):
        start, form = match.start(), match.group()
        if any(one.start < match.end() and one.end > start for one in here):
            continue
        first, _, rest = form.partition(" ")
        opens = start == 0 or text[:start].rstrip()[-1:] in ".:;?!"
        if opens and first.casefold() in _NO_NAME and rest:
            start, form = start + len(first) + 1, rest
        yield from _parted(start, form)


def _parted(start: int, form: str) -> Iterator[tuple[int, str]]:
    """A run of words in capitals, parted where a person is `of` something."""
    first, of, rest = form.partition(" of ")
    whole = any(pattern.search(first) for pattern in (_INSTRUMENT, _PERSON, _BODY, _MEETING))
    if of and not whole and " " in first:
        yield start, first
        the = rest.startswith("the ")
        start, form = start + len(first) + len(of) + 4 * the, rest.removeprefix("the ")
    yield start, re.sub(r"['’]s?$", "", form)


def _kind(form: str, before: str) -> str:
    if _INSTRUMENT.search(form):
        return "instrument"
    if _PERSON.search(form):
        return "person"
    if _BODY.search(form):
        return "organisation"
    if _MEETING.search(form):
        return "meeting"
    return "place" if _PLACE.search(before) else "person"


def _bare(form: str) -> str:
    """A name without the titles before it."""
    while match := _PERSON.match(form):
        rest = form[match.end() :].lstrip(". ")
        if not rest:
            break
        form = rest
    return re.sub(r"^(?:of|for) \S+ ", "", form)
