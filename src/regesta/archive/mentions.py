"""Names found in texts, and what each is read as.

`name`, `also` and `native` of persons, places, organisations and instruments are found as whole
words, case kept, longest first; a hyphen is no boundary. In scripts that set no spaces a word may
begin and end anywhere. Forms and texts are compared as Unicode composes them (NFC).

A record's own `mentions` decide first; then the one candidate who took part in the meeting that
the passage reports; then the one who is named in full in the record; else the name is ambiguous,
which is an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from regesta.archive.outline import Outline
from regesta.archive.texts import after_initials
from regesta.model.boundaries import WORD, as_compared, composed, is_composed, is_unspaced, is_whole
from regesta.model.entries import NONE, AnyEntry, Reading, Readings, Record, actor_ids, ids
from regesta.model.kinds import BY_FOLDER
from regesta.problems import Kind, Location, Problem, printable


class Found(msgspec.Struct, frozen=True):
    """A form found in a text, and the entries it is read as; `reading` where the record says.

    `speaks` is said of who speaks in a turn, at its beginning; nobody, where he is not named.
    """

    start: int
    end: int
    form: str
    ids: tuple[str, ...]
    reading: Reading | None = None
    speaks: bool = False


def speakers(found: Mapping[str, tuple[Found, ...]]) -> dict[str, Found]:
    """Who speaks, by the path of the turn."""
    return {path: here[0] for path, here in found.items() if here and here[0].speaks}


class Lexicon(msgspec.Struct, frozen=True):
    """Forms by their first word, longest first, each with its offset and what it may mean.

    `titles` are the forms that are titles, with the ids of those whose they are.
    """

    forms: dict[str, tuple[tuple[str, int], ...]]
    meanings: dict[str, tuple[str, ...]]
    titles: frozenset[tuple[str, str]] = frozenset()

    def with_forms(self, forms: Iterable[str]) -> Lexicon:
        """The lexicon with forms that mean no entry beside its own."""
        own = lexicon(dict.fromkeys(forms, ()))
        if not own.forms:
            return self
        both = {
            word: _longest_first((*several, *self.forms.get(word, ())))
            for word, several in own.forms.items()
        }
        return Lexicon({**self.forms, **both}, {**self.meanings, **own.meanings}, self.titles)

    def find(
        self, text: str, without: frozenset[str] = frozenset()
    ) -> Iterator[tuple[int, int, str]]:
        """The forms in a text, longest first at each place, none within another."""
        if not is_composed(text):
            plain, places = composed(text)
            for start, end, form in self.find(plain, without):
                yield places[start], places[end], form
            return
        end = 0
        for match in WORD.finditer(text):
            for form, offset in self.forms.get(match.group(), ()):
                start = match.start() - offset
                if form in without or start < end or not text.startswith(form, start):
                    continue
                if is_whole(text, start, start + len(form)):
                    end = start + len(form)
                    yield start, end, form
                    break


def _longest_first(several: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(several, key=lambda pair: (-len(pair[0]), pair[0])))


def lexicon(
    meanings: Mapping[str, Iterable[str]], titles: Iterable[tuple[str, str]] = ()
) -> Lexicon:
    """A lexicon of forms, each with the ids it may mean; `titles` are forms with ids."""
    forms: dict[str, list[tuple[str, int]]] = {}
    for form in meanings:
        if match := WORD.search(form):
            forms.setdefault(match.group(), []).append((form, match.start()))
    ordered = {word: _longest_first(several) for word, several in forms.items()}
    known = {form: tuple(sorted(ids)) for form, ids in meanings.items()}
    return Lexicon(ordered, known, frozenset(titles))


def names(entry: AnyEntry) -> dict[str, bool]:
    """The forms that an authority entry gives, and whether each is its title, in any script."""
    if not BY_FOLDER[entry.folder].named:
        return {}
    native = getattr(entry.data, "native", {}).values()
    full = {*native, *_unspaced(native), entry.title}
    given = (*getattr(entry.data, "also", ()), *sorted(full))
    return {as_compared(form): form in full for form in given}


def _unspaced(names: Iterable[str]) -> Iterator[str]:
    """Names of scripts that set no spaces as texts have them, `河野洋平` for `河野 洋平`."""
    joined = ("".join(name.split()) for name in names)
    return (name for name in joined if all(map(is_unspaced, name)))


class Namer:
    """Finds and reads the names in texts: of records by their own readings, of notes without."""

    def __init__(self, common: Lexicon) -> None:
        self.common = common

    def in_prose(self, text: str) -> tuple[Found, ...]:
        """The names in an editor's prose; one that several entries share is left alone."""
        return tuple(
            Found(start, end, form, ids)
            for start, end, form in self.common.find(text)
            if len(ids := self.common.meanings[form]) == 1
        )

    def taken_for_labels(self, entry: AnyEntry) -> Iterator[Problem]:
        """The names whose initial is read as a label, as `A.` is in `A. Gromyko`."""
        for block, text in after_initials(entry):
            for start, _, form in self.common.find(text):
                if start == 0:
                    message = (
                        f"`{block.label}` is read as a label, and `{printable(form)}` is a name"
                    )
                    hint = f"where it is the name, write `{block.label[0]}\\.`"
                    place = Location(entry.file, block.line)
                    yield Problem(Kind.NAME_AS_LABEL, place, message, hint)

    def in_record(
        self, outline: Outline, turns: Mapping[str, Found]
    ) -> tuple[dict[str, tuple[Found, ...]], list[Problem]]:
        """The names in each passage of a record by path, and those that stay ambiguous; `turns`
        are who speaks, by path.

        A record of which the text alone is encoded leaves an ambiguous one alone.
        """
        own = {as_compared(form): read for form, read in outline.record.mentions.items()}
        open_ = outline.record.depth == "text"
        words = self.common.with_forms(form for form in own if form not in self.common.meanings)
        full = self._named_in_full(outline, words)
        problems: list[Problem] = []
        found: dict[str, tuple[Found, ...]] = {}
        for path, text in outline.texts.items():
            here = [turns[path]] if path in turns else []
            spoken = here[0].end if here else 0
            silent = self._silent(path, outline, own)
            for start, end, form in words.find(text, silent):
                if start < spoken:
                    continue
                reading = _own_reading(own.get(form), path, outline)
                ids = _read_ids(reading)
                if ids is None:
                    ids = self._candidates(words.meanings[form], path, outline, full)
                if len(ids) > 1 and reading is None and open_:
                    continue
                if len(ids) > 1 and reading is None:
                    problems.append(_ambiguous(form, ids, (path, start), outline))
                said = reading if isinstance(reading, Reading) else None
                here.append(Found(start, end, form, ids, said))
            found[path] = tuple(here)
        return found, problems

    def _silent(self, path: str, outline: Outline, own: Mapping[str, Readings]) -> frozenset[str]:
        """The record's own forms that are read as something elsewhere, and not here."""
        return frozenset(
            form
            for form, readings in own.items()
            if form not in self.common.meanings and _own_reading(readings, path, outline) is None
        )

    def _candidates(
        self, ids: tuple[str, ...], path: str, outline: Outline, full: set[str]
    ) -> tuple[str, ...]:
        for narrower in (self._participants(path, outline), full, _parties(outline.record)):
            among = tuple(i for i in ids if i in narrower)
            if len(ids) > 1 and len(among) == 1:
                return among
        return ids

    def _participants(self, path: str, outline: Outline) -> set[str]:
        report = outline.report(path)
        sides = report.sides if report else {}
        return {one.person for several in sides.values() for one in several}

    def _named_in_full(self, outline: Outline, words: Lexicon) -> set[str]:
        forms = {form for text in outline.texts.values() for _, _, form in words.find(text)}
        return {i for form in forms for i in words.meanings[form] if (form, i) in words.titles}


def _parties(record: Record) -> set[str]:
    """Whose document it is: who issued, wrote, drafted, received or signed it."""
    several = (
        ids(record.issued_by),
        *map(actor_ids, (record.authors, record.drafters, record.addressees, record.signatories)),
    )
    return {one for own in several for one in own}


def _ambiguous(
    form: str, ids: tuple[str, ...], where: tuple[str, int], outline: Outline
) -> Problem:
    path, position = where
    message = f"`{printable(form)}` in {path} can be {' or '.join(f'`{i}`' for i in ids)}"
    hint = f"say which in `mentions`: `{printable(form)}: {ids[0]}`"
    place = Location(outline.entry.file, outline.line(path, position))
    return Problem(Kind.AMBIGUOUS_NAME, place, message, hint)


def _own_reading(
    readings: Readings | None, path: str, outline: Outline
) -> str | tuple[str, ...] | Reading | None:
    """What a record's `mentions` say of a form at a passage: an id, ids, or a full reading."""
    if readings is None or isinstance(readings, str):
        return readings
    several = readings if isinstance(readings, tuple) else (readings,)
    plain = tuple(reading for reading in several if isinstance(reading, str))
    covering = [r for r in several if isinstance(r, Reading) and outline.covers(r.at, path)]
    deepest = max(covering, key=lambda reading: outline.depth(reading.at), default=None)
    return deepest or (plain or None)


def _read_ids(reading: str | tuple[str, ...] | Reading | None) -> tuple[str, ...] | None:
    if reading is None:
        return None
    said = reading.is_ if isinstance(reading, Reading) else reading
    ids = (said,) if isinstance(said, str) else said
    return () if ids == (NONE,) else ids
