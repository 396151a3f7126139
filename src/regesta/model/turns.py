"""Turns of speech: paragraphs that open with their speakers, `Mr. BEVIN:`, `河野大臣：`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from regesta.model.boundaries import as_compared

_ASIDE = r"(?:\s?(?:\([^()]{1,80}\)|（[^（）]{1,40}）|\[[^\[\]]{1,80}\])){0,3}"
"""What minutes put after a name: `(USSR)`, `[interpreted]`."""
_MARK = re.compile(rf"(?P<mark>[^:：()（）\[\]]{{1,60}}?)(?P<aside>{_ASIDE})\s?(?::(?=\s|$)|：)")
_AFTER = re.compile(rf"{_ASIDE}\s?(?:[:.—–-](?=\s|[—–-]|$)|[：．])")
_LONGEST = 8
_QUESTION = "q question questions в вопрос f frage p pregunta d demande domanda 问 問 문"
_ANSWER = "a answer о ответ antwort r respuesta réponse risposta 答 답"
QUESTION_MARKS, ANSWER_MARKS = frozenset(_QUESTION.split()), frozenset(_ANSWER.split())
"""What stands for whoever asks and whoever answers, in small letters."""
_ASKED = re.compile(r"[?？؟][\"'”’»)\]」』）]*$|か。$")


class Mark(NamedTuple):
    """Who speaks, as printed, and where that ends in the text."""

    text: str
    end: int


def mark(text: str, declared: Iterable[str] = ()) -> Mark | None:
    """The opening of a text that may be its speaker: one of those `declared`, or a short run
    before a colon."""
    if own := declared_mark(text, declared):
        return own
    match = _MARK.match(text)
    if match is None or len(match["mark"].split()) > _LONGEST:
        return None
    words = match["mark"].rstrip()
    return Mark(words, len(words)) if words else None


def declared_mark(text: str, declared: Iterable[str]) -> Mark | None:
    """The one of the speakers `declared` that opens a text, before a colon, full stop or dash;
    before a space where he is declared with one."""
    for given in sorted(declared, key=lambda given: len(as_declared(given)), reverse=True):
        words = as_declared(given)
        if words and text.startswith(words) and _is_set_off(text, given, len(words)):
            return Mark(words, len(words))
    return None


def _is_set_off(text: str, given: str, end: int) -> bool:
    if text[end - 1] in ".．—–" or _AFTER.match(text, end):
        return True
    return given[-1].isspace() and (end == len(text) or text[end].isspace())


def seems_to_open(text: str, declared: str) -> bool:
    """Whether a text begins with a speaker `declared`, not set off, and a sentence after him."""
    words = as_declared(declared)
    rest = text[len(words) :]
    first = rest.lstrip()[:1]
    after = bool(first) and rest[0].isspace() and not first.islower()
    return after and bool(words) and text.startswith(words)


def as_declared(words: str) -> str:
    """A speaker as a record declares him, without the colon or space that may be typed."""
    return as_compared(words).rstrip(":：").rstrip()


def is_asked(text: str, own: Mark) -> bool:
    """Whether a turn is a question: what follows it answers."""
    return _ASKED.search(text) is not None or plain(own.text) in QUESTION_MARKS


def plain(words: str) -> str:
    """A speaker's words as they are compared: without case and full stops."""
    return " ".join(as_compared(words).casefold().replace(".", " ").split())
