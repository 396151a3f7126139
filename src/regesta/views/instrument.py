"""The page of an instrument: its life, and every occasion on which it is invoked."""

from __future__ import annotations

from regesta.dates import Edtf
from regesta.model.entries import Instrument
from regesta.model.parts import Head, LinkedAct, Mention
from regesta.model.told import sides_of, told_once
from regesta.model.values import Value
from regesta.views.common import Accounts, Issuer, PageHead, Portion, accounts
from regesta.views.mentioned import Mentioned, mentioned
from regesta.views.transcription import Shown


class Happened(Value, frozen=True):
    """A day in the life of the instrument: what, when, by whom, where."""

    what: str
    on: Edtf
    by: tuple[Head, ...] = ()
    place: Head | None = None


class InstrumentFacts(Value, frozen=True):
    """What the instrument's own entry says, resolved; the same for inputs and view.

    `text` is the record that holds its text.
    """

    data: Instrument
    note: tuple[Shown, ...]
    dates: tuple[Happened, ...] = ()
    signatories: tuple[Head, ...] = ()
    topics: tuple[Head, ...] = ()
    text: Head | None = None


class InstrumentInputs(Value, frozen=True):
    """What the page of an instrument is made from, or that of one period of its long lists.

    `acts` invoke it, in order of time; `silent` are the records on its topics that do not
    name it.
    """

    page: PageHead
    head: Head
    facts: InstrumentFacts | None
    acts: tuple[LinkedAct, ...]
    mentions: tuple[Mention, ...]
    silent: tuple[Head, ...]
    issuers: tuple[Issuer, ...]
    period: str = ""
    parts: tuple[Portion, ...] = ()


class Invocation(Value, frozen=True):
    """An act that invokes the instrument, and the words with which it does."""

    number: int
    formula: str
    act: LinkedAct


class InstrumentView(Value, frozen=True):
    """What the page of an instrument shows.

    `invocations` count an act told twice once; `named` are the passages that name it without
    invoking it.
    """

    page: PageHead
    head: Head
    facts: InstrumentFacts | None
    accounts: Accounts
    invocations: tuple[Invocation, ...]
    formulas: tuple[str, ...]
    named: tuple[Mentioned, ...]
    silent: tuple[Head, ...]
    period: str
    parts: tuple[Portion, ...]


def instrument(inputs: InstrumentInputs) -> InstrumentView:
    """The page of an instrument."""
    found = invocations(inputs.acts, inputs.head)
    named = mentioned(inputs.mentions, inputs.acts)
    passages = [each.act.passage for each in found] + [each.passage for each in named]
    return InstrumentView(
        page=inputs.page,
        head=inputs.head,
        facts=inputs.facts,
        accounts=accounts(passages, inputs.issuers, sides_of(inputs.acts)),
        invocations=found,
        formulas=tuple(dict.fromkeys(each.formula for each in found if each.formula)),
        named=named,
        silent=inputs.silent,
        period=inputs.period,
        parts=inputs.parts,
    )


def invocations(acts: tuple[LinkedAct, ...], head: Head) -> tuple[Invocation, ...]:
    """The acts, each told once, with the words with which each invokes `head`."""
    return tuple(
        Invocation(number, _formula(act, head), act)
        for number, act in enumerate(told_once(acts), 1)
    )


def _formula(act: LinkedAct, head: Head) -> str:
    return next((words for named, words in act.instruments if named.id == head.id), "")
