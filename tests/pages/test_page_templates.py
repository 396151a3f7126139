"""What the templates of entries' pages make of hand-made views."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from hand_made import (
    BY_MINISTRY,
    HER,
    HIM,
    IVANOV,
    JAPAN,
    KAWAGUCHI,
    MEETING,
    MINISTRY,
    RECORD,
    RUSSIA,
    TREATY,
    act,
    attendance,
    borne,
    key_of,
    mention,
    opening,
    passage,
)
from regesta.archive.wording import Worded
from regesta.dates import Edtf, OfficeEnd
from regesta.model.entries import Meeting, Source
from regesta.model.parts import Actor, Head, Issuers, LinkedAct, Passage, Piece, Used, Value
from regesta.pages import meeting, person, topic
from regesta.pages.shared.depth import Rests
from regesta.pages.shared.rows import OfficeHeld
from regesta.render.renderer import Renderer

RENDERER = Renderer(None)
FACTS = topic.Facts((), None, (), (), (), (), (), Rests(1, 1, "indexed under it"))


def page_of(template: str, view: Value, path: str = "x/y/index.html") -> str:
    return RENDERER.render(f"pages/{template}.html", view, path).decode()


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def topic_page(*acts: LinkedAct) -> str:
    inputs = topic.Inputs(
        **opening(TREATY), facts=FACTS, acts=acts, meetings=(), instruments=(), passages=()
    )
    return page_of("topic", topic.make(inputs))


def test_who_is_supplied_by_the_editor_stands_in_brackets() -> None:
    page = words(topic_page(act(1, Actor(JAPAN, JAPAN), voice="unnamed")))
    assert "[Japan] made a statement: Peace treaty" in page


def test_an_agreement_by_one_side_is_called_its_concurrence() -> None:
    alone = words(topic_page(act(1, HIM, cls="agreement")))
    both = words(topic_page(act(1, HER, HIM, cls="agreement")))
    assert "concurrence of one side" in alone
    assert "concurrence" not in both
    assert "The sides together" in both


def test_a_quoted_sentence_says_whose_account_it_is_and_links_to_its_paragraph() -> None:
    page = topic_page(act(1, HIM, path="2(1)3"))
    assert "The one act: Ministry of Foreign Affairs of Japan, in Outline;" in words(page)
    assert re.search(
        r"</blockquote>\n<div class=\"hangs\">\n"
        r"<p><a class=\"path\" href=\"[^\"]+#2-1_3\">2\(1\)3</a></p>",
        page,
    )
    assert 'href="../../records/whistler/index.html#2-1_3"' in page


ELSEWHERE = Head("records", "moscow", "Visit")
MID = Head("organisations", "mid", "Ministry of Foreign Affairs of Russia")
BY_MID = Issuers((MID,))


@pytest.mark.parametrize(
    ("record", "account", "head", "beneath"),
    [
        (RECORD, BY_MINISTRY, "Both acts: Ministry of Foreign Affairs of Japan, in Outline.", ""),
        (ELSEWHERE, BY_MINISTRY, "Both acts: Ministry of Foreign Affairs of Japan.", "Visit, "),
        (ELSEWHERE, BY_MID, f"2 acts: {MINISTRY.title} 1, {MID.title} 1.", f"{MID.title}, Visit, "),
    ],
)  # fmt: skip
def test_what_all_passages_are_from_is_said_once_at_their_head_and_else_by_each(
    record: Head, account: Issuers, head: str, beneath: str
) -> None:
    other = replace(passage("2"), record=record, account=account)
    page = words(topic_page(act(1, HER), replace(act(2, HER), passage=other)))
    assert head in page
    assert f"{beneath}2" in page
    assert page.count(account.title) == (2 if account == BY_MID else 1)
    ours = "Ministry of Foreign Affairs of Japan, Outline, 1(1)1"
    assert (ours in page) == (account == BY_MID)


def test_what_several_meetings_are_told_in_is_said_above_each() -> None:
    other = replace(passage("2"), record=ELSEWHERE)
    later = replace(act(2, HER), passage=other, date=Edtf("2003"), meeting=None)
    page = words(topic_page(act(1, HER), later))
    assert "12 June 2002, Talks As told in Outline Japan" in page
    assert "2003 As told in Visit Japan" in page


def test_who_acts_is_linked_where_first_named_and_the_topic_of_the_page_never() -> None:
    page = topic_page(act(1, HER, to=(HIM,)), act(2, HER, to=(HIM,)), act(3, HIM))
    heads = re.findall(r'<p class="act-head">(.*?)</p>', page)
    assert [re.findall(r'href="../../((?!how)[^/]+/[^/]+)', one) for one in heads] == [
        ["persons/kawaguchi-yoriko", "persons/ivanov-igor"], [], [],
    ]  # fmt: skip
    assert all(": Peace treaty" in words(one) for one in heads)


def test_beneath_a_sentence_stand_its_path_and_its_answer_and_all_else_is_folded() -> None:
    reply = key_of(act(2, HIM, path="2"))
    treaty = Used(Head("instruments", "treaty", "Treaty"), "the treaty", "relied-on")
    one = act(1, HER, path="1", through=(HIM,), answered_by=(reply,), instruments=(treaty,))
    page = topic_page(one)
    (beneath,) = re.findall(r'<div class="hangs">(.*?)</div>', page, re.DOTALL)
    row, folded = beneath.split("<details>")
    assert words(row) == "1 Answered by Igor Ivanov made a statement, 2"
    assert row.count("<a ") == 3
    assert words(folded) == (
        "Through, instruments Through: Igor IvanovRelies on: Treaty, as the treaty"
    )


def test_all_that_hangs_on_an_act_is_led_to_from_its_page() -> None:
    others = [Head("records", f"r{n}", f"Record {n}") for n in range(4)]
    keys = [key_of(act(n, HIM, passage=passage(str(n), record=others[n]))) for n in range(4)]
    made = Head("undertakings", "visit", "Visit")
    treaty = Head("instruments", "treaty", "Treaty")
    one = act(
        9, HER, to=(HIM,), through=(Actor(MINISTRY),), according_to=(Actor(MID),),
        undertakings=(borne(made), borne(TREATY)), foresees=(MEETING,), reason="So.",
        instruments=(Used(treaty, "it", "signed"),), answers=(keys[0],), answered_by=(keys[1],),
        restates=(keys[2],), restated_by=(keys[3],),
    )  # fmt: skip
    page = topic_page(one)
    for head in (*others, made, treaty, MEETING, MINISTRY, MID, KAWAGUCHI, IVANOV, RECORD):
        assert f'href="../../{head.folder}/{head.id}/index.html' in page, head
    assert "how-to-read/index.html#force-tells" in page


def meeting_page(number: int) -> str:
    inputs = meeting.Inputs(
        **opening(MEETING),
        facts=meeting.Facts(Meeting(title="Talks", kind="visit", status="held"), Rests(1, 1)),
        attendances=(attendance(KAWAGUCHI, JAPAN, "Minister"),),
        acts=tuple(act(n, HER) for n in range(number)),
        foreseen_by=(),
        mentions=(),
    )
    return page_of("meeting", meeting.make(inputs))


@pytest.mark.parametrize(("number", "folded"), [(meeting.IN_FULL, 0), (meeting.IN_FULL + 1, 1)])
def test_a_meeting_of_many_acts_has_each_in_a_line_under_which_its_passage_opens(
    number: int, folded: int
) -> None:
    page = meeting_page(number)
    assert page.count('<details class="passage">') == number * folded
    assert page.count("<blockquote>") == page.count('<p class="act-head">') == number


def test_participants_stand_by_their_sides_and_many_are_folded() -> None:
    assert "Japan Yoriko Kawaguchi, Minister" in words(meeting_page(1)).replace("Japan", "Japan ")
    people = tuple(attendance(Head("persons", f"p{n}", f"Delegate {n}"), JAPAN) for n in range(13))
    inputs = meeting.Inputs(
        **opening(MEETING),
        facts=meeting.Facts(Meeting(title="Talks", kind="visit", status="held"), Rests(0, 0)),
        attendances=people, acts=(), foreseen_by=(), mentions=(),
    )  # fmt: skip
    page = page_of("meeting", meeting.make(inputs))
    assert "<summary>13 participants</summary>" in page
    assert page.count('href="../../persons/p') == 13


def test_a_page_says_whose_accounts_it_gathers_and_whose_are_not_held() -> None:
    page = words(topic_page(act(1, HER), act(2, HIM)))
    assert "Rests on the acts of the one record indexed under it." in page
    assert (
        "Both acts: Ministry of Foreign Affairs of Japan, in Outline;"
        " none from the side of Russian Federation." in page
    )


def test_what_the_record_says_is_text_and_never_markup() -> None:
    evil = (Piece("<b onclick=x>&amp;"),)
    said = replace(act(1, HIM), passage=Passage(HIM.head, BY_MINISTRY, "1", evil))
    assert "&lt;b onclick=x&gt;&amp;amp;" in topic_page(said)


def test_those_whom_a_form_names_together_follow_it_in_brackets() -> None:
    said = (Piece("the leaders", group=(KAWAGUCHI, IVANOV)),)
    page = topic_page(replace(act(1, HIM), passage=replace(passage(), sentence=said)))
    assert "the leaders [Yoriko Kawaguchi and Igor Ivanov]" in words(page)


def test_a_person_has_offices_with_what_is_not_known_and_passages_that_name_him() -> None:
    office = OfficeHeld("Minister", (), RUSSIA, None, OfficeEnd("2004"), Worded(""))
    facts = person.Facts(
        name="Igor Ivanov",
        native={"ru": "Иванов"},
        also=(),
        born=Edtf("1945-09-23"),
        died=None,
        offices=(office,),
        ranks=(),
        same_as={"wikidata": "Q1"},
        undertakings=(),
        sources=(Source(url="https://example.org/a", kind="press"),),
        rests=Rests(1, 1, "that name this person"),
    )
    inputs = person.Inputs(
        **opening(IVANOV),
        facts=facts,
        attendances=(attendance(IVANOV, RUSSIA, "Minister"),),
        acts=(act(1, HIM),),
        through=(),
        told_by=(),
        to=(),
        mentions=(mention(IVANOV, "Mr Ivanov", "2"),),
    )
    page = page_of("person", person.make(inputs))
    assert '<span lang="ru">Иванов</span>' in page
    assert 'href="https://www.wikidata.org/wiki/Q1"' in page
    text = words(page)
    assert "beginning not known – 2004" in text
    assert "is reported to have said and done" in text
    assert "2 as Mr Ivanov" in text


def test_a_meeting_without_a_record_says_so() -> None:
    data = Meeting(title="Talks", kind="visit", status="not-established")
    inputs = meeting.Inputs(
        **opening(MEETING),
        facts=meeting.Facts(data, Rests(0, 0)),
        attendances=(),
        acts=(),
        foreseen_by=(),
        mentions=(),
    )
    page = words(page_of("meeting", meeting.make(inputs)))
    assert "No record in this archive reports it." in page
    assert "not established whether it was held" in page


def test_a_period_of_a_meeting_has_what_was_said_and_not_its_facts() -> None:
    inputs = meeting.Inputs(
        **opening(MEETING, "2003"),
        facts=None,
        attendances=(),
        acts=(act(1, HIM),),
        foreseen_by=(),
        mentions=(mention(MEETING, "the visit", "2"),),
    )
    page = words(page_of("meeting", meeting.make(inputs)))
    assert "Other passages that mention it" in page
    assert "Sides and participants" not in page
