"""What there is to say of the page of an entry to who edits it: where it and each passage of it
stand in a file, what of it is not encoded yet, and what nobody has confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath

from regesta import urls
from regesta.archive.archive import Archive
from regesta.memory.answers import Reading
from regesta.memory.file import HARM
from regesta.model import entries as e
from regesta.model.entries import AnyEntry
from regesta.preview import unencoded
from regesta.preview.board import News
from regesta.preview.opening import Opener
from regesta.problems import Kind

Told = dict[str, object]
_UNCONFIRMED = (Kind.UNCONFIRMED, Kind.UNCONFIRMED_ACT)


def about(memory: Path, opener: Opener, news: News, page: tuple[str, str]) -> Told:
    """What there is to say of the page of the entry of a folder and id, and of links to what is
    not confirmed; `news` is what came of the last build, into `memory`.

    Nothing where it cannot be read now: another process is building.
    """
    try:
        with closing(Reading(memory)) as reading:
            return _about(Archive(reading), opener, news, page)
    except (*HARM, LookupError):
        return {}


def _about(archive: Archive, opener: Opener, news: News, page: tuple[str, str]) -> Told:
    drafts = {one.place.file for one in news.problems if one.kind in _UNCONFIRMED}
    entries = (archive.entries.get(PurePosixPath(file).stem) for file in sorted(drafts))
    told: Told = {"unconfirmed": [link for one in entries if one for link in _unconfirmed(one)]}
    folder, entry_id = page
    entry = archive.entries.get(entry_id)
    if entry is None or entry.folder != folder:
        return told
    # what is linked is that of the last archive without errors, and may be of another text
    lacking = () if news.stopped else tuple(_lacking(archive, entry, opener))
    return {**told, **_places(entry, opener), "lacking": lacking}


def _unconfirmed(entry: AnyEntry) -> Iterator[str]:
    """The addresses of what nobody has confirmed of an entry: its page, or passages and acts."""
    page = urls.entry(entry.folder, entry.id)
    if entry.data.unconfirmed:
        yield page
    for act in getattr(entry.data, "acts", ()):
        if act.unconfirmed:
            yield from (f"{page}#act-{act.id}", f"{page}#{urls.anchor(act.at)}")


def _places(entry: AnyEntry, opener: Opener) -> Told:
    """Where an entry and its passages stand, and which of its fields are not confirmed."""
    passages = {
        urls.anchor(path): {
            "path": path,
            "text": block.text,
            "line": block.line,
            "open": opener.link(entry.file, block.line),
        }
        for path, block in entry.blocks_by_path().items()
    }
    return {
        "file": entry.file,
        "open": opener.link(entry.file, 1),
        "guessed": entry.data.unconfirmed,
        "passages": passages,
    }


def _lacking(archive: Archive, entry: AnyEntry, opener: Opener) -> Iterator[Told]:
    """What of a record is not encoded yet, by the anchors of its passages."""
    record = archive.entries.data(e.Record, entry.id)
    if record is None or not record.is_printed:
        return
    wording = archive.wording(entry.id)
    for one in unencoded.sentences(wording):
        acts = [{"act": act, "quote": quote} for act, quote in one.acts]
        yield {"what": "act", "anchor": urls.anchor(one.at), "span": one.span, "acts": acts}
    for name in unencoded.names(wording):
        start = wording.outline.texts[name.at].index(name.form)
        span = (start, start + len(name.form))
        made = {"kind": name.kind, "id": name.id}
        yield {"what": "name", "anchor": urls.anchor(name.at), "span": span, **made}
    for left in unencoded.pending(archive, entry.id):
        opened = opener.link(left.file, 1)
        yield {"what": "stage", "anchor": urls.anchor(left.at), "title": left.title, "open": opened}
