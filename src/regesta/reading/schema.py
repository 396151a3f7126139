"""From text to typed entries: every scalar stays text until its type here gives it a meaning.

msgspec converts; it stops at the first error, so before that each value is held against the
type's own annotations, leaf by leaf, and every error is listed with its place.
"""

from __future__ import annotations

import typing
from collections.abc import Iterable
from functools import lru_cache
from typing import Annotated, Any, Literal, NamedTuple, TypeVar

import msgspec

from regesta.dates import JULIAN, Edtf
from regesta.model.entries import KEY, FieldPath
from regesta.model.rules import Rule
from regesta.model.shapes import fields_of, options, shape
from regesta.problems import Kind, Location, Problem, did_you_mean, nearest, printable
from regesta.reading import misdated, wanted
from regesta.reading.frontmatter import Matter, Value

T = TypeVar("T")
_GIVE = "give one: the field has to be there"
_EMPTY = "give one, or leave the field out"
_SHAPES: dict[Any, str] = {str: "one value", list: "a list", dict: "fields of its own"}


def decode(
    value: Value, of: type[T], places: dict[FieldPath, Location]
) -> tuple[T | None, tuple[Problem, ...]]:
    """`value` as an `of`, or None with every reason why it cannot be."""
    walk = _Walk(places)
    walk.value(value, of, ())
    if walk.problems:
        return None, tuple(walk.problems)
    return msgspec.convert(value, of, strict=False, dec_hook=_decode_date), ()


def holds(value: Value, of: Any, path: FieldPath, places: dict[FieldPath, Location]) -> bool:
    """Whether the value at `path` can be read as an `of`."""
    walk = _Walk(places)
    walk.value(value, of, path)
    return not walk.problems


def merged(
    problems: tuple[Problem, ...], wrong: tuple[Problem, ...], of: type, matter: Matter
) -> tuple[Problem, ...]:
    """Those of the YAML door and those of the schema of an entry, less what the schema says of a
    value that was no value to begin with; of one that has to be there, that it has."""
    places = {problem.place for problem in problems}
    told = (wanted.without_value(problem, of, matter) for problem in problems)
    return (*told, *(problem for problem in wrong if problem.place not in places))


def option(value: Value, of: Any) -> Any | None:
    """What a value of its shape is held against, of all that an `of` may be; None if nothing."""
    return next((option for option in options(of) if shape(option) is type(value)), None)


def item_type(of: Any) -> Any | None:
    """What the items of an `of` are, where it is a list."""
    return typing.get_args(of)[0] if shape(of) is list else None


def meant(of: type, name: str, given: Iterable[str]) -> str:
    """The field of a group that an unknown name is a slip for, where that is not given itself."""
    fields = fields_of(of)
    if name in fields:
        return ""
    return nearest(name, [field for field in fields if field not in given])


def _decode_date(of: type, value: Any) -> Any:
    if issubclass(of, Edtf) and isinstance(value, str):
        return of(value)
    raise ValueError("should be a date")


class _Wrong(NamedTuple):
    """Why a text cannot be what it should be."""

    kind: Kind
    message: str
    hint: str


class _Walk:
    def __init__(self, places: dict[FieldPath, Location]) -> None:
        self.places = places
        self.problems: list[Problem] = []
        self.needed: set[FieldPath] = set()

    def problem(self, kind: Kind, path: FieldPath, message: str, hint: str = "") -> None:
        while path and path not in self.places:
            path = path[1:] if path[0] == KEY else path[:-1]
        self.problems.append(Problem(kind, self.places[path], message, hint))

    def value(self, value: Value, of: Any, path: FieldPath) -> None:
        fitting = [option for option in options(of) if shape(option) is type(value)]
        if path and isinstance(path[-1], int) and (words := _cut_in_two(value, options(of))):
            message = f"{_named(path)}: `{printable(words[:80])}` is read as a field and its value"
            hint = "put it in quotes: a colon and a space after it make a field of a word"
            self.problem(Kind.CUT_BY_COLON, path, message, hint)
        elif not fitting:
            shapes = " or ".join(dict.fromkeys(_SHAPES[shape(o)] for o in options(of)))
            message = f"{_named(path)} should be {shapes}, not {_SHAPES[type(value)]}"
            self.problem(Kind.WRONG_SHAPE, path, message, wanted.shaped(value, of))
        elif isinstance(value, str):
            self.leaf(value, of, path)
        elif isinstance(value, list):
            self.items(value, fitting[0], path)
        elif typing.get_origin(fitting[0]) is dict:
            self.mapping(value, fitting[0], path)
        else:
            self.struct(value, fitting[0], path)

    def items(self, value: list[Value], of: Any, path: FieldPath) -> None:
        if not value:
            self.problem(
                Kind.EMPTY_VALUE, path, f"{_named(path)} is an empty list", self.empty(path)
            )
        for position, item in enumerate(value):
            self.value(item, typing.get_args(of)[0], (*path, position))

    def empty(self, path: FieldPath) -> str:
        """What to do where nothing is given: a field that has to be there cannot be left out."""
        return _GIVE if path in self.needed else _EMPTY

    def mapping(self, value: dict[str, Value], of: Any, path: FieldPath) -> None:
        keys, values = typing.get_args(of)
        if not value:
            self.problem(
                Kind.EMPTY_VALUE, path, f"{_named(path)} has nothing in it", self.empty(path)
            )
        for key, item in value.items():
            if wrong := _leaf_problem(key, keys):
                message = f"`{printable(key)}` {wrong.message}"
                self.problem(wrong.kind, (KEY, *path, key), message, wrong.hint)
            self.value(item, values, (*path, key))

    def struct(self, value: dict[str, Value], of: Any, path: FieldPath) -> None:
        fields = fields_of(of)
        misspelt = {meant(of, name, value) for name in value}
        for name, field in fields.items():
            if field.required:
                self.needed.add((*path, name))
            if name in value:
                self.value(value[name], field.type, (*path, name))
            elif field.required and name not in misspelt:
                message = f"the field `{name}` is missing{_within(path)}"
                hint = wanted.missing(of, name, field)
                self.problem(Kind.MISSING_FIELD, path, message, hint)
        for name in value:
            if name not in fields:
                hint = wanted.unknown(of, name, whole=not path)
                message = f"unknown field `{printable(name)}`"
                self.problem(Kind.UNKNOWN_FIELD, (KEY, *path, name), message, hint)

    def leaf(self, value: str, of: Any, path: FieldPath) -> None:
        wrongs = [_leaf_problem(value, one) for one in options(of) if shape(one) is str]
        if wrongs[0] and all(wrongs):
            kind, message, hint = wrongs[0]
            hint = wanted.by_words(value, of) or hint
            typed = printable(value.removeprefix(JULIAN)[:80])
            self.problem(kind, path, f"{_named(path)}: `{typed}` {message}", hint)


def _cut_in_two(value: Value, options: list[Any]) -> str:
    """The words that a value was meant to be which YAML cut at their colon; nothing for others."""
    if not isinstance(value, dict) or len(value) != 1:
        return ""
    [(name, rest)] = value.items()
    words = f"{name}: {rest}" if isinstance(rest, str) else ""
    groups = [one for one in options if isinstance(one, type) and issubclass(one, msgspec.Struct)]
    known = any(name in fields_of(one) or meant(one, name, value) for one in groups)
    return "" if known or not any(shape(o) is str and _fits(words, o) for o in options) else words


def _fits(words: str, of: Any) -> bool:
    return bool(words) and _leaf_problem(words, of) is None


@lru_cache(maxsize=16384)
def _leaf_problem(value: str, of: Any) -> _Wrong | None:
    """Why a text cannot be an `of`, with a hint; None where it can."""
    if of is str:
        return None
    if typing.get_origin(of) is Annotated:
        rules = [extra for extra in typing.get_args(of)[1:] if isinstance(extra, Rule)]
        fits = all(rule.holds(value) for rule in rules) and _converts(value, of)
        why = next(filter(None, (rule.why(value) for rule in rules)), None)
        whats = " and ".join(rule.what for rule in rules)
        said = why or ("cannot stand here", f"it should be {whats}")
        return None if fits else _Wrong(Kind.BAD_VALUE, *said)
    if typing.get_origin(of) is Literal:
        return _literal_problem(value, typing.get_args(of))
    if of is bool:
        said = ("is neither true nor false", "write true, or leave the field out")
        return None if value in ("true", "false") else _Wrong(Kind.BAD_VALUE, *said)
    try:
        msgspec.convert(value, of, strict=False, dec_hook=_decode_date)
    except msgspec.ValidationError as error:
        hint = misdated.hint(value.removeprefix(JULIAN))
        return _Wrong(Kind.NO_DATE, f"is no date{_why(str(error))}", hint)
    return None


def _why(said: str) -> str:
    """What is wrong with a text that is no date, where there is more to say than that."""
    after = said.rpartition("` ")[2] if "`: " not in said else said.partition("`: ")[2]
    if after == said or after.startswith("is not a date of the form"):
        return ""
    return f": {after}" if "`: " in said else f": it {after}"


def _converts(value: str, of: Any) -> bool:
    try:
        msgspec.convert(value, of, strict=False)
    except msgspec.ValidationError:
        return False
    return True


def _literal_problem(value: str, words: tuple[str, ...]) -> _Wrong | None:
    if value in words:
        return None
    known = [word for word in words if word]
    hint = did_you_mean(value, known) or _one_of(known)
    return _Wrong(Kind.UNKNOWN_WORD, "is not a word for this field", hint)


def _one_of(words: list[str]) -> str:
    return f"one of {', '.join(words)}"


def _named(path: FieldPath) -> str:
    names = [str(part) for part in path if isinstance(part, str) and part != KEY]
    if not names:
        return "this"
    return f"an item of `{names[-1]}`" if isinstance(path[-1], int) else f"`{names[-1]}`"


def _within(path: FieldPath) -> str:
    return f" in {_named(path)}" if path else ""
