"""The page of a record: its text word for word, and the editor's apparatus around it."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.dates import Edtf
from regesta.model.entries import Fidelity, Note, Origin
from regesta.model.parts import Attendance, Head, LinkedAct, Pieces
from regesta.model.text import BYLINE, DATELINE, TITLE, Block, walk
from regesta.views.common import PageHead, View
from regesta.views.transcription import PiecesByPath, Shown, shown


class Reported(View, frozen=True):
    """A meeting that the record reports, at `at` or throughout, and who was there by it."""

    meeting: Head
    at: str
    attendances: tuple[Attendance, ...]


class RecordInputs(View, frozen=True):
    """What the page of a record is made from. `pieces` are those of its blocks, by path."""

    page: PageHead
    record: Head
    issued: Edtf
    issuer: Head
    language: str
    summary: str
    title_supplied: bool
    source: Origin
    fidelity: Fidelity | None
    blocks: tuple[Block, ...]
    pieces: dict[str, tuple[Pieces, ...]]
    notes: tuple[Note, ...]
    acts: tuple[LinkedAct, ...]
    topics: tuple[tuple[Head, tuple[str, ...]], ...]
    reports: tuple[Reported, ...]
    previous: Head | None = None
    next: Head | None = None


class SideShown(View, frozen=True):
    """A side of a meeting and its people, as one record prints them."""

    side: Head
    people: tuple[Attendance, ...]


class MeetingShown(View, frozen=True):
    """A meeting that the record reports, with its sides."""

    meeting: Head
    at: str
    sides: tuple[SideShown, ...]


class RecordView(View, frozen=True):
    """What the page of a record shows.

    `byline` is as printed; where there is none, the page shows the issuer in brackets.
    `outside` are the numbers of the notes on the title, dateline and byline as a whole, by path.
    """

    page: PageHead
    record: Head
    issued: Edtf
    issuer: Head
    language: str
    summary: str
    title_supplied: bool
    title: Pieces
    dateline: Pieces
    byline: Pieces
    outside: dict[str, tuple[int, ...]]
    source: Origin
    fidelity: Fidelity | None
    text: tuple[Shown, ...]
    notes: tuple[tuple[int, Note], ...]
    acts: tuple[tuple[int, LinkedAct], ...]
    undertakings: tuple[Head, ...]
    topics: tuple[tuple[Head, tuple[str, ...]], ...]
    reports: tuple[MeetingShown, ...]
    citation: str
    previous: Head | None
    next: Head | None


def make(inputs: RecordInputs) -> RecordView:
    """The view of a record."""
    notes = tuple(enumerate(inputs.notes, 1))
    marks = _on_whole_blocks(notes, inputs.pieces)
    acts = tuple(enumerate(in_order_of_text(inputs.acts, inputs.blocks), 1))
    return RecordView(
        page=inputs.page,
        record=inputs.record,
        issued=inputs.issued,
        issuer=inputs.issuer,
        language=inputs.language,
        summary=inputs.summary,
        title_supplied=inputs.title_supplied,
        title=_line(inputs.pieces, TITLE),
        dateline=_line(inputs.pieces, DATELINE),
        byline=_line(inputs.pieces, BYLINE),
        outside={path: marks.get(path, ()) for path in (TITLE, DATELINE, BYLINE)},
        source=inputs.source,
        fidelity=inputs.fidelity,
        text=shown(inputs.blocks, inputs.pieces, marks, _numbers(acts)),
        notes=notes,
        acts=acts,
        undertakings=undertakings(act for _, act in acts),
        topics=inputs.topics,
        reports=tuple(_meeting(reported) for reported in inputs.reports),
        citation=citation(inputs),
        previous=inputs.previous,
        next=inputs.next,
    )


def citation(inputs: RecordInputs) -> str:
    """The line by which to cite the record."""
    title = f"[{inputs.record.title}]" if inputs.title_supplied else inputs.record.title
    issuer = inputs.issuer.title if inputs.pieces.get(BYLINE) else f"[{inputs.issuer.title}]"
    return (
        f"{title}, {inputs.issued}, {issuer}. {inputs.page.site_title}, record {inputs.record.id}."
    )


def in_order_of_text(acts: Iterable[LinkedAct], blocks: tuple[Block, ...]) -> tuple[LinkedAct, ...]:
    """The acts in the order of their passages, at one passage in the order of the record's list."""
    place = {path: n for n, path in enumerate((TITLE, DATELINE, BYLINE))}
    place |= {block.path: n for n, block in enumerate(walk(blocks), 3) if block.path}
    return tuple(sorted(acts, key=lambda act: (place.get(act.passage.path, 0), _position(act.key))))


def undertakings(acts: Iterable[LinkedAct]) -> tuple[Head, ...]:
    """The undertakings that the acts speak of, each once, in order of the acts."""
    spoken_of = (act.undertaking for act in acts)
    return tuple({head.id: head for head in spoken_of if head}.values())


def _position(key: str) -> int:
    return int(key.rpartition("#")[2])


def _numbers(acts: Iterable[tuple[int, LinkedAct]]) -> dict[str, tuple[int, ...]]:
    """The numbers of the acts at each passage."""
    found: dict[str, tuple[int, ...]] = {}
    for number, act in acts:
        found[act.passage.path] = (*found.get(act.passage.path, ()), number)
    return found


def _on_whole_blocks(
    notes: Iterable[tuple[int, Note]], pieces: PiecesByPath
) -> dict[str, tuple[int, ...]]:
    """The numbers of the notes that no words of the text carry, by the path they are on."""
    marked = {
        n for cells in pieces.values() for cell in cells for piece in cell for n in piece.notes
    }
    found: dict[str, tuple[int, ...]] = {}
    for number, note in notes:
        if number not in marked:
            found[note.at] = (*found.get(note.at, ()), number)
    return found


def _line(pieces: PiecesByPath, path: str) -> Pieces:
    return next(iter(pieces.get(path, ())), ())


def _meeting(reported: Reported) -> MeetingShown:
    sides: dict[str, SideShown] = {}
    for attendance in reported.attendances:
        side = sides.get(attendance.side.id, SideShown(attendance.side, ()))
        sides[side.side.id] = SideShown(side.side, (*side.people, attendance))
    return MeetingShown(reported.meeting, reported.at, tuple(sides.values()))
