"""Small stories, and what the pages make of them: no more than a record or a source says."""

from __future__ import annotations

import re

import pytest

from projects import read
from regesta import site
from regesta.archive.archive import Archive
from regesta.render.renderer import Renderer
from small_archive import Changes, archive, record, undertaking

RENDERER = Renderer(None)
TALKS = """
  - meeting: holm-talks-1931
    sides: {norland: [{person: berg-anna}], sudmark: [{person: dahl-erik}]}"""
ALONE: Changes = {
    "records/holm-1931": None,
    "undertakings/joint-survey": None,
    "undertakings/licences": None,
}
INVITED = "at: p1, id: invites, by: berg-anna, to: dahl-erik, act: invites, quote: invited"
ACCEPTED = "at: p2, id: accepts, by: dahl-erik, to: berg-anna, quote: Erik Dahl, answers: invites"


def pages(found: Archive) -> dict[str, str]:
    """The words of every page of an archive."""
    return {
        one.path: words(
            read(RENDERER.render(one.template, one.make(one.inputs(found)), one.path).decode()).text
        )
        for one in site.plan(found)
        if one.template.endswith(".html")
    }


def words(text: str) -> str:
    return re.sub(r"\s+([.,;:])", r"\1", text)


def told(body: str, *acts: str, more: Changes | None = None, **fields: str) -> dict[str, str]:
    """The pages of an archive with one record of talks between Anna Berg and Erik Dahl."""
    listed = "".join(f"\n  - {{{act}}}" for act in acts)
    given = {"reports": TALKS, "topics": "{herring: [p1]}", "acts": listed, **fields}
    return pages(archive({**ALONE, "records/talks": record(body, **given), **(more or {})}))


def visit(performer: str = "dahl-erik", **fields: str) -> Changes:
    return {"undertakings/visit": undertaking(performer, "visit of Dahl to Norland", **fields)}


VISIT = "undertakings/visit/index.html"
REGISTER = "undertakings/index.html"
BODY = "Anna Berg invited Erik Dahl to Norland.\n\nErik Dahl accepted, in principle."


def test_an_invitation_that_nobody_answers_binds_nobody() -> None:
    found = told(BODY, f"{INVITED}, undertakings: visit", more=visit())
    assert "Grade asked of Erik Dahl by Norland Asked of Erik Dahl" in found[VISIT]
    assert "Bound" not in found[VISIT]
    line = "Visit of Dahl to Norland asked of Erik Dahl by Norland."
    assert line in found[REGISTER]


@pytest.mark.parametrize(
    ("act", "effect", "reserved"),
    [
        ("act: accepts", "{id: visit, effect: accepts}", ""),
        (
            "act: agrees in principle",
            "{id: visit, effect: accepts, qualified: in principle}",
            ", in principle",
        ),
    ],
)
def test_an_invitation_accepted_binds_with_the_reservation_of_whoever_accepts(
    act: str, effect: str, reserved: str
) -> None:
    accepted = f"{ACCEPTED}, {act}, undertakings: [{effect}]"
    found = told(BODY, f"{INVITED}, undertakings: visit", accepted, more=visit())
    grade = f"asked and accepted (Norland asked, Sudmark accepted){reserved}"
    assert f"Grade {grade} Bound Erik Dahl" in found[VISIT]
    assert f"Visit of Dahl to Norland {grade}. Bound: Erik Dahl." in found[REGISTER]
    assert "Answered by Erik Dahl" in found[VISIT]


def test_a_compliment_on_what_another_said_binds_him_to_nothing_and_proves_no_presence() -> None:
    body = "Anna Berg praised Carl Berg’s word that he would come."
    found = told(
        body,
        "at: p1, id: praise, by: berg-anna, to: berg-carl, act: praises, quote: praised",
        "at: p1, id: word, by: berg-carl, according_to: berg-anna, act: states, "
        "quote: would come, undertakings: visit",
        more=visit("berg-carl"),
    )
    assert "Grade envisaged Would fall to Carl Berg" in found[VISIT]
    assert "According to Anna Berg" in found[VISIT]
    assert "Anna Berg praised Carl Berg" in found["persons/berg-anna/index.html"]
    there = re.search(
        r"Norland Anna Berg(.*?)Records", found["meetings/holm-talks-1931/index.html"]
    )
    assert there
    assert "Erik Dahl" in there[1]
    assert "Carl Berg" not in there[1]
    assert "Meetings attended" not in found["persons/berg-carl/index.html"]


def test_what_is_told_twice_and_unlike_is_shown_with_both_strengths() -> None:
    body = "It was agreed that Dahl visit Norland.\n\nAnna Berg invited Erik Dahl to Norland."
    found = told(
        body,
        "at: p1, id: main, by: unnamed, supplied: sides, act: agrees, quote: agreed, "
        "undertakings: visit",
        "at: p2, id: detail, by: berg-anna, to: dahl-erik, act: invites, quote: invited, "
        "undertakings: [{id: visit, effect: restates}]",
        tells_again="{p2: [p1]}",
        more=visit(),
    )
    both = "p1 [agreed by Norland and Sudmark]; p2 asked of Erik Dahl by Norland."
    named = f"Told twice, and unlike Visit of Dahl to Norland: {both}"
    assert named in found["records/talks/index.html"]
    assert f"Told twice, and unlike {both}" in found[VISIT]
    assert "The one act, and 1 that tells it again" in found[VISIT]
    assert "p1: [agreed by Norland and Sudmark]. p2: asked of Erik Dahl" in found["gaps/index.html"]


UNION = "---\nname: Weavers’ Union\nkind: association\npart_of: sudmark\n---\n"
MINUTES: Changes = {
    **ALONE,
    "organisations/weavers": UNION,
    "records/minutes": record(
        "The Union asked for higher wages. Norland answered.",
        kind="minutes",
        issued_by="weavers",
        reports="""
  - meeting: holm-talks-1931
    sides: {weavers: [{person: dahl-erik}], norland: [{person: berg-anna}]}""",
        topics="{herring: [p1]}",
        acts="""
  - at: p1
    id: wages
    by: weavers
    to: norland
    act: requests
    quote: asked for
    undertakings: visit
  - {at: p1, id: answer, by: norland, to: weavers, act: states, quote: answered}""",
    ),
    **visit("norland"),
}


def test_the_minutes_of_a_union_are_the_account_of_its_side_on_every_page() -> None:
    found = pages(archive(MINUTES))
    silent = {
        path: match[0]
        for path, text in found.items()
        if (match := re.search(r"(?:none from|[Nn]o (?:record|account) of) the side of[^.]*", text))
        and "Weavers" in match[0]
    }
    assert silent == {}
    topic = found["topics/herring/index.html"]
    assert "Both acts: Weavers’ Union, in [A record]; none from the side of Norland." in topic
    assert (
        "Whose accounts Weavers’ Union (1). No record of the side of Norland"
        in (found["index.html"])
    )
    assert "No account of the side of Norland." in found["gaps/index.html"]
    assert "By whom, the records do not say" not in topic


def test_an_act_of_three_undertakings_is_one_sentence_and_stands_with_each() -> None:
    several = (
        "[{id: visit, effect: accepts}, {id: return, effect: considers}, "
        "{id: survey, effect: makes, due: 1932, due_words: next year}]"
    )
    found = told(
        "Erik Dahl accepted, and would survey the grounds next year.",
        f"at: p1, id: all, by: dahl-erik, act: agrees, quote: accepted, undertakings: {several}",
        more={
            **visit(),
            "undertakings/return": undertaking("berg-anna", "return visit of Berg"),
            "undertakings/survey": undertaking("sudmark", "survey of the grounds"),
        },
    )
    line = "Erik Dahl agreed: visit of Dahl to Norland; return visit of Berg; survey of the grounds"
    for path in ("records/talks/index.html", VISIT, "undertakings/return/index.html"):
        assert line in found[path]
    survey = found["undertakings/survey/index.html"]
    assert (
        "Effect: put forward, due next year [1932]; Visit of Dahl to Norland: accepted;" in survey
    )
    assert "By when next year [1932]" in survey
    assert "By when" not in found[VISIT]


SOURCE = "sources: [{kind: press, url: 'https://example.org/a', title: A report}]"


def test_a_stage_before_the_record_is_said_before_and_is_no_later_mention() -> None:
    stages = f"[{{what: asked-before, on: 1930-05, {SOURCE}}}]"
    found = told(BODY, f"{INVITED}, undertakings: visit", more=visit(stages=stages))
    assert "asked before, May 1930" in found[VISIT]
    assert "No later mention" in found[VISIT]
    assert "From outside: asked before, May 1930; no later mention." in found[REGISTER]


def test_what_was_sought_is_said_with_the_day_and_is_no_verdict() -> None:
    searched = "[{for: the visit, where: the gazettes, on: 2021-03-04}]"
    found = told(BODY, f"{INVITED}, undertakings: visit", more=visit(searched=searched))
    assert "sought, not found, 4 March 2021: the visit. Searched: the gazettes." in found[VISIT]
    assert "From outside: sought, not found (searched 4 March 2021)." in found[REGISTER]
    assert "not carried out" not in found[VISIT]


def test_a_sentence_that_nobody_speaks_is_told_by_the_account_and_of_no_side() -> None:
    found = told(
        "The timing will be coordinated.",
        "at: p1, id: timing, by: account, act: states, quote: will be coordinated, "
        "undertakings: visit",
        more=visit("sides"),
    )
    assert "Grade envisaged Would fall to both sides (Norland and Sudmark)" in found[VISIT]
    assert "The account says: visit of Dahl to Norland" in found[VISIT]
    assert "Told by the account, spoken by nobody" in found["topics/herring/index.html"]


def test_a_record_of_which_the_text_alone_is_encoded_stands_beside_others() -> None:
    second = record(
        "Norland thanked Sudmark for the herring.",
        issued="1931-06-01",
        topics="{herring: [p1]}",
        reports="[{meeting: holm-talks-1931}]",
        acts="[{at: p1, id: thanks, by: norland, to: sudmark, act: thanks, quote: thanked}]",
    )
    text = record(
        "Anna Berg spoke of the herring at Holm.",
        issued="1931-07-01",
        reports="[{meeting: holm-talks-1931}]",
    )
    found = pages(archive({"records/second": second, "records/text": text}))
    page = found["records/text/index.html"]
    assert "Anna Berg spoke of the herring at Holm." in page
    assert "Encoded text and metadata" in page
    for absent in ("Who did what", "Undertakings Topics", "Told twice"):
        assert absent not in page.partition("Text ")[2]
    for path in ("index.html", REGISTER, "gaps/index.html", "topics/index.html"):
        assert "Rests on the acts of 2 of 3 records." in found[path], path
    talks = found["meetings/holm-talks-1931/index.html"]
    assert "Rests on the acts of 2 of 3 records that report it." in talks
    assert (
        "Rests on the acts of both records indexed under it." in found["topics/herring/index.html"]
    )
    assert (
        "Rests on the acts of 1 of 2 records that name this person."
        in found["persons/berg-anna/index.html"]
    )
    assert "Encoded: text and metadata." in found["gaps/index.html"]
