"""The page of a meeting: who faced whom, what was said and agreed, and who reports it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.archive.archive import Archive
from regesta.model import entries as e
from regesta.model.entries import Entry, ids
from regesta.model.parts import Account, Attendance, Head, LinkedAct, Mention, Passage, Value, filed
from regesta.pages.shared import accounts, opening, undertakings
from regesta.pages.shared.accounts import Beside
from regesta.pages.shared.acts import Mentioned, mentioned, sides_of
from regesta.pages.shared.comparison import (
    Saying,
    Spoken,
    Turn,
    on_topics,
    one_record,
    sayings,
    spoken,
    turns,
)
from regesta.pages.shared.depth import Rests, rests
from regesta.pages.shared.facing import MeetingSide, facing, only_record
from regesta.pages.shared.opening import Listing, Lists, Opened, Opening, Planned
from regesta.pages.shared.rows import Done, done, heads, status
from regesta.pages.shared.sides import Accounts, of_acts, of_passages
from regesta.pages.shared.undertakings import StageShown

IN_FULL = 6
"""With more acts than these, a meeting does not repeat its record: each passage is folded."""


class CameAbout(Value, frozen=True):
    """An undertaking of which something came about at the meeting, and what."""

    undertaking: Head
    stage: StageShown


class Facts(Value, frozen=True):
    """What the meeting's own entry says, resolved, and what others say of it in a word.

    `holds` are the meetings that are part of it, `beside` those held on its occasion;
    `previous` and `next` the sessions of its series. `instruments` is what was done with them,
    `rests` on how many of the records that report it the page rests.
    """

    data: e.Meeting
    rests: Rests
    places: tuple[Head, ...] = ()
    part_of: Head | None = None
    holds: tuple[Head, ...] = ()
    occasion: Head | None = None
    beside: tuple[Head, ...] = ()
    series: Head | None = None
    previous: Head | None = None
    next: Head | None = None
    topics: tuple[Head, ...] = ()
    reported_by: tuple[Account, ...] = ()
    instruments: tuple[Done, ...] = ()
    came_about: tuple[CameAbout, ...] = ()


class Inputs(Opening, frozen=True, kw_only=True):
    """What the page of a meeting is made from, or that of one period of its long lists.

    `facts` are on the first page only; `accounts` are those that can be compared.
    """

    facts: Facts | None
    attendances: tuple[Attendance, ...]
    acts: tuple[LinkedAct, ...]
    foreseen_by: tuple[LinkedAct, ...]
    mentions: tuple[Mention, ...]
    accounts: accounts.Inputs | None = None


class Discussed(Value, frozen=True):
    """What was said on some topics together, the sides beside each other."""

    topics: tuple[Head, ...]
    turns: tuple[Turn, ...]


class View(Opened, frozen=True, kw_only=True):
    """What the page of a meeting shows, of what is given and beside it.

    `when` are its dates with what each is; `printed_in` is the record that all who were there
    are from, if one. `beside` are its accounts beside each other, where it has several, and then
    `discussed` is what other records tell of it, where it is much `in_short`: each passage folded
    away under what is done in it; `one_record` a passage of that which all this is from. `accounts`
    is whose acts these are, `foreseeing` and `naming` whose what else is quoted.
    """

    given: Inputs
    status: str
    when: tuple[tuple[str, str], ...]
    sides: tuple[MeetingSide, ...]
    printed_in: Head | None
    accounts: Accounts
    foreseeing: Accounts
    naming: Accounts
    beside: Beside | None
    discussed: tuple[Discussed, ...]
    in_short: bool
    one_record: Passage | None
    foreseen_by: tuple[Spoken, ...]
    named: tuple[Mentioned, ...]


def plan(archive: Archive, entry_id: str) -> Iterator[Planned]:
    """The page of a meeting, and those of the periods of its long lists."""
    return opening.plan(archive, entry_id, make, gather, _lists)


def gather(archive: Archive, entry_id: str, *keys: str) -> Inputs:
    """What the page of a meeting is made from, or that of a period of its lists."""
    entry = archive.entries.entry(e.Meeting, entry_id)
    return Inputs(
        **opening.given(archive, entry, keys, _lists),
        facts=None if keys else _facts(archive, entry),
        attendances=archive.attendances_at[entry_id],
        accounts=accounts.gathered(archive, entry_id),
    )


def _lists(archive: Archive, entry_id: str) -> Lists:
    return {
        "acts": Listing(archive.acts_at, entry_id),
        "foreseen_by": Listing(archive.acts_foreseeing, entry_id),
        "mentions": Listing(archive.mentions_of, entry_id),
    }


def _facts(archive: Archive, entry: Entry[e.Meeting]) -> Facts:
    data = entry.data
    previous, following = _sessions(archive, entry.id, data.series)
    return Facts(
        data=data,
        places=heads(archive, ids(data.place)),
        part_of=archive.heads.get(data.part_of),
        holds=archive.parts_of[entry.id],
        occasion=archive.heads.get(data.on_occasion_of),
        beside=archive.beside[entry.id],
        series=archive.heads.get(data.series),
        previous=previous,
        next=following,
        topics=heads(archive, data.topics),
        reported_by=archive.accounts_of[entry.id],
        instruments=tuple(
            done(instrument, day, heads(archive, ids(day.by)))
            for instrument, day in archive.done_at[entry.id]
        ),
        rests=rests(
            archive, (one.record for one in archive.accounts_of[entry.id]), "that report it"
        ),
        came_about=tuple(
            CameAbout(own, undertakings.stage(archive, own.id, one))
            for own, one in archive.stages_at[entry.id]
        ),
    )


def _sessions(archive: Archive, entry_id: str, series: str) -> tuple[Head | None, Head | None]:
    """The sessions before and after a meeting in its series."""
    sessions = archive.in_series[series] if series else ()
    here = next((n for n, session in enumerate(sessions) if session.id == entry_id), None)
    if here is None:
        return None, None
    before = sessions[here - 1] if here else None
    return before, sessions[here + 1] if here + 1 < len(sessions) else None


def make(inputs: Inputs) -> View:
    """The view of a meeting."""
    acts, facts = inputs.acts, inputs.facts
    found = {attendance.side for attendance in inputs.attendances} | set(sides_of(acts))
    sides = tuple(sorted(found, key=filed))
    compared, others = accounts.parted(acts, inputs.accounts)
    named = mentioned(inputs.mentions, (*inputs.acts, *inputs.foreseen_by))
    return View(
        **opening.shown(inputs),
        given=inputs,
        status=status(facts.data) if facts else "",
        when=when(facts.data) if facts else (),
        sides=facing(inputs.attendances, sides),
        printed_in=only_record(inputs.attendances),
        accounts=of_acts(acts, sides),
        foreseeing=of_acts(inputs.foreseen_by, ()),
        naming=of_passages((one.passage for one in named), ()),
        beside=accounts.beside(compared, inputs.accounts, sides),
        discussed=discussed(others, sides),
        in_short=len(others) > IN_FULL,
        one_record=one_record(act.passage for act in others),
        foreseen_by=spoken(inputs.foreseen_by),
        named=named,
    )


def discussed(acts: Iterable[LinkedAct], sides: tuple[Head, ...]) -> tuple[Discussed, ...]:
    """What was said by the topics it is on, in the order in which they first come up.

    Each sentence stands once, under all of its topics; what is on none stands last.
    """
    return tuple(
        Discussed(group.topics, turns(agreements_first(group.sayings), sides))
        for group in on_topics(sayings(acts))
    )


def when(meeting: e.Meeting) -> tuple[tuple[str, str], ...]:
    """The date, and where it was planned otherwise the day planned, with what each is."""
    held = meeting.status == "held"
    date = str(meeting.date) if meeting.date else "not known"
    if meeting.planned is None:
        return (("Held" if held else "Date", date),)
    if meeting.date is None and not held:
        return (("Planned for", str(meeting.planned)),)
    return (("Planned for", str(meeting.planned)), ("Held" if held else "Date", date))


def agreements_first(said: Iterable[Saying]) -> tuple[Saying, ...]:
    """What the sides agreed before all else, otherwise in the order given."""
    return tuple(sorted(said, key=lambda saying: not any(_agreed(one.act) for one in saying.acts)))


def _agreed(act: LinkedAct) -> bool:
    return act.cls == "agreement" and not act.concurrence
