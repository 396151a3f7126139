"""A memory that is damaged or of another version: said in one line, the site is right."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from projects import Project
from regesta.memory import file
from small_archive import BASE

SAID = (
    "notice[R922]: what earlier builds remembered is not used: {}\n"
    "  at .site.regesta:1:1\n"
    "  hint: nothing is lost: all is made anew\n\n"
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small archive with its site."""
    return Project(tmp_path_factory.mktemp("small")).laid_over(BASE).build().succeeds()


def memory(project: Project) -> Path:
    return project.project / ".site.regesta"


def is_as_it_should(project: Project, said: str) -> None:
    """The site is that of a build from nothing, the line is said, and said once."""
    wanted = project.built()
    project.build().succeeds().says_exactly(said)
    assert project.built() == wanted
    project.build().succeeds().says_exactly("").leaves_the_site_alone()


@pytest.mark.parametrize("kept", [100, 5_000, 40_000, 100_000])
def test_one_cut_short(built: Project, kept: int) -> None:
    data = memory(built).read_bytes()
    assert len(data) > kept
    memory(built).write_bytes(data[:kept])
    is_as_it_should(built, SAID.format("it is damaged"))


def test_one_of_random_bytes_under_its_head(built: Project) -> None:
    data = memory(built).read_bytes()
    noise = random.Random(0).randbytes(len(data) - 100)  # noqa: S311
    memory(built).write_bytes(data[:100] + noise)
    is_as_it_should(built, SAID.format("it is damaged"))


@pytest.mark.parametrize(
    "column",
    [
        "data FROM value",
        "gave FROM unit",
        "asked FROM unit",
        "recipe FROM output",
        "data FROM compiled",
    ],
)
def test_flipped_bytes_in_what_is_kept(built: Project, column: str) -> None:
    """In every row: it is found out wherever the build first needs one."""
    name, _, table = column.partition(" FROM ")
    database = file.Database(memory(built), anew=False)
    key = "rowid" if table == "unit" else {"output": "path", "compiled": "key"}.get(table, "digest")
    rows = database.execute(f"SELECT {key}, {name} FROM {table} WHERE {name} NOT NULL").fetchall()  # noqa: S608
    flipped = [(bytes([*data[:-1], data[-1] ^ 4]), of) for of, data in rows]
    database.executemany(f"UPDATE {table} SET {name} = ? WHERE {key} = ?", flipped)  # noqa: S608
    database.close()
    assert flipped
    text = built.project / "content/persons/berg-anna.md"
    text.write_text(f"{text.read_text().rstrip()} Or so.\n")
    clean = Project(built.project).build("--output", f"{built.project}/../clean-{table}-{name}")
    built.build().succeeds().says_exactly(SAID.format("it is damaged"))
    assert built.built() == clean.built()
    built.build().succeeds().says_exactly("")


def test_problems_that_are_not_as_they_were_told(site_with_a_warning: Project) -> None:
    said = site_with_a_warning.err
    database = file.Database(memory(site_with_a_warning), anew=False)
    database.execute("UPDATE unit SET problems = substr(problems, 1, 20) || x'00'")
    database.close()
    site_with_a_warning.build().succeeds()
    assert site_with_a_warning.err == SAID.format("it is damaged") + said


@pytest.fixture
def site_with_a_warning(tmp_path: Path) -> Project:
    site = Project(tmp_path / "project").minimal()
    site.file("content/pages/about.md", "---\ntitle: Ab\u043eut\n---\nText.\n").build().succeeds()
    assert "warning" in site.err
    return site


def test_a_table_that_is_gone(built: Project) -> None:
    database = file.Database(memory(built), anew=False)
    database.execute("DROP TABLE window")
    database.close()
    built.edit("content/topics/economy.md", "Economic relations", "Trade")
    clean = Project(built.project).build("--output", f"{built.project}/../clean-gone")
    built.build().succeeds().says_exactly(SAID.format("it is damaged"))
    assert built.built() == clean.built()


def test_one_of_another_version(built: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(file, "engine", lambda: "another")
        built.check().succeeds().says_exactly(SAID.format("it is of another version"))
        is_as_it_should(built, SAID.format("it is of another version"))
    is_as_it_should(built, SAID.format("it is of another version"))


def test_as_json(built: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "engine", lambda: "a third")
    built.run("--format", "json", "--strict").succeeds()
    (told,) = built.data["problems"]
    assert (told["file"], told["severity"]) == (".site.regesta", "notice")


def test_what_is_asked_for_is_not_told(built: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "engine", lambda: "a fourth")
    built.build("--clean").succeeds().says_exactly("")
