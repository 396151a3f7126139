"""Names that an archive does not know: runs of words in capitals, with the kind of entry that each
would be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from regesta.archive.mentions import Found
from regesta.drafting.dating import MONTHS
from regesta.drafting.quoting import name

_WORD = r"[A-ZÀ-ÞА-Я](?:[\w’'-]|(?<=[A-Z])\.(?=[A-Z]\.)|(?<=\.[A-Z])\.)*"
_RUN = re.compile(
    rf"(?<![\w'’.-]){_WORD}(?:(?: (?:of|for|and|the|on|de|van|von|der|al)){{0,2}} {_WORD})*"
)
_DESIGNATIONS = (
    "mr mrs ms miss dr sir lord lady general admiral marshal colonel president vice prime minister "
    "ministers ambassador senator chancellor secretary chairman prince king queen deputy premier "
    "envoy special assistant under permanent representative director director-general spokesperson "
    "counsellor foreign external internal public press state affairs relations"
)
_DESIGNATING = frozenset(_DESIGNATIONS.split())
"""Words of which a designation consists, or ends with."""
_JOINING = frozenset(("of", "for", "and", "the", "on"))
_TWO = re.compile(rf" and (?=(?i:{'|'.join(_DESIGNATIONS.split())})\b)")
_STATE = re.compile(r"^(?:United|Republic|Kingdom|Federation|Union|Commonwealth)\b")
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
    "foreign minister ministers president side sides government parties party each either neither"
)
_NO_NAME = frozenset(_OFTEN.split())
"""Words of which no name consists, whatever their capitals."""


class Unknown(NamedTuple):
    """A name that is not known: as printed, the passage where it stands first, how often it
    stands, and the kind and id of the entry that it would be, one of all forms of a person."""

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
    small = {word for text in texts.values() for word in re.findall(r"\b[a-z]+\b", text)}
    for path, text in texts.items():
        for start, form in _runs(text, names.get(path, ())):
            if " " in form and not form.isupper() and _is_name(form, without, small):
                found.setdefault(form, []).append((path, text[:start]))
    kinds = {form: _kind(form, places[0][1]) for form, places in found.items()}
    ids = _ids(kinds)
    return [
        Unknown(form, places[0][0], len(places), kinds[form], ids[form])
        for form, places in found.items()
    ]


def each_once(found: Iterable[Unknown]) -> list[Unknown]:
    """One for each entry that is wanted: its longest form, in their order."""
    best: dict[str, Unknown] = {}
    for one in found:
        if len(one.form) > len(best.setdefault(one.id, one).form):
            best[one.id] = one
    return list(best.values())


def _is_name(form: str, without: AbstractSet[str], small: AbstractSet[str]) -> bool:
    """Whether words in capitals may be a name: not all such as are never one, nor a designation
    alone, nor ended by a letter, or by a word that the text has in small letters too."""
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", form)]
    if set(words) <= without or words[-1] in _DESIGNATING or len(words[-1]) == 1:
        return False
    return words[-1] not in small or any(sign.search(form) for sign in (_INSTRUMENT, _BODY))


def _ids(kinds: Mapping[str, str]) -> dict[str, str]:
    """The ids of entries of names, by their forms: of a person's, that of the longest."""
    ids: dict[str, str] = {}
    called: dict[str, str] = {}
    for form in sorted(kinds, key=lambda one: -len(_bare(one))):
        last = form.rpartition(" ")[2] if kinds[form] == "person" else form
        if last not in called:
            called[last] = name(f"x {_bare(form)}", {*called.values()})
        ids[form] = called[last]
    return ids


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
    if two := _TWO.search(form):
        yield from _parted(start, form[: two.start()])
        start, form = start + two.end(), form[two.end() :]
    first, of, rest = form.partition(" of ")
    signs = (_INSTRUMENT, _BODY, _MEETING)
    whole = _is_designating(first.split()[-1]) or any(sign.search(first) for sign in signs)
    if of and not whole and " " in first:
        yield start, first
        the = rest.startswith("the ")
        start, form = start + len(first) + len(of) + 4 * the, rest.removeprefix("the ")
    yield start, re.sub(r"['’]s?$", "", form)


def _kind(form: str, before: str) -> str:
    if _INSTRUMENT.search(form):
        return "instrument"
    if _bare(form) != form:
        return "person"
    if _BODY.search(form) or _STATE.match(form):
        return "organisation"
    if _MEETING.search(form):
        return "meeting"
    return "place" if _PLACE.search(before) else "person"


def _bare(form: str) -> str:
    """A name without the designation before it."""
    words = form.split()
    ends = [at for at, word in enumerate(words[:-1], 1) if _is_designating(word)]
    begun = (
        ends
        and words[ends[-1]] not in _JOINING
        and all(w in _JOINING or _is_designating(w) for w in words[1 : ends[-1]])
    )
    return " ".join(words[ends[-1] :]) if begun else form


def _is_designating(word: str) -> bool:
    return word.strip(".").casefold() in _DESIGNATING
