"""Finds where a template names an asset plainly, which leads nowhere: `assets/style.css`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

import jinja2

from regesta.problems import Kind, Location, Problem
from regesta.render.assets import FOLDER
from regesta.render.templates import TemplateFile

_ADDRESS = re.compile(rf"(?<![\w.-]){FOLDER}/")
_AROUND = re.compile(r"[\s\"'<>=(]")
_LONGEST = 2_000
_LOADING = {"extends", "from", "import", "include"}


def problems(
    source: TemplateFile, assets: Collection[str], environment: jinja2.Environment
) -> Iterator[Problem]:
    """Where the template names one of `assets`, other than to load it as a template."""
    if FOLDER.encode() not in source.data:
        return
    for line, text in _texts(source, environment):
        for match in _ADDRESS.finditer(text):
            name = _named(text[match.end() :], assets)
            if name and not _elsewhere(text[max(0, match.start() - _LONGEST) : match.start()]):
                at = line + text.count("\n", 0, match.end())
                column = source.lines[at - 1].find(f"{FOLDER}/{name}") + 1
                message = f"`{FOLDER}/{name}` leads nowhere: in the site its name holds its digest"
                hint = f'say asset("{name}"), as in `{{{{ root }}}}{{{{ asset("{name}") }}}}`'
                place = Location(source.shown, at, max(column, 1))
                yield Problem(Kind.ASSET_BY_NAME, place, message, hint)


def _texts(source: TemplateFile, environment: jinja2.Environment) -> Iterator[tuple[int, str]]:
    """The words and quoted strings of a template, each with its line; no comments."""
    try:
        tokens = list(environment.lex(source.data.decode()))
    except (UnicodeDecodeError, jinja2.TemplateSyntaxError):
        return
    statement: str | None = ""
    for line, kind, value in tokens:
        if kind == "block_begin":
            statement = None
        elif kind == "name" and statement is None:
            statement = value
        elif kind == "block_end":
            statement = ""
        elif kind == "data" or (kind == "string" and statement not in _LOADING):
            yield line, value


def _elsewhere(before: str) -> bool:
    """Whether an address that begins with the last of `before` leads to another host."""
    return "://" in _AROUND.split(before)[-1]


def _named(text: str, assets: Collection[str]) -> str:
    """The asset whose name `text` begins with, the longest; empty where it is of none."""
    fitting = (
        name
        for name in assets
        if text.startswith(name) and not re.match(r"[\w-]|\.\w", text[len(name) :])
    )
    return max(fitting, key=len, default="")
