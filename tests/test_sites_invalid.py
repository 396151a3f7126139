"""Every mistake is told as in `expected.txt`, all at once, and the site on disk stays as it was.

Each folder of `sites_invalid/` holds the files that are put over `sites/base`, and the text of
all messages. What cannot lie in a repository (odd names, links) is made here.
After a change of messages, `python tests/test_sites_invalid.py` writes them anew, to be read.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from harness import SITES, problems_told
from projects import EXPECTED, INVALID, Project

CASES = sorted(folder.name for folder in INVALID.iterdir() if folder.is_dir())
STATUS = {"unused": 0}
OPTIONS = {
    "accepted-from-nobody": ("--strict",),
    "designation": ("--strict",),
    "languages": ("--strict",),
    "mixed-scripts": ("--strict",),
}


def odd_ids(project: Path) -> None:
    topics = project / "content/topics"
    for name in ("con", "index", "Ä", "UPPER", "a_b", "-a", "a--b", "a" * 81, "LPT1", "search"):
        (topics / f"{name}.md").write_text("---\nname: A topic\n---\n")
    for name in ("seals.txt", "seals.MD", "seals.md~", "seals"):
        (topics / name).write_text("---\nname: A topic\n---\n")
    (topics / ".hidden").write_text("ignored")
    (project / "content/topic").mkdir()
    (project / "content/seals.md").write_text("---\nname: A topic\n---\n")


def links(project: Path) -> None:
    outside = project.parent / "outside"
    shutil.copytree(project / "content/persons", outside)
    (outside / "secret.txt").write_text("A secret.\n")
    (project / "content/persons/ek-bo.md").symlink_to(outside / "berg-anna.md")
    (project / "content/events").symlink_to(outside)
    (project / "seeds/secret.txt").symlink_to(outside / "secret.txt")
    (project / "seeds/outside").symlink_to(outside)
    (project / "seeds/folder").mkdir()
    record = (project / "content/records/holm-1931.md").read_text()
    for n, name in enumerate(("secret.txt", "outside/secret.txt", "folder"), 1):
        text = record.replace("seeds/holm-1931.txt", f"seeds/{name}")
        (project / f"content/records/linked-{n}.md").write_text(text)


def large(project: Path) -> None:
    record = (project / "content/records/holm-1931.md").read_text()
    head, body = record.split("---\n", 2)[1:]
    for name, text in (
        ("long-front-matter", f"---\n{head}# {'x' * 530_000}\n---\n{body}"),
        ("many-omissions", record.replace("[Back to contents]", f"[{', '.join(['x'] * 201)}]")),
    ):
        (project / f"content/records/{name}.md").write_text(text)
    (project / "content/topics/folder.md").mkdir()
    (project / "content/site.yaml").unlink()


def no_page(project: Path) -> None:
    (project / "content/pages/about.md").unlink()


MADE: dict[str, Callable[[Path], None]] = {
    "ids": odd_ids,
    "large": large,
    "proposals": no_page,
    "symbolic-link": links,
}


def broken(project: Project, case: str) -> Project:
    """The project with the mistakes of a case."""
    project.laid_over(INVALID / case)
    if case in MADE:
        MADE[case](project.project)
    return project


@pytest.fixture(scope="module")
def valid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The base, built, in a folder of its own."""
    project = Project(tmp_path_factory.mktemp("base") / "project").laid_over(SITES / "base")
    project.build("--strict").succeeds().says_exactly("")
    return project.project


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_told_and_the_site_stays(case: str, valid: Path, tmp_path: Path) -> None:
    shutil.copytree(valid, tmp_path / "project")
    project = broken(Project(tmp_path / "project"), case)
    before = project.built()
    project.build(*OPTIONS.get(case, ())).exits(STATUS.get(case, 1))
    assert project.err == (INVALID / case / EXPECTED).read_text()
    if project.status:
        assert project.built() == before
        project.sums_up(r"\d+ entries read, 0 pages written: \d+ errors? and \d+ warnings?, .* s")
        project.check(*OPTIONS.get(case, ())).fails()


def test_a_warning_alone_does_not_stop_a_build(valid: Path, tmp_path: Path) -> None:
    shutil.copytree(valid, tmp_path / "project")
    project = Project(tmp_path / "project").laid_over(INVALID / "designation")
    project.build().succeeds()
    assert project.err == (INVALID / "designation" / EXPECTED).read_text()
    project.has("records/note-1931/index.html", "NOTE OF 7 MAY 1931")


def test_problems_come_by_file_line_and_column() -> None:
    for case in CASES:
        said = problems_told((INVALID / case / EXPECTED).read_text())
        places = [
            (file, int(line), int(column))
            for text in said
            if text.startswith(("content/", "seeds/"))
            for file, line, column in [text.split(": ")[0].split(":")]
        ]
        assert places, case
        assert places == sorted(places), case


def test_every_case_is_made_of_something() -> None:
    assert {*MADE, *STATUS, *OPTIONS} <= set(CASES)
    for case in CASES:
        files = [file for file in (INVALID / case).rglob("*") if file.is_file()]
        assert len(files) > 1 or case in MADE, case


def test_twenty_mistakes_in_one_record_are_twenty_problems() -> None:
    told = problems_told((INVALID / "twenty-in-one" / EXPECTED).read_text())
    places = [line.split(": ")[0] for line in told if ": error: " in line]
    assert len(places) == len(set(places)) == 20
    assert all(line.startswith("content/records/holm-1931.md:") for line in places)


def write_anew() -> None:
    """Write what is said of every case into its `expected.txt`."""
    for case in CASES:
        with tempfile.TemporaryDirectory() as folder:
            project = broken(Project(Path(folder) / "project").laid_over(SITES / "base"), case)
            project.build(*OPTIONS.get(case, ()))
            (INVALID / case / EXPECTED).write_text(project.err)


if __name__ == "__main__":
    write_anew()
