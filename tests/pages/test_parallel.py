from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import small_archive
from regesta.pages import parallel
from regesta.pages.parallel import merged

PATHS = st.lists(
    st.lists(st.integers(0, 30).map(str), unique=True).map(tuple), min_size=1, max_size=4
)


def test_a_passage_that_the_first_text_has_not_follows_what_it_follows_in_its_own() -> None:
    assert merged([("1", "1.1", "2"), ("p1", "1", "1.1", "1.2", "2")]) == (
        "p1", "1", "1.1", "1.2", "2",
    )  # fmt: skip
    assert merged([("1", "2"), ("2", "1", "3"), ("3", "4")]) == ("1", "3", "4", "2")


@given(PATHS)
def test_every_passage_has_one_row_and_the_first_text_its_order(
    sequences: list[tuple[str, ...]],
) -> None:
    found = merged(sequences)
    assert sorted(found) == sorted({path for paths in sequences for path in paths})
    first = sequences[0]
    assert tuple(path for path in found if path in first) == first


@given(st.lists(st.integers(0, 30), unique=True).map(sorted), st.data())
def test_two_texts_in_one_order_keep_it(order: list[int], data: st.DataObject) -> None:
    sequences = [tuple(str(n) for n in order if data.draw(st.booleans())) for _ in range(2)]
    found = merged(sequences)
    for paths in sequences:
        assert tuple(path for path in found if path in paths) == paths


def test_titles_supplied_stand_in_brackets_and_texts_of_one_language_are_numbered() -> None:
    texts = {"records/note-a": small_archive.record("One."),
             "records/note-b": small_archive.record("Two.", text_of="note-a")}  # fmt: skip
    view = parallel.make(parallel.gather(small_archive.archive(texts), "note-a"))
    assert [text.label for text in view.texts.texts] == ["English 1", "English 2"]
    title, body = view.rows
    assert small_archive.text(title.cells[0].lines[0].pieces) == "[A record]"
    assert [small_archive.text(cell.lines[0].pieces) for cell in body.cells] == ["One.", "Two."]


def test_more_texts_than_any_width_has_columns_for_stand_one_after_the_other() -> None:
    texts = {
        f"records/note-{name}": small_archive.record(
            "One.", **({"text_of": "note-a"} if name != "a" else {})
        )
        for name in "abcde"
    }
    view = parallel.make(parallel.gather(small_archive.archive(texts), "note-a"))
    assert (view.columns, len(view.rows[0].cells)) == (1, 5)


def test_roman_numerals_and_digits_stand_together() -> None:
    texts = {
        "records/note-a": small_archive.record("# Article I\n\nOne."),
        "records/note-b": small_archive.record(
            "# Article premier\n\nUn.\n\n# Article 2\n\nDeux.", text_of="note-a"
        ),
    }
    view = parallel.make(parallel.gather(small_archive.archive(texts), "note-a"))
    assert [(row.path, [cell.path for cell in row.cells]) for row in view.rows[1:]] == [
        ("art.I", ["art.I", "art.1"]),
        ("art.Ip1", ["art.Ip1", "art.1p1"]),
        ("art.2", ["", "art.2"]),
        ("art.2p1", ["", "art.2p1"]),
    ]
