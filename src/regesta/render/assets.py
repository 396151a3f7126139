"""Assets carry the digest of their bytes in their names, and name each other by these.

A reader who comes back never gets an old stylesheet on a new page: `style.css` stands in the site
as `style.3f2a9c1b04.css`. What an asset names is finished before the asset itself, for its name
is part of the bytes; so assets cannot name each other in a circle.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import quote, unquote_to_bytes

import msgspec

from regesta.problems import Location, Problem
from regesta.render.templates import TemplateFile

FOLDER = "assets"
_DIGITS = 10
_STYLE = rb"""
    (?: url\(\s* | @import\s+ ) (?: "([^"?\#\n]+) | '([^'?\#\n]+) )
    | url\(\s* ([^\s"'()?\#]+)
    | (?: "([^"?\#\n]+)" | '([^'?\#\n]+)' ) (?= \s+ [\d.]+ (?: x | dp ) )
    | sourceMappingURL=([^\s*?\#]+)
"""
_SCRIPT = rb"""
    ["'`] (\.{1,2}/[^"'`?\#\n]+)
    | \bURL\(\s* ["'`] ([^"'`?\#\n]+) (?: [?\#] [^"'`\n]* )? ["'`] \s*,\s* import\.meta\.url
    | sourceMappingURL=([^\s?\#]+)
"""
_MARKUP = rb"""
    \b(?:href|src) \s*=\s* (?: "([^"?\#\n]+) | '([^'?\#\n]+) )
"""
_DATA = rb"""
    "src" \s*:\s* "([^"?\#\n]+)
"""
_NAMES = {
    suffix: re.compile(pattern, re.VERBOSE | re.IGNORECASE)
    for pattern, suffixes in (
        (_STYLE, (".css",)),
        (_SCRIPT, (".js", ".mjs")),
        (_MARKUP + b"|" + _STYLE, (".svg", ".html")),
        (_DATA, (".json", ".webmanifest")),
    )
    for suffix in suffixes
}


class Assets(msgspec.Struct, frozen=True):
    """The assets of a site: their paths in it by their own, and their bytes by those."""

    paths: dict[str, str]
    files: dict[str, bytes]
    problems: tuple[Problem, ...] = ()


class _Reference(msgspec.Struct, frozen=True):
    """Where in the bytes of an asset another one is named, and which."""

    start: int
    end: int
    target: str


def finish(sources: Mapping[str, TemplateFile]) -> Assets:
    """The assets as they stand in the site; they and their paths begin with `assets/`.

    Where some name each other in a circle, there is none, and a problem.
    """
    named = {path: tuple(_references(path, sources)) for path in sources}
    graph = {path: {each.target for each in named[path]} for path in named}
    paths: dict[str, str] = {}
    files: dict[str, bytes] = {}
    try:
        for path in TopologicalSorter(graph).static_order():
            data = _renamed(sources[path].data, named[path], paths)
            paths[path] = _with_digest(path, data)
            files[paths[path]] = data
    except CycleError as error:
        return Assets({}, {}, (_circle(error.args[1], sources, named),))
    return Assets(paths, dict(sorted(files.items())))


def _references(path: str, sources: Mapping[str, TemplateFile]) -> Iterator[_Reference]:
    """What an asset names of the others; what is not there stays as it is."""
    names = _NAMES.get(PurePosixPath(path).suffix.lower())
    for match in names.finditer(sources[path].data) if names else ():
        start, end = match.span(match.lastindex or 0)
        name = unquote_to_bytes(match[match.lastindex or 0]).decode("utf-8", "replace")
        target = normpath(f"{path.rpartition('/')[0]}/{name}")
        if target in sources and not name.startswith("/"):
            yield _Reference(start, end, target)


def _renamed(data: bytes, references: tuple[_Reference, ...], paths: Mapping[str, str]) -> bytes:
    pieces, done = [], 0
    for each in references:
        start = data.rfind(b"/", each.start, each.end) + 1 or each.start
        name = paths[each.target].rpartition("/")[2]
        pieces += [data[done:start], quote(name, safe="").encode()]
        done = each.end
    return b"".join([*pieces, data[done:]])


def _with_digest(path: str, data: bytes) -> str:
    pure = PurePosixPath(path)
    digest = hashlib.sha256(data).hexdigest()[:_DIGITS]
    return pure.with_name(f"{pure.stem}.{digest}{pure.suffix}").as_posix()


def _circle(
    cycle: list[str],
    sources: Mapping[str, TemplateFile],
    named: Mapping[str, tuple[_Reference, ...]],
) -> Problem:
    """`cycle` is such that each asset is named by the next, and the last is the first."""
    ring = cycle[:0:-1]
    first = ring.index(min(ring))
    ring = [*ring[first:], *ring[: first + 1]]
    at = next(each.start for each in named[ring[0]] if each.target == ring[1])
    source = sources[ring[0]]
    before = source.data[:at].decode("utf-8", "replace")
    place = Location(source.shown, before.count("\n") + 1, len(before) - before.rfind("\n"))
    names = " -> ".join(f"`{path.removeprefix(f'{FOLDER}/')}`" for path in ring)
    hint = "the name of each holds the digest of what it names: put what they share in a third"
    return Problem(place, f"assets name each other in a circle: {names}", hint)
