"""`rename`: what is written, what stops it, and that it goes on where it was cut short."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from corpus import Corpus
from harness import SiteTest
from regesta.commands import rewriting
from regesta.store import disk

FILES = {
    "content/topics/fish.md": "---\nname: Fish\n---\n",
    "content/topics/cod.md": "---\nname: Cod\nbroader: fish  # a fish\n---\n",
    "content/topics/trade.md": "---\nname: Trade in fish\nrelated: [fish, cod]\n---\n\nOf fish.\n",
    "content/topics/other.md": "---\nname: Other\nalso: [fish]\n---\n",
}


@pytest.fixture
def topics(site: SiteTest) -> SiteTest:
    return site.minimal().files(FILES)


def content(site: SiteTest) -> dict[str, str]:
    files = (path for path in (site.project / "content/topics").iterdir())
    return {file.name: file.read_bytes().decode() for file in files}


RENAMED = {
    "fishery.md": "---\nname: Fish\nformerly: [fish]\n---\n",
    "cod.md": "---\nname: Cod\nbroader: fishery  # a fish\n---\n",
    "trade.md": "---\nname: Trade in fish\nrelated: [fishery, cod]\n---\n\nOf fish.\n",
    "other.md": FILES["content/topics/other.md"],
}


def test_an_entry_is_renamed_with_all_that_refers_to_it(topics: SiteTest) -> None:
    other = topics.project / "content/topics/other.md"
    before = disk.signature(other)
    topics.run("rename", "fish", "fishery").exits(0)
    assert content(topics) == RENAMED
    assert topics.out.split(", 0.")[0] == (
        "content/topics/cod.md: 1 reference\ncontent/topics/trade.md: 1 reference\n"
        "`fish` is `fishery` now: 2 references in 2 files"
    )
    assert disk.signature(other) == before
    topics.build().succeeds().has("topics/fish/index.html", "../../topics/fishery/index.html")


def test_renamed_back_it_is_as_before_but_for_what_leads_to_it(topics: SiteTest) -> None:
    topics.run("rename", "fish", "fishery").run("rename", "fishery", "fish").exits(0)
    back = {"fish.md": "---\nname: Fish\nformerly: [fishery]\n---\n"}
    given = {path.rpartition("/")[2]: text for path, text in FILES.items()}
    assert content(topics) == given | back


class Interrupted:
    """Steps of a command, the last of which an interruption comes before."""

    def __init__(self, steps: int) -> None:
        self.steps = steps

    def __call__(self, work: Callable[..., None]) -> Callable[..., None]:
        def step(*given: Any) -> None:
            self.steps -= 1
            if not self.steps:
                raise KeyboardInterrupt
            work(*given)

        return step


@pytest.mark.parametrize("steps", [1, 2, 3, 4])
def test_stopped_at_any_moment_the_same_command_finishes_it(topics: SiteTest, steps: int) -> None:
    stopped = Interrupted(steps)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("move", "rewrite", "delete"):
            patch.setattr(rewriting, name, stopped(getattr(rewriting, name)))
        topics.run("rename", "fish", "fishery").exits(130)
    assert content(topics) != RENAMED
    if steps > 1:
        topics.check().exits(1)
        assert "hint: where a renaming was cut short, finish it: rename fish fish" in topics.err
    for _ in range(2):
        topics.run("rename", "fish", "fishery").exits(0)
        assert content(topics) == RENAMED


def test_a_file_that_was_cut_short_is_passed_over(topics: SiteTest) -> None:
    with mock.patch.object(Path, "replace", side_effect=OSError("no space")):
        topics.run("rename", "fish", "fishery").exits(3)
    topics.check().exits(0).run("rename", "fish", "fishery").exits(0)
    assert content(topics) == RENAMED


@pytest.mark.parametrize(
    ("old", "new", "status", "said"),
    [
        ("fsh", "a", 2, "there is no entry `fsh`\n  hint: did you mean `fish`?"),
        ("fish", "Fish", 2, "`Fish` is no id\n  hint: it should be an id: a-z"),
        ("fish", "../a", 2, "`../a` is no id"),
        ("fish", "fish", 2, "`fish` is its id already"),
        ("fish", "about", 2, "`about` has a meaning of its own"),
        ("fish", "sides", 2, "`sides` has a meaning of its own"),
        ("fish", "cod", 3, "there is an entry already: `content/topics/cod.md`"),
        ("fish", "herring", 1, "`herring` is a former id of `b`: its address leads there"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_written(
    topics: SiteTest, old: str, new: str, status: int, said: str
) -> None:
    topics.file("content/topics/b.md", "---\nname: B\nformerly: [herring]\n---\n")
    before = content(topics)
    topics.run("rename", old, new).exits(status)
    assert said in topics.err
    assert content(topics) == before


def test_all_files_that_stop_it_are_told_and_nothing_written(topics: SiteTest) -> None:
    topics.file("content/topics/b.md", "---\nname: B\nbroder: fish\n---\n")
    topics.file("content/topics/c.md", "---\nname: [C\nbroader: fish\n---\n")
    topics.file("content/topics/d.md", "---\nname: [D\n---\n")
    before = content(topics)
    topics.run("rename", "fish", "fishery").exits(1)
    assert [told.split(":")[0] for told in topics.problems if ": error" in told] == [
        "content/topics/b.md",
        "content/topics/c.md",
    ]
    assert topics.out.startswith("nothing renamed, ")
    assert content(topics) == before


def test_what_somebody_writes_meanwhile_is_not_overwritten(topics: SiteTest) -> None:
    move = rewriting.move
    cod = topics.project / "content/topics/cod.md"

    def meanwhile(*given: Any) -> None:
        move(*given)
        cod.write_text("---\nname: Mine\n---\n", encoding="utf-8")

    with mock.patch.object(rewriting, "move", meanwhile):
        topics.run("rename", "fish", "fishery").exits(3)
    assert "was written to meanwhile\n  hint: save it, then run the command again" in topics.err
    assert cod.read_text(encoding="utf-8") == "---\nname: Mine\n---\n"
    assert (topics.project / "content/topics/fish.md").exists()


@pytest.mark.parametrize("old", ["person-3", "norland", "talks-7", "record-5", "topic-2"])
def test_in_an_archive_exactly_the_files_that_refer_are_touched(site: SiteTest, old: str) -> None:
    Corpus(site.project, 40, 12).write()
    before = {file: file.read_bytes() for file in site.project.rglob("*") if file.is_file()}
    site.run("rename", old, "renamed").exits(0)
    word = re.compile(rf"(?<![\w-]){old}(?![\w-])".encode())
    for file, data in before.items():
        if file.stem != old:
            assert file.read_bytes() == word.sub(b"renamed", data), file
    (own,) = site.project.rglob("renamed.md")
    assert f"formerly: [{old}]\n".encode() in own.read_bytes()
