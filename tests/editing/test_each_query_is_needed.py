"""Each kind of query is noted for a reason: without it, some edit leaves a site that is stale.

So whoever asks is found by what it asked, and by nothing less.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import richer
from each_query import NEEDED, REDUNDANT
from material import BASE
from ways_to_build import Build
from without import Clean, is_stale_after

from projects import Project
from regesta.archive.asking import Many, One, Told
from regesta.archive.known import Known

KNOWN = {name for name, field in vars(Known).items() if isinstance(field, Many | One)}
NOTHING = "no query has this name"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small archive, made richer, with its site."""
    project = Project(tmp_path_factory.mktemp("richer")).laid_over(BASE).files(richer.FILES)
    Build().run(project)
    return project.succeeds()


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Clean:
    folder = tmp_path_factory.mktemp("clean")
    Project(folder / "files").laid_over(BASE).files(richer.FILES)
    return Clean(folder / "files", folder / "edited")


def test_every_query_is_among_them() -> None:
    assert sorted([*NEEDED, *REDUNDANT]) == sorted(KNOWN | Told.every.keys())


def test_a_build_asks_each(built: Project) -> None:
    """But for the meaning of name forms, whose askers are found by their words, and the feed of a
    site that has no address."""
    asked = {query for _, query, _ in _traced(built)}
    assert {*NEEDED, *REDUNDANT} - asked == {"meaning", "feed"}


@pytest.mark.parametrize("name", NEEDED)
def test_without_it_a_site_is_stale(
    built: Project, clean: Clean, tmp_path: Path, name: str
) -> None:
    edits = NEEDED[name]
    assert is_stale_after(edits, name, built.project, tmp_path / "without", clean)
    assert not is_stale_after(edits, NOTHING, built.project, tmp_path / "with", clean)


@pytest.mark.parametrize("name", REDUNDANT)
def test_whoever_asks_a_redundant_one_asks_what_it_is_made_from(built: Project, name: str) -> None:
    traced = _traced(built)
    asked = {(unit, of) for unit, query, of in traced if query == name}
    assert asked
    for unit, of in asked:
        for other in REDUNDANT[name].beside(of):
            assert (unit, *other) in traced, (unit, of)


def _traced(built: Project) -> set[tuple[str, str, str]]:
    """Who asked what: names of units, of queries, and what these were asked of."""
    with closing(sqlite3.connect(built.project / ".site.regesta")) as database:
        return set(
            database.execute(
                "SELECT unit.name, query.name, query.of FROM trace"
                " JOIN unit ON unit.id = trace.unit JOIN query ON query.id = trace.query"
            )
        )
