"""What the index takes from a page, and nothing else of it.

Pagefind takes the words of the elements marked `data-pagefind-body`, but for those marked
`data-pagefind-ignore` and some that it never reads; the ids in them; and what `<meta>` elements
tell it. A page cut down to that gives the same index in a third of the time, and is the same as
long as the index would be. A page that is not written as our own templates write is taken whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache

_MARK = b"data-pagefind-"
_BODY, _IGNORE = _MARK + b"body", _MARK + b"ignore"
_TELLING = frozenset(_MARK + what for what in (b"meta", b"filter", b"sort"))
_TITLE = b'data-pagefind-meta="title[content]'
_ATTRIBUTE = rb"\s++([^\s\"'<>/=]++)(?:=\"([^\"]*+)\")?+"
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_ANY = _ATTRIBUTE.replace(b"(", b"(?:").replace(b"(?:?:", b"(?:")
_TAG = re.compile(rb"</?+([a-z][a-z0-9-]*+)((?:%b)*+)\s*+>" % _ANY)
_WRITTEN = re.compile(rb"(?:[^<]++|</?+[a-z][a-z0-9-]*+(?:%b)*+\s*+>)*+" % _ANY)
_ATTRIBUTED = re.compile(rb"<([a-z][a-z0-9-]*+)(\s[^<>\"]*+(?:\"[^\"]*+\"[^<>\"]*+)*+)>")
_LANGUAGE = re.compile(rb"<html lang=\"[^\"]*+\"(?=[ >])")
_OUT = (re.compile(rb"<(?:svg|nav|label|form|footer|figure)(?=[\s>])"), re.compile(_IGNORE))
_DAY = re.compile(rb'\sdata-day="(\d{4})')
_OTHERS = (b"<!--", b"<img", _IGNORE + b"=")
_OTHERS_WITHIN = re.compile(
    rb"<(?:script|style|noscript|iframe|template|textarea|head|title)(?=[\s>])"
)
_OF_WORDS = frozenset(b"a abbr b cite code em i q small span strong sub sup time".split())
OF_WORDS = frozenset(name.decode() for name in _OF_WORDS)
"""The elements that words of one text stand in."""
_WITH_ID = re.compile(rb"<([a-z]++)(?=\s[^<>]*\bid=)")


class _OtherwiseError(Exception):
    """A page that is not written as our own templates write."""


def indexed(page: bytes) -> bytes | None:
    """A page cut down to what the index takes from it; None where that is nothing."""
    if _BODY not in page:
        return None
    try:
        return _cut_down(page)
    except _OtherwiseError:
        return page


def year(page: bytes) -> str:
    """The year of the day that a page tells, four digits; empty where it tells none."""
    found = _DAY.search(page)
    return found[1].decode() if found else ""


def _cut_down(page: bytes) -> bytes | None:
    told, parts, end = [], [], 0
    for tag in _telling(page):
        marks = _marks(tag)
        if marks == {_BODY} and tag.start() >= end and tag[1] not in _OF_WORDS:
            end = _end(page, tag)
            parts.append(_part(page[tag.start() : end], len(tag[0])))
        elif marks and marks <= _TELLING and tag[1] == b"meta":
            told.append(tag[0])
        elif marks:
            raise _OtherwiseError
    return b"\n".join((*_head(page, told), *parts, b"</html>\n")) if parts else None


def _head(page: bytes, told: list[bytes]) -> Iterator[bytes]:
    """What stands before the parts: the language, and what the page tells of itself."""
    language = _LANGUAGE.search(page)
    titled = any(_TITLE in tag for tag in told)
    if not language or not titled or any(other in page for other in _OTHERS):
        raise _OtherwiseError
    yield from (b"<!doctype html>", language[0] + b">", *told)


def _telling(page: bytes) -> Iterator[re.Match[bytes]]:
    """The tags of a page that may tell something to Pagefind, in their order."""
    at = page.find(_MARK)
    while at >= 0:
        if page.startswith(_IGNORE, at):
            at += len(_IGNORE)
        else:
            tag = _tag_before(page, at)
            at = max(at + 1, tag.end())
            if at == tag.end():
                yield tag
        at = page.find(_MARK, at)


def _tag_before(page: bytes, at: int) -> re.Match[bytes]:
    """The last tag that begins before a place."""
    tag = _TAG.match(page, page.rfind(b"<", 0, at))
    if not tag:
        raise _OtherwiseError
    return tag


def _marks(tag: re.Match[bytes]) -> Set[bytes]:
    """The names of what a tag tells to Pagefind."""
    return {name for name, _ in _ATTRIBUTES.findall(tag[2]) if name.startswith(_MARK)}


def _end(page: bytes, tag: re.Match[bytes]) -> int:
    """Where the element ends that a tag begins."""
    depth = 0
    for one in _tags(tag[1]).finditer(page, tag.start()):
        depth += -1 if one[0].startswith(b"</") else 1
        if not depth:
            return one.end()
    raise _OtherwiseError


@cache
def _tags(name: bytes) -> re.Pattern[bytes]:
    """The beginnings and the ends of the elements of a name."""
    return re.compile(rb"<%b(?=[\s>])|</%b>" % (name, name))


def _part(part: bytes, begin: int) -> bytes:
    """An element that is taken, its first tag `begin` long, with words, tags and ids alone.

    It stands in another, for at the end of that the program may put a full stop.
    """
    part = b" ".join(_without(part, begin).split())
    if _OTHERS_WITHIN.search(part) or not _WRITTEN.fullmatch(part):
        raise _OtherwiseError
    part = _of_words(_OF_WORDS - set(_WITH_ID.findall(part))).sub(b"", part)
    part = _ATTRIBUTED.sub(_with_its_id, part).replace(b">", b" %b>" % _BODY, 1)
    return b"<div>%b</div>" % part


@cache
def _of_words(names: frozenset[bytes]) -> re.Pattern[bytes]:
    """The tags of the elements of some names."""
    return re.compile(rb"</?+(?:%b)(?:%b)*+\s*+>" % (b"|".join(sorted(names)), _ANY))


def _with_its_id(tag: re.Match[bytes]) -> bytes:
    ids = [value for name, value in _ATTRIBUTES.findall(tag[2]) if name == b"id"]
    return b'<%b id="%b">' % (tag[1], ids[0]) if ids else b"<%b>" % tag[1]


def _without(part: bytes, begin: int) -> bytes:
    """An element that is taken, without the elements in it that are not."""
    kept, end = [], 0
    for at in sorted(out.end() - 1 for mark in _OUT for out in mark.finditer(part, begin)):
        tag = _tag_before(part, at)
        if tag.end() > at >= end:
            kept.append(part[end : tag.start()])
            end = _end(part, tag)
    return b"".join((*kept, part[end:]))
