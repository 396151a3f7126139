"""The columns of each table: from parts made by hand, and from those of this archive."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from msgspec.structs import replace
from this_archive import TABLES, inputs

from regesta.dates import Edtf
from regesta.exports.columns.acts import ACTS
from regesta.exports.columns.entries import ID
from regesta.exports.columns.meetings import MEETINGS, MeetingPart
from regesta.exports.columns.persons import PERSONS, PersonPart
from regesta.exports.columns.records import RECORDS, RecordPart
from regesta.exports.columns.undertakings import UNDERTAKINGS, UndertakingPart
from regesta.exports.tables import CellKind, Table, csv_table, json_table, row
from regesta.model import entries as e
from regesta.model.entries import Fidelity
from regesta.model.parts import ActKey, Actor, Head, LinkedAct, Passage, Piece

OF_EACH = pytest.mark.parametrize("name", TABLES)


def test_these_are_the_tables_of_the_archive() -> None:
    assert {name: whole.table for name, whole in inputs().items()} == TABLES


@OF_EACH
def test_names_are_distinct_and_every_column_says_what_it_holds(name: str) -> None:
    columns = TABLES[name].columns
    assert [column.name for column in columns[:2]] == ["id", "page"]
    assert len({column.name for column in columns}) == len(columns)
    assert all(column.text.endswith(".") for column in columns)


def is_of(kind: CellKind, value: Any) -> bool:
    """Whether a value is what its column declares."""
    match kind:
        case "string":
            return isinstance(value, str)
        case "integer":
            return value is None or type(value) is int
        case "boolean":
            return isinstance(value, bool)
        case "list":
            return isinstance(value, list) and all([one] == one.split() for one in value)
        case "array":
            return isinstance(value, list) and all(isinstance(one, str | dict) for one in value)
        case "object":
            return isinstance(value, dict)


@OF_EACH
def test_every_value_is_of_the_kind_that_its_column_declares(name: str) -> None:
    whole = inputs()[name]
    assert whole.parts
    wrong = [
        (column.name, value)
        for part in whole.parts
        for column in whole.table.columns
        if not is_of(column.kind, value := column.value(part))
    ]
    assert not wrong


@OF_EACH
def test_no_two_rows_have_one_key(name: str) -> None:
    whole = inputs()[name]
    keys = [whole.table.columns[0].value(part) for part in whole.parts]
    assert len(set(keys)) == len(keys)


def read(cell: str, kind: CellKind) -> Any:
    """What a cell of CSV says."""
    match kind:
        case "integer":
            return int(cell) if cell else None
        case "boolean":
            return {"true": True, "false": False}[cell]
        case "list":
            return cell.split()
        case "array" | "object":
            return json.loads(cell or {"array": "[]", "object": "{}"}[kind])
        case _:
            return cell


@OF_EACH
def test_csv_and_json_hold_the_same(name: str) -> None:
    whole = inputs()[name]
    lines = csv.DictReader(io.StringIO(csv_table(whole).decode(), newline=""), strict=True)
    kinds = {column.name: column.kind for column in whole.table.columns}
    found = [{key: read(cell, kinds[key]) for key, cell in line.items()} for line in lines]
    assert found == json.loads(json_table(whole))


TALKS = Head("records", "talks", "[Talks]")
MINISTRY, NORLAND = Head("organisations", "ministry", "M"), Head("organisations", "norland", "N")
VOSS = Head("persons", "voss", "Voss")
SENTENCE = (Piece("They agreed"), Piece("1", footnote="1"), Piece(" to meet."))
ACT = LinkedAct(
    key="talks#meet",
    position=0,
    passage=Passage(TALKS, MINISTRY, "2(1)3", SENTENCE),
    word="agrees",
    past="agreed",
    cls="agreement",
    by=(Actor(VOSS), Actor(MINISTRY)),
    unnamed=False,
    sides=(NORLAND, NORLAND),
    concurrence=True,
    date=Edtf("2002-06-13"),
    meeting=None,
    topics=(),
)


def test_an_act() -> None:
    found = row(ACTS, ACT)
    assert (found["id"], found["page"]) == ("talks#meet", "records/talks/index.html#2-1_3")
    assert (found["by"], found["sides"]) == (["voss", "ministry"], ["norland"])
    assert found["sentence"] == "They agreed to meet."
    assert [found[name] for name in ("meeting", "undertaking", "effect", "due")] == [""] * 4
    assert (found["answers"], found["restates"]) == ([], "")


def test_another_act_is_the_address_of_its_passage() -> None:
    other = ActKey(TALKS, "p1", SENTENCE)
    found = row(ACTS, replace(ACT, answers=(other,), restates=other))
    assert found["answers"] == ["records/talks/index.html#p1"]
    assert found["restates"] == "records/talks/index.html#p1"


RECORD = e.Record(
    title="Talks",
    title_supplied=True,
    kind="letter",
    issued=Edtf("2002-06-13"),
    issued_by="ministry",
    summary="",
    source=e.Origin(file="seeds/talks.txt", url="https://пример.example/"),
    reports=(e.Report(meeting="a", at="p1"), e.Report(meeting="b"), e.Report(meeting="a")),
    responsibility=(
        e.Responsibility(did="transcribed", who="E. Lind", on=Edtf("2024-05")),
        e.Responsibility(did="reviewed", who="M. Aas"),
    ),
)


def test_a_record() -> None:
    found = row(RECORDS, RecordPart(TALKS, RECORD, Fidelity(9, 9, 0, "ab")))
    assert (found["id"], found["page"]) == ("talks", "records/talks/index.html")
    assert (found["title"], found["meetings"]) == ("[Talks]", ["a", "b"])
    assert found["source_url"] == "https://xn--e1afmkfd.example/"
    assert (found["source_sha256"], found["words"]) == ("ab", 9)
    assert found["responsibility"] == ["transcribed: E. Lind, 2024-05", "reviewed: M. Aas"]


def test_a_record_that_was_not_compared() -> None:
    found = row(RECORDS, RecordPart(TALKS, RECORD, None))
    assert (found["source_sha256"], found["words"]) == ("", None)


def test_an_undertaking() -> None:
    later = e.Outcome(outcome="carried-out", on=Edtf("2003"), meeting="a")
    data = e.Undertaking(title="To meet", bound="sides", later=(later,))
    acts = (replace(ACT, due=Edtf("2003")), replace(ACT, date=Edtf("2004"), due=Edtf("2003")))
    head = Head("undertakings", "to-meet", "To meet")
    found = row(UNDERTAKINGS, UndertakingPart(head, data, ("sides",), "agreed", acts))
    assert (found["bound"], found["strength"]) == (["sides"], "agreed")
    assert (found["since"], found["due"], found["records"]) == ("2002-06-13", ["2003"], ["talks"])
    assert found["outcomes"] == [
        {"outcome": "carried-out", "on": "2003", "meeting": "a", "note": "", "sought": ""}
    ]
    silent = UndertakingPart(head, data, ("sides",), "proposed", ())
    assert row(UNDERTAKINGS, silent)["since"] == ""


def test_a_meeting() -> None:
    data = e.Meeting(title="Talks", kind="talks", status="postponed", planned=Edtf("2002-07"))
    head = Head("meetings", "talks-2002", "Talks")
    found = row(MEETINGS, MeetingPart(head, data, ("holm",), (VOSS, VOSS), (TALKS,)))
    assert (found["date"], found["planned"], found["number"]) == ("", "2002-07", None)
    assert (found["places"], found["persons"], found["records"]) == (["holm"], ["voss"], ["talks"])


def test_a_person() -> None:
    office = e.Office(title="Minister", of="ministry", from_=Edtf("2001"))
    data = e.Person(name="Voss", sort="Voss", offices=(office,), same_as={"viaf": "12"})
    found = row(PERSONS, PersonPart(VOSS, data))
    assert found["offices"] == [{"title": "Minister", "of": "ministry", "from": "2001", "to": ""}]
    assert [found[name] for name in ("wikidata", "viaf", "isni")] == ["", "12", ""]


def test_a_table_takes_no_column_of_other_parts() -> None:
    wrong: Table[LinkedAct] = Table("acts", "Acts", (ID,))  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        row(wrong, ACT)
