"""Copies as they are: running heads, footnotes at the feet of pages."""

from __future__ import annotations

import pytest
from word_checks import check, told

from regesta.model.entries import Omission


def test_words_around_an_omission_are_shown_as_the_copy_has_them() -> None:
    copy = 'In 312 cases,\n312\n"Of" 312 men.'
    for omission, printed in (
        (Omission(text="312", after="cases"), "line 1 has `cases, 312`"),
        (Omission(text="312", before="of 312"), 'line 2 has `312 "Of" 312`'),
    ):
        (problem,) = check("In 312 cases", copy, omits=(omission,))[1]
        assert problem.hint == f"{printed}: give the words as they stand there"


def test_one_of_several_equal_words_is_left_out() -> None:
    copy = "In 312 cases.\n312\nOf 312 men.\n312\nAll."
    body = "In 312 cases. 312 Of 312 men. All."
    assert told(body, copy, omits=(Omission(text="312", after="men."),)) == []
    assert told(body, copy, omits=(Omission(text="312", after="men.", before="All."),)) == []
    assert told(body, copy, omits=(Omission(text="312", before="All."),)) == []
    assert told(body, copy, omits=(Omission(text="312", after="cases."),)) != []
    assert told(body, copy, omits=(Omission(text="312"),)) == [
        "field 5 the source text has `312` 4 times"
    ]
    assert told(body, copy, omits=(Omission(text="312", after="women."),)) == [
        "field 5 the source text has no `women. 312`"
    ]


ANNEXED = "Treaty\nWe agree.\nVerdrag\nWij komen overeen.\nGedaan.\nEnd. Gedaan."


@pytest.mark.parametrize("omission", ["Verdrag … Gedaan.", Omission(text="Verdrag … Gedaan.")])
def test_what_else_a_copy_holds_is_left_out_by_its_first_words_and_its_last(
    omission: str | Omission,
) -> None:
    body = "Treaty We agree. End. Gedaan."
    counts, problems = check(body, ANNEXED, omits=(omission,))
    assert not problems
    assert counts is not None
    assert (counts.words, counts.declared) == (10, 5)
    after = Omission(text="Verdrag … Gedaan.", before="End.")
    assert told(body, ANNEXED, omits=(after,)) == []
    assert told("Treaty We agree. End. Gedaan", ANNEXED, omits=(omission,)) != []


def test_a_stretch_has_one_beginning_and_an_end() -> None:
    twice = f"{ANNEXED}\nVerdrag\nGedaan."
    for text, copy, message in (
        ("Verdrag … Gedaan.", twice, "the source text has `Verdrag … Gedaan.` 2 times"),
        ("Gedaan. … Verdrag", ANNEXED, "the source text has no `Gedaan. … Verdrag`"),
        ("Verdrag … Wij … Gedaan.", ANNEXED, "the source text has no `Verdrag … Wij … Gedaan.`"),
    ):
        assert f"field 5 {message}" in told("Treaty", copy, omits=(Omission(text=text),))
    assert told("Treaty.", "Treaty.\nA … B\nC B", omits=("A … B",)) != []
    assert told("Treaty. C B", "Treaty.\nA … B\nC B", omits=("A … B",)) == []


@pytest.mark.parametrize(
    ("pattern", "lines"),
    [
        ("#", ["312", "7", "12v", "107r°", "xiv", "٣١٢", "三一二"]),
        ("- # -", ["- 312 -"]),
        ("p.#", ["p.312"]),
        ("Page # of #", ["Page 3 of 12"]),
        ("# FOREIGN RELATIONS", ["312 FOREIGN RELATIONS", "  312  FOREIGN   RELATIONS "]),
        ("THE * #", ["THE CONFERENCE AT 1955 313"]),
        ("* 1955 *", ["312 FOREIGN, 1955 VOL. V"]),
        ("第#頁", ["第三一二頁", "第312頁"]),
        (r"\* \* \*", ["* * *"]),
        (r"\# #", ["# 4"]),
        ("(#)", ["(4)"]),
    ],
)
def test_lines_are_left_out_by_a_pattern(pattern: str, lines: list[str]) -> None:
    copy = "\n".join(f"of word {n}\n{line}" for n, line in enumerate(lines))
    body = " ".join(f"of word {n}" for n in range(len(lines)))
    counts, problems = check(body, copy, omits=(Omission(pattern=pattern),))
    assert not problems
    assert counts is not None
    assert [len(found) for found in counts.lines.values()] == [len(lines)]
    assert counts.transcribed == 3 * len(lines)


@pytest.mark.parametrize(
    "line", ["312a", "312vo", "a 312", "312.", "Civil", "I", "3 12", "312 FOREIGN RELATION"]
)
def test_a_pattern_is_the_whole_line(line: str) -> None:
    for pattern in ("#", "# FOREIGN RELATIONS"):
        assert told("of.", f"of.\n{line}", omits=(Omission(pattern=pattern),))


@pytest.mark.parametrize(
    ("omission", "message", "hint"),
    [
        (Omission(pattern=r"^\d+$"), r"no line of the source text is as `^\d+$`", "`#`"),
        (Omission(pattern="[0-9]+"), "no line of the source text is as `[0-9]+`", "`#`"),
        (Omission(pattern="# NO"), "no line of the source text is as `# NO`", "prints it"),
        (Omission(pattern="* *"), "every line would be left out", "`#`"),
        (Omission(pattern="##"), "more than 4 numbers in a pattern, or two that touch", "`#`"),
        (Omission(pattern="# # # # #"), "more than 4 numbers in a pattern", "`#`"),
        (Omission(), "an omission has a `text`", "give one"),
        (Omission(text="a", pattern="#"), "an omission has a `text`", "give one"),
        (Omission(after="a", pattern="#"), "an omission has a `text`", "give one"),
        (Omission(after="a"), "an omission has a `text`", "give one"),
        (Omission(text="a", within=True), "an omission has a `text`", "give one"),
        (Omission(pattern="# #", within=True), "every word would be left out", "[Page #]"),
        (Omission(pattern="of *", within=True), "every word would be left out", "[Page #]"),
        (Omission(pattern="[p. #]", within=True), "nothing in the source text is as", "prints it"),
    ],
)
def test_what_no_omission_can_be(omission: Omission, message: str, hint: str) -> None:
    (problem,) = check("of.", "of.\n312", omits=(omission,))[1]
    assert problem.message.startswith(message)
    assert hint in problem.hint


def test_a_hostile_pattern_takes_no_time() -> None:
    copy = "\n".join(["1" * 20_000, "a 1 " * 5_000] * 5)
    for pattern in ("#1#1#1#", "* # * # * # * x", "*1*1*1*1*1*1*1*1*1*x"):
        assert told("of.", f"of.\n{copy}", omits=(Omission(pattern=pattern),))
    assert told("of.", f"of.\n{copy}", omits=(Omission(pattern="#1#1#1#", within=True),))


FEET = """The Minister said¹ that the
1 See document 4.
2 Not printed; it
312
runs on here.
treaty² would last.
* Third.
So be it.*
"""
AT_THE_END = """The Minister said[^1] that the treaty[^2] would last.

So be it.[^*]

[^1]: See document 4.

[^2]: Not printed; it runs on here.

[^*]: Third.
"""


def test_footnotes_stand_at_the_feet_of_pages() -> None:
    assert told(AT_THE_END, FEET, omits=("312",)) == []


def test_a_difference_is_told_where_it_is_whatever_stands_at_the_feet() -> None:
    body = AT_THE_END.replace("would", "will").replace("document 4", "document 5")
    assert told(body, FEET.replace("312\n", "")) == [
        "5:20 `5.` where the source text (seeds/copy.txt, line 2) has `4.`",
        "1:43 `will` where the source text (seeds/copy.txt, line 5) has `would`",
    ]


def test_a_footnote_begins_where_a_line_does() -> None:
    copy = "The Minister said1 that 1 Note. the treaty would last."
    assert told("The Minister said[^1] that the treaty would last.\n\n[^1]: Note.", copy) != []


@pytest.mark.parametrize("mark", ["1", "¹", "[1]", " 1", "*"])
def test_footnotes_on_title_dateline_and_byline(mark: str) -> None:
    label = "*" if mark == "*" else "1"
    body = f"Agreed.\n\n[^{label}]: Note."
    copy = f"Outline{mark} of it\n13 June\nAgreed.\n{label} Note."
    assert told(body, copy, title=f"Outline[^{label}] of it", dateline="13 June") == []
    assert told(body, copy, byline=f"Outline[^{label}] of it", dateline="13 June") == []
    wrong = told(body, copy, title=f"Outline[^{label}] of all", dateline="13 June")
    assert wrong == ["field 2 `title` has `all`, where the source text (seeds/copy.txt, line 1) "
                     "has `it`"]  # fmt: skip


PRINT = """310 FOREIGN RELATIONS
The Secretary said that the govern-
1 Note.
311 FOREIGN RELATIONS
ment would¹ take up all.
312 FOREIGN RELATIONS
1. One two.
2. Three
313 FOREIGN RELATIONS
four.
"""
TEXT = """The Secretary said that the government would[^1] take up all.

1. One two.
2. Three four.

[^1]: Note.
"""


def pages(body: str, copy: str, *omits: Omission, divided: tuple[str, ...] = ()) -> object:
    counts, problems = check(body, copy, omits=omits, divided=divided)
    assert not problems
    assert counts is not None
    return counts.pages


def test_pages_begin_where_the_copy_prints_their_numbers() -> None:
    heads = Omission(pattern="# FOREIGN RELATIONS", page="begins")
    assert pages(TEXT, PRINT, heads, divided=("government",)) == (
        ("310", "p1", 0),
        ("311", "p1", len("The Secretary said that the government ")),
        ("312", "1", 0),
        ("313", "2", len("Three ")),
    )


def test_pages_begin_at_marks_within_lines() -> None:
    copy = "They met. [Page 371] The talks\nwent on, as [Page 372] the first had.\n[Page 373]\nSo."
    body = "They met. The talks went on, as the first had.\n\nSo."
    mark = Omission(pattern="[Page #]", within=True, page="begins")
    touching = copy.replace("met. [", "met.[").replace("1] T", "1]T")
    for printed in (copy, touching):
        begun = (("371", "p1", 10), ("372", "p1", 32), ("373", "p2", 0))
        assert pages(body, printed, mark) == begun
    left = Omission(pattern="[Page #]", within=True)
    assert pages(body, copy, left) == ()
    counts, _ = check(body, copy, omits=(left,))
    assert counts
    assert counts.lines == {"[Page #]": ("[Page 371]", "[Page 372]", "[Page 373]")}
    assert told(body, copy, omits=(Omission(pattern="[Page #]"),)) != []


def test_numbers_at_the_feet_are_of_the_pages_that_end() -> None:
    feet = Omission(pattern="- # -", page="ends")
    assert pages("One two. Three four.", "One\n- 9 -\ntwo.\n- 10 -\nThree four.", feet) == (
        ("9", "p1", 0),
        ("10", "p1", 4),
        ("11", "p1", 9),
    )
    assert pages("One two.", "One\n- ix -\ntwo.\n- x -", feet) == (
        ("ix", "p1", 0),
        ("x", "p1", 4),
    )


def test_feet_of_left_and_right_pages_are_one_row() -> None:
    left, right = Omission(pattern="# XII", page="ends"), Omission(pattern="XII #", page="ends")
    copy = "One\nXII 9\ntwo.\n10 XII\nThree\nXII 11\nfour."
    found = (("9", "p1", 0), ("10", "p1", 4), ("11", "p1", 9), ("12", "p1", 15))
    assert pages("One two. Three four.", copy, left, right) == found
    assert pages("One two. Three four.", copy, right, left) == found


def test_a_foot_does_not_say_where_its_page_begins_after_a_head() -> None:
    head, foot = Omission(pattern="p. #", page="begins"), Omission(pattern="- # -", page="ends")
    copy = "p. 9\nOne\ntwo.\n- 10 -\np. 11\nThree four."
    assert pages("One two. Three four.", copy, head, foot) == (("9", "p1", 0), ("11", "p1", 9))


def test_pages_of_scripts_without_spaces_and_of_tables() -> None:
    heads = Omission(pattern="第#頁", page="begins")
    copy = "第一頁\n政府は\n第二頁\n認める。"
    assert pages("政府は認める。", copy, heads) == (("一", "p1", 0), ("二", "p1", 3))
    labelled = "一、政府は認める。"
    assert pages(labelled, "一、政府は\n第二頁\n認める。", heads) == (("二", "1", 3),)
    table = "a | b\n--- | ---\nc | d"
    heads = Omission(pattern="p. #", page="begins")
    assert pages(table, "a b\np. 2\nc d", heads) == (("2", "t1", 4),)


def test_leaves_have_two_sides() -> None:
    copy = "[106r]\nOne\n[106v]\ntwo.\n[107r°]\nThree."
    found = (("106r", "p1", 0), ("106v", "p1", 4), ("107r°", "p1", 9))
    assert pages("One two. Three.", copy, Omission(pattern="[#]", page="begins")) == found
    copy = "[106r]\nOne\n[107r]\ntwo."
    heads = Omission(pattern="[#r]", page="begins")
    assert pages("One two.", copy, heads) == (("106", "p1", 0), ("107", "p1", 4))


def test_a_page_begins_once() -> None:
    heads = Omission(pattern="#", page="begins")
    assert told("One two.", "9\nOne\n9\ntwo.", omits=(heads,)) == [
        "field 5 page 9 of the print begins twice by patterns (seeds/copy.txt, lines 2, 4)"
    ]


def test_marks_begin_anew_on_each_page() -> None:
    body = "One[^1] two.\n\nThree[^1~2] four[^*~3].\n\n[^1]: A.\n[^1~2]: B.\n[^*~3]: C."
    copy = "One1 two.\n1 A.\nThree¹ four*.\n¹ B.\n* C."
    assert told(body, copy) == []
    assert told(body, copy.replace("Three¹", "Three²")) != []
