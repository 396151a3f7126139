"""BibTeX, parsed back by bibtexparser and its LaTeX decoder."""

from __future__ import annotations

from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from hostile import citables
from hypothesis import given
from pylatexenc.latex2text import (  # type: ignore[import-untyped]
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from regesta.dates import Edtf
from regesta.exports.bibtex import bibtex
from regesta.exports.reference import Citable, CitedRecord, Locator

SIGNS = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^"}
"""What LaTeX prints for commands that the decoder does not know, or takes for an accent."""


def decoder() -> LatexNodes2Text:
    context = get_default_latex_context_db()
    macros = [MacroTextSpec(name, sign) for name, sign in SIGNS.items()]
    context.add_context_category("signs", prepend=True, macros=macros)
    return LatexNodes2Text(latex_context=context)


def parsed(data: bytes, *, decode: bool = True) -> list[Any]:
    middleware = [LatexDecodingMiddleware(decoder=decoder())] if decode else []
    library = parse_string(data.decode(), append_middleware=middleware)
    assert not library.failed_blocks
    return list(library.entries)


RECORD = CitedRecord(
    "moscow-2000", "Visit to Moscow", "Ministry of Foreign Affairs", "outline",
    Edtf("2000-11-01/2000-11-04"), "Meetings", address="https://example.org/records/moscow-2000/",
)  # fmt: skip


def test_a_record_and_its_passages() -> None:
    entries = parsed(bibtex(Citable(RECORD, (Locator("2(1)", whole=True), Locator("2(1)3")))))
    assert [(entry.entry_type, entry.key) for entry in entries] == [
        ("online", "moscow-2000"),
        ("online", "moscow-2000:2-1_"),
        ("online", "moscow-2000:2-1_3"),
    ]
    record, section, paragraph = ({f.key: f.value for f in e.fields} for e in entries)
    assert record == {
        "author": "Ministry of Foreign Affairs",
        "title": "Visit to Moscow",
        "titleaddon": "Outline",
        "date": "2000-11-01/2000-11-04",
        "organization": "Meetings",
        "note": "record moscow-2000",
        "langid": "en",
        "url": "https://example.org/records/moscow-2000/",
    }
    assert (section["pages"], section["bookpagination"]) == ("2(1)", "section")
    assert (paragraph["pages"], paragraph["bookpagination"]) == ("2(1)3", "paragraph")
    assert paragraph["url"] == "https://example.org/records/moscow-2000/#2-1_3"


def test_a_corporate_name_is_one_name() -> None:
    assert b"author = {{Ministry of Foreign Affairs}}" in bibtex(Citable(RECORD, ()))


@given(citables())
def test_every_text_comes_back_as_it_is(citable: Citable) -> None:
    reference, data = citable.reference, bibtex(citable)
    entries, raw = parsed(data), parsed(data, decode=False)
    assert len(entries) == len(citable.passages) + 1
    for entry, undecoded in zip(entries, raw, strict=True):
        assert entry["title"] == reference.title
        assert entry["author"] == reference.author
        assert entry["organization"] == reference.archive
        if reference.address:
            assert undecoded["url"].startswith(reference.address)
    assert entries[0].get("abstract", None) is None or (
        entries[0]["abstract"] == reference.abstract
    )
    for entry, at in zip(entries[1:], citable.passages, strict=True):
        assert entry["pages"] == at.path
