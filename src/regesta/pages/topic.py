"""The page of a topic: what each side is reported to have said about it, over time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from regesta.archive.archive import Archive
from regesta.archive.wording import WordedNote
from regesta.dates import Edtf
from regesta.figures import grid
from regesta.model import entries as e
from regesta.model import told
from regesta.model.parts import Head, LinkedAct, filed
from regesta.model.values import Value
from regesta.pages.planned import Planned
from regesta.pages.shared import comparison, head, lists, quoted, transcription, undertakings
from regesta.pages.shared.head import PageHead, PageInputs
from regesta.pages.shared.sides import Accounts, Issuer, accounts, issuers
from regesta.pages.shared.undertakings import RegisterRow

TEMPLATE = "pages/topic.html"


class Facts(Value, frozen=True):
    """What the topic's own entry says, resolved; `undertakings` none where they are too many."""

    also: tuple[str, ...]
    broader: Head | None
    narrower: tuple[Head, ...]
    related: tuple[Head, ...]
    undertakings: tuple[RegisterRow, ...]
    scope: WordedNote
    spoken: tuple[grid.Spoken, ...]


class Inputs(Value, frozen=True):
    """What the page of a topic is made from, or that of one period of its long lists.

    `facts` are on the first page only; `parts` are the pages of the periods, and then the
    first page has no lists. `meetings` and `instruments` are those whose own entries are on it,
    `passages` those indexed.
    """

    page: PageInputs
    head: Head
    facts: Facts | None
    period: str
    parts: tuple[lists.Portion, ...]
    acts: tuple[LinkedAct, ...]
    meetings: tuple[Head, ...]
    instruments: tuple[Head, ...]
    passages: tuple[quoted.Excerpt, ...]
    issuers: tuple[Issuer, ...]


class Invoked(Value, frozen=True):
    """An instrument, and the words with which each act invokes it."""

    instrument: Head
    formulas: tuple[tuple[str, LinkedAct], ...]


class View(Value, frozen=True):
    """What the page of a topic shows, of what is given and beside it."""

    page: PageHead
    given: Inputs
    scope: tuple[transcription.Shown, ...]
    accounts: Accounts
    exchanges: tuple[comparison.Exchange, ...]
    classes: tuple[comparison.ClassCount, ...]
    invoked: tuple[Invoked, ...]
    passages: tuple[quoted.QuotedRecord, ...]
    figure: grid.Grid | None = None


def plan(archive: Archive) -> Iterator[Planned]:
    """The pages of every topic, and those of the periods of long lists."""
    for entry in archive.of(e.Topic):
        for path, keys in lists.paths(archive, entry.id, _lists, _date):
            yield Planned(path, TEMPLATE, make, gather, (entry.id, *keys))


def gather(archive: Archive, entry_id: str, *keys: str) -> Inputs:
    """What the page of a topic is made from, or that of a period of its lists."""
    entry = archive.entries.entry(e.Topic, entry_id)
    own = archive.heads[entry_id]
    periods = lists.periods(archive, entry_id, _lists, _date)
    sheet, whole = periods.sheets[keys], periods.lists(keys)
    passages = [(archive.wordings[record.id], path) for record, path in whole.pop("passages")]
    return Inputs(
        page=lists.of_period(head.of_entry(archive, entry), own, sheet),
        head=own,
        facts=None if keys else _facts(archive, entry),
        period=sheet.title,
        parts=sheet.parts,
        passages=tuple(quoted.excerpt(wording, path) for wording, path in passages),
        issuers=issuers(archive),
        **whole,
    )


def _lists(archive: Archive, entry_id: str) -> lists.Lists:
    return {
        "acts": archive.acts_on[entry_id],
        "meetings": archive.meetings_on[entry_id],
        "instruments": archive.instruments_on[entry_id],
        "passages": archive.passages_on[entry_id],
    }


def _date(name: str, item: Any) -> Edtf | None:
    """The date by which an item of a list is put into a period."""
    date: Edtf | None = item[0].date if name == "passages" else item.date
    return date


def _facts(archive: Archive, entry: e.Entry[e.Topic]) -> Facts:
    data, owed = entry.data, archive.undertakings_on[entry.id]
    return Facts(
        also=data.also,
        broader=archive.heads.get(data.broader),
        narrower=archive.narrower[entry.id],
        related=archive.related[entry.id],
        undertakings=undertakings.of(archive, owed) if len(owed) <= lists.LONGEST else (),
        scope=archive.note_of(entry),
        spoken=grid.spoken(archive.acts_on[entry.id]),
    )


def make(inputs: Inputs) -> View:
    """The view of a topic."""
    acts, facts = told.without_repeats(inputs.acts), inputs.facts
    sides = told.sides_of(acts)
    said = comparison.exchanges(acts, sides)
    return View(
        page=head.head(inputs.page),
        given=inputs,
        scope=transcription.note(facts.scope) if facts else (),
        accounts=accounts((act.passage for act in acts), inputs.issuers, sides),
        exchanges=said,
        classes=comparison.class_counts(said),
        invoked=invoked(acts),
        passages=quoted.by_record(inputs.passages),
        figure=grid.grid(facts.spoken) if facts else None,
    )


def invoked(acts: Iterable[LinkedAct]) -> tuple[Invoked, ...]:
    """The instruments that the acts invoke, by title, with every formula in the acts' order."""
    found: dict[str, tuple[Head, list[tuple[str, LinkedAct]]]] = {}
    for act in acts:
        for instrument, words in act.instruments:
            found.setdefault(instrument.id, (instrument, []))[1].append((words, act))
    ordered = sorted(found.values(), key=lambda pair: filed(pair[0]))
    return tuple(Invoked(instrument, tuple(formulas)) for instrument, formulas in ordered)
