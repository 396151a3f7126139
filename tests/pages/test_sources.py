from __future__ import annotations

import small_archive
from hand_made import IVANOV, KAWAGUCHI, PAGE
from regesta.model.entries import Source
from regesta.model.parts import Cited
from regesta.pages.sources import Inputs, SourceLine, gather, make, plan

PRESS = Source(url="https://example.org/b", kind="press")
NOTED = Source(url="https://example.org/b", kind="press", note="the dates")
OFFICIAL = Source(url="https://example.org/a", kind="official")
GUESS = Source(kind="inference", note="by date")

PERSON = """---
name: Person {n}
sort: P{n}
sources: [{{kind: press, url: "https://{host}/"}}]
---
"""


def lines(*cited: Cited) -> dict[str, tuple[SourceLine, ...]]:
    view = make(Inputs(PAGE, cited))
    return {kind.id: kind.sources for kind in view.kinds}


def test_a_source_stands_once_with_every_entry_that_rests_on_it() -> None:
    found = lines(
        Cited(PRESS, IVANOV, "offices"),
        Cited(PRESS, IVANOV, "birth"),
        Cited(PRESS, IVANOV, "birth"),
        Cited(PRESS, KAWAGUCHI, "offices"),
    )
    (line,) = found["press"]
    assert [(r.entry, r.what) for r in line.rests] == [
        (IVANOV, ("offices", "birth")),
        (KAWAGUCHI, ("offices",)),
    ]


def test_what_a_source_is_cited_for_goes_with_the_entry() -> None:
    (line,) = lines(Cited(PRESS, IVANOV, "offices"), Cited(NOTED, IVANOV, "offices"))["press"]
    assert [rest.note for rest in line.rests] == ["", "the dates"]


def test_kinds_stand_in_order_and_those_without_a_source_not_at_all() -> None:
    found = lines(
        Cited(PRESS, IVANOV, "x"), Cited(GUESS, IVANOV, "y"), Cited(OFFICIAL, IVANOV, "z")
    )
    assert list(found) == ["official", "press", "inference"]


def test_an_inference_stands_by_its_words() -> None:
    (line,) = lines(Cited(GUESS, IVANOV, "reading"))["inference"]
    assert (line.url, line.note, line.rests[0].note) == ("", "by date", "")


def test_the_sources_of_an_archive_stand_in_the_order_of_its_entries() -> None:
    archive = small_archive.archive()
    inputs = gather(archive)
    assert {query.name for query in archive.asked} == {"cited", "kinds_held", "site_file"}
    assert [(one.entry.id, one.what) for one in inputs.cited] == [
        ("fisheries-congress-1931", "the entry as a whole"),
        ("joint-survey", "stage: carried out"),
        ("berg-anna", "office: Minister for Foreign Affairs"),
    ]


def test_a_page_of_sources_has_those_of_its_kind_and_host_and_asks_for_no_others() -> None:
    given = {f"persons/p{n}": PERSON.format(n=n, host=f"h{n % 2}.example") for n in range(600)}
    archive = small_archive.archive(dict[str, str | None](given))
    pages = {one.path: one for one in plan(archive)}
    archive.asked.clear()
    inputs = pages["sources/press/h1-example/index.html"].inputs(archive)
    assert (len(inputs.cited), inputs.page.title) == (300, "Sources: h1.example")
    assert {c.source.url for c in inputs.cited} == {"https://h1.example/"}
    (asked,) = [query for query in archive.asked if query.name == "cited"]
    assert asked.low.split("\x02")[1].startswith("press/h1-example")
