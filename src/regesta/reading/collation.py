"""A collation: the words of a transcription and of its copy, each beside its own.

Unlike the word check, which says whether the two are equal and what differs, it gives all of both
texts, in the order of the copy, with what the record declares said to be that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from typing import Literal, NamedTuple

from regesta.model.entries import Entry, Record
from regesta.model.parts import Value
from regesta.reading.alignment import opcodes
from regesta.reading.declared import Declared, Removal
from regesta.reading.differences import as_printed
from regesta.reading.feet import interleaved
from regesta.reading.omitted import set_apart
from regesta.reading.prepared import Prepared, prepare
from regesta.reading.words import Word, source_words, texts

Relation = Literal["same", "differs", "divided", "footnote", "omitted", "missing"]


class Stretch(Value, frozen=True):
    """Words of the body and of the copy that stand beside each other, each with its line in its
    file.

    `relation` is *same*; *differs*, never for the bullets of lists, where one side can have none;
    *divided*, one word that the copy divides, as declared; *footnote*, the same words,
    which the body has at its end; *omitted*, words of the copy outside the body, declared by the
    field `by`; or *missing*, words of the field `by` that the copy has not, as those of the body.
    """

    relation: Relation
    body: tuple[Word, ...] = ()
    copy: tuple[Word, ...] = ()
    by: str = ""


class _Pair(NamedTuple):
    relation: Relation
    by: str
    body: tuple[Word, ...]
    copy: tuple[Word, ...]


def collate(entry: Entry[Record], seed: bytes) -> tuple[Stretch, ...]:
    """The body of a record beside its copy `seed`, of which bytes that are no UTF-8 are shown as
    U+FFFD."""
    text = seed.decode("utf-8-sig", "replace")
    held = prepare(entry.data, entry.body, text, entry.place)
    every = source_words(set_apart(text, entry.data.source.omits))
    aside = {word.at: "omits" for word in every} | dict.fromkeys((w.at for w in held.left.copy), "")
    removal = Removal(held.joined.copy, [*held.body, *chain.from_iterable(held.notes)], "")
    missing = list(_taken_out(removal, held.declared, aside))
    pairs = _in_order(_beside(held, removal.rest(), every), every, aside)
    return (*missing, *map(_joined, _runs(pairs)))


def _taken_out(
    removal: Removal, declared: Iterable[Declared], aside: dict[int, str]
) -> Iterator[Stretch]:
    """Notes in `aside` by what each word is declared that is taken out, the longest run first;
    what the copy has not is missing."""
    for run in sorted(declared, key=lambda run: -len(run.words)):
        before = set(removal.taken)
        if removal.found(run):
            for at in removal.taken - before:
                aside[removal.copy[at].at] = run.what
        else:
            words = tuple(Word(text, run.place.line) for text in run.words)
            yield Stretch("missing", words, by=run.what)


def _beside(held: Prepared, copy: list[Word], every: list[Word]) -> Iterator[_Pair]:
    """The body beside what is left of the copy, word by word where they agree."""
    notes = [list(as_printed(note, copy)) for note in held.notes]
    body = interleaved(list(as_printed(held.body, copy)), notes, copy)
    below = {word.line for note in notes for word in note}
    for tag, a, b, c, d in _codes(body, copy):
        if tag != "equal":
            there = tuple(word for word in copy[c:d] if not word.bullet)
            yield from [_Pair("differs", "", tuple(body[a:b]), there)] if a < b or there else []
            continue
        for ours, theirs in zip(body[a:b], copy[c:d], strict=True):
            relation: Relation = "footnote" if ours.line in below else "same"
            if len(theirs.text) > len(every[theirs.at].text):
                relation = "divided"
            yield _Pair(relation, "", (ours,), (theirs,))


def _codes(body: list[Word], copy: list[Word]) -> Iterator[tuple[str, int, int, int, int]]:
    """How the two differ, to their ends: also what is beyond what can be compared."""
    a = c = 0
    for tag, start, end, begin, stop in opcodes(texts(body), texts(copy)):
        if a < start or c < begin:
            yield "replace", a, start, c, begin
        if start < end or begin < stop:
            yield tag, start, end, begin, stop
        a, c = end, stop


def _in_order(pairs: Iterable[_Pair], every: list[Word], aside: dict[int, str]) -> Iterator[_Pair]:
    """The pairs, with what stands aside where the copy has it."""
    apart = [word for word in every if aside[word.at]]
    at = 0
    for pair in pairs:
        while pair.copy and at < len(apart) and apart[at].at < pair.copy[0].at:
            yield _Pair("omitted", aside[apart[at].at], (), (apart[at],))
            at += 1
        yield pair
    yield from (_Pair("omitted", aside[word.at], (), (word,)) for word in apart[at:])


def _runs(pairs: Iterable[_Pair]) -> Iterator[list[_Pair]]:
    return (list(run) for _, run in groupby(pairs, key=lambda pair: pair[:2]))


def _joined(run: list[_Pair]) -> Stretch:
    body = tuple(chain.from_iterable(pair.body for pair in run))
    copy = tuple(chain.from_iterable(pair.copy for pair in run))
    return Stretch(run[0].relation, body, copy, run[0].by)
