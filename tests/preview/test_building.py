"""Building while editing: where, when, and what is told of it."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from harness import MINIMAL, SiteTest
from regesta.build import Folders, Manner
from regesta.preview import building, cache
from regesta.preview.board import Board, News


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    project = SiteTest(tmp_path / "project").files(MINIMAL).project
    return Folders(project, project / "content", None, tmp_path / "cache/site")


@pytest.fixture
def kept(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], News]]:
    """Keep the site built; gives what waits for the next news. It ends at the next occasion."""
    board, ended, occasions = Board(), threading.Event(), building._occasions
    number = 0

    def until_ended(of: Folders) -> Iterator[None]:
        for occasion in occasions(of):
            if ended.is_set():
                return
            yield occasion

    def following() -> News:
        nonlocal number
        news = board.after(number, 30)
        assert news
        number = news.number
        return news

    monkeypatch.setattr(building, "_occasions", until_ended)
    manner = Manner(search=False)
    given = (folders, manner, board, lambda *_: None)
    thread = threading.Thread(target=building.keep_built, args=given, daemon=True)
    thread.start()
    assert not following().stopped
    yield following
    ended.set()
    folders.content.mkdir(exist_ok=True)
    while thread.is_alive():
        (folders.content / "end.md").write_text(str(time.time()))
        thread.join(0.3)


def test_what_is_saved_is_built_and_what_is_wrong_is_told(
    folders: Folders, kept: Callable[[], News]
) -> None:
    page = folders.content / "pages/about.md"
    text = page.read_text()
    page.write_text(text.replace("What this is.", "Something else."))
    assert not kept().stopped
    assert b"Something else." in (folders.output / "about/index.html").read_bytes()
    page.write_text(text.replace("title:", "titel:"))
    broken = kept()
    assert broken.stopped
    assert [problem.message for problem in broken.problems] == ["unknown field `titel`"]
    assert b"Something else." in (folders.output / "about/index.html").read_bytes()
    page.write_text(text)
    assert kept() == News(4)


class _Early(Board):
    """Notes of each page that is told early what it says, and what stands in its place then."""

    def __init__(self, site: Path) -> None:
        super().__init__()
        self.site, self.told = site, list[tuple[bytes, bytes]]()

    def make(self, path: str, data: bytes) -> None:
        self.told.append((data, (self.site / path).read_bytes()))


def test_a_page_that_is_looked_at_is_shown_before_the_others_are_made(folders: Folders) -> None:
    early, manner = _Early(folders.output), Manner(search=False)
    building.build_once(folders, manner, early, lambda *_: None)
    file = folders.content / "pages/about.md"
    file.write_text(file.read_text().replace("What this is.", "Something else."))
    with early.looking("about/index.html"):
        building.build_once(folders, manner, early, lambda *_: None)
    ((told, stood),) = early.told
    assert b"Something else." not in stood
    assert told == (folders.output / "about/index.html").read_bytes()
    assert b"Something else." in told


def test_content_that_goes_and_comes_back_is_shown_again(
    folders: Folders, kept: Callable[[], News]
) -> None:
    away = folders.content.with_name("away")
    shutil.move(folders.content, away)
    gone = kept()
    assert gone.stopped
    assert gone.failure
    assert gone.failure[0].startswith("there is no content folder")
    assert (folders.output / "about/index.html").exists()
    shutil.move(away, folders.content)
    while (back := kept()).stopped:
        pass
    assert not back.problems


def test_the_site_lies_in_no_project_and_each_has_its_own(tmp_path: Path) -> None:
    first, second = (cache.folder(tmp_path / name / "content") for name in ("a", "b"))
    assert first != second
    assert first == cache.folder(tmp_path / "a/../a/content")
    assert not first.is_relative_to(tmp_path / "a")
