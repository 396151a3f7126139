"""How a record is edited: how deep it is encoded, who stands for what was done, how to cite it."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import shorten
from typing import get_args

from regesta import urls
from regesta.archive.wording import Wording
from regesta.exports.reference import absolute
from regesta.model.entries import Responsibility, Task
from regesta.model.vocabulary import Depth
from regesta.pages.shared.head import PageInputs

DEPTHS: dict[Depth, str] = {
    "text": "text and metadata",
    "names": "names and topics",
    "acts": "acts and undertakings",
}
TITLE = 100
"""The most letters of a title at the foot of a page in print."""
TASKS: tuple[Task, ...] = get_args(Task)
NOUNS: dict[Task, str] = {
    "transcribed": "transcription",
    "collated": "collation",
    "encoded": "encoding",
    "reviewed": "review",
}


def stated(given: Iterable[Responsibility]) -> tuple[tuple[Task, tuple[str, ...]], ...]:
    """Each task that somebody stands for, in the order of the work, with who and when."""
    found = [(task, tuple(_by(one) for one in given if one.did == task)) for task in TASKS]
    return tuple((task, by) for task, by in found if by)


def missing(given: Iterable[Responsibility]) -> tuple[Task, ...]:
    """The tasks that nobody stands for, in the order of the work."""
    done = {one.did for one in given}
    return tuple(task for task in TASKS if task not in done)


def nobody(tasks: Iterable[Task]) -> str:
    """The sentence that says for which tasks nobody is named; empty where there are none."""
    nouns = [NOUNS[task] for task in tasks]
    listed = " or ".join(filter(None, (", ".join(nouns[:-1]), *nouns[-1:])))
    return f"No named person stands for its {listed}." if nouns else ""


def _by(one: Responsibility) -> str:
    return f"{one.who}, {one.on}" if one.on else one.who


def citation(wording: Wording, site_title: str) -> str:
    """The line by which to cite a record, after its title; in brackets the issuer where no byline
    is printed."""
    record, issuer = wording.outline.record, wording.account.title
    whose = issuer if record.byline else f"[{issuer}]"
    return f", {record.issued}, {whose}. {site_title}, record {wording.record.id}."


def footer(wording: Wording, page: PageInputs) -> str:
    """What stands at the foot of each page of a record in print: how to cite it, its title
    shortened, and its address, or else that of the original."""
    cited = shorten(page.title, TITLE, placeholder=" …")
    own = absolute(page.base_url, urls.entry("records", wording.record.id))
    address = own or wording.outline.record.source.url
    return f"\u2068{cited}\u2069{citation(wording, page.site_title)} {address}".rstrip()
