"""Check a built site: `python tests/links.py site/` lists what is wrong, and exits 1.

Every internal link and anchor leads somewhere, no id stands twice on a page, nothing but a
plain link leaves the site, and nothing is inline but data: no script, no style.
"""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

OUTSIDE = ("http", "https", "mailto")
ADDRESSES = {
    "href", "src", "srcset", "action", "formaction", "data", "poster", "cite", "background",
    "ping", "xlink:href", "manifest",
}  # fmt: skip
STYLE_ADDRESS = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])([^"')]*)""")
LOADS_NOTHING = {("a", "href"), ("link", "canonical"), ("blockquote", "cite"), ("q", "cite")}


class Link(NamedTuple):
    """An address on a page: the element and attribute it stands in, and the line."""

    element: str
    attribute: str
    address: str
    line: int


class PageReader(HTMLParser):
    """Reads a page: its ids, its addresses, and what is wrong with the page by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[Link] = []
        self.problems: list[str] = []
        self.base = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if len(values) != len(attrs):
            self._wrong(f"<{tag}> has an attribute twice")
        if "id" in values:
            self._identify(values["id"])
        for name, value in values.items():
            if name in ADDRESSES:
                rel = values.get("rel", "") if tag == "link" else name
                self.links.append(Link(tag, rel, value.strip(), self.getpos()[0]))
            if name.startswith("on") or name == "style":
                self._wrong(f"<{tag}> has an inline `{name}`")
        if tag == "script" and "src" not in values and "json" not in values.get("type", ""):
            self._wrong("an inline script")
        if tag in ("style", "base", "iframe", "object", "embed"):
            self._wrong(f"a <{tag}> element")

    def _identify(self, name: str) -> None:
        if name in self.ids:
            self._wrong(f"the id `{name}` stands twice")
        if not name or any(c.isspace() for c in name):
            self._wrong(f"`{name}` is no id")
        self.ids.add(name)

    def _wrong(self, what: str) -> None:
        self.problems.append(f"{self.getpos()[0]}: {what}")


def check(site: Path) -> list[str]:
    """What is wrong with the site in the folder, each as `page:line: what`."""
    pages = {
        file.relative_to(site).as_posix(): _read(file) for file in sorted(site.rglob("*.html"))
    }
    found = [f"{path}:{what}" for path, page in pages.items() for what in page.problems]
    for path, page in pages.items():
        for link in page.links:
            what = _broken(site, pages, path, link)
            if what:
                found.append(f"{path}:{link.line}: {what}")
    for file in sorted(site.rglob("*.css")):
        for address in STYLE_ADDRESS.findall(file.read_bytes().decode()):
            if not address.startswith("data:") and not (file.parent / address).is_file():
                found.append(f"{file.relative_to(site).as_posix()}:1: `{address}` leads nowhere")
    return found if pages else [f"{site}: there are no pages"]


def _read(file: Path) -> PageReader:
    reader = PageReader()
    reader.feed(file.read_bytes().decode())
    reader.close()
    return reader


def _broken(site: Path, pages: dict[str, PageReader], path: str, link: Link) -> str:
    """What is wrong with a link on the page at `path`, if anything is."""
    address = urlsplit(link.address)
    if address.scheme or address.netloc:
        return _outside(link)
    if "\\" in link.address:
        return f"`{link.address}` has a backslash"
    if address.path.startswith("/"):
        return "" if path == "404.html" else f"`{link.address}` is not relative"
    target = _target(path, unquote(address.path))
    if target is None or not (site / target).is_file():
        return f"`{link.address}` leads nowhere"
    anchor = unquote(address.fragment)
    if anchor and target.endswith(".html") and anchor not in pages[target].ids:
        return f"`{link.address}`: there is no such anchor"
    return ""


def _outside(link: Link) -> str:
    if (link.element, link.attribute, link.address) == ("link", "icon", "data:,"):
        return ""  # says that there is no icon, so that no browser asks for one
    address = urlsplit(link.address)
    if address.scheme not in OUTSIDE or not (address.netloc or address.scheme == "mailto"):
        return f"`{link.address}` is not http, https or mailto"
    if (link.element, link.attribute) not in LOADS_NOTHING:
        return f"<{link.element}> takes `{link.address}` from another host"
    return ""


def _target(page: str, address: str) -> str | None:
    """The file in the site that a relative address on `page` names; None outside the site."""
    if not address:
        return page
    parts = page.split("/")[:-1]
    for step in address.split("/"):
        if step == ".." and not parts:
            return None
        if step == "..":
            parts.pop()
        elif step not in (".", ""):
            parts.append(step)
    return "/".join([*parts, "index.html"] if address.endswith(("/", "..")) else parts)


if __name__ == "__main__":
    problems = check(Path(sys.argv[1]))
    sys.stderr.write("".join(f"{problem}\n" for problem in problems))
    sys.exit(1 if problems else 0)
