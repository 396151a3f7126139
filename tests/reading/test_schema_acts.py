"""Acts and undertakings from text to typed entries: what may stand alone, and what in a list."""

from __future__ import annotations

import pytest
from test_schema_errors import RECORD, decode

from regesta.dates import Edtf
from regesta.model import entries as e

UNDERTAKING = """title: visit
performer: sides
stages:
- {what: dated, on: 2003, sources: [{kind: press, url: 'http://a.b', for: the year}]}
searched:
- {for: a notice, where: the press, on: 2021-03-04}
"""
ACTS = """acts:
- at: p1
  id: a
  by: [x, {printed: business leaders, side: y}]
  to: {printed: others}
  act: agrees
  quote: agreed
  force: {is: holds necessary, reason: Why.}
  instruments: {t: words, u: {words: more, role: relied-on}}
  undertakings: [{id: v, effect: carries-out, due: 2003, due_words: d, qualified: q, urgency: u}]
- {at: p1, id: b, by: account, act: states, quote: said, undertakings: v}
"""


def test_an_undertaking() -> None:
    undertaking, found = decode(UNDERTAKING, e.Undertaking)
    assert not found
    assert undertaking.performer == "sides"
    (stage,), (search,) = undertaking.stages, undertaking.searched
    assert (stage.what, stage.on, stage.sources[0].for_) == ("dated", Edtf("2003"), "the year")
    assert (search.for_, search.where, search.on) == ("a notice", "the press", Edtf("2021-03-04"))


@pytest.mark.parametrize("field", ["for: a notice", "where: the press", "on: 2021-03-04"])
def test_a_search_says_what_was_sought_where_and_on_which_day(field: str) -> None:
    line = "- {for: a notice, where: the press, on: 2021-03-04}"
    left = line.replace(f"{field}, ", "").replace(f", {field}", "")
    undertaking, found = decode(UNDERTAKING.replace(line, left), e.Undertaking)
    assert undertaking is None
    name = field.partition(":")[0]
    assert found == [("6:3", f"the field `{name}` is missing in an item of `searched`", "give it")]


def test_acts() -> None:
    record, found = decode(f"{RECORD}{ACTS}", e.Record)
    assert not found
    first, second = record.acts
    assert first.by == ("x", e.Printed(printed="business leaders", side="y"))
    assert first.to == e.Printed(printed="others")
    assert first.force == e.Forced(is_="holds necessary", reason="Why.")
    assert first.instruments == {"t": "words", "u": e.Use(words="more", role="relied-on")}
    assert first.undertakings == (
        e.Bearing(
            id="v",
            effect="carries-out",
            due=Edtf("2003"),
            due_words="d",
            qualified="q",
            urgency="u",
        ),
    )
    assert (second.by, second.undertakings) == ("account", "v")
