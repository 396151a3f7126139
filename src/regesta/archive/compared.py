"""Accounts compared: what each record that reports a meeting tells of an undertaking there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from regesta.archive.asking import AskedOne
from regesta.archive.grades import Graded, Performers, grade
from regesta.dates import Edtf
from regesta.model.parts import Account, Head, LinkedAct, Value

Difference = Literal["grade", "reservation", "deadline"]


class Telling(Value, frozen=True):
    """What one account tells: its passages, what its acts alone come to, its deadlines."""

    account: Account
    paths: tuple[str, ...]
    graded: Graded
    dues: tuple[Edtf, ...] = ()


class Compared(Value, frozen=True):
    """An undertaking as the accounts of one meeting tell of it; of `silent` no act does."""

    meeting: Head
    undertaking: Head
    performers: Performers
    tellings: tuple[Telling, ...]
    silent: tuple[Account, ...] = ()

    @property
    def unlike(self) -> tuple[Difference, ...]:
        """In what the tellings differ: the grade with those whose acts it rests on; whether
        there is a reservation; the deadline. Words are not compared."""
        said: dict[Difference, set[object]] = {
            "grade": {_graded(one.graded) for one in self.tellings},
            "reservation": {bool(one.graded.qualified) for one in self.tellings},
            "deadline": {frozenset(due.text for due in one.dues) for one in self.tellings},
        }
        return tuple(what for what, several in said.items() if len(several) > 1)


def accounts(
    reporting: Iterable[Account], acts: Iterable[LinkedAct], document_of: Callable[[str], str]
) -> tuple[Account, ...]:
    """The accounts of a meeting that can be compared, none where there are not several.

    They are the records `reporting` it of which some of the `acts` done there are encoded; of the
    texts of one document (`document_of` a record) the first.
    """
    telling = {act.passage.record.id for act in acts}
    found: dict[str, Account] = {}
    for one in reporting:
        if one.record.id in telling:
            found.setdefault(document_of(one.record.id), one)
    return tuple(found.values()) if len(found) > 1 else ()


def compared(
    several: tuple[Account, ...],
    acts: Iterable[LinkedAct],
    performers: AskedOne[Performers],
) -> Iterator[Compared]:
    """Each undertaking that `several` accounts of a meeting tell of, in the order of the acts
    done there."""
    own = {one.record.id for one in several}
    acts = tuple(act for act in acts if act.passage.record.id in own)
    for one in dict.fromkeys(borne.head for act in acts for borne in act.undertakings):
        who = performers[one.id]
        tellings = tuple(_tellings(one.id, acts, several, who))
        told = {telling.account.record.id for telling in tellings}
        silent = tuple(account for account in several if account.record.id not in told)
        yield Compared(several[0].meeting, one, who, tellings, silent)


def _tellings(
    undertaking_id: str, acts: Iterable[LinkedAct], several: Iterable[Account], who: Performers
) -> Iterator[Telling]:
    about = [act for act in acts if act.bearing(undertaking_id)]
    for account in several:
        own = [act for act in about if act.passage.record.id == account.record.id]
        if own:
            paths = tuple(dict.fromkeys(act.passage.path for act in own))
            borne = (act.bearing(undertaking_id) for act in own)
            dues = dict.fromkeys(one.due for one in borne if one and one.due)
            yield Telling(account, paths, grade(undertaking_id, own, who), tuple(dues))


def _graded(graded: Graded) -> tuple[object, ...]:
    by, accepted = ({head.id for head in heads} for heads in (graded.by, graded.accepted_by))
    refused = {head.id for head in graded.refusal.by} if graded.refusal else set[str]()
    return (graded.grade, graded.way, *map(frozenset, (by, accepted, refused)))
