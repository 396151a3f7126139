"""What must hold of the acts of records, and of what sources say of undertakings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from regesta.archive.archive import Archive
from regesta.archive.entries import Entries
from regesta.model import entries as e
from regesta.model.entries import AnyEntry, Entry, ids
from regesta.model.verbs import ACTS, ActWord
from regesta.model.vocabulary import BINDING, FURTHERING, Force
from regesta.problems import Kind, Location, Problem, did_you_mean, printable

_ALONE = {
    e.UNNAMED: "write `by: unnamed`, and whom you take it to be in `supplied`",
    e.ACCOUNT: "write `by: account`: nobody speaks the sentence",
}
_ASKED = ("asked-before", "agreed-before")


def acts_hold(entry: Entry[e.Record], archive: Archive) -> Iterator[Problem]:
    """What the acts of a record must obey: the vocabulary, each other, what they bear."""
    record, known, entries = entry.data, archive.context.words, archive.entries
    yield from _verbs(entry, record, known)
    yield from _actors(entry, record, archive.context.sides_in(record))
    yield from _answers(entry, record, archive)
    yield from _forces(entry, known)
    yield from _refusals(entry, known)
    yield from _acceptances(entry, known, entries)


def verbs_hold(site: e.Site) -> Iterator[Problem]:
    """What an archive adds to the vocabulary is not there already."""
    for word in sorted(site.acts.keys() & ACTS.keys()):
        message = f"`{word}` is in the vocabulary of acts already"
        yield Problem(
            Kind.VERB_TWICE, Location("content/site.yaml"), message, "leave it out of `acts`"
        )


def _verbs(entry: AnyEntry, record: e.Record, known: Mapping[str, ActWord]) -> Iterator[Problem]:
    for position, act in enumerate(record.acts):
        if act.act not in known:
            message = f"`{printable(act.act)}` is no act of the vocabulary"
            verbs = f"one of {', '.join(sorted(known))}; site.yaml can add it, under `acts`"
            hint = did_you_mean(act.act, known) or verbs
            yield Problem(Kind.NO_SUCH_VERB, entry.place("acts", position, "act"), message, hint)


def _actors(entry: AnyEntry, record: e.Record, sides: tuple[str, ...]) -> Iterator[Problem]:
    """`unnamed` and `account` stand alone, and `sides` only where it is known which there are."""
    for position, act in enumerate(record.acts):
        for word, hint in _ALONE.items():
            if isinstance(act.by, tuple) and word in act.by:
                message = f"`{word}` stands in a list"
                yield Problem(Kind.WORD_IN_LIST, entry.place("acts", position, "by"), message, hint)
        for field in ("by", "supplied", "to", "according_to"):
            if e.SIDES in e.actor_ids(getattr(act, field)) and not sides:
                message = "`sides`, but no meeting that this record reports names its sides"
                hint = "give them in `reports`, or name the actors"
                yield Problem(Kind.NO_SIDES, entry.place("acts", position, field), message, hint)


def _answers(entry: AnyEntry, record: e.Record, archive: Archive) -> Iterator[Problem]:
    """Every act that another answers or restates is there, and none leads back to itself."""
    entries = archive.entries
    for position, act in enumerate(record.acts):
        for field, refs in (("answers", act.answers), ("restates", act.restates)):
            for ref in filter(None, ids(refs)):
                record_id, _, act_id = ref.rpartition("#")
                if record_id and archive.is_unread(record_id):
                    continue
                place = entry.place("acts", position, field)
                known = _act_ids(entries.data(e.Record, record_id) if record_id else record)
                if act_id in _proposed(record_id or entry.id, archive):
                    if not (act.unconfirmed or record.unconfirmed):
                        message = f"the act `{ref}` is unconfirmed, and not published"
                        hint = "confirm it first; what is confirmed names no proposal"
                        yield Problem(Kind.NAMES_DRAFT, place, message, hint)
                elif act_id not in known:
                    message = f"there is no act `{act_id}` in {record_id or 'this record'}"
                    hint = did_you_mean(act_id, known) or "give it an `id` there"
                    yield Problem(Kind.NO_SUCH_ACT, place, message, hint)
                elif act_id == act.id and record_id in ("", entry.id):
                    message = f"the act `{act_id}` {field} itself"
                    hint = "name the other act"
                    yield Problem(Kind.ITSELF, place, message, hint)
                elif field == "restates" and _told_in_a_circle(entry.id, act, entries):
                    message = f"the act `{act.id}` is told again by what it restates"
                    hint = "leave `restates` out of the act that is told first"
                    yield Problem(Kind.CIRCLE, place, message, hint)


def _proposed(record_id: str, archive: Archive) -> frozenset[str]:
    """The acts of a record that are not published, for a draft or themselves unconfirmed."""
    return frozenset(
        act.id
        for entry in archive.salvaged[record_id]
        for act in getattr(entry.data, "acts", ())
        if act.unconfirmed or entry.data.unconfirmed
    )


def _told_in_a_circle(record_id: str, act: e.Act, entries: Entries) -> bool:
    """Whether the acts that an act restates lead back to it."""
    start = (record_id, act.id)
    todo, seen = [(record_id, act)], set[tuple[str, str]]()
    while todo:
        record_id, one = todo.pop()
        for ref in filter(None, ids(one.restates)):
            key = (ref.rpartition("#")[0] or record_id, ref.rpartition("#")[2])
            if key == start:
                return True
            if key not in seen:
                seen.add(key)
                others = _acts_of(entries.data(e.Record, key[0]))
                todo += [(key[0], other) for other in others if other.id == key[1]]
    return False


def _acts_of(record: e.Record | None) -> tuple[e.Act, ...]:
    return record.acts if record else ()


def _act_ids(record: e.Record | None) -> list[str]:
    return [act.id for act in _acts_of(record) if act.id]


def _force(act: e.Act, known: Mapping[str, ActWord]) -> Force | None:
    """The force of an act; None where its verb is not known."""
    if act.force:
        return act.force.is_
    return known[act.act].force if act.act in known else None


def _forces(entry: Entry[e.Record], known: Mapping[str, ActWord]) -> Iterator[Problem]:
    """What another tells of binds nobody: its force is none of those that bind."""
    for position, act in enumerate(entry.data.acts):
        force = _force(act, known)
        if act.according_to and force in BINDING:
            message = f"an act told by another binds nobody, and the force of this is `{force}`"
            hint = "take a verb that tells or asks, or give its `force` and the reason"
            place = entry.place("acts", position, "according_to")
            yield Problem(Kind.BINDS_FOR_ANOTHER, place, message, hint)


def _refusals(entry: Entry[e.Record], known: Mapping[str, ActWord]) -> Iterator[Problem]:
    """What refuses furthers no undertaking; `makes` is also meant where an id stands alone."""
    for position, act in enumerate(entry.data.acts):
        if _force(act, known) != "refuses":
            continue
        for one in act.bearings:
            if one.effect in FURTHERING:
                message = f"an act that refuses, and its effect on `{one.id}` is `{one.effect}`"
                hint = f"write it as `{{id: {one.id}, effect: refuses}}`, in a list"
                place = entry.place("acts", position, "undertakings")
                yield Problem(Kind.REFUSAL_FURTHERS, place, message, hint)


def _acceptances(
    entry: Entry[e.Record], known: Mapping[str, ActWord], entries: Entries
) -> Iterator[Problem]:
    """A warning for each acceptance of something that nobody is known to have asked."""
    for position, act in enumerate(entry.data.acts):
        if _force(act, known) != "accepts" or act.answers or not act.id:
            continue
        asked = {
            stage.what
            for one in act.bearings
            if (undertaking := entries.data(e.Undertaking, one.id))
            for stage in undertaking.stages
        }
        if asked.isdisjoint(_ASKED):
            message = f"the act `{act.id}` accepts, and answers no act"
            hint = "give the act that it `answers`, or the stage `asked-before` of the undertaking"
            place = entry.place("acts", position)
            yield Problem(Kind.ACCEPTS_NOTHING, place, message, hint, severity="warning")


def searches_hold(entry: Entry[e.Undertaking]) -> Iterator[Problem]:
    """A search is of a day, and a stage has sources."""
    for position, one in enumerate(entry.data.searched):
        if one.on.earliest != one.on.latest:
            message = f"`{one.on.text}` is no day"
            place = entry.place("searched", position, "on")
            hint = "a search is of a day: give the day on which it was made"
            yield Problem(Kind.NO_DAY, place, message, hint)
    for position, stage in enumerate(entry.data.stages):
        if not stage.sources:
            message = f"the stage `{stage.what}` needs `sources`"
            hint = "cite what says it; what a record of the archive says is an act"
            yield Problem(Kind.STAGE_UNSOURCED, entry.place("stages", position), message, hint)
