"""What a record would say of its names, where the archive's entries do not decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from regesta.archive.mentions import Found
from regesta.archive.outline import Outline
from regesta.drafting.authorities import Authorities
from regesta.drafting.collectives import Meant
from regesta.model.entries import UNNAMED, Person, Reading, Readings
from regesta.model.quotes import stands

Said = dict[str, dict[tuple[str, ...], list[str]]]


def mentions(
    arranged: Outline,
    known: Authorities,
    names: Mapping[str, Sequence[Found]],
    meant: Mapping[str, Sequence[Meant]],
) -> dict[str, Readings]:
    """What forms mean: those that name somebody without a name, and names that several share, of
    whom the first is proposed."""
    said: Said = {}
    for path, text in arranged.texts.items():
        within = [(one.start, one.end) for one in names.get(path, ()) if one.ids]
        for one in meant.get(path, ()):
            form = text[one.start : one.end]
            if not any(start <= one.start and one.end <= end for start, end in within):
                said.setdefault(form, {}).setdefault(one.ids, []).append(path)
        for start, end, form in known.lexicon.find(text):
            shared = known.lexicon.meanings[form]
            decided = any(one.start == start and len(one.ids) == 1 for one in names.get(path, ()))
            if len(shared) > 1 and not decided and stands(form, text):
                said.setdefault(text[start:end], {}).setdefault(shared[:1], []).append(path)
    return {form: _read(form, read) for form, read in said.items()}


def _read(form: str, read: Mapping[tuple[str, ...], Sequence[str]]) -> Readings:
    """What a form means: the same everywhere, or by passages, as a word such as `visit` does."""
    if len(read) == 1 and not (form.islower() and form.isalpha()):
        (only,) = read
        return only[0] if len(only) == 1 else only
    return tuple(
        Reading(at=path, is_=who[0] if len(who) == 1 else who)
        for who, paths in read.items()
        for path in dict.fromkeys(paths)
    )


def speakers(arranged: Outline, known: Authorities) -> dict[str, str | tuple[str, ...]]:
    """Who speaks in turns of speech, as printed before his words, where that is one whom the
    archive knows, else nobody named."""
    marks = {mark.text for mark in arranged.turns.values()}
    often = {text for text in marks if sum(m.text == text for m in arranged.turns.values()) > 1}
    found: dict[str, str | tuple[str, ...]] = {}
    for text in sorted(marks):
        who = _who(text, arranged, known)
        if who:
            found[text] = who
        elif text in often and text.casefold().rstrip(".") in ("q", "a", "question", "answer"):
            found[text] = UNNAMED
    return found


def _who(mark: str, arranged: Outline, known: Authorities) -> str:
    """The one person whose name stands in a speaker's words: a participant before others."""
    words = mark.casefold().replace(".", " ").split()
    there = [
        p.person
        for report in arranged.record.reports
        for people in report.sides.values()
        for p in people
    ]
    for among in (there, [one.id for one in known.of(Person)]):
        fits = {i for i in among if (entry := known.find(Person, i)) and _is_called(words, entry)}
        if len(fits) == 1:
            return fits.pop()
    return ""


def _is_called(words: Sequence[str], entry: object) -> bool:
    data = entry.data  # type: ignore[attr-defined]
    names = {data.sort.partition(",")[0].casefold(), *(form.casefold() for form in data.also)}
    return any(name in words for name in names)
