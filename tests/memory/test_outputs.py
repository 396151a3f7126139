"""Outputs: planned, made, gone; what stands is known, and what somebody else listed is heeded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from regesta.memory.memory import Memory
from regesta.memory.outputs import EDITED, MISSING, Recipe
from regesta.memory.units import PLAN

HOME, ABOUT = Recipe("pages/home.html", "m:make", "m:gather"), Recipe("pages/prose.html")


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    """A memory in which unit 1 plans two pages that were put in place."""
    found = Memory(tmp_path / "memory")
    found.units.ensure(PLAN, "home ")
    found.outputs.plan(1, [("index.html", HOME), ("about/index.html", ABOUT)])
    for unit in found.outputs.stale():
        found.units.refresh(unit.id, ())
        found.outputs.put(unit.name, f"digest of {unit.name}", None)
    yield found
    found.close()


def stale(memory: Memory) -> dict[str, str]:
    return {unit.name: unit.why for unit in memory.outputs.stale()}


def test_what_is_planned_again_alike_is_not_stale(memory: Memory) -> None:
    assert memory.outputs.plan(1, [("about/index.html", ABOUT), ("index.html", HOME)]) == ()
    assert stale(memory) == {}
    assert memory.outputs.recipe("index.html") == HOME


def test_what_is_planned_otherwise_is_stale(memory: Memory) -> None:
    memory.outputs.plan(1, [("index.html", ABOUT), ("about/index.html", ABOUT)])
    assert stale(memory) == {"index.html": "planned"}
    assert memory.outputs.recipe("index.html") == ABOUT


def test_what_is_planned_no_more_goes_with_what_was_put_there(memory: Memory) -> None:
    memory.outputs.plan(1, [("index.html", HOME)])
    assert memory.outputs.gone() == {"about/index.html": "digest of about/index.html"}
    assert memory.outputs.count() == (1, 1)
    memory.outputs.let_go("home ")
    assert memory.outputs.gone().keys() == {"index.html", "about/index.html"}
    memory.outputs.let_go("never was")


def test_what_comes_back_knows_what_stands_there(memory: Memory) -> None:
    memory.outputs.plan(1, [("index.html", HOME)])
    memory.outputs.plan(1, [("index.html", HOME), ("about/index.html", ABOUT)])
    assert memory.outputs.gone() == {}
    assert memory.outputs.digest("about/index.html") == "digest of about/index.html"
    assert stale(memory) == {"about/index.html": "new"}


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("INDEX.html", "two outputs for one path: `index.html`, `INDEX.html`"),
        ("about/index.html/x", "the output `about/index.html` is in the way of"),
        ("ABOUT", "the output `ABOUT` is in the way of `about/index.html`"),
        ("../x", "an output may not have this name"),
    ],
)
def test_what_is_in_the_way_is_told_and_left_out(memory: Memory, path: str, message: str) -> None:
    (clash,) = memory.outputs.plan(2, [(path, ABOUT)])
    assert message in clash.message
    assert memory.outputs.count() == (2, 2)


def test_names_that_only_begin_alike_are_not_in_each_others_way(memory: Memory) -> None:
    assert memory.outputs.plan(2, [("about-us/index.html", ABOUT), ("abou", ABOUT)]) == ()


def test_what_is_missing_or_edited_is_made_again(memory: Memory) -> None:
    memory.outputs.forget("index.html", MISSING)
    memory.outputs.forget("about/index.html", EDITED)
    assert stale(memory) == {"index.html": MISSING, "about/index.html": EDITED}
    assert memory.outputs.standing() == {}


def test_another_list_says_what_stands(memory: Memory) -> None:
    """Of another memory's build: what it says stands, all else is made again, or goes."""
    memory.outputs.was_listed({"index.html": "digest of index.html", "old.html": "old"})
    assert memory.outputs.standing() == {"index.html": "digest of index.html"}
    assert memory.outputs.gone() == {"old.html": "old"}
    assert stale(memory) == {"about/index.html": MISSING}
    memory.outputs.was_listed({})
    assert memory.outputs.gone() == {}
    assert memory.outputs.standing() == {}


def test_a_folder_holds_what_is_directly_in_it(memory: Memory) -> None:
    memory.outputs.plan(2, [("about/more/index.html", ABOUT), ("about-us/index.html", ABOUT)])
    assert [one.path for one in memory.outputs.inside("")] == ["index.html"]
    assert [one.path for one in memory.outputs.inside("about/")] == ["about/index.html"]


def test_the_outputs_of_a_template_are_stale(memory: Memory) -> None:
    memory.outputs.spoil_all(["pages/home.html", "pages/none.html"])
    assert stale(memory) == {"index.html": "template pages/home.html"}


def test_what_stands_is_known_until_it_is_made_anew(memory: Memory) -> None:
    memory.outputs.know("index.html", 5, 6, 7)
    assert memory.outputs.inside("")[0][2:] == (5, 6, 7)
    memory.outputs.put("index.html", "another", "words")
    assert memory.outputs.inside("")[0].size is None
    assert memory.outputs.searched() == {"index.html": "words"}
