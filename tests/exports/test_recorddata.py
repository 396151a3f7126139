"""A record as JSON: its acts are the rows of the table of acts."""

from __future__ import annotations

import json

from msgspec.structs import replace
from test_columns import ACT, RECORD
from this_archive import archive, planned

from linking import all_of
from regesta.dates import Edtf
from regesta.exports.columns.acts import ACTS
from regesta.exports.recorddata import Inputs, record_json
from regesta.exports.reference import CitedRecord
from regesta.exports.tables import row
from regesta.model import entries as e
from regesta.model.entries import Record


def test_the_acts_are_rows_of_their_table() -> None:
    for entry in all_of(archive(), Record):
        inputs = planned()[f"records/{entry.id}/record.json"].inputs(archive())
        found = json.loads(record_json(inputs))
        assert found["acts"]
        assert found["acts"] == [row(ACTS, act) for act in inputs.acts]
        assert [act["path"] for act in found["acts"]] == [act.at for act in entry.data.acts]


def test_what_the_editor_typed_stands_under_the_names_typed() -> None:
    act = e.Act(
        at="p1", by=(e.Printed(printed="fishermen"), "voss"), act="agrees", quote="agreed", id="a",
        force=e.Forced(is_="holds necessary", reason="a need is agreed"),
        instruments={"treaty": e.Use(words="the Treaty"), "plan": "the Plan"},
        undertakings=(e.Bearing(id="to-meet", effect="makes", due=Edtf("2003")),),
    )  # fmt: skip
    source = e.Source(kind="official", url="https://example.org/", for_="the day")
    record = replace(
        RECORD,
        acts=(act,),
        mentions={"he": e.Reading(is_="voss", sources=(source,))},
        tells_again={"2": ("1(1)",)},
    )
    reference = CitedRecord("talks", "Talks", "Ministry", "letter", Edtf("2002-06-13"), "Archive")
    found = json.loads(record_json(Inputs(reference, record, None, (), (ACT,))))
    assert found["mentions"]["he"]["is"] == "voss"
    assert found["mentions"]["he"]["sources"][0]["for"] == "the day"
    assert (found["tells_again"], found["depth"]) == ({"2": ["1(1)"]}, "acts")
    assert found["acts"] == [row(ACTS, ACT)]
