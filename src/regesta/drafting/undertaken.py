"""What acts that ask, offer or bind would say of undertakings, as comments: the undertaking of the
archive whose words they have, and the words of a deadline, a reservation and of urgency."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from regesta.drafting import content_en as en
from regesta.drafting import matter
from regesta.drafting.authorities import Authorities
from regesta.model.entries import Act, Undertaking
from regesta.model.quotes import locate
from regesta.model.verbs import ACTS

_CLASSES = ("commitment", "agreement", "proposal")
_EFFECTS = {"accepts": "accepts", "agrees in principle": "accepts", "reaffirms": "restates"}
_ENDING = re.compile(r"(?:ations?|ions?|ing|ments?|ies|es|ed|s|e|y)$")
_Title = tuple[str, set[str]]
_ENOUGH = 0.7
"""What part of the words of its title an act has at least that is on an undertaking."""


def bearings(acts: Sequence[Act], texts: Mapping[str, str], known: Authorities) -> dict[str, str]:
    """What acts would say of undertakings, by their ids, as YAML on one line."""
    titles = [(one.id, _stems(one.data.title)) for one in known.of(Undertaking)]
    return {act.id: said for act in acts if (said := _bearing(act, texts, titles))}


def _bearing(act: Act, texts: Mapping[str, str], titles: Sequence[_Title]) -> str:
    word = ACTS.get(act.act)
    if word is None or word.cls not in _CLASSES:
        return ""
    text = texts.get(act.at, "")
    _, spans = locate(act.quote, text)
    start = spans[-1][0] if spans else 0
    rest = re.split(r"[.;。]\s|,? and (?:that|it)\b", text[start:], maxsplit=1)[0]
    words = {
        name: match.group()
        for name, pattern in (
            ("due_words", en.DEADLINE), ("qualified", en.QUALIFIED), ("urgency", en.URGENCY)
        )
        if (match := re.search(pattern, rest))
    }  # fmt: skip
    found = _meant(rest, titles)
    if not words and not found:
        return ""
    effect = _EFFECTS.get(act.act, "makes")
    given = (f"{name}: {matter.flow(value)}" for name, value in words.items())
    return ", ".join([f"id: {found or '...'}", f"effect: {effect}", *given])


def _meant(words: str, titles: Sequence[_Title]) -> str:
    """The undertaking most of whose title stands in some words; empty where none does, or two do
    alike."""
    own = _stems(words)
    both = ((len(title & own), len(title), entry_id) for entry_id, title in titles)
    fits = [(n / of, n, entry_id) for n, of, entry_id in both if n > 1 and n >= _ENOUGH * of]
    fits.sort(reverse=True)
    alike = len(fits) > 1 and fits[0][:2] == fits[1][:2]
    return fits[0][2] if fits and not alike else ""


def _stems(words: str) -> set[str]:
    """The longer words of a text without their endings."""
    found = re.findall(r"[^\W\d_]{4,}", words.casefold())
    return {_ENDING.sub("", word) for word in found} - {"with", "that", "this", "from", "their"}
