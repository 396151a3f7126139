from __future__ import annotations

import small_archive
from regesta.pages.shared import maps


def test_a_place_has_the_meetings_held_there_and_one_without_a_point_is_left_out() -> None:
    (holm,) = maps.points(small_archive.archive())
    assert (holm.head.id, holm.held, holm.other) == ("holm", 2, 0)


def test_a_meeting_that_was_not_held_is_counted_apart() -> None:
    off = "---\ntitle: T\nkind: visit\nstatus: not-held\nplanned: 1940\nplace: holm\n---\n"
    (holm,) = maps.points(small_archive.archive({"meetings/off": off}))
    assert (holm.held, holm.other) == (2, 1)
