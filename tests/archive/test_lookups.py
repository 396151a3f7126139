"""The look-ups of the archive: what each entry is asked for, in which order."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterable

import pytest

from linking import all_of
from regesta.model.entries import Meeting, Person, Record, Topic
from regesta.model.parts import Head
from small_archive import HOLM, YELLOW_BOOKS, archive, record, talks, text, undertaking


def ids(heads: Iterable[Head]) -> list[str]:
    return [head.id for head in heads]


def test_acts_count_for_persons_organisations_and_their_states() -> None:
    found = archive()
    assert [act.key for act in found.acts_by["berg-anna"]] == [
        "holm-1931#in-force",
        "holm-1931#survey",
    ]
    assert [act.key for act in found.acts_by["sudmark"]] == [
        "holm-1931#licences",
        "holm-1931#request",
        "holm-1931#confirmation",
    ]
    assert [act.key for act in found.acts_to["norland"]] == ["holm-1931#thanks"]
    assert found.acts_through["norland"] == ()
    assert found.acts_by["nothing-of-the-kind"] == ()


def test_a_broader_topic_holds_the_acts_and_undertakings_of_the_narrower() -> None:
    found = archive()
    assert [act.key for act in found.acts_on["economy"]] == [
        f"holm-1931#{act_id}" for act_id in HOLM[:5]
    ]
    assert [act.key for act in found.acts_on["herring"]] == [
        f"holm-1931#{act_id}" for act_id in HOLM[:4]
    ]
    assert found.acts_filed["economy"] == ()
    assert found.acts_filed["herring"] == found.acts_on["herring"]
    assert ids(found.undertakings_on["economy"]) == ["licences", "joint-survey"]
    assert ids(found.undertakings_on["herring"]) == ["joint-survey"]
    assert ids(found.narrower["economy"]) == ["fisheries"]


def test_an_act_on_a_topic_and_on_a_narrower_one_is_filed_under_the_narrower() -> None:
    found = talks(
        "Anna Berg spoke.",
        topics="{herring: [p1], economy: [p1], navigation: [p1]}",
        acts="[{at: p1, id: one, by: berg-anna, act: states, quote: spoke}]",
    )
    filed = [topic for topic in ("herring", "fisheries", "economy", "navigation")
             if found.acts_filed[topic]]  # fmt: skip
    assert filed == ["herring", "navigation"]
    assert all(found.acts_on[topic] for topic in ("herring", "fisheries", "economy"))


def test_passages_and_records_on_a_topic_are_those_indexed_under_it_itself() -> None:
    found = archive()
    assert [(head.id, path) for head, path in found.passages_on["fisheries"]] == [
        ("holm-1931", "1")
    ]
    assert found.passages_on["economy"] == ()
    assert ids(found.records_on["herring"]) == ["holm-1931"]


def test_a_name_is_mentioned_once_a_sentence() -> None:
    found = talks("Holm is near Holm. Holm is far; it is not.\n\nHolm.")
    assert [text(one.passage.sentence) for one in found.mentions_of["holm"]] == [
        "Holm is near Holm.",
        "Holm is far; it is not.",
        "Holm.",
    ]
    assert [one.entry.id for one in found.mentions_in["talks"]] == ["holm"] * 3


def test_mentions_are_in_order_of_the_records_dates() -> None:
    early = record("Holm.", issued="1930-01-01")
    found = archive(
        {"records/zealand": early, "records/holm-1931": None, "records/a": record("Holm.")}
    )
    assert [one.passage.record.id for one in found.mentions_of["holm"]] == ["zealand", "a"]


def test_attendances_come_from_records_and_from_meetings_with_their_sources() -> None:
    found = archive()
    talk, visit, congress = found.attendances_of["berg-anna"]
    assert (visit.meeting.id, talk.meeting.id) == ("dahl-visit-1931", "holm-talks-1931")
    assert (talk.designation, talk.role, talk.held) == (
        "Foreign Minister",
        "",
        "Minister for Foreign Affairs",
    )
    assert (talk.record and talk.record.id, talk.account and talk.account.title) == (
        "holm-1931",
        "Ministry of Foreign Affairs of Norland",
    )
    assert (visit.role, visit.side.id, visit.sources) == ("host", "norland", ())
    assert (congress.record, congress.account, len(congress.sources)) == (None, None, 1)
    assert [one.person.id for one in found.attendances_at["dahl-visit-1931"]] == [
        "berg-anna",
        "dahl-erik",
        "berg-carl",
    ]


def test_accounts_say_whose_they_are_and_of_which_passage() -> None:
    (account,) = archive().accounts_of["holm-talks-1931"]
    assert (account.record.id, account.account.same, account.at) == (
        "holm-1931",
        frozenset({"mfa-norland"}),
        "1",
    )
    assert [one.meeting.id for one in archive().accounts_in["holm-1931"]] == [
        "dahl-visit-1931",
        "holm-talks-1931",
    ]


def test_parts_series_and_offices() -> None:
    second = """---
title: An earlier congress
kind: conference
date: 1929
series: fisheries-commission
number: 2
status: held
---
"""
    found = archive({"meetings/congress-1929": second})
    assert ids(found.parts_of["dahl-visit-1931"]) == ["holm-talks-1931"]
    assert ids(found.parts_of["norland"]) == ["mfa-norland", "nordbank"]
    assert ids(found.in_series["fisheries-commission"]) == [
        "congress-1929",
        "fisheries-congress-1931",
    ]
    assert [(head.id, office.title) for head, office in found.offices_of["sudmark"]] == [
        ("dahl-erik", "Foreign Minister"),
        ("berg-carl", "Minister of Trade"),
    ]


def test_undertakings_are_found_from_who_would_do_it_and_from_the_act_that_foresees() -> None:
    found = archive()
    assert ids(found.undertakings_of["sides"]) == ["licences", "joint-survey"]
    assert [act.key for act in found.acts_foreseeing["next-talks-1931"]] == [
        "holm-1931#confirmation"
    ]
    assert [act.key for act in found.acts_at["holm-talks-1931"]] == [
        f"holm-1931#{act_id}" for act_id in HOLM[:5]
    ]
    assert [act.key for act in found.acts_invoking["holm-treaty-1921"]] == ["holm-1931#in-force"]


@pytest.mark.parametrize(
    ("role", "invokes"),
    [
        ("relied-on", True),
        ("reaffirmed", True),
        ("referred-to", False),
        ("discussed", False),
        ("transmitted", False),
        ("signed", False),
        ("to-be-published", False),
        ("carried-out", False),
    ],
)
def test_only_what_is_relied_on_or_reaffirmed_is_invoked(role: str, invokes: bool) -> None:
    used = f"instruments: {{holm-treaty-1921: {{words: They, role: {role}}}}}"
    acts = f"[{{at: p1, id: they, by: norland, act: states, quote: They, {used}}}]"
    found = talks("They spoke.", acts=acts)
    assert [act.key for act in found.acts_with["holm-treaty-1921"]] == ["talks#they"]
    assert bool(found.acts_invoking["holm-treaty-1921"]) is invokes


def test_instruments_lead_to_what_they_hold_and_to_those_who_wrote_them() -> None:
    found = archive(YELLOW_BOOKS)
    assert ids(found.written_by["sudmark"]) == ids(found.written_by["berg-anna"]) == ["yellow-book"]
    assert ids(found.within["holm-treaty-1921"]) == ["yellow-book"]
    assert ids(found.instrument_parts["yellow-books"]) == ["yellow-book"]
    assert found.within["yellow-book"] == ()


def test_stages_lead_to_the_meeting_at_which_they_came_about() -> None:
    source = '{kind: press, url: "https://example.org/visit"}'
    stages = f"[{{what: dated, on: 1931-11, meeting: next-talks-1931, sources: [{source}]}}]"
    found = archive({"undertakings/visit": undertaking("sudmark", stages=stages)})
    ((head, stage),) = found.stages_at["next-talks-1931"]
    assert (head.id, stage.what) == ("visit", "dated")


def test_who_tells_of_an_act_is_found_with_it() -> None:
    told = "by: sudmark, according_to: berg-anna, act: states, quote: They"
    found = talks("They spoke.", acts=f"[{{at: p1, id: they, {told}}}]")
    assert [act.key for act in found.acts_according_to["berg-anna"]] == ["talks#they"]
    assert found.acts_by["berg-anna"] == ()


def test_an_act_of_several_undertakings_is_found_from_each_and_each_from_its_topics() -> None:
    several = "[{id: visit, effect: makes}, {id: licences, effect: considers}]"
    one = f"by: sudmark, act: states, quote: They, undertakings: {several}, topics: [herring]"
    talk = record("They spoke.", acts=f"[{{at: p1, id: they, {one}}}]")
    found = archive({"records/talks": talk, "undertakings/visit": undertaking("sudmark")})
    assert [act.key for act in found.acts_about["visit"]] == ["talks#they"]
    assert "talks#they" in [act.key for act in found.acts_about["licences"]]
    assert ids(found.undertakings_on["herring"]) == ["licences", "joint-survey", "visit"]
    assert ids(found.undertakings_of["sudmark"]) == ["visit"]


def test_entries_of_a_folder_are_by_date_or_as_filed() -> None:
    accents = {
        "persons/angstrom": "---\nname: Bo Ångström\nsort: Ångström, Bo\n---\n",
        "persons/aster": "---\nname: Ida Aster\nsort: aster, Ida\n---\n",
    }
    undated = {"meetings/a": "---\ntitle: A\nkind: visit\nstatus: not-established\n---\n"}
    found = archive({**accents, **undated})
    assert [entry.id for entry in all_of(found, Person)] == [
        "angstrom",
        "aster",
        "berg-anna",
        "berg-carl",
        "dahl-erik",
    ]
    assert [entry.id for entry in all_of(found, Meeting)] == [
        "holm-talks-1931",
        "dahl-visit-1931",
        "next-talks-1931",
        "fisheries-congress-1931",
        "a",
    ]
    assert all_of(found, Topic)
    assert archive().acts_on["nothing"] == ()


def test_records_have_their_neighbours_in_order_of_time() -> None:
    found = archive({"records/a": record("Later.", issued="1932"), "records/b": record("Early.")})
    assert [entry.id for entry in all_of(found, Record)] == ["b", "holm-1931", "a"]
    before, after = found.neighbours("holm-1931")
    assert (before and before.id, after and after.id) == ("b", "a")
    assert found.neighbours("b")[0] is None
    assert found.neighbours("a")[1] is None


def test_heads_name_their_entries() -> None:
    heads = archive({"records/talks": record("It.")}).heads
    assert heads["talks"].title == "[A record]"
    assert heads["holm-1931"].date is not None
    assert heads["holm-1931"].date.text == "1931-05-06"
    assert heads["holm-treaty-1921"].date is not None
    assert heads["holm-treaty-1921"].date.text == "1921-09-01"
    assert (heads["berg-anna"].title, heads["berg-anna"].sort) == ("Anna Berg", "berg, anna")
    assert heads["norland"].kind == "state"


def test_instruments_lead_back_to_who_signed_them_and_to_their_topics() -> None:
    found = archive()
    assert ids(found.signatory_of["norland"]) == ["holm-treaty-1921"]
    assert [(head.id, day.what) for head, day in found.done_by["sudmark"]] == [
        ("holm-treaty-1921", "signed")
    ]
    assert ids(found.instruments_on["fisheries"]) == ["holm-treaty-1921"]
    assert ids(found.instruments_on["economy"]) == ["holm-treaty-1921"]
    assert found.instruments_on["herring"] == ()


def test_meetings_lead_back_to_their_topics_and_to_the_sides_with_their_states() -> None:
    called = """---
title: A call
kind: courtesy call
date: 1930
status: held
topics: [herring]
sides:
  mfa-norland: [{person: berg-anna, as: Minister}]
sources:
  - {kind: press, url: "https://example.org/call"}
---
"""
    found = archive({"meetings/call-1930": called})
    assert ids(found.meetings_on["fisheries"]) == ids(found.meetings_on["herring"]) == ["call-1930"]
    assert ids(found.meetings_of["mfa-norland"]) == ["call-1930"]
    assert ids(found.meetings_of["sudmark"]) == ["holm-talks-1931", "dahl-visit-1931"]
    assert ids(found.meetings_of["norland"]) == [
        "call-1930",
        "holm-talks-1931",
        "dahl-visit-1931",
        "fisheries-congress-1931",
    ]


def test_topics_are_related_whichever_of_them_says_so() -> None:
    alone = "---\nname: Navigation\n---\n"
    found = archive({"topics/navigation": alone})
    assert ids(found.related("navigation")) == ["fisheries"]
    assert ids(found.related("fisheries")) == ["navigation"]


def test_a_side_leads_to_the_disputed_places_with_its_name_for_each() -> None:
    ((place, name),) = archive().named_by["sudmark"]
    assert (place.id, name) == ("skerries", "Skærene")


def test_records_of_one_day_stand_as_their_numbers_do() -> None:
    def numbered(n: int) -> str:
        return record("Noted.", title=f"No. {n}. Telegram", title_supplied="true", issued="1932")

    found = archive({f"records/t{n}": numbered(n) for n in (9, 10, 100)})
    assert [entry.id for entry in all_of(found, Record)] == ["holm-1931", "t9", "t10", "t100"]
    assert [entry.id for entry in found.neighbours("t10") if entry] == ["t9", "t100"]


def test_who_has_asked_is_let_go_at_once() -> None:
    """A build looks for no garbage, and one asks for each page: none may wait to be found."""
    found = archive()
    assert found.entries["berg-anna"].id == "berg-anna"
    assert found.wording("holm-1931").outline.record.title
    gc.disable()
    try:
        there = weakref.ref(found)
        del found
        assert there() is None
    finally:
        gc.enable()
