"""`sitemap.xml` by the protocol of sitemaps.org, and `robots.txt`, which leads to it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from regesta.model.parts import Value

NAME = "sitemap.xml"
LONGEST = 50_000
"""The protocol's own limit of addresses in a file."""

_OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


class Inputs(Value, frozen=True):
    """The absolute addresses of pages, or with `index` those of other sitemaps."""

    addresses: tuple[str, ...]
    index: bool = False


def sitemap(inputs: Inputs) -> bytes:
    """The addresses as XML."""
    outer, inner = ("sitemapindex", "sitemap") if inputs.index else ("urlset", "url")
    lines = "".join(
        f"<{inner}><loc>{escape(a, quote=False)}</loc></{inner}>\n" for a in inputs.addresses
    )
    return f'{_OPENING}<{outer} xmlns="{_SCHEMA}">\n{lines}</{outer}>\n'.encode()


def robots(address: str) -> bytes:
    """Everybody may read everything; where the sitemap is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {address}\n".encode()


def parts(paths: Iterable[str], longest: int = LONGEST) -> dict[str, tuple[str, ...]]:
    """The pages of each sitemap, by the file's name: one, or one a section and initial."""
    every = tuple(sorted(paths))
    if len(every) <= longest:
        return {NAME: every}
    found: dict[str, list[str]] = {}
    for path in every:
        found.setdefault(name(path), []).append(path)
    return {one: tuple(own) for one, own in sorted(found.items())}


def name(path: str) -> str:
    """The file's name of the sitemap that a page is on, where there are several."""
    folder, _, rest = path.rpartition("/")[0].partition("/")
    return "-".join(filter(None, ("sitemap", folder or "home", rest[:1]))) + ".xml"
