"""What stands beside a record's text at each passage: the editor's notes, and who did what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from regesta.archive.outline import Outline
from regesta.archive.wording import Worded
from regesta.languages import ENGLISH
from regesta.model.entries import Note
from regesta.model.parts import Head, LinkedAct, Pieces, Value
from regesta.pages.shared import margin
from regesta.pages.shared.bits import Fact
from regesta.pages.shared.comparison import side_mark
from regesta.pages.shared.said import facts
from regesta.pages.shared.transcription import PiecesByPath, Shown

LEMMA = 6
"""The most words of a passage that a note beside it repeats in full."""
_MARKS = '"“”‘’.,;: '


class NoteShown(Value, frozen=True):
    """An editor's note beside its passage; `lemma` are the words noted, long ones shortened, in
    the `language` of the passage; `length` is how many letters it takes."""

    number: int
    note: Note
    lemma: str
    text: Pieces
    language: str
    length: int

    @property
    def folds(self) -> bool:
        """Whether its first lines stand alone until it is opened."""
        return self.length > margin.FOLDED


class ActBeside(Value, frozen=True):
    """An act at its passage, with what hangs on it.

    `marks` are the classes that mark its sides, see `side_marks`; `topics` are empty where they
    are those of the act before it.
    """

    act: LinkedAct
    facts: tuple[Fact, ...]
    marks: str
    topics: tuple[Head, ...]

    @property
    def anchor(self) -> str:
        """Its anchor on the page of its record."""
        return "act-" + self.act.id


class Beside(Value, frozen=True):
    """What stands beside a text, by path; `marks` are those of all acts at it. `foreign` says
    that the text, or a part of it, is not in the editor's language; `apart` that the notes are
    more than can stand beside it, and stand after it."""

    foreign: bool
    apart: bool
    notes: Mapping[str, tuple[NoteShown, ...]]
    acts: Mapping[str, tuple[ActBeside, ...]]
    marks: Mapping[str, str]


def beside(
    outline: Outline,
    notes: Iterable[tuple[Note, Worded]],
    acts: Iterable[LinkedAct],
    sides: tuple[Head, ...],
    text: Iterable[Shown] = (),
) -> Beside:
    """The notes, each with its words, and the acts in the order of the `text` as shown."""
    acts = tuple(acts)
    record = outline.record
    foreign = record.language != ENGLISH or bool(record.languages)
    shown = _notes(notes, outline)
    lengths = {path: tuple(one.length for one in own) for path, own in shown.items()}
    apart = not margin.has_room(text, lengths)
    return Beside(foreign, apart, shown, _acts(acts, sides), _marks(acts, sides))


def in_order_of_text(acts: Iterable[LinkedAct], paths: Iterable[str]) -> tuple[LinkedAct, ...]:
    """The acts in the order of their passages, at one passage in the order of the record's list."""
    place = {path: n for n, path in enumerate(paths)}
    return tuple(sorted(acts, key=lambda act: (place[act.passage.path], act.position)))


def on_whole_blocks(notes: Iterable[Note], pieces: PiecesByPath) -> dict[str, tuple[int, ...]]:
    """The numbers of the notes that no words of the text carry, by the path they are on."""
    marked = {
        n for cells in pieces.values() for cell in cells for piece in cell for n in piece.notes
    }
    found: dict[str, tuple[int, ...]] = {}
    for number, note in enumerate(notes, 1):
        if number not in marked:
            found[note.at] = (*found.get(note.at, ()), number)
    return found


def lemma(quote: str) -> str:
    """The words noted, as an edition repeats them: the first and the last of many."""
    quote = quote.strip(_MARKS)
    words = quote.split()
    return quote if len(words) <= LEMMA else f"{' '.join(words[:2])} … {' '.join(words[-2:])}"


def side_marks(acting: Iterable[Head], sides: tuple[Head, ...]) -> str:
    """The classes that mark a passage by who acts: `s1`, `s2`, both, `s3` others, `s0` nobody."""
    return " ".join(sorted({side_mark(side, sides) for side in acting})) or "s0"


def _notes(
    notes: Iterable[tuple[Note, Worded]], outline: Outline
) -> dict[str, tuple[NoteShown, ...]]:
    found: dict[str, tuple[NoteShown, ...]] = {}
    for number, (note, text) in enumerate(notes, 1):
        words, language = lemma(note.quote), outline.language(note.at)
        length = margin.length(note, words, text.pieces)
        own = NoteShown(number, note, words, text.pieces, language, length)
        found[note.at] = (*found.get(note.at, ()), own)
    return found


def _acts(acts: Iterable[LinkedAct], sides: tuple[Head, ...]) -> dict[str, tuple[ActBeside, ...]]:
    found: dict[str, tuple[ActBeside, ...]] = {}
    before: tuple[Head, ...] = ()
    for act in acts:
        topics = () if act.topics == before else act.topics
        own = ActBeside(act, facts(act), side_marks(act.sides, sides), topics)
        before = act.topics
        found[act.passage.path] = (*found.get(act.passage.path, ()), own)
    return found


def _marks(acts: Iterable[LinkedAct], sides: tuple[Head, ...]) -> dict[str, str]:
    acting: dict[str, tuple[Head, ...]] = {}
    for act in acts:
        acting[act.passage.path] = (*acting.get(act.passage.path, ()), *act.sides)
    return {path: side_marks(heads, sides) for path, heads in acting.items()}
