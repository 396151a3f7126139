"""The archive: every entry linked with the others, indexed both ways, and checked."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping

import msgspec

from regesta.archive import acts, checks
from regesta.archive.acts import Context, RecordText, ids
from regesta.archive.indexes import Indexes, index
from regesta.archive.mentions import Found, Namer
from regesta.archive.outline import Outline, outline
from regesta.archive.pieces import cut, in_cells, styled
from regesta.dates import Edtf
from regesta.model import entries as e
from regesta.model.entries import Entry, Ids
from regesta.model.parts import Account, Attendance, Cited, Head, LinkedAct, Mention, Pieces
from regesta.model.quotes import locate
from regesta.model.vocabulary import ACTS
from regesta.problems import Problem


class Archive(msgspec.Struct, frozen=True):
    """All entries by id, their heads, and what records say, in order of time.

    Its methods are look-ups: whatever an entry is asked for, what was found comes as a tuple
    in a stable order, empty where there is nothing.
    """

    site: e.Site
    entries: Mapping[str, Entry]
    heads: Mapping[str, Head]
    acts: tuple[LinkedAct, ...]
    texts: Mapping[str, RecordText]
    context: Context
    namer: Namer
    indexes: Indexes

    def of(self, folder: str) -> tuple[Entry, ...]:
        """All entries of a folder: dated ones in order of time, others as they are filed."""
        return self.indexes.folders.get(folder, ())

    def ids(self, value: Ids) -> tuple[str, ...]:
        """An `Ids` field as a tuple; the word `sides` stays as it is."""
        return ids(value)

    def side_of(self, entry_id: str) -> Head | None:
        """The state that an organisation belongs to."""
        return self.context.side_of(entry_id)

    def acts_of_record(self, record_id: str) -> tuple[LinkedAct, ...]:
        return self.indexes.by_record.get(record_id, ())

    def acts_by(self, entry_id: str) -> tuple[LinkedAct, ...]:
        """Acts of a person, or in the name of an organisation or state."""
        return self.indexes.by_actor.get(entry_id, ())

    def acts_of_side(self, state_id: str) -> tuple[LinkedAct, ...]:
        """Acts of a state, of its organisations and of its persons."""
        return self.indexes.by_side.get(state_id, ())

    def acts_to(self, entry_id: str) -> tuple[LinkedAct, ...]:
        return self.indexes.by_addressee.get(entry_id, ())

    def acts_through(self, entry_id: str) -> tuple[LinkedAct, ...]:
        return self.indexes.by_transmitter.get(entry_id, ())

    def acts_at(self, meeting_id: str) -> tuple[LinkedAct, ...]:
        return self.indexes.by_meeting.get(meeting_id, ())

    def acts_on(self, topic_id: str) -> tuple[LinkedAct, ...]:
        """Acts on a topic or on a narrower one."""
        return self.indexes.by_topic.get(topic_id, ())

    def acts_invoking(self, instrument_id: str) -> tuple[LinkedAct, ...]:
        return self.indexes.by_instrument.get(instrument_id, ())

    def acts_about(self, undertaking_id: str) -> tuple[LinkedAct, ...]:
        return self.indexes.by_undertaking.get(undertaking_id, ())

    def acts_foreseeing(self, meeting_id: str) -> tuple[LinkedAct, ...]:
        return self.indexes.by_foreseen.get(meeting_id, ())

    def mentions_of(self, entry_id: str) -> tuple[Mention, ...]:
        return self.indexes.mentions_of.get(entry_id, ())

    def mentions_in(self, record_id: str) -> tuple[Mention, ...]:
        return self.indexes.mentions_in.get(record_id, ())

    def attendances_of(self, person_id: str) -> tuple[Attendance, ...]:
        return self.indexes.attendances_of.get(person_id, ())

    def attendances_at(self, meeting_id: str) -> tuple[Attendance, ...]:
        return self.indexes.attendances_at.get(meeting_id, ())

    def accounts_of(self, meeting_id: str) -> tuple[Account, ...]:
        return self.indexes.accounts_of.get(meeting_id, ())

    def accounts_in(self, record_id: str) -> tuple[Account, ...]:
        return self.indexes.accounts_in.get(record_id, ())

    def parts_of(self, entry_id: str) -> tuple[Head, ...]:
        """The meetings that are part of a meeting, or the parts of an organisation."""
        return self.indexes.parts.get(entry_id, ())

    def in_series(self, organisation_id: str) -> tuple[Head, ...]:
        """The meetings of a series, by number, then date."""
        return self.indexes.series.get(organisation_id, ())

    def passages_on(self, topic_id: str) -> tuple[tuple[Head, str], ...]:
        """The passages that records index under a topic itself: record and path."""
        return self.indexes.passages.get(topic_id, ())

    def records_on(self, topic_id: str) -> tuple[Head, ...]:
        return tuple(dict.fromkeys(record for record, _ in self.passages_on(topic_id)))

    def narrower(self, topic_id: str) -> tuple[Head, ...]:
        return self.indexes.narrower.get(topic_id, ())

    def related(self, topic_id: str) -> tuple[Head, ...]:
        """The topics related to one, whichever of the two says so."""
        return self.indexes.related.get(topic_id, ())

    def meetings_on(self, topic_id: str) -> tuple[Head, ...]:
        """The meetings that are, as their entries say, on a topic or on a narrower one."""
        return self.indexes.meetings_on.get(topic_id, ())

    def meetings_of(self, organisation_id: str) -> tuple[Head, ...]:
        """The meetings at which an organisation, or one of a state's, was a side."""
        return self.indexes.meetings_of.get(organisation_id, ())

    def instruments_on(self, topic_id: str) -> tuple[Head, ...]:
        """The instruments on a topic or on a narrower one."""
        return self.indexes.instruments_on.get(topic_id, ())

    def signatory_of(self, entry_id: str) -> tuple[Head, ...]:
        return self.indexes.signatory_of.get(entry_id, ())

    def done_by(self, entry_id: str) -> tuple[tuple[Head, e.InstrumentDate], ...]:
        """What a person or an organisation did with instruments, in order of time."""
        return self.indexes.done_by.get(entry_id, ())

    def named_by(self, organisation_id: str) -> tuple[tuple[Head, str], ...]:
        """The disputed places with the name that a side gives each."""
        return self.indexes.named_by.get(organisation_id, ())

    def offices_of(self, organisation_id: str) -> tuple[tuple[Head, e.Office], ...]:
        """Who held the offices of an organisation, in order of time."""
        return self.indexes.offices.get(organisation_id, ())

    def undertakings_on(self, topic_id: str) -> tuple[Head, ...]:
        return self.indexes.undertakings_on.get(topic_id, ())

    def undertakings_of(self, bound_id: str) -> tuple[Head, ...]:
        return self.indexes.undertakings_of.get(bound_id, ())

    @property
    def cited(self) -> tuple[Cited, ...]:
        """Every source outside the archive, with what rests on it."""
        return self.indexes.cited

    def neighbours(self, record_id: str) -> tuple[Head | None, Head | None]:
        """The records before and after one in order of time."""
        order = [entry.id for entry in self.of("records")]
        at = order.index(record_id)
        before = self.heads[order[at - 1]] if at else None
        return before, self.heads[order[at + 1]] if at + 1 < len(order) else None

    def prose(self, text: str, about: str = "") -> Pieces:
        """An editor's text with the names in it linked, but for the entry that it is about."""
        return cut(text, self.namer.in_prose(text), lambda i: self._link(i, about))

    def pieces_of(self, entry_id: str) -> dict[str, tuple[Pieces, ...]]:
        """The own text of each block of an entry by path: names linked, styles kept.

        A block has one run of pieces, a table one a cell in reading order. In a record the
        numbers of its notes, from 1, stand where the words noted end.
        """
        entry = self.entries[entry_id]
        found: dict[str, tuple[Pieces, ...]] = {}
        for path, block in entry.blocks_by_path().items():
            record = entry_id in self.texts
            own = self._noted(entry_id, path) if record else self.prose(block.text, entry_id)
            found[path] = in_cells(block.rows, own) if block.rows else (styled(block.runs, own),)
        return found

    def _link(self, entry_id: str, about: str) -> Head | None:
        return None if entry_id == about else linkable(self.heads.get(entry_id))

    def _noted(self, record_id: str, path: str) -> Pieces:
        text = self.texts[record_id]
        words = text.outline.texts[path]
        notes = []
        for number, note in enumerate(text.outline.record.notes, 1):
            if note.at == path:
                _, spans = locate(note.quote, words) if note.quote else (0, ())
                notes.append((spans[-1][1] if spans else len(words), number))
        return cut(words, text.found.get(path, ()), text.link, notes=notes)


def linkable(head: Head | None) -> Head | None:
    """A head that a name in a text is linked to: not a state's, which is indexed alone."""
    return None if head is None or (head.folder, head.kind) == ("organisations", "state") else head


def link(
    site: e.Site, entries: Iterable[Entry], unread: Collection[str] = ()
) -> tuple[Archive | None, tuple[Problem, ...]]:
    """The archive of the entries, or None, with every problem that lies between them.

    `unread` are the ids of files that are there but could not be read: their own problems are
    told by reading, and what refers to them is not held against anybody; nor what refers to an
    id that two files have.
    """
    by_id: dict[str, Entry] = {}
    unread = set(unread)
    for entry in entries:
        if by_id.setdefault(entry.id, entry) is not entry:
            unread.add(entry.id)
    problems = [*checks.references_hold(by_id, unread), *checks.entries_hold(site, by_id, unread)]
    namer = Namer(by_id.values())
    outlines = {
        i: outline(entry, entry.data)
        for i, entry in by_id.items()
        if isinstance(entry.data, e.Record)
    }
    found = {}
    for i, one in outlines.items():
        found[i], ambiguous = namer.in_record(one)
        problems += ambiguous
    if not unread:
        problems += checks.unused(by_id, _named(found.values()))
    errors = any(problem.severity == "error" for problem in problems)
    if unread or errors or not all(one.acts_stand() for one in outlines.values()):
        return None, tuple(problems)
    heads = {i: _head(entry) for i, entry in by_id.items()}
    context = Context(by_id, heads, {**ACTS, **site.acts})
    texts = {i: _text(one, found[i], heads) for i, one in outlines.items()}
    linked = acts.linked(texts.values(), context)
    indexes = index(context, texts, linked)
    return Archive(site, by_id, heads, linked, texts, context, namer, indexes), tuple(problems)


def _named(found: Iterable[Mapping[str, tuple[Found, ...]]]) -> set[str]:
    """The ids of all that records name."""
    return {i for texts in found for several in texts.values() for one in several for i in one.ids}


def _text(
    one: Outline, found: Mapping[str, tuple[Found, ...]], heads: Mapping[str, Head]
) -> RecordText:
    record_head = heads[one.entry.id]
    return RecordText(
        one,
        found,
        record_head,
        heads[one.record.issued_by],
        lambda i: linkable(heads.get(i)),
    )


def _head(entry: Entry) -> Head:
    data = entry.data
    sort = data.sort if isinstance(data, e.Person) else entry.title
    kind = getattr(data, "kind", "")
    supplied = isinstance(data, e.Record) and data.title_supplied
    title = f"[{entry.title}]" if supplied else entry.title
    return Head(entry.folder, entry.id, title, kind, _date(data), filed(sort))


def _date(data: e.Data) -> Edtf | None:
    match data:
        case e.Record():
            return data.issued
        case e.Meeting():
            return data.date
        case e.Instrument():
            return min((event.on for event in data.dates), default=None)
        case _:
            return None


def filed(text: str) -> str:
    """What a name is filed under: no case, no accents."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()
