"""Lists of acts, passages and undertakings: nothing twice, and in short where they are many."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from hand_made import (
    BY_MINISTRY,
    HER,
    HIM,
    IVANOV,
    RECORD,
    RUSSIA,
    TREATY,
    act,
    opening,
    passage,
    wording_of,
)
from regesta.archive.grades import Graded, Performers
from regesta.model.parts import Head, LinkedAct, Passage, Piece
from regesta.model.text import Block, Run
from regesta.pages import person, topic
from regesta.pages.shared import quoted
from regesta.pages.shared.depth import Rests
from regesta.pages.shared.lists import FEW
from regesta.pages.shared.undertakings import Named, RegisterRow
from regesta.render.renderer import Renderer

RENDERER = Renderer(None)
OTHER = Head("records", "moscow", "Another")
PASSAGE = quoted.excerpt(wording_of(Block("paragraph", "1", "1.", (Run("Agreed."),))), "1")
OWED = RegisterRow(Head("undertakings", "visit", "Visit"), Graded("asked"), Performers((), (), ()))
NAMED = Named(OWED.head, OWED.graded.grade, None)
FACTS = topic.Facts((), None, (), (), (), (), (), Rests(1, 1, "indexed under it"))


def person_page(acts: tuple[LinkedAct, ...] = (), to: tuple[LinkedAct, ...] = ()) -> str:
    inputs = person.Inputs(
        **opening(IVANOV, "2002"), facts=None, attendances=(), acts=acts, through=(), told_by=(),
        to=to, mentions=(),
    )  # fmt: skip
    return RENDERER.render("pages/person.html", person.make(inputs), "x/y/index.html").decode()


def topic_page(indexed: int = 0, owed: int = 0, named: int = 0) -> str:
    facts = replace(FACTS, undertakings=(OWED,) * owed, named=(NAMED,) * named)
    inputs = topic.Inputs(
        **opening(TREATY), facts=facts, acts=(), meetings=(), instruments=(),
        passages=(PASSAGE,) * indexed,
    )  # fmt: skip
    return RENDERER.render("pages/topic.html", topic.make(inputs), "x/y/index.html").decode()


def test_acts_that_follow_one_another_have_their_record_once_above_them() -> None:
    elsewhere = passage("1", "Elsewhere.", OTHER)
    page = person_page((act(1, HIM), act(2, HIM), act(3, HIM, passage=elsewhere), act(4, HIM)))
    above = [re.sub(r"<[^>]+>", "", p) for p in re.findall(r'<p class="act-when">.*?</p>', page)]
    assert above == [f"12 June 2002, Talks — {t}" for t in ("Outline", "Another", "Outline")]
    assert page.count(">Ministry of Foreign Affairs of Japan<") == 1


def test_every_sentence_leads_to_its_paragraph() -> None:
    page = person_page((act(1, HIM), act(2, HIM)))
    found = re.findall(
        r"<blockquote>\n<p>(.*?)</p>\n</blockquote>\n<div class=\"hangs\">\n"
        r"<p><a class=\"path\" href=\"(.*?)\">",
        page,
    )
    assert found == [
        ("Sentence 1.", "../../records/whistler/index.html#1-1_1"),
        ("Sentence 2.", "../../records/whistler/index.html#1-1_2"),
    ]


def test_a_name_that_the_line_above_links_is_not_linked_in_the_sentence_again() -> None:
    names = (Piece("Ivanov", head=IVANOV), Piece(" told "), Piece("Russia", head=RUSSIA))
    quote = Passage(RECORD, BY_MINISTRY, "1", names, lead_in=(Piece("He", head=IVANOV),))
    page = person_page((act(1, HIM, to=(HER,), passage=quote),))
    quoted_words = re.findall(r"<blockquote>.*?</blockquote>", page, re.DOTALL)
    assert "Ivanov told <a " in quoted_words[0]
    assert ">Russia</a>" in quoted_words[0]
    assert '<p class="lead-in">He</p>' in quoted_words[0]


@pytest.mark.parametrize(("number", "sentences"), [(FEW, FEW), (FEW + 1, 0)])
def test_of_many_acts_addressed_to_a_person_each_is_a_line_that_leads_to_its_paragraph(
    number: int, sentences: int
) -> None:
    page = person_page(to=tuple(act(n, HER, to=(HIM,)) for n in range(number)))
    assert page.count("<blockquote>") == sentences
    assert page.count('<p class="act-head">') == page.count('<a class="path"') == number


@pytest.mark.parametrize(("number", "in_full"), [(FEW, FEW), (FEW + 1, 0)])
def test_of_many_passages_each_has_its_first_words_and_its_link(number: int, in_full: int) -> None:
    page = topic_page(number)
    assert page.count("<blockquote") == in_full
    links = re.findall(r'<a class="path" href="\.\./\.\./records/whistler/index.html#1">', page)
    assert len(links) == number
    assert page.count("1. Agreed.") >= number


@pytest.mark.parametrize(("given", "in_full"), [({"owed": 3}, 3), ({"named": 3}, 0)])
def test_undertakings_are_told_of_or_named_with_their_grade(
    given: dict[str, int], in_full: int
) -> None:
    page = topic_page(**given)
    assert page.count('class="outcome-word"') == in_full
    assert page.count('<a href="../../undertakings/visit/index.html">Visit</a>') == 3
    assert page.count("asked") >= 3
