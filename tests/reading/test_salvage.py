"""What can be read of an entry with errors is kept with its places; the rest stands nowhere."""

from __future__ import annotations

from typing import cast

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.model import entries as e
from regesta.model import shapes
from regesta.model.kinds import BY_TYPE, KINDS
from regesta.problems import NOWHERE
from regesta.reading import frontmatter, schema
from regesta.reading.salvage import Salvaged, salvage, stand_in

RECORD = """\
title: [T]
kind: outline
issued: 2002-13
issued_by: mofa
sumary: S
source: {file: seeds/a.txt, url: nowhere}
topics: {fishing: [p1], A b: [p2]}
acts:
  - {at: p1, id: a, by: [], act: states, quote: q}
  - x
  - {at: p2, id: b, by: mofa, act: states, quote: q, undertakings: [{id: u, effect: maks}]}
"""


def salvaged(text: str) -> Salvaged[e.Record]:
    matter, _ = frontmatter.read(f"---\n{text}---\nWords.\n".encode(), "x.md")
    assert matter is not None
    return salvage(matter, e.Record)


def test_what_is_sound_is_kept() -> None:
    record = salvaged(RECORD).data
    assert (record.kind, record.issued_by, record.source.file) == ("outline", "mofa", "seeds/a.txt")
    assert record.topics == {"fishing": ("p1",)}
    assert [(act.at, act.id, act.quote) for act in record.acts] == [
        ("p1", "a", "q"),
        ("p2", "b", "q"),
    ]
    assert record.acts[1].bearings[0].id == "u"


def test_what_stands_in_is_placed_nowhere() -> None:
    found = salvaged(RECORD)
    assert found.lost == {
        ("title",),
        ("issued",),
        ("summary",),
        ("source", "url"),
        ("acts", 0, "by"),
        ("acts", 1, "undertakings", 0, "effect"),
    }
    assert {path for path, place in found.places.items() if place == NOWHERE} == {
        *found.lost,
        (e.KEY, "issued"),
        (e.KEY, "source", "url"),
        (e.KEY, "acts", 0, "by"),
        (e.KEY, "acts", 1, "undertakings", 0, "effect"),
        ("source",),
        ("acts", 0),
        ("acts", 1, "undertakings", 0),
    }


def test_the_places_of_what_is_left_are_its_own() -> None:
    places = salvaged(RECORD).places
    assert places[("acts", 0, "quote")].line == places[("acts", 0, "at")].line == 10
    assert places[("acts", 1)].line == places[("acts", 1, "undertakings", 0, "id")].line == 12
    assert places[(e.KEY, "topics", "fishing")].line == 8


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_an_entry_of_which_nothing_can_be_read_stands_in_for_itself(kind: object) -> None:
    of = next(of for of, one in BY_TYPE.items() if one is kind)
    value = stand_in(of)
    data, wrong = schema.decode(value, of, {(): NOWHERE})
    assert data is not None, wrong


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_something_stands_in_for_every_field(kind: object) -> None:
    of = cast("type[e.Data]", next(of for of, one in BY_TYPE.items() if one is kind))
    for field in shapes.fields_of(of).values():
        assert schema.holds(stand_in(field.type), field.type, (), {(): NOWHERE})


def test_of_many_faults_each_is_lost_with_what_lies_under_it_alone() -> None:
    acts = "".join(
        f"  - {{at: p{n}, id: a{n}, by: [], act: s, quote: q, instruments: {{x: {{role: no}}}}}}\n"
        for n in range(300)
    )
    found = salvaged(f"issued_by: mofa\nacts:\n{acts}")
    assert sum(path[-1] == "by" for path in found.lost) == 300
    assert all(found.places[("acts", n, "quote")] != NOWHERE for n in range(300))
    assert all(found.places[("acts", n, "by")] == NOWHERE for n in range(300))
    assert found.places[("issued_by",)].line == 2


@given(st.recursive(st.text("aé- 2", max_size=4), lambda inner: st.lists(inner, max_size=3)
       | st.dictionaries(st.sampled_from([*shapes.fields_of(e.Record), "at", "by", "x"]), inner,
                         max_size=4), max_leaves=12))  # fmt: skip
def test_anything_can_be_salvaged(value: frontmatter.Value) -> None:
    text = f"acts: {msgspec.json.encode(value).decode()}\nnotes: [{{at: p1}}]\n"
    matter, _ = frontmatter.read(f"---\n{text}---\nWords.\n".encode(), "x.md")
    if matter is not None:
        assert salvage(matter, e.Record).data.notes[0].at == "p1"
