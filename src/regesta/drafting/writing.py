"""The parts of a document as the Markdown body of its record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from regesta.drafting.parts import Part

_SIGNS = re.compile(r"[\\*_`]|\[(?=\^)|(?<=\])\(|!(?=\[)")
_OPENS = re.compile(r"(?:[#>]|[-+](?=\s|$)|\d{1,9}(?=\.(?:\s|$))|\|)")


def body(parts: Sequence[Part]) -> str:
    """The body of a record: a line a part, an empty line between those that are no items."""
    lines: list[str] = []
    before: Part | None = None
    for part in parts:
        if before and not _follow(before, part):
            lines.append("")
        lines.append(_line(part))
        before = part
    return "\n".join(lines)


def _follow(before: Part, part: Part) -> bool:
    """Whether two parts are items of which no empty line is between: one list, or one in it."""
    listed = {before.kind, part.kind} <= {"item", "bullet"}
    return listed and (before.kind == part.kind or part.level > before.level)


def _line(part: Part) -> str:
    unit, indent = part.unit, "    " * part.level
    match part.kind:
        case "heading":
            return f"{'#' * min(part.level, 6)} {escaped(unit.text)}"
        case "end":
            return "#" * part.level
        case "bullet":
            return f"{indent}- {escaped(unit.rest, opens=True)}"
        case "item":
            label = unit.text[: len(unit.text) - len(unit.rest)].strip()
            return f"{indent}{label} {escaped(unit.rest, opens=True)}"
        case "note":
            return f"[^{part.mark}]: {escaped(unit.text, opens=True)}"
    return f"{indent}{escaped(unit.text, opens=True)}"


def escaped(text: str, *, opens: bool = False) -> str:
    """A text in which no sign is taken for one of Markdown's; `opens` says that it begins a
    line, where more are."""
    marks = re.split(r"(\[\^[^\]\s]+\])", text)
    found = "".join(
        part if at % 2 else _SIGNS.sub(lambda sign: f"\\{sign.group()}", part)
        for at, part in enumerate(marks)
    )
    if not opens or not (match := _OPENS.match(found)):
        return found
    if match.group().isdecimal():
        return f"{match.group()}\\{found[match.end() :]}"
    return f"\\{found}"
