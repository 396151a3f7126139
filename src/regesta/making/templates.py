"""Templates are looked at where one has changed: what is wrong, and which pages are stale."""

from __future__ import annotations

from collections.abc import Mapping

from regesta.memory.memory import Memory
from regesta.memory.outputs import ASSETS, Recipe
from regesta.problems import Problem, stops
from regesta.render.renderer import Renderer


def take_in(
    memory: Memory, renderer: Renderer, compiled: Mapping[str, bytes]
) -> tuple[Problem, ...]:
    """What is wrong with the templates; where they can be used, the outputs of those that have
    changed are stale from now on. While there is something to be told, they are looked at again."""
    problems = renderer.lacking
    if memory.fact("templates") != renderer.digest:
        problems = renderer.problems()
        if stops(problems, strict=False):
            return problems
        with memory.writing():
            _note(memory, renderer)
            memory.keep_compiled(compiled)
    memory.note("templates seen", "" if problems else renderer.seen)
    return problems


def _note(memory: Memory, renderer: Renderer) -> None:
    known = dict(memory.database.execute("SELECT name, digest FROM template"))
    digests = renderer.digests()
    changed = [name for name, digest in digests.items() if known.get(name) != digest]
    memory.outputs.spoil_all(changed)
    memory.database.executemany("INSERT OR REPLACE INTO template VALUES (?, ?)", digests.items())
    memory.outputs.plan(ASSETS, ((path, Recipe()) for path in renderer.assets()))
    memory.note("templates", renderer.digest)
