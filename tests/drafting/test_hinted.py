"""Meetings and instruments that a text means without their names."""

from __future__ import annotations

import pytest
from small_archives import authorities

from regesta.drafting.authorities import Authorities
from regesta.drafting.draft import draft
from regesta.model.entries import Reading

KNOWN = {
    "organisations/japan": "name: Japan\nkind: state",
    "organisations/league": "name: League of Seals\nkind: association\nalso: [LOS]",
    "persons/berg": "name: Anna Berg\nsort: Berg, Anna\nalso: [Berg]",
    "places/isles": "name: Four isles",
    "places/holm": "name: Holm",
    "instruments/message": "title: Message to Mr Kono\nkind: message\nauthors: berg",
    "instruments/statement": (
        "title: Seals\nkind: statement\ndates:\n  - {what: issued, on: 2015-03-04}"
    ),
    "instruments/minute": (
        "title: Memorandum of the talks\nkind: memorandum\ndates:\n"
        "  - {what: signed, on: 2015-06-03}"
    ),
    "instruments/programme": "title: New Seal Programme\nkind: programme",
    "instruments/measures": "title: Two measures of the Statement\nkind: other",
    "meetings/visit": (
        "title: Visit of Ms Berg to Japan\nkind: visit\ndate: 2015-02-01\nstatus: held"
    ),
    "meetings/call": "title: Call\nkind: telephone talk\ndate: 2015-05-20\nstatus: held",
    "meetings/leaders": (
        "title: 9th LOS Seal Leaders\u2019 Meeting\nkind: conference\nplanned: 2015-11\n"
        "status: not-established"
    ),
    "meetings/experts": (
        "title: Experts\u2019 meeting on seals\nkind: experts' meeting\nplanned: 2015-05\n"
        "status: not-established"
    ),
    "meetings/mission": "title: Mission to Holm\nkind: mission\ndate: 2015-05-02\nstatus: held",
}
MEANT = {
    "They went to the four isles with two measures.": {
        "four isles": "isles", "two measures": "measures"},
    "She spoke of the new seal programme.": {"new seal programme": "programme"},
    "The 9th LOS Seal Leaders' Meeting is to be held.": {"Seal Leaders' Meeting": "leaders"},
    "They thanked her for the message from Ms. Berg, and read this message.": {
        "the message": "message", "this message": "message"},
    "They read Seals, the statement. This statement is new.": {"This statement": "statement"},
    "She recalled the statement issued in March.": {"the statement": "statement"},
    "She recalled the statement of 4 March.": {"the statement": "statement"},
    "They signed the memorandum.": {"the memorandum": "minute"},
    "Ms. Berg's visit to Japan was long.": {"visit": (Reading(at="p1", is_="visit"),)},
    "In their recent telephone conference they agreed.": {
        "recent telephone conference": "call"},
    "In mid-May an Experts' Meeting was held.": {"In mid-May an Experts' Meeting": "experts"},
    "She spoke of the mission of the League of Seals to Holm in May.": {"the mission": "mission"},
    "The agreement and the plan of 5 March are others, as is the statement of May.": {},
    "A visit to Japan, and the last visit.": {},
}  # fmt: skip


@pytest.fixture(scope="module")
def known() -> Authorities:
    return authorities(KNOWN)


@pytest.mark.parametrize("text", MEANT)
def test_what_is_meant_is_read_and_nothing_else(known: Authorities, text: str) -> None:
    made = draft(f"Outline\n\n3 June 2015\n\n{text}\n", "seeds/x.txt", "x", known)
    assert made.entry.data.mentions == MEANT[text]
