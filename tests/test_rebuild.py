"""A build after any edit gives the same bytes as a build of the same content from nothing."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from harness import SITES
from projects import Project

NOTE = """---
title: Note {n}
kind: note verbale
issued: 193{n}-01-02
issued_by: mfa-norland
summary: A note.
source: {{file: seeds/note-{n}.txt}}
topics: {{herring: [p1]}}
acts:
  - {{at: p1, id: thanks, by: norland, act: thanks, quote: thanks, undertakings: joint-survey}}
---
Norland thanks Erik Dahl for the herring{n}.
"""
Edit = Callable[[Project, int], object]


def rewrite(project: Project, path: str, pattern: str, new: str) -> None:
    """Replace what a pattern matches in a file."""
    text = (project.project / path).read_text()
    changed, count = re.subn(pattern, new, text, count=1)
    assert count
    project.file(path, changed)


def toggle(project: Project, path: str, text: str) -> None:
    """Write a file, or take it away where it is."""
    if (project.project / path).exists():
        project.without(path)
    else:
        project.file(path, text)


def topic(project: Project, n: int) -> None:
    toggle(
        project, f"content/topics/extra-{n}.md", f"---\nname: Extra {n}\nbroader: economy\n---\n"
    )


def note(project: Project, n: int) -> None:
    toggle(project, f"content/records/note-{n}.md", NOTE.format(n=n))
    toggle(
        project, f"seeds/note-{n}.txt", f"Note {n}\n\nNorland thanks Erik Dahl for the herring{n}."
    )


def word(project: Project, n: int) -> None:
    for path in ("content/records/holm-1931.md", "seeds/holm-1931.txt"):
        rewrite(project, path, r"It is \w+ to share", f"It is ready{n} to share")


def name(project: Project, n: int) -> None:
    new = f"name: The Skerries{n}\nalso: [The Skerries, Skerries]"
    rewrite(project, "content/places/skerries.md", r"name: .*\nalso: .*", new)


def place(project: Project, n: int) -> None:
    toggle(project, f"content/places/grounds-{n}.md", "---\nname: herring grounds\n---\n")


def date(project: Project, n: int) -> None:
    rewrite(project, "content/meetings/fisheries-congress-1931.md", "date: .*", f"date: 193{n}-11")


def stage(project: Project, n: int) -> None:
    given_ = f"on: 1932-0{n + 1}"
    rewrite(project, "content/undertakings/joint-survey.md", "on: .*", given_)


def title(project: Project, n: int) -> None:
    rewrite(project, "content/site.yaml", "title: .*", f"title: Archive {n}")


def rename(project: Project, n: int) -> None:
    """Give a topic another id, there and wherever it is referred to."""
    content = project.project / "content"
    (old,) = [
        file for file in (content / "topics").iterdir() if "name: Navigation" in file.read_text()
    ]
    new = f"navigation{n}"
    for file in content.rglob("*.*"):
        text = file.read_text()
        file.write_text(re.sub(rf"(?<=[\[ ]){old.stem}(?=[\]:])", new, text))
    old.rename(content / "topics" / f"{new}.md")


EDITS: tuple[Edit, ...] = (topic, note, word, name, place, date, stage, title, rename)


def test_each_edit_changes_what_is_built() -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder)).laid_over(SITES / "base").build().succeeds()
        for edit in EDITS:
            before = project.built()
            edit(project, 7)
            assert project.build().succeeds().built() != before, edit


@settings(max_examples=6, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 3)), min_size=2, max_size=5))
def test_a_build_after_any_edits_is_a_clean_build(edits: list[tuple[Edit, int]]) -> None:
    """Or it fails as that does, and the site stays: two places may come to share a name."""
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder)).laid_over(SITES / "base").build().succeeds()
        for number, (edit, n) in enumerate(edits):
            edit(project, n)
            before = project.built()
            clean = Project(Path(folder)).build("--output", f"{folder}/clean-{number}")
            assert (project.build().status, project.err) == (clean.status, clean.err)
            assert project.built() == (before if clean.status else clean.built())
