"""Names whose letters come from scripts that do not belong in one word.

The rule is that of Unicode UTS 39, section 5.2, "highly restrictive": one script, or Latin with
those that Japanese, Korean, or Chinese with Bopomofo is written in. Letters of other scripts are
taken for each other: `Ivanov` with a Cyrillic `а` is another name, and looks the same.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from regesta.archive.references import walk
from regesta.model import entries as e
from regesta.model.entries import AnyEntry, FieldPath
from regesta.model.text import TITLE
from regesta.problems import Kind, Location, Problem

_NAMES = frozenset({"name", "sort", "also", "native", "names_by", "title"})
_OF_NONE = frozenset({"Zyyy", "Zinh", "Zzzz"})
_TOGETHER: dict[str, frozenset[str]] = {
    "Hani": frozenset({"Jpan", "Kore", "Hanb"}),
    "Hira": frozenset({"Jpan"}),
    "Kana": frozenset({"Jpan"}),
    "Hang": frozenset({"Kore"}),
    "Bopo": frozenset({"Hanb"}),
}
_WITH_LATIN = frozenset({"Jpan", "Kore", "Hanb"})
_HINT = "type the word in one script: letters that look alike are neither found nor told apart"
Scripts = frozenset[str]


def site_holds(site: e.Site) -> Iterator[Problem]:
    """A warning for each word of the archive's title that mixes scripts."""
    for message in mixed_words(site.title):
        place = Location("content/site.yaml")
        yield Problem(Kind.MIXED_SCRIPTS, place, message, _HINT, severity="warning")


def names_hold(entry: AnyEntry) -> Iterator[Problem]:
    """A warning for each word of a name, title or office that mixes scripts."""
    for path, text in _names(entry):
        for message in mixed_words(text):
            if not _noted(entry, path, message):
                place = entry.place(*path)
                yield Problem(Kind.MIXED_SCRIPTS, place, message, _HINT, severity="warning")


def mixed_words(text: str) -> Iterator[str]:
    """Of each word that mixes scripts: which, and the first letter that does not belong there."""
    if text.isascii():
        return
    for of_letters, run in groupby(text, _is_of_a_word):
        word = "".join(run)
        if of_letters and not word.isascii() and (found := _odd_letter(word)):
            scripts, letter = found
            name = unicodedata.name(letter, "a letter without a name")
            mix = f"`{word[:60]}` mixes {_and(scripts)}"
            yield f"{mix}: U+{ord(letter):04X} is {name}"


def _names(entry: AnyEntry) -> Iterator[tuple[FieldPath, str]]:
    if entry.data.printed():
        yield (TITLE,), entry.data.label
        return
    for path, _, name, value in walk(entry.data, ()):
        if name in _NAMES:
            yield from _texts(value, path)


def _texts(value: Any, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        yield from (((*path, number), item) for number, item in enumerate(value))
    elif isinstance(value, dict):
        yield from (((*path, key), item) for key, item in value.items())


def _noted(entry: AnyEntry, path: FieldPath, message: str) -> bool:
    """Whether the word stands so in the title of a record, as a note on it says."""
    word = message.split("`")[1]
    notes = getattr(entry.data, "notes", ()) if path == (TITLE,) else ()
    return any(note.at == TITLE and word in note.quote for note in notes)


def _is_of_a_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LM" or unicodedata.category(character) == "Cf"


def _odd_letter(word: str) -> tuple[list[str], str] | None:
    """The scripts of a word that mixes them, the most frequent first, and the letter to blame."""
    # most names are ASCII, and need no tables
    from fontTools import unicodedata as data  # type: ignore[import-untyped]  # noqa: PLC0415

    letters = [c for c in word if data.script(c) not in _OF_NONE]
    often = Counter(map(data.script, letters))
    letters.sort(key=lambda c: -often[data.script(c)])
    known: list[Scripts] = []
    for letter in letters:
        known.append(_written_with(data.script_extension(letter)))
        if not _belong(known):
            return [data.script_name(script) for script, _ in often.most_common()], letter
    return None


def _written_with(scripts: Iterable[str]) -> Scripts:
    """Scripts, with the ways of writing that they are part of."""
    found = frozenset(scripts)
    return found.union(*(_TOGETHER.get(script, frozenset()) for script in found))


def _belong(letters: list[Scripts]) -> bool:
    if frozenset.intersection(*letters):
        return True
    others = [scripts for scripts in letters if "Latn" not in scripts]
    return bool(others and frozenset.intersection(*others) & _WITH_LATIN)


def _and(words: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
