"""The lines of a copy put together to the units that a document is made of: paragraphs, headings,
items, each with what it opens with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from regesta.drafting.dating import of_line
from regesta.drafting.lines import Line
from regesta.model.turns import ANSWER_MARKS, QUESTION_MARKS, mark
from regesta.reading.bare import Label, counted
from regesta.reading.labels import labels
from regesta.reading.words import BULLETS

ENDED = re.compile(r"[.?!:;。？！：；।۔؟][\"'”’»)\]）」』]*$")
LEADS = re.compile(r"[:：][-–—]?$")
"""How what leads to something ends: `as follows:`, `as follows:-`."""
MARKINGS = re.compile(
    r"(?i)\W*+(?>(?:(?:top )?secret|confidential|restricted|unclassified|urgent|immediate|priority"
    r"|(?:telegram|despatch|dispatch)?\s?(?:no\.?|nr\.?|№|n°)\s?[\w/.-]*\d[\w/.-]*"
    r"|[\w./–-]*\d[\w./–-]*(?:: (?:telegram|cablegram|airgram))?"
    r"|(?:provisional|unofficial|tentative) translation|draft|copy)(?:\W++|$))++"
)
"""What an office marks a document with: its class, number, state."""
OF_A_HEAD = re.compile(
    r"(?i)(?:subjects?|participants?|present|place|date|time|to|from|copies(?: to)?|distribution"
    r"|ref(?:erence)?s?|interpreters?|summary|info|drafted by|approved by)\W*"
)
"""Words that stand above entries of the head of a memorandum, and are no headings."""
_NUMBER = re.compile(r"(\d{1,3})\.(?=\s)")
_CLOSES = re.compile(r"[.,:;?!。、：；？！—–-]$")
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|The|M|Mme|Herr|Frau|Sr|Г-н|Г-жа)\b\.?\s")
_LABEL = re.compile(r"\d{1,3}\.|\([a-z\d]{1,3}\)|[•·▪●○◦]")
"""A label that stands on a line of its own before what it labels."""
_JOINS = re.compile(
    r"(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|with|from|and|or|that|which|its|his|her|their|de|du"
    r"|des|la|le|les|et|der|die|das|und|von|mit)$"
)
"""Words with which no paragraph ends."""
_YEAR = re.compile(r"\s?\(\d{4}\)")
_NOT_WRAPPED, _SHORT = 130, 80


class Unit(NamedTuple):
    """A unit of a document: the lines it takes, how far its first is indented, its text, whether
    an empty line is before it, and what it opens with.

    `opens` is the class of its label, such as `1.`, `(1)`, `art`, `-` for a bullet; empty where
    it has none. `rest` is what follows the label.
    """

    first: int
    last: int
    indent: int
    text: str
    gap: bool
    opens: str
    rest: str


def units(every: Sequence[Line], divided: Mapping[int, str]) -> list[Unit]:
    """The units of lines; `divided` are the words that lines divide, by the number of the first
    line, as they are to be written."""
    width = _width(every)
    groups: list[list[Line]] = []
    for line in every:
        goes_on = bool(groups) and (groups[-1][-1].number in divided or _is_labelled(line, groups))
        if goes_on or (groups and not _starts(line, groups[-1], width)):
            groups[-1].append(line)
        else:
            groups.append([line])
    apart = any(line.gap for line in every[1:])
    return [
        unit if apart else unit._replace(gap=True)
        for unit in _counted(_unit(group, divided) for group in groups)
    ]


def _counted(every: Iterable[Unit]) -> Iterator[Unit]:
    """Units of which those open with a number that a space alone sets off, `2 Trade`, which count
    on from one that opens with `1`."""
    last = ""
    for unit in every:
        label = None if unit.opens else counted(unit.text, last)
        if unit.opens == "1":
            last = unit.text.split(maxsplit=1)[0]
        elif label and last and not _is_bare(label, unit.text):
            last = label.number
            yield unit._replace(opens="1", rest=unit.text[label.end :].strip())
            continue
        yield unit


def _unit(group: list[Line], divided: Mapping[int, str]) -> Unit:
    text = _joined(group, divided)
    opens, rest = opening(text)
    first, last = group[0], group[-1]
    return Unit(first.number, last.number, first.indent, text, first.gap, opens, rest)


def opening(text: str) -> tuple[str, str]:
    """The class of the label that a text opens with, and what follows it."""
    if text[0] in BULLETS and text[1:2].isspace():
        return "-", text[1:].strip()
    if match := _NUMBER.match(text):
        return "1.", text[match.end() :].strip()
    known = labels()
    label = known.of_paragraph(text) or known.of_heading(text)
    if label is None or _is_glued(label) or _is_bare(label, text) or _is_high(label):
        return "", text
    rest = text[label.end :].strip()
    if label.division:
        return label.key.partition(".")[0].rstrip("0123456789"), rest
    shape = re.sub(r"\s", "", label.printed).replace(label.number, _series(label.number))
    return unicodedata.normalize("NFKC", shape), rest


def _is_bare(label: Label, text: str) -> bool:
    """Whether a label is a number alone, and what follows no title: `1 Not printed.` is a note,
    `1 (1946)` the number of a resolution."""
    year = _YEAR.match(text, label.end)
    return label.printed.isdecimal() and bool(year or _CLOSES.search(text) or len(text) > _SHORT)


def _is_high(label: Label) -> bool:
    """Whether a number is higher than any list or document counts: that of a telegram."""
    return label.number.isdecimal() and len(label.number) > 3


def _is_glued(label: Label) -> bool:
    """Whether what follows a label touches it where a space is wanted."""
    return (
        label.glued and not label.division and label.printed.isascii() and "(" not in label.printed
    )


def _series(number: str) -> str:
    """What stands for the numbers of one series."""
    plain = unicodedata.normalize("NFKC", number).strip("()")
    if plain.replace(".", "").isdecimal():
        return "1" + ".1" * plain.count(".")
    if re.fullmatch("[IVXLC]+", plain):
        return "I"
    if re.fullmatch("[ivxlc]+", plain) and (len(plain) > 1 or plain in "ivx"):
        return "i"
    return "A" if plain[:1].isupper() else "a" if plain.isascii() else "一"


def is_turn(text: str) -> bool:
    """Whether a text opens with its speaker: in capitals, with a title, or `Q` and `A`."""
    own = mark(text)
    if own is None:
        return False
    name = own.text
    known = name.casefold().rstrip(".") in QUESTION_MARKS | ANSWER_MARKS
    shouted = name.isupper() and len(name) > 2
    return known or shouted or bool(_TITLED.match(name)) or "：" in text[: own.end + 1]


def _is_labelled(line: Line, groups: Sequence[Sequence[Line]]) -> bool:
    """Whether a line goes on after a label that stands on a line of its own."""
    last = groups[-1]
    return not line.gap and len(last) == 1 and bool(_LABEL.fullmatch(last[0].text))


def _starts(line: Line, group: Sequence[Line], width: int) -> bool:
    """Whether a line begins a unit, after the lines of one that is begun."""
    before = group[-1]
    if line.gap or not width:
        cut = not line.gap and line.text[0].islower() and _is_cut(before.text)
        return not cut or bool(opening(line.text)[0])
    if is_turn(line.text) or of_line(line.text) or of_line(before.text):
        return True
    wide = _touch(before.text[-1], line.text[0])
    full = (
        before.indent + _columns(before.text) + (5 if wide else 1 + len(_first(line.text))) > width
    )
    ended = bool(ENDED.search(before.text))
    if _is_indented(line, group) and (ended or not full):
        return True
    if (full and not ended) or _JOINS.search(before.text):
        return False
    if opening(line.text)[0]:
        return True
    return not full and (ended or not line.text[0].islower())


def _is_cut(text: str) -> bool:
    """Whether a line that is a paragraph breaks off within a sentence."""
    return len(text) > _NOT_WRAPPED and not ENDED.search(text)


def _is_indented(line: Line, group: Sequence[Line]) -> bool:
    """Whether a line is indented as the first of a paragraph is; one of an item hangs."""
    further = line.indent >= group[-1].indent + 1 and (line.indent > 1 or len(group) > 1)
    return further and not opening(group[0].text)[0]


def _width(every: Sequence[Line]) -> int:
    """The width at which lines are broken; 0 where each line is a paragraph."""
    widths = sorted(_columns(line.text) + line.indent for line in every)
    longest = widths[-1 - len(widths) // 40] if widths else 0
    if longest > _NOT_WRAPPED:
        return 0
    goes_on = any(
        not after.gap
        and not ENDED.search(line.text)
        and _columns(line.text) > 0.7 * longest
        and not opening(after.text)[0]
        for line, after in pairwise(every)
    )
    return longest if goes_on else 0


def _first(text: str) -> str:
    return text.split(maxsplit=1)[0]


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _joined(group: Sequence[Line], divided: Mapping[int, str]) -> str:
    text = _folded(group[0].text)
    for before, line in pairwise(group):
        words = _folded(line.text)
        if whole := divided.get(before.number):
            rest = words.split(" ", 1)
            tail = re.sub(r"^[^\W\d_]+", "", rest[0])
            text = f"{text.rpartition(' ')[0]} {_around(text, whole)}{tail}".strip()
            text = " ".join([text, *rest[1:]])
        elif _touch(text[-1], words[0]):
            text += words
        else:
            text += f" {words}"
    return text


def _folded(text: str) -> str:
    """A text with each run of spaces as one; wide ones, which set labels off, stay."""
    return re.sub(r"[^\S\u3000]+", " ", text)


def _around(text: str, whole: str) -> str:
    """A word that a line divides, with the signs that stand before it, such as a bracket."""
    last = text.rpartition(" ")[2]
    return last[: len(last) - len(last.lstrip("([{\"'“‘«„"))] + whole


def _touch(one: str, other: str) -> bool:
    """Whether two signs stand without a space between them, as those of Japanese do."""
    return all(unicodedata.east_asian_width(sign) in "WF" for sign in (one, other))


def is_title(unit: Unit) -> bool:
    """Whether the words of a unit may be a heading: short, and no sentence."""
    words = unit.rest or unit.text
    longest = 40 if unicodedata.east_asian_width(words[0]) in "WF" else 125
    return len(words) <= longest and not _CLOSES.search(words) and not words[0].islower()


def titles(unit: Unit) -> Iterator[str]:
    """The words of a unit that are long enough to have a capital in a title."""
    return (word for word in re.findall(r"[^\W\d_]+", unit.rest) if len(word) > 3)
