"""What has one right answer is mended, and what has none or several is left."""

from __future__ import annotations

import pytest

from regesta.amending.mending import mended
from regesta.reading.sources import SourceFile

RECORD = """\
---
title: A
kind: outline
issued: 2002
issued_by: x
source: {{file: seeds/a.txt}}
{}
---

They met “at noon” – in Ottawa’s  hall.

They agreed to hold talks.

Both parted.
"""


def after(text: str, folder: str = "records") -> str:
    return mended(SourceFile(folder, "a", "a.md", text.encode()), ()).decode()


def act(at: str, quote: str, more: str = "") -> str:
    return RECORD.format(
        f"acts:\n  # the first\n  - at: {at}\n    id: a\n    by: x\n    act: states\n"
        f"    quote: {quote}  # words{more}"
    )


def test_a_quotation_is_mended_in_its_place() -> None:
    assert after(act("p1", "in Ottawa's hall")) == act("p1", "in Ottawa’s hall")


def test_other_words_of_an_act_are_mended_too() -> None:
    more = (
        "\n    through: {{printed: {}}}"
        "\n    undertakings:\n      - {{id: u, effect: makes, due_words: '{}'}}"
    )
    given = act("p1", "met", more.format("Ottawa's", '"at noon"'))
    assert after(given) == act("p1", "met", more.format("Ottawa’s", "“at noon”"))


@pytest.mark.parametrize("at", ["p1", "p3", "p7", "2(1)"])
def test_a_passage_is_the_one_in_which_alone_the_words_stand(at: str) -> None:
    assert after(act(at, "agreed to hold")) == act("p2", "agreed to hold")


@pytest.mark.parametrize(("at", "quote"), [("p1", "nothing of it"), ("p7", "They"), ("p7", "of")])
def test_words_that_stand_nowhere_or_in_several_passages_are_left(at: str, quote: str) -> None:
    assert after(act(at, quote)) == act(at, quote)


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("issued: ２００２－０６－１３\n", "issued: 2002-06-13\n"),
        ("issued: “2002-06-13”\n", "issued: 2002-06-13\n"),
        ("issued_by: ｊａｐａｎ\n", "issued_by: japan\n"),
        ("language: 'ｅｎ'\n", "language: 'en'\n"),
    ],
)
def test_what_is_typed_with_another_keyboard_is_typed_plainly(given: str, right: str) -> None:
    def entry(line: str) -> str:
        field = line.partition(":")[0]
        kept = [one for one in RECORD.split("\n") if not one.startswith(f"{field}:")]
        return "\n".join(kept).replace("kind: outline\n", f"kind: outline\n{line}").format("")

    assert sorted(after(entry(given)).split("\n")) == sorted(entry(right).split("\n"))


def test_a_path_in_full_width_figures_is_typed_plainly() -> None:
    assert after(act("ｐ２", "They")) == act("p2", "They")


def test_what_is_right_keeps_its_full_width_signs() -> None:
    text = "---\nname: 日本（１９３４）\nalso: [“A”]\n---\n"
    assert after(text, "topics") == text


def test_fields_are_put_in_order_with_their_comments() -> None:
    given = (
        "---\n# of all\nalso: [b]  # also\n# what is broader\nbroader: x\n\nname: A\n# last\n---\n"
    )
    right = (
        "---\n# of all\n\nname: A\n# what is broader\nbroader: x\nalso: [b]  # also\n# last\n---\n"
    )
    assert after(given, "topics") == right
    assert after(given.replace("\n", "\r\n"), "topics") == right.replace("\n", "\r\n")
    assert after(right, "topics") == right


def test_a_draft_says_first_what_is_unconfirmed() -> None:
    given = "---\n# A draft.\nunconfirmed: [name]\nalso: [b]\nname: A\n---\n"
    right = "---\n# A draft.\nunconfirmed: [name]\nname: A\nalso: [b]\n---\n"
    assert after(given, "topics") == right


@pytest.mark.parametrize(
    "text",
    [
        "---\nalso: [b\nname: A\n---\n",
        "---\nalso: [b]\nnam: A\n---\n",
        "---\nalso: [b]\nalso: [c]\nname: A\n---\n",
        "no front matter",
        "",
        "---\n{also: [b], name: A}\n---\n",
    ],
)
def test_what_cannot_be_read_is_left(text: str) -> None:
    assert after(text, "topics") == text
