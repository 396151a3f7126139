"""`--profile`: what each stage of a build took; and the stages themselves, as they are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness import SITES, SiteTest
from projects import Project
from regesta import build as building
from regesta.commands import profile
from regesta.commands.profile import Used
from regesta.making import steps
from regesta.making.manner import Folders, Manner
from regesta.making.watch import Watch

STAGES = [
    "look", "load", "read", "check", "use", "link", "relate", "assess", "retell", "compare",
    "tell", "plan", "make", "write", "search",
]  # fmt: skip


class Seen(Watch):
    """Who notes all that is told."""

    def __init__(self) -> None:
        self.stages: list[str] = []
        self.done: dict[str, list[tuple[int, int]]] = {}
        self.open = 0

    def begin(self, stage: str) -> None:
        self.stages.append(stage)
        self.open += 1
        assert self.open == 1, f"{stage} begins within another"

    def go_on(self, done: int, of: int) -> None:
        self.done.setdefault(self.stages[-1], []).append((done, of))

    def end(self) -> None:
        self.open -= 1


def folders(project: Path) -> Folders:
    return Folders(project, project / "content", project / "templates", project / "site")


def test_each_stage_is_told_and_how_far_it_is(site: SiteTest) -> None:
    seen = Seen()
    result = building.build(folders(site.project), Manner(watches=(seen,)))
    assert result.written
    assert list(dict.fromkeys(seen.stages)) == STAGES
    assert seen.open == 0
    files = result.written.changed
    assert seen.done["make"] == [(n, files) for n in range(1, files + 1)]
    assert seen.done["read"] == [(1, 3), (2, 3), (3, 3)]


def test_stages_end_where_a_build_does(site: SiteTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no")

    seen = Seen()
    monkeypatch.setattr(steps, "_run", refuse)
    with pytest.raises(OSError, match="no"):
        building.build(folders(site.project), Manner(watches=(seen,)))
    assert (seen.stages[-1], seen.open) == ("check", 0)


def test_a_table_goes_to_stderr(tmp_path: Path) -> None:
    project = Project(tmp_path).laid_over(SITES / "base").build("--profile").succeeds()
    head, *rows = (line.split() for line in project.err.splitlines())
    assert " ".join(head) == "stage wall s processor s memory MB largest worker MB"
    assert [" ".join(row[:-4]) for row in rows] == [*STAGES, "in all"]
    assert len(project.out.splitlines()) == 1


def test_as_data(tmp_path: Path) -> None:
    project = Project(tmp_path).laid_over(SITES / "base")
    stages = project.check("--profile", "--format", "json").succeeds().data["profile"]
    assert project.err == ""
    assert [stage["stage"] for stage in stages] == [*STAGES[:-2], "in all"]
    *single, whole = stages
    assert 0 < sum(stage["wall"] for stage in single) <= whole["wall"] + 0.001 * len(stages)
    assert all(stage["memory"] > 1_000_000 for stage in stages)
    assert "profile" not in project.check("--format", "json").data


def test_what_workers_use_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "ENOUGH", 1)
    project = Project(tmp_path).laid_over(SITES / "base")
    project.build("--profile", "--format", "json", "--jobs", "2").succeeds()
    stages = {stage["stage"]: stage for stage in project.data["profile"]}
    assert stages["make"]["worker"] > 1_000_000


def test_a_stage_that_comes_again_is_added_up(monkeypatch: pytest.MonkeyPatch) -> None:
    used = iter(Used(*four) for four in [
        (10, 1, 50, 0), (10, 1, 50, 0), (12, 2, 60, 0), (12, 2, 60, 0), (13, 4, 60, 70),
        (13, 4, 60, 70), (16, 5, 80, 70), (17, 5, 80, 70),
    ])  # fmt: skip
    monkeypatch.setattr(profile, "used", lambda: next(used))
    watch = profile.Profile()
    for stage in ("look", "read", "look"):
        watch.begin(stage)
        watch.end()
    assert watch.stages() == {
        "look": Used(5, 2, 80, 70),
        "read": Used(1, 2, 60, 70),
        "in all": Used(7, 4, 80, 70),
    }
