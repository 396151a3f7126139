"""What is said, where a reporting verb does not tell it: the act that its words come to, and where
something else begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.drafting import content_en as en
from regesta.model.sentences import Span

_CONTENT = tuple((act, re.compile(pattern)) for act, pattern in en.CONTENT)
_MORE, _ALSO, _FUTURE = map(re.compile, (en.MORE, en.ALSO, en.FUTURE))
_UNDERTAKES, _PROPOSES = re.compile(en.UNDERTAKES), re.compile(en.PROPOSES)
_AND = re.compile(r"[,;]? (?:and )?(?:\(\w+\) )?")
_BINDING = frozenset(["agrees", "decides", "confirms", "agrees in principle"])


def comes_to(act: str, phrase: str, words: str) -> str:
    """The act of a verb that introduces words: its own, unless it says nothing of them."""
    if act == "announces":
        return (
            act
            if re.search(r"\b(?:will|would|shall|intend|plan|decision|to)\b", words)
            else "states"
        )
    if act not in en.GENERAL:
        return act
    found = content(words)
    if phrase.startswith("point") and not found:
        return "states" if words.lstrip(" ,").startswith("that") else "refers to"
    if found in ("", "calls necessary") and _UNDERTAKES.search(words):
        return "undertakes"
    if act == "explains" and not found and _FUTURE.search(words):
        return "announces"
    return found or act


def content(words: str) -> str:
    """The act that words come to by the first of them that tells; empty where none does."""
    found = [
        (match.start(), order, act)
        for order, (act, pattern) in enumerate(_CONTENT)
        if (match := pattern.search(words))
    ]
    return min(found)[2] if found else ""


def of_another(words: str) -> tuple[str, int]:
    """The act of a sentence that tells somebody's own words, and where in it that is told."""
    if match := _PROPOSES.search(words):
        return "proposes", match.start()
    act = content(words)
    match = dict(_CONTENT)[act].search(words) if act else None
    return act or "states", match.start() if match else 0


def pieces(act: str, text: str, start: int, end: int) -> list[Span]:
    """What a verb introduces, cut where something else begins that the same verb introduces."""
    cut = _ALSO if act in _BINDING else _MORE
    cuts = [match.start() for match in cut.finditer(text, start, end)]
    if act in _BINDING:
        cuts += [match.start() for match in re.finditer(r",? and that\b", text[:end])]
    cuts = sorted({one for one in cuts if one > start})
    return list(zip([start, *cuts], [*cuts, end], strict=True))


def further(act: str, phrase: str, text: str, rest: list[Span]) -> Iterator[tuple[str, Span]]:
    """The acts of the pieces after the first that a verb introduces, with their words."""
    for start, end in rest:
        words = text[start:end]
        inner = start + len(_AND.match(words).group())  # type: ignore[union-attr]
        again = bool(re.match(r",? and that\b|, that\b|; ", words))
        if act in _BINDING or (again and act not in en.GENERAL):
            yield act, (inner, end)
        elif act in en.GENERAL:
            found = comes_to(act, "", words)
            if again or found not in en.GENERAL:
                yield found, (inner, end)
