"""Whether texts are written in the script of the language that they are said to be in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from regesta import languages
from regesta.model.entries import Entry, Record
from regesta.model.text import Block
from regesta.problems import Kind, Problem

_OF_NO_SCRIPT = frozenset({"und", "mul", "mis", "zxx"})
_OF_ANY = frozenset({"Zyyy", "Zinh", "Zzzz"})
_LATIN = frozenset({"Latn"})
_HINT = "give the language of the text; where it is in letters of its own, with them: `ru-Latn`"


def check(entry: Entry[Record]) -> Iterator[Problem]:
    """The languages given that are not written as the text is: an error of a passage, a warning
    of the text as a whole."""
    record = entry.data
    letters: dict[str, Counter[str]] = {"": Counter()}
    own = {path: letters.setdefault(path, Counter()) for path in record.languages}
    for path, text in record.printed().items():
        own.get(path, letters[""]).update(filter(str.isalpha, text))
    _gather(entry.body, letters[""], own)
    for path, found in letters.items():
        tag = record.languages.get(path, record.language)
        if message := _contradiction(tag, found, path or "the text"):
            place = entry.place("languages", path) if path else entry.place("language")
            yield Problem(
                Kind.WRONG_SCRIPT, place, message, _HINT, severity="error" if path else "warning"
            )


def _gather(blocks: tuple[Block, ...], here: Counter[str], own: dict[str, Counter[str]]) -> None:
    """The letters of blocks, under the nearest passage that has a language of its own."""
    for block in blocks:
        letters = own.get(block.path, here)
        letters.update(filter(str.isalpha, block.text))
        _gather(block.children, letters, own)


def _contradiction(tag: str, letters: Counter[str], what: str) -> str:
    """What is wrong where most letters are of scripts in which a language is not written."""
    of = languages.scripts(tag) if tag.partition("-")[0] not in _OF_NO_SCRIPT else frozenset()
    if not of or ("Latn" in of and all(letter.isascii() for letter in letters)):
        return ""
    found: Counter[frozenset[str]] = Counter()
    for letter, count in letters.items():
        found[_scripts(letter)] += count
    foreign = sum(count for scripts, count in found.items() if not scripts & of)
    if 2 * foreign <= found.total():
        return ""
    most = next(scripts for scripts, _ in found.most_common() if not scripts & of)
    ways = " from right to left" if languages.direction(tag) == "rtl" else ""
    own, other = map(languages.script_names, (of, most))
    return f"`{tag}` is written in {own}{ways}, and {what} in {other}"


def _scripts(letter: str) -> frozenset[str]:
    """The scripts that a letter belongs to, none where it is of any."""
    if letter.isascii():
        return _LATIN
    from fontTools import unicodedata  # type: ignore[import-untyped]  # noqa: PLC0415

    return frozenset(unicodedata.script_extension(letter)) - _OF_ANY
