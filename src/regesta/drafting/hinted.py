"""What a text names otherwise than by its name: a meeting by its day or place, an instrument by its
kind, a body by a part of its name, a name that is misspelt by a letter."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches

from regesta.archive.mentions import Found
from regesta.dates import Edtf
from regesta.drafting.authorities import Authorities, plainly
from regesta.drafting.collectives import Meant
from regesta.drafting.invoked import invoked
from regesta.drafting.met import met
from regesta.model.entries import Person, Place

_NEAR_ENOUGH = 0.9
_LONG = 7
_IN_WORD = re.compile(r"[\w-]")
_RUN = re.compile(r"(?<![\w-])[A-ZÀ-Þ][\w’-]*(?: [A-ZÀ-Þ][\w’-]*)*(?![\w-])")


def hinted(
    text: str,
    known: Authorities,
    on: Edtf | None,
    here: Sequence[Found],
    full: frozenset[str],
    sides: Collection[str],
    before: Sequence[str],
) -> Iterator[Meant]:
    """Those whom a text of a day hints at; `here` are the names found in it, `full` the forms of
    names that its record has, `sides` those who meet, `before` whom the text before it names."""
    yield from (_clear(one, text, here, 2) for one in _titled(text, known, here))
    yield from (_clear(one, text, here, 1) for one in met(text, known, on, sides))
    yield from invoked(text, known, on, before, here)
    for match in _RUN.finditer(text):
        start, end = match.span()
        if any(one.start < end and start < one.end for one in here):
            continue
        ids = _by_part(match.group(), known, full) if text[:start].endswith("he ") else ()
        if ids:
            yield Meant(start, end, ids, whole=False)
        for word in re.finditer(r"[\w’-]+", match.group()) if not ids else ():
            near = _joined(word.group(), known, sides) or _misspelt(word.group(), known)
            if near:
                yield Meant(start + word.start(), start + word.end(), near, whole=False)


def _titled(text: str, known: Authorities, here: Sequence[Found]) -> Iterator[Meant]:
    """Those whose names stand there otherwise than as names: titles of meetings, and such as are
    written in small letters, `the three measures`."""
    plain = plainly(text)
    for word in re.finditer(r"(?<![\w-])\w\S*", plain):
        for words, entry_id in known.unlisted.get(word.group(), ()):
            end = word.start() + len(words)
            whole = plain.startswith(words, word.start()) and not _IN_WORD.match(plain, end)
            if whole and not any(one.start < end <= one.end for one in here):
                yield Meant(word.start(), end, (entry_id,), whole=False)


def _clear(one: Meant, text: str, here: Sequence[Found], least: int) -> Meant:
    """Words that mean something, less the names that stand within them: what follows these, of
    more words than `least`, or the first word with the article before it."""
    within = [name for name in here if one.start <= name.start and name.end <= one.end]
    if not within:
        return one
    tail = text[within[-1].end : one.end].lstrip()
    if tail[:1].isupper() and tail.count(" ") >= least:
        return one._replace(start=one.end - len(tail))
    head = re.match(r"\w+", text[one.start :])
    the = re.search(r"(?i)\b(?:the|this|its|his|her|their) $", text[: one.start])
    if least > 1 or head is None or the is None:
        return one
    return one._replace(start=the.start(), end=one.start + head.end())


def _by_part(form: str, known: Authorities, full: frozenset[str]) -> tuple[str, ...]:
    """Whose name a form is a part of, of those that the record has in full."""
    if " " not in form:
        return ()
    wholes = {one for one in full if re.search(rf"(?<![\w]){re.escape(form)}(?!\w)", one)}
    meant = {i for one in wholes for i in known.lexicon.meanings.get(one, ())}
    return tuple(meant) if len(meant) == 1 else ()


def _joined(form: str, known: Authorities, sides: Collection[str]) -> tuple[str, ...]:
    """Which two states a word joins, `India-Pakistan`, other than those who meet."""
    one, _, other = form.partition("-")
    both = [known.lexicon.meanings.get(part, ()) for part in (one, other)]
    states = [i for ids in both for i in ids[:1] if known.state_of(i) == i]
    return tuple(states) if len(states) == 2 and not set(states) <= set(sides) else ()


def _misspelt(form: str, known: Authorities) -> tuple[str, ...]:
    """Whose name a word is but for a letter."""
    if len(form) < _LONG:
        return ()
    forms = [
        one
        for one, ids in known.lexicon.meanings.items()
        if one[:1] == form[:1] and any(known.find(Place, i) or known.find(Person, i) for i in ids)
    ]
    near = get_close_matches(form, forms, n=1, cutoff=_NEAR_ENOUGH)
    return known.lexicon.meanings[near[0]] if near and near[0] != form else ()
