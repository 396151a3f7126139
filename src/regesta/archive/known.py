"""What is known of entries: every query that an archive answers, with the type of its values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from regesta.archive.asking import Many, One
from regesta.archive.compared import Compared
from regesta.archive.grades import Graded, Performers
from regesta.archive.mentions import Found
from regesta.archive.queries import Query
from regesta.archive.retold import Finding
from regesta.archive.wording import Linked, Worded
from regesta.dates import Edtf
from regesta.model import entries as e
from regesta.model.entries import AnyEntry, Entry
from regesta.model.parts import Account, Attendance, Head, LinkedAct, Mention, Tie


class Filed(NamedTuple):
    """A file of an id, whether an entry could be read from it, and the fields of a draft that
    nobody has confirmed."""

    file: str
    sound: bool
    unconfirmed: tuple[str, ...] = ()


class Known:
    """What is known, by the ids of entries.

    Acts stand in order of time: `acts_of_record` those of a record, in the order of its list;
    `acts_by` a person, or in the name of an organisation or state; `acts_to` those addressed;
    `acts_through` who transmits; `acts_at` a meeting; `acts_on` a topic or a narrower one,
    `acts_filed` a topic and none narrower than it;
    `acts_with` an instrument in any part, `acts_invoking` one that is relied on or reaffirmed;
    `acts_about` an undertaking; `acts_foreseeing` a meeting. `again` are the keys of those that
    tell again an act of the same of these lists: of `acts_by kono-yohei`, to be left out where
    the acts of a list are counted.

    `parts_of` are the meetings that are part of a meeting, or the parts of an organisation;
    `in_series` the meetings of a series, by number, then date; `beside` those held on its
    occasion. `passages_on` are the passages indexed under a topic itself, with their record, and
    `records_on` those records. `meetings_on` and `instruments_on` are those on a topic or on a
    narrower one; `meetings_of` the meetings at which an organisation, or one of a state's, was a
    side, `sides_at` these of a meeting; `meetings_in` those at a place; `issued_by` records;
    `ties_of` records to which something is author, addressee, enclosure and so on.
    `done_by`, `done_in` and `done_at` are what was done with instruments by somebody, at a place,
    at a meeting; `named_by` the disputed places with the name that a side gives each; `offices_of`
    who held those of an organisation; `undertakings_of` what somebody would do; `stages_at` what
    came about at a meeting of undertakings. `written_by` are instruments by author, `within` those
    that hold an instrument, `instrument_parts` its parts. `texts_of` are the records that say they
    are texts of an instrument or a record, or of which an instrument says so; `text_for` the
    instruments that say so of a record. `performers` are those of an
    undertaking, `grades` what its acts come to; `findings_of` the tellings of an undertaking, or
    in a record, that differ; `compared_of` what the accounts of one meeting tell of an undertaking,
    or at a meeting of each.

    What linking goes through on its way: `filed` are the files of an id, `salvaged` what could be
    read of one that has errors, or the whole of one that is not all confirmed, `used` whether
    anything refers to it, `is_side` whether it is a side of some meeting; `meaning` what a name
    form may mean, and whether that is its title; `described` what the entries say of a source's
    field, by address and field; `spoken` when undertakings were first spoken of; `formerly` the
    entries that had an id before, each with that id, and of the archive all of them; `found` the
    names found in a record, `told` its acts by themselves, `refers_to` the records whose acts name
    its own.
    """

    filed = Many[Filed](Filed)
    entry = Many[AnyEntry](Entry)
    salvaged = Many[AnyEntry](Entry)
    heads = One[Head](Head)
    heads_in = Many[Head](Head)
    site_file = One[e.Site](e.Site)
    used = One[bool](bool)
    is_side = One[bool](bool)
    meaning = Many[tuple[str, bool]](tuple[str, bool])
    described = Many[tuple[str, str, str]](tuple[str, str, str])
    spoken = Many[Edtf](Edtf)
    related_by = Many[str](str)
    formerly = Many[tuple[str, Head]](tuple[str, Head])
    found = One[dict[str, tuple[Found, ...]]](dict[str, tuple[Found, ...]])
    found_in_prose = One[dict[str, tuple[Found, ...]]](dict[str, tuple[Found, ...]])
    linked = One[Linked](Linked)
    prose_of = One[dict[str, Worded]](dict[str, Worded])
    told = Many[LinkedAct](LinkedAct)
    refers_to = Many[str](str)
    acts_of_record = Many[LinkedAct](LinkedAct)
    acts_by = Many[LinkedAct](LinkedAct)
    acts_to = Many[LinkedAct](LinkedAct)
    acts_through = Many[LinkedAct](LinkedAct)
    acts_according_to = Many[LinkedAct](LinkedAct)
    acts_at = Many[LinkedAct](LinkedAct)
    acts_on = Many[LinkedAct](LinkedAct)
    acts_filed = Many[LinkedAct](LinkedAct)
    acts_with = Many[LinkedAct](LinkedAct)
    acts_invoking = Many[LinkedAct](LinkedAct)
    acts_about = Many[LinkedAct](LinkedAct)
    acts_foreseeing = Many[LinkedAct](LinkedAct)
    again = Many[str](str)
    mentions_of = Many[Mention](Mention)
    mentions_in = Many[Mention](Mention)
    attendances_of = Many[Attendance](Attendance)
    attendances_at = Many[Attendance](Attendance)
    accounts_of = Many[Account](Account)
    accounts_in = Many[Account](Account)
    parts_of = Many[Head](Head)
    in_series = Many[Head](Head)
    beside = Many[Head](Head)
    passages_on = Many[tuple[Head, str]](tuple[Head, str])
    records_on = Many[Head](Head)
    narrower = Many[Head](Head)
    meetings_on = Many[Head](Head)
    meetings_of = Many[Head](Head)
    sides_at = Many[str](str)
    meetings_in = Many[Head](Head)
    instruments_on = Many[Head](Head)
    ties_of = Many[Tie](Tie)
    signatory_of = Many[Head](Head)
    issued_by = Many[Head](Head)
    places_in = Many[Head](Head)
    done_by = Many[tuple[Head, e.InstrumentDate]](tuple[Head, e.InstrumentDate])
    done_in = Many[tuple[Head, e.InstrumentDate]](tuple[Head, e.InstrumentDate])
    done_at = Many[tuple[Head, e.InstrumentDate]](tuple[Head, e.InstrumentDate])
    named_by = Many[tuple[Head, str]](tuple[Head, str])
    offices_of = Many[tuple[Head, e.Office]](tuple[Head, e.Office])
    undertakings_on = Many[Head](Head)
    undertakings_of = Many[Head](Head)
    stages_at = Many[tuple[Head, e.Stage]](tuple[Head, e.Stage])
    written_by = Many[Head](Head)
    within = Many[Head](Head)
    instrument_parts = Many[Head](Head)
    texts_of = Many[str](str)
    text_for = Many[str](str)
    mapped = Many[str](str)
    performers = One[Performers](Performers)
    grades = One[Graded](Graded)
    findings_of = Many[Finding](Finding)
    compared_of = Many[Compared](Compared)

    def ask(self, query: Query) -> tuple[Any, ...]:
        """The answer of a query."""
        raise NotImplementedError

    def places(self, query: Query) -> tuple[str, ...]:
        """What the parts of a query are ordered by."""
        raise NotImplementedError

    def last(self, query: Query, number: int) -> tuple[Any, ...]:
        """The last values of a query, so many at most."""
        raise NotImplementedError

    def count(self, query: Query) -> int:
        """How many values a query has."""
        raise NotImplementedError

    def groups(self, query: Query, begins: Callable[[str], str]) -> tuple[tuple[str, int], ...]:
        """The beginnings of what the parts of a query are ordered by."""
        raise NotImplementedError
