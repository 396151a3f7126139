"""The sections of the site, in groups as every page leads to them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.queries import ALL, Part
from regesta.model.kinds import BY_FOLDER, INDEXED

Groups = tuple[tuple[tuple[str, str], ...], ...]
"""Groups of sections, each by its name and word."""
InGroup = tuple[int, int]
"""The group of the navigation, and the place in it."""

_SECTIONS: dict[str, InGroup] = {
    **{kind.folder: kind.shelf for kind in INDEXED if kind.shelf is not None},
    "chronology": (0, 2),
    "gaps": (3, 1),
    "sources": (3, 0),
}
_ABOUT: dict[str, InGroup] = {
    "data": (3, 2),
    "how-to-read": (3, 3),
    "editorial-policy": (3, 4),
    "about": (3, 5),
}

SECTIONS = tuple(_SECTIONS)
"""The names of the sections: all kinds of entry with an index, and what is made of them."""

KINDS_HELD = Told[str]("kinds_held", str)
"""The folders of the kinds of which the archive has an entry."""


def _groups() -> Groups:
    found: dict[int, list[tuple[str, str]]] = {}
    for name, (group, _) in sorted((_SECTIONS | _ABOUT).items(), key=lambda pair: pair[1]):
        found.setdefault(group, []).append((name, name.capitalize().replace("-", " ")))
    return tuple(tuple(group) for group in found.values())


NAVIGATION = _groups()
"""All groups."""


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """Of which kind an entry is."""
    folder = archive.entries[entry_id].folder
    yield KINDS_HELD.part(ALL, folder, folder)


def kinds_held(archive: Archive) -> tuple[str, ...]:
    """The folders of the kinds of which there is an entry: the one thing that is asked for every
    page, so the first entry of a kind makes all pages anew, and no other does."""
    return KINDS_HELD(archive)[ALL]


def navigation(held: Collection[str]) -> Groups:
    """The groups without the kinds of which there is no entry."""
    groups = (
        tuple((name, word) for name, word in group if name not in BY_FOLDER or name in held)
        for group in NAVIGATION
    )
    return tuple(filter(None, groups))
