from __future__ import annotations

from regesta.model.alike import alike, by_alike


def test_roman_numerals_of_divisions_are_digits() -> None:
    assert [alike(path) for path in ("art.I", "art.XIV(c)", "ch.IV.art.IX", "annex.Ap2")] == [
        "art.1", "art.14(c)", "ch.4.art.9", "annex.Ap2",
    ]  # fmt: skip


def test_what_is_no_numeral_stays() -> None:
    for path in ("II", "2(1)3", "art.2bis", "annex.Civ", "p1", "title"):
        assert alike(path) == path


def test_of_two_paths_of_one_text_that_are_alike_each_stays() -> None:
    assert by_alike(["art.I", "art.1", "art.II"]) == {
        "art.I": "art.I",
        "art.1": "art.1",
        "art.2": "art.II",
    }
