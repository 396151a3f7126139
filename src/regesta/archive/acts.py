"""The acts of records with everything they refer to resolved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from msgspec.structs import replace

from regesta.archive.entries import Entries
from regesta.archive.outline import Outline
from regesta.archive.participants import offices_on, sides_at
from regesta.archive.wording import Wording
from regesta.dates import Edtf
from regesta.model.entries import (
    SIDES,
    UNNAMED,
    Act,
    Ids,
    Meeting,
    Organisation,
    Person,
    Report,
    Site,
    ids,
)
from regesta.model.parts import ActKey, Actor, Head, LinkedAct
from regesta.model.vocabulary import ACTS, CONCURRENCE, ActWord, Effect


def vocabulary(site: Site) -> dict[str, ActWord]:
    """The reporting verbs of an archive: the common ones, and those that it adds."""
    return {**ACTS, **site.acts}


class Context(msgspec.Struct, frozen=True):
    """What it takes to resolve the references of records: entries, heads, the vocabulary."""

    entries: Entries
    heads: Mapping[str, Head]
    words: Mapping[str, ActWord]

    def side_of(self, entry_id: str) -> Head | None:
        """The state that an organisation belongs to, itself if it is one."""
        body = self.entries.find(Organisation, entry_id)
        while body and body.data.kind != "state":
            body = self.entries.find(Organisation, body.data.part_of)
        return self.heads[body.id] if body else None

    def office(self, person_id: str, on: Edtf) -> str:
        """The title of the office that a person held on a date, by the authority record.

        Nothing where it does not say when he entered the office or when he left it.
        """
        person = self.entries.data(Person, person_id)
        offices = offices_on(person, on) if person else ()
        held = [office for office in offices if office.from_ and office.to]
        return held[0].title if held else ""

    def meeting_date(self, meeting_id: str) -> Edtf | None:
        meeting = self.entries.data(Meeting, meeting_id)
        return meeting.date if meeting else None


def linked(texts: Iterable[Wording], context: Context) -> tuple[LinkedAct, ...]:
    """Every act of the records, in order of date, then record, then place in it."""
    by_key: dict[str, LinkedAct] = {}
    given: dict[str, Act] = {}
    for text in texts:
        for position, act in enumerate(text.outline.record.acts):
            one = _linked(position, act, text, context)
            by_key[one.key], given[one.key] = one, act
    in_time = sorted(by_key.values(), key=_in_time)
    _relate(by_key, {act.key: given[act.key] for act in in_time})
    return _with_effects([by_key[act.key] for act in in_time])


def _in_time(act: LinkedAct) -> tuple[object, ...]:
    record = act.passage.record
    return (act.date.sort_key[0], record.date, record.id, act.position)


def _linked(position: int, act: Act, text: Wording, context: Context) -> LinkedAct:
    outline = text.outline
    report = outline.report(act.at)
    elsewhere = bool(act.meeting or act.on)
    meeting = act.meeting if elsewhere or report is None else report.meeting
    issued = outline.record.issued
    on = act.on or (context.meeting_date(meeting) or _until(issued) if meeting else issued)
    actors = _Actors(report, outline, on, context)
    by = actors.of(act.supplied if act.by == UNNAMED else act.by)
    sides = tuple(dict.fromkeys(actor.side for actor in by if actor.side))
    word = context.words[act.act]
    heads = context.heads
    return LinkedAct(
        key=f"{text.record.id}#{act.id}",
        position=position,
        passage=text.passage(act.at, outline.sentence(act)),
        word=act.act,
        past=word.past,
        cls=word.cls,
        by=by,
        unnamed=act.by == UNNAMED,
        sides=sides,
        concurrence=word.cls == CONCURRENCE and len(sides) == 1,
        date=on,
        meeting=heads.get(meeting),
        topics=tuple(heads[topic] for topic in act.topics or outline.topics(act.at)),
        through=actors.of(act.through),
        to=actors.of(act.to),
        instruments=tuple((heads[i], words) for i, words in act.instruments.items()),
        undertaking=heads.get(act.undertaking),
        effect=act.effect or None,
        due=act.due,
        due_words=act.due_words,
        qualified=act.qualified,
        foresees=tuple(heads[i] for i in ids(act.foresees)),
    )


def _until(issued: Edtf) -> Edtf:
    """When what a record reports was done, where nothing else says so: by the day it is dated."""
    return Edtf(f"/{issued.latest.isoformat()}") if issued.latest else issued


class _Actors(msgspec.Struct, frozen=True):
    """Who is meant by the ids of an act, at the meeting that its passage reports."""

    report: Report | None
    outline: Outline
    on: Edtf
    context: Context

    def of(self, value: Ids) -> tuple[Actor, ...]:
        return tuple(dict.fromkeys(actor for i in ids(value) for actor in self.one(i)))

    def one(self, actor_id: str) -> tuple[Actor, ...]:
        if actor_id == SIDES:
            sides = sides_at(self.outline.record, self.report, self.context.entries)
            heads = (self.context.heads[side] for side in sides)
            return tuple(Actor(head, side=self.context.side_of(head.id) or head) for head in heads)
        head = self.context.heads[actor_id]
        if head.folder != "persons":
            return (Actor(head, side=self.context.side_of(actor_id)),)
        return (self.person(head),)

    def person(self, head: Head) -> Actor:
        reports = [self.report] if self.report else []
        for report in (*reports, *self.outline.record.reports):
            for side, participants in report.sides.items():
                for one in participants:
                    if one.person == head.id:
                        return self.participant(head, side, one.as_)
        office = self.context.office(head.id, self.on)
        return Actor(head, self.home(head.id), office)

    def participant(self, head: Head, side: str, designation: str) -> Actor:
        state = self.context.side_of(side) or self.context.heads[side]
        if designation:
            return Actor(head, state, designation, printed=True)
        return Actor(head, state, self.context.office(head.id, self.on))

    def home(self, person_id: str) -> Head | None:
        """The state that a person served on the day, by the offices of the authority record."""
        data = self.context.entries.data(Person, person_id)
        offices = (*offices_on(data, self.on), *data.offices) if data else ()
        return next((side for o in offices if (side := self.context.side_of(o.of))), None)


def _relate(by_key: dict[str, LinkedAct], given: Mapping[str, Act]) -> None:
    """Set what answers and restates what, on both acts of each pair."""
    for key, act in given.items():
        record_id = key.partition("#")[0]
        for ref in dict.fromkeys(ids(act.answers)):
            other = ref if "#" in ref else f"{record_id}#{ref}"
            _append(by_key, key, "answers", by_key[other])
            _append(by_key, other, "answered_by", by_key[key])
        if act.restates:
            ref = act.restates
            other = ref if "#" in ref else f"{record_id}#{ref}"
            by_key[key] = replace(by_key[key], restates=_key(by_key[other]))
            _append(by_key, other, "restated_by", by_key[key])


def _append(by_key: dict[str, LinkedAct], key: str, field: str, other: LinkedAct) -> None:
    before = getattr(by_key[key], field)
    by_key[key] = replace(by_key[key], **{field: (*before, _key(other))})


def _key(act: LinkedAct) -> ActKey:
    return ActKey(act.passage.record, act.passage.path, act.passage.sentence)


def _with_effects(acts: list[LinkedAct]) -> tuple[LinkedAct, ...]:
    """The acts with the effect that is not given: the first on an undertaking makes it."""
    made: set[str] = set()
    result = []
    for act in acts:
        if act.undertaking is not None:
            default: Effect = "restates" if act.undertaking.id in made else "makes"
            made.add(act.undertaking.id)
            result.append(replace(act, effect=act.effect or default))
        else:
            result.append(act)
    return tuple(result)
