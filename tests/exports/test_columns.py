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
from regesta.exports.columns.accounts import ACCOUNTS, AccountPart
from regesta.exports.columns.acts import ACTS
from regesta.exports.columns.entries import ID
from regesta.exports.columns.findings import FINDINGS, FindingPart, Telling
from regesta.exports.columns.meetings import MEETINGS, MeetingPart
from regesta.exports.columns.persons import PERSONS, PersonPart
from regesta.exports.columns.records import RECORDS, RecordPart
from regesta.exports.columns.sources import SOURCES
from regesta.exports.columns.undertakings import UNDERTAKINGS, UndertakingPart
from regesta.exports.tables import CellKind, Table, csv_table, json_table, row
from regesta.model import entries as e
from regesta.model.entries import Fidelity
from regesta.model.parts import (
    ActKey,
    Actor,
    Borne,
    Cited,
    Head,
    Issuers,
    LinkedAct,
    Passage,
    Piece,
    Used,
    Voice,
)

OF_EACH = pytest.mark.parametrize("name", TABLES)


def test_these_are_the_tables_of_the_archive() -> None:
    assert {name: whole.table for name, whole in inputs().items()} == TABLES


@OF_EACH
def test_names_are_distinct_and_every_column_says_what_it_holds(name: str) -> None:
    columns = TABLES[name].columns
    assert columns[0].name in ("id", "entry", "record")
    assert columns[1].name == "page"
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
    assert whole.parts or name == "accounts", "no meeting of this archive has several"
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
    rows = [row(whole.table, part) for part in whole.parts]
    keys = [tuple(str(values[key]) for key in whole.table.key) for values in rows]
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
    lines = csv.DictReader(
        io.StringIO(csv_table(whole).decode("utf-8-sig"), newline=""), strict=True
    )
    kinds = {column.name: column.kind for column in whole.table.columns}
    found = [{key: read(cell, kinds[key]) for key, cell in line.items()} for line in lines]
    assert found == json.loads(json_table(whole))


TALKS = Head("records", "talks", "[Talks]")
MINISTRY, NORLAND = Head("organisations", "ministry", "M"), Head("organisations", "norland", "N")
VOSS = Head("persons", "voss", "Voss")
CONGRESS = Head("meetings", "congress", "Congress")
TO_MEET = Head("undertakings", "to-meet", "To meet")
SENTENCE = (Piece("They agreed"), Piece("1", footnote="1"), Piece(" to meet."))
ACT = LinkedAct(
    key="talks#meet",
    position=0,
    passage=Passage(TALKS, Issuers((MINISTRY, VOSS)), "2(1)3", SENTENCE),
    word="agrees",
    past="agreed",
    toward=" with ",
    cls="agreement",
    force="agrees",
    by=(Actor(VOSS), Actor(MINISTRY)),
    voice="named",
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
    assert found["account"] == ["ministry", "voss"]
    assert found["sentence"] == "They agreed to meet."
    assert [found[name] for name in ("meeting", "force_reason")] == ["", ""]
    for name in ("through", "to", "according_to", "undertakings", "instruments", "foresees"):
        assert found[name] == []
    assert (found["answers"], found["restates"]) == ([], [])


def test_those_who_act_and_are_no_entry_stand_as_printed() -> None:
    fishermen = Actor(Head("", "fishermen", "the fishermen"), NORLAND)
    crowd = Actor(Head("", "a crowd", "a crowd"))
    found = row(ACTS, replace(ACT, by=(Actor(VOSS), fishermen), to=(crowd,), through=(crowd,)))
    assert found["by"] == ["voss", {"printed": "the fishermen", "side": "norland"}]
    assert found["to"] == found["through"] == [{"printed": "a crowd", "side": ""}]


@pytest.mark.parametrize(
    ("voice", "by", "supplied"),
    [
        ("named", (Actor(VOSS),), False),
        ("unnamed", (Actor(NORLAND),), True),
        ("unnamed", (), False),
        ("account", (), False),
    ],
)
def test_who_is_supplied_is_so_only_where_somebody_is(
    voice: Voice, by: tuple[Actor, ...], supplied: bool
) -> None:
    found = row(ACTS, replace(ACT, voice=voice, by=by))
    assert (found["voice"], found["supplied"]) == (voice, supplied)


def test_the_force_of_an_act_and_what_it_deals_with() -> None:
    undertakings = (Borne(head=TO_MEET, running="to meet", effect="makes", due=Edtf("2003")),)
    used = (Used(Head("instruments", "treaty", "Treaty"), "the Treaty", "relied-on"),)
    act = replace(
        ACT, force="holds necessary", reason="a need", according_to=(Actor(VOSS),),
        undertakings=undertakings, instruments=used,
    )  # fmt: skip
    found = row(ACTS, act)
    assert (found["force"], found["force_reason"]) == ("holds necessary", "a need")
    assert found["according_to"] == ["voss"]
    assert found["undertakings"] == [
        {"id": "to-meet", "effect": "makes", "due": "2003", "due_words": "", "qualified": "",
         "urgency": ""}
    ]  # fmt: skip
    assert found["instruments"] == [{"id": "treaty", "words": "the Treaty", "role": "relied-on"}]


def test_another_act_is_named_by_its_record_and_id() -> None:
    other = ActKey(
        key="talks#ask", by=(), voice="named", word="asks", past="asked", toward=" of ",
        record=TALKS, path="p1", sentence=SENTENCE, cls="proposal",
    )  # fmt: skip
    found = row(ACTS, replace(ACT, answers=(other,), restates=(other,)))
    assert found["answers"] == found["restates"] == ["talks#ask"]


RECORD = e.Record(
    title="Talks",
    title_supplied=True,
    kind="letter",
    issued=Edtf("2002-06-13"),
    issued_by="ministry",
    summary="",
    source=e.Origin(
        file="seeds/talks.txt",
        url="https://пример.example/",
        accessed=Edtf("2024-05-06"),
        facsimile="https://пример.example/1.png",
    ),
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
    assert found["facsimile"] == "https://xn--e1afmkfd.example/1.png"
    assert (found["accessed"], found["depth"]) == ("2024-05-06", "text")
    assert found["issued_by"] == ["ministry"]
    joint = row(RECORDS, RecordPart(TALKS, replace(RECORD, issued_by=("voss", "ministry")), None))
    assert joint["issued_by"] == ["voss", "ministry"]
    assert (found["source_sha256"], found["words"]) == ("ab", 9)
    assert found["responsibility"] == ["transcribed: E. Lind, 2024-05", "reviewed: M. Aas"]


def test_a_record_that_was_not_compared() -> None:
    found = row(RECORDS, RecordPart(TALKS, RECORD, None))
    assert (found["source_sha256"], found["words"]) == ("", None)


def due(on: str, undertaking: Head = TO_MEET) -> Borne:
    return Borne(head=undertaking, running="to meet", effect="makes", due=Edtf(on))


def test_an_undertaking() -> None:
    data = e.Undertaking(title="to meet", performer="sides")
    other = due("2001", Head("undertakings", "other", "Other"))
    acts = (
        replace(ACT, undertakings=(other, due("2003"))),
        replace(ACT, date=Edtf("2004"), undertakings=(due("2003"),)),
    )
    part = UndertakingPart(
        TO_MEET, data=data, performer=("sides",), grade="accepted", way="asked",
        by=(NORLAND, Head("", "fishermen", "the fishermen")), to=(VOSS,), accepted_by=(NORLAND,),
        qualified=("in principle",), acts=acts,
    )  # fmt: skip
    found = row(UNDERTAKINGS, part)
    assert (found["title"], found["performer"]) == ("To meet", ["sides"])
    assert (found["grade"], found["way"], found["supplied"]) == ("accepted", "asked", False)
    assert found["by"] == ["norland", {"printed": "the fishermen"}]
    assert (found["to"], found["accepted_by"]) == (["voss"], ["norland"])
    assert found["qualified"] == ["in principle"]
    assert (found["since"], found["due"], found["records"]) == ("2002-06-13", ["2003"], ["talks"])


def test_an_undertaking_of_which_only_others_say_anything() -> None:
    pages = (
        e.Source(kind="press", url="https://пример.example/"),
        e.Source(kind="inference", note="by date"),
    )
    stage = e.Stage(what="carried-out", on=Edtf("2003"), meeting="a", sources=pages)
    search = e.Searched(for_="the text", where="the gazette", on=Edtf("2024-05-06"))
    data = e.Undertaking(title="to meet", performer="voss", stages=(stage,), searched=(search,))
    part = UndertakingPart(TO_MEET, data=data, performer=("voss",), grade="envisaged")
    found = row(UNDERTAKINGS, part)
    assert found["stages"] == [
        {"what": "carried-out", "on": "2003", "meeting": "a", "note": "",
         "sources": ["https://xn--e1afmkfd.example/"]}
    ]  # fmt: skip
    assert found["searched"] == [{"for": "the text", "where": "the gazette", "on": "2024-05-06"}]
    assert (found["since"], found["due"]) == ("", [])


def test_a_finding() -> None:
    first, again = Telling(("1(1)", "p2"), "agreed"), Telling(("2(1)",), "asked", "", ("soon",))
    found = row(FINDINGS, FindingPart(TALKS, TO_MEET, first, again))
    assert list(found.values()) == [
        "talks", "records/talks/index.html#2-1_", "to-meet", ["1(1)", "p2"], "agreed", "", [],
        "2(1)", "asked", "", ["soon"],
    ]  # fmt: skip


def test_an_account_of_a_meeting() -> None:
    part = AccountPart(
        CONGRESS, TO_MEET, TALKS, Issuers((MINISTRY,)), ("1(1)",), "agreed", "", ("soon",),
        (Edtf("2003"),), ("grade", "deadline"),
    )  # fmt: skip
    assert list(row(ACCOUNTS, part).values()) == [
        "talks", "meetings/congress/index.html#compared-to-meet", [MINISTRY.id],
        "congress", "to-meet", ["1(1)"], "agreed", "", ["soon"], ["2003"],
        ["grade", "deadline"],
    ]  # fmt: skip
    silent = row(ACCOUNTS, AccountPart(CONGRESS, TO_MEET, TALKS, Issuers((MINISTRY,))))
    assert list(silent.values())[5:] == [[], "", "", [], [], []]


def test_a_source() -> None:
    source = e.Source(
        kind="official", url="https://пример.example/", title="Gazette", by="Norland",
        date=Edtf("2002"), language="no", accessed=Edtf("2024-05"), for_="the day",
        archived="https://архив.example/", note="p. 3",
    )  # fmt: skip
    found = row(SOURCES, Cited(source, VOSS, "office: Minister"))
    assert list(found.values()) == [
        "voss", "persons/voss/index.html", "office: Minister", "the day", "official",
        "https://xn--e1afmkfd.example/", "Gazette", "Norland", "2002", "no", "2024-05",
        "https://xn--80aer5aza.example/", "p. 3",
    ]  # fmt: skip


def test_a_meeting() -> None:
    data = e.Meeting(title="Talks", kind="talks", status="postponed", planned=Edtf("2002-07"))
    head = Head("meetings", "talks-2002", "Talks")
    found = row(MEETINGS, MeetingPart(head, data, ("holm",), (VOSS, VOSS), (TALKS,)))
    assert (found["date"], found["planned"], found["number"]) == ("", "2002-07", None)
    assert (found["places"], found["persons"], found["records"]) == (["holm"], ["voss"], ["talks"])


def test_a_person() -> None:
    office = e.Office(title="Minister", of="ministry", attested=Edtf("2001"))
    data = e.Person(name="Voss", sort="Voss", offices=(office,), same_as={"viaf": "12"})
    found = row(PERSONS, PersonPart(VOSS, data))
    assert found["offices"] == [
        {"title": "Minister", "of": "ministry", "from": "", "to": "", "attested": "2001"}
    ]
    assert [found[name] for name in ("wikidata", "viaf", "isni")] == ["", "12", ""]


def test_a_table_takes_no_column_of_other_parts() -> None:
    wrong: Table[LinkedAct] = Table("acts", "Acts", (ID,))  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        row(wrong, ACT)
