"""The page of a topic: what each side is reported to have said about it, over time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from regesta.dates import Edtf
from regesta.model.parts import Head, LinkedAct, Piece, Pieces
from regesta.model.text import Block
from regesta.views.common import (
    Accounts,
    Issuer,
    PageHead,
    Part,
    View,
    accounts,
    filed,
    sides_of,
    without_repeats,
)


class TopicFacts(View, frozen=True):
    """What the topic's own entry says, resolved; the same for inputs and view."""

    also: tuple[str, ...]
    broader: Head | None
    narrower: tuple[Head, ...]
    related: tuple[Head, ...]
    undertakings: tuple[Head, ...]
    scope: tuple[Block, ...]


class Line(View, frozen=True):
    """The own text of a block or of a table's row, with its label as printed."""

    label: str
    pieces: Pieces
    heading: bool = False


class Indexed(View, frozen=True):
    """A passage in the index of a record: all of its text."""

    record: Head
    account: Head
    path: str
    text: tuple[Line, ...]


class TopicInputs(View, frozen=True):
    """What the page of a topic is made from, or that of one period of its long lists."""

    page: PageHead
    head: Head
    facts: TopicFacts | None
    period: str
    parts: tuple[Part, ...]
    acts: tuple[LinkedAct, ...]
    passages: tuple[Indexed, ...]
    issuers: tuple[Issuer, ...]


class Exchange(View, frozen=True):
    """What was said at one time and place: by each side alone, and by several or nobody named.

    `apart` has the acts of each of the page's sides, in their order; `together` those of
    several sides in one act, `nobody` those that the record and the editor give to nobody.
    """

    date: Edtf
    meeting: Head | None
    apart: tuple[tuple[LinkedAct, ...], ...]
    together: tuple[LinkedAct, ...]
    nobody: tuple[LinkedAct, ...]


class Invoked(View, frozen=True):
    """An instrument, and the words with which each act invokes it."""

    instrument: Head
    formulas: tuple[tuple[str, LinkedAct], ...]


class TopicView(View, frozen=True):
    """What the page of a topic shows."""

    page: PageHead
    head: Head
    facts: TopicFacts | None
    period: str
    parts: tuple[Part, ...]
    accounts: Accounts
    sides: tuple[Head, ...]
    exchanges: tuple[Exchange, ...]
    invoked: tuple[Invoked, ...]
    passages: tuple[Indexed, ...]


def make(inputs: TopicInputs) -> TopicView:
    """The view of a topic."""
    acts = without_repeats(inputs.acts)
    sides = sides_of(acts)
    return TopicView(
        page=inputs.page,
        head=inputs.head,
        facts=inputs.facts,
        period=inputs.period,
        parts=inputs.parts,
        accounts=accounts((act.passage for act in acts), inputs.issuers, sides),
        sides=sides,
        exchanges=exchanges(acts, sides),
        invoked=invoked(acts),
        passages=inputs.passages,
    )


def exchanges(acts: Iterable[LinkedAct], sides: tuple[Head, ...]) -> tuple[Exchange, ...]:
    """The acts by the day and meeting they were done at, in order of time."""
    rows: dict[tuple[Edtf, str], list[LinkedAct]] = {}
    for act in acts:
        rows.setdefault((act.date, act.meeting.id if act.meeting else ""), []).append(act)
    return tuple(_exchange(row, sides) for row in rows.values())


def _exchange(acts: list[LinkedAct], sides: tuple[Head, ...]) -> Exchange:
    return Exchange(
        acts[0].date,
        acts[0].meeting,
        tuple(tuple(a for a in acts if [s.id for s in a.sides] == [side.id]) for side in sides),
        tuple(act for act in acts if len(act.sides) > 1),
        tuple(act for act in acts if not act.sides),
    )


def invoked(acts: Iterable[LinkedAct]) -> tuple[Invoked, ...]:
    """The instruments that the acts invoke, by title, with every formula in the acts' order."""
    found: dict[str, tuple[Head, list[tuple[str, LinkedAct]]]] = {}
    for act in acts:
        for instrument, words in act.instruments:
            found.setdefault(instrument.id, (instrument, []))[1].append((words, act))
    ordered = sorted(found.values(), key=lambda pair: filed(pair[0]))
    return tuple(Invoked(instrument, tuple(formulas)) for instrument, formulas in ordered)


def lines(block: Block, own: tuple[Pieces, ...]) -> tuple[Line, ...]:
    """A block's own text as lines: one, or of a table one a row, its cells apart."""
    if not block.rows:
        return tuple(Line(block.label, each, block.kind == "section") for each in own)
    cells = iter(own)
    rows = (tuple(islice(cells, len(row))) for row in block.rows)
    return tuple(Line("", tuple(_apart(row))) for row in rows)


def _apart(cells: tuple[Pieces, ...]) -> Iterator[Piece]:
    for n, cell in enumerate(cells):
        if n:
            yield Piece(" | ")
        yield from cell
