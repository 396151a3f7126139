"""The table of sources outside the archive, a row for each fact that rests on one."""

from __future__ import annotations

from regesta import urls
from regesta.addresses import in_ascii
from regesta.exports.columns.cells import DATED, date
from regesta.exports.tables import Column, Table
from regesta.model.parts import Cited


def _entry(cited: Cited) -> str:
    return cited.entry.id


def _page(cited: Cited) -> str:
    return urls.entry(cited.entry.folder, cited.entry.id)


def _what(cited: Cited) -> str:
    return cited.what


def _for(cited: Cited) -> str:
    return cited.source.for_


def _kind(cited: Cited) -> str:
    return cited.source.kind


def _url(cited: Cited) -> str:
    return in_ascii(cited.source.url)


def _title(cited: Cited) -> str:
    return cited.source.title


def _by(cited: Cited) -> str:
    return cited.source.by


def _date(cited: Cited) -> str:
    return date(cited.source.date)


def _language(cited: Cited) -> str:
    return cited.source.language


def _accessed(cited: Cited) -> str:
    return date(cited.source.accessed)


def _archived(cited: Cited) -> str:
    return in_ascii(cited.source.archived)


def _note(cited: Cited) -> str:
    return cited.source.note


SOURCES: Table[Cited] = Table("sources", "Sources outside the archive, and what rests on them", (
    Column("entry", "string", "The entry of which something rests on it: id.", _entry),
    Column("page", "string", "Its page, from the root of the site.", _page),
    Column("what", "string", "What of the entry rests on it.", _what),
    Column("for", "string", "For which of several facts it stands.", _for),
    Column("kind", "string", "official, press, reference or inference.", _kind),
    Column("url", "string", "Its address; empty for an inference.", _url),
    Column("title", "string", "What it is called.", _title),
    Column("by", "string", "Who published or wrote it.", _by),
    Column("date", "string", f"Its date. {DATED}", _date),
    Column("language", "string", "Language tag (BCP 47).", _language),
    Column("accessed", "string", f"The day on which it was read. {DATED}", _accessed),
    Column("archived", "string", "The address of a copy that is kept.", _archived),
    Column("note", "string", "The editor's note; of an inference, from what.", _note),
), key=("entry", "what", "for", "url", "note"))  # fmt: skip
