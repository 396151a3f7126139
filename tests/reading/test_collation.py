"""The words of a body beside those of its copy, and what each stretch of them is."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from reading_bodies import HEAD_LINES
from word_checks import entry, texts_of

from regesta.model.entries import Entry, Omission, Record
from regesta.reading import entries, sources
from regesta.reading.collation import collate
from regesta.reading.words import Word, spaced, texts

PROJECT = Path(__file__).resolve().parents[2]
DIFFERENT = {"differs", "missing"}


def side(words: tuple[Word, ...], before: int = 0) -> str:
    """Words after the line in which they begin."""
    return f"{words[0].line - before}: {spaced(texts(words))}" if words else ""


def shown(body: str, copy: str, **declared: object) -> list[tuple[str, ...]]:
    """Each stretch: what it is, and by which field; the body's words, and the copy's."""
    stretches = collate(entry(body, **declared), copy.encode())  # type: ignore[arg-type]
    return [
        (f"{one.relation} {one.by}".strip(), side(one.body, HEAD_LINES), side(one.copy))
        for one in stretches
    ]


def test_what_is_equal_stands_side_by_side_with_the_lines_of_both() -> None:
    assert shown("They met.\n\nThey parted.", "They met.\nThey parted.\n") == [
        ("same", "1: They met. They parted.", "1: They met. They parted.")
    ]


@pytest.mark.parametrize(
    ("body", "copy", "differs"),
    [
        ("They met.\n\nThey agreed.", "They met.\n\n\nThey argued.", ("3: agreed.", "4: argued.")),
        ("They met again today.", "They met today.", ("1: again", "")),
        ("They met today.", "They\nmet again\ntoday.", ("", "2: again")),
    ],
)
def test_what_differs_stands_beside_what_is_there_instead(
    body: str, copy: str, differs: tuple[str, str]
) -> None:
    assert [one[1:] for one in shown(body, copy) if one[0] == "differs"] == [differs]


def test_a_mark_that_touches_words_stands_beside_none() -> None:
    mark = Omission(pattern="[Page #]", within=True)
    assert shown("They met. They parted.", "They met.[Page 3]They parted.", omits=(mark,)) == [
        ("same", "1: They met.", "1: They met."),
        ("omitted omits", "", "1: [Page 3]"),
        ("same", "1: They parted.", "1: They parted."),
    ]


def test_what_is_declared_is_said_to_be_that_where_the_copy_has_it() -> None:
    copy = "Back\nOutline\n12\nThey met.\n13\nThey spoke. Home\nTokyo, May 1"
    found = shown(
        "They met.\n\nThey spoke.",
        copy,
        title="Outline",
        dateline="Tokyo, May 1",
        omits=("Back", Omission(text="Home", after="spoke."), Omission(pattern="#")),
    )
    assert found == [
        ("omitted omits", "", "1: Back"),
        ("omitted title", "", "2: Outline"),
        ("omitted omits", "", "3: 12"),
        ("same", "1: They met.", "4: They met."),
        ("omitted omits", "", "5: 13"),
        ("same", "3: They spoke.", "6: They spoke."),
        ("omitted omits", "", "6: Home"),
        ("omitted dateline", "", "7: Tokyo, May 1"),
    ]


def test_what_the_copy_has_not_is_missing() -> None:
    found = shown("They met.", "They met.", title="Outline")
    assert [one[0] for one in found] == ["missing title", "same"]


def test_a_word_that_lines_divide_is_one_as_declared() -> None:
    found = shown("The government met.", "The govern-\nment met.", divided=("government",))
    assert found[1] == ("divided", "1: government", "1: government")
    assert shown("The government met.", "The govern-\nment met.")[1][0] == "differs"


def test_a_footnote_at_the_foot_of_a_page_stands_there() -> None:
    body = "They met[^1] and parted.\n\n[^1]: On Monday."
    assert shown(body, "They met1 and\n1 On Monday.\nparted.") == [
        ("same", "1: They met1 and", "1: They met1 and"),
        ("footnote", "3: 1 On Monday.", "2: 1 On Monday."),
        ("same", "1: parted.", "3: parted."),
    ]


def test_bullets_do_not_differ() -> None:
    assert {
        one[0] for one in shown("- They met.\n- They spoke.", "• They met.\n• They spoke.")
    } == {"same"}


def test_all_words_of_both_stand_there() -> None:
    body, copy = (texts_of([f"{side}{n}" for n in range(9000)]) for side in "ab")
    (one,) = collate(entry(body), copy.encode())
    assert (one.relation, len(one.body), len(one.copy)) == ("differs", 9000, 9000)


@pytest.mark.parametrize("content", ["content", "examples/strait/content"])
def test_in_a_record_that_holds_nothing_differs(content: str) -> None:
    found = sources.find((PROJECT / content).parent, PROJECT / content)
    for file in found.files:
        if file.folder == "records":
            read = sources.read(file)
            assert isinstance(read, sources.SourceFile)
            begun = entries.begin(read)
            seed = found.seeds.read(begun.seed) if begun.seed else None
            made = cast("Entry[Record]", entries.finish(begun, seed).entry)
            if isinstance(seed, bytes):
                relations = {one.relation for one in collate(made, seed)}
                assert "same" in relations
                assert not relations & DIFFERENT, file.name
