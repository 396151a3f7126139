"""Fields of old: an error names the one that stands in their place."""

from __future__ import annotations

import msgspec
import pytest

from regesta.model import entries as e
from regesta.model.shapes import fields_of
from regesta.reading.renamed import RENAMED, renamed


@pytest.mark.parametrize("of", RENAMED)
def test_no_field_of_old_is_a_field_now(of: type[msgspec.Struct]) -> None:
    assert RENAMED[of]
    assert not RENAMED[of].keys() & fields_of(of).keys()


@pytest.mark.parametrize(
    ("of", "name", "now"),
    [
        (e.Undertaking, "bound", "performer"),
        (e.Undertaking, "later", "stages"),
        (e.Undertaking, "later", "searched"),
        (e.Stage, "outcome", "what"),
        (e.Stage, "sought", "searched"),
        (e.Act, "undertaking", "undertakings"),
        (e.Act, "effect", "undertakings"),
        (e.Act, "due", "undertakings"),
        (e.Act, "due_words", "undertakings"),
        (e.Act, "qualified", "undertakings"),
    ],
)
def test_what_to_write_is_a_field_that_there_is(
    of: type[msgspec.Struct], name: str, now: str
) -> None:
    assert now in renamed(of, name)
    known = fields_of(of).keys() | fields_of(e.Undertaking).keys()
    assert now in known


def test_what_was_of_the_act_is_now_of_its_undertaking() -> None:
    for name in ("effect", "due", "due_words", "qualified"):
        assert name in fields_of(e.Bearing)
        assert renamed(e.Act, name).count(f"{name}: ...") == 1


def test_nothing_is_said_of_another_field() -> None:
    assert renamed(e.Undertaking, "bond") == ""
    assert renamed(e.Topic, "bound") == ""
