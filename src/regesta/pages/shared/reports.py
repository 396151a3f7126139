"""The meetings that a record reports: who was there on each side, and the sessions around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.archive.archive import Archive
from regesta.model.entries import Meeting, Record
from regesta.model.parts import Attendance, Head, LinkedAct, Value, filed
from regesta.pages.shared.comparison import side_mark

FEW = 3
"""The most people of a side whom the head of a record names."""


class Reported(Value, frozen=True):
    """A meeting that the record reports, at `at` or throughout, and who was there by it.

    `part_of` is the id of the visit or conference that it was held in, empty for none.
    """

    meeting: Head
    at: str
    attendances: tuple[Attendance, ...]
    part_of: str = ""


class Session(Value, frozen=True):
    """A meeting of a series, and the records that report it."""

    meeting: Head
    records: tuple[Head, ...] = ()


class InSeries(Value, frozen=True):
    """The series that a meeting reported belongs to, and the sessions before and after it."""

    series: Head
    before: Session | None = None
    after: Session | None = None


class SideShown(Value, frozen=True):
    """A side of a meeting and its people, as one record prints them; `marks` is its class."""

    side: Head
    people: tuple[Attendance, ...]
    marks: str = ""

    @property
    def few(self) -> tuple[Head, ...]:
        """Those whom one line names."""
        return tuple(one.person for one in self.people[:FEW])

    @property
    def others(self) -> int:
        """How many more there are."""
        return len(self.people[FEW:])


class MeetingShown(Value, frozen=True):
    """A meeting that the record reports, with its sides.

    `in_line` are the sides with those who are at no meeting reported that is a part of this one.
    """

    meeting: Head
    at: str
    sides: tuple[SideShown, ...]
    in_line: tuple[SideShown, ...]


def reported(archive: Archive, record_id: str, data: Record) -> tuple[Reported, ...]:
    """The meetings that a record reports, in its own order."""
    return tuple(
        Reported(
            archive.heads[report.meeting],
            report.at,
            tuple(
                one
                for one in archive.attendances_at[report.meeting]
                if one.record and one.record.id == record_id
            ),
            archive.entries.entry(Meeting, report.meeting).data.part_of or "",
        )
        for report in data.reports
    )


def in_series(archive: Archive, data: Record) -> Iterator[InSeries]:
    """The series of the meetings reported that have another session in the archive."""
    for id_ in dict.fromkeys(report.meeting for report in data.reports):
        series = archive.entries.entry(Meeting, id_).data.series
        sessions = archive.in_series[series]
        if series and len(sessions) > 1:
            at = [session.id for session in sessions].index(id_)
            yield InSeries(
                archive.heads[series],
                _session(archive, sessions[at - 1]) if at else None,
                _session(archive, sessions[at + 1]) if at + 1 < len(sessions) else None,
            )


def _session(archive: Archive, meeting: Head) -> Session:
    records = {account.record.id: account.record for account in archive.accounts_of[meeting.id]}
    return Session(meeting, tuple(records.values()))


def sides_by_name(meetings: Iterable[Reported], acts: Iterable[LinkedAct]) -> tuple[Head, ...]:
    """The states of the meetings and of the acts by name, those of the meetings first."""
    met = {one.side for meeting in meetings for one in meeting.attendances}
    acting = {side for act in acts for side in act.sides}
    return (*sorted(met, key=filed), *sorted(acting - met, key=filed))


def shown(meetings: tuple[Reported, ...], sides: tuple[Head, ...]) -> Iterator[MeetingShown]:
    """The meetings, each with its people by side, in the record's order."""
    for meeting in meetings:
        parts = (one.attendances for one in meetings if one.part_of == meeting.meeting.id)
        named = {one.person.id for part in parts for one in part}
        only_here = (one for one in meeting.attendances if one.person.id not in named)
        whole, in_line = _by_side(meeting.attendances, sides), _by_side(only_here, sides)
        yield MeetingShown(meeting.meeting, meeting.at, whole, in_line)


def _by_side(people: Iterable[Attendance], sides: tuple[Head, ...]) -> tuple[SideShown, ...]:
    found: dict[Head, list[Attendance]] = {}
    for attendance in people:
        found.setdefault(attendance.side, []).append(attendance)
    return tuple(SideShown(side, tuple(own), side_mark(side, sides)) for side, own in found.items())
