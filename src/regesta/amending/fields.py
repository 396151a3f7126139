"""Edits of front matter: a value or key replaced, a field added, a field or an item dropped.

Comments, blank lines and the ways of writing stay as they are, but for what is edited.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from regesta.amending.edits import Edit
from regesta.model.entries import FieldPath
from regesta.reading.spans import Laid

_PLAIN = re.compile(r"[^\W_](?:[^\r\n#:\[\]{},\"'\\]|(?<=\S)[:#](?=\S))*(?<=\S)")
_NULLS = frozenset({"null", "Null", "NULL"})
_DASH = re.compile(r"^[ \t]*-(?=\s)", re.MULTILINE)
_COMMENT = re.compile(r"[ \t]*(?:#[^\r\n]*)?")
_BREAK = re.compile(r"\r\n|\r|\n")


def written(value: str) -> str:
    """A text as a value in YAML: plain where that can be, else in quotes."""
    if _PLAIN.fullmatch(value) and value not in _NULLS:
        return value
    return json.dumps(value, ensure_ascii=False)


def typed(values: str | Sequence[str]) -> str:
    """A text, or a list of texts, as a value in YAML."""
    if isinstance(values, str):
        return written(values)
    return f"[{', '.join(map(written, values))}]"


def replaced(laid: Laid, path: FieldPath, value: str) -> Edit:
    """Let a text stand at a path, in quotes where it was in quotes."""
    span = laid.values[path]
    new = json.dumps(value, ensure_ascii=False) if span.sign == '"' else written(value)
    if span.sign == "'":
        doubled = value.replace("'", "''")
        new = f"'{doubled}'"
    return Edit(span.start, span.end, new)


def given(laid: Laid, path: FieldPath, value: str) -> Edit:
    """Let a value, as it is typed, stand at the path of a field, which need not be there yet."""
    if span := laid.values.get(path):
        return Edit(span.start, span.end, value if span.start < span.end else f" {value}")
    return added(laid, path[:-1], f"{path[-1]}: {value}")


def renamed(laid: Laid, path: FieldPath, name: str) -> Edit:
    """Let the key at a path be another."""
    span = laid.keys[path]
    quote = span.sign if span.sign in ("'", '"') else ""
    return Edit(span.start, span.end, f"{quote}{name}{quote}")


def added(laid: Laid, path: FieldPath, field: str, after: str = "") -> Edit:
    """Let a field, `name: value` as it is typed, stand in the mapping at a path, after another or
    at its end."""
    names = laid.children[path]
    before = (*path, after if after in names else names[-1])
    end = laid.values[before].end
    if not laid.values[path].block:
        return Edit(end, end, f", {field}")
    column = _column(laid.text, laid.keys[before].start)
    end = _line_end(laid.text, end)
    return Edit(end, end, f"{_newline(laid.text)}{' ' * column}{field}")


def appended(laid: Laid, path: FieldPath, item: str) -> Edit:
    """Let an item, as it is typed, stand at the end of the list at a path, which has some."""
    last = (*path, len(laid.children[path]) - 1)
    span = laid.values[last]
    if not laid.values[path].block:
        return Edit(span.end, span.end, f", {item}")
    column = _column(laid.text, _dash(laid, last))
    end = _line_end(laid.text, span.end)
    return Edit(end, end, f"{_newline(laid.text)}{' ' * column}- {item}")


def dropped(laid: Laid, path: FieldPath) -> Edit:
    """Take a field or an item away; what would hold nothing then goes with it."""
    around = path[:-1]
    siblings = laid.children[around]
    if len(siblings) == 1 and around:
        return dropped(laid, around)
    start = laid.keys[path].start if path in laid.keys else laid.values[path].start
    if not laid.values[around].block:
        return _out_of_brackets(laid, path, start)
    if isinstance(path[-1], int):
        start = _dash(laid, path)
    line, end = _line_start(laid.text, start), laid.values[path].end
    if laid.text[line:start].strip():
        after = siblings[siblings.index(path[-1]) + 1]
        return Edit(start, laid.keys[*around, after].start, "")
    return Edit(line, line_after(laid.text, end), "")


def line_after(text: str, at: int) -> int:
    """Where the line begins after that in which a value ends."""
    end = _line_end(text, at)
    following = _BREAK.match(text, end)
    return following.end() if following else end


def _out_of_brackets(laid: Laid, path: FieldPath, start: int) -> Edit:
    """Within brackets: with the comma after it, or of the last the one before."""
    around = path[:-1]
    siblings = laid.children[around]
    at = siblings.index(path[-1])
    if at + 1 < len(siblings):
        after = (*around, siblings[at + 1])
        return Edit(start, (laid.keys.get(after) or laid.values[after]).start, "")
    return Edit(laid.values[*around, siblings[at - 1]].end, laid.values[path].end, "")


def _dash(laid: Laid, path: FieldPath) -> int:
    """Where the sign before an item of a list stands."""
    around, number = path[:-1], int(path[-1])
    if not number:
        return laid.values[around].start
    before = laid.values[*around, number - 1].end
    *_, last = _DASH.finditer(laid.text, before, laid.values[path].start)
    return last.end() - 1


def _column(text: str, at: int) -> int:
    return at - _line_start(text, at)


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_end(text: str, at: int) -> int:
    """The end of the line of what ends there, with the comment after it."""
    found = _COMMENT.match(text, at)
    return found.end() if found else at


def _newline(text: str) -> str:
    found = _BREAK.search(text)
    return found.group() if found else "\n"
