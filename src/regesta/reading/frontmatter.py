"""The YAML door: front matter as dictionaries, lists and text, each with its place.

The text is read as libyaml's events, never composed or constructed, so that a deep or
self-referring document cannot crash or grow. Every scalar stays the text that was typed;
`regesta.reading.schema` gives it a type. Anchors, aliases, tags, directives, merge keys,
duplicate keys, keys that are no text, empty values and control characters are errors.
"""

from __future__ import annotations

from typing import Any

import msgspec
import yaml

from regesta.characters import can_be_seen, unseen
from regesta.model.entries import KEY, FieldPath
from regesta.problems import Kind, Location, Problem, printable
from regesta.reading.halves import FORBIDDEN, StopError, decoded, forbidden, halves
from regesta.reading.not_yaml import QUOTE_IT, Said, fault

Value = str | list["Value"] | dict[str, "Value"]
MAX_DEPTH = 16
_FIELDS = "write a field a line: its name, a colon, a space and its value"
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Matter(msgspec.Struct, frozen=True):
    """A file in its two halves: front matter with places, and the body with its first line.

    `faulty` are the paths of values that are not what was meant, as a problem says.
    """

    value: dict[str, Value]
    places: dict[FieldPath, Location]
    faulty: frozenset[FieldPath]
    body: str
    body_line: int


def read(data: bytes, name: str) -> tuple[Matter | None, tuple[Problem, ...]]:
    """The halves of the entry `name`, or None, with all problems of its front matter."""
    try:
        text = decoded(data, name)
        front, body, body_line = halves(text, name)
    except StopError as stop:
        return None, (stop.problem,)
    return _mapping(front, name, 2, body, body_line)


def read_yaml(data: bytes, name: str) -> tuple[Matter | None, tuple[Problem, ...]]:
    """The same for a file that is all YAML: `site.yaml`."""
    try:
        text = decoded(data, name)
    except StopError as stop:
        return None, (stop.problem,)
    return _mapping(text, name, 1, "", 1)


def _mapping(
    text: str, name: str, first_line: int, body: str, body_line: int
) -> tuple[Matter, tuple[Problem, ...]]:
    """The matter of a YAML mapping and its body, and the problems of the mapping.

    The place of a key stands under `(KEY, *path)`. After an error that hides the rest, the
    value is empty.
    """
    builder = _Builder(text, name, first_line)
    value: dict[str, Value] = {}
    try:
        value = builder.document()
    except StopError as stop:
        builder.problems.append(stop.problem)
    except yaml.YAMLError as error:
        earlier = _stopped_before(error, text, name, first_line)
        builder.problems.append(builder.syntax(error))
        builder = earlier or builder
    matter = Matter(value, builder.places, frozenset(builder.faulty), body, body_line)
    return matter, tuple(builder.problems)


def _stopped_before(
    error: yaml.YAMLError, text: str, name: str, first_line: int
) -> _Builder | None:
    """What is made of the text before a syntax error, where that alone is refused; else None.

    libyaml looks far ahead of what it tells, and its newer releases stop at a depth of their own:
    so the text before decides, whichever release reads it.
    """
    mark = getattr(error, "problem_mark", None)
    builder = _Builder(_before(mark, text), name, first_line)
    try:
        builder.document()
    except StopError as stop:
        builder.problems.append(stop.problem)
        return builder if mark and stop.problem.place < builder.place(mark) else None
    except yaml.YAMLError:
        return None
    return None


def _before(mark: Any, text: str) -> str:
    lines = text.split("\n")
    if mark is None or mark.line >= len(lines):
        return ""
    return "\n".join([*lines[: mark.line], lines[mark.line][: mark.column]])


class _Builder:
    def __init__(self, text: str, name: str, first_line: int) -> None:
        self.text_lines = text.split("\n")
        self.name, self.first_line = name, first_line
        self.loader = LOADER(text)
        self.places: dict[FieldPath, Location] = {}
        self.problems: list[Problem] = []
        self.faulty: set[FieldPath] = set()

    def place(self, mark: Any) -> Location:
        return self.at(mark.line, mark.column)

    def at(self, line: int, column: int) -> Location:
        last = len(self.text_lines) - 1
        if line > last:
            return Location(self.name, last + self.first_line, len(self.text_lines[last]) + 1)
        return Location(self.name, line + self.first_line, column + 1)

    def problem(self, kind: Kind, mark: Any, message: str, hint: str) -> None:
        self.problems.append(Problem(kind, self.place(mark), message, hint))

    def syntax(self, error: yaml.YAMLError) -> Problem:
        mark = getattr(error, "problem_mark", None)
        begun = getattr(error, "context_mark", None)
        said = Said(
            problem=str(getattr(error, "problem", None) or ""),
            line=mark.line if mark else 0,
            column=mark.column if mark else 0,
            context=str(getattr(error, "context", None) or ""),
            begun=(begun.line, begun.column) if begun else None,
        )
        found = fault(said, self.text_lines)
        message = f"this is not YAML: {found.what}"
        return Problem(Kind.NOT_YAML, self.at(found.line, found.column), message, found.hint)

    def document(self) -> dict[str, Value]:
        self.no_directive()
        event = self.loader.get_event()
        while not isinstance(event, yaml.MappingStartEvent):
            if isinstance(event, yaml.NodeEvent | yaml.StreamEndEvent):
                message = "the front matter is no list of `field: value` lines"
                raise StopError(
                    Problem(Kind.NO_FIELDS, self.place(event.start_mark), message, _FIELDS)
                )
            event = self.loader.get_event()
        value = self.node(event, ())
        if not value:
            self.problem(
                Kind.NO_FIELDS, event.start_mark, "the front matter has no fields", _FIELDS
            )
        self.loader.get_event()
        after = self.loader.get_event()
        if not isinstance(after, yaml.StreamEndEvent):
            self.problem(
                Kind.YAML_FEATURE,
                after.start_mark,
                "a second YAML document is not allowed",
                "delete it",
            )
        assert isinstance(value, dict)  # noqa: S101 - a mapping was begun
        return value

    def no_directive(self) -> None:
        for number, line in enumerate(self.text_lines, self.first_line):
            if line.startswith("%"):
                place = Location(self.name, number)
                raise StopError(
                    Problem(
                        Kind.YAML_FEATURE, place, "a YAML directive is not allowed", "delete it"
                    )
                )
            if line.strip() and not line.startswith("#"):
                return

    def node(self, event: Any, path: FieldPath) -> Value:
        self.places[path] = self.place(event.start_mark)
        if len(path) > MAX_DEPTH:
            message = f"values are nested more than {MAX_DEPTH} levels deep"
            raise StopError(
                Problem(Kind.TOO_DEEP, self.place(event.start_mark), message, "nothing needs that")
            )
        known = len(self.problems)
        text = self.text(event, path)
        if len(self.problems) > known:
            self.faulty.add(path)
        if text is not None:
            return text
        return (
            self.items(path)
            if isinstance(event, yaml.SequenceStartEvent)
            else self.map(event, path)
        )

    def text(self, event: Any, path: FieldPath) -> str | None:
        """The text of a scalar; None where a list or mapping begins."""
        if isinstance(event, yaml.AliasEvent):
            self.problem(
                Kind.YAML_FEATURE,
                event.start_mark,
                "an alias is not allowed",
                "write the value out; a plain `*` stands in quotes",
            )
            return "-"
        if event.anchor:
            self.problem(
                Kind.YAML_FEATURE, event.start_mark, "an anchor is not allowed", "delete the `&...`"
            )
        if event.tag:
            self.problem(
                Kind.YAML_FEATURE, event.start_mark, "a tag is not allowed", "delete the `!...`"
            )
        return self.scalar(event, path) if isinstance(event, yaml.ScalarEvent) else None

    def items(self, path: FieldPath) -> Value:
        found: list[Value] = []
        while not isinstance(event := self.loader.get_event(), yaml.SequenceEndEvent):
            found.append(self.node(event, (*path, len(found))))
        return found

    def map(self, start: Any, path: FieldPath) -> Value:
        found: dict[str, Value] = {}
        while not isinstance(event := self.loader.get_event(), yaml.MappingEndEvent):
            known = len(self.problems)
            key = self.key(event, found, path)
            inner = (*path, key)
            if len(self.problems) > known:
                self.faulty.add(inner)
            self.places.setdefault((KEY, *inner), self.place(event.start_mark))
            value = self.loader.get_event()
            if start.flow_style and found and _is_absent(value):
                self.cut_by_comma(event, (*path, list(found)[-1]))
            else:
                found[key] = self.node(value, inner)
        return found

    def cut_by_comma(self, event: Any, path: FieldPath) -> None:
        message = f"`{printable(str(path[-1]))}` ends at the comma before this"
        hint = "a comma ends a value within { }: put the whole value in quotes; a field has a colon"
        self.problem(Kind.CUT_BY_COMMA, event.start_mark, message, hint)
        self.faulty.add(path)

    def key(self, event: Any, found: dict[str, Value], path: FieldPath) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            message = "a key must be plain text"
            raise StopError(Problem(Kind.BAD_KEY, self.place(event.start_mark), message, QUOTE_IT))
        if event.anchor or event.tag:
            self.problem(
                Kind.YAML_FEATURE, event.start_mark, "a key has no anchor or tag", "delete it"
            )
        key = str(event.value)
        if not event.style and key == "<<":
            self.problem(
                Kind.YAML_FEATURE,
                event.start_mark,
                "a merge key `<<` is not allowed",
                "write it out",
            )
        if key in found:
            first = self.places[(KEY, *path, key)].line
            message = f"`{printable(key)}` is given twice, first in line {first}"
            self.problem(Kind.KEY_TWICE, event.start_mark, message, "delete one of the two")
        if match := FORBIDDEN.search(key):
            self.problems.append(forbidden(self.place(event.start_mark), match.group()))
        elif not can_be_seen(key):
            message = f"a key has no text{_that_is_seen(key)}"
            self.problem(Kind.BAD_KEY, event.start_mark, message, "name the field, or delete it")
        return key

    def scalar(self, event: Any, path: FieldPath) -> str:
        value = str(event.value)
        if (not event.style and value in _NULLS) or not value.strip():
            self.empty(event, path)
            return "-"
        if match := FORBIDDEN.search(value):
            self.problems.append(forbidden(self.place(event.start_mark), match.group()))
        elif not can_be_seen(value):
            self.empty(event, path)
            return "-"
        if not event.style:
            self.cut_short(event)
        return value

    def empty(self, event: Any, path: FieldPath) -> None:
        names = [part for part in path if isinstance(part, str)]
        name = f"`{printable(names[-1])}`" if names else "this"
        what = name if path[-1:] == tuple(names[-1:]) else f"an item of {name}"
        message = f"{what} has no value{_that_is_seen(event.value)}"
        hint = "give one, or leave the field out if it need not be there"
        self.problem(Kind.EMPTY_VALUE, event.start_mark, message, hint)

    def cut_short(self, event: Any) -> None:
        mark = event.end_mark
        line = self.text_lines[mark.line] if mark.line < len(self.text_lines) else ""
        if line[mark.column : mark.column + 2] in (" #", "\t#"):
            message = f"` #` cuts this value short: it is read as `{printable(event.value[:60])}`"
            hint = f"{QUOTE_IT}; a comment has two spaces before it"
            self.problem(Kind.CUT_BY_HASH, mark, message, hint)


def _is_absent(event: Any) -> bool:
    """Whether a key stands alone, with no colon after it."""
    return isinstance(event, yaml.ScalarEvent) and not event.style and event.value == ""


def _that_is_seen(text: str) -> str:
    return f" that can be seen: {unseen(text)}" if text.strip() and unseen(text) else ""
