"""The acts of a passage, proposed: one for each reporting verb, with who acts, and by what is said
where the verb does not tell it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from regesta.drafting.reporting import Reported, reported
from regesta.drafting.said import of_another
from regesta.drafting.sentence import Proposed, Sentence
from regesta.drafting.speakers import NOBODY, Named, Speaker, Speakers
from regesta.model.sentences import Cutting, sentences
from regesta.model.verbs import ACTS


class Context(NamedTuple):
    """What a passage is read with: how its sentences are cut, whose words they are, whom the lead
    above it lets speak, and through whom; who acted last before it, and all who meet. `binds` is
    said of a text by which those bind themselves who issue it; `goes_on` of one that goes on with
    what somebody says in sentences of their own; `agreed` are those who agree on each sentence of
    it; a `telegram` leaves its sender out; `side` is the side of a person."""

    how: Cutting
    own: Speaker = NOBODY
    lead: Speaker = NOBODY
    through: tuple[str, ...] = ()
    before: Speaker = NOBODY
    sides: Speaker = NOBODY
    binds: bool = False
    goes_on: bool = False
    agreed: Speaker = NOBODY
    telegram: bool = False
    side: Callable[[str], str] = str


def acts_of(at: str, text: str, named: Sequence[Named], context: Context) -> Iterator[Proposed]:
    """The acts of a passage; `named` are those whom it names, in order."""
    spans = tuple((one.start, one.end) for one in named)
    verbs = reported(text, context.how, spans)
    before = context.lead if context.lead.ids else context.before
    speakers = Speakers(context.own, before, context.sides, telegram=context.telegram)
    teller = NOBODY
    for span in sentences(text, context.how, spans):
        asks = text[: span[1]].endswith(("?", "？"))
        own = [verb for verb in verbs if verb.sentence == span and not asks]
        sentence = Sentence(at, text, span, named, speakers)
        found = list(_acts(sentence, own, teller, context))
        yield from found
        by = (one.by for one in reversed(found) if _tells(one))
        teller = next((one for one in by if not sentence.is_body(one)), teller)


def _acts(
    sentence: Sentence, own: Sequence[Reported], teller: Speaker, context: Context
) -> Iterator[Proposed]:
    """The acts of a sentence with its `own` verbs; without any, what the `teller` goes on to say,
    or what is agreed on."""
    if context.lead.ids and not any(verb.voice == "passive" for verb in own):
        yield _told(sentence, context.lead, context.through)
    elif own:
        yield from (_by_teller(one, teller, context) for one in sentence.acts(own))
    else:
        goes_on = context.goes_on and teller.ids and sentence.may_go_on(teller)
        sentence.note()
        bound = list(sentence.bound() if context.binds else ())
        if goes_on:
            yield _told(sentence, teller)
        elif bound:
            yield from bound
        elif context.agreed.ids:
            yield from sentence.agreed(context.agreed)


def _tells(one: Proposed) -> bool:
    """Whether somebody says something in an act, which sentences may go on with."""
    return len(one.by.ids) == 1 and ACTS[one.act].cls not in ("execution", "exchange")


def _by_teller(one: Proposed, teller: Speaker, context: Context) -> Proposed:
    """An act, of the one who speaks where it is told of his side: `The Norland Government
    regretted`, after he said something."""
    his = context.side(teller.ids[0]) if context.goes_on and teller.ids else ""
    return one._replace(by=teller) if his and one.by.ids == (his,) else one


def _told(sentence: Sentence, by: Speaker, through: tuple[str, ...] = ()) -> Proposed:
    """What somebody says, a sentence an act."""
    act, where = of_another(sentence.text[sentence.start : sentence.end])
    spans = ((sentence.start + where, sentence.end),)
    return Proposed(sentence.at, spans, act, by, unnamed=False, through=through)
