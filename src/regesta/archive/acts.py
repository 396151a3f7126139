"""The acts of records with everything they refer to resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from regesta.archive.actors import Actors
from regesta.archive.context import Context
from regesta.archive.dating import done
from regesta.archive.outline import Outline
from regesta.archive.wording import Wording
from regesta.model.entries import ACCOUNT, UNNAMED, Act, Record, Undertaking, ids
from regesta.model.parts import ActKey, Borne, Concern, Head, LinkedAct, Used, Voice
from regesta.model.verbs import ActWord


def told(text: Wording, context: Context) -> tuple[LinkedAct, ...]:
    """The acts of a record, in the order of its list, without what other acts say of them."""
    acts = enumerate(text.outline.record.acts)
    return tuple(_linked(position, act, text, context) for position, act in acts)


def related(
    record_id: str, acts: Mapping[str, tuple[LinkedAct, ...]], outlines: Mapping[str, Outline]
) -> tuple[LinkedAct, ...]:
    """The acts of a record with those that they answer or restate, and that do so of them.

    `acts` are those of the record and of all records whose acts name its own or are named by
    them, by the id of the record; `outlines` their texts.
    """
    by_key = {act.key: act for own in acts.values() for act in own}
    given = {f"{i}#{act.id}": act for i, one in outlines.items() for act in one.record.acts}
    _relate(by_key, {act.key: given[act.key] for act in sorted(by_key.values(), key=in_time)})
    _pair(by_key, record_id, outlines[record_id])
    return tuple(by_key[act.key] for act in acts[record_id])


def elsewhere(record: Record) -> Iterator[str]:
    """The other records whose acts those of a record answer or restate."""
    for act in record.acts:
        for ref in (*ids(act.answers), *ids(act.restates)):
            if "#" in ref:
                yield ref.partition("#")[0]


def in_time(act: LinkedAct) -> tuple[object, ...]:
    """The place of an act in time: its date, then its record, then its place in it."""
    record = act.passage.record
    return (act.date.sort_key[0], record.date, record.id, act.position)


def _linked(position: int, act: Act, text: Wording, context: Context) -> LinkedAct:
    outline, heads, word = text.outline, context.heads, context.words[act.act]
    meeting, on = done(act, outline, context.entries)
    actors = Actors(outline.report(act.at), outline, on, context)
    by = actors.of(act.supplied if act.by == UNNAMED else () if act.by == ACCOUNT else act.by)
    sides = tuple(dict.fromkeys(actor.side for actor in by if actor.side))
    topics = tuple(heads[topic] for topic in act.topics or outline.topics(act.at))
    undertakings = tuple(_borne(act, context))
    used = tuple(Used(heads[i], use.words, use.role) for i, use in act.uses.items())
    return LinkedAct(
        key=f"{text.record.id}#{act.id}",
        position=position,
        passage=text.passage(act.at, text.sentence(act)),
        word=act.act,
        past=word.past,
        toward=word.toward,
        cls=word.cls,
        force=act.force.is_ if act.force else word.force,
        reason=act.force.reason if act.force else "",
        by=by,
        voice=_voice(act),
        sides=sides,
        concurrence=word.cls == "agreement" and len(sides) == 1,
        date=on,
        meeting=heads.get(meeting),
        topics=topics,
        about=_about(word, undertakings, used, topics),
        through=actors.of(act.through),
        according_to=actors.of(act.according_to),
        to=actors.of(act.to),
        instruments=used,
        undertakings=undertakings,
        foresees=tuple(heads[i] for i in ids(act.foresees)),
    )


def _voice(act: Act) -> Voice:
    if act.by == UNNAMED:
        return "unnamed"
    return "account" if act.by == ACCOUNT else "named"


def _borne(act: Act, context: Context) -> Iterator[Borne]:
    for one in act.bearings:
        yield Borne(
            head=context.heads[one.id],
            running=context.entries.entry(Undertaking, one.id).data.title,
            effect=one.effect,
            due=one.due,
            due_words=one.due_words,
            qualified=one.qualified,
            urgency=one.urgency,
        )


def _about(
    word: ActWord,
    undertakings: tuple[Borne, ...],
    instruments: tuple[Used, ...],
    topics: tuple[Head, ...],
) -> tuple[Concern, ...]:
    if undertakings:
        return tuple(Concern(one.running, one.head) for one in undertakings)
    if instruments and word.cls in ("execution", "agreement"):
        return tuple(Concern(one.head.title, one.head) for one in instruments)
    return tuple(Concern(topic.title, topic) for topic in topics)


def _relate(by_key: dict[str, LinkedAct], given: Mapping[str, Act]) -> None:
    """Set what answers and restates what, on both acts of each pair."""
    for key, act in given.items():
        record_id = key.partition("#")[0]
        for field, back, refs in (
            ("answers", "answered_by", act.answers),
            ("restates", "restated_by", act.restates),
        ):
            for ref in dict.fromkeys(ids(refs)):
                other = ref if "#" in ref else f"{record_id}#{ref}"
                if other in by_key:
                    _join(by_key, key, field, other, back)


def _pair(by_key: dict[str, LinkedAct], record_id: str, outline: Outline) -> None:
    """Pair the acts on one undertaking in passages of which one tells the other again.

    Among those of the passage that tells first, an act is paired with those by a side of its
    own, or where there are none with all.
    """
    own = [by_key[f"{record_id}#{act.id}"] for act in outline.record.acts]
    for again, before in outline.record.tells_again.items():
        first = under(outline, before, own)
        for act in under(outline, (again,), own):
            for other in _counterparts(act, first):
                if other.key not in {one.key for one in by_key[act.key].restates}:
                    _join(by_key, act.key, "restates", other.key, "restated_by")


def under(outline: Outline, paths: tuple[str, ...], acts: Iterable[LinkedAct]) -> list[LinkedAct]:
    """Those of a record's acts whose passage is at one of `paths` or lies under one."""
    return [act for act in acts if any(outline.covers(at, act.passage.path) for at in paths)]


def _counterparts(act: LinkedAct, first: Iterable[LinkedAct]) -> list[LinkedAct]:
    """The acts on an undertaking of `act`, of its own side where there are such."""
    about = [
        other for other in first if any(other.bearing(one.head.id) for one in act.undertakings)
    ]
    same = [other for other in about if set(other.sides) & set(act.sides)]
    return [other for other in same or about if other.key != act.key]


def _join(by_key: dict[str, LinkedAct], key: str, field: str, other: str, back: str) -> None:
    _append(by_key, key, field, by_key[other])
    _append(by_key, other, back, by_key[key])


def _append(by_key: dict[str, LinkedAct], key: str, field: str, other: LinkedAct) -> None:
    before = getattr(by_key[key], field)
    by_key[key] = replace(by_key[key], **{field: (*before, _key(other))})


def _key(act: LinkedAct) -> ActKey:
    return ActKey(
        key=act.key,
        by=act.by,
        voice=act.voice,
        word=act.word,
        past=act.past,
        toward=act.toward,
        to=act.to,
        about=act.about,
        record=act.passage.record,
        path=act.passage.path,
        sentence=act.passage.sentence,
        cls=act.cls,
    )
