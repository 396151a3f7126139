"""The index of the full-text search: when it is made, what is kept, and what a kill leaves."""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from conftest import PROJECT, require_pagefind
from fake_pagefind import FakePagefind
from harness import SiteTest
from regesta.model.kinds import INDEXED
from regesta.search import pagefind as program
from regesta.search.index import CURRENT, FOLDER, SearchIndex, is_searched
from regesta.store import disk, stage
from regesta.store.listing import MANIFEST, Refused

PAGE = (
    '<!doctype html><html lang="{}"><title>A</title>'
    '<main data-pagefind-body><h1>A</h1><p id="p1">{}</p></main></html>'
)
OLD = {"records/a/index.html": PAGE.format("en", "peace").encode(), "index.html": b"<html>home"}
NEW = {**OLD, "records/b/index.html": PAGE.format("ja", "平和条約").encode()}
TOPIC = "---\nname: {}\n---\n\nWhat is written of it.\n"


def index(
    output: Path, files: dict[str, bytes], *, clean: bool = False, overwrite: bool = False
) -> tuple[str, ...]:
    """Write the site, index it; what was said."""
    found = SearchIndex(output, overwrite=overwrite)
    staged = stage.of_site(output, write=True)
    for path, data in files.items():
        staged.put(path, data)
    staged.commit(overwrite=False)
    searched = {p: staged.planned[p] for p, data in files.items() if is_searched(p, data)}
    return tuple(problem.message for problem in found.update(searched, anew=clean))


def in_force(output: Path) -> tuple[Path, list[str]]:
    """The folder of the index in force, and its languages."""
    current = json.loads((output / FOLDER / CURRENT).read_bytes())
    return output / FOLDER / current["folder"], current["languages"]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def pagefind() -> Iterator[FakePagefind]:
    fake = FakePagefind()
    with (
        mock.patch.object(program, "program", return_value=Path("pagefind")),
        mock.patch("subprocess.run", fake),
    ):
        yield fake


def test_the_program_makes_an_index_of_each_language(tmp_path: Path) -> None:
    require_pagefind()
    assert index(tmp_path, NEW) == ()
    folder, languages = in_force(tmp_path)
    assert languages == ["en", "ja"]
    assert {"pagefind.js", "fragment", "index"} <= names(folder)
    assert not [name for name in names(folder) if re.search("ui|highlight|worker", name)]


def test_the_release_is_the_one_pinned() -> None:
    require_pagefind()
    pinned = re.findall(
        r"pagefind_bin_extended==([\d.]+)", (PROJECT / "pyproject.toml").read_text()
    )
    assert set(pinned) == {program.VERSION}
    assert importlib.metadata.version("pagefind_bin_extended") == program.VERSION


def test_what_has_not_changed_is_not_indexed_again(tmp_path: Path, pagefind: FakePagefind) -> None:
    index(tmp_path, OLD)
    first = in_force(tmp_path)
    index(tmp_path, {**OLD, "index.html": b"<html>another home"})
    assert (in_force(tmp_path), pagefind.runs) == (first, 1)
    index(tmp_path, NEW)
    assert pagefind.runs == 2
    assert names(tmp_path / FOLDER) == {CURRENT, MANIFEST, in_force(tmp_path)[0].name}
    assert in_force(tmp_path) != first


def test_what_no_page_needs_is_not_kept(tmp_path: Path, pagefind: FakePagefind) -> None:
    index(tmp_path, OLD)
    assert "pagefind-ui.js" not in names(in_force(tmp_path)[0])


def test_clean_makes_it_anew(tmp_path: Path, pagefind: FakePagefind) -> None:
    index(tmp_path, OLD)
    index(tmp_path, OLD, clean=True)
    assert pagefind.runs == 2


def test_an_archive_without_entries_has_no_index(tmp_path: Path, pagefind: FakePagefind) -> None:
    index(tmp_path, OLD)
    assert index(tmp_path, {"index.html": b"<html>"}) == ()
    assert not (tmp_path / FOLDER).exists()


def test_without_the_program_there_is_no_index_or_that_of_an_earlier_build(
    tmp_path: Path, pagefind: FakePagefind
) -> None:
    with mock.patch.object(program, "program", return_value=None):
        said = index(tmp_path, OLD)
        assert said == ("Pagefind is not installed: the site has no search",)
        assert not (tmp_path / FOLDER).exists()
    index(tmp_path, OLD)
    first = in_force(tmp_path)
    with mock.patch.object(program, "program", return_value=None):
        said = index(tmp_path, NEW)
        assert said == ("Pagefind is not installed: the search is that of an earlier build",)
    assert in_force(tmp_path) == first


def test_what_the_program_says_is_passed_on_and_the_index_in_force_stays(
    tmp_path: Path, pagefind: FakePagefind
) -> None:
    pagefind.says = "a long story\nno room left"
    assert index(tmp_path, OLD) == ("Pagefind failed: no room left: the site has no search",)
    assert not (tmp_path / FOLDER).exists()
    pagefind.says = ""
    index(tmp_path, OLD)
    first = in_force(tmp_path)
    pagefind.says = "no room left"
    said = index(tmp_path, NEW)
    assert said == ("Pagefind failed: no room left: the search is that of an earlier build",)
    assert in_force(tmp_path) == first
    pagefind.says = ""
    assert index(tmp_path, NEW) == ()
    assert in_force(tmp_path) != first


def cut_short(new: Path) -> None:
    (new / program.ENTRY).write_bytes(b"")


def cut_in_half(new: Path) -> None:
    (new / program.ENTRY).write_bytes((new / program.ENTRY).read_bytes()[:20])


def of_another_form(new: Path) -> None:
    (new / program.ENTRY).write_bytes(b'{"languages": ["en"]}')


def without_its_entry(new: Path) -> None:
    (new / program.ENTRY).unlink()


def without_a_fragment(new: Path) -> None:
    next((new / "fragment").iterdir()).unlink()


def with_a_fragment_cut_short(new: Path) -> None:
    fragment = next((new / "fragment").iterdir())
    fragment.write_bytes(fragment.read_bytes()[:-4])


def with_an_empty_fragment(new: Path) -> None:
    next((new / "fragment").iterdir()).write_bytes(b"")


def without_its_meta(new: Path) -> None:
    next(new.glob("*.pf_meta")).unlink()


def without_its_script(new: Path) -> None:
    (new / "pagefind.js").unlink()


def with_an_empty_script(new: Path) -> None:
    (new / "pagefind.js").write_bytes(b"")


@pytest.mark.parametrize(
    "spoil",
    [
        cut_short, cut_in_half, of_another_form, without_its_entry, without_a_fragment,
        with_a_fragment_cut_short, with_an_empty_fragment, without_its_meta, without_its_script,
        with_an_empty_script,
    ],
)  # fmt: skip
def test_an_index_that_is_not_whole_is_none(
    tmp_path: Path, pagefind: FakePagefind, spoil: Callable[[Path], None]
) -> None:
    """As on a disk that is full for a while: the program itself reports success."""
    index(tmp_path, OLD)
    first = in_force(tmp_path)
    pagefind.spoil = spoil
    (said,) = index(tmp_path, NEW)
    assert said.startswith("Pagefind failed: its index is not whole: ")
    assert in_force(tmp_path) == first
    pagefind.spoil = lambda _: None
    assert index(tmp_path, NEW) == ()
    assert in_force(tmp_path) != first


@pytest.mark.parametrize("lost", [program.ENTRY, "pagefind.js", "fragment", CURRENT, MANIFEST])
def test_an_index_that_lost_a_file_is_mended(
    tmp_path: Path, pagefind: FakePagefind, lost: str
) -> None:
    index(tmp_path, OLD)
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    gone = tmp_path / FOLDER if lost in (CURRENT, MANIFEST) else in_force(tmp_path)[0]
    if lost == "fragment":
        shutil.rmtree(gone / lost)
    else:
        (gone / lost).unlink()
    if lost == MANIFEST:
        with pytest.raises(Refused):
            index(tmp_path, OLD)
        return
    assert index(tmp_path, OLD) == ()
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == before


def test_an_index_that_was_edited_stops_the_build(tmp_path: Path, pagefind: FakePagefind) -> None:
    index(tmp_path, OLD)
    (in_force(tmp_path)[0] / "pagefind.js").write_bytes(b"mine")
    with pytest.raises(Refused, match=r"pagefind\.js"):
        index(tmp_path, NEW)
    assert index(tmp_path, NEW, overwrite=True) == ()


def test_a_program_that_cannot_be_run(tmp_path: Path) -> None:
    with mock.patch.object(program, "program", return_value=tmp_path / "nothing"):
        assert "No such file" in index(tmp_path / "site", OLD)[0]


SLOW = """#!{}
import os, sys, time
open(os.environ["SAYS"], "w").write(str(os.getpid()))
time.sleep(60)
"""


@pytest.fixture
def slow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that writes its process id into the file that this is, and does not end."""
    script = tmp_path / "slow"
    script.write_text(SLOW.format(sys.executable))
    script.chmod(0o755)
    monkeypatch.setenv("SAYS", str(tmp_path / "says"))
    monkeypatch.setattr(program, "program", lambda: script)
    return tmp_path / "says"


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or " Z " not in state.read_text()


def test_a_program_that_does_not_end_is_stopped(
    tmp_path: Path, slow: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "_SECONDS", 1)
    said = index(tmp_path / "site", OLD)
    assert said == ("Pagefind failed: it was stopped after 1 s, its limit: the site has no search",)
    assert not is_alive(int(slow.read_text()))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends it with us")
def test_a_program_ends_with_the_build_that_is_killed(tmp_path: Path, slow: Path) -> None:
    child = os.fork()
    if not child:
        index(tmp_path / "site", OLD)
        os._exit(0)
    while not slow.exists() or not slow.read_text():
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    for _ in range(200):
        if not is_alive(int(slow.read_text())):
            return
        time.sleep(0.01)
    raise AssertionError("it is still alive")


def test_foreign_files_stay(tmp_path: Path, pagefind: FakePagefind) -> None:
    mine = tmp_path / FOLDER / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("mine")
    index(tmp_path, OLD)
    index(tmp_path, {"index.html": b"<html>"})
    assert mine.read_text() == "mine"


def test_a_link_in_its_place_is_not_followed(tmp_path: Path, pagefind: FakePagefind) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / FOLDER).symlink_to(elsewhere)
    with pytest.raises(Refused, match="is in the way"):
        index(tmp_path / "site", OLD)
    assert not names(elsewhere)


class Killed(BaseException):
    """The build's end, before what it was about to do."""


def killed_before(step: int, output: Path) -> bool:
    """Index the new site and die before the `step`th change of the disk; whether it died."""
    done = 0

    def dying(real: Any) -> Any:
        def act(*args: Any, **options: Any) -> Any:
            nonlocal done
            done += 1
            if done > step:
                raise Killed
            return real(*args, **options)

        return act

    found = SearchIndex(output, overwrite=False)
    searched = {path: disk.digest(data) for path, data in NEW.items() if is_searched(path, data)}
    changes = ["mkdir", "replace", "unlink", "rmdir", "open"]
    with mock.patch.multiple(Path, **{name: dying(getattr(Path, name)) for name in changes}):
        try:
            found.update(searched, anew=False)
        except Killed:
            return True
    return False


def test_a_kill_at_any_moment_leaves_the_old_or_the_new(
    tmp_path: Path, pagefind: FakePagefind
) -> None:
    index(tmp_path / "whole", NEW)
    new = in_force(tmp_path / "whole")[0].name
    for step in range(200):
        output = tmp_path / str(step)
        index(output, OLD)
        old = in_force(output)[0].name
        died = killed_before(step, output)
        folder = in_force(output)[0]
        assert folder.name in {old, new}
        assert (folder / "pagefind-entry.json").is_file()
        index(output, NEW)
        assert names(output / FOLDER) == {CURRENT, MANIFEST, new}
        if not died:
            assert step > 4
            return
    raise AssertionError("never done")


# In a build


def test_a_build_has_its_index_beside_the_manifest(site: SiteTest, pagefind: FakePagefind) -> None:
    site.file("content/topics/trade.md", TOPIC.format("Trade")).build().succeeds()
    folder, _ = in_force(site.output)
    assert FOLDER + "/" not in site.page(MANIFEST)
    site.build().succeeds()
    assert (in_force(site.output)[0], pagefind.runs) == (folder, 1)
    site.check().succeeds()
    site.edit("content/topics/trade.md", "Trade", "Commerce").check().succeeds()
    assert pagefind.runs == 1


def test_a_build_without_the_program_says_so_and_goes_on(site: SiteTest) -> None:
    with mock.patch.object(program, "program", return_value=None):
        site.file("content/topics/trade.md", TOPIC.format("Trade")).build().succeeds()
    site.says(
        "search/index.html:1:1: notice: Pagefind is not installed: the site has no search"
    ).has("search/index.html", "Search is not at work here.")


def test_only_pages_of_entries_are_searched(archive_site: Path) -> None:
    searched = {
        page.relative_to(archive_site).as_posix()
        for page in archive_site.rglob("*.html")
        if "data-pagefind-body" in page.read_text(encoding="utf-8")
    }
    entries = {
        f"{kind.folder}/{file.stem}/index.html"
        for kind in INDEXED
        for file in (PROJECT / "content" / kind.folder).glob("*.md")
    }
    assert searched == entries
