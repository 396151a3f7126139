"""Undertakings as lists of them show them: who would do what, who asked, and was it taken up."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.grades import Grade, Graded, Performers
from regesta.archive.wording import Worded
from regesta.dates import Edtf
from regesta.model.entries import Searched, Stage
from regesta.model.parts import Head, LinkedAct, Value
from regesta.pages.shared import graded, words
from regesta.pages.shared.bits import Bits, Fact, due


class Due(Value, frozen=True):
    """A deadline: its date, and the words it is given in, in the language of their record."""

    date: Edtf | None = None
    words: str = ""
    language: str = "en"


class StageShown(Value, frozen=True):
    """What one source outside the archive says of it, at which meeting it was; the note."""

    stage: Stage
    word: str
    meeting: Head | None
    note: Worded


class RegisterRow(Value, frozen=True):
    """An undertaking in the register.

    `since` is the day of the first act that speaks of it; `dues` are in the order of the acts.
    `stages` are those that sources outside the archive have, in order of time; `searched` what
    was sought and not found. `within` are the ids of its topics and of all above them, `unlike`
    the meetings whose accounts tell of it unlike.
    """

    head: Head
    graded: Graded
    performers: Performers
    since: Edtf | None = None
    dues: tuple[Due, ...] = ()
    stages: tuple[Stage, ...] = ()
    searched: tuple[Searched, ...] = ()
    topics: tuple[Head, ...] = ()
    within: tuple[str, ...] = ()
    unlike: tuple[Head, ...] = ()

    @property
    def bound(self) -> Fact:
        """Who is bound, or of whom it was asked, or to whom it would fall."""
        return graded.bound(self.graded, self.performers)

    @property
    def grade(self) -> Bits:
        """What its acts come to, in words."""
        return graded.phrase(self.graded, self.performers)

    @property
    def performing(self) -> Bits:
        """Who would do it, as far as the grade does not say."""
        return graded.performing(self.graded, self.performers)

    @property
    def sides(self) -> tuple[Head, ...]:
        """The sides of those who would do it."""
        return self.performers.sides

    @property
    def standing(self) -> str:
        """What is known of it from outside, as one word of the register's filter."""
        return words.standing(self.stages, self.searched)

    @property
    def outside(self) -> str:
        """What is known of it from outside, in words."""
        return words.outside(self.stages, self.searched)

    @property
    def first_day(self) -> str:
        """The first day on which it is spoken of, to sort by."""
        return _day(self.since)

    @property
    def due_day(self) -> str:
        """The earliest deadline, to sort by."""
        return min((day for due in self.dues if (day := _day(due.date))), default="")

    @property
    def years(self) -> tuple[str, ...]:
        """The years of its deadlines; `undated` where one is given in words alone."""
        found = (
            str(due.date.year) if due.date and due.date.day else "undated" for due in self.dues
        )
        return tuple(dict.fromkeys(found))

    @property
    def when(self) -> Edtf | None:
        """The date by which it is put into a period."""
        return self.since


class Named(Value, frozen=True):
    """An undertaking by name, where they are many: with its grade, and since when."""

    head: Head
    grade: Grade
    since: Edtf | None


class GradeGroup(Value, frozen=True):
    """The undertakings of one grade; `id` is the anchor."""

    id: str
    title: str
    rows: tuple[RegisterRow, ...]


ROW_OF = Told[RegisterRow]("row_of", RegisterRow)
"""The row of an undertaking, by its id."""
NAMED_ON = Told[Named]("named_on", Named)
"""The undertakings on a topic or on a narrower one, by name."""


def of(archive: Archive, undertakings: Iterable[Head]) -> tuple[RegisterRow, ...]:
    """The rows of undertakings."""
    rows = ROW_OF(archive)
    return tuple(row for head in undertakings for row in rows[head.id])


def stage(archive: Archive, entry_id: str, one: Stage) -> StageShown:
    """What a source outside the archive says of an undertaking."""
    note = archive.prose(one.note, entry_id)
    return StageShown(one, words.spaced(one.what), archive.heads.get(one.meeting), note)


def by_grade(rows: Iterable[RegisterRow]) -> tuple[GradeGroup, ...]:
    """The undertakings by grade, those agreed first, empty groups left out."""
    rows = sorted(rows, key=_in_time)
    groups = (
        GradeGroup(
            name,
            title[:1].upper() + title[1:],
            tuple(row for row in rows if row.graded.grade == name),
        )
        for name, title in graded.GRADES.items()
    )
    return tuple(group for group in groups if group.rows)


def dues(acts: Iterable[LinkedAct], undertaking_id: str) -> tuple[Due, ...]:
    """The deadlines that the acts give an undertaking, each once, in their order."""
    borne = ((one, act.passage) for act in acts if (one := act.bearing(undertaking_id)))
    found = (
        Due(one.due, one.due_words, passage.language if one.due_words else "en")
        for one, passage in borne
        if one.due or one.due_words
    )
    return tuple(dict.fromkeys(found))


def due_bits(one: Due) -> Bits:
    """A deadline: the words as printed, the date in brackets."""
    return due(one.date, one.words, one.language)


def _day(date: Edtf | None) -> str:
    day = (date.latest or date.earliest) if date else None
    return day.ordered if day else ""


def _in_time(row: RegisterRow) -> tuple[bool, object, str, str]:
    since = row.since.sort_key if row.since else ()
    return (row.since is None, since, row.head.title, row.head.id)
