"""What the head of a page says of its subject to machines, and how to cite it."""

from __future__ import annotations

from typing import Any

import msgspec

Words = tuple[tuple[str, bool], ...]
"""A formatted text: stretches of it, each with whether it is in italics."""


class Link(msgspec.Struct, frozen=True):
    """A `<link>` of a page's head: an absolute address, or one relative to the site's root."""

    rel: str
    href: str
    type: str = ""
    title: str = ""


class Cited(msgspec.Struct, frozen=True):
    """A record's citation in three styles, and the page of its paragraphs' citations."""

    chicago: Words
    mla: Words
    apa: Words
    paragraphs: str
    files: tuple[Link, ...]


class Described(msgspec.Struct, frozen=True):
    """The metadata of a page. `base` is the site's absolute address, empty where it has none.

    `path` is the page that `meta`, `links` and `data` describe: other pages of the same entry,
    which hold a part of it, leave them out. `meta` are names and contents of `<meta>`, in order;
    `data` is JSON-LD, None for none.
    """

    base: str = ""
    path: str = ""
    meta: tuple[tuple[str, str], ...] = ()
    links: tuple[Link, ...] = ()
    data: dict[str, Any] | None = None
    cite: Cited | None = None
