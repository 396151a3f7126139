"""An editor's apparatus against the record's own text: every path exists, every quotation
stands exactly once in its block. What needs other entries is checked in `regesta.archive`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from itertools import count as counted

from regesta.model import misquoted
from regesta.model.entries import (
    UNNAMED,
    Act,
    Actors,
    Entry,
    FieldPath,
    Note,
    Printed,
    Reading,
    Record,
    actors,
)
from regesta.model.printed import as_printed
from regesta.model.quotes import locate, stands
from regesta.model.text import Block, walk
from regesta.model.turns import as_declared, mark, seems_to_open
from regesta.problems import Kind, Problem, printable
from regesta.reading import writing
from regesta.reading.passages import meant, on_paths
from regesta.reading.places import places

MAX_HINTS = 50
_FIX = "`fix` writes it so"


def check(entry: Entry[Record]) -> tuple[Problem, ...]:
    """Every claim of the front matter of a record that its own text does not bear out."""
    return tuple(_Apparatus(entry).problems())


class _Apparatus:
    def __init__(self, entry: Entry[Record]) -> None:
        self.entry, self.record = entry, entry.data
        self.blocks = entry.blocks_by_path()
        self.texts = {path: block.text for path, block in self.blocks.items()}
        self.whole = "\n".join(self.texts.values())
        self.above = dict(_above(entry.body))
        self.hints_left = MAX_HINTS

    def problems(self) -> Iterator[Problem]:
        for position, report in enumerate(self.record.reports):
            if report.at:
                yield from self.path(report.at, "reports", position, "at")
        for topic, passages in self.record.topics.items():
            for position, path in enumerate(passages):
                yield from self.path(path, "topics", topic, position)
        yield from self.pages()
        for path in self.record.languages:
            yield from self.key_path(path, "languages", path)
        yield from self.tells_again()
        yield from self.mentions()
        yield from self.speakers()
        yield from self.ids()
        yield from self.named_twice()
        yield from self.described()
        for position, act in enumerate(self.record.acts):
            yield from self.act(act, position)
        for position, note in enumerate(self.record.notes):
            yield from self.note(note, position)

        yield from writing.check(self.entry)

    def problem(self, kind: Kind, field: FieldPath, message: str, hint: str = "") -> Problem:
        return Problem(kind, self.entry.place(*field), message, hint)

    def may_look(self) -> bool:
        """Whether to look for a hint still: that takes long, and many faults have one cause."""
        self.hints_left -= 1
        return self.hints_left >= 0

    def path(self, path: str, *field: str | int) -> Iterator[Problem]:
        if path not in self.texts:
            message = f"there is no passage `{printable(path)}` in this record"
            hint = meant(path, self.entry.body, self.texts) if self.may_look() else ""
            yield self.problem(Kind.NO_PASSAGE, field, message, hint or on_paths(path, self.texts))

    def key_path(self, path: str, *field: str | int) -> Iterator[Problem]:
        place = self.entry.key_place(*field)
        yield from (
            Problem(problem.kind, place, problem.message, problem.hint)
            for problem in self.path(path, *field)
        )

    def quote(self, quote: str, at: str, *field: str | int) -> Iterator[Problem]:
        if at not in self.texts:
            return
        count, _ = locate(quote, self.texts[at])
        if count != 1:
            kind = Kind.QUOTE_TWICE if count else Kind.NO_QUOTE
            stands = "stands more than once" if count else "does not stand"
            message = f"`{printable(quote[:100])}` {stands} in the text of {at}"
            yield self.problem(kind, field, message, self.quote_hint(quote, at, count))

    def quote_hint(self, quote: str, at: str, count: int) -> str:
        if count:
            stands = [f"`{one}`" for one in places(quote, self.texts[at])]
            where = f"it stands in {' and in '.join(stands)}: " if len(stands) > 1 else ""
            return f"{where}quote more words, so that one place is meant"
        if self.may_look():
            if printed := as_printed(quote, self.texts[at]):
                return _as_in_the_text(printed)
            found = (path for path, text in self.texts.items() if locate(quote, text)[0] == 1)
            if elsewhere := list(islice(found, 5)):
                mends = f"; {_FIX}" if len(elsewhere) == 1 else ""
                return f"it stands in {', '.join(elsewhere)}{mends}"
            if slip := misquoted.meant(quote, self.texts[at]):
                return f"did you mean `{printable(slip)}`?"
        return f"quote words of {at}, which begins: {printable(self.texts[at][:80])}"

    def pages(self) -> Iterator[Problem]:
        seen = set[str]()
        for position, page in enumerate(self.record.source.pages):
            field = ("source", "pages", position)
            yield from self.path(page.at, *field, "at")
            if page.quote:
                yield from self.quote(page.quote, page.at, *field, "quote")
            if page.page in seen:
                message = f"page {printable(page.page)} of the print begins already"
                hint = "say once where each page begins"
                yield self.problem(Kind.PAGE_TWICE, (*field, "page"), message, hint)
            seen.add(page.page)

    def tells_again(self) -> Iterator[Problem]:
        for again, before in self.record.tells_again.items():
            yield from self.key_path(again, "tells_again", again)
            for position, path in enumerate(before):
                field = ("tells_again", again, position)
                yield from self.path(path, *field)
                if self.lies_in(again, path) or self.lies_in(path, again):
                    message = f"{again} does not tell {path} again: one lies within the other"
                    hint = "give two passages that lie apart"
                    yield self.problem(Kind.TOLD_WITHIN, field, message, hint)
                elif again in self.record.tells_again.get(path, ()):
                    message = f"{again} tells {path} again, and {path} tells {again} again"
                    hint = "leave out the one that is told first"
                    yield self.problem(Kind.CIRCLE, field, message, hint)

    def lies_in(self, path: str, other: str) -> bool:
        """Whether a passage is another, or lies within it."""
        while path and path != other:
            path = self.above.get(path, "")
        return bool(path)

    def mentions(self) -> Iterator[Problem]:
        for form, readings in self.record.mentions.items():
            if not stands(form, self.whole):
                message = f"`{printable(form)}` does not stand in this record"
                hint = "give the form as printed"
                if isinstance(readings, str) and stands(readings, self.whole):
                    hint = f"the form as printed comes first: `{printable(readings)}: {form}`"
                place = self.entry.key_place("mentions", form)
                yield Problem(Kind.NOT_IN_TEXT, place, message, hint)
                continue
            several = readings if isinstance(readings, tuple) else (readings,)
            for position, reading in enumerate(several):
                if isinstance(reading, Reading) and reading.at:
                    inner = (position,) if isinstance(readings, tuple) else ()
                    yield from self.reading(form, reading, ("mentions", form, *inner, "at"))

    def speakers(self) -> Iterator[Problem]:
        marks = {path: mark(text, self.record.speakers) for path, text in self.texts.items()}
        opening = {own.text for own in marks.values() if own}
        silent = [self.texts[path] for path, own in marks.items() if own is None]
        for words in self.record.speakers:
            own, place = as_declared(words), self.entry.key_place("speakers", words)
            near = next((text for text in silent if seems_to_open(text, words)), "")
            apart = f"where a space alone sets him off, give him with it: `{printable(own)} `"
            if own not in opening:
                message = f"no paragraph opens with `{printable(words)}` as its speaker"
                hint = (
                    "give what stands before the colon, as printed; before a space, with the space"
                )
                hint = f"{apart}, in quotes" if near else hint
                yield Problem(Kind.NO_SPEAKER, place, message, hint)
            elif near:
                begun = printable(near[: len(own) + 30])
                message = f"`{printable(own)}` is no speaker where a paragraph begins `{begun}`"
                hint = f"{apart}, in quotes"
                yield Problem(Kind.SPEAKER_MISSED, place, message, hint, severity="warning")

    def reading(self, form: str, reading: Reading, field: FieldPath) -> Iterator[Problem]:
        yield from self.path(reading.at, *field)
        block = self.blocks.get(reading.at)
        under = (block, *walk(block.children)) if block else ()
        if block and not any(stands(form, one.text) for one in under):
            message = f"`{printable(form)}` does not stand in {reading.at}"
            yield self.problem(Kind.NOT_IN_TEXT, field, message, "give the passage where it does")

    def named_twice(self) -> Iterator[Problem]:
        """Nobody issues, writes or is sent a document twice."""
        for field in ("issued_by", "authors", "drafters", "addressees"):
            given = actors(getattr(self.record, field))
            for position, one in enumerate(given):
                if one in given[:position]:
                    name = one if isinstance(one, str) else one.printed
                    message = f"`{printable(name)}` stands twice in `{field}`"
                    hint = "name each once"
                    yield self.problem(Kind.NAMED_TWICE, (field, position), message, hint)

    def described(self) -> Iterator[Problem]:
        """Whoever is named as printed, by his words, is so in the document."""
        for field in ("authors", "drafters", "addressees", "signatories", "enclosures"):
            given = getattr(self.record, field)
            for position, one in enumerate(actors(given)):
                if isinstance(one, str) or stands(one.printed, self.whole):
                    continue
                if self.record.is_printed:
                    inner = (position,) if isinstance(given, tuple) else ()
                    message = f"`{printable(one.printed)}` does not stand in this record"
                    hint = "give the words as printed, or the id of an entry"
                    yield self.problem(Kind.NOT_IN_TEXT, (field, *inner, "printed"), message, hint)

    def ids(self) -> Iterator[Problem]:
        first: dict[str, int] = {}
        taken = {act.id for act in self.record.acts}
        for position, act in enumerate(self.record.acts):
            if not act.id:
                message = "an act needs an `id`: its name for ever, in every address and export"
                hint = f"for example `id: {_free_id(act, taken)}`"
                yield self.problem(Kind.NO_ACT_ID, ("acts", position), message, hint)
            elif first.setdefault(act.id, position) != position:
                message = f"the act id `{act.id}` is given twice in this record"
                hint = f"ids are unique: for example `id: {_free_id(act, taken)}`"
                yield self.problem(Kind.ACT_ID_TWICE, ("acts", position, "id"), message, hint)

    def act(self, act: Act, position: int) -> Iterator[Problem]:
        field = ("acts", position)
        yield from self.path(act.at, *field, "at")
        yield from self.quote(act.quote, act.at, *field, "quote")
        for instrument, use in act.uses.items():
            inner = () if isinstance(act.instruments[instrument], str) else ("words",)
            yield from self.words(use.words, act.at, *field, "instruments", instrument, *inner)
        for name in ("by", "to", "through", "according_to"):
            yield from self.printed(getattr(act, name), act.at, *field, name)
        if act.supplied and act.by != UNNAMED:
            message = "`supplied` says who an act by `unnamed` is by, and this act names someone"
            hint = "leave it out, or write by: unnamed"
            yield self.problem(Kind.SUPPLIED, (*field, "supplied"), message, hint)
        yield from self.undertakings(act, position)

    def printed(self, value: Actors, at: str, *field: str | int) -> Iterator[Problem]:
        for position, actor in enumerate(actors(value)):
            if isinstance(actor, Printed):
                inner = (position,) if isinstance(value, tuple) else ()
                yield from self.words(actor.printed, at, *field, *inner, "printed")

    def words(self, words: str, at: str, *field: str | int) -> Iterator[Problem]:
        if at in self.texts and locate(words, self.texts[at])[0] == 0:
            message = f"`{printable(words[:100])}` does not stand in the text of {at}"
            printed = as_printed(words, self.texts[at]) if self.may_look() else ""
            hint = _as_in_the_text(printed) if printed else "give the words as printed"
            yield self.problem(Kind.NOT_IN_TEXT, field, message, hint)

    def undertakings(self, act: Act, position: int) -> Iterator[Problem]:
        field = ("acts", position, "undertakings")
        seen = set[str]()
        for number, one in enumerate(act.bearings):
            for name in ("due_words", "qualified", "urgency"):
                if words := getattr(one, name):
                    yield from self.words(words, act.at, *field, number, name)
            if one.id in seen:
                message = f"`{one.id}` is given twice in this act"
                hint = "say once what it does to it"
                yield self.problem(Kind.UNDERTAKING_TWICE, (*field, number, "id"), message, hint)
            seen.add(one.id)

    def note(self, note: Note, position: int) -> Iterator[Problem]:
        field = ("notes", position)
        yield from self.path(note.at, *field, "at")
        if note.quote:
            yield from self.quote(note.quote, note.at, *field, "quote")
        if note.kind == "sic" and not (note.reading and note.quote):
            message = "a note of kind `sic` needs the words (`quote`) and their `reading`"
            yield self.problem(Kind.NOTE_LACKS, field, message, "give both")
        if not (note.text or note.reading):
            yield self.problem(
                Kind.NOTE_LACKS, field, "this note says nothing", "give a `text` or a `reading`"
            )


def _as_in_the_text(printed: str) -> str:
    """The hint about words that are in the text but for spaces and marks."""
    return f"the text has `{printable(printed[:100])}`; {_FIX}"


def _above(blocks: Iterable[Block], path: str = "") -> Iterator[tuple[str, str]]:
    """Each passage, with the one that it lies in directly."""
    for block in blocks:
        if block.path:
            yield block.path, path
        yield from _above(block.children, block.path or path)


def _free_id(act: Act, taken: set[str]) -> str:
    """An id made of the act's verb and passage that is not taken, and from now on is."""
    words = re.findall(r"[a-z0-9]+", f"{act.act} {act.at}".lower()) or ["act"]
    plain = "-".join(words)[:60].strip("-")
    numbered = (f"{plain}-{n}" for n in counted(2))
    free = next(proposed for proposed in chain([plain], numbered) if proposed not in taken)
    taken.add(free)
    return free
