"""The structure that is read out of plain text."""

from __future__ import annotations

import pytest

from regesta.drafting.structure import structure

TEXTS = {
    "a hard-wrapped outline": (
        """Back to Index
OUTLINE OF THE TALKS
Holm, 6 May 1931

On 4 May the ministers met at Holm; the talks were long and went on for all of the
day.

1. FISHERIES
(1) Grounds
1. The minister said:
   1. The treaty is in force.
   2. A survey is wanted, and its cost is to be shared by all who take part in it, as
      before.

   He added nothing.
- the light;
- the loan.
""",
        """On 4 May the ministers met at Holm; the talks were long and went on for all of the day.

# 1. FISHERIES

## (1) Grounds

1. The minister said:
    1. The treaty is in force.
    2. A survey is wanted, and its cost is to be shared by all who take part in it, as before.

    He added nothing.

- the light;
- the loan.""",
    ),
    "articles and an annex": (
        """Convention on Seals

The Parties have agreed as follows:

Article 1
The seals are free.

Article 2. Each Party shall:
(a) count them;
(b) tell the others.

Done at Holm, in two copies.

ANNEX
The seals of 1931 * 2.
""",
        """The Parties have agreed as follows:

# Article 1

The seals are free.

Article 2. Each Party shall:

(a) count them;

(b) tell the others.

#

Done at Holm, in two copies.

# ANNEX

The seals of 1931 \\* 2.""",
    ),
    "sections and items numbered alike": (
        """Outline of the talks

6 May 1931

1. The ferry

1. Berg said that it was full.

2. Dahl agreed.

2. The lights

1. Both spoke of them.
""",
        """# 1. The ferry

1. Berg said that it was full.
2. Dahl agreed.

# 2. The lights

1. Both spoke of them.""",
    ),
    "labels on lines of their own": (
        "Minutes\n\n6 May 1931\n\n1.\nThe chair spoke of seals.\n2.\nBerg agreed.\n\n5.\n\n-\n",
        "1. The chair spoke of seals.\n2. Berg agreed.\n\n5\\.\n\n\\-",
    ),
    "turns of speech": (
        "Minutes\n\nMr. BERG: Why?\nMr. DAHL: It rained, and the boats of the whole fleet were\n"
        "kept in port.\nQ: And then?\nA: Then not.\n",
        """Mr. BERG: Why?

Mr. DAHL: It rained, and the boats of the whole fleet were kept in port.

Q: And then?

A: Then not.""",
    ),
    "a list that a numbered paragraph leads to": (
        """Note for the file

CANBERRA, 6 May 1931

The Light at Holm

1. The steps are:—

1. a letter;

2. a telegram.

2. He left. They agreed as follows:-

The light is to burn.

The loan is to be paid.

[ matter omitted ]

5. He came back.
""",
        """# The Light at Holm

1. The steps are:—
    1. a letter;
    2. a telegram.
2. He left. They agreed as follows:-

    The light is to burn.

    The loan is to be paid.

[ matter omitted ]

5. He came back.""",
    ),
    "an edition with its notes as a list": (
        """12. Memorandum of Conversation1

PARTICIPANTS

  • Norland
    • Mr. Berg
  • Sund
    • Mr. Dahl

Mr. Berg called.2 He was received.

  1. Source: the papers of Dahl.
  2. On 6 May.
""",
        """PARTICIPANTS

- Norland
    - Mr. Berg
- Sund
    - Mr. Dahl

Mr. Berg called.[^2] He was received.

[^1]: Source: the papers of Dahl.

[^2]: On 6 May.""",
    ),
    "a resolution": (
        "SEALS\n\n3 (1931) Resolution of 6 May 1931\n\nThe seals being few;\n\nTherefore\n\n"
        "1. The Council asks that all who live at Holm, at Sund, at Ness and on the islands north "
        "of it, where seals are\nstill seen in summer, count them.\n\n2. It thanks them.\n",
        "3 (1931) Resolution of 6 May 1931\n\nThe seals being few;\n\nTherefore\n\n"
        "1. The Council asks that all who live at Holm, at Sund, at Ness and on the islands north "
        "of it, where seals are still seen in summer, count them.\n2. It thanks them.",
    ),
    "headings above lists, and a page's own lines": (
        """Press Conferences

Joint readout

6 May 1931

(photo: the ministers)

They met, and were glad that the light is to be rebuilt before the winter comes.

Efforts to keep the lights burning where ships pass and to pay for oil

- The three saw the light.

Seals

- They counted seals.

###
""",
        """They met, and were glad that the light is to be rebuilt before the winter comes.

# Efforts to keep the lights burning where ships pass and to pay for oil

- The three saw the light.

# Seals

- They counted seals.""",
    ),
    "headings whose numbers a space alone sets off": (
        "会談\n\n1931年5月6日\n\n1 冒頭発言\n\n謝意を表した。\n\n2 二国間関係\n\n"
        "交付を確認した。\n\n会談一覧へ戻る\n",
        "# 1 冒頭発言\n\n謝意を表した。\n\n# 2 二国間関係\n\n交付を確認した。",
    ),
    "Japanese": (
        "灯台に関する覚書\n一九三四年四月二日\n\n一、外務大臣は、条約を締結したことを歓迎する旨を述べ、灯\n"
        "台の建設に謝意を表した。\n二、外務省は、海図の交付を求める。\n",
        """一、外務大臣は、条約を締結したことを歓迎する旨を述べ、灯台の建設に謝意を表した。

二、外務省は、海図の交付を求める。""",
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_read(name: str) -> None:
    text, body = TEXTS[name]
    assert structure(text, lambda words: False).body == body


def test_the_head_is_read() -> None:
    text = (
        "Visit of the Minister\nto Norland[1]\n\n4 November 2000\nMinistry of Seals\n\nHe came.\n"
    )
    head = structure(text, lambda words: False).head
    assert (head.title, head.dateline) == ("Visit of the Minister to Norland[1]", "4 November 2000")
    assert (head.byline, head.issued) == ("Ministry of Seals", "2000-11-04")


def test_a_letter_has_no_title_and_is_signed() -> None:
    text = "Holm, 17 March 1934\n\nDear Sir,\n\nIt rains.\n\nI am glad.\n\nAnna Berg\n"
    made = structure(text, lambda words: False)
    assert (made.head.title, made.head.byline) == ("", "Anna Berg")
    assert made.body == "Dear Sir,\n\nIt rains.\n\nI am glad."


def test_pages_notes_and_divided_words_are_found() -> None:
    text = """RECORDS 311
Minutes of the sitting
MR. BERG: I ask for the half-
1 Not printed.
312 RECORDS, 1934
hearted answer.1 It is a sus-
pension.
"""
    made = structure(text, lambda words: False)
    assert [(one.pattern, one.page) for one in made.omits] == [  # type: ignore[union-attr]
        ("RECORDS #", "begins"), ("# RECORDS, 1934", "begins")]  # fmt: skip
    assert made.divided == ("half-hearted", "suspension")
    assert made.body == (
        "MR. BERG: I ask for the half-hearted answer.[^1] It is a suspension.\n\n[^1]: Not printed."
    )


def test_a_line_like_a_note_without_its_mark_stays_where_it_is() -> None:
    text = "RECORDS 311\nMinutes of the sitting\nMR. BERG: Why?\n1 Not printed.\n"
    text += "RECORDS 312\nMR. DAHL: It rained.\nMR. BERG: So it did.\n"
    body = structure(text, lambda words: False).body
    turns = ["MR. DAHL: It rained.", "MR. BERG: So it did."]
    assert body.split("\n\n") == ["MR. BERG: Why?", "1 Not printed.", *turns]


def test_marks_of_pages_among_the_words_are_left_out() -> None:
    text = "Talks\n\n6 May 1931\n\nThey met.[Page 3] They spoke [Page 4] of seals.\n"
    made = structure(text, lambda words: False)
    assert made.body == "They met. They spoke of seals."
    assert [(o.pattern, o.within, o.page) for o in made.omits] == [  # type: ignore[union-attr]
        ("[Page #]", True, "begins")]  # fmt: skip


def test_navigation_that_the_copy_has_twice_is_told_by_what_is_around_it() -> None:
    text = "Back to Index\n\nTalks\n\nThey met.\n\nBack to Index\n"
    omits = structure(text, lambda words: False).omits
    assert [(o.text, o.after, o.before) for o in omits] == [  # type: ignore[union-attr]
        ("Back to Index", "", "Talks"), ("Back to Index", "met.", "")]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["", "\n\n", "x", "1.", "- ", "*", "#", "1. \n2. ", "\ufeff", "[^1]"]
)
def test_odd_texts_are_read(text: str) -> None:
    structure(text, lambda words: False)
