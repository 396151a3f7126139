"""What is answered to a request: a file of the last good site, a page with what is added to it as
it is served, or a file of the server's own."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Callable
from html import escape
from importlib import resources
from pathlib import Path
from urllib.parse import quote, urlsplit

import msgspec

from regesta.preview import asked
from regesta.store import disk

_HEAD = b"</head>"
_OWN = {
    "listening.js": "text/javascript", "news.js": "text/javascript",
    "passages.js": "text/javascript",
    "editing.js": "text/javascript", "compare.js": "text/javascript",
    "panel.css": "text/css", "serve.css": "text/css", "compare.css": "text/css",
    "compare.html": "text/html",
}  # fmt: skip
_TYPES = {
    ".bib": "text/plain", ".js": "text/javascript", ".md": "text/markdown", ".ris": "text/plain",
}  # fmt: skip


class Answer(msgspec.Struct, frozen=True):
    """An answer: its status, bytes and type; by what it is known to be as it was; where to look
    instead."""

    data: bytes = b""
    type: str = "text/plain"
    status: int = 200
    tag: str = ""
    location: str = ""


class Shown(msgspec.Struct, frozen=True):
    """What is shown: the folder of the site, with pages that are made and not yet in it, by their
    paths; as JSON, what there is to say of the page of an entry, by its folder and id, and a
    record beside its copy, by its id."""

    site: Path
    made: Callable[[str], bytes | None]
    about: Callable[[str, str], str]
    collation: Callable[[str], str]


REFUSED = Answer(b"this server answers to its own machine alone", status=403)
_NOTHING = Answer(b"there is no such thing", status=404)


def answer(shown: Shown, target: str) -> Answer:
    """The answer to a request for a target, of one who may ask."""
    if target.startswith(asked.OWN):
        return _own(shown, target.removeprefix(asked.OWN))
    path = asked.path(target)
    if not path:
        return _NOTHING
    file = shown.site / path
    if file.is_dir():
        return Answer(status=302, location=quote(f"/{path}/"))
    data = shown.made(path) or _bytes(file)
    if data is None:
        return _page(_nothing_yet(path), path, 404)
    if path.endswith(".html"):
        return _page(data, path, 200)
    return Answer(data, _type(path), tag=_tag(data))


def _own(shown: Shown, target: str) -> Answer:
    """What is the server's own."""
    name, given = urlsplit(target).path, asked.given(target)
    if name == "about":
        about = shown.about(*asked.entry(given.get("page", "")))
        return Answer(about.encode(), "application/json")
    if name == "collation":
        return Answer(shown.collation(given.get("record", "")).encode(), "application/json")
    if name not in _OWN:
        return _NOTHING
    file = resources.files("regesta.preview") / "page" / name
    return Answer(file.read_bytes(), _OWN[name])


def _page(data: bytes, path: str, status: int) -> Answer:
    """A page as it is served: what a build made, with our styles and scripts at the end of its
    head, which are told its path, and by what it is known."""
    tag = _tag(data)
    told = f'defer data-page="{escape(path)}" data-tag="{tag}"'
    own = (
        f'<link rel="stylesheet" href="{asked.OWN}serve.css">'
        f'<script src="{asked.OWN}listening.js" defer></script>'
        f'<script src="{asked.OWN}news.js" {told}></script>'
        f'<script src="{asked.OWN}passages.js" defer></script>'
        f'<script src="{asked.OWN}editing.js" {told}></script>'
    )
    head, mark, rest = data.partition(_HEAD)
    return Answer(head + own.encode() + mark + rest if mark else data, "text/html", status, tag)


def _nothing_yet(path: str) -> bytes:
    """A page in the place of one that is not there, or not yet."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>No such page</title>'
        f"</head><body><h1>No such page</h1><p>No build has made <code>{escape(path)}</code>; "
        "it comes by itself when one does.</p></body></html>"
    ).encode()


def _tag(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]


def _type(path: str) -> str:
    known = _TYPES.get(Path(path).suffix)
    return known or mimetypes.guess_type(path)[0] or "application/octet-stream"


def _bytes(file: Path) -> bytes | None:
    """The bytes of a file of the site; None where none stands there."""
    try:
        return disk.read(file) if disk.is_file(file) else None
    except OSError:
        return None
