"""The outputs are planned: of every entry, and of the archive as a whole."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from regesta.archive.archive import Archive
from regesta.archive.checking import ARCHIVE
from regesta.archive.queries import ALL, Part
from regesta.making.manner import Manner
from regesta.making.steps import worked
from regesta.memory.memory import Memory
from regesta.memory.outputs import Recipe
from regesta.memory.units import MAP, PLAN, Encoded, Unit, encoded
from regesta.pages.shared.head import Planned
from regesta.problems import Problem
from regesta.site import BY_NAME, PLANS, is_mapped, sitemaps

Recipes = tuple[tuple[str, Recipe], ...]


def whole() -> list[str]:
    """The names of the units that plan what is of no entry."""
    return [f"{plan.name} {key}" for plan in PLANS if not plan.folder for key in plan.keys or ("",)]


def plan(memory: Memory, manner: Manner) -> tuple[Problem, ...]:
    """Plan what is stale; what cannot be planned, two outputs being in each other's way."""
    problems = [
        *_planned(memory, memory.units.stale(PLAN), manner),
        *_planned(memory, memory.units.stale(MAP), replace(manner, jobs=1)),
    ]
    return tuple(problems)


def _planned(memory: Memory, units: list[Unit], manner: Manner) -> list[Problem]:
    problems: list[Problem] = []
    if units:
        with worked(memory, units, _of_unit, manner) as done, memory.writing():
            for unit, (made, recipes) in done:
                memory.units.replace(unit.id, made)
                clashes = memory.outputs.plan(unit.id, recipes)
                if clashes:
                    memory.units.spoil(PLAN, unit.name, "in the way")
                problems += clashes
            memory.units.settle()
    return problems


def _of_unit(archive: Archive, unit: Unit) -> tuple[Encoded, Recipes]:
    outputs = tuple(_outputs(archive, unit.name))
    parts = [Part("mapped", ALL, one.path, one.path) for one in outputs if is_mapped(one)]
    recipes = (
        (one.path, Recipe(one.template, _named(one.make), _named(one.gather), one.at))
        for one in outputs
    )
    return encoded(parts, archive.asked, ()), tuple(recipes)


def _outputs(archive: Archive, name: str) -> Iterable[Planned]:
    if name == ARCHIVE:
        return sitemaps(archive, archive.mapped.places(ALL))
    plan, _, key = name.partition(" ")
    return BY_NAME[plan].of(archive, key)


def _named(function: object) -> str:
    return f"{function.__module__}:{function.__qualname__}"  # type: ignore[attr-defined]
