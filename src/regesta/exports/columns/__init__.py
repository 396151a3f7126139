"""The tables of `/data/`, one a module: the parts that they are made of, and their columns."""

from regesta.exports.columns.accounts import ACCOUNTS, AccountPart
from regesta.exports.columns.acts import ACTS
from regesta.exports.columns.findings import FINDINGS, FindingPart, Telling
from regesta.exports.columns.meetings import MEETINGS, MeetingPart
from regesta.exports.columns.persons import PERSONS, PersonPart
from regesta.exports.columns.records import RECORDS, RecordPart
from regesta.exports.columns.sources import SOURCES
from regesta.exports.columns.undertakings import UNDERTAKINGS, UndertakingPart

__all__ = [
    "ACCOUNTS", "ACTS", "FINDINGS", "MEETINGS", "PERSONS", "RECORDS", "SOURCES", "UNDERTAKINGS",
    "AccountPart", "FindingPart", "MeetingPart", "PersonPart", "RecordPart", "Telling",
    "UndertakingPart",
]  # fmt: skip
