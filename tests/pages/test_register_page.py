from __future__ import annotations

from msgspec.structs import replace

import small_archive
from hand_made import JAPAN, PAGE
from regesta.archive.strength import Strength
from regesta.model.entries import Undertaking
from regesta.model.parts import Head
from regesta.pages.register import Inputs, filters, gather, make, plan
from regesta.pages.shared.undertakings import RegisterRow


def row(id_: str, strength: Strength) -> RegisterRow:
    return RegisterRow(Head("undertakings", id_, id_.capitalize()), strength, ())


def test_the_strongest_undertakings_come_first() -> None:
    view = make(Inputs(PAGE, 2, (row("wished", "proposed"), row("sure", "agreed"))))
    assert [group.title for group in view.groups] == [
        "Agreed by the sides",
        "Proposed or envisaged",
    ]


def test_the_register_is_narrowed_by_what_its_rows_differ_in() -> None:
    topic = Head("topics", "trade", "Trade")
    kept = replace(row("kept", "agreed"), verdicts=("carried-out",), topics=(topic,))
    kept = replace(kept, sides=(JAPAN,), within=("trade", "economy"))
    found = {
        f.name: [(c.value, c.count) for c in f.choices] for f in filters((kept, row("b", "agreed")))
    }
    assert found == {
        "outcome": [("carried-out", 1), ("none", 1)],
        "side": [("japan", 1)],
        "topic": [("trade", 1)],
    }


def test_every_undertaking_of_the_archive_stands_in_the_register() -> None:
    archive = small_archive.archive()
    (page,) = plan(archive)
    found = gather(archive)
    assert (page.path, page.at) == ("undertakings/index.html", ())
    assert found.total == len(found.rows) == len(archive.of(Undertaking)) > 0
