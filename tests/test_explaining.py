"""`--explain`: a line for each file that is rewritten or removed, with the reason."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from harness import SITES
from projects import Project
from regesta.archive.asking import Many, One
from regesta.archive.known import Known
from regesta.commands.explaining import QUERIES, words
from regesta.memory import outputs, units

PROJECT = Path(__file__).resolve().parents[1]
NAMES = {name for name, field in vars(Known).items() if isinstance(field, Many | One)}
PERSON = "content/persons/dahl-erik.md"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path).laid_over(SITES / "base").build().succeeds()


def reasons(project: Project) -> dict[str, str]:
    """The reason of each file, as the last command told it, in order."""
    *lines, _ = project.out.splitlines()
    told = dict(line.split(": ", 1) for line in lines)
    assert list(told) == sorted(told)
    assert len(told) == len(lines)
    return told


def told_for_pages() -> set[str]:
    """The queries of the rooms below the archive, without those of tests."""
    code = "import regesta.site; from regesta.archive.asking import Told; print(*Told.every)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_each_query_has_words() -> None:
    assert QUERIES.keys() == NAMES | told_for_pages()


def test_no_other_reason_is_called_like_a_query() -> None:
    own = {units.NEW, outputs.PLANNED, outputs.MISSING, outputs.EDITED, outputs.REMOVED}
    assert not (own | {outputs.TEMPLATE, outputs.ANEW}) & QUERIES.keys()


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("acts_about of joint-survey", "changed: the acts about joint-survey"),
        ("entry of kono-yohei", "changed: the entry kono-yohei"),
        ("heads_in of records", "changed: the records in their order"),
        ("meaning of Bank of Norland", "changed: what the name Bank of Norland may mean"),
        ("cited of the archive", "changed: the sources that are cited"),
        ("site_file of site", "changed: site.yaml"),
        ("template pages/a of b.html", "changed: the template pages/a of b.html, or what it uses"),
        ("anew ", "made anew, nothing remembered"),
        (
            "anew it is damaged",
            "made anew, the memory of earlier builds was dropped: it is damaged",
        ),
    ],
)
def test_reasons_in_words(why: str, said: str) -> None:
    assert words(why) == said


def test_a_first_build_is_new_and_a_second_has_nothing_to_say(tmp_path: Path) -> None:
    project = Project(tmp_path).laid_over(SITES / "base").build("--explain").succeeds()
    built = project.built()
    assert set(reasons(project).values()) == {"new"}
    assert {*reasons(project), "manifest-sha256.txt"} == built.keys()
    project.build("--explain").succeeds()
    assert reasons(project) == {}


def test_what_is_told_is_what_was_rewritten_or_removed(project: Project) -> None:
    project.file("content/topics/tolls.md", "---\nname: Tolls\nbroader: economy\n---\n")
    project.edit("content/site.yaml", "title: ", "title: New ")
    before = project.built()
    project.check("--explain").succeeds().leaves_the_site_alone()
    foreseen = reasons(project)
    project.build("--explain").succeeds()
    after = project.built()
    assert reasons(project) == foreseen
    assert foreseen.keys() == {
        path for path in after if path[-4:] != ".txt" and before.get(path) != after[path]
    }
    assert foreseen["topics/tolls/index.html"] == "new"
    assert foreseen["topics/economy/index.html"].startswith("changed: the ")
    assert foreseen["404.html"] == "changed: site.yaml"
    project.without("content/topics/tolls.md").build("--explain").succeeds()
    gone = {path for path, why in reasons(project).items() if why == "removed"}
    assert gone == after.keys() - project.built().keys() == {"topics/tolls/index.html"}


def test_a_change_of_an_entry_is_told_by_its_name(project: Project) -> None:
    project.file(PERSON, (project.project / PERSON).read_text() + "\nHe liked herring.\n")
    project.build("--explain").succeeds()
    assert reasons(project)["persons/dahl-erik/index.html"] == "changed: the entry dahl-erik"


def test_a_changed_template_is_named(project: Project) -> None:
    page = (PROJECT / "templates/pages/place.html").read_text()
    project.file("templates/pages/place.html", page.replace("<article ", "<article  "))
    project.build("--explain").succeeds()
    told = reasons(project)
    assert set(told.values()) == {"changed: the template pages/place.html, or what it uses"}
    assert {path.partition("/")[0] for path in told} == {"places"}


def test_what_was_lost_or_edited(project: Project) -> None:
    project.without("site/topics/economy/index.html").build("--explain").succeeds()
    assert reasons(project) == {"topics/economy/index.html": "missing"}
    project.without("site/index.html").file("site/index.html", "mine")
    project.build("--explain", "--overwrite").succeeds()
    assert reasons(project) == {"index.html": "edited, and overwritten"}


def test_without_a_memory_only_what_differs_is_told(project: Project) -> None:
    project.edit("content/site.yaml", "title: ", "title: New ")
    project.file("content/topics/tolls.md", "---\nname: Tolls\n---\n")
    for file in project.project.glob(".site.regesta*"):
        file.unlink()
    before = project.built()
    project.build("--explain").succeeds()
    after = project.built()
    told = reasons(project)
    assert told.pop("topics/tolls/index.html") == "new"
    assert set(told.values()) == {"made anew, nothing remembered"}
    assert told.keys() == {path for path in before if path[-4:] != ".txt"} & {
        path for path in before if before[path] != after[path]
    }


def test_a_memory_that_was_dropped_is_the_reason(project: Project) -> None:
    project.edit("content/site.yaml", "title: ", "title: New ")
    with closing(sqlite3.connect(project.project / ".site.regesta")) as memory, memory:
        memory.execute("UPDATE fact SET value = 'another' WHERE name = 'engine'")
    project.build("--explain").succeeds()
    dropped = "made anew, the memory of earlier builds was dropped: it is of another version"
    assert set(reasons(project).values()) == {dropped}


def test_as_data(project: Project) -> None:
    project.without("site/topics/economy/index.html")
    project.build("--explain", "--format", "json").succeeds()
    told = [{"file": "topics/economy/index.html", "why": "missing"}]
    assert project.data["explained"] == told
    project.build("--format", "json").succeeds()
    assert "explained" not in project.data


def test_the_reason_is_the_same_in_every_process(project: Project) -> None:
    """Not by the order of a set, which is another in each."""
    project.edit(PERSON, "name: Erik Dahl", "name: Erik Dahlen")
    project.edit(PERSON, "also: [Dahl]", "also: [Dahl, Erik Dahl]")
    said = {explained(project.project, seed) for seed in range(3)}
    assert len(said) == 1
    assert "changed: " in said.pop()


def explained(folder: Path, seed: int) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "regesta", "check", "--explain"],
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.rpartition(", ")[0]
