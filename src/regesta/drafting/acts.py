"""The acts of a passage, proposed: one for each reporting verb, with who acts, and by what is said
where the verb does not tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from regesta.drafting.reporting import Reported, reported
from regesta.drafting.said import comes_to, content, further, of_another, pieces
from regesta.drafting.speakers import NOBODY, Named, Speaker, Speakers, is_coordinated
from regesta.model.sentences import Cutting, Span, sentences

_INTRODUCED = re.compile(
    r"(?:\bthat|\bwhere|(?<!\bto )(?<!\bof )\bwhich|\bwhether|\bif|\bas|\bhow"
    r"|\bbecause|\bsince|\balthough)\s[^,;]{0,60}$"
)
_BY = re.compile(r"\s(?:\w+ ){0,2}by (?:the )?")
_DIRECT = re.compile(r"\s(?:to |of |with )?(?:the )?(?:[A-Z][\w’'.-]* |of |for )*")
_IRREGULAR = frozenset(
    [
        "said",
        "told",
        "gave",
        "made",
        "held",
        "took",
        "put",
        "undertook",
        "paid",
        "thought",
        "felt",
        "drew",
        "brought",
        "spoke",
        "wrote",
    ]
)
_NEAR = 45
_BEGINS = re.compile(r"(?:The |[A-Z][\w.-]*,? )*(?:(?:of|for) (?:[A-Z]\w* )*)*")
_SHALL = re.compile(r"\b(?:shall|will)\b(?! be\b)")


class Proposed(NamedTuple):
    """An act that is proposed: its passage, the verb's words and those of what is said, the act,
    and who does it: `unnamed` where nobody is named."""

    at: str
    pieces: tuple[Span, ...]
    act: str
    by: Speaker
    unnamed: bool
    to: tuple[str, ...] = ()
    through: tuple[str, ...] = ()


class Context(NamedTuple):
    """What a passage is read with: how its sentences are cut, whose words they are, whom the lead
    above it lets speak, and through whom; who acted last before it, and all who meet. `binds` is
    said of a text by which those bind themselves who issue it."""

    how: Cutting
    own: Speaker = NOBODY
    lead: Speaker = NOBODY
    through: tuple[str, ...] = ()
    before: Speaker = NOBODY
    sides: Speaker = NOBODY
    binds: bool = False


def acts_of(at: str, text: str, named: Sequence[Named], context: Context) -> Iterator[Proposed]:
    """The acts of a passage; `named` are those whom it names, in order."""
    spans = tuple((one.start, one.end) for one in named)
    verbs = reported(text, context.how, spans)
    before = context.lead if context.lead.ids else context.before
    speakers = Speakers(context.own, before, context.sides)
    for sentence in sentences(text, context.how, spans):
        own = [verb for verb in verbs if verb.sentence == sentence]
        if context.lead.ids and not any(verb.voice == "passive" for verb in own):
            yield from _told(at, text, sentence, context)
        else:
            reader = _Sentence(at, text, sentence, named, speakers)
            yield from reader.acts(own)
            if not own:
                reader.note()
            if context.binds and not own:
                yield from reader.bound()


def _told(at: str, text: str, sentence: Span, context: Context) -> Iterator[Proposed]:
    """What the one says whom a lead lets speak, a sentence an act."""
    start, end = sentence
    act, where = of_another(text[start:end])
    yield Proposed(
        at, ((start + where, end),), act, context.lead, unnamed=False, through=context.through
    )


class _Sentence:
    def __init__(
        self, at: str, text: str, sentence: Span, named: Sequence[Named], speakers: Speakers
    ) -> None:
        self.at, self.text, self.named, self.speakers = at, text, named, speakers
        self.start, self.end = sentence

    def acts(self, verbs: Sequence[Reported]) -> Iterator[Proposed]:
        """The acts of the verbs of the sentence; those of what another says are his."""
        clause, by = self.start, NOBODY
        speaking: Reported | None = None
        for number, verb in enumerate(verbs):
            if speaking is not None and self.is_said(verb, speaking):
                continue
            beside = (one.start for one in verbs[number + 1 :] if not self.is_said(one, verb))
            stop = next(beside, self.end)
            if verb.voice == "passive":
                yield from self.passive(verb, stop)
                speaking = verb
            else:
                subject = self.speakers.of(self.text, clause, verb.start, self.named)
                goes_on = subject is None and is_coordinated(self.text, verb.start)
                by = by if goes_on else subject or NOBODY
                yield from self.active(verb, stop, by)
                speaking = verb
            clause = verb.end

    def note(self) -> None:
        """Keep in mind whom the sentence begins with, for the pronouns that follow."""
        for one in self.named:
            if self.start <= one.start < self.end:
                begins = _BEGINS.fullmatch(self.text, self.start, one.start)
                if begins and one.kind != "body":
                    self.speakers.note(Speaker(one.ids, one.kind == "sides"))
                return

    def bound(self) -> Iterator[Proposed]:
        """What those bind themselves to do who issue a text: `Each Party shall`."""
        for match in _SHALL.finditer(self.text, self.start, self.end):
            by = self.speakers.of(self.text, self.start, match.start(), self.named)
            if by is not None and by.ids:
                act = "undertakes" if match.group() == "shall" else "intends"
                yield Proposed(self.at, ((match.start(), self.end),), act, by, unnamed=False)
                return

    def is_said(self, verb: Reported, speaking: Reported) -> bool:
        """Whether a verb is within what another introduces, and not beside it."""
        if _INTRODUCED.search(self.text[speaking.end : verb.start]):
            return True
        if verb.voice == "passive" or speaking.voice == "passive":
            return False
        first, before = (self.text[one.start : one.end].split()[0] for one in (verb, speaking))
        return _is_past(before) and not (_is_past(first) or first.endswith("ing"))

    def active(self, verb: Reported, stop: int, by: Speaker) -> Iterator[Proposed]:
        """The act of a verb, and those of what else it introduces."""
        first, *rest = pieces(verb.act, self.text, verb.end, stop)
        phrase = self.text[verb.start : verb.end]
        act = comes_to(verb.act, phrase, self.text[slice(*first)])
        to = self.addressee(verb, first[1], by)
        yield Proposed(self.at, ((verb.start, first[1]),), act, by, unnamed=not by.ids, to=to)
        for more, piece in further(verb.act, phrase, self.text, rest):
            spans = ((verb.start, verb.end), piece)
            yield Proposed(self.at, spans, more, by, unnamed=not by.ids, to=to)

    def passive(self, verb: Reported, stop: int) -> Iterator[Proposed]:
        """What is said to be done, by those who are named after `by`, or by nobody named."""
        by = self.agent(verb)
        start = max(self.text.find(words, self.start, verb.start) for words in ("it was", "It was"))
        begin = verb.start if start < 0 or verb.start - start > _NEAR else start
        first, *rest = pieces(verb.act, self.text, verb.end, stop)
        act = (
            comes_to(verb.act, "", self.text[slice(*first)])
            if verb.act == "announces"
            else verb.act
        )
        yield Proposed(self.at, ((begin, first[1]),), act, by, unnamed=not by.ids)
        for more, piece in further(verb.act, "", self.text, rest):
            who = self.subject(piece)
            own = content(self.text[slice(*piece)]) if who.ids else ""
            spans = (piece,) if own else ((begin, verb.end), piece)
            yield Proposed(self.at, spans, own or more, who if own else by, unnamed=not own)

    def subject(self, piece: Span) -> Speaker:
        """Whom a piece begins with after `that`, of whom something is told by name."""
        for one in self.named:
            before = self.text[piece[0] : one.start]
            if piece[0] < one.start < piece[1] and re.fullmatch(r"that (?:the )?", before):
                return Speaker(one.ids, one.kind == "sides")
        return NOBODY

    def agent(self, verb: Reported) -> Speaker:
        """Who is named after `by`."""
        match = _BY.match(self.text, verb.end)
        after = match.end() if match else self.end
        found = (one for one in self.named if after <= one.start < min(after + _NEAR, self.end))
        one = next(found, None)
        return Speaker(one.ids, one.kind == "sides") if one else NOBODY

    def addressee(self, verb: Reported, stop: int, by: Speaker) -> tuple[str, ...]:
        """Whom an act is addressed to: named directly after the verb, or after `to`."""
        for one in self.named:
            if verb.end < one.start < min(stop, verb.end + 60):
                direct = _DIRECT.fullmatch(self.text[verb.end : one.start])
                if direct and set(one.ids).isdisjoint(by.ids):
                    return one.ids
        return ()


def _is_past(word: str) -> bool:
    return word.endswith("ed") or word in _IRREGULAR
