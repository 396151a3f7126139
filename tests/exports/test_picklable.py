"""Whatever a maker of an export is given can be sent to another process, and so can the maker."""

from __future__ import annotations

import pickle

from this_archive import archive, planned


def test_makers_and_their_inputs_come_back() -> None:
    assert planned().keys() >= {"data/acts.csv", "data/datapackage.json", "feed.xml"}
    for path, plan in planned().items():
        given = plan.inputs(archive())
        make, inputs = pickle.loads(pickle.dumps((plan.make, given)))  # noqa: S301
        assert make is plan.make
        assert inputs == given, path
