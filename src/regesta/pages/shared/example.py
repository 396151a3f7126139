"""The worked example of how to read an archive: one of its own acts, explained mark by mark."""

from __future__ import annotations

from collections.abc import Iterator

from regesta import urls
from regesta.archive.archive import RECORDS, Archive
from regesta.archive.asking import Told
from regesta.archive.queries import ALL, Part, in_order, order_of_act
from regesta.model.parts import Borne, LinkedAct, Value
from regesta.model.verbs import ActWord
from regesta.model.vocabulary import BINDING, NEUTRAL
from regesta.pages.shared import undertakings
from regesta.pages.shared.bits import Bit, Bits, due, joined, of_heads
from regesta.pages.shared.said import EFFECTS, ActShown, shown
from regesta.pages.shared.undertakings import RegisterRow

EXAMPLES = Told[tuple[str, str]]("examples", tuple[str, str])
"""The act of each record that serves best, by its record and id: those that show most first, and
of these the earliest."""
_MOST = 9
_OTHERS = {
    "Answers": "The act that it answers, in this record or another.",
    "Answered by": "The act by which it is answered, in this record or another.",
}


class Example(Value, frozen=True):
    """An act on one undertaking, the row of that in the register, and the act's verb."""

    act: LinkedAct
    row: RegisterRow
    verb: ActWord

    @property
    def borne(self) -> Borne:
        """What it says of the undertaking."""
        return self.act.undertakings[0]

    @property
    def shown(self) -> ActShown:
        """The act as pages show it."""
        return shown(self.act)


class Explained(Value, frozen=True):
    """Something that a page prints of the act, and what it means."""

    printed: Bits
    meaning: Bits


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """The act of a record that serves best as an example, if one does."""
    if archive.heads[entry_id].folder != RECORDS:
        return
    found = [
        (_MOST - shows(act), order_of_act(act), act)
        for act in archive.acts_of_record[entry_id]
        if len(act.undertakings) == 1 and act.undertakings[0].effect not in NEUTRAL
    ]
    if found:
        lacks, order, act = min(found, key=lambda each: each[:2])
        yield EXAMPLES.part(ALL, in_order(lacks, order), (entry_id, act.id))


def shows(act: LinkedAct) -> int:
    """How much there is to explain of an act, most of all that somebody binds himself."""
    (one,) = act.undertakings
    there = (act.supplied, act.to, one.due_words, one.qualified, act.answered_by)
    return sum(map(bool, there)) + 2 * (act.force in BINDING)


def example(archive: Archive) -> Example | None:
    """The act that serves best of all; None where none does."""
    places = EXAMPLES(archive).places(ALL)
    for record, act_id in EXAMPLES(archive).between(ALL, *places[:1] * 2) if places else ():
        (act,) = (one for one in archive.acts_of_record[record] if one.id == act_id)
        for row in undertakings.of(archive, [act.undertakings[0].head]):
            return Example(act, row, archive.context.words[act.word])
    return None


def explained(one: Example) -> Iterator[Explained]:
    """What pages print of the act, from left to right and top to bottom, and what it means."""
    act, borne = one.act, one.borne
    yield _who(act)
    if act.voice != "account":
        yield Explained((_reads("verb", act.word, act.past),), _verb(one))
    if act.to:
        to = of_heads(actor.head for actor in act.to)
        yield Explained((Bit(act.toward.strip() + " "), *to), (Bit("Whom the act addresses."),))
    effect = (
        f"What would be done: an undertaking. What the act does to it: {EFFECTS[borne.effect]}."
    )
    yield Explained((Bit(borne.running, head=borne.head),), (Bit(effect),))
    yield from _words(one)
    for fact in one.shown.facts:
        if fact.term in _OTHERS:
            yield Explained(joined(fact.values, last=", "), (Bit(_OTHERS[fact.term]),))
    if any(piece.notes for piece in act.passage.sentence):
        yield Explained((Bit("[1]"),), (Bit("An editor’s note on the words before it."),))
    yield Explained(
        (Bit(act.passage.path, head=act.passage.record, path=act.passage.path),),
        (Bit("Where the sentence stands: its labels as printed, and the link to it for ever."),),
    )
    yield Explained(
        of_heads(act.passage.account.heads),
        (Bit("Whose account it is; what it gives of others they are reported to have said."),),
    )
    yield Explained(
        one.row.grade,
        (Bit("The grade: what all acts on the undertaking, in all records, come to."),),
    )
    yield Explained(
        (Bit(one.row.outside),),
        (Bit("What is last known of it from sources outside the archive, which its page names."),),
    )


def _who(act: LinkedAct) -> Explained:
    by = of_heads(actor.head for actor in act.by)
    if act.voice == "account":
        return Explained((Bit("The account"),), (Bit("The record gives the sentence to nobody."),))
    if not act.unnamed:
        return Explained(by, (Bit("Who acts, as the record says."),))
    if not by:
        return Explained(
            (Bit("[somebody not named]"),), (Bit("The record does not say who acts."),)
        )
    return Explained(
        (Bit("["), *by, Bit("]")),
        (Bit("Who acts: the sentence names nobody; in square brackets whom the editor supplies."),),
    )


def _verb(one: Example) -> Bits:
    act = one.act
    bits = (
        Bit(f"The verb, chosen by what is done: “{one.verb.definition}” Of the class "),
        _reads("class", act.cls, act.cls),
        Bit(", with the force "),
        _reads("force", act.force, act.force),
    )
    if act.concurrence:
        own = _reads("mark", "concurrence", "its own concurrence")
        return (*bits, Bit("; by one side alone it is "), own, Bit("."))
    return (*bits, Bit("."))


def _words(one: Example) -> Iterator[Explained]:
    borne, language = one.borne, one.act.passage.language
    if borne.due_words or borne.due:
        what = "By when: the words of the record" if borne.due_words else "By when"
        if borne.due:
            what += "; in square brackets the date that the editor reads in them"
        yield Explained(due(borne.due, borne.due_words, language), (Bit(f"{what}."),))
    if borne.qualified:
        yield Explained(
            (Bit(borne.qualified, quoted=True, language=language),),
            (Bit("A reservation: words without which the sentence would promise more."),),
        )


def _reads(what: str, word: str, text: str) -> Bit:
    return Bit(text, reads=urls.reads(what, word))
