"""Reporting verbs: which sentences of a text tell that somebody said or did something, and by which
act of the vocabulary.

The verbs of a language stand in a table, `verbs_en.py`; a language without one has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from regesta.drafting import verbs_en
from regesta.model.sentences import ENGLISH, Cutting, Span, sentences

Voice = Literal["active", "passive"]
_GAP = r"(?:[\w’'-]+ ){0,3}?"
_WORD = re.compile(r"(?<![\w-])[^\W\d_][\w-]*")
_DETERMINERS = (
    "the a an as to of its his her their our this that these those such no any not or than "
    "previously newly recently"
)
"""Words after which a past form is a participle, and others no verb."""
_SEVERAL = (
    "we they i you both sides side ministers parties governments leaders presidents delegations "
    "countries participants members representatives states heads two all also further fully "
    "strongly firmly jointly warmly hereby again and"
)
"""Words after which the first form of a verb is told of several."""
_ONE = (
    "he she it side government minister president secretary ambassador party council assembly "
    "committee commission conference delegation parties which and"
)
"""Words after which the form with `s` is a verb, where it may be a noun."""
_NOT_AFTER, _SUBJECT, _THIRD = (
    frozenset(words.split()) for words in (_DETERMINERS, _SEVERAL, _ONE)
)
_PARTICIPLE = re.compile(
    r" (?:(?:by|in|at|below|above|during|between|under|earlier|last|from)\b|on \d)"
)
_REFERRED = re.compile(r" (?:as|above|below|in|earlier|herein)\b")
"""What stands after `referred to` where nobody refers."""
_BE = re.compile(r"\b(?:(?P<not>(?:to|would|will|should|could|can|may|might|must|shall|not) )?"
                 r"(?:have |has |had )?)(?P<be>was|were|is|are|be|been|being|am)"
                 r"(?: (?:also|then|further|jointly|once again|\w+ly))? $")  # fmt: skip
_OPENS = re.compile(r"[.;:)]\s$")
_HONOUR = re.compile(r"(?i)\b(?:honou?r|wish|wishes|pleasure|like|privilege) to $")
_FAR = 60
_BEFORE = re.compile(r"([\w’'-]+)[^\w’']*$")


class Reported(NamedTuple):
    """A reporting verb in a text: where its words stand, the act that it stands for, whether
    somebody does it, and the span of its sentence."""

    start: int
    end: int
    act: str
    voice: Voice
    sentence: Span


class _Form(NamedTuple):
    """A form to be looked for: its pattern, its act, and how its first word stands there."""

    act: str
    kind: Literal["base", "s", "past", "ing", "fixed", "done"]
    doubtful: bool


_Forms = Mapping[str, tuple[tuple[re.Pattern[str], _Form], ...]]


def reported(
    text: str, how: Cutting = ENGLISH, names: tuple[Span, ...] = ()
) -> tuple[Reported, ...]:
    """The reporting verbs of a text in order, none within another; `names` are the spans of the
    names in it, within which there is none."""
    forms = _compiled(how.language.partition("-")[0])
    spans = sentences(text, how, names) if forms else ()
    found: list[Reported] = []
    after = 0
    for start, end, form in _matches(text, forms):
        if start < after or any(first <= start < last for first, last in names):
            continue
        named = any(last == start - 1 for _, last in names)
        if voice := _voice(text, start, end, form, named):
            span = next((one for one in spans if one[0] <= start < one[1]), (0, len(text)))
            found.append(Reported(start, end, form.act, voice, span))
            after = end
    return tuple(found)


def _matches(text: str, forms: _Forms) -> Iterator[tuple[int, int, _Form]]:
    """Where forms stand in a text, at each word the longest."""
    for word in _WORD.finditer(text) if forms else ():
        for pattern, form in forms.get(word.group().casefold(), ()):
            if match := pattern.match(text, word.start()):
                yield *match.span(), form
                break


def _voice(text: str, start: int, end: int, form: _Form, named: bool) -> Voice | None:
    """How a form stands in a text; None where it is no reporting verb there. `named` says that it
    follows a name."""
    before = text[max(0, start - _FAR) : start]
    if text[start].isupper() and form.kind not in ("done", "fixed"):
        opens = not before.strip() or (form.kind == "ing" and _OPENS.search(before))
        return "active" if opens and form.kind in ("s", "ing") else None
    if form.kind == "past" and (be := _BE.search(before)):
        return None if be["not"] or be["be"] in ("be", "being") else "passive"
    if form.kind == "done":
        return "passive"
    word = _BEFORE.search(before)
    last = word.group(1).casefold() if word else ""
    adjoins = before.endswith(" ") and before[-2:-1].isalnum()
    if form.kind == "s" and named:
        return "active"
    return "active" if _is_verb(form, text, (start, end), last if adjoins else "") else None


def _is_verb(form: _Form, text: str, span: Span, last: str) -> bool:
    """Whether a form that is not passive is the verb of a subject; `last` is the word before it,
    where it adjoins."""
    match form.kind:
        case "base":
            return last in _SUBJECT or bool(_HONOUR.search(text[: span[0]][-_FAR:]))
        case "ing":
            return text[: span[0]].endswith((", ", " by ", "By "))
        case "past":
            whole = last == "and" or " " in text[slice(*span)]
            if text[slice(*span)].endswith(" to") and _REFERRED.match(text, span[1]):
                return False
            return last not in _NOT_AFTER and (whole or not _PARTICIPLE.match(text, span[1]))
        case "s":
            return last not in _NOT_AFTER and (not form.doubtful or last in _THIRD)
    return True


@cache
def _compiled(language: str) -> _Forms:
    """The forms of a language by their first words, the longest first."""
    found: dict[str, list[tuple[str, _Form]]] = {}
    for phrase, form in _forms() if language == "en" else ():
        found.setdefault(phrase.partition(" ")[0], []).append((phrase, form))
    return {
        word: tuple(
            (re.compile(rf"{_pattern(phrase)}(?![\w-])"), form)
            for phrase, form in sorted(several, key=lambda pair: -len(pair[0]))
        )
        for word, several in found.items()
    }


def _forms() -> Iterator[tuple[str, _Form]]:
    for act, phrases in verbs_en.DONE.items():
        for phrase in phrases:
            yield phrase, _Form(act, "done", doubtful=False)
    for act, phrases in verbs_en.ACTIVE.items():
        for phrase in phrases:
            yield from _inflected(phrase, act)


def _inflected(phrase: str, act: str) -> Iterator[tuple[str, _Form]]:
    if not phrase.startswith("~"):
        yield phrase, _Form(act, "fixed", doubtful=False)
        return
    verb, _, rest = phrase[1:].partition(" ")
    if verb == "highly":
        verb, _, rest = rest.partition(" ")
    doubtful = not rest and verb in verbs_en.PAST_ONLY
    for word in (verb, *_others(verb)):
        kind = _kind(verb, word)
        yield f"{word} {rest}".strip(), _Form(act, kind, doubtful)


def _others(verb: str) -> list[str]:
    if verb in verbs_en.IRREGULAR:
        return verbs_en.IRREGULAR[verb].split()
    stem = verb.removesuffix("e")
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return [third, f"{stem}ed", f"{stem}ing"]


def _kind(verb: str, word: str) -> Literal["base", "s", "past", "ing", "fixed"]:
    if verb == "be":
        return "ing" if word == "being" else "base" if word in ("be", "been") else "fixed"
    if word == verb:
        return "base"
    if word.endswith("ing"):
        return "ing"
    return "s" if word.endswith("s") else "past"


def _pattern(phrase: str) -> str:
    first, *words = phrase.split(" ")
    rest = "".join(f" {_GAP}" if word == "_" else f" {re.escape(word)}" for word in words)
    return f"(?i:{re.escape(first[0])}){re.escape(first[1:])}{rest.replace(f'{_GAP} ', _GAP)}"
