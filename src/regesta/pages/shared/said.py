"""What hangs on an act: one list of terms and values, the same on every page.

What a reader needs with the sentence stands in a row beneath it, all else is folded away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from regesta import urls
from regesta.model.parts import ActKey, Actor, Borne, LinkedAct, Value
from regesta.model.vocabulary import Effect, InstrumentRole
from regesta.pages.shared.bits import Bit, Bits, Fact, due, joined

EFFECTS: dict[Effect, str] = {
    "makes": "put forward",
    "accepts": "accepted",
    "refuses": "refused",
    "considers": "taken into consideration",
    "restates": "said again",
    "specifies": "made more specific",
    "postpones": "postponed",
    "begins": "begun",
    "carries-out": "carried out",
    "drops": "dropped",
}
ROLES: dict[InstrumentRole, str] = {
    "referred-to": "Refers to",
    "relied-on": "Relies on",
    "reaffirmed": "Reaffirms",
    "discussed": "Discusses",
    "transmitted": "Transmits",
    "signed": "Signs",
    "to-be-published": "To be published",
    "carried-out": "Carries out",
}
ANSWERED = "Answered by"
SUMMED = {
    **dict.fromkeys(ROLES.values(), "instruments"),
    "Foresees": "meetings foreseen",
    "Answers": "what it answers",
    ANSWERED: "answers",
    "Tells again": "told before",
}
"""Terms as the summary of what is folded away has them, where it has them otherwise."""
AT_ONCE = ("According to", ANSWERED, "Told again")
"""What stands in the row beneath a sentence."""
MOST_AT_ONCE = 2
"""With more values than these, it is folded away as all else."""


def facts(act: LinkedAct, own: str = "") -> tuple[Fact, ...]:
    """What hangs on an act. `own` is the id of the undertaking on whose page it is."""
    return tuple(fact for fact in _facts(act, own) if fact.values)


class Folded(Value, frozen=True):
    """What is folded away of one act: `past`, its verb, where several stand together."""

    past: str
    facts: tuple[Fact, ...]


class Beneath(Value, frozen=True):
    """What stands beneath a sentence: in a row, and folded away by the acts in it."""

    row: tuple[Fact, ...]
    folded: tuple[Folded, ...]

    @property
    def summary(self) -> str:
        """What is folded away, in words: `Effect, instruments, answers`."""
        terms = (SUMMED.get(fact.term, fact.term) for one in self.folded for fact in one.facts)
        return ", ".join(dict.fromkeys(term.lower() for term in terms)).capitalize()


class ActShown(Value, frozen=True):
    """An act with what hangs on it.

    `plain` are the ids of those entries that its line names without a link: the one whose page
    it is on, and who is linked above.
    """

    act: LinkedAct
    facts: tuple[Fact, ...]
    plain: frozenset[str] = frozenset()

    @property
    def linked(self) -> frozenset[str]:
        """The ids of the entries that its line names."""
        return _acting(self.act).union(one.head.id for one in self.act.about)

    @property
    def beneath(self) -> Beneath:
        """What stands beneath its sentence."""
        return beneath((self,))


def shown(act: LinkedAct, own: str = "") -> ActShown:
    """An act with what hangs on it, see `facts`."""
    return ActShown(act, facts(act, own), frozenset((own,)) if own else frozenset())


def in_row(acts: Iterable[LinkedAct], own: str = "") -> Iterator[ActShown]:
    """Acts one after the other, those who act linked where they are first named; `own` is the id
    of the entry whose page they are on."""
    seen: set[str] = set()
    for act in acts:
        one = shown(act, own)
        acting = _acting(act)
        yield replace(one, plain=one.plain | (acting & seen)) if acting & seen else one
        seen |= acting


def beneath(several: Iterable[ActShown], faced: bool = False) -> Beneath:
    """What stands beneath a sentence in which several acts are done; where it is `faced` by what
    answers it, the row need not lead there."""
    several = tuple(several)
    row = tuple(fact for fact in _at_once(several) if not (faced and fact.term == ANSWERED))
    told = {fact.term for fact in row}
    folded = (
        Folded(
            one.act.past if len(several) > 1 else "",
            tuple(fact for fact in one.facts if fact.term not in told),
        )
        for one in several
    )
    return Beneath(row, tuple(one for one in folded if one.facts))


def _at_once(several: tuple[ActShown, ...]) -> Iterator[Fact]:
    for term in AT_ONCE:
        found = (fact.values for one in several for fact in one.facts if fact.term == term)
        values = tuple(dict.fromkeys(value for one in found for value in one))
        if 0 < len(values) <= MOST_AT_ONCE:
            yield Fact(term, values)


def _acting(act: LinkedAct) -> frozenset[str]:
    return frozenset(one.head.id for one in (*act.by, *act.to))


def _facts(act: LinkedAct, own: str) -> Iterator[Fact]:
    yield Fact("According to", _row(act.according_to))
    yield Fact("Through", _row(act.through))
    yield Fact("Effect", tuple(_effects(act, own)))
    yield Fact("Force", _force(act))
    if act.instruments:
        yield from _instruments(act)
    yield Fact("Foresees", tuple((Bit(head=head),) for head in act.foresees))
    yield Fact("Answers", _others(act, act.answers))
    yield Fact(ANSWERED, _others(act, act.answered_by))
    yield Fact("Tells again", _others(act, act.restates))
    yield Fact("Told again", _others(act, act.restated_by))


def _instruments(act: LinkedAct) -> Iterator[Fact]:
    for role, term in ROLES.items():
        used = (one for one in act.instruments if one.role == role)
        yield Fact(
            term, tuple((Bit(head=u.head), *_as(u.words, act.passage.language)) for u in used)
        )


def _row(found: tuple[Actor, ...]) -> tuple[Bits, ...]:
    return (joined((Bit(head=one.head),) for one in found),) if found else ()


def _force(act: LinkedAct) -> tuple[Bits, ...]:
    if not act.reason:
        return ()
    reason = f" ({act.reason.rstrip('.')})"
    return ((Bit(act.force, reads=urls.reads("force", act.force)), Bit(reason)),)


def _effects(act: LinkedAct, own: str) -> Iterator[Bits]:
    """What an act does to each undertaking, that of the page first; of one alone unnamed."""
    for one in sorted(act.undertakings, key=lambda one: one.head.id != own):
        named = (Bit(head=one.head), Bit(": ")) if one.head.id != own else ()
        yield (*(named if len(act.undertakings) > 1 else ()), *_what(one, act.passage.language))


def _what(one: Borne, language: str) -> Bits:
    """What an act does to an undertaking, by when, and with what reservation."""
    parts: list[Bits] = [(Bit(EFFECTS[one.effect]),)]
    if one.qualified:
        parts.append(
            (Bit("with the reservation "), Bit(one.qualified, quoted=True, language=language))
        )
    if one.due or one.due_words:
        parts.append((Bit("due "), *due(one.due, one.due_words, language)))
    if one.urgency:
        parts.append((Bit(one.urgency, quoted=True, language=language),))
    return joined(parts, last=", ")


def _as(words: str, language: str) -> Bits:
    return (Bit(", as "), Bit(words, quoted=True, language=language)) if words else ()


def _others(act: LinkedAct, keys: Iterable[ActKey]) -> tuple[Bits, ...]:
    """Other acts, each by who did what, and where; those of which that is the same once."""
    alike: dict[object, ActKey] = {}
    for key in keys:
        alike.setdefault((key.by, key.voice, key.past, key.record, key.path), key)
    return tuple((Bit(told=key), *_place(act, key)) for key in alike.values())


def _place(act: LinkedAct, key: ActKey) -> Bits:
    """Where another act stands: its passage, in another record also that; none in the same."""
    here = act.passage
    if key.record.id != here.record.id:
        record = (Bit(", "), Bit(head=key.record))
        return (*record, Bit(", "), Bit(key.path, head=key.record, path=key.path))
    if key.path != here.path:
        return (Bit(", "), Bit(key.path, head=key.record, path=key.path))
    return ()
