"""The stage: what is written, kept, refused and deleted, and what a kill leaves."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from staging import NEW, OLD, content, put, staged, with_manifest

from conftest import require_tool
from regesta.store import listing
from regesta.store.listing import MANIFEST, Refused
from regesta.store.stage import Written


def test_a_build_takes_the_place_of_the_last(tmp_path: Path) -> None:
    output = tmp_path / "some" / "site"
    assert put(output, OLD) == Written(3, 0, 0)
    assert content(output) == with_manifest(OLD)
    assert put(output, NEW) == Written(2, 1, 1)
    assert content(output) == with_manifest(NEW)
    assert not (output / "gone").exists()


def test_sha256sum_accepts_the_manifest(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    command = [require_tool("sha256sum"), "--check", "--strict", MANIFEST]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 0


def test_what_has_not_changed_is_not_written_again(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    before = {file: file.stat().st_ino for file in tmp_path.rglob("*")}
    assert put(tmp_path, OLD) == Written(0, 3, 0)
    assert before == {file: file.stat().st_ino for file in tmp_path.rglob("*")}


def test_a_file_changed_by_hand_is_named_and_stays(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    (tmp_path / "index.html").write_bytes(b"mine")
    (tmp_path / "gone/b/index.html").write_bytes(b"mine, too")
    before = content(tmp_path)
    with pytest.raises(Refused, match=r"in the way: `gone/b/index.html`, `index.html`$") as refusal:
        put(tmp_path, NEW)
    assert refusal.value.hint.endswith("or say --overwrite")
    assert content(tmp_path) == before


def test_on_request_its_place_is_taken(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    (tmp_path / "index.html").write_bytes(b"mine")
    (tmp_path / "gone/b/index.html").write_bytes(b"mine, too")
    written = put(tmp_path, NEW, overwrite=True)
    assert written.overwritten == ("gone/b/index.html", "index.html")
    assert content(tmp_path) == with_manifest(NEW)


def test_on_request_no_folder_is_made_of_a_file(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    (tmp_path / "records/c").write_bytes(b"mine")
    with pytest.raises(Refused, match=r"in the way: `records/c`$") as refusal:
        put(tmp_path, NEW, overwrite=True)
    assert "--overwrite" not in refusal.value.hint


def test_on_request_nothing_is_taken_in_a_folder_that_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"mine")
    with pytest.raises(Refused) as refusal:
        put(tmp_path, NEW, overwrite=True)
    assert "--overwrite" not in refusal.value.hint
    assert content(tmp_path) == {"index.html": b"mine"}


def test_a_file_that_is_gone_is_made_again(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    (tmp_path / "index.html").unlink()
    assert put(tmp_path, OLD) == Written(1, 2, 0)
    assert content(tmp_path) == with_manifest(OLD)


def test_a_file_of_the_same_bytes_is_not_ours_by_that(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    (tmp_path / "records/c").mkdir()
    (tmp_path / "records/c/index.html").write_bytes(NEW["records/c/index.html"])
    with pytest.raises(Refused):
        put(tmp_path, NEW)


def test_what_is_written_to_during_the_build_is_not_overwritten(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    for path in ("index.html", "gone/b/index.html", "records/c/index.html"):
        build = staged(tmp_path, NEW)
        build.settle(overwrite=False)
        before = (tmp_path / path).read_bytes() if (tmp_path / path).exists() else None
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(b"mine")
        with pytest.raises(Refused, match=f"`{path}`"):
            build.commit(overwrite=False)
        build.discard()
        assert (tmp_path / path).read_bytes() == b"mine"
        if before is None:
            (tmp_path / path).unlink()
        else:
            (tmp_path / path).write_bytes(before)
    assert put(tmp_path, NEW).changed == 2


def test_foreign_files_that_are_not_in_the_way_stay(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    foreign = {"CNAME": b"example.org", "gone/b/mine.txt": b"mine"}
    for path, data in foreign.items():
        (tmp_path / path).write_bytes(data)
    put(tmp_path, NEW)
    assert content(tmp_path) == with_manifest(NEW) | foreign


def test_new_files_come_before_old_ones_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, OLD)
    real = Path.unlink

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if path.name == "index.html":
            assert {name: content(tmp_path)[name] for name in NEW} == NEW
        real(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    assert put(tmp_path, NEW).removed == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"a": b"1"}, {"a/b": b"2"}),
        ({"a/b": b"1", "a/c/d": b"1"}, {"a": b"2"}),
        ({"A/b": b"1"}, {"a": b"2"}),
        ({"Style.css": b"1"}, {"style.css": b"2"}),
    ],
)
def test_a_file_may_become_a_folder_and_back(
    tmp_path: Path, before: dict[str, bytes], after: dict[str, bytes]
) -> None:
    put(tmp_path, before)
    put(tmp_path, after)
    assert content(tmp_path) == with_manifest(after)


def file_in_the_way(output: Path) -> None:
    (output / "records/c").mkdir()
    (output / "records/c/index.html").write_bytes(b"mine")


def folder_in_the_way(output: Path) -> None:
    (output / "records/c/index.html").mkdir(parents=True)


def file_for_a_folder(output: Path) -> None:
    (output / "records/c").write_bytes(b"mine")


def link_for_a_folder(output: Path) -> None:
    (output / "records/c").symlink_to(output.parent / "elsewhere")


def link_for_a_file(output: Path) -> None:
    (output / "index.html").unlink()
    (output / "index.html").symlink_to(output.parent / "elsewhere/index.html")


def link_for_all_records(output: Path) -> None:
    shutil.move(output / "records", output.parent / "records")
    (output / "records").symlink_to(output.parent / "records")


def link_to_nothing(output: Path) -> None:
    (output / "records/c").symlink_to(output.parent / "nothing")


def manifest_that_is_a_link(output: Path) -> None:
    (output / MANIFEST).rename(output.parent / "manifest")
    (output / MANIFEST).symlink_to(output.parent / "manifest")


def somebody_elses_bag(output: Path) -> None:
    (output / "bagit.txt").write_text("BagIt-Version: 1.0\n")


@pytest.mark.parametrize(
    "spoil",
    [
        file_in_the_way,
        folder_in_the_way,
        file_for_a_folder,
        link_for_a_folder,
        link_for_a_file,
        link_for_all_records,
        link_to_nothing,
        manifest_that_is_a_link,
        somebody_elses_bag,
    ],
)
def test_what_is_in_the_way_is_refused_and_nothing_is_touched(
    tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    output = tmp_path / "site"
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "index.html").write_bytes(b"elsewhere")
    put(output, OLD)
    spoil(output)
    before = content(tmp_path)
    with pytest.raises(Refused):
        put(output, NEW)
    assert content(tmp_path) == before


def test_pruning_never_goes_through_a_link(tmp_path: Path) -> None:
    output = tmp_path / "site"
    put(output, OLD)
    shutil.move(output / "gone", tmp_path / "elsewhere")
    (output / "gone").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere/empty").mkdir()
    put(output, NEW)
    assert (tmp_path / "elsewhere/b/index.html").read_bytes() == b"b"
    assert (tmp_path / "elsewhere/empty").is_dir()


@given(st.text(max_size=20))
def test_a_usable_path_stays_inside(path: str) -> None:
    if listing.usable(path):
        joined = os.path.normpath(f"/site/{path}")
        assert joined == f"/site/{path}"
        assert path.encode()
