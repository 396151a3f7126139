"""Situations in which a build might lose a file: how they are told, and laid out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from harness import SiteTest
from regesta.search import index
from regesta.store.listing import MANIFEST

PRECIOUS = b"precious"
TOPIC = "---\nname: Trade\n---\n\nWhat is written of it.\n"
PAGE = "topics/trade/index.html"


class Situation(NamedTuple):
    """What is laid out before a command, how that ends, and the command's options."""

    lay: Callable[[SiteTest], object]
    status: int
    argv: tuple[str, ...]


SITUATIONS: dict[str, Situation] = {}


def situation(
    status: int, *argv: str
) -> Callable[[Callable[[SiteTest], object]], Callable[[SiteTest], object]]:
    def enter(lay: Callable[[SiteTest], object]) -> Callable[[SiteTest], object]:
        name = " ".join((lay.__name__, *argv))
        assert name not in SITUATIONS
        SITUATIONS[name] = Situation(lay, status, argv)
        return lay

    return enter


def keep(site: SiteTest, path: str, data: bytes = PRECIOUS) -> SiteTest:
    """Put a precious file, in the place of whatever stands there."""
    target = site.project / path
    if target.is_symlink() or target.is_file():
        target.unlink()
    return site.file(path, data if PRECIOUS in data else PRECIOUS + data)


def outside(site: SiteTest) -> Path:
    keep(site, "../outside/index.html")
    keep(site, "../outside/style.css")
    return site.project.parent / "outside"


def sums(site: SiteTest, folder: str) -> None:
    """What `sha256sum * > manifest-sha256.txt` leaves in a folder."""
    files = [file for file in sorted((site.project / folder).rglob("*")) if file.is_file()]
    lines = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  "
        f"{file.relative_to(site.project / folder).as_posix()}\n"
        for file in files
    ]
    site.file(f"{folder}/{MANIFEST}", "".join(lines))


def built(site: SiteTest) -> SiteTest:
    """A site of ours with a topic, and its index."""
    return site.file("content/topics/trade.md", TOPIC).build().succeeds()


def built_then_without_the_topic(site: SiteTest) -> SiteTest:
    return built(site).without("content/topics/trade.md")


def indexed(site: SiteTest) -> str:
    """A site of ours; the folder of the part that its index in force has."""
    built(site)
    current = json.loads((site.output / index.FOLDER / index.CURRENT).read_bytes())
    (part,) = current["parts"]
    return f"site/{index.FOLDER}/{part['folder']}"
