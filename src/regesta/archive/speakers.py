"""Who speaks in a turn: whom the record says, a participant as printed, or whose name opens it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import takewhile
from typing import NamedTuple

from regesta.archive.entries import Entries
from regesta.archive.mentions import Found, Lexicon
from regesta.archive.outline import Outline
from regesta.archive.participants import is_called
from regesta.model import turns
from regesta.model.boundaries import is_unspaced
from regesta.model.entries import NONE, UNNAMED, Meeting, Organisation, Participant, Person
from regesta.model.titles import BESIDE_A_NAME, FORMS_OF_ADDRESS, SALUTATIONS, are_titles
from regesta.model.turns import Mark, plain
from regesta.problems import Kind, Location, Problem, printable


def turns_in(
    outline: Outline, entries: Entries, lexicon: Lexicon
) -> tuple[dict[str, Found], tuple[Problem, ...]]:
    """Who speaks in each turn of a record, by its path; and who speaks and took no part, or is
    not known."""
    reader = _Reader(outline, entries, lexicon)
    found = dict(reader.found())
    return found, (*reader.strangers(found), *reader.unknown(found))


class _Reader(NamedTuple):
    outline: Outline
    entries: Entries
    lexicon: Lexicon

    def found(self) -> Iterator[tuple[str, Found]]:
        for path, own in self.outline.turns.items():
            ids = self.read(own, path)
            if ids is not None:
                yield path, Found(0, own.end, own.text, ids, speaks=True)

    def said(self, own: Mark) -> tuple[str, ...] | None:
        """Whom the record says, in `speakers` or else in `mentions`."""
        record = self.outline.record
        given = {turns.as_declared(words): who for words, who in record.speakers.items()}
        who = given.get(own.text, record.mentions.get(own.text))
        if isinstance(who, str):
            return (who,)
        several = who if isinstance(who, tuple) else ()
        return tuple(one for one in several if isinstance(one, str)) or None

    def read(self, own: Mark, path: str) -> tuple[str, ...] | None:
        said = self.said(own)
        if said is not None:
            return None if said == (NONE,) else () if said == (UNNAMED,) else said
        ids = self.participants_called(own.text, path) or self.by_name(own.text, path)
        return tuple(ids) if len(ids) == 1 else None

    def participants_called(self, words: str, path: str) -> set[str]:
        """Those who took part and have this designation, or else this name."""
        there = self.participants(path)
        called = {one.person for one in there if one.as_ and is_called(words, [one.as_])}
        return called or {one.person for one in there if self.is_named(words, one.person, one.as_)}

    def participants(self, path: str) -> tuple[Participant, ...]:
        """Who took part in the meeting that a passage reports."""
        sides = self.sides(path)
        return tuple(one for several in sides.values() for one in several)

    def sides(self, path: str) -> dict[str, tuple[Participant, ...]]:
        report = self.outline.report(path)
        meeting = self.entries.data(Meeting, report.meeting) if report else None
        own, other = (report.sides if report else {}), (meeting.sides if meeting else {})
        return {side: (*own.get(side, ()), *other.get(side, ())) for side in {**own, **other}}

    def by_name(self, words: str, path: str) -> set[str]:
        """The one person, or side of the meeting, whose name ends the words."""
        ends = [(start, form) for start, end, form in self.lexicon.find(words) if end == len(words)]
        ids = {i for _, form in ends for i in self.lexicon.meanings[form]}
        persons = {i for i in ids if self.is_named(words, i, "")}
        sides = {i for i in ids if i in self.sides(path) and self.entries.find(Organisation, i)}
        alone = all(plain(words[:start]) in ("", "the") for start, _ in ends)
        return persons or (sides if alone else set())

    def is_named(self, words: str, person_id: str, designation: str) -> bool:
        person = self.entries.data(Person, person_id)
        return person is not None and _is_named(words, person, designation)

    def strangers(self, found: dict[str, Found]) -> Iterator[Problem]:
        for path, one in _first(found).items():
            there = {*self.sides(path), *(each.person for each in self.participants(path))}
            known = (i for i in one.ids if i in self.entries)
            for stranger in (i for i in known if there and i not in there):
                message = f"`{printable(one.form)}` speaks in {path}, and `{stranger}` took no part"
                hint = "add him to the `sides` of the meeting, or say in `speakers` who it is"
                place = self.place(path, one.form)
                yield Problem(Kind.STRANGER_SPEAKS, place, message, hint, severity="warning")

    def unknown(self, found: dict[str, Found]) -> Iterator[Problem]:
        if self.outline.record.depth == "text":
            return
        seen = {one.form for one in found.values()}
        for path, own in self.outline.turns.items():
            if own.text in seen or self.said(own) is not None:
                continue
            if _is_a_speaker(own.text) or self.participants_called(own.text, path):
                seen.add(own.text)
                message = f"`{printable(own.text)}` opens {path} as a speaker does: who is it?"
                hint = f"say in `speakers`: `{printable(own.text)}:` and an id, `unnamed` or `none`"
                place = self.place(path, own.text)
                yield Problem(Kind.WHO_SPEAKS, place, message, hint, severity="warning")

    def place(self, path: str, words: str) -> Location:
        entry = self.outline.entry
        for key in self.outline.record.speakers:
            if turns.as_declared(key) == words:
                return entry.key_place("speakers", key)
        return Location(entry.file, self.outline.blocks[path].line)


def _first(found: dict[str, Found]) -> dict[str, Found]:
    """The first turn of each speaker as printed."""
    first: dict[str, str] = {}
    for path, one in found.items():
        first.setdefault(one.form, path)
    return {path: found[path] for path in first.values()}


def _is_a_speaker(words: str) -> bool:
    """Whether words are a speaker, whoever he is; a salutation alone is none."""
    own = plain(words).split()
    first = () if SALUTATIONS.issuperset(own) else own[:1]
    asks = plain(words) in turns.QUESTION_MARKS | turns.ANSWER_MARKS
    return asks or bool(FORMS_OF_ADDRESS.intersection(first))


def _is_named(words: str, person: Person, designation: str) -> bool:
    """Whether words are the name of a person with nothing but titles, offices or first names."""
    family, _, first = person.sort.partition(",")
    names = (person.name, *person.also, *person.native.values())
    offices = (title for one in person.offices for title in (one.title, *one.also))
    beside = BESIDE_A_NAME.union(*(_words(one) for one in (*names, *offices, designation, first)))
    forms = (family, *names, *(each for one in person.native.values() for each in one.split()))
    return any(_is_named_so(words, form, beside) for form in forms)


def _is_named_so(words: str, form: str, beside: Collection[str]) -> bool:
    own, name = plain(words), plain(form)
    if name and is_unspaced(name[0]):
        return _is_named_unspaced(own.replace(" ", ""), name.replace(" ", ""))
    before, found, after = f" {own} ".partition(f" {name} ")
    rest = [*_words(before), *_words(after)]
    return bool(found) and all(len(one) == 1 or one in beside for one in rest)


def _is_named_unspaced(own: str, name: str) -> bool:
    """The whole name or its beginning, the family's, with titles after it."""
    common = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(own, name, strict=False))
    )
    rest = own[common:]
    is_family = common > 1 or (common == 1 and rest != "")
    return (is_family or common == len(name)) and are_titles(rest)


def _words(text: str) -> list[str]:
    return [word.strip(",") for word in plain(text).split()]
