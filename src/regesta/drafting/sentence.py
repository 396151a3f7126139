"""What a sentence reports: an act for each of its verbs, with who does it and whom it addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from regesta.drafting.reporting import Reported
from regesta.drafting.said import comes_to, content, further, pieces
from regesta.drafting.speakers import NOBODY, Named, Speaker, Speakers, is_coordinated
from regesta.model.sentences import Span

_INTRODUCED = re.compile(
    r"(?:\bthat|\bwhere|(?<!\bto )(?<!\bof )\bwhich|\bwhether|\bif|\bas|\bhow"
    r"|\bbecause|\bsince|\balthough)\s[^,;]{0,60}$"
)
_WITHOUT_THAT = re.compile(
    r"\s(?:\w+\s)?(?:he|she|it|they|we|I|this|there)"
    r"(?:\s(?:did|had|has|have|would|was|were|could|might|not|also|\w+ly))*\s"
)
"""What stands between a verb and another that it introduces: `said [that] he hoped`."""
_HAVE = re.compile(r"(?:^|[,;:.] )(?:Have|Has) $")
_BY = re.compile(r"\s(?:\w+ ){0,2}by (?:the )?")
_DIRECT = re.compile(r"\s(?:to |of |with )?(?:the )?(?:[A-Z][\w’'.-]* |of |for )*")
_PAST = "said told gave made held took put undertook paid thought felt drew brought spoke wrote"
_IRREGULAR = frozenset(_PAST.split())
_NEAR = 45
_BEGINS = re.compile(r"(?:The |[A-Z][\w.-]*,? )*(?:(?:of|for) (?:[A-Z]\w* )*)*")
_SHALL = re.compile(r"\b(?:shall|will)\b(?! be\b)")
_MAY = re.compile(r"\b(?:shall|may|can|will|would|should)\b")
_ADVERBIAL = re.compile(
    r"(?:(?:[Ii]n|[Oo]n|[Aa]t|[Aa]fter|[Dd]uring|[Uu]pon) [^,;]*)?"
    r"(?:\w+ly |also |then |have |has )*"
)
_WE = re.compile(r"\b[Ww]e (?:\w+ly |also |have |had )*$")
_WITH = re.compile(
    r"[^,.;]{0,40}?\bwith (?:the |her |his |its |their )?(?:counterparts?,? )?"
    r"(?:[A-Z][\w’'.-]*,? |of |for )*"
)
_TOGETHER = frozenset(["discusses", "exchanges views", "negotiates", "agrees"])
"""What is done with whoever is named after `with`."""


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


class Sentence:
    """A sentence of a passage, with those whom the passage names, and who acts in it."""

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
                by = self.subject_of(verb, verbs[number + 1 :], clause, by)
                yield from self.active(verb, stop, by)
                speaking = verb
            clause = verb.end

    def subject_of(
        self, verb: Reported, after: Sequence[Reported], clause: int, by: Speaker
    ) -> Speaker:
        """Who does what a verb says in a clause; `by` did what the verb before it says."""
        subject = self.speakers.of(self.text, clause, verb.start, self.named)
        if subject is not None:
            return subject
        if _HAVE.search(self.text[: verb.start]):
            return self.speakers.own
        if verb.start == self.start or self.text[verb.start].isupper():
            main = (self.speakers.of(self.text, verb.end, one.start, self.named) for one in after)
            return next((one for one in main if one), self.speakers.own)
        if not is_coordinated(self.text, verb.start):
            return self.omitted(verb.start)
        first = by if by.ids else self.begins_with()
        return first if first.ids else self.omitted(verb.start)

    def omitted(self, verb: int) -> Speaker:
        """Whoever sends a telegram, where a clause has no subject; nobody in other texts."""
        clause = re.split(r"[,;.(]\s?|\band ", self.text[self.start : verb])[-1]
        return (
            self.speakers.own if self.speakers.telegram and _ADVERBIAL.fullmatch(clause) else NOBODY
        )

    def begins_with(self) -> Speaker:
        """Whom the sentence begins with, by name or as `he`, if anybody."""
        pronoun = self.speakers.at(self.text, self.start)
        return pronoun if pronoun.ids else self.names_first()

    def names_first(self) -> Speaker:
        """Whom the sentence begins with by name, if anybody."""
        one = next((one for one in self.named if self.start <= one.start < self.end), None)
        if one is None or not _BEGINS.fullmatch(self.text, self.start, one.start):
            return NOBODY
        return Speaker(one.ids, one.kind == "sides")

    def may_go_on(self, teller: Speaker) -> bool:
        """Whether the sentence may be what somebody goes on to say: it tells of no other person."""
        one = self.names_first()
        leads = self.text[self.start : self.end].rstrip("-–—").endswith((":", "："))
        return not leads and (not one.ids or one.ids == teller.ids or self.is_body(one))

    def is_body(self, one: Speaker) -> bool:
        """Whether somebody is a body."""
        return any(other.kind == "body" and other.ids == one.ids for other in self.named)

    def note(self) -> None:
        """Keep in mind whom the sentence begins with, for the pronouns that follow."""
        one = self.names_first()
        if one.ids and not self.is_body(one):
            self.speakers.note(one)

    def bound(self) -> Iterator[Proposed]:
        """What those bind themselves to do who issue a text: `Each Party shall`."""
        for match in _SHALL.finditer(self.text, self.start, self.end):
            by = self.speakers.of(self.text, self.start, match.start(), self.named)
            if by is not None and by.ids:
                act = "undertakes" if match.group() == "shall" else "intends"
                yield Proposed(self.at, ((match.start(), self.end),), act, by, unnamed=False)
                return

    def agreed(self, by: Speaker) -> Iterator[Proposed]:
        """What those agree on who say so of the whole: what is to be, or may be."""
        if match := _MAY.search(self.text, self.start, self.end):
            yield Proposed(self.at, ((match.start(), self.end),), "agrees", by, unnamed=False)

    def is_said(self, verb: Reported, speaking: Reported) -> bool:
        """Whether a verb is within what another introduces, and not beside it."""
        between = self.text[speaking.end : verb.start]
        if _INTRODUCED.search(between) or _WITHOUT_THAT.fullmatch(between):
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
        by = self.together(verb, by)
        yield Proposed(self.at, ((verb.start, first[1]),), act, by, unnamed=not by.ids, to=to)
        for more, piece in further(verb.act, phrase, self.text, rest):
            spans = ((verb.start, verb.end), piece)
            yield Proposed(self.at, spans, more, by, unnamed=not by.ids, to=to)

    def passive(self, verb: Reported, stop: int) -> Iterator[Proposed]:
        """What is said to be done, by those who are named after `by`, or by nobody named."""
        by = self.together(verb, self.agent(verb))
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

    def together(self, verb: Reported, by: Speaker) -> Speaker:
        """Who does what is done with another: both; those whose words the text is, where they are
        not named."""
        if verb.act not in _TOGETHER:
            return by
        for one in self.named:
            with_him = verb.end < one.start and _WITH.fullmatch(self.text[verb.end : one.start])
            if with_him and one.kind != "sides":
                others = by.ids or self.speakers.own.ids
                both = Speaker(tuple(dict.fromkeys((*others, *one.ids)))) if others else by
                self.speakers.note(both)
                return both
        we = len(by.ids) == 1 and _WE.search(self.text[: verb.start])
        return self.speakers.sides if we and self.speakers.sides.ids else by

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
