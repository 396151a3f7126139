"""An act as the front matter of a record gives it: who did what, at which passage."""

from __future__ import annotations

from regesta.dates import Edtf
from regesta.model.fields import Actors, ActRef, Fields, Id, Ids
from regesta.model.vocabulary import Effect, Force, InstrumentRole


class Forced(Fields, frozen=True, kw_only=True, rename={"is_": "is"}):
    """The force of an act where it is not that of its verb, and why."""

    is_: Force
    """What the act comes to."""
    reason: str
    """Why, in words that complete "because"."""


class Use(Fields, frozen=True, kw_only=True):
    """The words in which an act names an instrument, and what part it has in the act."""

    words: str
    """The words of the passage that name the instrument."""
    role: InstrumentRole = "referred-to"
    """What part it has in the act; one relied on or reaffirmed is *invoked*."""


class Bearing(Fields, frozen=True, kw_only=True):
    """An undertaking that an act speaks of, and what it does to it."""

    id: Id
    """The undertaking."""
    effect: Effect
    """What the act does to it."""
    due: Edtf | None = None
    """A deadline, as a date."""
    due_words: str = ""
    """The deadline as printed."""
    qualified: str = ""
    """Words without which the sentence would promise more: `in principle`, `could`."""
    urgency: str = ""
    """Words of urgency such as `soon`."""


class Act(Fields, frozen=True, kw_only=True):
    """One reporting verb: who did what, at which passage. See the editorial guide in README."""

    at: str
    """The path of the passage."""
    by: Actors
    """Who acts: a person, an organisation, a state for "the Japanese side", a list; `sides` for all
    of them (of a document that several issue and that reports no meeting with sides, theirs);
    `{printed: business leaders, side: japan}` for a collective that is no entry; `unnamed` for
    "it was agreed"; `account` for a sentence that nobody speaks ("the timing will be
    coordinated")."""
    act: str
    """The reporting verb, chosen by what is done; `site.yaml` can add."""
    quote: str
    """Words of the passage, the verb among them, that stand exactly once in its own text; `…` joins
    pieces."""
    id: Id = ""
    """Required: its name for ever, unique in the record: in addresses and exports, and by which
    other acts refer to it."""
    supplied: Ids = ()
    """Who an `unnamed` act is by, in your judgement; shown in square brackets."""
    through: Actors = ()
    """Who passes it on for `by`: speaks for him, can bind him."""
    to: Actors = ()
    """Whom it addresses, wherever the text says so or an answer implies it."""
    according_to: Actors = ()
    """Who, inside the account, tells of the act: speaks about `by` and binds nobody. Neither is
    proof that `by` was there."""
    force: Forced | None = None
    """Only where the act comes to something else than its verb."""
    topics: tuple[Id, ...] = ()
    """Only where they differ from those of the passage."""
    instruments: dict[Id, str | Use] = {}
    """The instruments that it names: id -> the words with which it is named, or `{words, role}`."""
    undertakings: Id | tuple[Bearing, ...] = ()
    """What it does to undertakings: an id alone, which the act makes, or a list of `{id, effect,
    ...}`."""
    foresees: Ids = ()
    """The meetings that it expects."""
    meeting: Id = ""
    """Where it was done, only where that is not the meeting reported."""
    on: Edtf | None = None
    """When it was done, only where that is not the day of the meeting reported."""
    answers: ActRef | tuple[ActRef, ...] = ()
    """The acts that it replies to; of another record: `record#id`."""
    restates: ActRef | tuple[ActRef, ...] = ()
    """The acts that it tells again, where `tells_again` does not say so; of another record:
    `record#id`."""
    unconfirmed: bool = False
    """`true` while a draft proposes it, and nobody has confirmed it: it is not published."""

    @property
    def bearings(self) -> tuple[Bearing, ...]:
        """The undertakings that it speaks of; one given by its id alone is made by it."""
        if isinstance(self.undertakings, str):
            return (Bearing(id=self.undertakings, effect="makes"),)
        return self.undertakings

    @property
    def uses(self) -> dict[str, Use]:
        """The instruments that it names, by id."""
        given = self.instruments.items()
        return {i: Use(words=use) if isinstance(use, str) else use for i, use in given}
