"""What a request asks for, and whether it may: rules without a server."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit

OWN = "/-/"
"""How the addresses begin that are the server's own: no id begins so."""
HOST = "127.0.0.1"
_NAMES = (HOST, "localhost")
_HIDDEN_SLASH = re.compile(r"%(?:2f|5c|00)", re.IGNORECASE)
_PART = re.compile(r"(?!\.)[^/\\:\x00-\x1f\x7f\ufffd]+")
_INDEX = "index.html"


def is_of_here(host: str | None, origin: str | None, port: int) -> bool:
    """Whether a request is made to this machine by its own name, and from no page of another
    site: a page elsewhere may lead its own name here. Given are its headers."""
    hosts = {f"{name}:{port}" for name in _NAMES}
    return host in hosts and (origin is None or origin in {f"http://{one}" for one in hosts})


def path(target: str) -> str:
    """The path of a file of the site, or under it, that a request names; empty where it names none.

    A folder is named by its `index.html`. Nothing that leads up, is hidden, or has a slash in
    other signs names anything.
    """
    raw = urlsplit(target).path if target.startswith("/") and not target.startswith("//") else ""
    if not raw or _HIDDEN_SLASH.search(raw):
        return ""
    named = unquote(raw[1:], errors="replace")
    named += _INDEX if not named or named.endswith("/") else ""
    return named if all(_PART.fullmatch(part) for part in named.split("/")) else ""


def given(target: str) -> dict[str, str]:
    """What a request says after the `?`."""
    return dict(parse_qsl(urlsplit(target).query))


def entry(page: str) -> tuple[str, str]:
    """The folder and id of the entry whose page stands at a path, `("", "")` where none does.

    Pages beside that of an entry, as its citations, are its own too.
    """
    parts = page.split("/")
    if len(parts) >= 3:
        return parts[0], parts[1]
    return ("pages", parts[0]) if len(parts) == 2 and parts[1] == _INDEX else ("", "")
