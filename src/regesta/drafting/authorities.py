"""What an archive knows when a record is drafted: its entries but for records, and their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, TypeVar, cast

from regesta.archive.entries import Entries
from regesta.archive.mentions import Lexicon, lexicon, names
from regesta.archive.participants import offices_on
from regesta.dates import Edtf
from regesta.drafting.hints_en import NUMERALS
from regesta.model.entries import AnyEntry, Data, Entry, Instrument, Meeting, Organisation, Person
from regesta.model.kinds import BY_TYPE

D = TypeVar("D", bound=Data)
_STATE = "state"


class Authorities(Entries):
    """The entries of an archive by id; `issuers` are who issued its records, one each."""

    def __init__(self, entries: Iterable[AnyEntry], issuers: Iterable[str] = ()) -> None:
        self.entries: Mapping[str, AnyEntry] = {entry.id: entry for entry in entries}
        self.issuers = tuple(issuers)

    @cached_property
    def lexicon(self) -> Lexicon:
        """All name forms."""
        meanings: dict[str, list[str]] = {}
        titles = []
        for entry in self.entries.values():
            for form, is_title in names(entry).items():
                meanings.setdefault(form, []).append(entry.id)
                titles += [(form, entry.id)] if is_title else []
        return lexicon(meanings, titles)

    @cached_property
    def unlisted(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Names that texts have otherwise than as they are written, by their first words, all as
        `plainly`, each with the id: titles of meetings and of instruments, and such as begin with
        a number word, up to their first `of` or `on`."""
        found: dict[str, list[tuple[str, str]]] = {}
        names = [(one.data.title, one.id) for one in self.of(Meeting)]
        names += [(form, ids[0]) for form, ids in self.lexicon.meanings.items() if len(ids) == 1]
        for name, entry_id in names:
            words = re.split(r" (?:of|on|for|between) ", name)[0] if _counts(name) else name
            if self.is_unlisted(words, entry_id):
                plain = plainly(words)
                found.setdefault(plain.partition(" ")[0], []).append((plain, entry_id))
        return found

    def is_unlisted(self, words: str, entry_id: str) -> bool:
        """Whether words are those of a name that texts have otherwise than as it is written."""
        size = len(words.split())
        if self.find(Meeting, entry_id):
            return size > 1
        return size > 1 and (_counts(words) or (size > 2 and bool(self.find(Instrument, entry_id))))

    def of(self, kind: type[D]) -> Iterator[Entry[D]]:
        """The entries of a kind."""
        folder = BY_TYPE[kind].folder
        return (cast("Entry[D]", one) for one in self.entries.values() if one.folder == folder)

    def get(self, entry_id: str) -> AnyEntry | None:
        """The entry of an id; None where there is none."""
        return self.entries.get(entry_id)

    def only(self, text: str) -> tuple[str, ...]:
        """Whom a text names that is nothing but names: a signature, the name of a ministry."""
        spans = list(self.lexicon.find(text))
        if not spans and text.isupper() and " " not in text and text.title() != text:
            return self.only(text.title())
        rest = "".join(text[b:c] for (_, b, _), (c, _, _) in zip(
            [(0, 0, ""), *spans], [*spans, (len(text), 0, "")], strict=True
        ))  # fmt: skip
        if not spans or any(sign.isalnum() for sign in rest):
            return ()
        ids = [self.lexicon.meanings[form] for _, _, form in spans]
        return tuple(several[0] for several in ids if several)

    def states(self) -> Iterator[Entry[Organisation]]:
        """The states of the archive."""
        return (one for one in self.of(Organisation) if one.data.kind == _STATE)

    def state_of(self, entry_id: str, on: Edtf | None = None) -> str:
        """The state that a person or body acts for, or the body that is above all others of his;
        empty where none is known."""
        person = self.find(Person, entry_id)
        if person:
            held = offices_on(person.data, on) if on else person.data.offices
            found = (self.state_of(office.of) for office in (*held, *person.data.offices))
            return next(filter(None, found), "")
        seen: list[str] = []
        while (body := self.find(Organisation, entry_id)) and entry_id not in seen:
            if body.data.kind == _STATE:
                return entry_id
            seen.append(entry_id)
            entry_id = body.data.part_of
        return seen[-1] if seen else ""

    def body_of(self, person_id: str, on: Edtf | None) -> str:
        """The body in which a person holds an office on a day, else in which he held the first;
        empty where none is known."""
        person = self.find(Person, person_id)
        offices = (*offices_on(person.data, on), *person.data.offices) if person and on else ()
        return next((office.of for office in offices), "")

    def designations(self, person_id: str, on: Edtf | None) -> tuple[str, ...]:
        """What a person may be called on a day by his offices and ranks, the longest first."""
        person = self.find(Person, person_id)
        if person is None:
            return ()
        held = offices_on(person.data, on) if on else person.data.offices
        titles = [form for office in held for form in (office.title, *office.also)]
        titles += [rank.title for rank in person.data.ranks]
        return tuple(sorted(set(titles), key=lambda title: (-len(title), title)))

    def called(self, title: str, on: Edtf | None, states: Iterable[str]) -> tuple[str, ...]:
        """Who is called so on a day, of some states."""
        wanted = title.casefold()
        return tuple(
            one.id
            for one in self.of(Person)
            if self.state_of(one.id, on) in states
            and any(form.casefold() == wanted for form in self.designations(one.id, on))
        )


def plainly(text: str) -> str:
    """A text in small letters, its apostrophes alike; as long as it is."""
    small = text.replace("’", "'").lower()
    return small if len(small) == len(text) else text


def _counts(name: str) -> bool:
    return name.partition(" ")[0].casefold() in NUMERALS


class Met(NamedTuple):
    """A meeting of the archive with its date."""

    id: str
    date: Edtf
    title: str


def meetings(known: Authorities) -> list[Met]:
    """The meetings that have a date, or one for which they were planned."""
    return [
        Met(one.id, date, f"{one.data.title} {one.data.kind}")
        for one in known.of(Meeting)
        if (date := one.data.date or one.data.planned) is not None
    ]
