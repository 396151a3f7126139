"""The plan of the site: every output, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.archive import Archive
from regesta.exports import sitemap
from regesta.exports.reference import absolute
from regesta.pages import (
    chronology,
    cite,
    data,
    files,
    gaps,
    home,
    how_to_read,
    indexes,
    instrument,
    lost,
    meeting,
    organisation,
    person,
    place,
    prose,
    record,
    register,
    search,
    sources,
    topic,
    undertaking,
)
from regesta.pages.shared.head import Planned

KINDS = (
    home, how_to_read, record, cite, files, meeting, person, topic, undertaking, place,
    organisation, instrument, indexes, register, chronology, gaps, sources, search, prose, lost,
    data,
)  # fmt: skip
"""The modules that plan pages and files, each with a function `plan(archive)`."""


def plan(archive: Archive) -> Iterator[Planned]:
    """Every output of the site of `archive`, in a stable order, each planned when it is asked for.

    Pure: the same archive gives the same plan.
    """
    pages = []
    for kind in KINDS:
        for planned in kind.plan(archive):
            if planned.template and planned.make is not lost.make:
                pages.append(planned.path)
            yield planned
    if archive.site.base_url:
        yield from _sitemaps(pages)


def _sitemaps(pages: list[str]) -> Iterator[Planned]:
    """The sitemaps of the pages, where they are many an index of them, and `robots.txt`."""
    parts = sitemap.parts(pages)
    for name, paths in parts.items():
        yield Planned(name, "", sitemap.sitemap, _sitemap, paths)
    if sitemap.NAME not in parts:
        yield Planned(sitemap.NAME, "", sitemap.sitemap, _sitemap_index, tuple(parts))
    yield Planned("robots.txt", "", sitemap.robots, _robots)


def _sitemap(archive: Archive, *paths: str) -> sitemap.Inputs:
    return sitemap.Inputs(tuple(absolute(archive.site.base_url, path) for path in paths))


def _sitemap_index(archive: Archive, *names: str) -> sitemap.Inputs:
    return sitemap.Inputs(tuple(absolute(archive.site.base_url, n) for n in names), index=True)


def _robots(archive: Archive) -> str:
    return absolute(archive.site.base_url, sitemap.NAME)
