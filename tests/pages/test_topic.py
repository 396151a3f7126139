from __future__ import annotations

import re

import pytest

import small_archive
from hand_made import HER, HIM, TREATY, act, key_of, opening
from linking import all_of
from regesta.model.entries import Topic
from regesta.model.parts import Head, LinkedAct, Used
from regesta.pages import topic
from regesta.pages.shared.depth import Rests
from regesta.pages.topic import Facts, Inputs, gather, invoked, make, plan
from regesta.render.renderer import Renderer

DECLARATION = Head("instruments", "declaration", "Tokyo Declaration")
FACTS = Facts((), None, (), (), (), (), (), Rests(1, 1, "indexed under it"))


def inputs(*acts: LinkedAct) -> Inputs:
    return Inputs(
        **opening(TREATY), facts=FACTS, acts=acts, meetings=(), instruments=(), passages=()
    )


def test_an_instrument_stands_once_with_every_formula() -> None:
    first = act(1, HER, instruments=(Used(DECLARATION, "the Declaration", "relied-on"),))
    second = act(2, HIM, instruments=(Used(DECLARATION, "Tokyo Declaration", "reaffirmed"),))
    (found,) = invoked([first, second])
    assert [words for words, _ in found.formulas] == ["the Declaration", "Tokyo Declaration"]


def test_an_instrument_that_an_act_only_names_is_not_invoked() -> None:
    named = act(1, HER, instruments=(Used(DECLARATION, "the Declaration", "referred-to"),))
    assert invoked([named]) == ()


def test_the_switches_add_up_to_the_acts_of_the_head_line() -> None:
    first = act(1, HIM)
    again = act(2, HIM, cls="proposal", restates=(key_of(first),))
    view = make(inputs(first, again, act(3, HER, HIM, cls="agreement"), act(4)))
    assert (view.accounts.total, view.accounts.again) == (3, 1)
    assert sum(count.count for count in view.classes) == view.accounts.total
    shown = [
        one.act
        for exchange in view.exchanges
        for turn in exchange.turns
        for speech in turn.speeches
        for saying in speech.sayings
        for one in saying.acts
    ]
    assert again in shown


def test_a_broad_topic_counts_and_leads_to_what_is_narrower_and_repeats_no_act_of_it() -> None:
    archive = small_archive.archive()
    broad, narrow = gather(archive, "economy"), gather(archive, "herring")
    assert broad.facts
    assert narrow.facts
    assert broad.acts == ()
    assert [(head.id, count) for head, count in broad.facts.narrower] == [("fisheries", 5)]
    assert broad.facts.acts == 5
    assert (len(narrow.acts), narrow.facts.narrower) == (4, ())
    assert sum(each.count for each in broad.facts.spoken) == broad.facts.acts
    html = Renderer(None).render("pages/topic.html", make(broad), "topics/economy/index.html")
    page = " ".join(re.sub(r"<[^>]+>", "", html.decode()).split())
    assert "NarrowerFisheries 5 acts" in page
    assert "No act on this topic alone in the records held; 5 on what is narrower." in page


def test_a_topic_without_acts_has_no_figure() -> None:
    assert make(inputs()).figure is None


def test_every_topic_of_the_archive_has_a_page_with_what_is_indexed_under_it() -> None:
    archive = small_archive.archive()
    found = [
        gather(archive, *page.at)
        for entry in all_of(archive, Topic)
        for page in plan(archive, entry.id)
    ]
    assert [one.head.id for one in found] == [entry.id for entry in all_of(archive, Topic)]
    assert {
        (one.head.id, each.record, each.block.path) for one in found for each in one.passages
    } == {
        (entry.id, record, path)
        for entry in all_of(archive, Topic)
        for record, path in archive.passages_on[entry.id]
    }
    assert all(one.facts for one in found)


def test_it_says_on_how_many_of_the_records_indexed_under_it_the_comparison_rests() -> None:
    names = small_archive.record("They met.", issued="1931-05-08", topics="{herring: [p1]}")
    archive = small_archive.archive({"records/names": names})
    facts = {i: gather(archive, i).facts for i in ("herring", "fisheries", "navigation")}
    assert {i: one.rests.words for i, one in facts.items() if one} == {
        "herring": "Rests on the acts of 1 of 2 records indexed under it.",
        "fisheries": "Rests on the acts of 1 of 2 records indexed under it.",
        "navigation": "Rests on the acts of the one record indexed under it.",
    }


def test_undertakings_that_are_many_are_named_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    archive = small_archive.archive()
    few = gather(archive, "herring").facts
    monkeypatch.setattr(topic, "FEW", 0)
    many = gather(archive, "herring").facts
    assert few
    assert many
    assert (few.named, many.undertakings) == ((), ())
    rows = [(one.head, one.graded.grade, one.since) for one in few.undertakings]
    assert rows == [(one.head, one.grade, one.since) for one in many.named] != []
