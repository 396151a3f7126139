"""Every source outside the archive, with what rests on it."""

from __future__ import annotations

from regesta.model.parts import Cited, Head
from regesta.model.values import Value
from regesta.views.common import PageHead, Portion

KINDS = {
    "official": "Official pages",
    "press": "Press",
    "reference": "Reference works",
    "inference": "The editor’s inferences",
}
"""The kinds of source, in order, with their headings."""


class Inputs(Value, frozen=True):
    """What is cited on a page, or the parts that it is spread over."""

    page: PageHead
    total: int
    cited: tuple[Cited, ...] = ()
    parts: tuple[Portion, ...] = ()


class Resting(Value, frozen=True):
    """An entry of which something rests on a source; `what` are the fields, `note` the source's."""

    entry: Head
    what: tuple[str, ...]
    note: str


class SourceLine(Value, frozen=True):
    """A source: its address, empty for an inference, which is its `note`."""

    url: str
    note: str
    rests: tuple[Resting, ...]


class KindOfSource(Value, frozen=True):
    """The sources of a kind."""

    id: str
    title: str
    sources: tuple[SourceLine, ...]


class Sources(Value, frozen=True):
    """The page of sources."""

    page: PageHead
    total: int
    kinds: tuple[KindOfSource, ...] = ()
    parts: tuple[Portion, ...] = ()


def sources(inputs: Inputs) -> Sources:
    """The sources by kind and address, each with the entries that rest on it."""
    kinds = (
        KindOfSource(kind, title, _lines([c for c in inputs.cited if c.source.kind == kind]))
        for kind, title in KINDS.items()
    )
    return Sources(
        inputs.page, inputs.total, tuple(kind for kind in kinds if kind.sources), inputs.parts
    )


def _lines(cited: list[Cited]) -> tuple[SourceLine, ...]:
    found: dict[tuple[str, str], list[Cited]] = {}
    for c in cited:
        note = "" if c.source.url else c.source.note
        found.setdefault((c.source.url, note), []).append(c)
    return tuple(
        SourceLine(url, note, _resting(found[url, note], bool(url))) for url, note in sorted(found)
    )


def _resting(cited: list[Cited], with_note: bool) -> tuple[Resting, ...]:
    found: dict[tuple[str, str, str], tuple[Head, list[str]]] = {}
    for c in cited:
        note = c.source.note if with_note else ""
        whats = found.setdefault((c.entry.folder, c.entry.id, note), (c.entry, []))[1]
        if c.what not in whats:
            whats.append(c.what)
    return tuple(Resting(entry, tuple(what), key[2]) for key, (entry, what) in found.items())
