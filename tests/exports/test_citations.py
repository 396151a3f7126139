"""Formatted citations: as the manuals have them, and as the official styles have them."""

from __future__ import annotations

from typing import Any

import pytest
from hostile import references
from hypothesis import given
from msgspec.structs import replace
from oracle import formatted

from regesta.dates import Edtf
from regesta.exports.bibtex import bibtex
from regesta.exports.citations import Words, apa, apa_passage, chicago, mla, mla_passage, plain
from regesta.exports.csl import item
from regesta.exports.metadata import metadata
from regesta.exports.reference import Citable, CitedRecord, Locator, address
from regesta.exports.ris import ris

VISIT = CitedRecord(
    id="moscow-2000",
    title="Visit to the Russian Federation by Minister for Foreign Affairs Yohei Kono",
    author="Ministry of Foreign Affairs of Japan",
    kind="outline",
    issued=Edtf("2000-11-04"),
    archive="Japan-Russia Foreign Ministers’ Meetings, 2000–2002",
    address="https://example.org/records/moscow-2000/",
)
PARAGRAPH, SECTION = Locator("2(1)3"), Locator("2(1)", whole=True)


def test_chicago() -> None:
    assert plain(chicago(VISIT)) == (
        "Ministry of Foreign Affairs of Japan, “Visit to the Russian Federation by Minister for "
        "Foreign Affairs Yohei Kono,” Outline, November 4, 2000, record moscow-2000, Japan-Russia "
        "Foreign Ministers’ Meetings, 2000–2002, https://example.org/records/moscow-2000/."
    )


def test_mla() -> None:
    assert plain(mla(VISIT)) == (
        "Ministry of Foreign Affairs of Japan. “Visit to the Russian Federation by Minister for "
        "Foreign Affairs Yohei Kono.” Outline. 4 Nov. 2000, Japan-Russia Foreign Ministers’ "
        "Meetings, 2000–2002, record moscow-2000, https://example.org/records/moscow-2000/."
    )


def test_apa() -> None:
    assert apa(VISIT) == (
        ("Ministry of Foreign Affairs of Japan. (2000, November 4). ", False, "en"),
        ("Visit to the Russian Federation by Minister for Foreign Affairs Yohei Kono", True, "en"),
        (
            " [Outline]. Japan-Russia Foreign Ministers’ Meetings, 2000–2002 (record moscow-2000)."
            " https://example.org/records/moscow-2000/",
            False,
            "en",
        ),
    )


def test_a_passage() -> None:
    note = plain(chicago(VISIT, PARAGRAPH))
    assert "November 4, 2000, para. 2(1)3, record moscow-2000" in note
    assert note.endswith("https://example.org/records/moscow-2000/#2-1_3.")
    assert plain(mla_passage(VISIT, PARAGRAPH)) == (
        "(Ministry of Foreign Affairs of Japan, par. 2(1)3)"
    )
    assert plain(apa_passage(VISIT, SECTION)) == (
        "(Ministry of Foreign Affairs of Japan, 2000, Section 2(1))"
    )


def test_a_kind_that_the_title_says_is_not_said_again() -> None:
    outline = replace(VISIT, title="Outline of the Meeting")
    assert "”" in plain(chicago(outline))
    assert "Outline," not in plain(chicago(outline))
    assert "genre" not in item(outline)


def test_without_an_address_there_is_none() -> None:
    for style in (chicago, mla, apa):
        assert "http" not in plain(style(replace(VISIT, address="")))


def test_the_copy_has_its_address_beside_that_of_the_archive_or_alone() -> None:
    both = replace(VISIT, source="https://example.com/copy.html")
    alone = replace(both, address="")
    assert plain(chicago(both, PARAGRAPH)).endswith(
        "https://example.org/records/moscow-2000/#2-1_3, transcribed from "
        "https://example.com/copy.html."
    )
    assert plain(chicago(alone, PARAGRAPH)).endswith(
        "2000–2002, transcribed from https://example.com/copy.html."
    )
    assert plain(mla(both)).endswith(
        "https://example.org/records/moscow-2000/. Transcribed from https://example.com/copy.html."
    )
    assert plain(mla(alone)).endswith(
        "record moscow-2000. Transcribed from https://example.com/copy.html."
    )
    assert plain(apa(both)).endswith(
        "https://example.org/records/moscow-2000/ (Transcribed from https://example.com/copy.html.)"
    )
    assert plain(apa(alone)).endswith(
        "(record moscow-2000). (Transcribed from https://example.com/copy.html.)"
    )


@pytest.mark.parametrize("at", [None, PARAGRAPH])
def test_every_format_has_both_addresses(at: Locator | None) -> None:
    both = replace(VISIT, source="https://example.com/copy.html")
    for one, url in ((both, address(both, at)), (replace(both, address=""), both.source)):
        data = item(one, at)
        assert data["URL"] == url
        assert data.get("note", "") == (
            "" if one.address == "" else f"Transcribed from {one.source}"
        )
        passages = (at,) if at else ()
        latex = bibtex(Citable(one, passages)).decode().rpartition("@")[2]
        assert f"url = {{{url}}}" in latex
        assert f"transcribed from {one.source}" in latex
        lines = ris(Citable(one, passages)).decode().rpartition("TY  - ")[2].split("\r\n")
        urls = [line[6:] for line in lines if line.startswith("UR")]
        assert urls == list(dict.fromkeys((url, one.source)))
    found = metadata(both)
    assert ("dcterms.isVersionOf", both.source) in found
    assert ("DC.identifier", both.address) in found


@given(references())
def test_every_text_stands_in_every_style(reference: CitedRecord) -> None:
    for style in (chicago, mla, apa):
        shown = plain(style(reference))
        assert reference.archive in shown
        assert all(word in shown for word in reference.title.split() if word.isalnum())


TITLES = (
    "Who Did It?", "Stop!", "The end.", "On “new measures”", 'On "new measures" of it', '"New"',
    "It’s the Ministers’ Meeting", "A <b> & c </script> {x} \\ %", "A: b; c - d", "“A” and “B”",
    "[Letter to the President]", "会談の概要", "О встрече", "שלום",
)  # fmt: skip
DATES = (
    "2000-11-04", "2000-09", "2000", "2000-11-01/2000-11-04", "2000-11-30/2000-12-04",
    "2000-12-30/2001-01-04", "1999/2001", "1999-03/2001-04", "1999-03/1999-04", "2000-11-04~",
    "2000?", "2000-05%", "2000/..", "../2000", "2002-05-05/2002-06-05", "XXXX",
    "195X", "19XX", "1950-21", "1956-10-XX",
    "[1667,1668]", "-1258", "0044-03-15", "Y17000", "?2004-06-~11", "2000/",
)  # fmt: skip


COAUTHORS = tuple(tuple("BCDEFGHIJKLMNOPQRSTUV"[:n]) for n in (1, 2, 3, 5, 6, 19, 20))


def cases() -> list[tuple[CitedRecord, Locator | None]]:
    several = [replace(VISIT, title=title) for title in TITLES]
    several += [replace(VISIT, issued=Edtf(date)) for date in DATES]
    several += [replace(VISIT, issued=Edtf("2000~"), title="An Outline")]
    several += [replace(VISIT, author="Govt. of U.S."), replace(VISIT, address="")]
    several += [replace(VISIT, kind="memorandum of conversation")]
    several += [replace(VISIT, coauthors=names) for names in COAUTHORS]
    numbered = replace(VISIT, number="No. 312", original="1931/7, F 12, State Archives")
    several += [numbered, replace(numbered, title="An Outline")]
    several += [replace(one, issued=Edtf("2000~")) for one in several[-2:]]
    several += [replace(VISIT, archive=name) for name in ("Archive?", "Archive no.")]
    return [(one, at) for one in several for at in (None, PARAGRAPH, SECTION)]


def asked(reference: CitedRecord, at: Locator | None) -> dict[str, Any]:
    """A case for the oracle: its title keeps its capitals, as ours do."""
    data = {**item(reference, at), "id": reference.id}
    data["title"] = f'<span class="nocase">{reference.title}</span>'
    data.pop("locator", None)
    if at is None:
        return {"item": data}
    return {"item": data, "locator": at.path, "label": at.label}


def as_html(words: Words) -> str:
    return "".join(f"<i>{text}</i>" if italic else text for text, italic, _ in words)


def test_the_official_styles_agree() -> None:
    every = cases()
    answers = formatted([asked(reference, at) for reference, at in every])
    wrong = []
    for (reference, at), answer in zip(every, answers, strict=True):
        pairs = [(chicago(reference, at), answer["chicago"]["citation"])]
        if at is None:
            pairs += [(mla(reference), answer["mla"]["entry"])]
            pairs += [(apa(reference), answer["apa"]["entry"])]
        else:
            pairs += [(mla_passage(reference, at), answer["mla"]["citation"])]
            pairs += [(apa_passage(reference, at), answer["apa"]["citation"])]
        wrong += [(as_html(ours), theirs) for ours, theirs in pairs if as_html(ours) != theirs]
    assert wrong == []


@pytest.mark.parametrize("style", [chicago, mla, apa])
def test_no_sign_stands_twice(style: Any) -> None:
    for reference, _ in cases():
        assert ".." not in plain(style(reference))
