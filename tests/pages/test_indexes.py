from __future__ import annotations

from typing import Any

from msgspec.structs import replace

import small_archive
from hand_made import BY_MINISTRY, JAPAN, PAGE, RECORD, RUSSIA
from regesta.archive.wording import Worded
from regesta.dates import Edtf
from regesta.model.parts import Head, Value
from regesta.pages import indexes
from regesta.pages.indexes import Inputs, View
from regesta.pages.shared import lists, portions
from regesta.pages.shared.rows import OrganisationRow, PersonRow, RecordRow

PLACE = "---\nname: P{n}\nlat: 5{n}\nlon: 12\n---\n"
MEETING = "---\ntitle: T{n}\nkind: visit\nstatus: held\n{date}---\n"


def shelves(folder: str, *rows: Value) -> list[tuple[str, str, int]]:
    page = Inputs(replace(PAGE, section=folder), len(rows), rows)
    return [(each.title, each.id, len(each.rows)) for each in indexes.make(page).shelves]


def of_archive(folder: str, **changes: str | None) -> View[Any]:
    given = {name.replace("__", "/"): text for name, text in changes.items()}
    return indexes.make(indexes.gather(small_archive.archive(given), folder))


def test_records_stand_by_year() -> None:
    dates = ("2000-11-04", "2002")
    rows = [RecordRow(RECORD, Edtf(date), BY_MINISTRY, (), Worded("")) for date in dates]
    assert shelves("records", *rows) == [("2000", "on-2000", 1), ("2002", "on-2002", 1)]


def test_a_meeting_without_a_date_stands_where_it_was_planned_and_the_rest_last() -> None:
    view = of_archive(
        "meetings",
        meetings__c=MEETING.format(n=1, date=""),
        meetings__b=MEETING.format(n=2, date="date: 1941-06\n"),
        meetings__a=MEETING.format(n=3, date="planned: 1940-12\n"),
    )
    assert [(shelf.title, [r.head.id for r in shelf.rows]) for shelf in view.shelves[-3:]] == [
        ("1940", ["a"]),
        ("1941", ["b"]),
        ("Without a date", ["c"]),
    ]


def test_persons_stand_by_what_they_are_filed_under() -> None:
    row = PersonRow(Head("persons", "kono", "Yohei Kono", sort="kono, yohei"), {})
    assert shelves("persons", row) == [("K", "on-k", 1)]


def test_states_come_before_other_organisations() -> None:
    bank = OrganisationRow(Head("organisations", "bank", "A bank", kind="bank"), {})
    rows = (bank, OrganisationRow(JAPAN, {}), OrganisationRow(RUSSIA, {}))
    assert shelves("organisations", *rows) == [("State", "on-state", 2), ("Bank", "on-bank", 1)]


def test_topics_are_a_tree_and_places_have_a_map() -> None:
    points = {f"places__p{n}": PLACE.format(n=n) for n in range(2)}
    topics, places = of_archive("topics"), of_archive("places", **points)
    assert {row.head.id for row in topics.given.rows} > {node.row.head.id for node in topics.tree}
    assert (topics.shelves, topics.map) == ((), None)
    assert places.map
    assert not places.tree
    assert of_archive("places").map is None, "of one place"


def test_a_long_index_leads_to_parts_that_have_their_own_rows_and_no_map() -> None:
    names = [f"{letter}{n}" for letter in "xyz" for n in range(200)]
    changes: dict[str, str | None] = {
        f"places/{name}": f"---\nname: {name.capitalize()}\nlat: 50\nlon: 12\n---\n"
        for name in names
    }
    archive = small_archive.archive(changes)
    paths = {planned.path: planned for planned in indexes.plan(archive, "places")}
    first, part = paths["places/index.html"], paths["places/initial/x/index.html"]
    whole, own = indexes.make(first.inputs(archive)), indexes.make(part.inputs(archive))
    assert (whole.given.total, whole.given.rows, whole.shelves) == (603, (), ())
    assert "places/initial/x/index.html" in {portion.href for portion in whole.given.parts}
    assert whole.map
    assert (own.given.total, len(own.given.rows), own.page.title) == (200, 200, "Places: X")
    assert own.page.crumbs[-1].href == "places/index.html"
    assert own.map is None


def test_a_page_of_an_index_asks_only_for_the_rows_on_it() -> None:
    meetings = {
        f"meetings/m{n}-{year}": MEETING.format(n=n, date=f"date: {year}\n")
        for n in range(300)
        for year in (1941, 1942)
    }
    archive = small_archive.archive(dict[str, str | None](meetings))
    at = portions.start([lists.decade(1942), ("1942", "1942")])
    part = indexes.gather(archive, "meetings", at)
    assert [row.head.id for row in part.rows] == [f"m{n}-1942" for n in range(300)]
    above = [crumb.href for crumb in part.page.crumbs]
    assert above == ["meetings/index.html", "meetings/year/1940s/index.html"]
    (listed,) = [query for query in archive.asked if query.name == "meetings_listed"]
    assert listed.low == at
    assert not {"entry", "heads_in"} & {query.name for query in archive.asked}
