"""An archive linked in memory, step by step, as a build does it from its file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Any, TypeVar

from regesta.archive.archive import Archive
from regesta.archive.checking import ARCHIVE
from regesta.archive.entered import entered
from regesta.archive.known import Filed
from regesta.archive.mentions import Lexicon, lexicon
from regesta.archive.queries import Part, Query, order_of_act
from regesta.archive.steps import CHECKS, LINKS, Step
from regesta.model.entries import AnyEntry, Data, Entry, Record, Site
from regesta.model.kinds import BY_FOLDER, BY_TYPE
from regesta.model.parts import LinkedAct
from regesta.problems import Problem
from regesta.reading import sources
from regesta.reading.entries import read_entry
from regesta.reading.site import read_labels, read_site
from regesta.reading.sources import Content, SourceFile
from regesta.site import tell

D = TypeVar("D", bound=Data)


class InMemory:
    """Answers made of the parts that were added."""

    def __init__(self) -> None:
        self._parts: dict[tuple[str, str], list[tuple[str, Any]]] = {}
        self._kept: dict[Any, Any] = {}
        self._lexicon: Lexicon | None = None

    def add(self, parts: Iterable[Part]) -> None:
        for name, of, order, value in parts:
            self._parts.setdefault((name, of), []).append((order, value))
        for own in self._parts.values():
            own.sort(key=lambda part: part[0])
        self._kept.clear()

    def _asked(self, query: Query) -> list[tuple[str, Any]]:
        found: list[tuple[str, Any]] = []
        for part in self._parts.get((query.name, query.of), ()):
            if part not in found[-3:] and query.low <= part[0] <= query.high:
                found.append(part)
        return found

    def ask(self, query: Query) -> tuple[Any, ...]:
        return tuple(value for _, value in self._asked(query))

    def places(self, query: Query) -> tuple[str, ...]:
        return tuple(place for place, _ in self._asked(query))

    def count(self, query: Query) -> int:
        return len(self._asked(query))

    def first(self, query: Query) -> str:
        return next(iter(self.places(query)), "")

    def beside(self, query: Query, order: str) -> tuple[tuple[str, Any] | None, ...]:
        own = self._asked(query)
        orders = [at for at, _ in own]
        before, after = bisect_left(orders, order), bisect_right(orders, order)
        return own[before - 1] if before else None, own[after] if after < len(own) else None

    def lexicon(self) -> Lexicon:
        if self._lexicon is None:
            forms = {of: own for (name, of), own in self._parts.items() if name == "meaning"}
            meanings = {form: {i for _, (i, _) in own} for form, own in forms.items()}
            titles = [(form, i) for form, own in forms.items() for _, (i, title) in own if title]
            self._lexicon = lexicon(meanings, titles)
        return self._lexicon

    def kept(self) -> dict[Any, Any]:
        return self._kept


def read(
    found: Content,
) -> tuple[Site | None, tuple[AnyEntry, ...], tuple[Problem, ...]]:
    """Every entry that can be read, the site, and all problems of all files."""
    site, entries, problems = None, [], list(found.problems)
    given = sources.read(found.site) if found.site else None
    own = read_labels(given) if isinstance(given, SourceFile) else ()
    for standing in (*([found.site] if found.site else ()), *found.files):
        file = sources.read(standing)
        assert isinstance(file, SourceFile)
        if not file.folder:
            site, wrong = read_site(file)
        else:
            entry, sound, wrong = read_entry(file, found.seeds, own)
            entries += [entry] if entry and sound else []
        problems += wrong
    return site, tuple(entries), tuple(problems)


def link(
    site: Site, read: Iterable[AnyEntry], unread: Iterable[str] = ()
) -> tuple[Archive | None, tuple[Problem, ...]]:
    """The archive of the entries, or None, with every problem that lies between them."""
    read, answers = sorted(read, key=lambda entry: entry.file), InMemory()
    problems: list[Problem] = []
    answers.add([Part("site_file", "site", "", site)])
    for entry in read:
        answers.add([*entered(entry), Part("filed", entry.id, entry.file, Filed(entry.file, True))])
    files = [entry.id for entry in read]
    unread = {*unread, *(i for i in files if files.count(i) > 1)}
    answers.add(Part("filed", i, "", Filed("", False)) for i in unread)
    check, use = CHECKS
    problems += _run(check, read, answers)
    used = _run(use, read, answers)
    problems += (one for one in used if not unread or one.severity != "notice")
    if unread or any(problem.severity == "error" for problem in problems):
        return None, tuple(problems)
    for step in (*LINKS, Step("tell", frozenset(BY_FOLDER), tell)):
        _run(step, read, answers)
    return Archive(answers), tuple(problems)


def all_of(archive: Archive, kind: type[D]) -> tuple[Entry[D], ...]:
    """All entries of a kind: dated ones in order of time, others as they are filed."""
    heads = archive.heads_in[BY_TYPE[kind].folder]
    return tuple(archive.entries.entry(kind, head.id) for head in heads)


def acts_of(archive: Archive) -> tuple[LinkedAct, ...]:
    """All acts in order of time."""
    records = all_of(archive, Record)
    every = (act for record in records for act in archive.acts_of_record[record.id])
    return tuple(sorted(every, key=order_of_act))


def _run(step: Step, read: Iterable[AnyEntry], answers: InMemory) -> list[Problem]:
    units = dict.fromkeys(entry.id for entry in read if entry.folder in step.folders)
    found: list[Part] = []
    problems: list[Problem] = []
    for unit in [ARCHIVE, *units] if step.name == "check" else units:
        parts, wrong = step.run(Archive(answers), unit)
        found += parts
        problems += wrong
    answers.add(found)
    return problems
