"""Words that a copy divides, `govern-` and `ment`: one word where the editor says so; at the ends
of lines, or, after a hyphen, within a line of a copy that has lost its own.

He says it of the word as transcribed, whole or with its hyphen: `re-` and `cover` are either.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from regesta.model.boundaries import is_sign
from regesta.model.parts import Value
from regesta.reading.words import Word, normalised

_KEPT = "-\u058a\u05be\u1400\u2010\u2011\u2e17\u2e40\ufe63\uff0d"
_FOR_LINES_ONLY = "\xad\xac=\u1806"
"""Signs that stand only where a line ends: the soft hyphen, the sign by which programs that read
print note it, the hyphen of Fraktur, that of Mongolian."""
_SIGNS = frozenset(_KEPT + _FOR_LINES_ONLY)
MOST_LINES = 3
MOST_BETWEEN = 400
"""How many words of notes can stand between the parts of a word."""
_SOFT = "\xad"
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_MARK = re.compile(
    r"(?<=[^\W\d_]|[.,;:!?)\]”’»\"'])(?:[\d¹²³⁰⁴-⁹*†‡§¶]{1,4}|[\[(][\w*†‡§¶]{1,3}[\])])$"
)


class Joined(Value, frozen=True):
    """The words of a copy with the divided ones joined, how often each is, and where it could
    be either of two that are declared: each of these as the copy's `text` of that place."""

    copy: list[Word]
    counts: dict[str, int]
    either: dict[str, tuple[str, ...]] = {}


def join(copy: Sequence[Word], declared: Sequence[str]) -> Joined:
    """The copy with what it divides of the words `declared` joined."""
    known = {form.casefold(): form for word in declared for form in normalised(word)}
    counts: Counter[str] = Counter()
    either: dict[str, tuple[str, ...]] = {}
    found: list[Word] = []
    page = ""

    def meant(form: str) -> str:
        return next((known[key] for key in _cores(form) if key in known), "")

    copy = _brought_together(copy, meant) if known else copy
    at = 0
    while at < len(copy):
        size, forms = _division(copy, at, meant) if known else (1, [])
        if not forms:
            found.append(copy[at])
        else:
            text = forms[0] if len(forms) == 1 else "\n".join(forms)
            page = next((word.page for word in copy[at + 1 : at + size] if word.page), "")
            for form in forms[1:] and forms:
                either[form] = (*either.get(form, ()), text)
            counts[" or ".join(dict.fromkeys(map(meant, forms)))] += 1
            found.append(replace(copy[at], text=text))
        at += size
        if page and at < len(copy):
            copy, page = [*copy[:at], replace(copy[at], page=page), *copy[at + 1 :]], ""
    return Joined(found, dict(sorted(counts.items())), either)


def either_way(body: Sequence[Word], either: dict[str, tuple[str, ...]]) -> list[Word]:
    """The words of a transcription, those that a division could be either of with that form."""
    return [
        replace(word, forms=(*(word.forms or ((word.text,),)), *((text,) for text in more)))
        if (more := either.get(word.text))
        else word
        for word in body
    ]


def over_notes(copy: Sequence[Word], wanted: Container[str]) -> Iterator[str]:
    """Of the words `wanted`, those that `copy` divides over notes at the foot of a page."""
    near = _brought_together(copy, lambda form: form if form in wanted else "")
    for before, after in pairwise(near):
        if before.text[-1:] in _SIGNS and before.line != after.line:
            yield from (form for form in _joined([before.text, after.text]) if form in wanted)


def undeclared(copy: Sequence[Word], wanted: Container[str]) -> Iterator[str]:
    """Of the words `wanted`, those that `copy` divides."""
    for at in range(len(copy)):
        _, forms = _division(copy, at, lambda form: form if form in wanted else "")
        yield from forms


def _brought_together(copy: Sequence[Word], meant: Callable[[str], str]) -> list[Word]:
    """The copy with the second part of a divided word after the first, also where notes at the
    foot of a page stand between them; these follow."""
    found = list(copy)
    for at, word in enumerate(copy[:-1]):
        if word.text[-1:] not in _SIGNS or copy[at + 1].line == word.line:
            continue
        ends = (n for n in range(at + 1, min(at + MOST_BETWEEN, len(found))) if _begins(found, n))
        there = next((n for n in ends if any(map(meant, _joined([word.text, found[n].text])))), at)
        if there > at + 1:
            page = found[there].page
            if page and there + 1 < len(found):
                found[there + 1] = replace(found[there + 1], page=page)
            found.insert(at + 1, replace(found.pop(there), page=""))
    return found


def _begins(copy: Sequence[Word], at: int) -> bool:
    return copy[at - 1].line != copy[at].line


def _division(copy: Sequence[Word], at: int, meant: Callable[[str], str]) -> tuple[int, list[str]]:
    """How many words from a place on make one that is meant, and in which forms."""
    if _SOFT in copy[at].text.strip(_SOFT):
        return 1, [form for form in [copy[at].text.replace(_SOFT, "")] if meant(form)]
    for size in range(2, MOST_LINES + 1):
        parts = copy[at : at + size]
        ends = all(_may_end(one, other) for one, other in pairwise(parts))
        if len(parts) < size or not ends or any(is_sign(part.text) for part in parts):
            break
        if forms := [form for form in _joined([part.text for part in parts]) if meant(form)]:
            return size, forms
    return 1, []


def _may_end(one: Word, following: Word) -> bool:
    """Whether a word may be divided after one part: at the end of a line, or by a hyphen."""
    return one.line != following.line or (len(one.text) > 1 and one.text[-1] in _SIGNS)


def _joined(parts: Sequence[str]) -> list[str]:
    """Every way of making one word of its parts."""
    ways = [parts[0]]
    for part in parts[1:]:
        ways = [form for way in ways for form in _both(way, part)]
    return list(dict.fromkeys(ways))


def _both(before: str, after: str) -> Iterator[str]:
    sign, stem = before[-1:], before[:-1]
    if not stem or sign not in _SIGNS:
        yield before + after
        return
    yield stem + after
    yield f"{stem}{'-' if sign in _FOR_LINES_ONLY else sign}{after.removeprefix(sign)}"


def _cores(form: str) -> Iterator[str]:
    """A word, also without its punctuation, and without the mark of a footnote."""
    yield from (one.casefold() for one in (form, _AROUND.sub("", form), bare_word(form)))


def bare_word(form: str) -> str:
    """A word by itself, as it is declared."""
    return _AROUND.sub("", _MARK.sub("", form)) or form
