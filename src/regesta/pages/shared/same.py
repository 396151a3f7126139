"""What a record is a text of, and the other texts of the same document."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from regesta import languages, urls
from regesta.archive.archive import Archive
from regesta.archive.wording import issuers
from regesta.model.entries import Record
from regesta.model.kinds import BY_TYPE
from regesta.model.parts import Head, Issuers, Value

_RECORDS = BY_TYPE[Record].folder


class Text(Value, frozen=True):
    """A record as a text of a document: who issued it, and its language.

    `label` is what it is told from the others by: its language, numbered where several have it.
    """

    record: Head
    account: Issuers
    language: str
    label: str


class Texts(Value, frozen=True):
    """The texts of a document, an instrument's or several records'.

    `side_by_side` is the page on which they stand beside each other; empty where there is one.
    """

    document: Head
    texts: tuple[Text, ...]

    @property
    def instrument(self) -> Head | None:
        """The instrument that they are texts of, None where they are one document by themselves."""
        return None if self.document.folder == _RECORDS else self.document

    @property
    def side_by_side(self) -> str:
        """The address of their page, empty where there is none."""
        return address(self.document) if len(self.texts) > 1 else ""

    def but(self, record_id: str) -> tuple[Text, ...]:
        """The others."""
        return tuple(text for text in self.texts if text.record.id != record_id)


def address(document: Head) -> str:
    """The page on which the texts of a document stand beside each other."""
    return urls.group(f"{document.folder}/{document.id}", "parallel")


def of(archive: Archive, document_id: str) -> Texts:
    """The texts of an instrument; or of a record that others say they are texts of."""
    found = archive.texts(document_id)
    labels = _labels([archive.entries.entry(Record, one).data.language for one in found])
    return Texts(archive.heads[document_id], tuple(map(partial(_text, archive), found, labels)))


def of_record(archive: Archive, record_id: str) -> Texts | None:
    """The texts of the document that a record is a text of; None where it is none."""
    found = of(archive, archive.document_of(record_id))
    return found if found.instrument or len(found.texts) > 1 else None


def _labels(tags: list[str]) -> Iterator[str]:
    for number, tag in enumerate(tags, 1):
        alone, name = tags.count(tag) == 1, languages.name(tag)
        yield name if alone else f"{name} {tags[:number].count(tag)}"


def _text(archive: Archive, record_id: str, label: str) -> Text:
    data = archive.entries.entry(Record, record_id).data
    account = issuers(data, archive.heads)
    return Text(archive.heads[record_id], account, data.language, label)
