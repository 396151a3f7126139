"""What a memory answers: in order, once for the same in the same place, between bounds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from regesta.archive.queries import Part, Query
from regesta.memory import answers
from regesta.memory.answers import Reading, Recent
from regesta.memory.codec import Damaged
from regesta.memory.memory import Memory
from regesta.memory.units import READ, encoded

X = Query("related_by", "x")


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    found = Memory(tmp_path / "memory")
    yield found
    found.close()


def give(memory: Memory, name: str, *parts: Part) -> None:
    memory.units.ensure(READ, name)
    unit = memory.units.number(READ, name)
    assert unit is not None
    memory.units.replace(unit, encoded(parts, (), ()))


def part(value: str, order: str) -> Part:
    return Part("related_by", "x", order, value)


@pytest.fixture
def reading(memory: Memory) -> Iterator[Reading]:
    give(memory, "a", part("third", "c"), part("first", "a"))
    give(memory, "b", part("second", "b"), part("first", "a"), part("also first", "a"))
    found = Reading(memory.path)
    yield found
    found.close()


def test_answers_are_in_order_and_the_same_in_a_place_stands_once(reading: Reading) -> None:
    found = reading.ask(X)
    assert sorted(found[:2]) == ["also first", "first"]
    assert found[2:] == ("second", "third")
    assert reading.places(X) == ("a", "a", "b", "c")
    assert reading.ask(Query("related_by", "y")) == reading.places(Query("used", "x")) == ()


def test_between_two_bounds_both_are_within(reading: Reading) -> None:
    assert reading.ask(X._replace(low="b", high="c")) == ("second", "third")
    assert reading.places(X._replace(low="b", high="b")) == ("b",)
    assert reading.ask(X._replace(low="bb", high="bc")) == ()


def test_what_stands_beside_an_order(reading: Reading) -> None:
    assert reading.beside(X, "b")[1] == ("c", "third")
    assert reading.beside(X, "c") == (("b", "second"), None)
    assert reading.beside(X, "a")[0] is None
    assert reading.beside(Query("related_by", "y"), "a") == (None, None)


def test_a_value_that_is_another_is_never_given(memory: Memory, reading: Reading) -> None:
    memory.database.execute("UPDATE value SET data = x'20a56f74686572'")
    with pytest.raises(Damaged):
        reading.ask(X)
    memory.database.execute("DELETE FROM value")
    with pytest.raises(Damaged):
        reading.ask(X)


def test_a_name_form_that_is_another_is_never_given(memory: Memory) -> None:
    give(memory, "a", Part("meaning", "Holm", "holm", ("holm", True)))
    reading = Reading(memory.path)
    assert "Holm" in str(reading.lexicon())
    (data,) = memory.database.execute("SELECT data FROM value").fetchone()
    other = data.replace(b"holm", b"home")
    assert other != data
    memory.database.execute("UPDATE value SET data = ?", (other,))
    with pytest.raises(Damaged):
        Reading(memory.path).lexicon()
    reading.close()


def test_what_was_put_last_is_kept_by_its_weight() -> None:
    recent = Recent(5, len)
    for key in ("aa", "bb", "cc"):
        recent[key] = key
    assert list(recent) == ["bb", "cc"]
    recent["long"] = "longer than all"
    assert list(recent) == ["long"]


def test_what_is_kept_decoded_is_bounded_by_its_bytes(
    memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same value is given as long as it is kept; a long one takes the place of others."""
    monkeypatch.setattr(answers, "MOST", 5_000)
    give(memory, "a", part("short", "a"), Part("related_by", "y", "a", "long" * 1_500))
    found = Reading(memory.path)
    try:
        first = found.ask(X)
        assert found.ask(X) is first
        assert found.ask(X._replace(of="y")) == ("long" * 1_500,)
        assert found.ask(X) == first
        assert found.ask(X) is not first
    finally:
        found.close()
