from __future__ import annotations

import small_archive
from hand_made import HER, HIM, TREATY, act, opening
from regesta.model.entries import Topic
from regesta.model.parts import ActKey, Head, LinkedAct
from regesta.pages.topic import Facts, Inputs, gather, invoked, make, plan

DECLARATION = Head("instruments", "declaration", "Tokyo Declaration")
FACTS = Facts((), None, (), (), (), ())


def inputs(*acts: LinkedAct) -> Inputs:
    return Inputs(
        **opening(TREATY), facts=FACTS, acts=acts, meetings=(), instruments=(), passages=()
    )


def test_an_instrument_stands_once_with_every_formula() -> None:
    first = act(1, HER, instruments=((DECLARATION, "the Declaration"),))
    second = act(2, HIM, instruments=((DECLARATION, "Tokyo Declaration"),))
    (found,) = invoked([first, second])
    assert [words for words, _ in found.formulas] == ["the Declaration", "Tokyo Declaration"]


def test_a_retelling_in_the_same_sense_is_left_out_of_what_was_said() -> None:
    first = act(1, HIM)
    key = ActKey(first.passage.record, first.passage.path, first.passage.sentence)
    view = make(inputs(first, act(2, HIM, restates=key)))
    assert view.accounts.total == 1
    assert sum(count.count for count in view.classes) == 1


def test_a_topic_without_acts_has_no_figure() -> None:
    assert make(inputs()).figure is None


def test_every_topic_of_the_archive_has_a_page_with_what_is_indexed_under_it() -> None:
    archive = small_archive.archive()
    found = [gather(archive, *page.at) for page in plan(archive)]
    assert [one.head.id for one in found] == [entry.id for entry in archive.of(Topic)]
    assert {
        (one.head.id, each.record, each.block.path) for one in found for each in one.passages
    } == {
        (topic, record, path) for topic, own in archive.passages_on.items() for record, path in own
    }
    assert all(one.facts for one in found)
