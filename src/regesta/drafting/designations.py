"""How a person is designated where he is named, and of which side the words make him."""

from __future__ import annotations

import re

from regesta.dates import Edtf
from regesta.drafting.authorities import Authorities
from regesta.drafting.collectives import state_called

_SMALL = frozenset(["of", "for", "and", "the", "to", "in", "at"])
_OPENING = "On In At The And Mr. Mr Mrs. Mrs Ms. Ms Miss Dr. Dr With By Between From To"
_ADDRESS = frozenset(_OPENING.split())
"""Words in capitals that begin no designation."""
_RANK = [["Sir"], ["Lord"], ["Lady"], ["Dame"]]
"""Words that are of a name, where they stand alone before it."""
_AFTER = re.compile(r",\s(?:the\s)?((?:[A-Z][\w’'-]*)(?:\s(?:of|for|and|the|to|[A-Z][\w’'-]*))*)")
_LONGEST = 160
_OF = re.compile(r"(?:,? [^.;:]{0,60}?)?,? (?:of|from) (?:the )?$|\s?[(\[]$")


def designation(before: str, after: str, person: str, known: Authorities, on: Edtf | None) -> str:
    """How a person is designated where he is named: by a title of his, else by what stands in
    capitals before his name, or after it."""
    for title in known.designations(person, on):
        if before.casefold().endswith(f"{title.casefold()} "):
            return before[-len(title) - 1 : -1]
        if after.casefold().startswith((f", {title.casefold()}", f" ({title.casefold()}")):
            return after[2 : 2 + len(title)]
    if words := _in_capitals(before):
        return words
    if match := _AFTER.match(after):
        return match.group(1)
    return ""


def _in_capitals(before: str) -> str:
    """The words in capitals that a text ends with, those such as `of` between them."""
    found: list[str] = []
    for word in reversed(before[-_LONGEST:].split(" ")[:-1] if before.endswith(" ") else []):
        if not (word in _SMALL or word[:1].isupper()) or word.endswith((".", ",", ";", ":")):
            break
        found.insert(0, word)
    while found and (found[0] in _SMALL or found[0] in _ADDRESS):
        del found[0]
    return "" if found in _RANK else " ".join(found)


def side_said(title: str, after: str, known: Authorities) -> str:
    """The state that the words around a name give: `of Norland` after it, `Norlandic` in the
    designation; empty where none is given."""
    for start, _, form in known.lexicon.find(after[:_LONGEST]):
        (first, *_) = known.lexicon.meanings[form] or ("",)
        if _OF.fullmatch(after[:start]) and known.state_of(first) == first:
            return first
    words = (word for word in title.split() if word[:1].isupper())
    return next(filter(None, (state_called(word, known) for word in words)), "")
