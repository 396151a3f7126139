"""Who took part, where a document lists it: below `PARTICIPANTS`, by name or office, each side
under its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from regesta.archive.mentions import Found
from regesta.dates import Edtf
from regesta.drafting.authorities import Authorities
from regesta.drafting.collectives import state_called
from regesta.drafting.designations import designation
from regesta.model.entries import Participant, Person
from regesta.model.text import Block, walk

_ABOVE = re.compile(
    r"(?i)(?:participants?|present|those present|attendees|attended by|also present|participantes"
    r"|participants? présents?|présents?|anwesend|teilnehmer|присутствовали|участники|出席者)\W*"
)
_LONGEST = 4
"""What has no more words may be an entry although it ends with a full stop: `Mr. Berg.`"""
_THE = re.compile(r"(?i)the\s+")


class Listed(NamedTuple):
    """Somebody in a list of those who took part: the participant, and the side that the list gives
    him; empty where it gives none."""

    one: Participant
    side: str


def attended(
    body: Sequence[Block],
    names: Mapping[str, Sequence[Found]],
    known: Authorities,
    on: Edtf | None,
) -> list[Listed]:
    """Those whom the list of participants of a document has, in its order."""
    found: dict[str, Listed] = {}
    side, wanted = "", False
    for block in walk(tuple(body)):
        if not block.path:
            continue
        if wanted and not _is_entry(block):
            break
        if wanted:
            own = _side_called(block.text, known)
            side = own or side
            people = () if own else _people(block, names.get(block.path, ()), known, on, side)
            found = {
                **found,
                **{p.person: Listed(p, side) for p in people if p.person not in found},
            }
        wanted = wanted or bool(_ABOVE.fullmatch(block.text))
    return list(found.values())


def _is_entry(block: Block) -> bool:
    """Whether a block may be an entry of a list: short, and no sentence."""
    sentence = block.text.endswith((".", "?", "!")) and len(block.text.split()) > _LONGEST
    return len(block.text) < 150 and not sentence


def _side_called(text: str, known: Authorities) -> str:
    """The state that a line names and nothing else: `US`, `The Norlandic side:`."""
    words = re.sub(r"(?i)^the\s|\s(?:side|delegation)$", "", text.strip(" :-–—"))
    named = known.only(words)
    if len(named) == 1 and known.state_of(named[0]) == named[0]:
        return named[0]
    return state_called(words, known) if " " not in words else ""


def _people(
    block: Block, here: Sequence[Found], known: Authorities, on: Edtf | None, side: str
) -> Iterator[Participant]:
    """The person of an entry of a list: the first that it names, else whoever holds the office that
    it gives, of a side where one is known."""
    text = block.text
    for one in here:
        if len(one.ids) == 1 and known.find(Person, one.ids[0]):
            title = designation(text[: one.start], text[one.end :], one.ids[0], known, on)
            yield Participant(person=one.ids[0], as_=title)
            return
    printed = text.strip(" ,;:")
    held = _in_office(_THE.sub("", printed), known, on, side)
    if held:
        yield Participant(person=held, as_=printed)


def _in_office(title: str, known: Authorities, on: Edtf | None, side: str) -> str:
    """The one who holds an office, in full or by its first words, `Secretary` for `Secretary of
    State`."""
    small = title.casefold()
    fits = [
        one.id
        for one in known.of(Person)
        if (not side or known.state_of(one.id, on) == side)
        and any(_begins(form.casefold(), small) for form in known.designations(one.id, on))
    ]
    return fits[0] if len(fits) == 1 else ""


def _begins(form: str, title: str) -> bool:
    return form.removeprefix("the ") == title or form.startswith((f"{title} of ", f"{title} for "))
