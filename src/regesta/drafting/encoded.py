"""The acts of a whole record, proposed passage by passage."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from regesta.archive.outline import Outline
from regesta.drafting.acts import Context, acts_of
from regesta.drafting.authorities import Authorities
from regesta.drafting.named import Named
from regesta.drafting.quoting import name, quote
from regesta.drafting.reporting import reported
from regesta.drafting.sentence import Proposed
from regesta.drafting.speakers import NOBODY, Speaker
from regesta.drafting.speakers import Named as Someone
from regesta.model.entries import SIDES, UNNAMED, Act, Organisation, Person, Record, Report, ids
from regesta.model.sentences import Cutting
from regesta.model.verbs import ACTS

_ASKING = ("proposal",)
_AGREED = ("agrees", "decides", "confirms")
_RULES = ("treaty", "convention", "agreement", "protocol")
"""Kinds of documents of which each sentence is agreed on by those who issue them."""
_BACK = 6
_LEADS = re.compile(r"[:：][-–—]?$")
_GO_ON = ("memorandum of conversation", "telegram", "minutes", "despatch")
"""Kinds of documents that tell what somebody says in more sentences than the one that says so."""


class _Texts(NamedTuple):
    """What is known of the passages of a record before its acts: those named, and whose words the
    record is."""

    outline: Outline
    named: Named
    own: Speaker


def acts(arranged: Outline, named: Named, known: Authorities) -> tuple[Act, ...]:
    """The acts of a record, each unconfirmed, with ids of their own."""
    texts, how = _Texts(arranged, named, _whose(arranged.record)), Cutting(arranged.record.language)
    found: list[Act] = []
    taken: set[str] = set()
    for one in _proposed(texts, known, how):
        text = texts.outline.texts[one.at]
        words = quote(text, one.pieces)
        if not words:
            continue
        own = name(words, taken)
        taken.add(own)
        found.append(_act(one, own, words, texts.outline, found))
    return tuple(found)


def _act(one: Proposed, own: str, words: str, outline: Outline, before: Sequence[Act]) -> Act:
    report = outline.report(one.at)
    sides = tuple(report.sides) if report else ()
    by: str | tuple[str, ...] = one.by.ids
    if one.unnamed or not one.by.ids:
        by = UNNAMED
    elif one.by.sides and (len(sides) > 1 or outline.record.is_joint):
        by = SIDES
    elif len(one.by.ids) == 1:
        by = one.by.ids[0]
    to = one.to or _opposite(by, report.sides if report else {})
    return Act(
        at=one.at,
        id=own,
        by=by,
        supplied=SIDES if by == UNNAMED and len(sides) > 1 else (),
        through=_one(one.through),
        to=_one(to),
        act=one.act,
        quote=words,
        answers=_answered(one, by, before),
        unconfirmed=True,
    )


def _one(ids: tuple[str, ...]) -> str | tuple[str, ...]:
    return ids[0] if len(ids) == 1 else ids


def _opposite(by: object, sides: Mapping[str, Sequence[object]]) -> tuple[str, ...]:
    """Whom a person addresses where two sides meet, one person each."""
    people = {side: [p.person for p in several] for side, several in sides.items()}  # type: ignore[attr-defined]
    if len(people) != 2 or any(len(several) != 1 for several in people.values()):
        return ()
    (one,), (other,) = people.values()
    return (other,) if by == one else (one,) if by == other else ()


def _answered(one: Proposed, by: object, before: Sequence[Act]) -> str:
    """The act that an acceptance answers: the last that another has put forward."""
    if one.act not in ("accepts", "agrees in principle"):
        return ""
    asked = (
        act.id for act in reversed(before[-_BACK:]) if act.by != by and ACTS[act.act].cls in _ASKING
    )
    return next(asked, "")


def _proposed(texts: _Texts, known: Authorities, how: Cutting) -> Iterator[Proposed]:
    """The acts of all passages in order, those under a lead by the one whom it lets speak."""
    leads: dict[str, tuple[Speaker, tuple[str, ...]]] = {}
    agreed: dict[str, Speaker] = {}
    before = NOBODY
    for path, block in texts.outline.blocks.items():
        if block.kind not in ("paragraph", "item") or path in texts.outline.record.printed():
            continue
        text = texts.outline.texts[path]
        over = texts.outline.lead_ins.get(path, ())
        above = [leads[lead] for lead in over if lead in leads]
        lead, through = above[-1] if above else (NOBODY, ())
        turn = next((one for one in texts.named.names.get(path, ()) if one.speaks), None)
        own = Speaker(turn.ids) if turn else texts.own
        named = list(_named(path, texts, known))
        report = texts.outline.report(path)
        sides = Speaker(tuple(report.sides), sides=True) if report else texts.own
        joint = texts.outline.record.is_joint
        rules = texts.own if joint and texts.outline.record.kind in _RULES else NOBODY
        context = Context(
            how,
            own,
            lead,
            through,
            before,
            sides if sides.sides else NOBODY,
            binds=joint,
            agreed=next((agreed[one] for one in over if one in agreed), rules),
            goes_on=texts.outline.record.kind in _GO_ON,
            telegram=texts.outline.record.kind == "telegram",
            side=_side_of(report, known),
        )
        last = None
        for last in acts_of(path, text, named, context):
            if not _only_leads(last, text):
                yield last
            if last.by.ids and last.by.ids != own.ids:
                before = last.by
        if last and last.by.ids and _LEADS.search(text) and not lead.ids:
            leads[path] = _lead(last, text, named, how)
            agreed[path] = last.by if last.act in _AGREED else NOBODY


def _side_of(report: Report | None, known: Authorities) -> Callable[[str], str]:
    """The side of a person: at a meeting, else the state that he acts for."""
    sides = report.sides if report else {}
    own = {p.person: side for side, people in sides.items() for p in people}
    return lambda person: own.get(person) or known.state_of(person)


def _only_leads(one: Proposed, text: str) -> bool:
    """Whether an act is but that somebody speaks, and what he says follows."""
    return one.act == "states" and bool(_LEADS.search(text)) and one.pieces[-1][1] == len(text)


def _lead(
    last: Proposed, text: str, named: Sequence[Someone], how: Cutting
) -> tuple[Speaker, tuple[str, ...]]:
    """Who speaks in what a lead introduces: whoever it says so of, or whose message he hands on."""
    if last.act != "transmits":
        verbs = reported(text, how)
        speaks = bool(verbs) and verbs[-1].act in (
            "states",
            "explains",
            "announces",
            "notes",
            "proposes",
            "requests",
        )
        return (last.by, ()) if speaks else (NOBODY, ())
    others = [one for one in named if one.kind == "person" and one.ids != last.by.ids]
    return (Speaker(others[-1].ids), last.by.ids) if others else (last.by, ())


def _named(path: str, texts: _Texts, known: Authorities) -> Iterator[Someone]:
    """Those whom a passage names, persons and bodies, by name or otherwise, in order."""
    meant = texts.named.meant.get(path, ())
    found = [
        Someone(one.start, one.end, one.ids, "sides" if one.whole else "person") for one in meant
    ]
    for name_ in texts.named.names.get(path, ()):
        within = any(one.start <= name_.start and name_.end <= one.end for one in meant)
        if within or name_.speaks or not name_.ids:
            continue
        if known.find(Person, name_.ids[0]):
            found.append(Someone(name_.start, name_.end, name_.ids, "person"))
        elif known.find(Organisation, name_.ids[0]):
            found.append(Someone(name_.start, name_.end, name_.ids, "body"))
    yield from sorted(found)


def _whose(record: Record) -> Speaker:
    """Whose words a record is: of several who issue it together all, else whoever issued it."""
    issuers = ids(record.issued_by)
    return Speaker(issuers, sides=record.is_joint) if issuers else Speaker()
