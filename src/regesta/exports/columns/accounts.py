"""The table of accounts: what each account of a meeting tells of an undertaking."""

from __future__ import annotations

from regesta import urls
from regesta.dates import Edtf
from regesta.exports.columns.cells import DATED, ISSUED_BY, ids_of
from regesta.exports.tables import Column, Table
from regesta.model.parts import Head, Issuers, Value


class AccountPart(Value, frozen=True):
    """A meeting, an undertaking, and what one of the accounts of the meeting tells of it.

    Without a `grade` no act of the account speaks of it. `unlike` is in what those differ that do.
    """

    meeting: Head
    undertaking: Head
    record: Head
    account: Issuers
    at: tuple[str, ...] = ()
    grade: str = ""
    way: str = ""
    qualified: tuple[str, ...] = ()
    due: tuple[Edtf, ...] = ()
    unlike: tuple[str, ...] = ()


def _meeting(part: AccountPart) -> str:
    return part.meeting.id


def _undertaking(part: AccountPart) -> str:
    return part.undertaking.id


def _record(part: AccountPart) -> str:
    return part.record.id


def _page(part: AccountPart) -> str:
    return f"{urls.entry('meetings', part.meeting.id)}#compared-{part.undertaking.id}"


def _account(part: AccountPart) -> list[str]:
    return ids_of(part.account.heads)


def _at(part: AccountPart) -> list[str]:
    return list(part.at)


def _grade(part: AccountPart) -> str:
    return part.grade


def _way(part: AccountPart) -> str:
    return part.way


def _qualified(part: AccountPart) -> list[str]:
    return list(part.qualified)


def _due(part: AccountPart) -> list[str]:
    return [due.text for due in part.due]


def _unlike(part: AccountPart) -> list[str]:
    return list(part.unlike)


ACCOUNTS: Table[AccountPart] = Table("accounts", "Accounts of one meeting, by undertaking", (
    Column("record", "string", "An account of a meeting: id of the record.", _record),
    Column("page", "string",
           "Where the accounts stand beside each other, from the root of the site.", _page),
    Column("account", "list", ISSUED_BY, _account),
    Column("meeting", "string", "The meeting, of which several accounts can be compared: id.",
           _meeting),
    Column("undertaking", "string", "An undertaking of which one of these tells: id.",
           _undertaking),
    Column("at", "list", "The passages that tell of it; none where no act of the account does.",
           _at),
    Column("grade", "string",
           "What the acts of this account alone come to; see the table of undertakings.", _grade),
    Column("way", "string", "How it is put forward in them.", _way),
    Column("qualified", "array", "The words with which they reserve it, as printed.", _qualified),
    Column("due", "list", f"Its deadlines. {DATED}", _due),
    Column("unlike", "list",
           "In what the accounts that tell of it differ: grade, reservation, deadline.", _unlike),
), key=("record", "meeting", "undertaking"))  # fmt: skip
