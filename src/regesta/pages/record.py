"""The page of a record: its text word for word, and the editor's apparatus around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from regesta.archive.archive import Archive
from regesta.archive.wording import Worded, Wording
from regesta.model import entries as e
from regesta.model.parts import Head, LinkedAct, Value, filed
from regesta.pages.shared import (
    beside,
    edition,
    findings,
    head,
    particulars,
    reports,
    transcription,
    undertakings,
)
from regesta.pages.shared.beside import Beside
from regesta.pages.shared.findings import FindingShown
from regesta.pages.shared.head import PageHead, PageInputs, Planned
from regesta.pages.shared.particulars import Document
from regesta.pages.shared.reports import InSeries, MeetingShown, Reported
from regesta.pages.shared.undertakings import RegisterRow

TEMPLATE = "pages/record.html"
Topics = tuple[tuple[Head, tuple[str, ...]], ...]
"""Topics by name, each with the paths at which the record is indexed under it."""


class Inputs(Value, frozen=True):
    """What the page of a record is made from.

    `document` is what is said of it as such, `regest` is the summary, `notes` are the texts of the
    notes; `undertakings` are those that the acts speak of, `findings` those that it tells twice
    and unlike; `previous` and `next` the records before and after it.
    """

    page: PageInputs
    wording: Wording
    document: Document
    regest: Worded
    notes: tuple[Worded, ...]
    acts: tuple[LinkedAct, ...]
    topics: Topics
    reports: tuple[Reported, ...]
    undertakings: tuple[RegisterRow, ...] = ()
    findings: tuple[FindingShown, ...] = ()
    previous: Head | None = None
    next: Head | None = None
    series: tuple[InSeries, ...] = ()


class UndertakingShown(Value, frozen=True):
    """An undertaking in the register, and the passages that speak of it here."""

    row: RegisterRow
    paths: tuple[str, ...]


class View(Value, frozen=True):
    """What the page of a record shows, of what is given and beside it.

    `printed` are the title, dateline and byline, where they are; without a byline the page shows
    the issuer in brackets. `sides` are the states of the meetings reported and of the acts: the
    first and the second have a colour. `responsibility` is each task of the edition with those
    who stand for it, `nobody` the sentence about the tasks that no one does; `depth` how deep it
    is encoded; `brackets` says that the text has square brackets of its own; `footer` is the line
    at the foot of each page in print: a short citation, and an address.
    """

    page: PageHead
    given: Inputs
    printed: dict[str, transcription.Printed]
    contents: tuple[transcription.Heading, ...]
    text: tuple[transcription.Shown, ...]
    sides: tuple[Head, ...]
    beside: Beside
    undertakings: tuple[UndertakingShown, ...]
    reports: tuple[MeetingShown, ...]
    depth: str
    citation: str
    responsibility: tuple[tuple[e.Task, tuple[str, ...]], ...]
    nobody: str
    brackets: bool
    footer: str


def plan(archive: Archive, entry_id: str) -> Iterator[Planned]:
    """The page of a record."""
    yield Planned(f"records/{entry_id}/index.html", TEMPLATE, make, gather, (entry_id,))


def gather(archive: Archive, entry_id: str) -> Inputs:
    """What the page of a record is made from; its title has the brackets of a supplied one."""
    entry = archive.entries.entry(e.Record, entry_id)
    data, acts = entry.data, archive.acts_of_record[entry_id]
    page = head.of_entry(archive, entry, data.summary)
    previous, following = archive.neighbours(entry_id)
    spoken_of = dict.fromkeys(one.head for act in acts for one in act.undertakings)
    return Inputs(
        page=replace(page, title=archive.heads[entry_id].title),
        wording=archive.wording(entry_id),
        document=particulars.document(archive, entry_id, data),
        regest=archive.prose(data.summary, entry_id),
        notes=tuple(
            archive.prose(note.text, entry_id) for note in archive.wording(entry_id).outline.notes
        ),
        acts=acts,
        topics=_topics(archive, data),
        reports=reports.reported(archive, entry_id, data),
        undertakings=undertakings.of(archive, spoken_of),
        findings=findings.of(archive, entry_id),
        previous=previous,
        next=following,
        series=tuple(reports.in_series(archive, data)),
    )


def _topics(archive: Archive, data: e.Record) -> Topics:
    found = [(archive.heads[i], paths) for i, paths in data.topics.items()]
    return tuple(sorted(found, key=lambda pair: filed(pair[0])))


def make(inputs: Inputs) -> View:
    """The view of a record."""
    outline, pieces = inputs.wording.outline, inputs.wording.blocks
    record, marks = outline.record, beside.on_whole_blocks(outline.notes, pieces)
    acts = beside.in_order_of_text(inputs.acts, pieces)
    sides = reports.sides_by_name(inputs.reports, inputs.acts)
    lines, body = record.printed(), outline.entry.body
    turns = transcription.turns(inputs.wording)
    text = transcription.shown(body, pieces, marks, lines, turns, record.languages, record.language)
    notes = zip(outline.notes, inputs.notes, strict=True)
    return View(
        page=head.head(inputs.page),
        given=inputs,
        printed=transcription.printed(lines, body, pieces, marks),
        contents=transcription.contents(text),
        text=text,
        sides=sides,
        beside=beside.beside(outline, notes, acts, sides, text),
        undertakings=_undertakings(inputs.undertakings, acts),
        reports=tuple(reports.shown(inputs.reports, sides)),
        depth=edition.DEPTHS[record.depth],
        citation=edition.citation(inputs.wording, inputs.page.site_title),
        responsibility=edition.stated(record.responsibility),
        nobody=_nobody(record),
        brackets=transcription.has_brackets(body),
        footer=edition.footer(inputs.wording, inputs.page),
    )


def _nobody(record: e.Record) -> str:
    missing = edition.missing(record.responsibility)
    return edition.nobody(missing) if record.is_printed else ""


def _undertakings(
    rows: Iterable[RegisterRow], acts: Iterable[LinkedAct]
) -> tuple[UndertakingShown, ...]:
    """The undertakings in the order of the acts, each with its passages."""
    paths: dict[str, list[str]] = {}
    for act in acts:
        for one in act.undertakings:
            paths.setdefault(one.head.id, []).append(act.passage.path)
    by_id = {row.head.id: row for row in rows}
    return tuple(UndertakingShown(by_id[i], tuple(dict.fromkeys(at))) for i, at in paths.items())
