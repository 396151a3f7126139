"""A record as JSON: its acts are the rows of the table of acts."""

from __future__ import annotations

import json

from this_archive import archive, planned

from regesta.exports.columns.acts import ACTS
from regesta.exports.recorddata import record_json
from regesta.exports.tables import row
from regesta.model.entries import Record


def test_the_acts_are_rows_of_their_table() -> None:
    for entry in archive().of(Record):
        inputs = planned()[f"records/{entry.id}/record.json"].inputs(archive())
        found = json.loads(record_json(inputs))
        assert found["acts"]
        assert found["acts"] == [row(ACTS, act) for act in inputs.acts]
        assert [act["path"] for act in found["acts"]] == [act.at for act in entry.data.acts]
