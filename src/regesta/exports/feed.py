"""The Atom feed of records (RFC 4287). Its dates are those on the documents, never a clock's."""

from __future__ import annotations

from xml.etree import ElementTree as Tree

from regesta.dates import Edtf
from regesta.model.parts import Value

LONGEST = 500
_ATOM = "http://www.w3.org/2005/Atom"


class Item(Value, frozen=True):
    """A record in the feed; `address` is its permanent address and its id."""

    address: str
    title: str
    authors: tuple[str, ...]
    issued: Edtf
    summary: str
    language: str


class Inputs(Value, frozen=True):
    """The feed: its own address, that of the site, and its items, the latest first."""

    address: str
    home: str
    title: str
    description: str
    items: tuple[Item, ...]


def atom(inputs: Inputs) -> bytes:
    """The feed as XML."""
    feed = Tree.Element("feed", {"xmlns": _ATOM})
    _add(feed, "id", inputs.home)
    _add(feed, "title", inputs.title)
    _add(feed, "subtitle", inputs.description)
    _add(feed, "link", rel="self", type="application/atom+xml", href=inputs.address)
    _add(feed, "link", rel="alternate", type="text/html", href=inputs.home)
    _add(
        feed,
        "updated",
        _instant(max(filter(_written, (item.issued for item in inputs.items)), default=None)),
    )
    for item in inputs.items:
        _entry(feed, item)
    Tree.indent(feed, " ")
    text: bytes = Tree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _entry(feed: Tree.Element, item: Item) -> None:
    entry = Tree.SubElement(feed, "entry", {"xml:lang": item.language})
    _add(entry, "id", item.address)
    _add(entry, "title", item.title)
    _add(entry, "link", rel="alternate", type="text/html", href=item.address)
    if _written(item.issued):
        _add(entry, "published", _instant(item.issued))
    _add(entry, "updated", _instant(item.issued))
    for author in item.authors:
        _add(Tree.SubElement(entry, "author"), "name", author)
    if item.summary:
        _add(entry, "summary", item.summary)


def _add(parent: Tree.Element, tag: str, text: str = "", **attributes: str) -> None:
    Tree.SubElement(parent, tag, attributes).text = text or None


def _instant(date: Edtf | None) -> str:
    """The first moment of the first day that a date can mean.

    It is that of 1970 of an empty feed, of what is undated, and of years that the format has not.
    """
    written = date.day.isoformat() if date and date.day and _written(date) else "1970-01-01"
    return f"{written}T00:00:00Z"


def _written(date: Edtf) -> bool:
    """Whether the format has its year."""
    return bool(date.day and 0 <= date.day.year <= 9999)
