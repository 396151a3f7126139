"""The page of a topic: what each side is reported to have said about it, over time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from regesta.figures.grid import Grid, Spoken, grid
from regesta.model.parts import Head, LinkedAct, Piece, Pieces, filed
from regesta.model.text import Block
from regesta.model.told import sides_of, without_repeats
from regesta.model.values import Value
from regesta.views.common import Accounts, Issuer, PageHead, Portion, accounts
from regesta.views.comparison import ClassCount, Exchange, class_counts, exchanges
from regesta.views.register import RegisterRow
from regesta.views.transcription import Shown

OPENING = 90
"""How many letters of a passage are shown of it before it is opened."""


class TopicFacts(Value, frozen=True):
    """What the topic's own entry says, resolved; the same for inputs and view."""

    also: tuple[str, ...]
    broader: Head | None
    narrower: tuple[Head, ...]
    related: tuple[Head, ...]
    undertakings: tuple[RegisterRow, ...]
    scope: tuple[Shown, ...]
    spoken: tuple[Spoken, ...] = ()


class Line(Value, frozen=True):
    """The own text of a block or of a table's row, with its label as printed."""

    label: str
    pieces: Pieces
    heading: bool = False


class Indexed(Value, frozen=True):
    """A passage in the index of a record: all of its text."""

    record: Head
    account: Head
    path: str
    text: tuple[Line, ...]


class Passages(Value, frozen=True):
    """The passages of a record; each with the words it opens with."""

    record: Head
    account: Head
    passages: tuple[tuple[str, Indexed], ...]


class TopicInputs(Value, frozen=True):
    """What the page of a topic is made from, or that of one period of its long lists.

    `meetings` and `instruments` are those whose own entries are on it.
    """

    page: PageHead
    head: Head
    facts: TopicFacts | None
    period: str
    parts: tuple[Portion, ...]
    acts: tuple[LinkedAct, ...]
    passages: tuple[Indexed, ...]
    issuers: tuple[Issuer, ...]
    meetings: tuple[Head, ...] = ()
    instruments: tuple[Head, ...] = ()


class Invoked(Value, frozen=True):
    """An instrument, and the words with which each act invokes it."""

    instrument: Head
    formulas: tuple[tuple[str, LinkedAct], ...]


class TopicView(Value, frozen=True):
    """What the page of a topic shows."""

    page: PageHead
    head: Head
    facts: TopicFacts | None
    period: str
    parts: tuple[Portion, ...]
    accounts: Accounts
    sides: tuple[Head, ...]
    exchanges: tuple[Exchange, ...]
    classes: tuple[ClassCount, ...]
    invoked: tuple[Invoked, ...]
    passages: tuple[Passages, ...]
    figure: Grid | None = None
    meetings: tuple[Head, ...] = ()
    instruments: tuple[Head, ...] = ()


def make(inputs: TopicInputs) -> TopicView:
    """The view of a topic."""
    acts = without_repeats(inputs.acts)
    sides = sides_of(acts)
    said = exchanges(acts, sides)
    return TopicView(
        page=inputs.page,
        head=inputs.head,
        facts=inputs.facts,
        period=inputs.period,
        parts=inputs.parts,
        accounts=accounts((act.passage for act in acts), inputs.issuers, sides),
        sides=sides,
        exchanges=said,
        classes=class_counts(said),
        invoked=invoked(acts),
        passages=by_record(inputs.passages),
        figure=grid(inputs.facts.spoken) if inputs.facts else None,
        meetings=inputs.meetings,
        instruments=inputs.instruments,
    )


def invoked(acts: Iterable[LinkedAct]) -> tuple[Invoked, ...]:
    """The instruments that the acts invoke, by title, with every formula in the acts' order."""
    found: dict[str, tuple[Head, list[tuple[str, LinkedAct]]]] = {}
    for act in acts:
        for instrument, words in act.instruments:
            found.setdefault(instrument.id, (instrument, []))[1].append((words, act))
    ordered = sorted(found.values(), key=lambda pair: filed(pair[0]))
    return tuple(Invoked(instrument, tuple(formulas)) for instrument, formulas in ordered)


def by_record(passages: Iterable[Indexed]) -> tuple[Passages, ...]:
    """The passages under their records, in their order."""
    found: dict[str, list[Indexed]] = {}
    for passage in passages:
        found.setdefault(passage.record.id, []).append(passage)
    return tuple(
        Passages(own[0].record, own[0].account, tuple((opening(each.text), each) for each in own))
        for own in found.values()
    )


def opening(text: Iterable[Line]) -> str:
    """The first words of a passage."""
    lines = ((line.label, *(piece.text for piece in line.pieces)) for line in text)
    words = " ".join(" ".join((label, "".join(texts))) for label, *texts in lines).split()
    found = " ".join(words)
    return found if len(found) <= OPENING else f"{found[:OPENING].rsplit(' ', 1)[0]} …"


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
