"""What a memory answers, against what is linked in memory: the same parts, the same answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from linking import InMemory
from regesta.archive.archive import Archive
from regesta.archive.queries import LAST, Answers, Part, Query
from regesta.memory.answers import Reading
from regesta.memory.memory import Memory
from regesta.memory.units import encoded

PARTS = (
    ("a/1", "x"), ("a/1", "y"), ("a/2", "x"), ("b/1", "z"), ("b/1", "z"), ("c", "x"),
)  # fmt: skip
"""Orders and values; that of `b/1` is given by two units."""
NAME, OF = "related_by", "herring"
WINDOWS = [("", LAST), ("a/", f"a/{LAST}"), ("a/2", "b/1"), ("d", LAST)]


class Both(NamedTuple):
    """The same answers, from a file and from what is in memory."""

    of_file: Reading
    in_memory: InMemory


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    path: Path = tmp_path_factory.mktemp("memory") / "memory"
    parts = [Part(NAME, OF, order, value) for order, value in PARTS]
    memory, in_memory = Memory(path), InMemory()
    with memory.writing():
        for number, own in enumerate((parts[:4], parts[4:])):
            memory.units.ensure(1, str(number))
            unit = memory.units.number(1, str(number))
            assert unit is not None
            memory.units.replace(unit, encoded(own, (), ()))
            in_memory.add(own)
    reading = Reading(path)
    yield Both(reading, in_memory)
    reading.close()
    memory.close()


@pytest.mark.parametrize(("low", "high"), WINDOWS)
def test_what_two_units_give_alike_stands_and_is_counted_once(
    both: Both, low: str, high: str
) -> None:
    query = Query(NAME, OF, low, high)
    expected = [pair for pair in dict.fromkeys(PARTS) if low <= pair[0] <= high]
    for one in both:
        assert sorted(zip(one.places(query), one.ask(query), strict=True)) == expected
        assert one.count(query) == len(expected)
        assert one.first(query) == next((order for order, _ in expected), "")


def test_parts_are_counted_by_how_their_orders_begin(both: Both) -> None:
    def groups(answers: Answers, low: str, high: str) -> tuple[tuple[str, int], ...]:
        archive, query = Archive(answers), Query(NAME, OF, low, high)
        found = archive.groups(query, lambda order: order[: order.find("/") + 1])
        assert archive.asked == {query}
        return found

    for one in both:
        assert groups(one, "", f"b{LAST}") == (("a/", 3), ("b/", 1))
        assert groups(one, "b", f"b{LAST}") == (("b/", 1),)
        assert groups(one, "", LAST) == ()
        assert groups(one, "d", LAST) == ()
