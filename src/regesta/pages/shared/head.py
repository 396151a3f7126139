"""How a page is planned, and its head: what the base template needs, and what from."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Any, NamedTuple

from regesta import urls
from regesta.archive.archive import Archive
from regesta.model.entries import AnyEntry
from regesta.model.parts import Value
from regesta.pages.shared import facets
from regesta.pages.shared.described import Described, Subject, describe, subject
from regesta.pages.shared.facets import Facets
from regesta.pages.shared.navigation import Groups, kinds_held, navigation

_LONGEST = 300


class Planned(NamedTuple):
    """The bytes at `path` are those of `template` filled in with `make(gather(archive, *at))`.

    `gather` and `make` are functions of a module; `at` are ids and keys. Only `gather` sees the
    archive. Without a `template` it is a file for machines, and `make` gives its bytes.
    """

    path: str
    template: str
    make: Callable[[Any], Any]
    gather: Callable[..., Any]
    at: tuple[str, ...] = ()

    def inputs(self, archive: Archive) -> Any:
        """What it is made from."""
        return self.gather(archive, *self.at)


class Crumb(Value, frozen=True):
    """A step of the way to a page: its title, and its address relative to the site's root."""

    title: str
    href: str
    language: str = "en"


class PageInputs(Value, frozen=True):
    """What the head of a page is made from.

    `section` is the entry of the navigation that is current; `description` may be long;
    `subject` is the entry that the page is about, None for one that is about none; `held` are
    the kinds of which the archive has an entry, by their folders.
    """

    title: str
    site_title: str
    section: str
    description: str
    base_url: str = ""
    language: str = "en"
    crumbs: tuple[Crumb, ...] = ()
    facets: Facets | None = None
    subject: Subject | None = None
    title_language: str = "en"
    held: tuple[str, ...] = ()


class PageHead(Value, frozen=True):
    """What the base template needs. `section` is the entry of the navigation that is current.

    `language` is that of the page's text, `title_language` that of its title; the words around
    it are always English. `navigation` are the sections that every page leads to.
    """

    title: str
    site_title: str
    section: str
    description: str = ""
    language: str = "en"
    crumbs: tuple[Crumb, ...] = ()
    facets: Facets | None = None
    described: Described = Described()
    title_language: str = "en"
    navigation: Groups = ()


def of_page(
    archive: Archive,
    title: str,
    section: str,
    description: str = "",
    crumbs: tuple[Crumb, ...] = (),
) -> PageInputs:
    """The head of a page of `section`; its description is the archive's where none is given."""
    site = archive.site
    description = description or f"{title}. {site.description}"
    held = archive.once(kinds_held)
    return PageInputs(
        title, site.title, section, description, site.base_url, crumbs=crumbs, held=held
    )


def of_entry(archive: Archive, entry: AnyEntry, description: str = "") -> PageInputs:
    """The head of the page of `entry`, which stands under the index of its folder."""
    description = description or (entry.body[0].text if entry.body else "")
    return PageInputs(
        entry.title,
        archive.site.title,
        entry.folder,
        description or f"{entry.title}. {archive.site.description}",
        archive.site.base_url,
        getattr(entry.data, "language", "en"),
        (Crumb(entry.folder.capitalize(), urls.section(entry.folder)),),
        facets.of(archive, entry),
        subject(archive, entry),
        archive.heads[entry.id].language,
        archive.once(kinds_held),
    )


def head(inputs: PageInputs) -> PageHead:
    """The head of a page."""
    return PageHead(
        inputs.title,
        inputs.site_title,
        inputs.section,
        textwrap.shorten(inputs.description, _LONGEST, placeholder=" …"),
        inputs.language,
        inputs.crumbs,
        inputs.facets,
        describe(inputs.subject, inputs.base_url, inputs.site_title),
        inputs.title_language,
        navigation(inputs.held),
    )
