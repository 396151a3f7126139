"""The page of an instrument: its life, and the part it has in every act that names it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.model import entries as e
from regesta.model.entries import Entry
from regesta.model.parts import Head, LinkedAct, Mention, Used, Value
from regesta.pages.shared import opening, same, words
from regesta.pages.shared.acts import Mentioned, Where, mentioned, sides_of, told_once, where
from regesta.pages.shared.comparison import Saying, sayings
from regesta.pages.shared.depth import Rests, rests
from regesta.pages.shared.opening import Given, Listing, Lists, Opened, Opening, Planned
from regesta.pages.shared.rows import heads
from regesta.pages.shared.sides import Accounts, of_passages


class Happened(Value, frozen=True):
    """A day in the life of the instrument: what, when, by whom, where."""

    what: str
    on: Edtf
    by: tuple[Head, ...] = ()
    place: Head | None = None


class Facts(Value, frozen=True):
    """What the instrument's own entry says, resolved.

    `texts` are the records that hold its text, each in one language; `within` are the
    instruments that contain it, `parts` those that say they are part of it, `rests` on how many
    records its acts rest.
    """

    data: e.Instrument
    rests: Rests
    texts: same.Texts
    dates: tuple[Happened, ...] = ()
    signatories: tuple[Head, ...] = ()
    topics: tuple[Head, ...] = ()
    authors: tuple[Head, ...] = ()
    contains: tuple[Head, ...] = ()
    part_of: Head | None = None
    within: tuple[Head, ...] = ()
    parts: tuple[Head, ...] = ()


class Inputs(Opening, frozen=True, kw_only=True):
    """What the page of an instrument is made from, or that of one period of its long lists.

    `facts` are on the first page only. `acts` have it in some part, in order of time; `silent` are
    the records on its topics that do not name it.
    """

    facts: Facts | None
    acts: tuple[LinkedAct, ...]
    mentions: tuple[Mention, ...]
    silent: tuple[Head, ...]


class Naming(Value, frozen=True):
    """An act that names the instrument, with which words, and what part it has in the act.

    `again`, that its sentence stands on the page above, with another act."""

    used: Used
    saying: Saying
    again: bool = False

    @property
    def act(self) -> LinkedAct:
        """The act."""
        return self.saying.first

    @property
    def anchor(self) -> str:
        """Its anchor on the page."""
        return "by-" + self.act.key.replace("#", ".")


class InPart(Value, frozen=True):
    """The acts in which the instrument has one part; `invoked` in those that build on it."""

    title: str
    namings: tuple[Naming, ...]


class View(Opened, frozen=True, kw_only=True):
    """What the page of an instrument shows, of what is given and beside it.

    `invoked` counts the acts that rely on it or reaffirm it, what is told twice once; `named`
    are the passages that name it in no act.
    """

    given: Inputs
    accounts: Accounts
    invoked: int
    parts: tuple[InPart, ...]
    formulas: tuple[str, ...]
    named: tuple[Mentioned, ...]


def plan(archive: Archive, entry_id: str) -> Iterator[Planned]:
    """The page of an instrument, and those of the periods of its long lists."""
    return opening.plan(archive, entry_id, make, gather, _lists)


def gather(archive: Archive, entry_id: str, *keys: str) -> Inputs:
    """What the page of an instrument is made from, or that of a period of its lists."""
    entry = archive.entries.entry(e.Instrument, entry_id)
    return Inputs(
        **opening.given(archive, entry, keys, _lists),
        facts=None if keys else _facts(archive, entry),
    )


def _lists(archive: Archive, entry_id: str) -> Lists:
    return {
        "acts": Listing(archive.acts_with, entry_id),
        "mentions": Listing(archive.mentions_of, entry_id),
        "silent": Given(_silent(archive, entry_id)),
    }


def _silent(archive: Archive, entry_id: str) -> tuple[Head, ...]:
    """The records on the topics of an instrument that do not name it, in order of time."""
    data = archive.entries.entry(e.Instrument, entry_id).data
    naming = {record.id for record in _naming(archive, entry_id)}
    own = archive.texts(entry_id)
    found = {record.id: record for topic in data.topics for record in archive.records_on[topic]}
    silent = [record for i, record in found.items() if i not in naming and i not in own]
    return tuple(sorted(silent, key=lambda r: (r.date.sort_key if r.date else (), r.id)))


def _naming(archive: Archive, entry_id: str) -> Iterator[Head]:
    """The records that name an instrument, in an act or otherwise."""
    yield from (act.passage.record for act in archive.acts_with[entry_id])
    yield from (mention.passage.record for mention in archive.mentions_of[entry_id])


def _facts(archive: Archive, entry: Entry[e.Instrument]) -> Facts:
    data = entry.data
    return Facts(
        data=data,
        dates=tuple(_happened(archive, day) for day in sorted(data.dates, key=lambda d: d.on)),
        signatories=heads(archive, data.signatories),
        topics=heads(archive, data.topics),
        texts=same.of(archive, entry.id),
        authors=heads(archive, e.ids(data.authors)),
        contains=heads(archive, e.ids(data.contains)),
        part_of=archive.heads.get(data.part_of),
        within=archive.within[entry.id],
        parts=archive.instrument_parts[entry.id],
        rests=rests(archive, _naming(archive, entry.id), "that name it"),
    )


def _happened(archive: Archive, day: e.InstrumentDate) -> Happened:
    by, place = heads(archive, e.ids(day.by)), archive.heads.get(day.place)
    return Happened(words.spaced(day.what), day.on, by, place)


def make(inputs: Inputs) -> View:
    """The view of an instrument."""
    found = namings(inputs.acts, inputs.head)
    named = mentioned(inputs.mentions, inputs.acts)
    passages = [each.act.passage for each in found] + [each.passage for each in named]
    invoking = (each.act for each in found if each.used.invoked)
    return View(
        **opening.shown(inputs),
        given=inputs,
        accounts=of_passages(passages, sides_of(inputs.acts)),
        invoked=len(told_once(invoking)),
        parts=tuple(in_parts(found)),
        formulas=tuple(dict.fromkeys(each.used.words for each in found)),
        named=named,
    )


def namings(acts: Iterable[LinkedAct], instrument: Head) -> tuple[Naming, ...]:
    """The acts with the words with which each names the instrument, and what it is in each."""
    return tuple(
        Naming(used, saying)
        for act in acts
        for saying in sayings((act,), instrument.id)
        for used in act.instruments
        if used.head.id == instrument.id
    )


def in_parts(found: Iterable[Naming]) -> Iterator[InPart]:
    """The namings by the part that the instrument has in them, those that build on it first."""
    found, seen = tuple(found), set[Where]()
    for role, title in PARTS.items():
        if own := tuple(one for one in found if one.used.role == role):
            yield InPart(title, tuple(_repeated(own, seen)))


def _repeated(found: Iterable[Naming], seen: set[Where]) -> Iterator[Naming]:
    for one in found:
        here = where(one.act.passage)
        yield replace(one, again=True) if here in seen else one
        seen.add(here)


PARTS = {
    "relied-on": "Relied on",
    "reaffirmed": "Reaffirmed",
    "discussed": "Discussed",
    "transmitted": "Transmitted",
    "signed": "Signed",
    "to-be-published": "To be published",
    "carried-out": "Carried out",
    "referred-to": "Referred to",
}
"""The parts of an instrument in acts, in words; those in which it is invoked first."""
