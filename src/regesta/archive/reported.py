"""What records report of entries: who is named where, who was at a meeting, whose account."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from regesta.archive.context import Context
from regesta.archive.wording import Wording
from regesta.model import entries as e
from regesta.model.parts import Account, Attendance, Mention
from regesta.model.quotes import around


def mentions(texts: Mapping[str, Wording], context: Context) -> list[Mention]:
    """One a sentence in which a record names an entry, in order of time, then place."""
    found: list[Mention] = []
    for record in context.entries.of(e.Record):
        text = texts[record.id]
        for path, several in text.found.items():
            words = text.outline.texts[path]
            seen = set()
            for one in several:
                span = around(((one.start, one.end),), words)
                for i in one.ids:
                    if (i, span) in seen:
                        continue
                    seen.add((i, span))
                    reading = one.reading
                    found.append(
                        Mention(
                            context.heads[i],
                            one.form,
                            text.passage(path, span),
                            inferred=bool(reading and reading.basis),
                            note=reading.note if reading else "",
                            sources=reading.sources if reading else (),
                        )
                    )
    return found


def attendances(texts: Mapping[str, Wording], context: Context) -> list[Attendance]:
    found: list[Attendance] = []
    for record in context.entries.of(e.Record):
        text = texts[record.id]
        for report in text.outline.record.reports:
            found += _at_meeting(report.meeting, report.sides, context, text=text)
    for meeting in context.entries.of(e.Meeting):
        cited = meeting.data.sources
        found += _at_meeting(meeting.id, meeting.data.sides, context, sources=cited)
    return sorted(found, key=lambda one: _when(one, context))


def _when(one: Attendance, context: Context) -> tuple[Any, ...]:
    on = context.meeting_date(one.meeting.id)
    return (on.sort_key if on else (date.max, date.max, ""), one.meeting.id)


def _at_meeting(
    meeting_id: str,
    sides: e.Sides,
    context: Context,
    text: Wording | None = None,
    sources: tuple[e.Source, ...] = (),
) -> list[Attendance]:
    heads, on = context.heads, context.meeting_date(meeting_id)
    return [
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
        )
        for side, participants in sides.items()
        for one in participants
    ]


def accounts(texts: Mapping[str, Wording], context: Context) -> list[Account]:
    """Each report of a meeting by a record, the records in order of time."""
    ordered = [texts[record.id] for record in context.entries.of(e.Record)]
    return [
        Account(context.heads[report.meeting], text.record, text.account, report.at)
        for text in ordered
        for report in text.outline.record.reports
    ]
