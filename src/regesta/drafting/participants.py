"""Which meetings a record reports, and who took part: proposed from its lead and its headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from regesta.archive.mentions import Found
from regesta.dates import Edtf
from regesta.drafting.attended import attended
from regesta.drafting.authorities import Authorities, Met, meetings
from regesta.drafting.collectives_en import OFFICE
from regesta.drafting.dating import dates
from regesta.drafting.designations import designation, side_said
from regesta.model.entries import Participant, Person, Report
from regesta.model.text import Block, walk

_MEETS = re.compile(
    r"(?i)\b(?:met|meet|meets|meeting|meetings|held|hold|talks|visit(?:ed|s)?|paid|received"
    r"|call(?:ed)?"
    r"|consultations|conferred|conversation|negotiat\w+|summit|conference|present|attended|chair\w*"
    r"|between|convened|signed|participants?|participated|attend\w+|accompanied|saw|see|spoke"
    r"|entretenus?|entretiens?|rencontr\w+|visite|réunis?|réunion)\b|会談|会合|訪問"
)
_FIRST_PERSON = re.compile(r"\b(?:I|me)\b")
_BEFORE = re.compile(r"(?:message|letter|invitation|statement|predecessor|behalf) (?:from|to|of) $")
_SHORT, _LEAD, _LONG_LEAD = 60, 500, 3000
"""What is no longer is a mark of an office. So many signs are the lead at least; and so many where
it names nobody of two sides."""


class Reported(NamedTuple):
    """What a record is proposed to report: its reports, and the date of the first meeting."""

    reports: tuple[Report, ...]
    on: Edtf | None


_Present = tuple[Participant, str]
"""Somebody who took part, and the side that he is of."""


class _Passage(NamedTuple):
    """A passage that may report a meeting: its path, the texts that say so, those named there."""

    at: str
    heading: str
    texts: tuple[tuple[str, str], ...]


def reported(
    body: Sequence[Block],
    names: Mapping[str, Sequence[Found]],
    texts: Mapping[str, str],
    known: Authorities,
    issued: Edtf | None,
    home: str,
    writer: str = "",
) -> Reported:
    """The meetings that a record reports, whole and by sections; `names` are those found in its
    `texts`, by path, `home` the side of whoever issued it, `writer` the person who tells of it."""
    whole = _lead(body, texts, _LEAD)
    on = _date(whole, texts, issued)
    there = _there(whole, body, names, texts, known, (on, home, writer))
    sides = _sides(there)
    if len(sides) < 2 or not any(_MEETS.search(text) for _, text in whole.texts):
        return Reported((), on)
    first = Report(meeting=_meeting(whole, known, on), sides=sides)
    within = [
        report
        for block in body
        if block.kind == "section" and (report := _section(block, names, texts, known, (on, there)))
    ]
    apart = [one for one in within if one.meeting != first.meeting]
    reports = (first, *(apart if len(apart) == len(within) else ()))
    return Reported(tuple(reports), on)


def _there(
    lead: _Passage,
    body: Sequence[Block],
    names: Mapping[str, Sequence[Found]],
    texts: Mapping[str, str],
    known: Authorities,
    told: tuple[Edtf | None, str, str],
) -> list[_Present]:
    """Those who took part: whom a list has, else whom the lead names, and whoever tells of it as
    `I`; each with his side, that of his office where all are of one state."""
    on, home, writer = told
    listed = attended(body, names, known, on)
    there = [(one, side or known.state_of(one.person, on) or home) for one, side in listed]
    there = [(one, side) for one, side in there if side]
    if len(_sides(there)) > 1:
        return there
    for most in (_LEAD, _LONG_LEAD):
        passage = lead if most == _LEAD else _lead(body, texts, most)
        people = list(_people(passage, names, known, on))
        if writer and any(_FIRST_PERSON.search(text) for _, text in passage.texts):
            people.insert(0, (Participant(person=writer), known.state_of(writer, on)))
        people = list({one.person: (one, side) for one, side in reversed(people)}.values())
        there = _of_sides(reversed(people), home)
        if len(_sides(there)) > 1:
            return there
    bodies = [(one, known.body_of(one.person, on)) for one, _ in there]
    return bodies if all(side for _, side in bodies) else there


def _lead(body: Sequence[Block], texts: Mapping[str, str], most: int) -> _Passage:
    """The title, and the paragraphs that follow, to so many signs: those before the first section,
    or in it where there are none, unless more are wanted."""
    found: list[tuple[str, str]] = []
    for block in walk(tuple(body)):
        ended = block.kind == "section" and most == _LEAD
        told = any(len(text) > _SHORT for _, text in found)
        if told and (ended or sum(len(text) for _, text in found) > most):
            break
        if block.kind in ("paragraph", "item"):
            found.append((block.path, texts.get(block.path, "")))
    title = texts.get("title", "")
    return _Passage("", title, (("title", title), *found))


def _section(
    block: Block,
    names: Mapping[str, Sequence[Found]],
    texts: Mapping[str, str],
    known: Authorities,
    met: tuple[Edtf | None, Sequence[_Present]],
) -> Report | None:
    """The meeting that a section reports, where its heading gives one a day of its own."""
    on, there = met
    heading = block.text
    day = next((one.edtf for one in dates(heading) if one.edtf), "")
    if not day or not _MEETS.search(heading):
        return None
    date = Edtf(_full(day, on))
    leads = [(b.path, texts[b.path]) for b in block.children[:1] if b.kind == "paragraph"]
    passage = _Passage(block.path, heading, ((block.path, heading), *leads))
    here = _present(passage, names, known, date, "")
    sides = _sides([_as_before(one, there) for one in here])
    if len(sides) < 2:
        title = re.search(r"(?i)foreign|defen[cs]e|prime|finance|trade", heading)
        word = title.group().casefold() if title else ""
        sides = _sides([one for one in there if word and _is_minister(word, one[0], known, on)])
    if len(sides) < 2:
        return None
    return Report(meeting=_meeting(passage, known, date), at=block.path, sides=sides)


def _is_minister(word: str, one: Participant, known: Authorities, on: Edtf | None) -> bool:
    forms = (one.as_, *known.designations(one.person, on))
    small = [form.casefold() for form in forms]
    return any("minister" in form and word in form and "deputy" not in form for form in small)


def _present(
    passage: _Passage,
    names: Mapping[str, Sequence[Found]],
    known: Authorities,
    on: Edtf | None,
    home: str,
) -> list[_Present]:
    """The persons named in a passage with the sides that they are of: of `home` where nothing
    tells another."""
    return _of_sides(_people(passage, names, known, on), home)


def _of_sides(people: Iterable[_Present], home: str) -> list[_Present]:
    """Persons whose sides are known: of `home` where they are designated, and nothing tells
    another."""
    several = ((one, side or (home if one.as_ else "")) for one, side in people)
    return [(one, side) for one, side in several if side]


def _as_before(one: _Present, there: Sequence[_Present]) -> _Present:
    """Somebody with the side on which he was before."""
    sides = {before.person: side for before, side in there}
    return one[0], sides.get(one[0].person, one[1])


def _people(
    passage: _Passage,
    names: Mapping[str, Sequence[Found]],
    known: Authorities,
    on: Edtf | None,
) -> Iterator[_Present]:
    """The persons named in a passage, each with his designation, and the side that his offices or
    the words around his name give; empty where they give none."""
    seen: set[str] = set()
    for path, text in passage.texts:
        for start, end, person in sorted(_named(path, text, names, known, on)):
            before, after = text[:start], text[end:]
            title = designation(before, after, person, known, on)
            if person in seen or _is_apart(before.removesuffix(f"{title} "), after):
                continue
            seen.add(person)
            side = known.state_of(person, on) or side_said(title, after, known)
            yield Participant(person=person, as_=title), side


def _is_apart(before: str, after: str) -> bool:
    """Whether somebody is named for something of his: his message, his visit."""
    return bool(_BEFORE.search(before)) or after.startswith(("'s", "’s"))


def _named(
    path: str,
    text: str,
    names: Mapping[str, Sequence[Found]],
    known: Authorities,
    on: Edtf | None,
) -> Iterator[tuple[int, int, str]]:
    """The persons whom a text names, or says by an office that one alone held that day."""
    for one in names.get(path, ()):
        if len(one.ids) == 1 and known.find(Person, one.ids[0]):
            yield one.start, one.end, one.ids[0]
    every = [state.id for state in known.states()]
    for match in re.finditer(OFFICE, text) if on else ():
        held = known.called(match["office"], on, every)
        if len(held) == 1:
            yield *match.span(), held[0]


def _sides(people: Sequence[_Present]) -> dict[str, tuple[Participant, ...]]:
    """Persons by their sides, in the order in which they are named."""
    found: dict[str, tuple[Participant, ...]] = {}
    for one, side in people:
        found[side] = (*found.get(side, ()), one)
    return found


def _date(passage: _Passage, texts: Mapping[str, str], issued: Edtf | None) -> Edtf | None:
    """The first day that a lead gives, with the year of the document where it has none."""
    for text in (*(text for _, text in passage.texts), passage.heading):
        for one in dates(text):
            full = _full(one.edtf, issued)
            if not full.startswith("--"):
                return Edtf(full)
    return issued if issued and issued.day else None


def _full(edtf: str, of: Edtf | None) -> str:
    return f"{of.text[:4]}{edtf[1:]}" if of and edtf.startswith("--") else edtf


def _meeting(passage: _Passage, known: Authorities, on: Edtf | None) -> str:
    """The meeting of the archive that is meant: of that day, with most words of the heading, then
    of that day alone, then with most words of the lead; empty where there is none."""
    lead = " ".join(text for _, text in passage.texts[:1])
    there = [one for one in meetings(known) if on is not None and _is_on(one, on)]
    return max(
        there,
        key=lambda one: (_common(one, passage.heading), one.date == on, _common(one, lead)),
        default=Met("", Edtf("XXXX"), ""),
    ).id


def _is_on(one: Met, on: Edtf) -> bool:
    return not (one.date.before(on) or on.before(one.date))


def _common(one: Met, text: str) -> int:
    """How many words a text has in common with the title and kind of a meeting."""
    own, words = (set(re.findall(r"[^\W\d_]{4,}", t.casefold())) for t in (one.title, text))
    return len(own & words)
