"""A record's text held beside its copy: what is shown of it, and what it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from regesta.commands.ending import Ending, NotUnderstoodError
from regesta.commands.side_by_side import rows
from regesta.commands.telling import count
from regesta.making.files import added_labels
from regesta.model.entries import Entry, Record
from regesta.problems import Problem, did_you_mean
from regesta.reading import entries, sources
from regesta.reading.collation import Stretch, collate
from regesta.reading.words import Word, counted, spaced, texts


def compare(content: Path, record: str, width: int) -> Ending:
    """Hold a record of the folder `content` beside its copy, in lines of `width` columns.

    Raises NotUnderstoodError where there is no such record, and Unreadable.
    """
    found = sources.find(content.parent, content)
    records = {file.id: file for file in found.files if file.folder == entries.RECORDS}
    if record not in records:
        hint = did_you_mean(record, records) or "give the name of its file, without `.md`"
        raise NotUnderstoodError(f"there is no record `{record}`", hint)
    file = sources.read(records[record])
    if isinstance(file, Problem):
        return _nothing((file,), found)
    begun = entries.begin(file)
    seed = found.seeds.read(begun.seed) if begun.seed else None
    came = entries.finish(begun, seed, added_labels(found.site))
    if came.entry is None or not isinstance(seed, bytes):
        return _nothing(came.problems, found)
    stretches = collate(cast("Entry[Record]", came.entry), seed)
    return _ending(stretches, tuple(rows(stretches, (file.name, begun.seed), width)))


def _nothing(problems: tuple[Problem, ...], found: sources.Content) -> Ending:
    """Where there are not both texts: why, or that none is to be compared."""
    lines = sources.quotable(found, problems)
    summary = "there is no text to be compared"
    return Ending(summary, wrong=bool(problems), problems=problems, lines=lines)


def _ending(stretches: Sequence[Stretch], shown: tuple[str, ...]) -> Ending:
    unlike = [one for one in stretches if one.relation in ("differs", "missing")]
    words = count(counted(word.text for one in stretches for word in one.body), "word")
    places = count(len(unlike), "place")
    agree = f"they differ in {places}" if unlike else "they are the copy's, in its order"
    data = {"stretches": [_data(one) for one in stretches]}
    return Ending(f"{words} of the record: {agree}", bool(unlike), shown=shown, data=data)


def _data(one: Stretch) -> dict[str, object]:
    sides = {"body": _side(one.body), "copy": _side(one.copy)}
    return {"relation": one.relation, "by": one.by, **sides}


def _side(words: Sequence[Word]) -> dict[str, object] | None:
    return {"line": words[0].line, "text": spaced(texts(words))} if words else None
