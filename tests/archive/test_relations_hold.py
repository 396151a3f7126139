"""Records that enclose, answer or translate others: both say so, and none comes round."""

from __future__ import annotations

import re

import pytest

from regesta.archive.relations_hold import relations_hold
from regesta.model.entries import Record
from regesta.pages.shared import particulars
from regesta.pages.shared.bits import words_of
from small_archive import archive, problems

DATES = {"a": "1931-03-01", "b": "1931-03-02", "c": "1931-03-03"}


def document(record_id: str, issued: str = "", **fields: str) -> tuple[str, str]:
    given = "".join(f"{name}: {value}\n" for name, value in fields.items())
    issued = issued or DATES[record_id]
    matter = f"title: {record_id}\ntitle_supplied: true\nkind: not printed\nissued: {issued}\n"
    return f"records/{record_id}", f"---\n{matter}issued_by: mfa-norland\n{given}---\n"


def said(record_id: str, *documents: tuple[str, str]) -> dict[str, list[str]]:
    found = archive(dict(documents))
    facts = particulars.of(found, record_id, found.entries.entry(Record, record_id).data)
    return {fact.term: [words_of(value) for value in fact.values] for fact in facts}


@pytest.mark.parametrize(
    ("field", "term", "back"),
    [
        ("enclosures", "Encloses", "Enclosed in"),
        ("replies_to", "Replies to", "Answered by"),
        ("translation_of", "Translation of", "Translated in"),
    ],
)
def test_a_relation_is_said_on_both_pages(field: str, term: str, back: str) -> None:
    both = document("a"), document("b", **{field: "a"})
    assert said("b", *both) == {term: ["[a], 1 March 1931"]}
    assert said("a", *both) == {back: ["[b], 2 March 1931"]}


def test_what_is_said_of_a_document() -> None:
    one = document(
        "a",
        number="No. 9",
        time="19:56",
        received="1931-03-04",
        sent_from="holm",
        authors="[berg-anna, {printed: the Envoy, side: norland}]",
        enclosures="[{printed: a map}]",
        original="{repository: State Archives, fonds: F 12, file: '7'}",
    )
    assert said("a", one) == {
        "Number": ["No. 9"],
        "Time": ["19:56"],
        "Received": ["4 March 1931"],
        "Sent from": ["Holm"],
        "Author": ["Anna Berg and “the Envoy” (Norland)"],
        "Encloses": ["“a map”"],
        "Original": ["7, F 12, State Archives"],
    }


@pytest.mark.parametrize("field", ["enclosures", "replies_to", "translation_of"])
@pytest.mark.parametrize("dates", [("1931", "1931", "1931"), ("1931", "1932", "1933")])
def test_a_circle_is_told_whatever_the_dates(field: str, dates: tuple[str, ...]) -> None:
    a, b, c = dates
    found = problems(
        dict((
            document("a", a, **{field: "c"}),
            document("b", b, **{field: "a"}),
            document("c", c, **{field: "b"}),
        ))
    )  # fmt: skip
    assert found
    assert all(f"error: `{field}` leads round in a circle: " in one for one in found)


def test_several_ways_to_one_are_no_circle() -> None:
    several = (document("a"), document("b", replies_to="a"), document("c", replies_to="[a, b]"))
    assert problems(dict(several)) == []


def test_a_chain_of_replies_is_not_walked() -> None:
    """Each reads its own neighbours alone, however long the correspondence is."""
    chain = [document("n0", "1931-01-01")]
    chain += [document(f"n{n}", "1931-01-01", replies_to=f"n{n - 1}") for n in range(1, 10)]
    assert problems(dict(chain)) == []
    found = archive(dict(chain))
    found.asked.clear()
    assert list(relations_hold(found.entries.entry(Record, "n9"), found)) == []
    assert {query.of for query in found.asked if query.name == "entry"} == {"n9"}


@pytest.mark.parametrize("field", ["enclosures", "replies_to", "translation_of"])
def test_a_later_document_is_a_warning(field: str) -> None:
    (found,) = problems(dict((document("a", **{field: "b"}), document("b"))))
    assert re.search(r"warning: dated 1 March 1931, it (\w+ )+what is later: `b`, 2 March", found)
