"""The word check: a transcription is its copy, word for word, less what is declared."""

from __future__ import annotations

from hashlib import sha256

import pytest
from reading_bodies import HEAD_LINES
from word_checks import MARKS, check, texts_of, told

from regesta.model.entries import Fidelity
from regesta.problems import Location
from regesta.reading import comparison

HINT = "transcribe it as printed; what is not transcribed is declared in `source.omits`"
TEXT = "Both sides agreed to meet.\n\nThe talks\nwill be held in Tokyo."
FORMS = [
    ("a paragraph wrapped otherwise", "Both sides\nagreed.", "Both   sides\n\n agreed.\r\n"),
    (
        "headings and items",
        "# 1. Main\n\n## (1) Of it\n\n1. One\n2. Two",
        "1. Main\n(1) Of it\n 1. One\n 2. Two",
    ),
    ("nested items", "1. One\n    1. Of one\n2. Two", "1. One\n  1. Of one\n2. Two"),
    ("a heading glued to its label", "# (1)Peace", "(1)Peace"),
    ("a heading glued to what follows", "# 2. Meeting(3 November)", "2. Meeting(3 November)"),
    ("bullets that the copy has", "- one\n- two", "• one\n - two"),
    ("bullets that the copy lacks", "- one\n- two", "one\ntwo"),
    ("bullets of the copy that are no list", "one two", "▪ one\n◦ two"),
    ("a dash that begins a line is a word as well", "one\n– two", "one\n– two"),
    ("composed and decomposed letters", "caf\u00e9 e\u0301te\u0301", "cafe\u0301 \u00e9t\u00e9"),
    ("emphasis and escapes", "*one* **two** 1\\. \\*three\\* fo*u*r", "one two 1. *three* four"),
    ("emphasis splits a combining mark off", "caf*e*\u0301", "café"),
    ("no-break and ideographic spaces", "a\u00a0b\u3000c", "a b c"),
    ("a quotation", "> One\n> two\n>\n> three", "One two three"),
    ("a table", "a | b\n--|--\n1 | 2\n3 |", "a b\n1 2\n3"),
    ("hard line breaks", "one  \ntwo", "one\ntwo"),
    ("raw HTML and entities", "<b>one</b> &amp; two", "<b>one</b> &amp; two"),
    ("a byte order mark", "one", "\ufeffone"),
    ("the end of lines of old machines", "one\n\ntwo", "one\rtwo\r"),
    ("Japanese", "# 第1部\n\n双方は*合意*した。", "第1部\n双方は合意した。"),
]


@pytest.mark.parametrize(("name", "body", "copy"), FORMS, ids=[name for name, _, _ in FORMS])
def test_equal(name: str, body: str, copy: str) -> None:
    assert told(body, copy) == [], name


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(
    "text", ["1 Note.", "[1] Note.", "(1) Note.", "1. Note.", "1) Note.", "¹Note.", "1Note."]
)
def test_marks_of_footnotes_in_every_form(mark: str, text: str) -> None:
    body = "Agreed[^1] by both.\n\n[^1]: Note."
    assert told(body, f"Agreed{mark} by both.\n{text}") == []


def test_marks_before_punctuation_and_several() -> None:
    assert (
        told("Agreed[^a], met[^b][^a].\n\n[^a]: A.\n[^b]: B.", "Agreeda, met[b][a].\na A.\nb) B.")
        == []
    )
    assert told("Agreed.[^*]\n\n[^*]: So.", "Agreed.*\n* So.") == []
    assert told("Agreed.[^12]\n\n[^12]: So.", "Agreed.¹²\n¹² So.") == []


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("text", ["[1] Note.", "1Note.", "(1) Note."])
def test_a_difference_elsewhere_does_not_make_marks_differ(mark: str, text: str) -> None:
    body = "Agreed[^1] by both.\n\nSo.\n\n[^1]: Note."
    (message,) = told(body, f"Agreed{mark} by both.\nNo.\n{text}")
    assert "`So.` where the source text" in message


@pytest.mark.parametrize(
    "copy", ["Agreed2 by.\n1 Note.", "Agreed by.\n1 Note.", "Agreed1 by.\n2 Note."]
)
def test_other_marks_are_differences(copy: str) -> None:
    assert told("Agreed[^1] by.\n\n[^1]: Note.", copy)


def test_counts() -> None:
    copy = f"Title of it\n\n13 June\n\n• {TEXT}\n\nBack to Index"
    counts, _ = check(TEXT, copy, title="Title of it", dateline="13 June", omits=("Back to Index",))
    assert counts == Fidelity(20, 12, 8, sha256(copy.encode()).hexdigest())


def test_declared_runs_stand_anywhere_and_repeat() -> None:
    assert told("a b c", "x a b y y c x", omits=("x", "y", "y", "x")) == []
    assert told("a b c", "T a N b T c", title="T", omits=("T", "N")) == []
    assert told("a b", "one two a one two b", omits=("one two", "one two")) == []
    assert told("the end", "the the end", omits=("the",)) == []
    assert told("go go", "go go go", title="go") == []
    assert told("a a b", "a a b a b", omits=("a b",)) == []
    assert told("a a b", "a b a a b", omits=("a b",)) == []
    assert told("- a", "• x\n• a", omits=("• x",)) == []


def test_a_declared_run_is_whole() -> None:
    assert told("a b c", "one a two b c", omits=("one two",)) != []
    assert told("a b c", "a b c x", omits=("x", "x")) == [
        "field 5 `omits`: the source text has no `x`"
    ]


def test_what_is_declared_must_be_used() -> None:
    assert told("a b c", "a b c", omits=("b",)) == [
        "1:3 `b` does not stand in the source text (seeds/copy.txt, line 1)"
    ]


DIFFERENCES = [
    (
        "a changed word",
        TEXT.replace("Tokyo", "Kyoto"),
        "4:17 `Kyoto.` where the source text (seeds/copy.txt, line 4) has `Tokyo.`",
    ),
    (
        "a missing word in the middle of a line",
        TEXT.replace("to meet", "meet"),
        "1:12 `to` of the source text (seeds/copy.txt, line 1) is missing",
    ),
    (
        "a missing word at the beginning of a line",
        TEXT.replace("will be", "be"),
        "4:1 `will` of the source text (seeds/copy.txt, line 4) is missing",
    ),
    (
        "a missing word at the end",
        TEXT.replace(" Tokyo.", ""),
        "4:14 `Tokyo.` of the source text (seeds/copy.txt, line 4) is missing",
    ),
    (
        "an added word",
        TEXT.replace("in Tokyo", "in old Tokyo"),
        "4:17 `old` does not stand in the source text (seeds/copy.txt, line 4)",
    ),
    (
        "a missing line",
        TEXT.replace("The talks\n", ""),
        "3:1 `The talks` of the source text (seeds/copy.txt, line 3) is missing",
    ),
    (
        "punctuation",
        TEXT.replace("meet.", "meet"),
        "1:22 `meet` where the source text (seeds/copy.txt, line 1) has `meet.`",
    ),
    (
        "case",
        TEXT.replace("Both", "both"),
        "1:1 `both` where the source text (seeds/copy.txt, line 1) has `Both`",
    ),
    (
        "in emphasis",
        TEXT.replace("agreed", "*decided*"),
        "1:12 `decided` where the source text (seeds/copy.txt, line 1) has `agreed`",
    ),
    (
        "words joined",
        TEXT.replace("Both sides", "Bothsides"),
        "1:1 `Bothsides` where the source text (seeds/copy.txt, line 1) has `Both sides`",
    ),
]


@pytest.mark.parametrize(
    ("name", "body", "message"), DIFFERENCES, ids=[name for name, _, _ in DIFFERENCES]
)
def test_differences(name: str, body: str, message: str) -> None:
    assert told(body, TEXT) == [message], name


def test_a_difference_shows_both_sides() -> None:
    _, (problem,) = check(TEXT.replace("agreed", "refused"), TEXT)
    assert problem.place == Location("file.md", HEAD_LINES + 1, 12)
    assert (
        problem.message == "`refused` where the source text (seeds/copy.txt, line 1) has `agreed`"
    )
    assert problem.facts == (
        ("here", "Both sides [ refused ] to meet. The talks will be"),
        ("source", "Both sides [ agreed ] to meet. The talks will be"),
    )
    assert problem.hint == HINT


def test_each_of_many_differences_has_its_place() -> None:
    body = TEXT.replace("sides", "side").replace("talks", "talk").replace("held", "hold")
    assert told(body, TEXT) == [
        "1:6 `side` where the source text (seeds/copy.txt, line 1) has `sides`",
        "3:5 `talk` where the source text (seeds/copy.txt, line 3) has `talks`",
        "4:9 `hold` where the source text (seeds/copy.txt, line 4) has `held`",
    ]


def test_of_a_long_text_the_first_differences_are_told() -> None:
    copy = [f"w{n}" for n in range(10_000)]
    body = ["first", *copy[1:100], *(f"added{n}" for n in range(10)), *copy[100:-1], "last"]
    assert told(texts_of(body), texts_of(copy)) == [
        "1:1 `first` where the source text (seeds/copy.txt, line 1) has `w0`",
        "11:1 `added0 added1 added2 added3 added4 added5 added6 added7 added8 added9` does not "
        "stand in the source text (seeds/copy.txt, line 11)",
    ]


def test_a_word_that_stands_twice_in_a_line_is_told_apart() -> None:
    assert told("a the b the c", "a the b thy c") == [
        "1:9 `the` where the source text (seeds/copy.txt, line 1) has `thy`"
    ]
    assert told("other the", "other thy") == [
        "1:7 `the` where the source text (seeds/copy.txt, line 1) has `thy`"
    ]


def test_a_label_and_a_cell() -> None:
    assert told("# 1. Main\n\n3. One".replace("3.", "1."), "1. Main\n2. One") == [
        "3:1 `1.` where the source text (seeds/copy.txt, line 2) has `2.`"
    ]
    assert told("a | b\n--|--\nc | d\ne | f", "a b c d e g") == [
        "4:5 `f` where the source text (seeds/copy.txt, line 1) has `g`"
    ]


DECLARED = [
    (
        "a changed word",
        "Outline of some Talks",
        "`title` has `some`, where the source text (seeds/copy.txt, line 1) has `the`",
    ),
    (
        "an added word",
        "Outline of all the Talks",
        "`title` has `all`, which the source text (seeds/copy.txt, line 1) has not",
    ),
    (
        "a missing word",
        "Outline the Talks",
        "`title` leaves out `of` of the source text (seeds/copy.txt, line 1)",
    ),
    (
        "case",
        "Outline Of the Talks",
        "`title` has `Of`, where the source text (seeds/copy.txt, line 1) has `of`",
    ),
    (
        "nothing like it",
        "Minutes",
        "`title` has `Minutes`, where the source text (seeds/copy.txt, line 1) has "
        "`Outline of the Talks`",
    ),
]


@pytest.mark.parametrize(
    ("name", "title", "message"), DECLARED, ids=[name for name, _, _ in DECLARED]
)
def test_a_wrong_title(name: str, title: str, message: str) -> None:
    found = told(TEXT, f"Outline of the Talks\n{TEXT}", title=title)
    assert found[0] == f"field 2 {message}", name


def test_a_wrong_title_is_the_only_difference() -> None:
    for title in ("Outline of all the Talks", "Outline the Talks", "Outline Of the Talks", "X"):
        assert len(told(TEXT, f"Outline of the Talks\n{TEXT}", title=title)) == 1


def test_what_stands_nowhere_is_told_as_that_where_the_copy_has_nothing_instead() -> None:
    problems = check(TEXT, TEXT, title="Talks in Moscow")[1]
    assert [(problem.message, problem.hint) for problem in problems] == [
        (
            "`title`: the source text has no `Talks in Moscow`",
            "give it as the source prints it; for a title of your own: title_supplied: true",
        )
    ]


def test_a_byline_that_is_another_is_told_with_what_stands_there() -> None:
    found = told(TEXT, f"{TEXT}\nMinistry of Foreign Affairs", byline="Embassy")
    assert found == [
        "field 4 `byline` has `Embassy`, where the source text (seeds/copy.txt, line 5) has "
        "`Ministry of Foreign Affairs`"
    ]


def test_a_wrong_dateline_byline_and_omission() -> None:
    copy = f"Title\n13 June 2002\nMinistry of Foreign Affairs\n{TEXT}\nBack to Index"
    found = told(
        TEXT,
        copy,
        title="Title",
        dateline="12 June 2002",
        byline="Ministry of Foreign Affair",
        omits=("Back to the Index",),
    )
    assert sorted(found) == [
        "field 3 `dateline` has `12`, where the source text (seeds/copy.txt, line 2) has `13`",
        "field 4 `byline` has `Affair`, where the source text (seeds/copy.txt, line 3) has "
        "`Affairs`",
        "field 5 `omits` has `the`, which the source text (seeds/copy.txt, line 8) has not",
    ]


def test_of_two_places_the_one_is_taken_out_that_the_body_has_not() -> None:
    body = "The talks were held. Talks on peace went on. The end."
    copy = "The talks were held. Talks on peace went on. The end.\nTalks on peace"
    assert told(body.replace("end", "close"), copy, title="Talks on peace") == [
        "1:50 `close.` where the source text (seeds/copy.txt, line 1) has `end.`"
    ]


def test_long_words_are_cut_down_to_where_they_differ() -> None:
    text = "https://example.org/a-long-way/to/the-records-of-the-talks-at-holm-of-1931/" * 4
    [message] = told(text.replace("talks", "walks", 1), text)
    assert message.startswith("1:1 `")
    assert "-of-the-walks-at-" in message
    assert "-of-the-talks-at-" in message
    assert len(message) < 300


def test_a_copy_that_is_not_utf8() -> None:
    _, problems = check("one", b"one \xe9")
    assert [(p.place.column, p.message, p.hint) for p in problems] == [
        (
            1,
            "the source text is not UTF-8: byte 5",
            "keep a copy converted to UTF-8 in `seeds/`, and transcribe from that",
        )
    ]


def test_too_many_ways_are_no_silent_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told("a b a b", "a b a b a", omits=("a",)) == []
    monkeypatch.setattr(comparison, "MAX_STEPS", 3)
    assert told("a b a b", "a b a b a", omits=("a",)) == [
        "field 1 the body cannot be shown to be the source text less title, dateline, byline and "
        "omissions"
    ]


def test_too_many_omissions() -> None:
    assert told("a", "a", omits=("x",) * 201) == [
        "field 5 more than 200 omissions from the source text"
    ]


def test_an_empty_copy() -> None:
    assert told("one two", "") == [
        "1:1 `one two` does not stand in the source text (seeds/copy.txt, line 1)"
    ]
