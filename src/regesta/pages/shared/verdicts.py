"""How several accounts tell of one thing: unlike, in one alone, alike; and the sentence for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from regesta.archive.compared import Compared, Difference
from regesta.model.parts import Account, Value
from regesta.model.vocabulary import Force
from regesta.pages.shared import graded
from regesta.pages.shared.bits import Bit, Bits, joined, of_heads

How = Literal["unlike", "alone", "alike", "apart"]
HOW: dict[How, str] = {
    "unlike": "Told unlike",
    "alone": "Told in one account alone",
    "alike": "Told alike",
    "apart": "Told under other heads",
}
"""How accounts tell of something, in words; in the order in which a page lists it."""
_DIFFERENCES: dict[Difference, str] = {
    "grade": "the grade",
    "reservation": "a reservation",
    "deadline": "the deadline",
}


class Verdict(Value, frozen=True):
    """How accounts tell of something, and the sentence that says so."""

    how: How
    words: Bits


class Names(Value, frozen=True):
    """The names of accounts: whose each is; where several are of the same, the record's."""

    accounts: tuple[Account, ...]

    def of(self, account: Account) -> Bits:
        """The name of one."""
        if self._shared(account):
            return (Bit(head=account.record),)
        return of_heads(account.account.heads)

    def accounts_of(self, *several: Account, again: str = "the account of ") -> Bits:
        """Several in a row, as accounts: those of one issuer each after the words `again`."""
        joint = [one for one in several if one.account.joint and not self._shared(one)]
        single = [one for one in several if one not in joint]
        row = ((Bit(again), *joined(self.of(one) for one in single)),) if single else ()
        return joined((*row, *((Bit("the joint account of "), *self.of(one)) for one in joint)))

    def _shared(self, account: Account) -> bool:
        """Whether another is of the same."""
        return [one.account.same for one in self.accounts].count(account.account.same) > 1


def of_undertaking(names: Names, one: Compared) -> Verdict:
    """How accounts tell of an undertaking."""
    if len(one.tellings) == 1:
        return alone(names, one.tellings[0].account)
    if one.unlike:
        words = joined((Bit(_DIFFERENCES[what]),) for what in one.unlike)
        return Verdict("unlike", (Bit("Told unlike, in "), *words, *_silent(names, one.silent)))
    return Verdict("alike", (Bit("Told alike, by the grade"), *_silent(names, one.silent)))


def of_acts(
    names: Names,
    forces: tuple[tuple[Account, tuple[Force, ...]], ...],
    silent: tuple[Account, ...],
    *,
    same: bool = False,
) -> Verdict:
    """How accounts tell of acts, by their forces; `same` says that the acts are one."""
    one_act = (Bit("One act, as the editor reads it. "),) if same else ()
    if len({found for _, found in forces}) > 1:
        said = joined(
            ((Bit(f"{', '.join(found)} in "), *names.accounts_of(one)) for one, found in forces),
            between="; ",
            last="; ",
        )
        words = (*one_act, Bit("Told unlike, by the force: "), *said)
        return Verdict("unlike", (*words, *_silent(names, silent)))
    alike = Bit(f"Told alike, by the force: {', '.join(forces[0][1])}")
    return Verdict("alike", (*one_act, alike, *_silent(names, silent)))


def alone(names: Names, teller: Account) -> Verdict:
    """Told in one account alone."""
    return Verdict("alone", (Bit("Told in "), *names.accounts_of(teller), Bit(" alone.")))


def apart(names: Names, teller: Account, others: Iterable[Account]) -> Verdict:
    """Told in one account so, and in others of the same speakers and topic elsewhere."""
    words = (
        Bit("Told so in "),
        *names.accounts_of(teller),
        Bit("; under other heads in "),
    )
    return Verdict("apart", (*words, *names.accounts_of(*others, again="that of "), Bit(".")))


def names(one: Compared) -> Names:
    """The names of all accounts of the meeting."""
    return Names((*(telling.account for telling in one.tellings), *one.silent))


def tellings(names: Names, one: Compared) -> Bits:
    """What each account of a meeting tells of an undertaking, in a row of words."""
    told = (
        (*names.of(telling.account), Bit(": "), *graded.phrase(telling.graded, one.performers))
        for telling in one.tellings
    )
    silent = ((*names.of(account), Bit(": no act speaks of it")) for account in one.silent)
    return joined((*told, *silent), between="; ", last="; ")


def _silent(names: Names, silent: tuple[Account, ...]) -> Bits:
    if not silent:
        return (Bit("."),)
    return (Bit("; no act of "), *names.accounts_of(*silent), Bit(" speaks of it."))
