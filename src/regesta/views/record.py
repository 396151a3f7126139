"""The page of a record: its text word for word, and the editor's apparatus around it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from regesta.dates import Edtf
from regesta.model.entries import Fidelity, Note, Origin
from regesta.model.parts import Attendance, Head, LinkedAct, Pieces, filed
from regesta.model.text import BYLINE, DATELINE, TITLE, Block, walk
from regesta.model.values import Value
from regesta.views.common import PageHead
from regesta.views.register import RegisterRow
from regesta.views.transcription import PiecesByPath, Shown, shown

LEMMA = 6
"""The most words of a passage that a note beside it repeats in full."""

CROWD = 20
"""The most people of a side whom the panel of meetings shows without scrolling."""


class Reported(Value, frozen=True):
    """A meeting that the record reports, at `at` or throughout, and who was there by it."""

    meeting: Head
    at: str
    attendances: tuple[Attendance, ...]


class Session(Value, frozen=True):
    """A meeting of a series, and the records that report it."""

    meeting: Head
    records: tuple[Head, ...] = ()


class InSeries(Value, frozen=True):
    """The series that a meeting reported belongs to, and the sessions before and after it."""

    series: Head
    before: Session | None = None
    after: Session | None = None


class RecordInputs(Value, frozen=True):
    """What the page of a record is made from. `pieces` are those of its blocks, by path.

    `regest` is the summary, `note_texts` are those of the notes, with the names in them linked;
    `undertakings` are those that its acts speak of.
    """

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
    regest: Pieces = ()
    note_texts: tuple[Pieces, ...] = ()
    undertakings: tuple[RegisterRow, ...] = ()
    series: tuple[InSeries, ...] = ()


class SideShown(Value, frozen=True):
    """A side of a meeting and its people, as one record prints them; `marks` is its class."""

    side: Head
    people: tuple[Attendance, ...]
    marks: str = ""


class MeetingShown(Value, frozen=True):
    """A meeting that the record reports, with its sides; `crowded` ones scroll by themselves."""

    meeting: Head
    at: str
    sides: tuple[SideShown, ...]
    crowded: bool


class NoteShown(Value, frozen=True):
    """An editor's note beside its passage; `lemma` are the words noted, long ones shortened."""

    number: int
    note: Note
    lemma: str
    text: Pieces


class ActShown(Value, frozen=True):
    """An act at its passage.

    `marks` are the classes that mark its sides, see `side_marks`; `topics` are empty where they
    are those of the act before it.
    """

    number: int
    act: LinkedAct
    marks: str
    topics: tuple[Head, ...]


class UndertakingShown(Value, frozen=True):
    """An undertaking in the register, and the passages that speak of it here."""

    row: RegisterRow
    paths: tuple[str, ...]


class Heading(Value, frozen=True):
    """A heading of the text in the table of contents, with those under it."""

    path: str
    label: str
    words: str
    under: tuple[Heading, ...] = ()


class RecordView(Value, frozen=True):
    """What the page of a record shows.

    `byline` is as printed; where there is none, the page shows the issuer in brackets.
    `outside` are the numbers of the notes on the title, dateline and byline as a whole, by path;
    `notes` and `acts` stand by path, and `marks` are those of all the acts at it. `sides` are
    the states of the meetings reported and of the acts: the first and the second have a colour.
    """

    page: PageHead
    record: Head
    issued: Edtf
    issuer: Head
    language: str
    regest: Pieces
    title_supplied: bool
    title: Pieces
    dateline: Pieces
    byline: Pieces
    outside: dict[str, tuple[int, ...]]
    source: Origin
    fidelity: Fidelity | None
    contents: tuple[Heading, ...]
    text: tuple[Shown, ...]
    sides: tuple[Head, ...]
    notes: dict[str, tuple[NoteShown, ...]]
    acts: dict[str, tuple[ActShown, ...]]
    marks: dict[str, str]
    undertakings: tuple[UndertakingShown, ...]
    topics: tuple[tuple[Head, tuple[str, ...]], ...]
    reports: tuple[MeetingShown, ...]
    citation: str
    previous: Head | None
    next: Head | None
    series: tuple[InSeries, ...]


def make(inputs: RecordInputs) -> RecordView:
    """The view of a record."""
    notes = tuple(enumerate(inputs.notes, 1))
    marks = _on_whole_blocks(notes, inputs.pieces)
    acts = tuple(enumerate(in_order_of_text(inputs.acts, inputs.blocks), 1))
    sides = _sides(inputs)
    text = shown(inputs.blocks, inputs.pieces, marks, _numbers(acts))
    return RecordView(
        page=inputs.page,
        record=inputs.record,
        issued=inputs.issued,
        issuer=inputs.issuer,
        language=inputs.language,
        regest=inputs.regest,
        title_supplied=inputs.title_supplied,
        title=_line(inputs.pieces, TITLE),
        dateline=_line(inputs.pieces, DATELINE),
        byline=_line(inputs.pieces, BYLINE),
        outside={path: marks.get(path, ()) for path in (TITLE, DATELINE, BYLINE)},
        source=inputs.source,
        fidelity=inputs.fidelity,
        contents=contents(text),
        text=text,
        sides=sides,
        notes=_notes(inputs),
        acts=_acts(acts, sides),
        marks=_marks(acts, sides),
        undertakings=_undertakings(inputs.undertakings, acts),
        topics=inputs.topics,
        reports=tuple(_meeting(reported, sides) for reported in inputs.reports),
        citation=citation(inputs),
        previous=inputs.previous,
        next=inputs.next,
        series=inputs.series,
    )


def citation(inputs: RecordInputs) -> str:
    """The line by which to cite the record."""
    issuer = inputs.issuer.title if inputs.pieces.get(BYLINE) else f"[{inputs.issuer.title}]"
    whose = f"{inputs.record.title}, {inputs.issued}, {issuer}."
    return f"{whose} {inputs.page.site_title}, record {inputs.record.id}."


def in_order_of_text(acts: Iterable[LinkedAct], blocks: tuple[Block, ...]) -> tuple[LinkedAct, ...]:
    """The acts in the order of their passages, at one passage in the order of the record's list."""
    place = {path: n for n, path in enumerate((TITLE, DATELINE, BYLINE))}
    place |= {block.path: n for n, block in enumerate(walk(blocks), 3) if block.path}
    return tuple(sorted(acts, key=lambda act: (place.get(act.passage.path, 0), _position(act.key))))


def contents(text: tuple[Shown, ...], levels: int = 2) -> tuple[Heading, ...]:
    """The headings of the text, those of sections and of subsections."""
    return tuple(
        Heading(
            block.path,
            block.label,
            "".join(piece.text for piece in block.pieces if not piece.footnote),
            contents(block.children, levels - 1),
        )
        for block in text
        if block.kind == "section" and levels
    )


def lemma(quote: str) -> str:
    """The words noted, as an edition repeats them: the first and the last of many."""
    words = quote.split()
    return quote if len(words) <= LEMMA else f"{' '.join(words[:2])} … {' '.join(words[-2:])}"


def side_marks(acting: Iterable[Head], sides: tuple[Head, ...]) -> str:
    """The classes that mark a passage by who acts: `s1`, `s2`, both, `s3` others, `s0` nobody."""
    places = {sides.index(side) + 1 if side in sides else 3 for side in acting}
    return " ".join(sorted({f"s{min(place, 3)}" for place in places})) or "s0"


def _sides(inputs: RecordInputs) -> tuple[Head, ...]:
    """The states of the meetings and of the acts by name, those of the meetings first."""
    met = {a.side for reported in inputs.reports for a in reported.attendances}
    acting = {side for act in inputs.acts for side in act.sides}
    return (*sorted(met, key=filed), *sorted(acting - met, key=filed))


def _notes(inputs: RecordInputs) -> dict[str, tuple[NoteShown, ...]]:
    found: dict[str, tuple[NoteShown, ...]] = {}
    both = zip_longest(inputs.notes, inputs.note_texts[: len(inputs.notes)], fillvalue=())
    for number, (note, text) in enumerate(both, 1):
        assert isinstance(note, Note)  # noqa: S101 - only the texts may be fewer
        own = NoteShown(number, note, lemma(note.quote), text)
        found[note.at] = (*found.get(note.at, ()), own)
    return found


def _acts(
    acts: Iterable[tuple[int, LinkedAct]], sides: tuple[Head, ...]
) -> dict[str, tuple[ActShown, ...]]:
    found: dict[str, tuple[ActShown, ...]] = {}
    before: tuple[Head, ...] = ()
    for number, act in acts:
        topics = () if act.topics == before else act.topics
        own = ActShown(number, act, side_marks(act.sides, sides), topics)
        before = act.topics
        found[act.passage.path] = (*found.get(act.passage.path, ()), own)
    return found


def _marks(acts: Iterable[tuple[int, LinkedAct]], sides: tuple[Head, ...]) -> dict[str, str]:
    acting: dict[str, tuple[Head, ...]] = {}
    for _, act in acts:
        acting[act.passage.path] = (*acting.get(act.passage.path, ()), *act.sides)
    return {path: side_marks(heads, sides) for path, heads in acting.items()}


def _undertakings(
    rows: Iterable[RegisterRow], acts: Iterable[tuple[int, LinkedAct]]
) -> tuple[UndertakingShown, ...]:
    """The undertakings in the order of the acts, each with its passages."""
    paths: dict[str, list[str]] = {}
    for _, act in acts:
        if act.undertaking:
            paths.setdefault(act.undertaking.id, []).append(act.passage.path)
    by_id = {row.head.id: row for row in rows}
    return tuple(
        UndertakingShown(by_id[id_], tuple(dict.fromkeys(at)))
        for id_, at in paths.items()
        if id_ in by_id
    )


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


def _meeting(reported: Reported, sides: tuple[Head, ...]) -> MeetingShown:
    people: dict[Head, list[Attendance]] = {}
    for attendance in reported.attendances:
        people.setdefault(attendance.side, []).append(attendance)
    facing = (SideShown(side, tuple(p), side_marks((side,), sides)) for side, p in people.items())
    crowded = any(len(present) > CROWD for present in people.values())
    return MeetingShown(reported.meeting, reported.at, tuple(facing), crowded)
