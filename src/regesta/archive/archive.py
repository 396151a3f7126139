"""The archive as it is read: every question that links, checks and pages may ask of it.

There is no other way to what other entries give: whoever is handed an `Archive` asks it, and it
notes each query. So what something was made from is known by what it asked.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

from regesta.archive.compared import accounts
from regesta.archive.context import Context, vocabulary
from regesta.archive.entries import Entries
from regesta.archive.known import Known
from regesta.archive.mentions import Lexicon
from regesta.archive.outline import outline
from regesta.archive.queries import LAST, Answers, Query, order_of
from regesta.archive.wording import Worded, WordedNote, Wording, wording
from regesta.model import entries as e
from regesta.model.entries import AnyEntry
from regesta.model.kinds import BY_TYPE
from regesta.model.parts import Account, Head

T = TypeVar("T")
RECORDS = BY_TYPE[e.Record].folder


class Archive(Known):
    """The archive, and what it was asked: `asked`."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self.asked: set[Query] = set()

    @property
    def entries(self) -> Entries:
        """The entries of the archive."""
        return Entries(self)

    def ask(self, query: Query) -> tuple[Any, ...]:
        """The answer of a query, which is noted."""
        self.asked.add(query)
        return self._answers.ask(query)

    def places(self, query: Query) -> tuple[str, ...]:
        """What the parts of a query are ordered by; it is noted as `ask` does."""
        self.asked.add(query)
        return self._answers.places(query)

    def last(self, query: Query, number: int) -> tuple[Any, ...]:
        """The last values of a query, so many at most; no others are noted."""
        places = self._answers.places(query)
        low = places[-number] if number <= len(places) else query.low
        return self.ask(query._replace(low=low))[-number:]

    def count(self, query: Query) -> int:
        """How many values a query has; it is noted as when it is asked."""
        self.asked.add(query)
        return self._answers.count(query)

    def groups(self, query: Query, begins: Callable[[str], str]) -> tuple[tuple[str, int], ...]:
        """The beginnings of what the parts of a query are ordered by, with how many begin so.

        `begins` says how an order begins; where it says of one that it does in no way, there are
        no groups. It is noted as when it is asked.
        """
        self.asked.add(query)
        found, low = [], query.low
        while order := self._answers.first(query._replace(low=low)):
            start, low = (first := begins(order)), first + LAST
            if not start:
                return ()
            found.append((start, self._answers.count(query._replace(low=start, high=low))))
        return tuple(found)

    def once(self, work: Callable[..., T], *at: Hashable) -> T:
        """What `work(archive, *at)` gives, found out once; whoever asks for it asks what it asked.

        `work` is a function of a module.
        """
        kept = self._answers.kept()
        if (work, at) not in kept:
            own = Archive(self._answers)
            kept[work, at] = work(own, *at), own.asked
        value, asked = kept[work, at]
        self.asked |= asked
        return cast("T", value)

    @property
    def site(self) -> e.Site:
        """What `site.yaml` says."""
        return self.site_file["site"]

    @property
    def lexicon(self) -> Lexicon:
        """All name forms. It is not noted: who finds names is found by the forms that change."""
        return self._answers.lexicon()

    @property
    def context(self) -> Context:
        """What it takes to resolve references."""
        return Context(self.entries, self.heads, vocabulary(self.site), self.is_side)

    def is_unread(self, entry_id: str) -> bool:
        """Whether what refers to an id is not held against anybody: two files have it, or one
        that could not be read."""
        files = self.filed[entry_id]
        return len(files) > 1 or not all(file.sound for file in files)

    def side_of(self, entry_id: str) -> Head | None:
        """The side that an organisation acts for, at no meeting in particular."""
        return self.context.side_of(entry_id)

    def sides_in(self, record_id: str) -> tuple[Head, ...]:
        """The states that took part in the meetings that a record reports."""
        met = (account.meeting.id for account in self.accounts_in[record_id])
        return tuple(dict.fromkeys(one.side for i in met for one in self.attendances_at[i]))

    def related(self, topic_id: str) -> tuple[Head, ...]:
        """The topics related to one, whichever of the two says so, as they are filed."""
        own = self.entries.entry(e.Topic, topic_id).data.related
        found = {self.heads[i] for i in (*own, *self.related_by[topic_id])}
        return tuple(sorted(found, key=lambda head: (head.sort, head.id)))

    def accounts_compared(self, meeting_id: str) -> tuple[Account, ...]:
        """The accounts of a meeting that can be compared, none where there are not several."""
        reporting = self.accounts_of[meeting_id]
        if len({one.record.id for one in reporting}) < 2:
            return ()
        return accounts(reporting, self.acts_at[meeting_id], self.document_of)

    def neighbours(self, record_id: str) -> tuple[Head | None, Head | None]:
        """The records before and after one in order of time."""
        order = order_of(self.entries[record_id], self.heads[record_id])
        query = Query("heads_in", RECORDS)
        before, after = self._answers.beside(query, order)
        low, high = before or (query.low, None), after or (query.high, None)
        self.asked.add(query._replace(low=low[0], high=high[0]))
        return low[1], high[1]

    def document_of(self, record_id: str) -> str:
        """The id that stands for the document which a record is a text of.

        It is the instrument or the record that its `text_of` names, or an instrument whose
        `text_held` is the record; else the record's own.
        """
        data = self.entries.data(e.Record, record_id)
        given = data.text_of if data else ""
        return given or next(iter(self.text_for[record_id]), record_id)

    def texts(self, document_id: str) -> tuple[str, ...]:
        """The records that are texts of a document: the one that is named for it first."""
        entry = self.entries.get(document_id)
        first = getattr(entry.data, "text_held", document_id) if entry else ""
        found = dict.fromkeys((first, *self.texts_of[document_id]))
        return tuple(i for i in found if self.entries.find(e.Record, i))

    def other_texts(self, record_id: str) -> tuple[str, ...]:
        """The other texts of the document that a record is a text of."""
        return tuple(i for i in self.texts(self.document_of(record_id)) if i != record_id)

    def wording(self, record_id: str) -> Wording:
        """The text of a record."""
        return self.once(_wording, record_id)

    def prose(self, text: str, about: str) -> Worded:
        """A text of the entry `about` with the names in it, but for that of the entry itself."""
        return self.prose_of[about][text]

    def note_of(self, entry: AnyEntry) -> WordedNote:
        """The body of an entry that is no record: its note, with the names in it."""
        blocks = entry.blocks_by_path()
        texts = {path: self.prose(block.text, entry.id) for path, block in blocks.items()}
        return WordedNote(entry.body, texts)


def _wording(archive: Archive, record_id: str) -> Wording:
    entry = archive.entries.entry(e.Record, record_id)
    return wording(outline(entry), archive.found[record_id], archive.linked[record_id])
