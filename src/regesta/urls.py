"""Addresses within the site, computed from ids and paths; nothing is looked up.

A page is a folder with an `index.html`, and links name that file, so that the site also works
from disk. All addresses are relative to the site's root; a page puts its way up before them.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SLUG = {"(": "-", ")": "_"}
_PLAIN = re.compile(r"[A-Za-z0-9.~]")


def entry(folder: str, entry_id: str) -> str:
    """The page of an entry: `persons/kono-yohei/index.html`; a page of `pages/` is at the top."""
    return f"{entry_id}/index.html" if folder == "pages" else f"{folder}/{entry_id}/index.html"


def section(name: str) -> str:
    """The index page of a section: `persons/index.html`."""
    return f"{name}/index.html"


def group(name: str, *keys: str) -> str:
    """A part of an index too long for one page: `records/year/2002/index.html`."""
    return "/".join((name, *keys, "index.html"))


def passage(record_id: str, path: str) -> str:
    """A passage of a record: its page and anchor."""
    return f"{entry('records', record_id)}#{anchor(path)}"


@lru_cache(maxsize=16384)
def anchor(path: str) -> str:
    """The anchor of a path, injective: `2(1)3` is `2-1_3`; other characters are `=hex=`."""
    return "".join(_SLUG.get(c) or (c if _PLAIN.match(c) else f"={ord(c):x}=") for c in path)


def root(page: str) -> str:
    """The way up from a page to the site's root: `../../` for `persons/kono-yohei/index.html`."""
    return "../" * page.count("/")


def reads(what: str, word: str) -> str:
    """The anchor, on the page that says how to read the site, of a verb, force, grade or depth.

    Injective: a space is `-`, other characters that are not plain are `=hex=`.
    """
    signs = ("-" if c == " " else c if _PLAIN.match(c) else f"={ord(c):x}=" for c in word)
    return f"{what}-{''.join(signs)}"


PAGES = frozenset({"about", "editorial-policy"})
"""The pages about the archive that every page of the site leads to."""

_OWN = frozenset(
    {"404", "about", "assets", "chronology", "data", "editorial-policy", "feed", "gaps"}
    | {"how-to-read", "index"}
    | {"initial", "instruments", "manifest-sha256", "meetings", "organisations", "pagefind"}
    | {"persons", "places", "records", "robots", "search", "sitemap", "sources", "topics"}
    | {"undertakings", "year"}
)
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)
RESERVED = _OWN | _DEVICES
"""Ids that no entry may have: names of the site's own, and names that Windows reserves."""
