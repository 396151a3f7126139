"""What to do about a difference of a transcription from its copy."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from regesta.model.entries import Record
from regesta.problems import printable
from regesta.reading.words import normalised, spaced

UNPRINTED = "a mark that is not printed is typed `[^~1]`"
Repeated = Mapping[str, tuple[str, ...]]
"""The words of fields that repeat what a document prints, by the field's name."""

LONG = 30
"""How many missing words may be another document of the copy."""
_FIRST = 4
_OMITS = "what is not transcribed is declared in `source.omits`"
_MARKUP = re.compile(r"\]\([^)]*\)|[\\\[*_#`]|^>$")
_PLAIN = re.compile(r"[^\W_][^\s\[\]{},:#?!&*|<>=%@`'\"\\]*")


def repeated(record: Record) -> Repeated:
    """The words of those fields that repeat what the document prints, and take nothing out."""
    printed = {"number": record.number, "classification": record.classification}
    return {name: words for name, text in printed.items() if (words := normalised(text))}


def remedy(ours: Sequence[str], theirs: Sequence[str], fields: Repeated, *, notes: bool) -> str:
    """The hint about words `ours` where the copy has `theirs`; `notes` says that marks of
    footnotes stand in ours."""
    if notes and _begins(ours, theirs):
        return f"transcribe it as printed; {UNPRINTED}"
    if _is_marked_up(ours, theirs):
        return "the source text has signs of Markdown: keep a copy of the text that they show"
    if field := next((name for name, words in fields.items() if _has(theirs, words)), ""):
        return f"`{field}` repeats words of the document: they stand in the body too; {_OMITS}"
    if not ours:
        ends = printable(f"{spaced(theirs[:_FIRST])} … {spaced(theirs[-_FIRST:])}")
        words = ends if len(theirs) >= LONG else in_yaml([printable(spaced(theirs))])
        return f"transcribe it; what is no part of the document, `source.omits` has as `{words}`"
    if marks := _other_marks(spaced(ours), spaced(theirs)):
        return f"transcribe it as printed: {marks}"
    return f"transcribe it as printed; {_OMITS}"


def _other_marks(ours: str, theirs: str) -> str:
    """The first of the marks in which alone two texts differ, such as kinds of apostrophes."""
    if len(ours) != len(theirs):
        return ""
    pairs = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
    if not pairs or any(one.isalnum() or one.isspace() for pair in pairs for one in pair):
        return ""
    here, there = pairs[0]
    return f"`{here}` (U+{ord(here):04X}) stands here, `{there}` (U+{ord(there):04X}) there"


def in_yaml(words: Sequence[str]) -> str:
    """Words as a list in YAML, in quotes where they would be read as something else."""
    return f"[{', '.join(map(_scalar, words))}]"


def _scalar(word: str) -> str:
    if _PLAIN.fullmatch(word):
        return word
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _begins(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the copy has words of the body, or their beginnings, and nothing else."""
    return len(ours) >= len(theirs) and all(map(str.startswith, ours, theirs))


def _is_marked_up(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether nothing but signs of Markdown tells the words of the copy from the body's."""
    shown = [text for word in theirs if (text := _MARKUP.sub("", word))]
    return bool(theirs) and shown == list(ours)


def _has(words: Sequence[str], run: tuple[str, ...]) -> bool:
    return any(tuple(words[at : at + len(run)]) == run for at in range(len(words)))
