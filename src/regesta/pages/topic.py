"""The page of a topic: what each side is reported to have said about it, over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from regesta.archive.archive import Archive
from regesta.figures import grid
from regesta.model import entries as e
from regesta.model.entries import Entry
from regesta.model.parts import Head, LinkedAct, Value, filed
from regesta.pages.shared import acts, comparison, depth, opening, quoted, undertakings
from regesta.pages.shared.around import SPOKEN_ON, Count
from regesta.pages.shared.depth import Rests
from regesta.pages.shared.opening import FEW, Listing, Lists, Opened, Opening, Planned
from regesta.pages.shared.sides import Accounts, of_acts
from regesta.pages.shared.undertakings import NAMED_ON, Named, RegisterRow

IN_FULL = 50
"""With more acts than these each sentence is folded."""


class Facts(Value, frozen=True):
    """What the topic's own entry says, resolved.

    `narrower` are the topics below it, each with how many acts, which stand there; `acts` is
    how many there are on it and on these, where there are such. `undertakings` are those on it;
    where they are many they are `named`, where too many none is. `rests` is on how many records
    the comparison rests.
    """

    also: tuple[str, ...]
    broader: Head | None
    narrower: tuple[tuple[Head, int], ...]
    related: tuple[Head, ...]
    undertakings: tuple[RegisterRow, ...]
    named: tuple[Named, ...]
    spoken: tuple[grid.SpokenCount, ...]
    rests: Rests
    acts: int = 0


class Inputs(Opening, frozen=True, kw_only=True):
    """What the page of a topic is made from, or that of one period of its long lists.

    `facts` are on the first page only. `acts` are on it and on no narrower topic; `meetings` and
    `instruments` are those whose own entries are on it, `passages` those indexed.
    """

    facts: Facts | None
    acts: tuple[LinkedAct, ...]
    meetings: tuple[Head, ...]
    instruments: tuple[Head, ...]
    passages: tuple[quoted.Excerpt, ...]


class Invoked(Value, frozen=True):
    """An instrument, and the words with which each act invokes it."""

    instrument: Head
    formulas: tuple[tuple[str, LinkedAct], ...]


class View(Opened, frozen=True, kw_only=True):
    """What the page of a topic shows, of what is given and beside it.

    Passages are quoted in full where they are few; where acts are many, `in_short`, each sentence
    opens under what is done in it.
    """

    given: Inputs
    accounts: Accounts
    exchanges: tuple[comparison.Exchange, ...]
    in_short: bool
    classes: tuple[comparison.ClassCount, ...]
    invoked: tuple[Invoked, ...]
    passages: tuple[quoted.QuotedRecord, ...]
    passages_in_full: bool
    figure: grid.Grid | None = None


def plan(archive: Archive, entry_id: str) -> Iterator[Planned]:
    """The page of a topic, and those of the periods of its long lists."""
    return opening.plan(archive, entry_id, make, gather, _lists)


def gather(archive: Archive, entry_id: str, *keys: str) -> Inputs:
    """What the page of a topic is made from, or that of a period of its lists."""
    entry = archive.entries.entry(e.Topic, entry_id)
    given = opening.given(archive, entry, keys, _lists)
    indexed = given.pop("passages")
    return Inputs(
        **given,
        facts=None if keys else _facts(archive, entry),
        passages=tuple(
            quoted.excerpt(archive.wording(record.id), path) for record, path in indexed
        ),
    )


def _lists(archive: Archive, entry_id: str) -> Lists:
    return {
        "acts": Listing(archive.acts_filed, entry_id),
        "meetings": Listing(archive.meetings_on, entry_id),
        "instruments": Listing(archive.instruments_on, entry_id),
        "passages": Listing(archive.passages_on, entry_id),
    }


def _facts(archive: Archive, entry: Entry[e.Topic]) -> Facts:
    data, number = entry.data, archive.undertakings_on.count(entry.id)
    narrower = archive.narrower[entry.id]
    few, many = number <= FEW, FEW < number <= opening.LONGEST
    return Facts(
        also=data.also,
        broader=archive.heads.get(data.broader),
        narrower=tuple((head, acts.count(archive, archive.acts_on, head.id)) for head in narrower),
        related=archive.related(entry.id),
        undertakings=undertakings.of(archive, archive.undertakings_on[entry.id]) if few else (),
        named=NAMED_ON(archive)[entry.id] if many else (),
        spoken=spoken(SPOKEN_ON(archive)[entry.id]),
        rests=depth.rests_of(archive, entry.id, "indexed under it"),
        acts=acts.count(archive, archive.acts_on, entry.id) if narrower else 0,
    )


def make(inputs: Inputs) -> View:
    """The view of a topic."""
    said_of, facts = inputs.acts, inputs.facts
    sides = acts.sides_of(said_of)
    said = comparison.exchanges(said_of, sides, inputs.head.id)
    return View(
        **opening.shown(inputs),
        given=inputs,
        accounts=of_acts(said_of, sides),
        exchanges=said,
        in_short=len(said_of) > IN_FULL,
        classes=comparison.class_counts(said_of),
        invoked=invoked(said_of),
        passages=quoted.by_record(inputs.passages),
        passages_in_full=len(inputs.passages) <= FEW,
        figure=grid.grid(facts.spoken) if facts else None,
    )


def invoked(acts: Iterable[LinkedAct]) -> tuple[Invoked, ...]:
    """The instruments that the acts invoke, by title, with every formula in the acts' order."""
    found: dict[str, tuple[Head, list[tuple[str, LinkedAct]]]] = {}
    for act in acts:
        for used in act.instruments:
            if used.invoked:
                found.setdefault(used.head.id, (used.head, []))[1].append((used.words, act))
    ordered = sorted(found.values(), key=lambda pair: filed(pair[0]))
    return tuple(Invoked(instrument, tuple(formulas)) for instrument, formulas in ordered)


def spoken(told: Iterable[tuple[Count, ...]]) -> tuple[grid.SpokenCount, ...]:
    """The acts, each told once, counted by side and month, as records tell of them."""
    counts: Counter[tuple[str, bool, int, int]] = Counter()
    sides: dict[str, Head] = {}
    for side, several, year, month, number in (one for of_record in told for one in of_record):
        if side:
            sides[side.id] = side
        counts[side.id if side else "", several, year, month] += number
    return tuple(
        grid.SpokenCount(sides.get(side), several, year, count, month)
        for (side, several, year, month), count in sorted(counts.items())
    )
