"""How deep a record is encoded; who stands for it by name, and for what nobody does."""

from __future__ import annotations

from typing import get_args

from regesta.dates import Edtf
from regesta.model.entries import Responsibility
from regesta.model.vocabulary import Depth
from regesta.pages.shared.edition import DEPTHS, TASKS, missing, nobody, stated

GIVEN = (
    Responsibility(did="encoded", who="A. Ek", on=Edtf("2024-05")),
    Responsibility(did="transcribed", who="B. Voss"),
    Responsibility(did="encoded", who="C. Dahl"),
)


def test_tasks_stand_in_the_order_of_the_work_with_all_who_did_them() -> None:
    assert stated(GIVEN) == (
        ("transcribed", ("B. Voss",)),
        ("encoded", ("A. Ek, May 2024", "C. Dahl")),
    )
    assert stated(()) == ()


def test_what_nobody_stands_for_is_said() -> None:
    assert missing(GIVEN) == ("collated", "reviewed")
    assert missing(()) == TASKS
    assert nobody(["reviewed"]) == "No named person stands for its review."
    assert nobody(missing(GIVEN)) == "No named person stands for its collation or review."
    assert nobody(TASKS) == (
        "No named person stands for its transcription, collation, encoding or review."
    )
    assert nobody(()) == ""


def test_every_depth_has_its_words() -> None:
    assert tuple(DEPTHS) == get_args(Depth)
    assert DEPTHS["text"] == "text and metadata"
