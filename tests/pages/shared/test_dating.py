"""The date by which an entry stands in a line of time."""

from __future__ import annotations

import small_archive
from regesta.pages.shared.dating import date_of

PLANNED = "---\ntitle: M\nkind: visit\nstatus: postponed\nplanned: 1932-05\n---\n"


def test_an_entry_without_a_date_of_its_own_has_the_next_best() -> None:
    archive = small_archive.archive({"meetings/put-off": PLANNED})
    found = {
        entry_id: str(date_of(archive, archive.entries[entry_id]) or "")
        for entry_id in ("holm-1931", "put-off", "joint-survey", "berg-anna")
    }
    (first, *_) = archive.acts_about["joint-survey"]
    assert found == {
        "holm-1931": str(archive.heads["holm-1931"].date),
        "put-off": "May 1932",
        "joint-survey": str(first.date),
        "berg-anna": "",
    }
