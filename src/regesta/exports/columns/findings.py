"""The table of findings: undertakings that a record tells twice, and unlike."""

from __future__ import annotations

from regesta import urls
from regesta.exports.tables import Column, Table
from regesta.model.parts import Head, Value


class Telling(Value, frozen=True):
    """One telling: its passages, and what its acts by themselves come to."""

    at: tuple[str, ...]
    grade: str
    way: str = ""
    qualified: tuple[str, ...] = ()


class FindingPart(Value, frozen=True):
    """An undertaking, the record that tells it twice, and the two tellings."""

    record: Head
    undertaking: Head
    first: Telling
    again: Telling


def _record(part: FindingPart) -> str:
    return part.record.id


def _page(part: FindingPart) -> str:
    return urls.passage(part.record.id, part.again.at[0])


def _undertaking(part: FindingPart) -> str:
    return part.undertaking.id


def _first(part: FindingPart) -> list[str]:
    return list(part.first.at)


def _first_grade(part: FindingPart) -> str:
    return part.first.grade


def _first_way(part: FindingPart) -> str:
    return part.first.way


def _first_qualified(part: FindingPart) -> list[str]:
    return list(part.first.qualified)


def _again(part: FindingPart) -> str:
    return part.again.at[0]


def _again_grade(part: FindingPart) -> str:
    return part.again.grade


def _again_way(part: FindingPart) -> str:
    return part.again.way


def _again_qualified(part: FindingPart) -> list[str]:
    return list(part.again.qualified)


FINDINGS: Table[FindingPart] = Table("findings", "Findings: told twice, and unlike", (
    Column("record", "string", "The record that tells an undertaking twice: id.", _record),
    Column("page", "string", "The passage that tells it again, from the root of the site.", _page),
    Column("undertaking", "string", "The undertaking: id.", _undertaking),
    Column("first", "list", "The passages that tell it first, as they are cited.", _first),
    Column("first_grade", "string",
           "What the acts of these alone come to; see the table of undertakings.", _first_grade),
    Column("first_way", "string", "How it is put forward in them.", _first_way),
    Column("first_qualified", "array",
           "The words with which they reserve it, as printed.", _first_qualified),
    Column("again", "string", "The passage that tells it again, as it is cited.", _again),
    Column("again_grade", "string", "What the acts of that one alone come to.", _again_grade),
    Column("again_way", "string", "How it is put forward in it.", _again_way),
    Column("again_qualified", "array",
           "The words with which it reserves it, as printed.", _again_qualified),
), key=("record", "undertaking", "again"))  # fmt: skip
