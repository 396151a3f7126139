"""What acts that ask, offer or bind would say of undertakings, as comments: the undertaking of the
archive whose words they have, and the words of a deadline, a reservation and of urgency."""

from __future__ import annotations

import re
from collections.abc import Mapping

from regesta.drafting import content_en as en
from regesta.drafting import matter
from regesta.drafting.authorities import Authorities
from regesta.model.entries import Act, Undertaking
from regesta.model.quotes import locate
from regesta.model.verbs import ACTS

_CLASSES = ("commitment", "agreement", "proposal")
_EFFECTS = {"accepts": "accepts", "agrees in principle": "accepts", "reaffirms": "restates"}
_ENDING = re.compile(r"(?:ations?|ions?|ing|ments?|ies|es|ed|s|e|y)$")
_ENOUGH = 0.7
"""What part of the words of its title an act has at least that is on an undertaking."""


def bearing(act: Act, texts: Mapping[str, str], known: Authorities) -> str:
    """What an act would say of an undertaking, as YAML on one line; empty where nothing is seen."""
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
    found = _meant(rest, known)
    if not words and not found:
        return ""
    effect = _EFFECTS.get(act.act, "makes")
    given = (f"{name}: {matter.flow(value)}" for name, value in words.items())
    return ", ".join([f"id: {found or '...'}", f"effect: {effect}", *given])


def _meant(words: str, known: Authorities) -> str:
    """The undertaking of the archive most of whose title stands in some words; empty where none
    does, or two do alike."""
    own = _stems(words)
    fits = []
    for one in known.of(Undertaking):
        title = _stems(one.data.title)
        if len(title & own) > 1 and len(title & own) >= _ENOUGH * len(title):
            fits.append((len(title & own) / len(title), len(title & own), one.id))
    fits.sort(reverse=True)
    alike = len(fits) > 1 and fits[0][:2] == fits[1][:2]
    return fits[0][2] if fits and not alike else ""


def _stems(words: str) -> set[str]:
    """The longer words of a text without their endings."""
    found = re.findall(r"[^\W\d_]{4,}", words.casefold())
    return {_ENDING.sub("", word) for word in found} - {"with", "that", "this", "from", "their"}
