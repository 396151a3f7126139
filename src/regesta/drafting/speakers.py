"""Who does what a reporting verb says: its subject among those whom a sentence names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from regesta.drafting.collectives_en import PRONOUNS

_BETWEEN = re.compile(
    r"(?:['’]s side|\s(?:side|delegation|herself|himself|itself|themselves|government|both|all|"
    r"jointly|also|then|therefore|further|furthermore|again|in turn|for \w+ part|however|thus|who|"
    r"nonetheless|has|have|had|was|is|did|would|do|does|not|\w+ly|opened by|began by|"
    r"concluded by|ended by|went on to|continued by|and|also|once|more|on \w+ behalf|"
    r"of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}))*,?"
    r"(?:\s(?:in|on|for|as|while|having|after|with|referring|responding|replying|speaking|expressing|"
    r"noting|recalling|representing|regarding|concerning)\b[^,;]{0,80},"
    r"|\s\w+ing\b[^.;]{0,160},)?(?:\s(?:have|has|had))?\s?"
    r"(?:and |also |then |\w+ly )?"
)
_PREPOSITION = re.compile(
    r"\b(?:of|to|with|from|by|for|between|among|on|in|at|under|against|towards?|into|over|about|"
    r"concerning|regarding|as|than|via|including)\s(?:the\s|his\s|her\s|its\s|their\s)?"
    r"(?:[A-Z][\w’'.-]*\s|of\s|for\s|and\s(?=[A-Z]))*$"
)
_PRONOUN = re.compile(r"(?<![\w-])(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I)(?![\w'’-])")
_COORDINATED = re.compile(
    r"(?:,|;|\band|\bbut|\bwhile|\bor|\bthen)\s(?:also |then |further |in addition,? |\w+ly |"
    r"in \w+ |at the same time,? |again )*$"
)


_PRONOUN_KIND = "pronoun"


class Named(NamedTuple):
    """Somebody named in a text: where, and whom; `kind` is of a person, a body, or all sides."""

    start: int
    end: int
    ids: tuple[str, ...]
    kind: str


class Speaker(NamedTuple):
    """Who does something: ids, or all `sides`; nobody where it is not known."""

    ids: tuple[str, ...] = ()
    sides: bool = False


NOBODY = Speaker()


class Speakers:
    """Who acts in a passage, sentence after sentence: `own` is whose words the passage is, for
    `I` and `we`, `before` who acted last, `sides` all who meet; a `telegram` leaves `I` out."""

    def __init__(
        self,
        own: Speaker,
        before: Speaker = NOBODY,
        sides: Speaker = NOBODY,
        *,
        telegram: bool = False,
    ) -> None:
        self.telegram = telegram
        self.own, self.sides, self.last = own, sides, before
        self.person = self.body = before if len(before.ids) == 1 else NOBODY
        self.all = NOBODY if self.person.ids else before

    def of(self, text: str, start: int, verb: int, named: Sequence[Named]) -> Speaker | None:
        """The subject of the verb at `verb` in a clause that begins at `start`; None where the
        verb goes on with the subject of the one before it, or none is seen."""
        found = self._subject(text, start, verb, named)
        if found is not None:
            self.note(found)
        return found

    def at(self, text: str, start: int) -> Speaker:
        """Whom the pronoun means that a sentence begins with; nobody where it has none."""
        match = _PRONOUN.match(text, start)
        return (self._meant(match.group().casefold()) if match else None) or NOBODY

    def _subject(self, text: str, start: int, verb: int, named: Sequence[Named]) -> Speaker | None:
        here = [one for one in named if start <= one.start and one.end <= verb]
        pronouns = [
            Named(*match.span(), (match.group().casefold(),), _PRONOUN_KIND)
            for match in _PRONOUN.finditer(text, start, verb)
        ]
        for one in sorted([*here, *pronouns], key=lambda one: -one.end):
            if not _BETWEEN.fullmatch(text, one.end, verb):
                continue
            if one.kind == _PRONOUN_KIND:
                return self._beside(text, one, here) or self._meant(one.ids[0])
            if not _PREPOSITION.search(text[start : one.start]):
                return self._together(text, one, here)
        return None

    def _beside(self, text: str, one: Named, here: Sequence[Named]) -> Speaker | None:
        """Whoever is named before `and I`, and the one who says so."""
        with_me = (other for other in here if text[other.end : one.start] == " and ")
        other = next(with_me, None) if one.ids[0] == "i" and self.own.ids else None
        return Speaker((*other.ids, *self.own.ids)) if other else None

    def _together(self, text: str, last: Named, here: Sequence[Named]) -> Speaker:
        """One who is named, with those before who are joined to him by `and`."""
        ids = list(last.ids)
        start = last.start
        for one in sorted(here, key=lambda one: -one.end):
            joined = one.end <= start and re.fullmatch(
                r"[^.;:]{0,90}?,? and (?:the )?(?:[A-Z][\w’'.-]* |of |for |the )*",
                text[one.end : start],
            )
            if joined and one.kind == last.kind and "sides" not in (one.kind, last.kind):
                near = text[one.end : start]
                if not re.search(r"\b(?:that|which|to \w+ing|said|stated|agreed)\b", near):
                    ids = [*one.ids, *ids]
                    start = one.start
        if last.kind == "sides":
            return Speaker(last.ids, sides=True)
        return Speaker(tuple(dict.fromkeys(ids)))

    def _meant(self, pronoun: str) -> Speaker | None:
        match PRONOUNS[pronoun]:
            case "one":
                return self.person if self.person.ids else None
            case "body":
                return self.body if self.body.ids else None
            case "all":
                return next((one for one in (self.all, self.sides, self.last) if one.ids), None)
        return self.own if self.own.ids else None

    def note(self, found: Speaker) -> None:
        """Keep in mind who acted last."""
        self.last = found
        if len(found.ids) > 1:
            self.all = found
        elif found.ids and found != self.own:
            self.person = self.body = found


def is_coordinated(text: str, verb: int) -> bool:
    """Whether a verb goes on with the subject of one before it: `, and pointed out`."""
    return bool(_COORDINATED.search(text[:verb]))
