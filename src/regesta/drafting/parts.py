"""What the units of a document are: headings with their levels, items with their depth, paragraphs
and notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest
from typing import Literal, NamedTuple

from regesta.drafting.tongues import is_closing
from regesta.drafting.units import (
    ENDED,
    LEADS,
    MARKINGS,
    OF_A_HEAD,
    Unit,
    is_title,
    is_turn,
    titles,
)

Kind = Literal["heading", "item", "bullet", "paragraph", "note", "end"]
_APART = frozenset({"annex", "app", "encl", "att", "sched", "prot"})
_FIRST = re.compile(r"[(（]?(?:1|I|i|A|a|一|①)\b")
_CAPITALS, _PLAIN = "CAPITALS", "Plain"
_PARAGRAPH = 100
"""What is longer is a paragraph, however it ends."""


class Part(NamedTuple):
    """A part of the body: what it is; the level of a heading from 1, or how deep an item or a
    paragraph stands in items; its unit; of a note, its mark. An end closes the sections before its
    unit, which is the next part."""

    kind: Kind
    level: int
    unit: Unit
    mark: str = ""


class _Open(NamedTuple):
    """An item that is open: how far it is indented, its class, how deep it stands, whether it leads
    to what follows, its number."""

    indent: int
    opens: str
    depth: int
    leads: bool
    number: int


def parts(every: Sequence[Unit], ends: frozenset[int] = frozenset()) -> list[Part]:
    """The parts of the units of a document; `ends` are the first lines of units before which the
    sections end."""
    first = _Arranged()
    found = Counter(first.add(unit, after) for unit, after in zip_longest(every, every[1:]))
    alone = _opens_alone(first.parts)
    of = frozenset(of for of in (_CAPITALS, _PLAIN) if found[of] > 1 or alone)
    arranged = _Arranged(of, ends)
    for unit, after in zip_longest(every, every[1:]):
        arranged.add(unit, after)
    return arranged.parts


def _opens_alone(several: Sequence[Part]) -> bool:
    """Whether a heading in capitals or in capital letters stands above all that is no mark of an
    office: the subject of a telegram."""
    first = next((one for one in several if not MARKINGS.fullmatch(one.unit.text)), None)
    if first is None or first.kind != "heading":
        return False
    return _has_capitals(first.unit) and first.unit.text[0].isalpha()


class _Arranged:
    """The parts as they come. Headings without a label are those of the classes `of`: one
    alone of its class is none."""

    def __init__(
        self,
        of: frozenset[str] = frozenset((_CAPITALS, _PLAIN)),
        ends: frozenset[int] = frozenset(),
    ) -> None:
        self.of, self.ends = of, ends
        self.parts: list[Part] = []
        self.headings: list[str] = []
        self.open: list[_Open] = []

    def add(self, unit: Unit, after: Unit | None) -> str:
        """Put a unit in its place; `after` is the one that follows it. The class of headings that
        it is of, if any."""
        if self.headings and (unit.first in self.ends or is_closing(unit.text)):
            self.parts.append(Part("end", 1, unit))
            self.headings, self.open = [], []
        if heading := self.heading(unit, after):
            self.open = []
            self.parts.append(Part("heading", self.level(heading), unit))
        elif unit.opens in ("1.", "-") and unit.rest:
            self.item(unit)
        elif (unit.opens and not unit.opens.startswith("(")) or not self.continued(unit):
            self.open = []
            self.parts.append(Part("paragraph", 0, unit))
        return heading

    def heading(self, unit: Unit, after: Unit | None) -> str:
        """The class of headings that a unit is of; empty where it is none."""
        if after is None or unit.opens == "-" or not is_title(unit) or is_turn(unit.text):
            return ""
        if self.goes_on(unit) or (unit.opens == "no" and not unit.rest):
            return ""
        if unit.opens and not _is_sentence(unit):
            goes_on = after.opens == unit.opens and after.indent == unit.indent
            goes_on = goes_on and not _FIRST.match(after.text)
            return "" if goes_on and unit.opens not in self.headings else unit.opens
        if unit.opens or not unit.gap or unit.indent > 8 or len(unit.text) > 90:
            return ""
        of = self.unlabelled(unit, after)
        return of if of in self.of else ""

    def goes_on(self, unit: Unit) -> bool:
        """Whether a unit is the next item of a list that is open."""
        return not unit.text.isupper() and any(_follows(one, unit) for one in self.open)

    def unlabelled(self, unit: Unit, after: Unit) -> str:
        """The class of headings of a unit without a label."""
        words = list(titles(unit))
        goes_on = self.parts and self.parts[-1].unit.text.endswith((",", ";"))
        if unit.text.startswith("[") or goes_on:
            return ""
        if not (after.opens or ENDED.search(after.text) or len(after.text) > _PARAGRAPH):
            return ""
        if unit.text.isupper() and len(unit.text) > 3:
            return "" if _is_of_head(unit) else _CAPITALS
        same = not after.opens and is_title(after) and not after.text.isupper()
        if not words or same or _is_of_head(unit) or len(unit.text.split()) > 14:
            return ""
        short = len(unit.text) <= 60 or after.opens in ("1.", "-")
        return _PLAIN if _has_capitals(unit) or short else ""

    def level(self, of: str) -> int:
        """The level of a heading of a class: that of the last of its class that is open, else
        within the last of another."""
        of = "1." if of == "1" else of
        if of in _APART or (of == _CAPITALS and of not in self.headings):
            self.headings = []
        if of in self.headings:
            del self.headings[self.headings.index(of) + 1 :]
        else:
            self.headings.append(of)
        return len(self.headings)

    def item(self, unit: Unit) -> None:
        """Put an item under the one that it is indented below, or that leads to it."""
        while self.open and self.closes(self.open[-1], unit):
            if _follows(self.open.pop(), unit):
                break
        depth = self.open[-1].depth + 1 if self.open else 0
        leads = bool(LEADS.search(unit.text))
        self.open.append(_Open(unit.indent, unit.opens, depth, leads, _number(unit)))
        self.parts.append(Part("bullet" if unit.opens == "-" else "item", depth, unit))

    def closes(self, last: _Open, unit: Unit) -> bool:
        if unit.indent != last.indent:
            return unit.indent < last.indent
        if unit.opens == last.opens:
            begins = _number(unit) == 1 and last.number > 0
            return not (begins and last.leads)
        above = any(one.opens == unit.opens for one in self.open[:-1])
        return above or not last.leads or unit.opens == "1."

    def continued(self, unit: Unit) -> bool:
        """Put a paragraph into the item that it is indented below; whether there is one."""
        around = [one for one in self.open if one.indent < unit.indent]
        leads = self.open[-1:] if self.open and self.open[-1].leads and not unit.opens else []
        if not (around or leads) or is_turn(unit.text) or unit.text.startswith("["):
            return False
        if around:
            leads = [*around[:-1], around[-1]._replace(leads=False)]
        self.open = leads
        self.parts.append(Part("paragraph", leads[-1].depth + 1, unit))
        return True


def _has_capitals(unit: Unit) -> bool:
    """Whether every longer word of a unit has a capital."""
    return all(word[0].isupper() for word in titles(unit))


def _is_of_head(unit: Unit) -> bool:
    """Whether a unit belongs to the head of a document: `SECRET`, `PARTICIPANTS`."""
    return bool(MARKINGS.fullmatch(unit.text) or OF_A_HEAD.fullmatch(unit.text))


def _follows(last: _Open, unit: Unit) -> bool:
    """Whether a unit is the next number of the list of an item."""
    return (
        unit.opens == last.opens == "1."
        and unit.indent == last.indent
        and _number(unit) == last.number + 1
    )


def _number(unit: Unit) -> int:
    """The number of an item; 0 of a bullet."""
    number = unit.text.partition(".")[0]
    return int(number) if number.isdecimal() else 0


def _is_sentence(unit: Unit) -> bool:
    """Whether what follows a label is more than a title: it has the verb of a sentence."""
    words = unit.rest.split()
    return len(words) > 22 or (len(words) > 6 and unit.rest.endswith(("and", "or")))
