"""What a page's head says: Dublin Core as Zotero reads it, and JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from hostile import references, texts
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from regesta.dates import Edtf
from regesta.exports import jsonld
from regesta.exports.metadata import metadata
from regesta.exports.reference import CitedRecord
from regesta.model import entries as e
from regesta.model.entries import Origin, Record
from regesta.model.parts import Value
from regesta.pages.shared.described import Described, subject
from regesta.pages.shared.head import PageHead
from regesta.render.renderer import Renderer
from small_archive import archive

PATH = "records/talks/index.html"


class Shown(Value, frozen=True):
    """The least that the base template needs."""

    page: PageHead


class Head(HTMLParser):
    """Reads the `<meta>` elements and the data block of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.meta: list[tuple[str, str]] = []
        self.blocks: list[str] = []
        self._inside = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "meta" and "name" in values:
            self.meta.append((values["name"] or "", values.get("content") or ""))
        self._inside = tag == "script" and values.get("type") == "application/ld+json"
        if self._inside:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.blocks[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = False


RENDERER = Renderer(None)


def head(described: Described, path: str = PATH) -> Head:
    shown = Shown(PageHead("Talks", "Archive", "records", described=described))
    return Head(RENDERER.render("base.html", shown, path).decode())


def named(found: Head, name: str) -> list[str]:
    return [content for key, content in found.meta if key == name]


def test_what_zotero_makes_of_a_record() -> None:
    reference = CitedRecord(
        "talks", "Talks", "Ministry of Foreign Affairs of Japan", "outline",
        Edtf("2002-06-13"), "Archive", abstract="What it says.", subjects=("Peace", "Trade"),
    )  # fmt: skip
    found = head(Described(path=PATH, meta=metadata(reference)))
    assert named(found, "z:itemType") == ["document"]
    assert named(found, "DC.title") == ["Talks"]
    assert named(found, "DC.creator") == ["Ministry of Foreign Affairs of Japan"]
    assert named(found, "bib:authors") == ["Ministry of Foreign Affairs of Japan,"]
    assert named(found, "DC.date") == named(found, "dcterms.issued") == ["2002-06-13"]
    assert named(found, "dcterms.abstract") == ["What it says."]
    assert named(found, "DC.subject") == ["Peace", "Trade"]


@given(references())
def test_nothing_that_zotero_would_take_for_something_else(reference: CitedRecord) -> None:
    names = {name.casefold() for name, _ in metadata(reference)}
    assert "z:itemtype" in names
    assert not names & {"dc.coverage", "dcterms.coverage", "dc.source", "dcterms.ispartof"}
    assert not any(name.startswith(("citation_", "og:", "prism")) for name in names)


@given(references())
def test_every_text_comes_back_out_of_the_attributes(reference: CitedRecord) -> None:
    meta = metadata(reference)
    found = head(Described(path=PATH, meta=meta)).meta
    assert [pair for pair in found if pair[0] in dict(meta)] == list(meta)


values = st.recursive(
    texts | st.integers() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
)


@given(st.dictionaries(texts, values, min_size=1, max_size=4))
def test_every_text_comes_back_out_of_the_data_block(data: dict[str, Any]) -> None:
    (block,) = head(Described(path=PATH, data=data)).blocks
    assert json.loads(block) == data
    assert not set(block) & set("<>&")


def test_the_pages_of_a_part_describe_nothing() -> None:
    described = Described(path=PATH, meta=(("DC.title", "Talks"),), data={"name": "Talks"})
    part = head(described, "records/talks/year/2002/index.html")
    assert not part.blocks
    assert not named(part, "DC.title")


def test_a_thing_has_no_empty_values() -> None:
    made = jsonld.thing("Person", "x", "Kono", birthDate="", affiliation=[], sameAs=["y"])
    assert made == {
        "@context": "https://schema.org", "@type": "Person", "@id": "x", "url": "x",
        "name": "Kono", "sameAs": ["y"],
    }  # fmt: skip


def test_an_instrument_and_what_it_is_made_of() -> None:
    data = e.Instrument(title="Treaty", kind="treaty")
    relations = {"author": [{"name": "Voss"}], "hasPart": [], "isPartOf": [{"name": "Papers"}]}
    made = jsonld.instrument("x", data, relations)
    assert (made["author"], made["isPartOf"]) == ([{"name": "Voss"}], [{"name": "Papers"}])
    assert "hasPart" not in made


def test_a_collection_and_its_parts_lead_to_each_other() -> None:
    found = archive(
        {
            "instruments/papers": "---\ntitle: Papers\nkind: other\ncontains: letter\n---\n",
            "instruments/letter": "---\ntitle: Letter\nkind: letter\nauthors: berg-anna\n---\n",
            "instruments/annex": "---\ntitle: Annex\nkind: other\npart_of: papers\n---\n",
        }
    )
    related = {i: subject(found, found.entries[i]).related for i in ("papers", "letter", "annex")}
    assert [head.id for head in related["papers"]["hasPart"]] == ["letter", "annex"]
    assert [head.id for head in related["letter"]["isPartOf"]] == ["papers"]
    assert [head.id for head in related["annex"]["isPartOf"]] == ["papers"]
    assert [head.id for head in related["letter"]["author"]] == ["berg-anna"]


def test_the_facsimile_of_a_record() -> None:
    reference = CitedRecord("talks", "Talks", "Ministry", "outline", Edtf("2002"), "Archive")
    data = Record(title="Talks", kind="outline", issued=Edtf("2002"), issued_by="ministry")
    seen = replace(data, source=Origin(facsimile="https://example.org/1"))
    related: dict[str, list[str]] = {
        "author": [],
        "about": [],
        "recipient": [],
        "messageAttachment": [],
    }
    without = jsonld.record("x", reference, {}, (), related, data)
    shown = jsonld.record("x", reference, {}, (), related, seen)
    assert "associatedMedia" not in without
    assert shown["associatedMedia"] == {"@type": "ImageObject", "url": "https://example.org/1"}


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2002-06-13", "2002-06-13"),
        ("2002", "2002"),
        ("2000-11-01/2000-11-04", "2000-11-01/2000-11-04"),
        ("2002~", ""),
        ("2002/..", ""),
    ],
)
def test_only_what_iso_8601_has_is_a_date(date: str, expected: str) -> None:
    assert jsonld.iso(Edtf(date)) == expected


def things(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from things(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from things(inner)


@pytest.mark.parametrize(
    ("path", "types"),
    [
        ("records/moscow-2000", ["ArchiveComponent", "DigitalDocument"]),
        ("meetings/igc-4", "Event"),
        ("persons/kono-yohei", "Person"),
        ("organisations/mofa-japan", "Organization"),
        ("places/moscow", "Place"),
        ("topics/peace-treaty", "DefinedTerm"),
        ("instruments/tokyo-declaration-1993", "Legislation"),
    ],
)
def test_the_pages_of_this_archive(archive_site: Any, path: str, types: Any) -> None:
    page = archive_site / path / "index.html"
    (block,) = Head(page.read_text(encoding="utf-8")).blocks
    data = json.loads(block)
    assert (data["@context"], data["@type"]) == ("https://schema.org", types)
    for thing in things(data):
        address = thing.get("@id", "")
        assert not address or (page.parent / address).is_file(), address
