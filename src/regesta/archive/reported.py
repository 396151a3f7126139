"""What a record or a meeting reports: who is named where, who was there, whose account it is."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.context import Context
from regesta.archive.wording import Wording
from regesta.dates import Edtf
from regesta.model import entries as e
from regesta.model.parts import Account, Attendance, Mention


def mentions(text: Wording, context: Context) -> Iterator[Mention]:
    """One a sentence in which a record names an entry, in the order of the text."""
    for path, several in text.found.items():
        seen = set()
        for one in several:
            span = text.around(path, ((one.start, one.end),))
            for i in one.ids:
                if (i, span) in seen:
                    continue
                seen.add((i, span))
                reading = one.reading
                yield Mention(
                    context.heads[i],
                    one.form,
                    text.passage(path, span),
                    inferred=bool(reading and reading.basis),
                    note=reading.note if reading else "",
                    sources=reading.sources if reading else (),
                )


def present(text: Wording, context: Context) -> Iterator[tuple[Edtf | None, Attendance]]:
    """Who was at the meetings that a record reports, as it prints them; with the meeting's date."""
    for report in text.outline.record.reports:
        yield from _at_meeting(report.meeting, report.sides, context, text=text)


def vouched(
    entry: e.Entry[e.Meeting], context: Context
) -> Iterator[tuple[Edtf | None, Attendance]]:
    """Who was at a meeting, as sources outside the archive have it; with its date."""
    data = entry.data
    yield from _at_meeting(entry.id, data.sides, context, sources=data.sources)


def _at_meeting(
    meeting_id: str,
    sides: e.Sides,
    context: Context,
    text: Wording | None = None,
    sources: tuple[e.Source, ...] = (),
) -> Iterator[tuple[Edtf | None, Attendance]]:
    heads, on = context.heads, context.meeting_date(meeting_id)
    for side, participants in sides.items():
        for one in participants:
            yield (
                on,
                Attendance(
                    heads[meeting_id],
                    heads[one.person],
                    heads[side],
                    designation=one.as_,
                    role=one.role,
                    held=context.office(one.person, on) if on else "",
                    record=text.record if text else None,
                    account=text.account if text else None,
                    sources=sources,
                ),
            )


def accounts(text: Wording, context: Context) -> Iterator[Account]:
    """Each report of a meeting by a record."""
    for report in text.outline.record.reports:
        yield Account(context.heads[report.meeting], text.record, text.account, report.at)
