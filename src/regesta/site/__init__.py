"""The plan of the site: every output as path, maker, inputs."""

from __future__ import annotations

from regesta.archive.archive import Archive
from regesta.site import (
    exports,
    indexes,
    meetings,
    persons,
    records,
    searching,
    topics,
    undertakings,
)
from regesta.site.page import File, Output, Page

__all__ = ["File", "Output", "Page", "plan"]

_KINDS = (records, meetings, persons, topics, undertakings, indexes, searching, exports)


def plan(archive: Archive) -> tuple[Output, ...]:
    """Every output of the site of `archive`, in a stable order. Pure."""
    planned = tuple(output for kind in _KINDS for output in kind.pages(archive))
    paths = (output.path for output in planned if isinstance(output, Page))
    return (*planned, *exports.addresses(archive, paths))
