from __future__ import annotations

from regesta.pages.shared import portions
from regesta.pages.shared.sourced import CITED
from small_archive import archive, record


def test_every_source_is_listed_with_what_rests_on_it() -> None:
    extra = record(
        "Holm and Berg.",
        mentions="""
  Berg:
    is: berg-anna
    basis: inferred
    note: By place.
    sources: [{kind: press, url: "https://example.org/note"}]""",
        notes="""
  - {at: p1, kind: fact, text: X., sources: [{kind: inference, note: By date.}]}""",
    )
    found = archive({"records/talks": extra})
    assert [
        (one.entry.id, one.what, one.source.url or one.source.note)
        for one in portions.sheet(found, CITED).rows
    ] == [
        ("talks", "reading of “Berg”", "https://example.org/note"),
        ("talks", "note on p1", "By date."),
        ("fisheries-congress-1931", "the entry as a whole", "https://example.org/congress"),
        ("joint-survey", "stage: carried out", "https://example.org/survey"),
        ("berg-anna", "office: Minister for Foreign Affairs", "https://example.org/berg"),
    ]
