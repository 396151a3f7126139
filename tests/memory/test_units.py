"""Units: what is stale when a part comes, goes or changes, and what is not."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from regesta.archive.queries import Part, Query, in_order
from regesta.memory.memory import Memory
from regesta.memory.units import CHECK, MAKE, MANY, NAMES, READ, encoded
from regesta.problems import Kind, Location, Problem


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    found = Memory(tmp_path / "memory")
    yield found
    found.close()


def part(value: str, order: str = "", name: str = "related_by", of: str = "x") -> Part:
    return Part(name, of, order, value)


def give(memory: Memory, name: str, *parts: Part, asked: tuple[Query, ...] = ()) -> None:
    """Let a unit of reading give parts and no others."""
    memory.units.ensure(READ, name)
    memory.units.replace(number(memory, READ, name), encoded(parts, asked, ()))


def ask(memory: Memory, name: str, *queries: Query, step: int = MAKE) -> None:
    """Let a unit be fresh that asks some queries, all having settled before."""
    memory.units.settle()
    memory.units.ensure(step, name)
    memory.units.refresh(number(memory, step, name), queries)


def number(memory: Memory, step: int, name: str) -> int:
    found = memory.units.number(step, name)
    assert found is not None
    return found


def stale(memory: Memory, step: int = MAKE) -> dict[str, str]:
    """The stale units with the reasons, once all has settled."""
    memory.units.settle()
    return {unit.name: unit.why for unit in memory.units.stale(step)}


def values(memory: Memory) -> dict[str, int]:
    """How often each value is used, by itself."""
    rows = memory.database.execute("SELECT data, uses FROM value")
    return {data[2:].decode(): uses for data, uses in rows}


X = Query("related_by", "x")


def test_a_new_unit_is_stale_because_it_is_new(memory: Memory) -> None:
    memory.units.ensure(MAKE, "a")
    assert memory.units.any_stale()
    assert stale(memory) == {"a": "new"}
    memory.units.refresh(number(memory, MAKE, "a"), ())
    assert not memory.units.any_stale()


def test_who_asked_what_changed_is_stale_and_nobody_else(memory: Memory) -> None:
    give(memory, "a", part("1"))
    ask(memory, "asks", X)
    ask(memory, "asks another", Query("related_by", "y"), Query("used", "x"))
    assert stale(memory) == {}
    give(memory, "a", part("2"))
    assert stale(memory) == {"asks": "related_by of x"}


def test_an_answer_of_nothing_is_asked_too(memory: Memory) -> None:
    ask(memory, "asks", X)
    assert stale(memory) == {}
    give(memory, "a", part("1"))
    assert stale(memory) == {"asks": "related_by of x"}


@pytest.mark.parametrize("again", [part("1"), part("1", of="x", order="")])
def test_the_same_again_changes_nothing(memory: Memory, again: Part) -> None:
    give(memory, "a", part("1"))
    ask(memory, "asks", X)
    give(memory, "a", again)
    assert stale(memory) == {}


def test_what_goes_and_comes_before_it_settles_has_not_changed(memory: Memory) -> None:
    """A file is renamed: one unit lets go of what another gives."""
    give(memory, "a", part("1"))
    ask(memory, "asks", X)
    assert stale(memory) == {}
    memory.units.drop(READ, "a")
    give(memory, "b", part("1"))
    assert stale(memory) == {}
    assert values(memory) == {"1": 1}


def test_what_two_give_is_there_until_both_let_go(memory: Memory) -> None:
    give(memory, "a", part("1"))
    ask(memory, "asks", X)
    assert stale(memory) == {}
    give(memory, "b", part("1"))
    assert stale(memory) == {}
    assert values(memory) == {"1": 2}
    give(memory, "a")
    assert stale(memory) == {}
    memory.units.drop(READ, "b")
    assert stale(memory) == {"asks": "related_by of x"}
    assert values(memory) == {}


def test_a_value_in_several_places_is_kept_once(memory: Memory) -> None:
    one = "1"
    give(memory, "a", part(one, "p"), part(one, "q"), Part("used", "y", "", one))
    assert values(memory) == {"1": 3}
    give(memory, "a", part(one, "q"))
    assert values(memory) == {"1": 1}


def test_an_order_that_changes_is_a_change(memory: Memory) -> None:
    give(memory, "a", part("1", "p"))
    ask(memory, "asks", X)
    give(memory, "a", part("1", "q"))
    assert stale(memory) == {"asks": "related_by of x"}


@pytest.mark.parametrize(
    ("low", "high", "is_stale"),
    [("a", "c", True), ("b", "b", True), ("a", "b", True), ("b", "c", True), ("c", "d", False),
     ("", "a", False), ("b\x01", "c", False)],
)  # fmt: skip
def test_who_asked_between_two_bounds_is_stale_by_what_lies_there(
    memory: Memory, low: str, high: str, is_stale: bool
) -> None:
    ask(memory, "asks", X._replace(low=low, high=high))
    give(memory, "a", part("1", "b"))
    assert bool(stale(memory)) is is_stale


def test_of_many_changes_all_between_the_first_and_the_last_count(memory: Memory) -> None:
    ask(memory, "between", X._replace(low="05x", high="06"))
    ask(memory, "after", X._replace(low="a", high="b"))
    give(memory, "a", *(part(str(n), f"{n:02}") for n in range(MANY + 5)))
    assert stale(memory) == {"between": "related_by of x"}


def test_what_is_asked_no_more_makes_nothing_stale(memory: Memory) -> None:
    ask(memory, "asks", X, X._replace(low="a", high="b"))
    ask(memory, "asks")
    give(memory, "a", part("1", "a"))
    assert stale(memory) == {}


def test_the_first_reason_is_kept(memory: Memory) -> None:
    ask(memory, "asks", X)
    memory.units.spoil(MAKE, "asks", "missing")
    give(memory, "a", part("1"))
    assert stale(memory) == {"asks": "missing"}


def test_a_unit_that_goes_takes_with_it_what_it_gave_and_asked(memory: Memory) -> None:
    give(memory, "a", part("1"), asked=(X, X._replace(low="a")))
    memory.units.drop(READ, "a")
    memory.units.drop(READ, "never was")
    for table in ("unit", "part", "value", "trace", "window"):
        assert memory.database.execute(f"SELECT * FROM {table}").fetchall() == [], table  # noqa: S608


def text_of(memory: Memory, name: str, words: str) -> None:
    ask(memory, name, step=CHECK)
    row = (f"records/{name}", name, words)
    memory.database.execute("INSERT INTO words VALUES (?, ?, ?)", row)


def meaning(form: str) -> Part:
    return Part("meaning", form, "holm", ("holm", False))


def test_a_name_form_makes_stale_whose_words_hold_it(memory: Memory) -> None:
    text_of(memory, "a", "They met at Holm in May.")
    text_of(memory, "b", "They met at home.")
    give(memory, "holm", meaning("Holm"))
    assert stale(memory, CHECK) == {"a": "the name Holm"}
    ask(memory, "a", step=CHECK)
    memory.units.drop(READ, "holm")
    assert stale(memory, CHECK) == {"a": "the name Holm"}


def test_of_many_name_forms_all_texts_are_looked_through(memory: Memory) -> None:
    text_of(memory, "a", "They met at Holm in May.")
    text_of(memory, "b", "They met at home.")
    give(memory, "holm", *(meaning(f"Name {n}") for n in range(MANY + 1)))
    assert stale(memory, CHECK) == {"a": NAMES, "b": NAMES}


def test_a_name_of_any_characters_is_found_as_it_is(memory: Memory) -> None:
    text_of(memory, "a", "100%_ of 河野 'said'")
    give(memory, "x", meaning("100%_"), meaning("%"), meaning("野 'said'"))
    assert list(stale(memory, CHECK)) == ["a"]


def test_problems_are_told_until_they_are_mended(memory: Memory) -> None:
    wrong = Problem(Kind.NO_TEXT, Location("content/x.md"), "it is wrong")
    memory.units.ensure(READ, "a")
    unit = number(memory, READ, "a")
    memory.units.replace(unit, encoded((), (), (wrong,)))
    assert memory.units.problems([READ]) == [wrong]
    assert memory.units.problems([CHECK]) == []
    memory.units.replace(unit, encoded((), (), ()))
    assert memory.units.problems([READ]) == []


def test_what_is_undone_by_an_error_is_not_there(memory: Memory) -> None:

    def half() -> None:
        with memory.writing():
            give(memory, "a", part("1", in_order("a", 1)))
            memory.database.execute("INSERT INTO nothing VALUES (1)")

    with pytest.raises(sqlite3.Error):
        half()
    assert values(memory) == {}
