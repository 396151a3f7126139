"""What a macro made of a part is given again for the same part, and for no other."""

from __future__ import annotations

from regesta.model.parts import Head
from regesta.render.remembering import Remembering

HEAD = Head("persons", "berg-anna", "Anna Berg")


def counting() -> tuple[list[tuple[object, ...]], Remembering]:
    asked: list[tuple[object, ...]] = []

    def macro(*parts: object) -> str:
        asked.append(parts)
        return f"made {len(asked)}"

    return asked, Remembering(macro, most=2)


def test_the_same_part_and_words_are_made_once() -> None:
    asked, made = counting()
    assert made(HEAD, "../") == made(HEAD, "../") == "made 1"
    assert asked == [(HEAD, "../")]


def test_other_words_and_other_parts_are_made_anew_though_they_are_alike() -> None:
    asked, made = counting()
    alike = Head("persons", "berg-anna", "Anna Berg")
    assert alike == HEAD
    assert [made(HEAD, "../"), made(HEAD, ""), made(alike, "../")] == ["made 1", "made 2", "made 3"]
    assert len(asked) == 3


def test_what_goes_is_made_again_and_a_part_that_is_gone_is_never_taken_for_another() -> None:
    _, made = counting()
    found = [made(Head("persons", f"p{n}", "P")) for n in range(50)]
    assert found == [f"made {n}" for n in range(1, 51)]
