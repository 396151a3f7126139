"""Footnotes at the feet of pages, or at the end: told by their marks in the text before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from regesta.drafting.parts import Part
from regesta.drafting.units import Unit, opening

_OPENS = re.compile(r"(?:\[(\d{1,3}|\*+)\]|(\d{1,3}|[¹²³⁰⁴-⁹]{1,3}|\*{1,3}|†))\s*(?=[^\s.)\]\d])")
_IN_LIST = re.compile(r"(\d{1,3})()\.\s+(?=\S)")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def take_notes(every: Sequence[Unit]) -> tuple[list[Unit], list[Part]]:
    """The units of a document with the marks of its footnotes as they are typed, and these."""
    found = list(every)
    notes: list[Part] = []
    counts: dict[str, int] = {}
    at, last = 0, _last_list(every)
    for number, unit in enumerate(every):
        match = (_IN_LIST if number >= last else _OPENS).match(unit.text)
        mark = (match.group(1) or match.group(2)).translate(_RAISED) if match else ""
        labelled = bool(unit.opens) and number < last
        if not match or labelled or (place := _place(found, at, number, mark)) is None:
            continue
        counts[mark] = counts.get(mark, 0) + 1
        label = mark if counts[mark] == 1 else f"{mark}~{counts[mark]}"
        at, start, end = place
        text = found[at].text
        marked = f"{text[:start].rstrip()}[^{label}]{text[end:]}"
        opens, rest = opening(marked)
        found[at] = found[at]._replace(text=marked, opens=opens, rest=rest)
        note = unit._replace(text=unit.text[match.end() :], rest=unit.text[match.end() :])
        notes.append(Part("note", 0, note, label))
        found[number] = note
    firsts = {part.unit.first for part in notes}
    return [unit for unit in found if unit.first not in firsts], notes


def _last_list(every: Sequence[Unit]) -> int:
    """Where the numbered list begins with which a document ends, each of whose numbers is the
    mark of a word before it: of notes, `1. See document 5.`; the end where none is."""
    start = len(every)
    while start and every[start - 1].opens == "1.":
        start -= 1
    marks = [one.text.partition(".")[0] for one in every[start:]]
    every_one = all(
        re.search(rf"[^\W\d_.][.,;”’\"]*{mark}(?!\w)", " ".join(one.text for one in every[:start]))
        for mark in marks
    )
    return start if every_one else len(every)


def _place(every: Sequence[Unit], first: int, last: int, mark: str) -> tuple[int, int, int] | None:
    """The first place of a mark in the units from `first` on, before `last`: unit, start, end."""
    plain = re.escape(mark)
    raised = re.escape(mark.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")))
    pattern = re.compile(
        rf"\[{plain}\]|(?<=\S){raised}(?![⁰¹²³⁴-⁹])"
        rf"|(?<=[^\W\d_]){plain}(?=[\s.,;:)”\"]|$)|(?<=[.,;:)”’\"])\s?{plain}(?=\s|$)"
        rf"|(?<=\S)\s{plain}$"
    )
    for number in range(first, last):
        for match in pattern.finditer(every[number].text):
            if not every[number].text[: match.end()].endswith(f"[^{mark}]"):
                return number, *match.span()
    return None
