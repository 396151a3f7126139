"""What the figures are drawn from, out of a small archive."""

from __future__ import annotations

import pytest

import small_archive
from regesta.site import figures, plan, timeline
from regesta.views.chronology import Chronology, Inputs

LICENCES = """---
title: To issue licences
bound: sides
later:
  - outcome: postponed
    sources: [{kind: official, url: "https://example.org/later"}]
  - outcome: OUTCOME
    sought: all papers
    sources: [{kind: official, url: "https://example.org/licences"}]
---
"""


def counted(changes: dict[str, str | None] | None = None) -> dict[tuple[str, int], int]:
    archive = small_archive.archive(changes)
    found = figures.dated(archive, timeline.events(archive))
    return {(each.form, each.year): each.count for each in found}


def test_every_kind_of_event_is_counted_by_year_and_by_what_became_of_it() -> None:
    found = counted()
    assert found["held", 1931] == 3
    assert found["foreseen", 1931] == 1
    assert found["record", 1931] == 1
    assert found["instrument", 1921] >= 1


@pytest.mark.parametrize(
    ("status", "form"), [("postponed", "lapsed"), ("not-held", "lapsed"), ("held", "held")]
)
def test_a_meeting_that_was_moved_is_counted_once(status: str, form: str) -> None:
    moved = f"---\ntitle: T\nkind: visit\nstatus: {status}\nplanned: 1940\ndate: 1941\n---\n"
    found = counted({"meetings/moved": moved})
    assert (found.get((form, 1941)), found.get((form, 1940))) == (1, None)


@pytest.mark.parametrize(
    ("outcome", "form"),
    [("carried-out", "kept"), ("in-part", "partly"), ("superseded", "missed")],
)
def test_a_deadline_is_counted_by_its_last_outcome(outcome: str, form: str) -> None:
    found = counted({"undertakings/licences": LICENCES.replace("OUTCOME", outcome)})
    assert found[form, 1931] == 1


def test_the_chronology_and_the_places_have_their_figures() -> None:
    pages = {page.path: page for page in plan(small_archive.archive())}
    page = pages["chronology/index.html"]
    assert isinstance(page.inputs, Inputs)
    view = page.maker(page.inputs)
    assert isinstance(view, Chronology)
    assert view.figure
    assert {c.href for c in view.figure.columns} >= {"chronology/index.html#on-1931"}
    index = pages["places/index.html"]
    assert index.maker(index.inputs).map  # type: ignore[union-attr]
    place = pages["places/holm/index.html"]
    assert place.maker(place.inputs).map  # type: ignore[union-attr]
    without = pages["places/skerries/index.html"]
    assert without.maker(without.inputs).map is None  # type: ignore[union-attr]


def test_a_split_chronology_keeps_the_figure_of_all_on_its_first_page() -> None:
    changes: dict[str, str | None] = {
        f"meetings/m{n}": f"---\ntitle: M{n}\nkind: visit\nstatus: held\ndate: {1800 + n}\n---\n"
        for n in range(130)
    }
    changes |= {
        f"meetings/n{n}": f"---\ntitle: N{n}\nkind: visit\nstatus: held\ndate: 1931-02\n---\n"
        for n in range(400)
    }
    pages = {page.path: page for page in plan(small_archive.archive(changes))}
    first, year = pages["chronology/index.html"], pages["chronology/year/1850/index.html"]
    figure = first.maker(first.inputs).figure  # type: ignore[union-attr]
    assert figure
    assert figure.lanes[0].total == 534
    assert "chronology/year/1931/index.html" in {column.href for column in figure.columns} | {
        "chronology/year/1930/index.html"
    }
    assert year.maker(year.inputs).figure is None  # type: ignore[union-attr]
