"""The words of a source text and of a transcription, for the check of one against the other.

Words are runs between white space after NFC, ligatures as their letters, punctuation included,
item numbers as typed, bullets dropped. In scripts that set no spaces each sign is one, so that it
does not matter where lines end; signs that are punctuation are compared, and not counted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise, product

import msgspec
from msgspec.structs import replace

from regesta.model.boundaries import SIGNS, is_sign
from regesta.model.text import Block, Run, printed_mark, printed_runs, runs_text, walk
from regesta.problems import printable
from regesta.reading.lines import below_head

MAX_WORD = 60
MAX_FORMS = 200
BULLETS = frozenset("-*+•·‣▪●○◦–—")
_MARKS = ("{}", "[{}]", "({})", "{}.", "{})")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_COLUMNS = re.compile(r"\S(?: {4,}|\t+| ?\u3000{2,})\S")
_PIECE = re.compile(r"\s+|\S+")
_LETTERS = {
    code: letters
    for block in (range(0xFB00, 0xFB18), range(0xFB50, 0xFE00), range(0xFE70, 0xFEFD))
    for code in block
    if (letters := unicodedata.normalize("NFKC", chr(code))).isalpha()
}
"""The letters that the ligatures of print and the Arabic presentation forms stand for."""


class Word(msgspec.Struct, frozen=True):
    """A word with its line. `forms` are the ways a source can print it, of one or two words;
    `page` is the number of the page of the print that begins with it; `at` its place among all
    words of a copy, from 0, where it is of one."""

    text: str
    line: int
    forms: tuple[tuple[str, ...], ...] = ()
    bullet: bool = False
    page: str = ""
    at: int = -1


def normalised(text: str) -> tuple[str, ...]:
    """The words of a text."""
    words = _composed(text).split()
    return tuple(part for word in words for part in _parts(word))


def _parts(word: str) -> list[str]:
    return [word] if word.isascii() else SIGNS.findall(word)


def counted(words: Iterable[str]) -> int:
    """How many words there are, as their scripts count them."""
    return sum(not is_sign(word) or word[0].isalnum() for word in words)


def spaced(words: Sequence[str]) -> str:
    """Words as a text, with spaces where their scripts set them."""
    after = (
        word if is_sign(before) and is_sign(word) else f" {word}"
        for before, word in pairwise(words)
    )
    return "".join((*words[:1], *after))


def lines_of(text: str) -> list[str]:
    """The lines of a copy."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def cells_apart(copy: list[Word], blocks: tuple[Block, ...], body: Iterable[Word]) -> list[Word]:
    """A copy with the words apart that it has as one where a cell of a table ends."""
    rows = (row for block in walk(blocks) for row in block.rows)
    ends = {"".join(parts): parts for row in rows for parts in _ends_of_cells(row)}
    if not ends:
        return copy
    known = {word.text for word in body}
    apart = {text: parts for text, parts in ends.items() if text not in known}
    return [
        replace(word, text=part, page="" if n else word.page)
        for word in copy
        for n, part in enumerate(apart.get(word.text, (word.text,)))
    ]


def _ends_of_cells(row: tuple[tuple[Run, ...], ...]) -> Iterator[tuple[str, ...]]:
    """What touches where the cells of a row touch: last words and first words, and all words of
    cells that have one."""
    cells = [words for cell in row if (words := normalised(runs_text(cell)))]
    for start in range(len(cells) - 1):
        parts = cells[start][-1:]
        for words in cells[start + 1 :]:
            parts = (*parts, words[0])
            yield parts
            if len(words) > 1:
                break


def in_columns(text: str) -> frozenset[int]:
    """The numbers of the lines of a copy whose words stand in columns, as signatures do."""
    return frozenset(n for n, line in enumerate(lines_of(text), 1) if _COLUMNS.search(line))


def source_words(text: str) -> list[Word]:
    """The words of a copy; a bullet at the start of a line is marked, and not counted."""
    found: list[Word] = []
    for number, line in enumerate(lines_of(text), 1):
        for position, word in enumerate(normalised(line)):
            is_bullet = position == 0 and word in BULLETS
            found.append(Word(word, number, bullet=is_bullet, at=len(found)))
    return found


def body_words(blocks: tuple[Block, ...]) -> tuple[list[Word], list[list[Word]]]:
    """The words of a transcription in reading order, labels as typed, bullets dropped; those of
    each footnote by themselves."""
    text = [word for block in blocks if block.kind != "footnote" for word in _block_words(block)]
    notes = [list(_block_words(block)) for block in blocks if block.kind == "footnote"]
    return text, notes


def printed_forms(text: str) -> tuple[tuple[str, ...], ...]:
    """The ways a source can print a title, dateline or byline, by the marks of its footnotes."""
    words = (word.forms or ((word.text,),) for word in _run_words(printed_runs(text), 1))
    forms = islice(product(*words), MAX_FORMS)
    return tuple(tuple(chain.from_iterable(form)) for form in forms)


def _block_words(block: Block) -> Iterator[Word]:
    if block.kind == "footnote":
        yield from _footnote_words(block)
        return
    yield from own_words(block)
    for child in block.children:
        yield from _block_words(child)


def own_words(block: Block) -> Iterator[Word]:
    """The words of a block itself, after its label."""
    label = f"{block.label}{'' if block.glued else ' '}" if block.label else ""
    yield from _run_words((Run(label), *block.runs), block.line)
    for number, row in enumerate(block.rows):
        for cell in row:
            yield from _run_words(cell, block.line + below_head(number))


def _footnote_words(block: Block) -> Iterator[Word]:
    """Words of a footnote's text; the first can be printed with its mark before it, or glued."""
    below = (word for child in block.children for word in _block_words(child))
    inner = [*_run_words(block.runs, block.line), *below]
    if not inner:
        return
    first, label = inner[0], printed_mark(block.label)
    if not label:
        yield from inner
        return
    forms = tuple(
        form
        for mark in _marks(label)
        for tail in first.forms or ((first.text,),)
        for form in ((mark, *tail), (mark + tail[0], *tail[1:]))
    )
    yield Word(f"{label} {first.text}", first.line, forms)
    yield from inner[1:]


def _run_words(runs: tuple[Run, ...], line: int) -> Iterator[Word]:
    """Words of runs; a footnote's mark joins the word it stands in, in every form of a mark."""
    if not any(run.footnote and run.text for run in runs):
        for number, text in enumerate("".join(run.text for run in runs).split("\n"), line):
            yield from (Word(word, number) for word in normalised(text))
        return
    parts: list[tuple[str, bool]] = []
    for run in runs:
        if run.footnote:
            parts += [(run.text, True)] if run.text else []
            continue
        for piece in _PIECE.findall(run.text):
            if piece.isspace():
                yield from _word(parts, line)
                parts = []
                line += piece.count("\n")
                continue
            for part in _parts(piece):
                if parts and (is_sign(part) or (not parts[-1][1] and is_sign(parts[-1][0]))):
                    yield from _word(parts, line)
                    parts = []
                parts.append((part, False))
    yield from _word(parts, line)


def _word(parts: list[tuple[str, bool]], line: int) -> Iterator[Word]:
    text = _composed(part for part, _ in parts)
    if not any(is_mark for _, is_mark in parts):
        yield from (Word(part, line) for part in _parts(text))
        return
    forms: list[tuple[str, ...]] = []
    for style in range(len(_marks(""))):
        glued = _composed(_marks(p)[style] if is_mark else p for p, is_mark in parts)
        apart = _composed(f" {_marks(p)[style]}" if is_mark else p for p, is_mark in parts)
        forms += [normalised(glued), normalised(apart)]
    yield Word(text, line, tuple(dict.fromkeys(forms)))


def _composed(parts: Iterable[str]) -> str:
    text = "".join(parts)
    return text if text.isascii() else unicodedata.normalize("NFC", text).translate(_LETTERS)


def _marks(label: str) -> tuple[str, ...]:
    """The ways a source can print the mark of the footnote `label`."""
    return (*(form.format(label) for form in _MARKS), label.translate(_RAISED))


def texts(words: Sequence[Word]) -> list[str]:
    """The words as text."""
    return [word.text for word in words]


def shown(words: Sequence[str]) -> str:
    """Words for a message; of many, and of long ones, the beginning and the end."""
    some = words if len(words) <= 12 else [*words[:6], "…", *words[-5:]]
    text = printable(spaced([short(word) for word in some]))
    return f"`{text}`" + (f" ({len(words)} words)" if len(words) > 12 else "")


def short(word: str) -> str:
    """A word for a message, as one of a text without spaces can be very long."""
    return word if len(word) <= MAX_WORD else f"{word[: MAX_WORD - 20]}…{word[-19:]}"
