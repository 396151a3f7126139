"""Drafts of invented texts, with an archive of a few entries."""

from __future__ import annotations

import pytest
from small_archives import KNOWN, authorities

from regesta.drafting.authorities import Authorities
from regesta.drafting.draft import Draft, draft

OUTLINE = """Japan-Norland Foreign Ministers' Meeting

June 3, 2015

On June 3, Mr. Taro Kono, Minister for Foreign Affairs of Japan, held a meeting with Ms. Anna Berg, Minister for Foreign Affairs of the Republic of Norland. The Joint Committee on Seals had met before.

1. Trade

Minister Kono welcomed Minister Berg's visit, and expressed his hope for more trade. In response, Minister Berg stated that Norland intends to send a mission, and that it is necessary to prepare it by the end of the year.

2. Other questions

(1) The two ministers agreed to meet again, if possible in Vladivostock. It was agreed in principle to set up the Joint Committee anew, and rules will be drafted.

(2) The Norland side asked for a prompt answer, to which Minister Kono responded that he would make efforts. He recalled the visit of the Prime Minister of Norland in September.

(3) Minister Berg made the following statements:
- It is necessary to count the seals.
- We should publish the charts.
"""  # noqa: E501 - as long as its lines are

MEMORANDUM = """Papers of the Ministry, Volume 2

57. Memorandum of Conversation

Holm, June 3, 2015, 9 p.m.

PARTICIPANTS
Mr. Kono of Japan
Mr. Ek, Prime Minister of Norland

Mr. Kono then raised the question of seals. He emphasized that they had to be counted. The Prime Minister replied that they would be.
"""  # noqa: E501 - as long as its lines are


@pytest.fixture(scope="module")
def known() -> Authorities:
    """A small archive, whose records the ministry issues."""
    return authorities(KNOWN, ["mofa"])


@pytest.fixture(scope="module")
def outline(known: Authorities) -> Draft:
    return draft(OUTLINE, "seeds/x.txt", "x", known)


def test_the_words_agree_at_once(outline: Draft) -> None:
    assert outline.problems == ()
    assert outline.entry.fidelity is not None


def test_those_who_met_are_proposed_with_sides_and_designations(outline: Draft) -> None:
    (report,) = outline.entry.data.reports
    people = {side: [(p.person, p.as_) for p in several] for side, several in report.sides.items()}
    assert people == {
        "japan": [("kono", "Minister for Foreign Affairs of Japan")],
        "norland": [("berg", "Minister for Foreign Affairs of the Republic of Norland")],
    }
    assert outline.meeting[0] == report.meeting == "meeting-2015-06-03"
    assert "date: 2015-06-03\n" in outline.meeting[1]


def test_those_named_otherwise_are_read(outline: Draft) -> None:
    mentions = outline.entry.data.mentions
    assert mentions["The two ministers"] == ("kono", "berg")
    assert mentions["The Norland side"] == "norland"
    assert mentions["Vladivostock"] == "vladivostok"
    assert mentions["the visit"] == "visit-2014"
    assert mentions["Joint Committee"] == "committee"


def test_topics_are_those_of_the_heading(outline: Draft) -> None:
    assert outline.entry.data.topics == {"trade": ("1",)}


ACTS = [
    ("1p1", "welcomes", "kono"),
    ("1p1", "wishes", "kono"),
    ("1p1", "intends", "berg"),
    ("1p1", "calls necessary", "berg"),
    ("2(1)", "agrees", ("kono", "berg")),
    ("2(1)", "agrees in principle", "unnamed"),
    ("2(1)", "agrees in principle", "unnamed"),
    ("2(2)", "requests", "norland"),
    ("2(2)", "undertakes", "kono"),
    ("2(2)", "refers to", "kono"),
    ("2(3)b1", "calls necessary", "berg"),
    ("2(3)b2", "proposes", "berg"),
]


def test_each_reporting_verb_is_an_act_with_whom_it_is_of(outline: Draft) -> None:
    found = [(act.at, act.act, act.by) for act in outline.entry.data.acts]
    assert found == ACTS
    assert all(act.unconfirmed for act in outline.entry.data.acts)
    assert len({act.id for act in outline.entry.data.acts}) == len(ACTS)


def test_deadlines_and_reservations_are_told_beside_the_act(outline: Draft) -> None:
    assert outline.text.count("id: ..., effect: makes, due_words: by the end of the year") == 1
    assert "qualified: if possible}]" in outline.text


def test_a_memorandum_is_read_with_its_head(known: Authorities) -> None:
    made = draft(MEMORANDUM, "seeds/x.txt", "x", known)
    data = made.entry.data
    assert (data.title, data.dateline) == (
        "57. Memorandum of Conversation", "Holm, June 3, 2015, 9 p.m.")  # fmt: skip
    assert data.source.omits == ("Papers of the Ministry, Volume 2",)
    assert {p.person for r in data.reports for several in r.sides.values() for p in several} == {
        "kono", "ek"}  # fmt: skip
    acts = [(act.act, act.by) for act in data.acts]
    assert ("calls necessary", "kono") in acts
    assert acts[-1][1] == "ek"


def test_names_that_nobody_knows_are_listed_with_what_makes_their_entry(known: Authorities) -> None:
    text = (
        "Talks\n\n3 June 2015\n\nMr. Torvald Holt of the Bank of Holm signed the Treaty of Holm. "
        "He told the Ministry of Foreign Affairs of Holm.\n"
    )
    found = [(one.kind, one.id, one.form) for one in draft(text, "seeds/x.txt", "x", known).unknown]
    assert ("person", "torvald-holt", "Torvald Holt") in found
    assert ("organisation", "bank-holm", "Bank of Holm") in found
    assert ("instrument", "treaty-holm", "Treaty of Holm") in found
    ministry = "ministry-foreign-affairs", "Ministry of Foreign Affairs of Holm"
    assert ("organisation", *ministry) in found


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Talks\n\n3 June 2015\n\nJapan agreed.\n", "issued_by: mofa"),
        ("Talks\n\n3 June 2015\n\nNorland agreed.\n", "issued_by:  # who issued it: "),
        ("NOTE BY KONO\n\n3 June 2015\n\nNorland agreed.\n", "issued_by: kono"),
        ("57 Letter from Berg to Kono\n\n3 June 2015\n\nI agree.\n", "issued_by: berg"),
        ("Berg to Ministry of Seals\n\n3 June 2015\n\nI agree.\n", "issued_by: berg"),
    ],
)
def test_who_issued_it_is_whom_it_names_or_who_issued_most_nobody_where_he_is_not_named(
    known: Authorities, text: str, issuer: str
) -> None:
    assert f"\n{issuer}" in draft(text, "seeds/x.txt", "x", known).text


def test_a_person_is_one_however_he_is_called(known: Authorities) -> None:
    """Without his designation, which alone is no name; nor are words that stand in small letters
    too."""
    text = (
        "Talks\n\n3 June 2015\n\nThe U.S. Secretary of State Ada Moss and Press Secretary Lind met "
        "the Norland Ambassador. Secretary Moss spoke of Herring Cooperation, and of cooperation "
        "with the United Isles.\n"
    )
    made = draft(text, "seeds/x.txt", "x", known)
    assert [(one.kind, one.id, one.form) for one in made.unknown] == [
        ("person", "ada-moss", "U.S. Secretary of State Ada Moss"),
        ("person", "lind", "Press Secretary Lind"),
        ("organisation", "united-isles", "United Isles"),
    ]


def test_of_one_side_alone_nobody_is_both(known: Authorities) -> None:
    made = draft("Talks\n\n3 June 2015\n\nBoth sides agreed.\n", "seeds/x.txt", "x", known)
    assert made.entry.data.mentions == {}
    assert [act.by for act in made.entry.data.acts] == ["unnamed"]


@pytest.mark.parametrize(
    ("body", "issuer"),
    [("Ministry of Seals", "mofa"), ("Ministry of Herring", " # who issued it")],
)
def test_a_body_above_the_title_is_the_issuer(known: Authorities, body: str, issuer: str) -> None:
    """And no other, where the archive does not know it."""
    made = draft(f"{body}\n\n{OUTLINE}", "seeds/x.txt", "x", known)
    assert "title: Japan-Norland Foreign Ministers' Meeting\n" in made.text
    assert f"omits: [{body}]\n" in made.text
    assert f"issued_by: {issuer}" in made.text
