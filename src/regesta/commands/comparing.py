"""A record's text held beside its copy: what is shown of it, and what it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from regesta.commands.ending import Ending, NotUnderstoodError
from regesta.commands.side_by_side import rows
from regesta.commands.telling import count
from regesta.making.collating import collated, records
from regesta.problems import Problem, did_you_mean
from regesta.reading import sources
from regesta.reading.collation import Stretch
from regesta.reading.words import Word, counted, spaced, texts


def compare(content: Path, record: str, width: int) -> Ending:
    """Hold a record of the folder `content` beside its copy, in lines of `width` columns.

    Raises NotUnderstoodError where there is no such record, and Unreadable.
    """
    found = sources.find(content.parent, content)
    known = records(found)
    if record not in known:
        hint = did_you_mean(record, known) or "give the name of its file, without `.md`"
        raise NotUnderstoodError(f"there is no record `{record}`", hint)
    held = collated(found, known[record])
    if held.stretches is None:
        return _nothing(held.problems, found)
    return _ending(held.stretches, tuple(rows(held.stretches, held.files, width)))


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
