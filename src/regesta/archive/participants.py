"""Who takes part: the sides of a meeting, the offices of a person on a day."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.archive.entries import Entries
from regesta.dates import FIRST_DAY, Day, Edtf
from regesta.model.boundaries import as_compared
from regesta.model.entries import Meeting, Office, Person, Record, Report, Sides

_ARTICLES = (
    *("the ", "le ", "la ", "les ", "l'", "l’", "der ", "die ", "das ", "el ", "los ", "las "),
    *("il ", "lo ", "gli "),
)
"""Those before titles in English, French, German, Spanish and Italian."""


def sides_at(record: Record, report: Report | None, entries: Entries) -> tuple[str, ...]:
    """The sides of the meeting that `report` reports; where none are named, of all reported.

    What the record prints comes before what the meeting's entry has from other sources.
    """
    here = [report] if report else []
    return next(
        (
            sides
            for reports in (here, record.reports)
            for sides in (
                _named(one.sides for one in reports),
                _named(_own_sides(entries.data(Meeting, one.meeting)) for one in reports),
            )
            if sides
        ),
        (),
    )


def side_taken(person_id: str, reports: Iterable[Report]) -> str:
    """The side on which reports of meetings have a person, of the first that does; empty where
    none does."""
    sides = ((side, people) for report in reports for side, people in report.sides.items())
    return next((side for side, people in sides if any(p.person == person_id for p in people)), "")


def _own_sides(meeting: Meeting | None) -> Sides:
    return meeting.sides if meeting else {}


def _named(several: Iterable[Sides]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(side for sides in several for side in sides))


def offices_on(person: Person, on: Edtf) -> tuple[Office, ...]:
    """The offices that a person held, or may have held, on a date, the latest begun first."""
    held = [office for office in person.offices if not _over(office, on)]
    return tuple(sorted(held, key=_begun, reverse=True))


def is_called(designation: str, titles: Iterable[str]) -> bool:
    """Whether a designation as printed is one of some titles, in any case, with an article or
    without."""
    return _bare(designation) in map(_bare, titles)


def _bare(title: str) -> str:
    words = as_compared(title).casefold()
    return words.removeprefix(next((one for one in _ARTICLES if words.startswith(one)), ""))


def _begun(office: Office) -> Day:
    return (office.from_ and office.from_.earliest) or FIRST_DAY


def _over(office: Office, on: Edtf) -> bool:
    if office.attested and not (office.from_ or office.to):
        return office.attested != on
    return bool((office.from_ and on.before(office.from_)) or (office.to and office.to.before(on)))
