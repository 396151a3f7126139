from __future__ import annotations

import pytest

from small_archive import Changes, archive, problems, record

PACT = "---\ntitle: Pact of Holm\nkind: treaty\n{}---\n"


def text(of: str = "", body: str = "One.", **fields: str) -> str:
    given = {"text_of": of} if of else {}
    return record(body, **given, **fields)


TEXTS: Changes = {
    "instruments/pact": PACT.format(""),
    "records/pact-b": text("pact"),
    "records/pact-a": text("pact"),
    "records/note-a": text(),
    "records/note-c": text("note-a"),
    "records/note-b": text("note-a"),
}


@pytest.mark.parametrize(
    ("record_id", "document", "others"),
    [
        ("pact-a", "pact", ("pact-b",)),
        ("pact-b", "pact", ("pact-a",)),
        ("note-a", "note-a", ("note-b", "note-c")),
        ("note-c", "note-a", ("note-a", "note-b")),
        ("holm-1931", "holm-1931", ()),
    ],
)
def test_whichever_says_so_each_text_knows_the_others(
    record_id: str, document: str, others: tuple[str, ...]
) -> None:
    found = archive(TEXTS)
    assert found.document_of(record_id) == document
    assert found.other_texts(record_id) == others


def test_the_text_that_an_instrument_names_comes_first() -> None:
    changes = {**TEXTS, "instruments/pact": PACT.format("text_held: pact-c\n")}
    found = archive({**changes, "records/pact-c": text()})
    assert found.texts("pact") == ("pact-c", "pact-a", "pact-b")
    assert found.document_of("pact-c") == "pact"


ONE, TWO = "# 1. A\n\n1. X.\n2. Y.\n\n# 2. B\n\nEnd.", "# 1. A\n\n1. X.\n\nMore.\n\n# 2. B\n\nEnd."


def about_paths(one: str, two: str, **notes: str) -> list[str]:
    files = {"records/note-a": text("", one), "records/note-b": text("note-a", two, **notes)}
    return [said.partition(": ")[2].partition(" -- ")[0] for said in problems(files)]


def test_other_paths_are_told_where_they_are() -> None:
    assert about_paths(ONE, ONE) == []
    assert about_paths(ONE, TWO) == [
        "warning: this text has no `1.2`; `note-a` has",
        "warning: this text has `1p1`; `note-a` has not",
    ]
    many = "\n\n".join(f"P{n}." for n in range(9))
    assert about_paths("P.", many)[0] == (
        "warning: this text has `p2`, `p3`, `p4`, `p5`, `p6`, `p7` and 2 more; `note-a` has not"
    )


@pytest.mark.parametrize("at", ['"1"', "1.2"])
def test_a_note_on_the_structure_explains_what_is_at_its_passage_and_under_it(at: str) -> None:
    notes = f"[{{at: {at}, kind: structure, text: Divided otherwise.}}]"
    left = about_paths(TWO.replace("\n\nMore.", ""), ONE, notes=notes)
    assert left == []
    assert about_paths(
        ONE, ONE.replace("# 2. B\n\nEnd.", ""), notes=notes.replace("1.2", '"1"')
    ) == ["warning: this text has no `2`; `note-a` has"]
