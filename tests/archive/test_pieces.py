"""Texts cut into pieces: whatever is linked, styled or marked, the words are the block's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regesta.archive.mentions import Found
from regesta.archive.pieces import cut, in_cells, stretch, styled
from regesta.model.parts import Head, Piece
from regesta.model.text import Block, Run
from small_archive import marked, talks, text

HEADS = {i: Head("persons", i, i.upper()) for i in ("a", "b", "c")}
WORDS = st.text(st.sampled_from("ab é.\n\t*"), max_size=12)
RUNS = st.lists(
    st.builds(Run, WORDS, emphasis=st.booleans(), strong=st.booleans())
    | st.builds(Run, WORDS, href=st.just("https://example.org"))
    | st.sampled_from(["1", "x"]).map(lambda label: Run(label, footnote=label)),
    max_size=8,
).map(tuple)


def link(entry_id: str) -> Head | None:
    return HEADS.get(entry_id)


@st.composite
def found_in(draw: st.DrawFn, words: str) -> tuple[Found, ...]:
    """Names found in a text, one after the other, of one or several ids, known or not."""
    places = draw(st.lists(st.integers(0, len(words)), max_size=8, unique=True))
    ends = sorted(places)
    several = zip(ends[::2], ends[1::2], strict=False)
    ids = st.lists(st.sampled_from("abcx"), max_size=3, unique=True).map(tuple)
    return tuple(Found(start, end, words[start:end], draw(ids)) for start, end in several)


@given(st.data(), RUNS)
def test_the_words_of_the_pieces_are_the_words_of_the_block(
    data: st.DataObject, runs: tuple[Run, ...]
) -> None:
    block = Block("paragraph", runs=runs)
    places = st.integers(0, len(block.text))
    notes = data.draw(st.lists(st.tuples(places, st.integers(1, 9)), max_size=4))
    pieces = cut(block.text, data.draw(found_in(block.text)), link, notes=notes)
    assert text(pieces) == block.text
    dressed = styled(runs, pieces)
    assert text(dressed) == block.text
    marks = [run.footnote for run in runs if run.footnote]
    assert [piece.footnote for piece in dressed if piece.footnote] == marks
    noted = [number for piece in dressed for number in piece.notes]
    assert sorted(noted) == sorted(number for at, number in notes if at)


@given(st.data(), st.lists(st.lists(RUNS, min_size=1, max_size=3), max_size=3))
def test_the_words_of_a_tables_cells_are_the_words_of_its_pieces(
    data: st.DataObject, cells: list[list[tuple[Run, ...]]]
) -> None:
    rows = tuple(tuple(row) for row in cells)
    block = Block("table", rows=rows)
    pieces = cut(block.text, data.draw(found_in(block.text)), link)
    found = in_cells(rows, pieces)
    assert len(found) == sum(len(row) for row in rows)
    assert " ".join(filter(None, map(text, found))) == block.text
    for own, runs in zip(found, (cell for row in rows for cell in row), strict=True):
        assert text(own) == Block("paragraph", runs=runs).text


@given(st.data(), st.text(max_size=20))
def test_a_window_gives_its_own_words_and_no_others(data: st.DataObject, words: str) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(words))] * 2)))
    found = data.draw(found_in(words))
    assert text(cut(words, found, link, (start, end))) == words[start:end]
    assert text(stretch(cut(words, found, link), start, end)) == words[start:end]


def found(*several: tuple[int, int, str]) -> list[Found]:
    return [Found(start, end, "", tuple(ids)) for start, end, ids in several]


def test_each_entry_is_linked_where_it_is_first_named_in_the_window() -> None:
    names = found((0, 1, "a"), (2, 3, "a"), (4, 5, "b"), (6, 7, "a"))
    assert marked(cut("A A B A", names, link)) == "A<a> A B<b> A"
    assert marked(cut("A A B A", names, link, (2, 7))) == "A<a> B<b> A"
    assert marked(cut("A A B A", names, link, (1, 2))) == " "


def test_a_note_stands_where_its_words_end_even_within_a_name() -> None:
    assert marked(cut("Anna Berg", found((0, 9, "a")), link, notes=[(4, 1)])) == (
        "Anna<a>[1] Berg<a>"
    )
    assert marked(cut("Both of them", found((0, 12, "ab")), link, notes=[(4, 1)])) == (
        "Both[1] of them<a b>"
    )
    assert marked(cut("A", [], link, notes=[(1, 1), (1, 2)])) == "A[1][2]"


def test_styles_cut_names_and_keep_their_links_but_say_a_group_once() -> None:
    runs = (Run("Anna "), Run("Berg", emphasis=True), Run("[1]", footnote="1"), Run(" spoke"))
    one = styled(runs, cut("Anna Berg spoke", found((0, 9, "a")), link))
    assert marked(one) == "Anna <a>Berg<a>[^1] spoke"
    assert [piece.emphasis for piece in one] == [False, True, False, False]
    assert marked(styled(runs, cut("Anna Berg spoke", found((0, 9, "ab")), link))) == (
        "Anna Berg<a b>[^1] spoke"
    )


def test_a_name_within_a_link_is_not_linked_again() -> None:
    runs = (Run("see "), Run("Anna", href="https://example.org"))
    assert styled(runs, cut("see Anna", found((4, 8, "a")), link)) == (
        Piece("see "),
        Piece("Anna", href="https://example.org"),
    )


TABLE = """
The shares:

| Ground | Whose |
|--------|-------|
| Holm   | *Berg* |
|        | Dahl and Berg[^1] |

[^1]: By Dahl.
"""


def test_a_records_table_is_read_by_its_own_mentions_and_marked_with_its_notes() -> None:
    found = (
        talks(
            TABLE,
            mentions="{Berg: berg-carl, Dahl: none}",
            notes="[{at: t1, quote: Whose, kind: term, text: A.}, {at: t1, kind: fact, text: B.}]",
        )
        .wording("talks")
        .blocks
    )
    assert [marked(cell) for cell in found["t1"]] == [
        "Ground",
        "Whose[1]",
        "Holm<holm>",
        "Berg<berg-carl>",
        "",
        "Dahl and Berg[2][^1]",
    ]
    assert [piece.emphasis for piece in found["t1"][3]] == [True]


def test_notes_stand_in_titles_and_headings_and_items() -> None:
    notes = """
  - {at: dateline, quote: 6 May, kind: sic, reading: 7 May}
  - {at: "1", kind: structure, text: About all of it.}
  - {at: 1p1, quote: a … c, kind: wording, text: Two pieces.}"""
    found = talks("# 1. Heading\n\nThus a b c d.", dateline="6 May 1931", notes=notes)
    pieces = found.wording("talks").blocks
    assert {path: marked(own[0]) for path, own in pieces.items()} == {
        "title": "A record",
        "dateline": "6 May[1] 1931",
        "1": "Heading[2]",
        "1p1": "Thus a b c[3] d.",
    }
