from __future__ import annotations

import pytest
from msgspec.structs import replace

import small_archive
from hand_made import HER, HIM, JAPAN, PAGE, RUSSIA, act, borne, wording_of
from linking import all_of
from regesta.archive.grades import Graded, Performers
from regesta.archive.wording import Worded
from regesta.model.entries import Note, Record
from regesta.model.parts import Head
from regesta.model.text import Block, Run
from regesta.pages.record import Inputs, gather, make, plan
from regesta.pages.shared.edition import citation
from regesta.pages.shared.particulars import Document
from regesta.pages.shared.undertakings import RegisterRow

BLOCKS = (
    Block("paragraph", "p1", runs=(Run("First."),)),
    Block("paragraph", "p2", runs=(Run("Second."),)),
)
SURVEY = Head("undertakings", "survey", "To survey")
TALKS = Head("undertakings", "talks", "Talks")
BOTH = Performers((), (), (JAPAN, RUSSIA), all_sides=True)
INPUTS = Inputs(
    page=PAGE,
    wording=wording_of(*BLOCKS, notes=(Note(at="title", kind="fact", quote="Outline"),)),
    document=Document(None, ()),
    regest=Worded("What it says."),
    notes=(Worded("So printed."),),
    acts=(act(1, HER, path="p2"), act(2, HIM, path="p1", undertakings=(borne(SURVEY),))),
    topics=(),
    reports=(),
    undertakings=tuple(RegisterRow(one, Graded("proposed"), BOTH) for one in (TALKS, SURVEY)),
)


def test_what_is_printed_stands_with_the_notes_and_the_acts_at_it() -> None:
    view = make(INPUTS)
    assert list(view.printed) == ["title"]
    assert [block.path for block in view.text] == ["p1", "p2"]
    assert list(view.beside.notes) == ["title"]
    assert [a.anchor for path in ("p1", "p2") for a in view.beside.acts[path]] == [
        "act-a2",
        "act-a1",
    ]


def test_an_undertaking_leads_to_the_passages_that_speak_of_it() -> None:
    both = (borne(TALKS), borne(SURVEY))
    twice = (*INPUTS.acts, act(3, HER, path="p2", undertakings=both))
    shown = make(replace(INPUTS, acts=twice)).undertakings
    assert [(one.row.head, one.paths) for one in shown] == [
        (SURVEY, ("p1", "p2")),
        (TALKS, ("p2",)),
    ]


def test_the_citation_brackets_what_is_not_printed() -> None:
    assert citation(INPUTS.wording, "An archive") == (
        ", 13 June 2002, [Ministry of Foreign Affairs of Japan]. An archive, record whistler."
    )
    printed = wording_of(byline="MOFA")
    assert citation(printed, "An archive").startswith(
        ", 13 June 2002, Ministry of Foreign Affairs of Japan."
    )


def test_every_record_of_the_archive_has_what_it_holds() -> None:
    archive = small_archive.archive()
    for entry in all_of(archive, Record):
        (page,) = plan(archive, entry.id)
        found = gather(archive, *page.at)
        assert found.wording.outline.entry == entry
        assert found.acts == archive.acts_of_record[entry.id]
        assert [head.title for head, _ in found.topics] == ["Fisheries", "Herring", "Navigation"]
        assert {row.head.id for row in found.undertakings} == {"joint-survey", "licences"}
        assert len(found.notes) == len(entry.data.notes)


def test_the_head_of_the_page_has_the_brackets_of_a_title_that_is_supplied() -> None:
    archive = small_archive.talks("They met.")
    assert gather(archive, "talks").page.title == "[A record]"


def test_it_says_how_deep_the_record_is_encoded() -> None:
    def depth(**fields: str) -> str:
        return make(gather(small_archive.talks("They met.", **fields), "talks")).depth

    assert depth() == "text and metadata"
    assert depth(mentions="{They: [berg-anna, dahl-erik]}") == "names and topics"
    acts = "[{at: p1, id: met, by: norland, act: states, quote: They met}]"
    assert depth(acts=acts) == "acts and undertakings"


def test_a_record_of_which_the_text_alone_is_encoded_gives_a_page_with_its_text() -> None:
    view = make(gather(small_archive.talks("They met."), "talks"))
    assert [block.path for block in view.text] == ["p1"]
    assert (view.undertakings, view.given.findings, view.beside.acts) == ((), (), {})


@pytest.mark.parametrize(
    ("body", "has"),
    [
        ("They met.", False),
        ("They mett [sic] there.", True),
        ("They met.[^1]\n\n[^1]: [Not found.]", True),
        ("They met.[^1]\n\n[^1]: Not found.", False),
        ("| a | b |\n| --- | --- |\n| c | [d] |", True),
    ],
)
def test_it_says_that_brackets_are_the_texts_own(body: str, *, has: bool) -> None:
    view = make(gather(small_archive.talks(body), "talks"))
    assert view.brackets is has


def test_at_the_foot_of_a_page_in_print_stands_a_short_citation_with_an_address() -> None:
    own = replace(PAGE, title="Outline " * 40, base_url="https://archive.example/a")
    foot = make(replace(INPUTS, page=own)).footer
    assert foot.endswith(
        f". {PAGE.site_title}, record whistler. https://archive.example/a/records/whistler/"
    )
    assert len(foot) < 300
    assert make(INPUTS).footer.endswith(", record whistler.")
