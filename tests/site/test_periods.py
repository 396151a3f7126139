from __future__ import annotations

from operator import attrgetter

from hand_made import HER, ISSUERS, PAGE, TREATY, act
from regesta.model.parts import LinkedAct
from regesta.site.periods import split
from regesta.views.topic import TopicFacts, TopicInputs

FACTS = TopicFacts((), None, (), (), (), ())


def pages(*acts: LinkedAct) -> dict[str, TopicInputs]:
    inputs = TopicInputs(PAGE, TREATY, FACTS, "", (), acts, (), ISSUERS)
    return dict(split(inputs, TREATY, {"acts": attrgetter("date")}))


def many(count: int, date: str) -> list[LinkedAct]:
    return [act(n, HER, date=date) for n in range(count)]


def test_a_short_list_stands_on_the_entrys_own_page() -> None:
    (page,) = pages(*many(500, "2000")).values()
    assert (len(page.acts), page.parts, page.facts) == (500, (), FACTS)


def test_a_long_list_leaves_it_for_a_page_a_year_and_a_long_year_for_a_page_a_month() -> None:
    acts = [*many(2, "2000-05-01"), *many(500, "2001-06-03"), *many(1, "2001-07")]
    assert {path: len(page.acts) for path, page in pages(*acts).items()} == {
        "topics/peace-treaty/index.html": 0,
        "topics/peace-treaty/year/2000/index.html": 2,
        "topics/peace-treaty/year/2001/index.html": 0,
        "topics/peace-treaty/year/2001/06/index.html": 500,
        "topics/peace-treaty/year/2001/07/index.html": 1,
    }


def test_every_part_is_led_to_and_only_the_first_page_has_the_facts() -> None:
    first, year, *_ = pages(*many(400, "2000-05-01"), *many(400, "2001-06-03")).values()
    assert [(part.title, part.count) for part in first.parts] == [("2000", 400), ("2001", 400)]
    assert first.facts == FACTS
    assert (year.facts, year.period, year.page.title) == (None, "2000", "Peace treaty: 2000")
    assert year.page.crumbs[-1].href == "topics/peace-treaty/index.html"
