"""What of a record is not encoded yet: sentences that report with no act, names with no entry, and
undertakings of which nothing later is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from regesta.archive.archive import Archive
from regesta.archive.wording import Wording
from regesta.drafting.reporting import Reported, reported
from regesta.drafting.unknown import Unknown, unknown
from regesta.model.entries import Undertaking
from regesta.model.parts import Value
from regesta.model.quotes import locate
from regesta.model.sentences import ENGLISH, Span
from regesta.pages.shared.words import NOTHING, standing


class Sentence(Value, frozen=True):
    """A sentence that reports, at a passage, and its span there; for each of its reporting verbs
    the act that it may be, and words that stand once in the passage."""

    at: str
    span: Span
    acts: tuple[tuple[str, str], ...]


class Pending(Value, frozen=True):
    """An undertaking of which nothing later is known: the passage that speaks of it, its title and
    its file."""

    at: str
    title: str
    file: str


def sentences(text: Wording) -> Iterator[Sentence]:
    """The sentences of a record that report, and hold no act that is encoded; not its printed lines
    and headings."""
    encoded = _encoded(text)
    for path, words in _passages(text).items():
        names = tuple((one.start, one.end) for one in text.found.get(path, ()))
        verbs = reported(words, text.linked.cutting, names)
        for span, here in groupby(verbs, lambda verb: verb.sentence):
            if not any(_touch(span, one) for one in encoded.get(path, ())):
                yield Sentence(path, span, tuple(_proposed(verb, words) for verb in here))


def names(text: Wording) -> tuple[Unknown, ...]:
    """The names of a record that no entry has; those of its printed lines and headings, where
    other words have capitals too, are not looked for."""
    if text.linked.cutting.language != ENGLISH.language:
        return ()
    reports = text.outline.record.reports
    people = (one for report in reports for side in report.sides.values() for one in side)
    left = [word for one in people for word in one.as_.split()]
    return tuple(unknown(_passages(text), text.found, left))


def _passages(text: Wording) -> dict[str, str]:
    """The texts of the passages that are sentences, by path."""
    outline = text.outline
    return {
        path: words
        for path, words in outline.texts.items()
        if path not in outline.record.printed() and outline.blocks[path].kind != "section"
    }


def _encoded(text: Wording) -> Mapping[str, list[Span]]:
    """The spans of the sentences of acts, by passage."""
    found: dict[str, list[Span]] = {}
    for act in text.outline.record.acts:
        found.setdefault(act.at, []).append(text.sentence(act))
    return found


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _proposed(verb: Reported, words: str) -> tuple[str, str]:
    """The act that a reporting verb may be, and the fewest words from it on that stand once in
    their text."""
    end = verb.end
    while locate(words[verb.start : end], words)[0] > 1 and end < len(words):
        end = min((at for at in (words.find(" ", end + 1), len(words)) if at > 0), default=end)
    return verb.act, words[verb.start : end]


def pending(archive: Archive, record_id: str) -> Iterator[Pending]:
    """The undertakings of the acts of a record of which nothing later is known, each where the
    record speaks of it first."""
    seen: set[str] = set()
    for act in archive.acts_of_record[record_id]:
        for head in (one.head for one in act.undertakings if one.head.id not in seen):
            seen.add(head.id)
            entry = archive.entries.entry(Undertaking, head.id)
            if standing(entry.data.stages, entry.data.searched) == NOTHING:
                yield Pending(act.passage.path, head.title, entry.file)
