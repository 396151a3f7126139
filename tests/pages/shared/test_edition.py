"""Who stands for a record: by name, task by task, and what nobody stands for."""

from __future__ import annotations

from regesta.dates import Edtf
from regesta.model.entries import Responsibility
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
