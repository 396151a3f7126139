"""The YAML door: front matter as dictionaries, lists and text, each with its place.

The text is read as libyaml's events, never composed or constructed, so that a deep or
self-referring document cannot crash or grow. Every scalar stays the text that was typed;
`regesta.reading.schema` gives it a type. Anchors, aliases, tags, directives, merge keys,
duplicate keys, keys that are no text, empty values and control characters are errors.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec
import yaml

from regesta.model.entries import KEY, FieldPath
from regesta.problems import Place, Problem, printable
from regesta.reading.sources import MAX_BODY, MAX_FRONT_MATTER

Value = str | list["Value"] | dict[str, "Value"]
MAX_DEPTH = 16
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_QUOTE_IT = "put the whole value in quotes"


class Matter(msgspec.Struct, frozen=True):
    """A file in its two halves: front matter with places, and the body with its first line."""

    value: dict[str, Value]
    places: dict[FieldPath, Place]
    body: str
    body_line: int


class _StopError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read(data: bytes, name: str) -> tuple[Matter | None, tuple[Problem, ...]]:
    """The halves of the entry `name`, or None, with all problems of its front matter."""
    try:
        text = _decoded(data, name)
        front, body, body_line = _halves(text, name)
    except _StopError as stop:
        return None, (stop.problem,)
    value, places, problems = mapping(front, name, first_line=2)
    return Matter(value, places, body, body_line), problems


def read_yaml(data: bytes, name: str) -> tuple[Matter | None, tuple[Problem, ...]]:
    """The same for a file that is all YAML: `site.yaml`."""
    try:
        text = _decoded(data, name)
    except _StopError as stop:
        return None, (stop.problem,)
    value, places, problems = mapping(text, name, first_line=1)
    return Matter(value, places, "", 1), problems


def _decoded(data: bytes, name: str) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace").replace("\r\n", "\n")
        message = f"byte 0x{data[error.start]:02X} is not UTF-8"
        raise _StopError(Problem(_at(name, before), message, "save the file as UTF-8")) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if match := _FORBIDDEN.search(text):
        place = _at(name, text[: match.start()])
        raise _StopError(_forbidden(place, match.group()))
    return text


def _at(name: str, before: str) -> Place:
    return Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _forbidden(place: Place, character: str) -> Problem:
    message = f"the character U+{ord(character):04X} is not allowed: it cannot be seen"
    return Problem(place, message, "delete it; to set text from right to left, none is needed")


def _halves(text: str, name: str) -> tuple[str, str, int]:
    lines = text.split("\n")
    if not text.strip():
        raise _StopError(
            Problem(Place(name), "the file is empty", "begin with front matter: `---`")
        )
    if lines[0].rstrip() != "---":
        message = "the file does not begin with front matter"
        raise _StopError(Problem(Place(name), message, "its first line must be `---`"))
    end = next((n for n in range(1, len(lines)) if lines[n].rstrip() == "---"), None)
    if end is None:
        message = "the front matter has no closing `---`"
        raise _StopError(Problem(Place(name), message, "put `---` on a line of its own after it"))
    front, body = "\n".join(lines[1:end]) + "\n", "\n".join(lines[end + 1 :])
    for part, longest, what, line in (
        (front, MAX_FRONT_MATTER, "front matter", 2),
        (body, MAX_BODY, "body", end + 2),
    ):
        size = len(part.encode())
        if size > longest:
            message = f"the {what} is {size:,} bytes long, at most {longest:,}"
            raise _StopError(Problem(Place(name, line), message, "split the record"))
    return front, body, end + 2


def mapping(
    text: str, name: str, first_line: int
) -> tuple[dict[str, Value], dict[FieldPath, Place], tuple[Problem, ...]]:
    """A YAML mapping as (value, place of each value by its path, problems).

    The place of a key stands under `(KEY, *path)`. After an error that hides the rest, the
    value is empty.
    """
    builder = _Builder(text, name, first_line)
    try:
        value = builder.document()
    except _StopError as stop:
        return {}, builder.places, (*builder.problems, stop.problem)
    except yaml.YAMLError as error:
        return {}, builder.places, (*builder.problems, builder.syntax(error))
    return value, builder.places, tuple(builder.problems)


class _Builder:
    def __init__(self, text: str, name: str, first_line: int) -> None:
        self.text_lines = text.split("\n")
        self.name, self.first_line = name, first_line
        self.loader = _Loader(text)
        self.places: dict[FieldPath, Place] = {}
        self.problems: list[Problem] = []

    def place(self, mark: Any) -> Place:
        return Place(self.name, mark.line + self.first_line, mark.column + 1)

    def problem(self, mark: Any, message: str, hint: str) -> None:
        self.problems.append(Problem(self.place(mark), message, hint))

    def syntax(self, error: yaml.YAMLError) -> Problem:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        what = str(getattr(error, "problem", None) or "it cannot be read")
        place = self.place(mark) if mark else Place(self.name, self.first_line)
        line = self.text_lines[mark.line] if mark and mark.line < len(self.text_lines) else ""
        return Problem(place, f"this is not YAML: {printable(what)}", _syntax_hint(what, line))

    def document(self) -> dict[str, Value]:
        event = self.loader.get_event()
        while not isinstance(event, yaml.MappingStartEvent):
            if isinstance(event, yaml.DocumentStartEvent) and (event.version or event.tags):
                self.problem(event.start_mark, "a YAML directive is not allowed", "delete it")
            if isinstance(event, yaml.NodeEvent | yaml.StreamEndEvent):
                message = "the front matter is no list of `field: value` lines"
                raise _StopError(Problem(self.place(event.start_mark), message, "see the README"))
            event = self.loader.get_event()
        value = self.node(event, ())
        self.loader.get_event()
        after = self.loader.get_event()
        if not isinstance(after, yaml.StreamEndEvent):
            self.problem(after.start_mark, "a second YAML document is not allowed", "delete it")
        assert isinstance(value, dict)  # noqa: S101 - a mapping was begun
        return value

    def node(self, event: Any, path: FieldPath) -> Value:
        self.places[path] = self.place(event.start_mark)
        if len(path) > MAX_DEPTH:
            message = f"values are nested more than {MAX_DEPTH} levels deep"
            raise _StopError(Problem(self.place(event.start_mark), message, "nothing needs that"))
        if isinstance(event, yaml.AliasEvent):
            self.problem(event.start_mark, "an alias is not allowed", "write the value out")
            return "-"
        if event.anchor:
            self.problem(event.start_mark, "an anchor is not allowed", "delete the `&...`")
        if event.tag:
            self.problem(event.start_mark, "a tag is not allowed", "delete the `!...`")
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, path)
        return self.items(path) if isinstance(event, yaml.SequenceStartEvent) else self.map(path)

    def items(self, path: FieldPath) -> Value:
        found: list[Value] = []
        while not isinstance(event := self.loader.get_event(), yaml.SequenceEndEvent):
            found.append(self.node(event, (*path, len(found))))
        return found

    def map(self, path: FieldPath) -> Value:
        found: dict[str, Value] = {}
        while not isinstance(event := self.loader.get_event(), yaml.MappingEndEvent):
            key = self.key(event, found, path)
            inner = (*path, key)
            self.places[(KEY, *inner)] = self.place(event.start_mark)
            found[key] = self.node(self.loader.get_event(), inner)
        return found

    def key(self, event: Any, found: dict[str, Value], path: FieldPath) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            message = "a key must be plain text"
            raise _StopError(Problem(self.place(event.start_mark), message, _QUOTE_IT))
        if event.anchor or event.tag:
            self.problem(event.start_mark, "a key has no anchor or tag", "delete it")
        key = str(event.value)
        if event.style is None and key == "<<":
            self.problem(event.start_mark, "a merge key `<<` is not allowed", "write it out")
        if key in found:
            first = self.places[(KEY, *path, key)].line
            message = f"`{printable(key)}` is given twice, first in line {first}"
            self.problem(event.start_mark, message, "delete one of the two")
        if match := _FORBIDDEN.search(key):
            self.problems.append(_forbidden(self.place(event.start_mark), match.group()))
        return key

    def scalar(self, event: Any, path: FieldPath) -> str:
        value = str(event.value)
        if (event.style is None and value in _NULLS) or not value.strip():
            name = path[-1] if path and isinstance(path[-1], str) else "an item"
            self.problem(
                event.start_mark,
                f"`{printable(name)}` has no value",
                "give one, or leave the field out",
            )
            return "-"
        if match := _FORBIDDEN.search(value):
            self.problems.append(_forbidden(self.place(event.start_mark), match.group()))
        if event.style is None:
            self.cut_short(event)
        return value

    def cut_short(self, event: Any) -> None:
        mark = event.end_mark
        line = self.text_lines[mark.line] if mark.line < len(self.text_lines) else ""
        value_end = len(line[: mark.column].rstrip())
        if re.match(r"[ \t]#", line[value_end:]):
            message = f"` #` cuts this value short: it is read as `{printable(event.value[:60])}`"
            hint = f"{_QUOTE_IT}; a comment has two spaces before it"
            self.problem(mark, message, hint)


def _syntax_hint(what: str, line: str) -> str:
    if "\\t" in what or "\t" in line[: len(line) - len(line.lstrip())]:
        return "indent with spaces, not with a tab"
    if "mapping values" in what:
        return f"a colon and a space within a value: {_QUOTE_IT}"
    if re.search(r":\s+([\"']).*\1\s*\S", line) or re.match(r"\s*-\s+([\"']).*\1\s*\S", line):
        return "a value that begins with a quotation mark ends at the next: put '...' around it all"
    if re.search(r"(:|-)\s+[@`%&*!|>]", line):
        return f"a value cannot begin with this sign: {_QUOTE_IT}"
    return "see that indents, quotes and brackets match"
