"""As what the figure of the chronology marks what happened: by what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.model.entries import AnyEntry, Meeting, Undertaking
from regesta.model.vocabulary import Status
from regesta.pages.shared import words
from regesta.pages.shared.events import Event

_MEETINGS: dict[Status, str] = {
    "held": "held",
    "postponed": "lapsed",
    "not-held": "lapsed",
    "not-established": "foreseen",
}
_DEADLINES: dict[str, str] = {
    "carried-out": "done",
    "in-part": "partly",
    "postponed": "put-off",
    "superseded": "put-off",
    "not-carried-out": "put-off",
    "lapsed": "put-off",
}
_UNKNOWN = "unknown"
FORMS = {*_MEETINGS.values(), *_DEADLINES.values(), _UNKNOWN, "record", "instrument"}


def forms(entry: AnyEntry, event: Event) -> Iterator[str]:
    """What the figure marks an event as: a meeting or a deadline by what became of it; nothing
    for the day that a meeting with a day of its own had been planned for."""
    match entry.data:
        case Meeting() as data:
            if not data.date or event.date == data.date:
                yield _MEETINGS[data.status]
        case Undertaking() as data:
            standing = words.standing(data.stages, data.searched)
            yield _DEADLINES.get(standing, _UNKNOWN)
