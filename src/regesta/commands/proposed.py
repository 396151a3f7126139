"""A proposal as it is shown to whoever decides on it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import cast

from regesta.amending.proposals import Proposal
from regesta.archive.outline import outline
from regesta.commands.choosing import Known
from regesta.model.entries import Act, Actors, AnyEntry, Entry, FieldPath, Printed, Record, actors
from regesta.model.quotes import locate
from regesta.model.sentences import Cutting, around, sentences
from regesta.problems import printable
from regesta.reading.spans import Laid

_IN_WORDS = ("at", "id", "by", "act", "to", "topics", "quote", "unconfirmed")
_MOST_LINES = 16
_LABEL = 8


def shown(entry: AnyEntry, found: Laid, one: Proposal, known: Known, width: int) -> Iterator[str]:
    """The lines that show a proposal: a field as it is typed; of an act its sentence, and what it
    says of it."""
    if one.is_act:
        record = cast("Entry[Record]", entry)
        yield from _act(record, record.data.acts[int(one.path[1])], known, width)
        for name in found.children[one.path]:
            if name not in _IN_WORDS:
                yield from _typed(found, (*one.path, name))
    elif one.path in found.values:
        yield from _typed(found, one.path)
    else:
        yield f"  `{one.name}` is not given"


def _act(record: Entry[Record], act: Act, known: Known, width: int) -> Iterator[str]:
    own = outline(record)
    for path in own.lead_ins.get(act.at, ()):
        text, how = own.texts[path], Cutting(own.language(path))
        start = sentences(text, how)[-1][0]
        yield from _labelled(path, text[start:], width)
    yield from _labelled(act.at, _sentence(own.texts.get(act.at, ""), act, record.data), width)
    yield from _labelled("=>", in_words(act, known), width)
    word = known.verbs.get(act.act)
    comes_to = f"{act.act}: {word.force}" if word else f"{act.act}, which is none of the vocabulary"
    yield from _labelled("verb", comes_to, width)
    topics = act.topics or own.topics(act.at)
    filed = " (those of the passage)" if topics and not act.topics else ""
    yield from _labelled("topics", f"{', '.join(topics) or 'none'}{filed}", width)
    yield from _labelled("words", act.quote, width)


def _sentence(text: str, act: Act, record: Record) -> str:
    """The sentences in which the words of an act stand; all of the passage where they do not."""
    _, spans = locate(act.quote, text)
    if not spans:
        return text
    language = record.languages.get(act.at, record.language)
    start, end = around(spans, text, Cutting(language))
    return f"{'… ' if start else ''}{text[start:end]}{' …' if end < len(text) else ''}"


def in_words(act: Act, known: Known) -> str:
    """Who does what, in a sentence."""
    word = known.verbs.get(act.act)
    to = _names(act.to, known.actors)
    toward = f"{word.toward if word else ' to '}{to}" if to else ""
    done = word.past if word else act.act
    return f"{_names(act.by, known.actors)} {done}{toward}"


def _names(given: Actors, titles: Mapping[str, str]) -> str:
    return " and ".join(_name(one, titles) for one in actors(given))


def _name(one: str | Printed, titles: Mapping[str, str]) -> str:
    if isinstance(one, Printed):
        return f"“{one.printed}”"
    if one not in titles:
        return f"{one} (no such entry)"
    return f"{titles[one]} ({one})"


def _labelled(label: str, text: str, width: int) -> Iterator[str]:
    """A text in lines of at most `width` columns, beside a label."""
    lines = textwrap.wrap(printable(text), max(40, width) - _LABEL - 3) or [""]
    for n, line in enumerate(lines):
        yield f"  {'' if n else label:<{_LABEL}} {line}".rstrip()


def _typed(found: Laid, path: FieldPath) -> Iterator[str]:
    """A field as it is typed, of a long one the beginning."""
    column = found.keys[path].start
    indent = column - max(found.text.rfind(sign, 0, column) for sign in "\r\n") - 1
    typed = found.text[column - indent : found.values[path].end]
    lines = textwrap.dedent(typed).splitlines()
    for line in lines[:_MOST_LINES]:
        yield f"  {printable(line)}".rstrip()
    if len(lines) > _MOST_LINES:
        yield f"  … {len(lines) - _MOST_LINES} more lines"
