from __future__ import annotations

from hand_made import TREATY
from regesta.model.parts import Head
from regesta.pages.shared.rows import TopicRow
from regesta.pages.shared.trees import tree


def test_a_topic_stands_under_its_broader_one() -> None:
    islands = TopicRow(Head("topics", "islands", "Islands"), TREATY)
    (top,) = tree((islands, TopicRow(TREATY)))
    assert (top.row.head, [node.row for node in top.narrower]) == (TREATY, [islands])


def test_a_topic_whose_broader_one_is_on_another_page_says_which_it_is() -> None:
    (top,) = tree((TopicRow(Head("topics", "islands", "Islands"), TREATY),))
    assert top.under == TREATY
