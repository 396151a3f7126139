"""The plan of the site: every output, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from regesta.archive.archive import Archive
from regesta.archive.checking import Outcome
from regesta.archive.queries import ALL, FIRST, LAST, Part
from regesta.exports import sitemap
from regesta.exports.reference import absolute
from regesta.model import entries as e
from regesta.model.entries import Data
from regesta.model.kinds import BY_TYPE
from regesta.model.parts import Head
from regesta.pages import (
    chronology,
    cite,
    data,
    feeds,
    files,
    gaps,
    home,
    how_to_read,
    indexes,
    instrument,
    lost,
    meeting,
    moved,
    namings,
    organisation,
    parallel,
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
from regesta.pages.shared import (
    around,
    depth,
    example,
    lacking,
    listed,
    maps,
    most,
    named,
    narrowing,
    navigation,
    registered,
    sides,
    sourced,
    tabled,
    timeline,
    undescribed,
)
from regesta.pages.shared.head import Planned
from regesta.pages.shared.indexed import INDEXES


class Plan(NamedTuple):
    """What plans outputs: a function of a module, for every entry of a kind, or for the `keys`."""

    plan: Callable[..., Iterator[Planned]]
    kind: type[Data] | None = None
    keys: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name of the plan: its module, and its function where it has several."""
        module = self.plan.__module__.rpartition(".")[2]
        return f"{module}{self.plan.__name__.removeprefix('plan')}"

    @property
    def folder(self) -> str:
        """The folder of the entries that it is made for, empty where it is for none."""
        return BY_TYPE[self.kind].folder if self.kind else ""

    def of(self, archive: Archive, key: str = "") -> Iterator[Planned]:
        """The outputs of an entry or a key, or those of the archive as a whole."""
        return self.plan(archive, key) if key else self.plan(archive)


TELLERS: tuple[Callable[[Archive, str], Iterator[Part]], ...] = (
    tabled.tell,
    around.tell,
    registered.tell,
    listed.tell,
    maps.tell,
    sourced.tell,
    feeds.tell,
    timeline.tell,
    lacking.tell,
    undescribed.tell,
    depth.tell,
    sides.tell,
    narrowing.tell,
    most.tell,
    navigation.tell,
    named.tell,
    example.tell,
)
"""What entries tell, each by its id, for the pages about many of them."""


def tell(archive: Archive, entry_id: str) -> Outcome:
    """All that an entry tells."""
    return tuple(part for teller in TELLERS for part in teller(archive, entry_id)), ()


def plan_former(archive: Archive) -> Iterator[Planned]:
    """What stands at addresses that entries had before."""

    def outputs(to: Head) -> Iterator[Planned]:
        for one in PLANS:
            if one.folder == to.folder:
                yield from one.of(archive, to.id)

    yield from moved.plan(archive, outputs)


PLANS = (
    Plan(home.plan),
    Plan(how_to_read.plan),
    Plan(record.plan, e.Record),
    Plan(parallel.plan, e.Record),
    Plan(parallel.plan_of_instrument, e.Instrument),
    Plan(cite.plan, e.Record),
    Plan(files.plan, e.Record),
    Plan(feeds.plan),
    Plan(meeting.plan, e.Meeting),
    Plan(person.plan, e.Person),
    Plan(topic.plan, e.Topic),
    Plan(undertaking.plan, e.Undertaking),
    Plan(place.plan, e.Place),
    Plan(organisation.plan, e.Organisation),
    Plan(instrument.plan, e.Instrument),
    Plan(indexes.plan, keys=tuple(INDEXES)),
    Plan(namings.plan),
    Plan(register.plan),
    Plan(chronology.plan),
    Plan(gaps.plan),
    Plan(sources.plan),
    Plan(search.plan),
    Plan(prose.plan, e.Page),
    Plan(lost.plan),
    Plan(plan_former),
    Plan(data.plan),
)
"""What plans the pages and files of the site, but for the maps of it."""
BY_NAME = {plan.name: plan for plan in PLANS}


def planned(archive: Archive, plan: Plan) -> Iterator[Planned]:
    """Every output that a plan has in an archive, in a stable order."""
    entries = archive.heads_in[plan.folder] if plan.folder else ()
    keys = tuple(head.id for head in entries) if plan.folder else plan.keys or ("",)
    for key in keys:
        yield from plan.of(archive, key)


def plan(archive: Archive) -> Iterator[Planned]:
    """Every output of the site of `archive`, in a stable order, each planned when it is asked for.

    Pure: the same archive gives the same plan.
    """
    pages = []
    for one in PLANS:
        for output in planned(archive, one):
            if is_mapped(output):
                pages.append(output.path)
            yield output
    yield from sitemaps(archive, pages)


def is_mapped(output: Planned) -> bool:
    """Whether an output is a page that the maps of the site list."""
    return bool(output.template) and output.make not in (lost.make, moved.make)


def sitemaps(archive: Archive, pages: Iterable[str]) -> Iterator[Planned]:
    """Where the site has an address, the maps of its pages, where they are many an index of
    them, and `robots.txt`."""
    if not archive.site.base_url:
        return
    parts = sitemap.parts(pages)
    for name, paths in parts.items():
        ends = () if name == sitemap.NAME else (name, paths[0], paths[-1])
        yield Planned(name, "", sitemap.sitemap, _sitemap, ends)
    if sitemap.NAME not in parts:
        yield Planned(sitemap.NAME, "", sitemap.sitemap, _sitemap_index, tuple(parts))
    yield Planned("robots.txt", "", sitemap.robots, _robots)


def _sitemap(
    archive: Archive, name: str = "", first: str = FIRST, last: str = LAST
) -> sitemap.Inputs:
    """All pages, or those of one of several sitemaps, between two."""
    pages = archive.mapped.places(ALL, first, last)
    own = (page for page in pages if not name or sitemap.name(page) == name)
    return sitemap.Inputs(tuple(absolute(archive.site.base_url, page) for page in own))


def _sitemap_index(archive: Archive, *names: str) -> sitemap.Inputs:
    return sitemap.Inputs(tuple(absolute(archive.site.base_url, n) for n in names), index=True)


def _robots(archive: Archive) -> str:
    return absolute(archive.site.base_url, sitemap.NAME)
