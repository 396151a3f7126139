"""A record beside its copy on a page: rows by the lines of the record, what differs marked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from harness import MINIMAL, SiteTest
from regesta.preview.collation import collation
from regesta.preview.opening import Opener

RECORD = """---
title: Outline
kind: outline
issued: 2002-01-01
issued_by: nobody
source: {file: seeds/a.txt}
---

One two three.

Four fve six.
"""


@pytest.fixture
def project(tmp_path: Path) -> SiteTest:
    files = {
        "content/records/a.md": RECORD,
        "seeds/a.txt": "Outline\nOne two\nthree.\nFour five six.",
    }
    return SiteTest(tmp_path).files({**MINIMAL, **files})


def told(project: SiteTest, record: str = "a") -> dict[str, Any]:
    return collation(project.project / "content", Opener(project.project), record)


def test_each_line_of_the_record_stands_beside_its_words_in_the_copy(project: SiteTest) -> None:
    given = told(project)
    assert given["files"] == ("content/records/a.md", "seeds/a.txt")
    rows = [
        (row["relation"], *(s and (s["line"], s["text"]) for s in row["sides"]))
        for row in given["rows"]
    ]
    assert rows == [
        ("omitted", None, (1, "Outline")),
        ("same", (9, "One two three."), (2, "One two three.")),
        ("same", (11, "Four"), (4, "Four")),
        ("differs", (11, "fve"), (4, "five")),
        ("same", (11, "six."), (4, "six.")),
    ]
    first = given["rows"][1]["sides"][0]
    assert first["open"] == f"vscode://file{project.project}/content/records/a.md:9"


@pytest.mark.parametrize("record", ["none", "", "../a"])
def test_of_what_is_no_record_there_is_nothing(project: SiteTest, record: str) -> None:
    assert told(project, record) == {}


def test_without_a_copy_or_content_there_is_nothing(project: SiteTest, tmp_path: Path) -> None:
    project.without("seeds/a.txt")
    assert told(project) == {}
    assert collation(tmp_path / "none", Opener(tmp_path), "a") == {}
