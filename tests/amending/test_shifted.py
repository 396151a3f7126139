"""What names a passage without a quotation follows the words that stood there when it was
published, and nothing else does."""

from __future__ import annotations

import pytest

from regesta.amending.mending import mended
from regesta.reading.sources import SourceFile

BODY = ("They met in Ottawa.", "They agreed to hold talks.", "Both parted.")
FORM = """\
---
title: A
kind: outline
issued: 2002
issued_by: x
{}---

{}
"""


def record(matter: str, *body: str) -> bytes:
    if "source:" not in matter:
        source = "source: {file: seeds/a.txt}\n"
        matter = matter + source if matter.startswith("languages") else source + matter
    return FORM.format(matter, "\n\n".join(body)).encode()


def after(now: bytes, was: bytes) -> str:
    def file(data: bytes) -> SourceFile:
        return SourceFile("records", "a", "a.md", data)

    return mended(file(now), (), file(was)).decode()


def fields(at: str, other: str = "p1") -> str:
    """Every field that names a passage without a quotation; words of p1 stay where they are."""
    return (
        f"languages: {{{at}: fr}}\nsource: {{file: seeds/a.txt}}\n"
        f"reports:\n  - {{meeting: m, at: {at}, sides: {{x: [{{person: y}}]}}}}\n"
        f"topics:\n  talks: [{other}, {at}]  # both\n"
        f"mentions:\n  They: [y, {{at: {at}, is: z}}]\n"
        f"tells_again: {{{at}: [{other}]}}\n"
        f"notes:\n  - {{at: {at}, kind: fact, text: So it was.}}\n"
    )


def test_all_of_them_follow_words_that_moved() -> None:
    now = record(fields("p2"), BODY[0], "It rained.", *BODY[1:])
    right = record(fields("p3"), BODY[0], "It rained.", *BODY[1:])
    was = record(fields("p2"), *BODY)
    assert after(now, was) == right.decode()
    assert after(right, was) == right.decode()
    assert after(now, now) == now.decode()


def test_words_that_take_the_place_of_others_take_the_field_along() -> None:
    was = record("languages: {p2: fr, p3: ru}\n", *BODY)
    now = record("languages: {p2: fr, p3: ru}\n", "It rained.", *BODY)
    right = record("languages: {p3: fr, p4: ru}\n", "It rained.", *BODY)
    assert after(now, was) == right.decode()


@pytest.mark.parametrize(
    ("then", "now", "body"),
    [
        ("p1", "p2", ("It rained.", *BODY)),
        ("p2", "p2", (BODY[0], "It rained.", "They agreed to hold a talk.", BODY[2])),
        ("p2", "p2", (BODY[0], "It rained.", BODY[1], BODY[1])),
        ("p2", "p2", BODY),
    ],
    ids=["said of another then", "words are changed", "words stand twice", "words are there"],
)
def test_what_has_not_one_right_answer_is_left(then: str, now: str, body: tuple[str, ...]) -> None:
    given = record(f"topics: {{talks: [{now}]}}\n", *body)
    assert after(given, record(f"topics: {{talks: [{then}]}}\n", *BODY)) == given.decode()


def test_two_passages_of_the_same_words_are_not_told_apart() -> None:
    was = record("topics: {talks: [p2]}\n", "They met.", "They met.", "Both parted.")
    now = record("topics: {talks: [p2]}\n", "It rained.", "Both parted.", "They met.")
    assert after(now, was) == now.decode()


def test_no_field_is_given_twice() -> None:
    was = record("languages: {p2: fr}\n", *BODY)
    now = record("languages: {p2: fr, p3: ru}\n", BODY[0], "It rained.", *BODY[1:])
    assert after(now, was) == now.decode()


def test_what_was_published_and_cannot_be_read_says_nothing() -> None:
    now = record("topics: {talks: [p2]}\n", "It rained.", *BODY)
    for was in (b"", b"\xff\xfe", b"---\ntitle: [\n---\n", b"---\nnothing: known\n---\n"):
        assert after(now, was) == now.decode()
