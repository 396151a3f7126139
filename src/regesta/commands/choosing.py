"""What a person types for an entry or a verb, by its id or by its name, is found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from regesta.archive.context import vocabulary
from regesta.making.files import added_labels
from regesta.model.entries import ACCOUNT, SIDES, UNNAMED
from regesta.model.kinds import BY_FOLDER
from regesta.model.verbs import ACTS, ActWord
from regesta.problems import did_you_mean
from regesta.reading import entries, sources
from regesta.reading.labels import Own
from regesta.reading.site import read_site
from regesta.reading.sources import Content, SourceFile

MOST = 5
_WORDS = {SIDES: "All sides", UNNAMED: "Nobody named", ACCOUNT: "The account itself"}


class Known(NamedTuple):
    """What can be chosen: the titles of entries by their ids, of each folder, of all actors and
    topics; the verbs; and the labels that the archive adds."""

    entries: Mapping[str, Mapping[str, str]]
    actors: Mapping[str, str]
    topics: Mapping[str, str]
    verbs: Mapping[str, ActWord]
    labels: Own


class UnknownError(Exception):
    """What was typed is nothing that can be chosen; the message says what is near."""


def known(found: Content) -> Known:
    """What the entries of content, and `site.yaml`, give to choose from."""
    titles: dict[str, dict[str, str]] = {folder: {} for folder in BY_FOLDER}
    for standing in found.files:
        file = sources.read(standing) if standing.folder else None
        begun = entries.begin(file) if isinstance(file, SourceFile) else None
        if begun and begun.salvaged:
            titles[standing.folder][standing.id] = begun.salvaged.data.label
    actors = {**titles["persons"], **titles["organisations"], **_WORDS}
    site = sources.read(found.site) if found.site else None
    own = read_site(site)[0] if isinstance(site, SourceFile) else None
    return Known(
        titles, actors, titles["topics"], vocabulary(own) if own else ACTS, added_labels(found.site)
    )


def several(typed: str, among: Mapping[str, str]) -> tuple[str, ...]:
    """The ids that are meant, between commas. Raises UnknownError."""
    return tuple(chosen(part.strip(), among) for part in typed.split(",") if part.strip())


def chosen(typed: str, among: Mapping[str, str]) -> str:
    """The id that is meant: the id itself, a title, or what one of them alone has in it. Raises
    UnknownError."""
    if typed in among:
        return typed
    meant = list(_meant(typed.casefold(), among))
    if len(meant) == 1:
        return meant[0]
    if not meant:
        near = did_you_mean(typed, [*among, *filter(None, among.values())])
        raise UnknownError(f"there is no `{typed}`" + (f": {near}" if near else ""))
    more = f" and {len(meant) - MOST} more" if len(meant) > MOST else ""
    raise UnknownError(f"`{typed}` may be {', '.join(meant[:MOST])}{more}")


def _meant(typed: str, among: Mapping[str, str]) -> Iterator[str]:
    exact = [id_ for id_, title in among.items() if title.casefold() == typed]
    within = (id_ for id_, title in among.items() if typed in f"{id_}\n{title.casefold()}")
    yield from exact or within
