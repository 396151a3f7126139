"""Assets carry the digest of their bytes in their names, and name each other by these.

A reader who comes back never gets an old stylesheet on a new page: `style.css` stands in the site
as `style.3f2a9c1b04.css`. What an asset names is finished before the asset itself, for its name
is part of the bytes; so assets cannot name each other in a circle. What a stylesheet names and is
not there, a font for example, is told, and stays as it is: a browser does without.
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

from regesta.problems import Kind, Location, Problem, printable
from regesta.render.templates import TemplateFile

FOLDER = "assets"
_DIGITS = 10
_COMMENT = re.compile(rb"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)
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

    Where some name each other in a circle, there is none, and a problem. What a stylesheet names
    in vain is a warning.
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
    missing = (one for path in sorted(sources) for one in _missing(path, sources))
    return Assets(paths, dict(sorted(files.items())), tuple(missing))


def _references(path: str, sources: Mapping[str, TemplateFile]) -> Iterator[_Reference]:
    """What an asset names of the others; what is not there stays as it is."""
    return (each for each in _named(path, sources[path].data) if each.target in sources)


def _named(path: str, data: bytes) -> Iterator[_Reference]:
    """What the bytes of an asset name beside it, there or not."""
    names = _NAMES.get(_suffix(path))
    for match in names.finditer(data) if names else ():
        start, end = match.span(match.lastindex or 0)
        name = unquote_to_bytes(match[match.lastindex or 0]).decode("utf-8", "replace")
        if not _ELSEWHERE.match(name):
            yield _Reference(start, end, normpath(f"{path.rpartition('/')[0]}/{name}"))


def _missing(path: str, sources: Mapping[str, TemplateFile]) -> Iterator[Problem]:
    """What a stylesheet names that is not there, comments apart."""
    if _suffix(path) != ".css":
        return
    source = sources[path]
    bare = _COMMENT.sub(lambda comment: b" " * len(comment[0]), source.data)
    for each in _named(path, bare):
        if each.target not in sources:
            name = source.data[each.start : each.end].decode("utf-8", "replace")
            message = f"the stylesheet names `{printable(name)}`, and there is no such file"
            hint = "browsers do without it: of a font, the next of its list serves, at last theirs"
            place = _place(source, each.start)
            yield Problem(Kind.ASSET_MISSING, place, message, hint, severity="warning")


def _suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower()


def _place(source: TemplateFile, at: int) -> Location:
    before = source.data[:at].decode("utf-8", "replace")
    return Location(source.shown, before.count("\n") + 1, len(before) - before.rfind("\n"))


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
    place = _place(sources[ring[0]], at)
    names = " -> ".join(f"`{path.removeprefix(f'{FOLDER}/')}`" for path in ring)
    hint = "the name of each holds the digest of what it names: put what they share in a third"
    return Problem(Kind.ASSET_CIRCLE, place, f"assets name each other in a circle: {names}", hint)
