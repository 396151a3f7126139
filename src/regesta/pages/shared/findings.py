"""Undertakings told more than once, in words: twice in a record, or in accounts of one meeting."""

from __future__ import annotations

from regesta.archive.archive import Archive
from regesta.archive.compared import Compared
from regesta.archive.grades import Graded, Performers
from regesta.archive.retold import Finding
from regesta.model.parts import Head, Value
from regesta.pages.shared import graded, verdicts
from regesta.pages.shared.bits import Bit, Bits, joined, words_of
from regesta.pages.shared.verdicts import Verdict


class Telling(Value, frozen=True):
    """One of two tellings: its passages, and what it comes to by itself."""

    places: Bits
    grade: Bits


class FindingShown(Value, frozen=True):
    """An undertaking that a record tells twice, and unlike."""

    record: Head
    undertaking: Head
    first: Telling
    again: Telling

    @property
    def words(self) -> str:
        """Both tellings as two sentences, without links."""
        return " ".join(
            f"{words_of(one.places)}: {words_of(one.grade)}." for one in (self.first, self.again)
        )


def of(archive: Archive, entry_id: str) -> tuple[FindingShown, ...]:
    """The findings on an undertaking or in a record."""
    performers = archive.performers
    found = archive.findings_of[entry_id]
    return tuple(_shown(one, performers[one.undertaking.id]) for one in found)


class ByAccounts(Value, frozen=True):
    """An undertaking in the accounts of one meeting: in a row what each tells of it, and how."""

    meeting: Head
    records: tuple[Head, ...]
    tellings: Bits
    verdict: Verdict

    @property
    def words(self) -> str:
        """What each tells, and how, without links."""
        return f"{words_of(self.tellings)}. {words_of(self.verdict.words)}"


def by_accounts(archive: Archive, undertaking_id: str) -> tuple[ByAccounts, ...]:
    """An undertaking in the accounts of each meeting that has several."""
    return tuple(map(_by_accounts, archive.compared_of[undertaking_id]))


def _by_accounts(one: Compared) -> ByAccounts:
    records = tuple(telling.account.record for telling in one.tellings)
    names = verdicts.names(one)
    tellings = verdicts.tellings(names, one)
    return ByAccounts(one.meeting, records, tellings, verdicts.of_undertaking(names, one))


def _shown(one: Finding, who: Performers) -> FindingShown:
    return FindingShown(
        one.record,
        one.undertaking,
        _telling(one.record, one.first, one.first_grade, who),
        _telling(one.record, (one.again,), one.again_grade, who),
    )


def _telling(record: Head, paths: tuple[str, ...], grade: Graded, who: Performers) -> Telling:
    places = joined((Bit(path, head=record, path=path),) for path in paths)
    return Telling(places, graded.phrase(grade, who))
