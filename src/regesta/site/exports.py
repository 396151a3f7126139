"""The files for machines: those beside a record's page, `/data/`, the feed, the sitemap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta import urls
from regesta.addresses import in_ascii
from regesta.archive.archive import Archive
from regesta.exports import datapackage, feed, plaintext, recorddata, sitemap, tables
from regesta.exports.bibtex import bibtex
from regesta.exports.citations import apa_passage, chicago, mla_passage
from regesta.exports.csl import csl_json
from regesta.exports.datapackage import Resource
from regesta.exports.reference import Citable, absolute
from regesta.exports.ris import ris
from regesta.exports.tables import Row
from regesta.model.entries import Entry, Record
from regesta.site import described, pick
from regesta.site import tables as picked
from regesta.site.page import File, Output, Page
from regesta.views import cite, data
from regesta.views.common import Crumb
from regesta.views.data import FileOf, TableShown

LONGEST = 10_000
"""No table of a file is longer; beyond it is split by year, persons by initial."""


def pages(archive: Archive) -> tuple[Output, ...]:
    """Every file beside the records' pages, the tables with their page, and the feed."""
    records = (out for entry in archive.of("records") for out in _of_record(archive, entry))
    return (*records, *_data(archive), *_feed(archive))


def addresses(archive: Archive, paths: Iterable[str]) -> tuple[File, ...]:
    """`robots.txt` and the sitemaps of the pages at `paths`; none without a `base_url`."""
    base = archive.site.base_url
    if not base:
        return ()
    parts = sitemap.parts(path for path in paths if path != "404.html")
    files = [
        File(name, sitemap.sitemap, sitemap.Inputs(tuple(absolute(base, p) for p in part)))
        for name, part in parts.items()
    ]
    if "sitemap.xml" not in parts:
        index = sitemap.Inputs(tuple(absolute(base, name) for name in parts), index=True)
        files.append(File("sitemap.xml", sitemap.sitemap, index))
    return (*files, File("robots.txt", sitemap.robots, absolute(base, "sitemap.xml")))


def _of_record(archive: Archive, entry: Entry) -> Iterator[Output]:
    record = entry.data
    assert isinstance(record, Record)  # noqa: S101 - entries of a folder are of its type
    citable = described.citable(archive, entry)
    acts = tuple(picked.act_row(act) for act in archive.acts_of_record(entry.id))
    printed = (record.title, record.dateline, record.byline)
    yield _citations(archive, entry, record, citable)
    for name, maker, inputs in (
        ("cite.bib", bibtex, citable),
        ("cite.ris", ris, citable),
        ("cite.csl.json", csl_json, citable),
        ("source.md", bytes, entry.source),
        ("text.txt", plaintext.plain_text, plaintext.Inputs(printed, entry.body)),
        (
            "record.json",
            recorddata.record_json,
            recorddata.Inputs(citable.reference, record, entry.fidelity, entry.body, acts),
        ),
    ):
        yield File(f"records/{entry.id}/{name}", maker, inputs)


def _citations(archive: Archive, entry: Entry, record: Record, citable: Citable) -> Page:
    one, blocks = citable.reference, entry.blocks_by_path()
    crumbs = (
        Crumb("Records", urls.section("records")),
        Crumb(entry.title, urls.entry("records", entry.id)),
    )
    passages = tuple(
        cite.PassageCited(
            at.path,
            cite.opening(blocks[at.path].text),
            chicago(one, at),
            mla_passage(one, at),
            apa_passage(one, at),
        )
        for at in citable.passages
    )
    cited = described.cited(one)
    head = pick.page_head(archive, f"Cite: {entry.title}", "records", crumbs=crumbs)
    inputs = cite.Inputs(head, archive.heads[entry.id], record.language, cited, passages)
    return Page(cited.paragraphs, "pages/cite.html", cite.cite, inputs)


def _data(archive: Archive) -> Iterator[Output]:
    shown, resources = [], []
    for table in picked.tables(archive):
        parts = _parts(table)
        files = []
        for name, rows in parts.items():
            for suffix, maker in (("csv", tables.csv_table), ("json", tables.json_table)):
                path = f"data/{name}.{suffix}"
                yield File(path, maker, tables.Inputs(table.table, rows))
                resource = name.replace("/", "-") + ("" if suffix == "csv" else "-json")
                resources.append(Resource(resource, f"{name}.{suffix}", table.table))
                files.append(FileOf(path, f"{name}.{suffix}", len(rows)))
        columns = tuple((c.name, c.kind, c.description) for c in table.table.columns)
        own = table.table
        shown.append(TableShown(own.name, own.title, len(table.rows), tuple(files), columns))
    site = archive.site
    home = in_ascii(site.base_url)
    package = datapackage.Inputs(site.title, site.description, home, tuple(resources))
    yield File("data/datapackage.json", datapackage.datapackage, package)
    head = pick.page_head(archive, "Data", "data", "The archive as tables for machines.")
    count = len(archive.of("records"))
    inputs = data.Inputs(head, tuple(shown), count, bool(site.base_url))
    yield Page(urls.section("data"), "pages/data.html", data.data, inputs)


def _parts(table: picked.Rows) -> dict[str, tuple[Row, ...]]:
    """The rows of each file of a table, by its name: one, or one a year."""
    name = table.table.name
    if len(table.rows) <= LONGEST:
        return {name: tuple(row for _, row in table.rows)}
    found: dict[str, list[Row]] = {}
    for key, row in table.rows:
        found.setdefault(f"{name}/{key}", []).append(row)
    return {name: tuple(found[name]) for name in sorted(found)}


def _feed(archive: Archive) -> Iterator[File]:
    base = archive.site.base_url
    if not base:
        return
    latest = reversed(archive.of("records")[-feed.LONGEST :])
    items = (described.reference(archive, entry) for entry in latest)
    inputs = feed.Inputs(
        absolute(base, described.FEED),
        absolute(base, "index.html"),
        archive.site.title,
        archive.site.description,
        tuple(
            feed.Item(i.address, i.title, i.author, i.issued, i.abstract, i.language) for i in items
        ),
    )
    yield File(described.FEED, feed.atom, inputs)
