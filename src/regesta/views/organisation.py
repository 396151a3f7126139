"""The page of an organisation, a state among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from regesta.model.entries import Organisation
from regesta.model.parts import Head, LinkedAct, Mention, filed
from regesta.model.told import told_once
from regesta.model.values import Value
from regesta.views.common import Accounts, Done, Issuer, PageHead, Portion, accounts
from regesta.views.mentioned import Mentioned, mentioned
from regesta.views.person import OfficeHeld
from regesta.views.register import RegisterRow, StrengthGroup, by_strength
from regesta.views.transcription import Shown

TopicCount = tuple[Head | None, int]


class Session(Value, frozen=True):
    """A meeting of a series, with its number where it has one."""

    meeting: Head
    number: int | None = None


class OrganisationFacts(Value, frozen=True):
    """What the organisation's own entry says, resolved; the same for inputs and view.

    `above` leads up to the state; `offices` are those held in it; `of_side` are, for a state,
    the topics on which its side acts, with the number of acts, None for those without a topic,
    and `side_accounts` whose accounts these are from; `named_by` are the disputed places with
    its name for each.
    """

    data: Organisation
    note: tuple[Shown, ...]
    above: tuple[Head, ...] = ()
    parts: tuple[Head, ...] = ()
    places: tuple[Head, ...] = ()
    offices: tuple[tuple[Head, OfficeHeld], ...] = ()
    of_side: tuple[TopicCount, ...] = ()
    side_accounts: Accounts | None = None
    named_by: tuple[tuple[Head, str], ...] = ()


class OrganisationInputs(Value, frozen=True):
    """What the page of an organisation is made from, or that of one period of its long lists.

    `acts` are done in its name; `meetings` are those at which it was a side; `sides` are the
    states that took part in the meetings which the records on the page report.
    """

    page: PageHead
    head: Head
    facts: OrganisationFacts | None
    series: tuple[Session, ...]
    issued: tuple[Head, ...]
    acts: tuple[LinkedAct, ...]
    addressed: tuple[LinkedAct, ...]
    undertakings: tuple[RegisterRow, ...]
    mentions: tuple[Mention, ...]
    issuers: tuple[Issuer, ...]
    sides: tuple[Head, ...]
    period: str = ""
    parts: tuple[Portion, ...] = ()
    meetings: tuple[Head, ...] = ()
    instruments: tuple[Done, ...] = ()


class OrganisationView(Value, frozen=True):
    """What the page of an organisation shows."""

    page: PageHead
    head: Head
    facts: OrganisationFacts | None
    series: tuple[Session, ...]
    issued: tuple[Head, ...]
    accounts: Accounts
    acts: tuple[LinkedAct, ...]
    addressed: tuple[LinkedAct, ...]
    undertakings: tuple[StrengthGroup, ...]
    named: tuple[Mentioned, ...]
    period: str
    parts: tuple[Portion, ...]
    meetings: tuple[Head, ...] = ()
    instruments: tuple[Done, ...] = ()


def organisation(inputs: OrganisationInputs) -> OrganisationView:
    """The page of an organisation."""
    acts, addressed = told_once(inputs.acts), told_once(inputs.addressed)
    named = mentioned(inputs.mentions, (*inputs.acts, *inputs.addressed))
    passages = [act.passage for act in (*acts, *addressed)] + [each.passage for each in named]
    return OrganisationView(
        page=inputs.page,
        head=inputs.head,
        facts=inputs.facts,
        series=inputs.series,
        issued=inputs.issued,
        accounts=accounts(passages, inputs.issuers, inputs.sides),
        acts=acts,
        addressed=addressed,
        undertakings=by_strength(inputs.undertakings),
        named=named,
        period=inputs.period,
        parts=inputs.parts,
        meetings=inputs.meetings,
        instruments=inputs.instruments,
    )


def topics_of(acts: Iterable[LinkedAct]) -> tuple[TopicCount, ...]:
    """The topics of the acts with the number of each, by name; None for those without a topic."""
    acts = told_once(acts)
    heads = {topic.id: topic for act in acts for topic in act.topics}
    counts = Counter(topic.id for act in acts for topic in act.topics)
    found = [(heads[id_], counts[id_]) for id_ in sorted(heads, key=lambda id_: filed(heads[id_]))]
    rest = sum(1 for act in acts if not act.topics)
    return (*found, (None, rest)) if rest else tuple(found)


def by_term(held: tuple[Head, OfficeHeld]) -> tuple[bool, object, tuple[str, str]]:
    """The place of an office among those of its organisation: by when it began."""
    head, office = held
    begins = office.begin.sort_key if office.begin else ()
    return (office.begin is None, begins, filed(head))
