"""Who acts in documents of several kinds: notes, treaties, telegrams, resolutions."""

from __future__ import annotations

import pytest
from small_archives import KNOWN, authorities

from regesta.drafting.authorities import Authorities
from regesta.drafting.draft import draft


@pytest.fixture(scope="module")
def known() -> Authorities:
    """A small archive, whose records the ministry issues."""
    return authorities(KNOWN, ["mofa"])


NOTE = """NOTE FOR FILE BY BERG

Holm, 3 June 2015

PARTICIPANTS

- Norland
    - Ms. Berg
    - The Prime Minister
- Japan
    - Mr. Kono

1. Mr. Kono said he hoped for more trade. Japan regretted the delay. [Page 3] It was too long.

2. I said that it was not. He agreed. It would end.

3. I told him that the seals had been counted.

4. We agreed with Mr. Kono as follows:-

The light should be kept. It burns.
"""
TOLD = [
    ("1", "wishes", "kono"),
    ("1", "regrets", "kono"),
    ("1", "states", "kono"),
    ("2", "states", "berg"),
    ("2", "agrees", "kono"),
    ("2", "states", "kono"),
    ("3", "states", "berg"),
    ("4", "agrees", ("berg", "kono")),
    ("4p2", "agrees", ("berg", "kono")),
]


def test_a_note_by_somebody_is_read_with_its_list_and_what_each_goes_on_to_say(
    known: Authorities,
) -> None:
    made = draft(NOTE, "seeds/x.txt", "x", known)
    assert made.problems == ()
    data = made.entry.data
    (report,) = data.reports
    there = {side: [p.person for p in several] for side, several in report.sides.items()}
    assert there == {"norland": ["berg", "ek"], "japan": ["kono"]}
    assert [(act.at, act.act, act.by) for act in data.acts] == TOLD
    assert (data.issued_by, data.kind) == ("berg", "memorandum of conversation")


TREATY = """Agreement between Japan and Norland

Noting the seals;

Have agreed as follows:

Article 1

Each Party shall count them. The seals may be fed.
"""


def test_a_treaty_binds_all_who_conclude_it(known: Authorities) -> None:
    data = draft(TREATY, "seeds/x.txt", "x", known).entry.data
    assert data.issued_by == ("japan", "norland")
    assert [act.act for act in data.acts] == ["notes", "agrees", "undertakes", "agrees"]
    assert {act.by for act in data.acts} == {"sides"}


SAID = {
    "Mr. Kono stated that: (A) it rains; (B) Japan hopes for the sun; (C) it will help.": [
        ("states", "kono"), ("wishes", "kono"), ("states", "kono")],
    "Mr. Kono said that it would have to end. He wished to thank Ms. Berg.": [
        ("calls necessary", "kono"), ("wishes", "kono")],
    "Noting the rain, Mr. Kono said that he would like to express his thanks.": [
        ("notes", "kono"), ("thanks", "kono")],
    "Mr. Kono held talks with Ms. Berg. They agreed to meet, and discussed seals.": [
        ("discusses", ("kono", "berg")), ("agrees", ("kono", "berg")),
        ("discusses", ("kono", "berg"))],
    "Mr. Kono said he could not accept it. What did she say?": [("refuses", "kono")],
}  # fmt: skip


@pytest.mark.parametrize("text", SAID)
def test_what_is_said_is_told_from_how_it_is_said(known: Authorities, text: str) -> None:
    data = draft(f"Talks\n\n3 June 2015\n\n{text}\n", "seeds/x.txt", "x", known).entry.data
    assert [(act.act, act.by) for act in data.acts] == SAID[text]


def test_an_undertaking_of_the_archive_is_told_where_an_act_has_its_words(
    known: Authorities,
) -> None:
    text = "Mr. Kono said that Norland expects a mission to Japan. He thanked her for the mission."
    made = draft(f"Talks\n\n3 June 2015\n\n{text}\n", "seeds/x.txt", "x", known)
    assert made.text.count("    # undertakings: [{id: mission, effect: makes}]\n") == 1
    assert made.text.count("# undertakings") == 1


CALL = """12.48/6: Telegram

The Ambassador in Norland (Kono) to the Ministry of Seals

1749. Called on Berg, and suggested a mission.

PARTICIPANTS

- Japan
    - Sir Taro Kono, Japanese Ambassador
- Norland
    - Anna Berg, Secretary of State
    - Mr. Ek, First Secretary

The Secretary said that it would rain. The Ambassador agreed, and Sir Taro thanked her.

Sund, referred to above, and the Republic, were named.
"""


def test_those_in_a_list_are_called_by_what_it_says_of_them(known: Authorities) -> None:
    """And a telegram is its sender's, who leaves himself out; its number is no item's."""
    data = draft(CALL, "seeds/x.txt", "x", known).entry.data
    assert data.title == "The Ambassador in Norland (Kono) to the Ministry of Seals"
    assert (data.kind, data.issued_by) == ("telegram", "kono")
    assert [(act.at, act.act, act.by) for act in data.acts if act.at == "p2"] == [
        ("p2", "proposes", "kono")]  # fmt: skip
    assert data.mentions["The Secretary"] == "berg"
    assert (data.mentions["The Ambassador"], data.mentions["Sir Taro"]) == ("kono", "kono")
    assert "refers to" not in [act.act for act in data.acts]


def test_nothing_is_by_one_who_stands_in_for_an_issuer(known: Authorities) -> None:
    made = draft("Outline\n\n3 June 2015\n\nWe agreed to meet.\n", "seeds/x.txt", "x", known)
    assert [act.by for act in made.entry.data.acts] == ["unnamed"]


RESOLUTION = """Resolution 12 (2015)

Adopted by the Joint Committee on Seals on 3 June 2015

The Joint Committee on Seals,

Deeply concerned at the fate of the seals,

1. Decides to count them, and requests a report by 1 September 2015;
2. Thanks Japan.
"""


def test_a_resolution_is_by_the_body_that_it_begins_with(known: Authorities) -> None:
    data = draft(RESOLUTION, "seeds/x.txt", "x", known).entry.data
    assert (data.kind, data.issued.text, data.issued_by) == (
        "resolution",
        "2015-06-03",
        "committee",
    )
    assert {act.by for act in data.acts} == {"committee"}
    assert [act.act for act in data.acts] == [
        "expresses concern", "decides", "requests", "thanks"]  # fmt: skip
