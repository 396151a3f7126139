"""A field of several parts is changed part by part."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from msgspec.structs import replace

from regesta.amending import fields
from regesta.amending.edits import Edit, edited
from regesta.commands.asking import LIST, NOTHING, asked, given, several, tell, ways
from regesta.model.entries import Data, FieldPath
from regesta.model.kinds import BY_FOLDER
from regesta.model.shapes import fields_of, options, shape
from regesta.problems import Problem, printable
from regesta.reading import entries
from regesta.reading.frontmatter import Value, read
from regesta.reading.sources import SourceFile
from regesta.reading.spans import laid

HELP = (
    f"Enter keeps a part; `{NOTHING}` leaves it out; an entry is named by its id or its name, and "
    f"`{LIST}` lists what there is."
)
Titles = Mapping[str, Mapping[str, str]]
Reader = Callable[[str], "str | tuple[str, ...]"]


def change(file: SourceFile, path: FieldPath, titles: Titles) -> SourceFile:
    """A file in which the parts of a field are as a person answers, and those that he adds;
    `titles` are those of the entries of each folder by their ids. Raises EOFError."""
    if _is_named_freely(file, path):
        titles = {"": ChainMap(*map(dict, titles.values()))}
    was = _at(file, path)
    if isinstance(was, str) or _is_plain(was):
        return _changed(file, path, titles)
    number = 0
    while number < len(parts := laid(file.data).children.get(path, ())):
        file = change(file, (*path, parts[number]), titles)
        number += len(laid(file.data).children.get(path, ())) == len(parts)
    return _grown(file, path, titles) if parts else file


def _changed(file: SourceFile, path: FieldPath, titles: Titles) -> SourceFile:
    was = _at(file, path)
    shown = was if isinstance(was, str) else ", ".join(map(str, was))
    answer = asked(f"{_named(file, path)} [{printable(shown)}]", _reader(was, titles))
    if answer is None:
        return file
    return given(file, path, answer) if answer else _without(file, path)


def _without(file: SourceFile, path: FieldPath) -> SourceFile:
    """A file without a part, and without what cannot be without it."""
    while True:
        found = laid(file.data)
        after = _with(file, fields.dropped(found, path))
        problems = entries.begin(after).problems
        if not problems:
            return after
        if len(path) == 1:
            tell(problems)
            return file
        path = path[:-1]


def _grown(file: SourceFile, path: FieldPath, titles: Titles) -> SourceFile:
    """A file with what is added to a list, or to a field whose names are the editor's own."""
    several_of = laid(file.data).children[path]
    last = _at(file, (*path, several_of[-1]))
    if isinstance(several_of[0], int):
        while item := _item(f"{_named(file, path)} · one more", last, titles):
            file = _put(file, [fields.appended(laid(file.data), path, item)])
    elif _is_named_freely(file, path):
        while name := asked(f"{_named(file, path)} · one more", str):
            if value := asked(f"{_named(file, path)} · {printable(name)}", _reader(last, titles)):
                found, key = laid(file.data), fields.written(name)
                fields_ = (f"{key}: {fields.typed(way)}" for way in ways(value))
                file = _put(file, [fields.added(found, path, one) for one in fields_])
    return file


def _item(question: str, like: Value, titles: Titles) -> str:
    """One more item of a list, as it is typed, with what another of it has; empty for none."""
    if not isinstance(like, dict):
        answer = asked(question, _reader(like, titles))
        return _typed(answer, like) if answer else ""
    parts = []
    for name, value in like.items():
        if not (isinstance(value, str) or _is_plain(value)):
            continue
        if answer := asked(f"{question} · {name}", _reader(value, titles)):
            parts.append(f"{name}: {_typed(answer, value)}")
        elif not parts:
            return ""
    return f"{{{', '.join(parts)}}}"


def _reader(like: Value, titles: Titles) -> Reader:
    """What reads an answer: ids of entries where such stand there, several where several may."""
    values = [like] if isinstance(like, str) else list(like)
    folders = [found for found in titles.values() if any(one in found for one in values)]
    among = dict(ChainMap(*map(dict, folders)))
    if values and all(one in among for one in values):
        return partial(several, among)
    if isinstance(like, str):
        return lambda typed: "" if typed == NOTHING else typed
    return lambda typed: () if typed == NOTHING else tuple(typed.replace(",", " ").split())


def _typed(values: str | tuple[str, ...], like: Value) -> str:
    if isinstance(values, tuple) and len(values) == 1 and isinstance(like, str):
        return fields.written(values[0])
    return fields.typed(values)


def _put(file: SourceFile, edits: Iterable[Edit]) -> SourceFile:
    """A file with the first of some edits that is not refused; it is told why all are."""
    problems: tuple[Problem, ...] = ()
    for edit in edits:
        after = _with(file, edit)
        problems = entries.begin(after).problems
        if not problems:
            return after
    tell(problems)
    return file


def _with(file: SourceFile, edit: Edit) -> SourceFile:
    return replace(file, data=edited(laid(file.data).text, [edit]).encode())


def _at(file: SourceFile, path: FieldPath) -> Value:
    """What stands at a path that is there."""
    matter, _ = read(file.data, file.name)
    value: Value = matter.value if matter else ""
    for part in path:
        value = value[part]  # type: ignore[index]
    return value


def _is_plain(value: Iterable[Value]) -> bool:
    """Whether a value is a list of words, such as ids and paths are: it is one part."""
    return isinstance(value, list) and not any(
        not isinstance(one, str) or {" ", ","} & set(one) for one in value
    )


def _is_named_freely(file: SourceFile, path: FieldPath) -> bool:
    """Whether the names in a field are ids or words of the text, not those of the model."""
    of: type[Data] = BY_FOLDER[file.folder].type
    every = options(fields_of(of)[str(path[0])].type)
    return len(path) == 1 and any(shape(one) is dict and not isinstance(one, type) for one in every)


def _named(file: SourceFile, path: FieldPath) -> str:
    """A part as it is asked for: the names that lead to it, and its number among several."""
    children = laid(file.data).children
    names = [
        str(part + 1) if isinstance(part, int) else part
        for at, part in enumerate(path)
        if isinstance(part, str) or len(children[path[:at]]) > 1
    ]
    return printable(" · ".join(names))
