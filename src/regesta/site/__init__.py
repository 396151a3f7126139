"""The plan of the site: every output as path, maker, inputs."""

from __future__ import annotations

from regesta.archive.archive import Archive
from regesta.site import indexes, meetings, persons, records, topics, undertakings
from regesta.site.page import File, Output, Page

__all__ = ["File", "Output", "Page", "plan"]

_KINDS = (records, meetings, persons, topics, undertakings, indexes)


def plan(archive: Archive) -> tuple[Output, ...]:
    """Every output of the site of `archive`, in a stable order. Pure."""
    return tuple(page for kind in _KINDS for page in kind.pages(archive))
