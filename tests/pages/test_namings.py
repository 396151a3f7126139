"""The table of instruments and records: which record names which, and where the words change."""

from __future__ import annotations

import re

import small_archive
from regesta.archive.archive import Archive
from regesta.pages import namings
from regesta.pages.namings import View
from regesta.render.renderer import Renderer

PACT = "---\ntitle: Pact of bait\nalso: [the Pact]\nkind: treaty\n---\n"
HALL = "---\ntitle: Hall Plan\nkind: plan\n---\n"


def of(date: str, words: str, role: str = "", **fields: str) -> str:
    """A record in which Norland names the pact in some words."""
    used = f"{{words: {words}, role: {role}}}" if role else words
    act = f"at: p1, id: it, by: norland, act: states, quote: spoke, instruments: {{pact: {used}}}"
    return small_archive.record(
        f"Norland spoke of {words}.", issued=date, acts=f"[{{{act}}}]", **fields
    )


def archive(**records: str) -> Archive:
    """The archive with the pact, the plan and these records."""
    found = {f"records/{name}": text for name, text in records.items()}
    return small_archive.archive({"instruments/pact": PACT, "instruments/hall": HALL, **found})


def table(found: Archive, start: str = "") -> View:
    return namings.make(namings.gather(found, start))


def marks(view: View, instrument: str = "pact") -> list[tuple[str, str, str, bool, bool]]:
    """The rows of an instrument: record, words, role, and what is marked of them."""
    return [
        (row.record.id, one.naming.words, one.naming.what, one.reworded, one.recast)
        for each in view.instruments
        if each.instrument.id == instrument
        for row in each.records
        for one in row.namings
    ]


def test_other_words_and_another_role_are_marked_against_the_record_before() -> None:
    found = archive(
        a=of("1940-01-02", "what was signed"),
        b=of("1940-02-02", "What was  signed", "reaffirmed"),
        c=of("1940-03-02", "what they made", "reaffirmed"),
    )
    assert marks(table(found)) == [
        ("a", "what was signed", "Refers to", False, False),
        ("b", "What was  signed", "Reaffirms", False, True),
        ("c", "what they made", "Reaffirms", True, False),
    ]


def test_records_in_two_languages_are_each_held_against_their_own() -> None:
    found = archive(
        a=of("1940-01-02", "what was signed"),
        b=of("1940-02-02", "ce qui fut", language="fr"),
        c=of("1940-03-02", "what was signed"),
        d=of("1940-04-02", "ce qui reste", language="fr"),
    )
    assert [(record, new) for record, _, _, new, _ in marks(table(found))] == [
        ("a", False), ("b", False), ("c", False), ("d", True),
    ]  # fmt: skip


def test_a_record_that_names_it_in_no_act_does_so_too() -> None:
    found = archive(text=small_archive.record("They kept the Pact.", issued="1940-01-02"))
    assert marks(table(found)) == [("text", "the Pact", "Names", False, False)]


def test_each_passage_has_its_link_and_the_marks_have_words() -> None:
    found = archive(a=of("1940-01-02", "one thing"), b=of("1940-02-02", "another", "signed"))
    page = Renderer(None).render(
        "pages/namings.html", table(found), "instruments/records/index.html"
    )
    html = page.decode().partition("<main")[2]
    assert re.findall(r'class="path" href="\.\./\.\./records/(\w)/index\.html#p1"', html)[-2:] == [
        "a",
        "b",
    ]
    assert '<b>≠</b> <span class="about">other words</span> <q>another</q>' in html
    assert "<b>≠</b> Signs" in html
    assert "≠ marks a change" in html


def test_a_long_table_stands_by_decade_and_is_held_against_the_page_before() -> None:
    several = {
        f"r{n}": of(f"19{30 + n // 260 * 10}-01-02", f"words {n // 260}") for n in range(520)
    }
    found = archive(**several)
    pages = {planned.path: planned for planned in namings.plan(found)}
    first = table(found)
    assert first.instruments == ()
    assert [part.title for part in first.given.parts][-2:] == ["1930s", "1940s"]
    later = pages["instruments/records/year/1940s/index.html"]
    view = namings.make(later.inputs(found))
    new = [record for record, _, _, reworded, _ in marks(view) if reworded]
    assert len(new) == 1
    assert view.page.title == "Instruments in the records: 1940s"
    assert [crumb.href for crumb in view.page.crumbs] == [
        "instruments/index.html", "instruments/records/index.html",
    ]  # fmt: skip


def test_without_a_record_that_names_one_it_says_so() -> None:
    page = Renderer(None).render(
        "pages/namings.html",
        table(small_archive.archive({"records/holm-1931": None})),
        "instruments/records/index.html",
    )
    assert "No record names an instrument yet." in page.decode()
