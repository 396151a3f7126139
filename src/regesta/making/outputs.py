"""What is stale of the outputs is made: gathered, made and rendered, and put in place."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from typing import Any, NamedTuple, cast

from regesta.archive.archive import Archive
from regesta.archive.queries import Query
from regesta.making.manner import Manner
from regesta.making.steps import worked
from regesta.memory.memory import Memory
from regesta.memory.outputs import Recipe
from regesta.memory.units import Unit
from regesta.problems import Problem
from regesta.render.renderer import BrokenTemplate, Renderer
from regesta.search.index import taken
from regesta.store import disk


class Order(NamedTuple):
    """An output to be made, and how."""

    unit: Unit
    recipe: Recipe


class Made(NamedTuple):
    """An output that was made: its bytes, their digest, what the search takes from it, what was
    asked; or what is wrong with the template that was to make it."""

    data: bytes = b""
    digest: str = ""
    searched: str | None = None
    asked: tuple[Query, ...] = ()
    problem: Problem | None = None


def made(
    memory: Memory, renderer: Renderer, manner: Manner
) -> AbstractContextManager[Iterator[tuple[Order, Made]]]:
    """Every stale output, made."""
    orders = [Order(unit, memory.outputs.recipe(unit.name)) for unit in memory.outputs.stale()]
    return worked(memory, orders, partial(_made, renderer), manner)


def show_first(memory: Memory, renderer: Renderer, manner: Manner) -> None:
    """Make those stale outputs that are to be shown first, and tell those who watch of them; with
    all others they are made again."""
    stale = [unit for unit in memory.outputs.stale() if unit.name in manner.first]
    orders = [Order(unit, memory.outputs.recipe(unit.name)) for unit in stale]
    with worked(memory, orders, partial(_made, renderer), manner) as done:
        for order, made in done:
            for watch in manner.watches if made.problem is None else ():
                watch.make(order.unit.name, made.data)


def _made(renderer: Renderer, archive: Archive, order: Order) -> Made:
    path = order.unit.name
    try:
        data = _data(renderer, archive, path, order.recipe)
    except BrokenTemplate as error:
        return Made(problem=error.problem)
    return Made(data, disk.digest(data), taken(path, data), tuple(archive.asked))


def _data(renderer: Renderer, archive: Archive, path: str, recipe: Recipe) -> bytes:
    if not recipe.make:
        return renderer.assets()[path]
    view = _function(recipe.make)(_function(recipe.gather)(archive, *recipe.at))
    if not recipe.template:
        return cast("bytes", view)
    return renderer.render(recipe.template, view, path)


def _function(name: str) -> Callable[..., Any]:
    module, _, function = name.partition(":")
    return cast("Callable[..., Any]", getattr(sys.modules[module], function))
