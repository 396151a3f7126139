"""The table of references covers the model, and every entry can be asked who refers to it."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import msgspec
import pytest

import linking
from linking import acts_of, all_of, link
from regesta.archive import references
from regesta.archive.archive import Archive
from regesta.model import entries as e
from regesta.model import rules
from regesta.model.kinds import BY_FOLDER, KINDS
from regesta.model.references import FOLDERS_OF, WORDS_IN
from regesta.reading import sources
from small_archive import field_of

PROJECT = Path(__file__).resolve().parents[2]


def types_within(of: Any) -> Iterator[Any]:
    """An annotation and all that it is made of."""
    yield of
    for inner in typing.get_args(of):
        yield from types_within(inner)


def structs(of: type[msgspec.Struct], seen: set[type]) -> set[type]:
    """A type of entry, and all groups of fields within it."""
    seen.add(of)
    for annotation in typing.get_type_hints(of, include_extras=True).values():
        for inner in types_within(annotation):
            if isinstance(inner, type) and issubclass(inner, msgspec.Struct) and inner not in seen:
                structs(inner, seen)
    return seen


def fields_with(rule: rules.Rule) -> set[tuple[type, str]]:
    """Every field of the model that can hold a text of a rule."""
    every: set[type] = set()
    for of in (kind.type for kind in KINDS):
        structs(of, every)
    return {
        (of, name)
        for of in every
        for name, annotation in typing.get_type_hints(of, include_extras=True).items()
        for inner in types_within(annotation)
        if typing.get_origin(inner) is Annotated and rule in typing.get_args(inner)
    }


def test_every_field_that_holds_an_id_is_in_the_table() -> None:
    """But for the ids of an entry and of an act, those of old too, which refer to nothing."""
    own = {(e.Act, "id"), *((kind.type, "formerly") for kind in KINDS)}
    assert fields_with(rules.ID) - own == set(FOLDERS_OF)


def test_every_field_that_names_an_act_is_checked_as_such() -> None:
    assert fields_with(rules.ACT_REF) == {(e.Act, "answers"), (e.Act, "restates")}


def test_the_table_names_folders_and_fields_that_there_are() -> None:
    assert {folder for folders in FOLDERS_OF.values() for folder in folders} <= set(BY_FOLDER)
    assert set(WORDS_IN) <= set(FOLDERS_OF)


def test_every_field_that_cites_is_called_sources() -> None:
    every: set[type] = set()
    for of in (kind.type for kind in KINDS):
        structs(of, every)
    citing = {
        name
        for of in every
        for name, annotation in typing.get_type_hints(of, include_extras=True).items()
        if e.Source in types_within(annotation)
    }
    assert citing == {"sources"}


@cache
def real() -> Archive:
    """The archive of this project."""
    site, found, problems = linking.read(sources.find(PROJECT, PROJECT / "content"))
    assert site is not None
    assert not problems
    archive, wrong = link(site, found)
    assert archive is not None, wrong
    return archive


def heads(found: Iterable[Any]) -> set[str]:
    return {head.id for head in found}


def records(found: Iterable[Any]) -> set[str]:
    """The records that acts, mentions or accounts stand in."""
    return {(one.passage.record if hasattr(one, "passage") else one.record).id for one in found}


BACK: dict[tuple[type, str], Callable[[Archive, str], set[str]]] = {
    (e.Participant, "person"): lambda a, i: {
        (one.record or one.meeting).id for one in a.attendances_of[i]
    },
    (e.Report, "meeting"): lambda a, i: records(a.accounts_of[i]),
    (e.Reading, "is_"): lambda a, i: records(a.mentions_of[i]),
    (e.Act, "by"): lambda a, i: records(a.acts_by[i]),
    (e.Act, "supplied"): lambda a, i: records(a.acts_by[i]),
    (e.Act, "through"): lambda a, i: records(a.acts_through[i]),
    (e.Act, "to"): lambda a, i: records(a.acts_to[i]),
    (e.Act, "topics"): lambda a, i: records(a.acts_on[i]),
    (e.Act, "according_to"): lambda a, i: records(a.acts_according_to[i]),
    (e.Act, "instruments"): lambda a, i: records(a.acts_with[i]),
    (e.Act, "undertakings"): lambda a, i: records(a.acts_about[i]),
    (e.Bearing, "id"): lambda a, i: records(a.acts_about[i]),
    (e.Act, "foresees"): lambda a, i: records(a.acts_foreseeing[i]),
    (e.Act, "meeting"): lambda a, i: records(a.acts_at[i]),
    (e.Record, "topics"): lambda a, i: heads(a.records_on[i]),
    (e.Record, "mentions"): lambda a, i: records(a.mentions_of[i]),
    (e.Undertaking, "performer"): lambda a, i: heads(a.undertakings_of[i]),
    (e.Undertaking, "topics"): lambda a, i: heads(a.undertakings_on[i]),
    (e.Meeting, "part_of"): lambda a, i: heads(a.parts_of[i]),
    (e.Meeting, "series"): lambda a, i: heads(a.in_series[i]),
    (e.Office, "of"): lambda a, i: {head.id for head, _ in a.offices_of[i]},
    (e.Organisation, "part_of"): lambda a, i: heads(a.parts_of[i]),
    (e.Topic, "broader"): lambda a, i: heads(a.narrower[i]),
    (e.Instrument, "authors"): lambda a, i: heads(a.written_by[i]),
    (e.Instrument, "contains"): lambda a, i: heads(a.within[i]),
}
"""The look-up that leads back from what a field names to the entry with the field."""

ELSEWHERE = {
    (e.Record, "speakers"),
    (e.Report, "sides"),
    (e.Record, "issued_by"),
    (e.Record, "sent_from"),
    (e.Record, "authors"),
    (e.Record, "drafters"),
    (e.Record, "addressees"),
    (e.Record, "signatories"),
    (e.Record, "enclosures"),
    (e.Record, "replies_to"),
    (e.Record, "translation_of"),
    (e.Printed, "side"),
    (e.Stage, "meeting"),
    (e.Meeting, "place"),
    (e.Meeting, "on_occasion_of"),
    (e.Meeting, "sides"),
    (e.Meeting, "topics"),
    (e.Place, "country"),
    (e.Place, "names_by"),
    (e.Topic, "related"),
    (e.Instrument, "part_of"),
    (e.Instrument, "signatories"),
    (e.Instrument, "topics"),
    (e.Instrument, "text_held"),
    (e.Record, "text_of"),
    (e.InstrumentDate, "by"),
    (e.InstrumentDate, "place"),
    (e.InstrumentDate, "meeting"),
}
"""Fields for which the archive keeps no index of its own: the plan of the site gathers them."""


def test_every_field_of_the_table_has_its_way_back() -> None:
    assert set(BACK) | ELSEWHERE == set(FOLDERS_OF)
    assert not set(BACK) & ELSEWHERE


@pytest.mark.parametrize("field", BACK, ids=lambda field: f"{field[0].__name__}.{field[1]}")
def test_every_reference_of_the_archive_leads_back(field: tuple[type, str]) -> None:
    archive, of = real(), field[0]
    given = [
        (entry.id, reference.id)
        for kind in KINDS
        for entry in all_of(archive, kind.type)
        for reference in references.references(entry)
        if field_of(entry, reference.path) == field
    ]
    missing = [(here, i) for here, i in given if here not in BACK[field](archive, i)]
    assert not missing, of
    assert given


def test_what_leads_back_is_there_in_the_entry() -> None:
    """No look-up gives what no entry says: acts, attendances and parts exist forward as well."""
    archive = real()
    for act in acts_of(archive):
        for actor in (*act.by, *act.to, *act.through, *act.according_to):
            assert actor.head.id in archive.entries or not actor.head.folder
        record = archive.entries.entry(e.Record, act.passage.record.id).data
        own = record.acts[act.position]
        assert act.key == f"{act.passage.record.id}#{own.id}"
        assert (own.act, own.at) == (act.word, act.passage.path)


def test_answers_lead_both_ways_through_the_whole_archive() -> None:
    forth = {(act.key, other.key) for act in acts_of(real()) for other in act.answers}
    back = {(other.key, act.key) for act in acts_of(real()) for other in act.answered_by}
    assert forth == back
    assert forth


def test_every_act_is_found_from_everything_it_names() -> None:
    archive = real()
    for act in acts_of(archive):
        for actor in act.by:
            assert act in archive.acts_by[actor.head.id]
        for topic in act.topics:
            assert act in archive.acts_on[topic.id]
        for used in act.instruments:
            assert act in archive.acts_with[used.head.id]
        for borne in act.undertakings:
            assert act in archive.acts_about[borne.head.id]
        if act.meeting:
            assert act in archive.acts_at[act.meeting.id]
