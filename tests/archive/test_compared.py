"""What several accounts of one meeting tell of an undertaking, each by itself."""

from __future__ import annotations

import pytest
from stories import ACCEPTED, INVITED, Told, file_of, in_words

from regesta.archive.archive import Archive
from small_archive import Changes, archive, undertaking

IT = "undertakings: visit"
AGREED: Told = ("Both sides agreed on a visit.", f"by: sides, act: agrees, {IT}")
PROPOSED: Told = ("Anna Berg proposed a visit.", f"by: berg-anna, act: proposes, {IT}")
REFUSED: Told = (
    "Sudmark refused.",
    "by: sudmark, act: refuses, undertakings: [{id: visit, effect: refuses}]",
)
SAID: Told = ("Anna Berg stated that it rained.", "by: berg-anna, act: states")


def agreed(more: str) -> Told:
    bearing = f"[{{id: visit, effect: makes, {more}}}]"
    return (
        "Both sides agreed on a visit soon.",
        f"by: sides, act: agrees, undertakings: {bearing}",
    )


def told(*accounts: tuple[Told, ...], **more: str) -> Archive:
    """The archive with an account of the talks for each of the rows of sentences."""
    files: dict[str, str | None] = {
        f"records/account-{number}": file_of(*account) for number, account in enumerate(accounts, 1)
    }
    visit = {"undertakings/visit": undertaking("sudmark")}
    return archive({"records/holm-1931": None, **visit, **files, **more})


def tellings(found: Archive, of: str = "visit") -> list[tuple[list[str], list[str], list[str]]]:
    """What each account tells, those that tell nothing, and in what the others differ."""
    return [
        (
            [in_words(telling.graded) for telling in one.tellings],
            [account.record.id for account in one.silent],
            list(one.unlike),
        )
        for one in found.compared_of[of]
    ]


@pytest.mark.parametrize(
    ("one", "two", "unlike"),
    [
        (AGREED, AGREED, []),
        (AGREED, PROPOSED, ["grade"]),
        (agreed("qualified: soon"), AGREED, ["reservation"]),
        (agreed("qualified: soon"), agreed("qualified: on a visit"), []),
        (agreed("due: 1932, due_words: soon"), AGREED, ["deadline"]),
        (agreed("due: 1932, due_words: soon"), agreed("due: 1933, due_words: soon"), ["deadline"]),
        (
            PROPOSED,
            ("Erik Dahl proposed a visit.", f"by: dahl-erik, act: proposes, {IT}"),
            ["grade"],
        ),
        (agreed("due: 1932, due_words: soon, qualified: soon"), PROPOSED,
         ["grade", "reservation", "deadline"]),
        (REFUSED, ("Sudmark noted a visit.", f"by: sudmark, act: notes, {IT}"), ["grade"]),
    ],
)  # fmt: skip
def test_two_accounts_differ_in_grade_reservation_or_deadline(
    one: Told, two: Told, unlike: list[str]
) -> None:
    ((_, silent, found),) = tellings(told((one,), (two,)))
    assert (silent, found) == ([], unlike)


def test_each_account_has_the_grade_of_its_own_acts() -> None:
    found = told((INVITED, ACCEPTED), (INVITED,))
    assert tellings(found) == [
        (
            [
                "accepted asked, by norland, accepted by sudmark",
                "asked, by norland, to dahl-erik",
            ],
            [],
            ["grade"],
        )
    ]
    assert found.grades["visit"].grade == "accepted"
    assert found.compared_of["holm-talks-1931"] == found.compared_of["visit"]


def test_an_account_whose_acts_do_not_speak_of_it_is_silent() -> None:
    found = told((AGREED,), (SAID,), (PROPOSED,))
    ((grades, silent, unlike),) = tellings(found)
    assert (len(grades), silent, unlike) == (2, ["account-2"], ["grade"])


def test_one_account_alone_is_not_compared() -> None:
    assert tellings(told((AGREED,))) == []


def test_a_record_whose_acts_are_not_encoded_is_no_account_to_compare() -> None:
    found = told((AGREED,), (("They met.", ""),))
    assert len(found.accounts_of["holm-talks-1931"]) == 2
    assert found.accounts_compared("holm-talks-1931") == ()


def test_the_texts_of_one_document_are_one_account() -> None:
    same = {"records/account-3": file_of(AGREED, text_of="account-1")}
    assert told((AGREED,), **same).accounts_compared("holm-talks-1931") == ()
    found = told((AGREED,), (PROPOSED,), **same).accounts_compared("holm-talks-1931")
    assert [account.record.id for account in found] == ["account-1", "account-2"]


def test_what_another_record_tells_in_passing_is_no_account() -> None:
    passing: Changes = {
        "records/passing": file_of(
            ("Anna Berg proposed a visit.",
             f"by: berg-anna, act: proposes, {IT}, meeting: holm-talks-1931"),
            reports="",
        )
    }  # fmt: skip
    assert tellings(told((AGREED,), **passing)) == []  # type: ignore[arg-type]
