"""The page of an instrument: its life, and every occasion on which it is invoked."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.model import entries as e
from regesta.model.entries import Entry
from regesta.model.parts import Head, LinkedAct, Mention, Value
from regesta.pages.shared import opening, words
from regesta.pages.shared.acts import Mentioned, mentioned, sides_of, told_once
from regesta.pages.shared.opening import Lists, Opened, Opening, Planned
from regesta.pages.shared.rows import heads
from regesta.pages.shared.sides import Accounts, accounts


class Happened(Value, frozen=True):
    """A day in the life of the instrument: what, when, by whom, where."""

    what: str
    on: Edtf
    by: tuple[Head, ...] = ()
    place: Head | None = None


class Facts(Value, frozen=True):
    """What the instrument's own entry says, resolved. `text` is the record that holds its text."""

    data: e.Instrument
    dates: tuple[Happened, ...] = ()
    signatories: tuple[Head, ...] = ()
    topics: tuple[Head, ...] = ()
    text: Head | None = None


class Inputs(Opening, frozen=True, kw_only=True):
    """What the page of an instrument is made from, or that of one period of its long lists.

    `facts` are on the first page only. `acts` invoke it, in order of time; `silent` are the
    records on its topics that do not name it.
    """

    facts: Facts | None
    acts: tuple[LinkedAct, ...]
    mentions: tuple[Mention, ...]
    silent: tuple[Head, ...]


class Invocation(Value, frozen=True):
    """An act that invokes the instrument, and the words with which it does."""

    formula: str
    act: LinkedAct

    @property
    def anchor(self) -> str:
        """Its anchor on the page."""
        return "by-" + self.act.key.replace("#", ".")


class View(Opened, frozen=True, kw_only=True):
    """What the page of an instrument shows, of what is given and beside it.

    `invocations` count an act told twice once; `named` are the passages that name it without
    invoking it.
    """

    given: Inputs
    accounts: Accounts
    invocations: tuple[Invocation, ...]
    formulas: tuple[str, ...]
    named: tuple[Mentioned, ...]


def plan(archive: Archive) -> Iterator[Planned]:
    """The pages of every instrument, and those of the periods of long lists."""
    return opening.plan(archive, e.Instrument, make, gather, _lists)


def gather(archive: Archive, entry_id: str, *keys: str) -> Inputs:
    """What the page of an instrument is made from, or that of a period of its lists."""
    entry = archive.entries.entry(e.Instrument, entry_id)
    return Inputs(
        **opening.given(archive, entry, keys, _lists),
        facts=None if keys else _facts(archive, entry),
    )


def _lists(archive: Archive, entry_id: str) -> Lists:
    return {
        "acts": archive.acts_invoking[entry_id],
        "mentions": archive.mentions_of[entry_id],
        "silent": _silent(archive, entry_id),
    }


def _silent(archive: Archive, entry_id: str) -> tuple[Head, ...]:
    """The records on the topics of an instrument that do not name it, in order of time."""
    data = archive.entries.entry(e.Instrument, entry_id).data
    naming = {act.passage.record.id for act in archive.acts_invoking[entry_id]}
    naming |= {mention.passage.record.id for mention in archive.mentions_of[entry_id]}
    found = {record.id: record for topic in data.topics for record in archive.records_on[topic]}
    silent = [record for i, record in found.items() if i not in naming and i != data.text_held]
    return tuple(sorted(silent, key=lambda r: (r.date.sort_key if r.date else (), r.id)))


def _facts(archive: Archive, entry: Entry[e.Instrument]) -> Facts:
    data = entry.data
    return Facts(
        data=data,
        dates=tuple(_happened(archive, day) for day in sorted(data.dates, key=lambda d: d.on)),
        signatories=heads(archive, data.signatories),
        topics=heads(archive, data.topics),
        text=archive.heads.get(data.text_held),
    )


def _happened(archive: Archive, day: e.InstrumentDate) -> Happened:
    by, place = heads(archive, e.ids(day.by)), archive.heads.get(day.place)
    return Happened(words.spaced(day.what), day.on, by, place)


def make(inputs: Inputs) -> View:
    """The view of an instrument."""
    found = invocations(inputs.acts, inputs.head)
    named = mentioned(inputs.mentions, inputs.acts)
    passages = [each.act.passage for each in found] + [each.passage for each in named]
    return View(
        **opening.shown(inputs),
        given=inputs,
        accounts=accounts(passages, inputs.issuers, sides_of(inputs.acts)),
        invocations=found,
        formulas=tuple(dict.fromkeys(each.formula for each in found if each.formula)),
        named=named,
    )


def invocations(acts: tuple[LinkedAct, ...], instrument: Head) -> tuple[Invocation, ...]:
    """The acts, each told once, with the words with which each invokes the instrument."""
    return tuple(Invocation(_formula(act, instrument), act) for act in told_once(acts))


def _formula(act: LinkedAct, instrument: Head) -> str:
    return next((words for named, words in act.instruments if named.id == instrument.id), "")
