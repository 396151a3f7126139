"""What the tables are made of: the parts of an archive, each fact once."""

from __future__ import annotations

from typing import Any

from regesta.exports.tables import row
from regesta.pages import data
from small_archive import Changes, archive, record

GONE: Changes = {"records/holm-1931": None}
PERSON = """---
name: Ole Voss
sort: Voss, Ole
offices:
  - {title: Minister, of: norland, from: 1920, sources: &}
  - {title: Minister, of: sudmark, from: 1930, sources: &}
---
""".replace("&", "[{kind: press, url: 'https://example.org/voss', for: both}]")


def rows(table: str, changes: Changes | None = None) -> list[dict[str, Any]]:
    found = archive(changes)
    plan = next(one for one in data.plan(found) if one.path == f"data/{table}.json")
    inputs: Any = plan.inputs(found)
    return [row(inputs.table, part) for part in inputs.parts]


def test_an_undertaking_has_its_grade_and_whose_acts_it_rests_on() -> None:
    found = next(one for one in rows("undertakings") if one["id"] == "joint-survey")
    assert (found["grade"], found["way"], found["performer"]) == ("accepted", "proposed", ["sides"])
    assert (found["by"], found["accepted_by"]) == (["norland"], ["sudmark"])
    assert (found["qualified"], found["supplied"]) == (["in principle"], False)


def test_who_refused_is_in_the_table() -> None:
    acts = (
        "\n  - {at: p1, id: refusal, by: sudmark, act: refuses, quote: not, "
        "undertakings: [{id: licences, effect: refuses}]}"
    )
    records: Changes = {"records/refused": record("Sudmark would not.", "1931-05-09", acts=acts)}
    found = [one["refused_by"] for one in rows("undertakings", {**records, **GONE})]
    assert ["sudmark"] in found


def test_what_is_printed_alike_of_one_source_is_one_row() -> None:
    found = [one for one in rows("sources", {"persons/voss": PERSON}) if one["entry"] == "voss"]
    assert [(one["what"], one["for"]) for one in found] == [("office: Minister", "both")]
