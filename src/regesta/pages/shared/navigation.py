"""The sections of the site, in groups as every page leads to them."""

from __future__ import annotations

from regesta.model.kinds import INDEXED

InGroup = tuple[int, int]
"""The group of the navigation, and the place in it."""

_SECTIONS: dict[str, InGroup] = {
    **{kind.folder: kind.shelf for kind in INDEXED if kind.shelf is not None},
    "chronology": (0, 2),
    "gaps": (3, 1),
    "sources": (3, 0),
}
_ABOUT: dict[str, InGroup] = {"how-to-read": (3, 2), "about": (3, 3)}

SECTIONS = tuple(_SECTIONS)
"""The names of the sections: all kinds of entry with an index, and what is made of them."""


def _groups() -> tuple[tuple[tuple[str, str], ...], ...]:
    found: dict[int, list[tuple[str, str]]] = {}
    for name, (group, _) in sorted((_SECTIONS | _ABOUT).items(), key=lambda pair: pair[1]):
        found.setdefault(group, []).append((name, name.capitalize().replace("-", " ")))
    return tuple(tuple(group) for group in found.values())


NAVIGATION = _groups()
"""Groups of sections, each by its name and word."""
