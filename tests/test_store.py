"""The output folder: what is written, kept, refused and deleted."""

from __future__ import annotations

import hashlib
import itertools
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import require_tool
from regesta import store

OLD = {"index.html": b"old", "records/a/index.html": b"a", "gone/b/index.html": b"b"}
NEW = {"index.html": b"new", "records/a/index.html": b"a", "records/c/index.html": b"c"}


def put(output: Path, files: dict[str, bytes], *, clean: bool = False) -> store.Written:
    return store.write(output, files, store.survey(output, files), clean=clean)


def content(output: Path) -> dict[str, bytes]:
    return {
        file.relative_to(output).as_posix(): file.read_bytes()
        for file in output.rglob("*")
        if file.is_file()
    }


def manifest(files: dict[str, bytes]) -> bytes:
    return b"".join(
        f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n".encode() for path in sorted(files)
    )


def with_manifest(files: dict[str, bytes]) -> dict[str, bytes]:
    return files | {store.MANIFEST: manifest(files)}


def test_a_build_takes_the_place_of_the_last(tmp_path: Path) -> None:
    output = tmp_path / "some" / "site"
    assert put(output, OLD) == store.Written(3, 0, 0)
    assert content(output) == with_manifest(OLD)
    assert put(output, NEW) == store.Written(2, 1, 1)
    assert content(output) == with_manifest(NEW)
    assert not (output / "gone").exists()


def test_sha256sum_accepts_the_manifest(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    command = [require_tool("sha256sum"), "--check", "--strict", store.MANIFEST]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 0


def test_what_has_not_changed_is_not_written_again(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    before = {file: file.stat().st_ino for file in tmp_path.rglob("*")}
    assert put(tmp_path, OLD) == store.Written(0, 3, 0)
    assert before == {file: file.stat().st_ino for file in tmp_path.rglob("*")}


def test_a_file_changed_by_hand_is_mended(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    (tmp_path / "index.html").write_bytes(b"OLD")
    assert put(tmp_path, OLD).changed == 1
    assert content(tmp_path) == with_manifest(OLD)


def test_foreign_files_that_are_not_in_the_way_stay(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    foreign = {"CNAME": b"example.org", "gone/b/mine.txt": b"mine"}
    for path, data in foreign.items():
        (tmp_path / path).write_bytes(data)
    put(tmp_path, NEW)
    put(tmp_path, NEW, clean=True)
    assert content(tmp_path) == with_manifest(NEW) | foreign


def test_clean_removes_first_and_writes_afresh(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    assert put(tmp_path, NEW, clean=True) == store.Written(3, 0, 1)
    assert content(tmp_path) == with_manifest(NEW)


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
    (output / store.MANIFEST).rename(output.parent / "manifest")
    (output / store.MANIFEST).symlink_to(output.parent / "manifest")


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
    for clean in (False, True):
        with pytest.raises(store.Refused):
            put(output, NEW, clean=clean)
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


@pytest.mark.parametrize("name", [store.MANIFEST, store.JOURNAL])
@pytest.mark.parametrize(
    "path",
    [
        "../precious.txt",
        "/etc/passwd",
        "a/../../precious.txt",
        "a//b",
        "./a",
        "a\\..\\b",
        "C:/x",
        "",
    ],
)
def test_a_tampered_list_deletes_nothing(tmp_path: Path, name: str, path: str) -> None:
    output = tmp_path / "site"
    put(output, OLD)
    (tmp_path / "precious.txt").write_bytes(b"precious")
    line = f"{'0' * 64}  {path}\n" if name == store.MANIFEST else f"{path}\n"
    with (output / name).open("a") as file:
        file.write(line)
    before = content(tmp_path)
    with pytest.raises(store.Refused, match="is not as a build writes it"):
        put(output, {}, clean=True)
    assert content(tmp_path) == before


@given(st.text(max_size=20))
def test_a_usable_path_stays_inside(path: str) -> None:
    if store.usable(path):
        joined = os.path.normpath(f"/site/{path}")
        assert joined == f"/site/{path}"
        assert path.encode()


@pytest.mark.parametrize("before", [{}, OLD])
@pytest.mark.parametrize("clean", [False, True])
@pytest.mark.parametrize("call", ["replace", "unlink", "rmdir", "open"])
def test_cut_short_anywhere_every_file_is_whole_and_the_next_build_completes(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    before: dict[str, bytes],
    clean: bool,
    call: str,
) -> None:
    """Stopped at the nth call of one kind, for every n; then a build of something else."""
    for n in itertools.count():
        output = tmp_path / str(n)
        put(output, before)
        finished = put_and_stop_at(n, call, output, monkeypatch, clean=clean)
        for path, data in content(output).items():
            if path in OLD or path in NEW:
                assert data in {before.get(path), NEW.get(path)}
        after = {"index.html": b"third", "other/index.html": b"d"}
        put(output, after)
        assert content(output) == with_manifest(after)
        assert {p.name for p in output.iterdir() if p.is_dir()} == {"other"}
        if finished:
            return


def put_and_stop_at(
    n: int, call: str, output: Path, monkeypatch: pytest.MonkeyPatch, *, clean: bool
) -> bool:
    """Write NEW, interrupted at the nth call of a method of Path; whether it got to the end."""
    calls = itertools.count()
    real = getattr(Path, call)

    def stop(*args: object, **options: object) -> object:
        if next(calls) == n:
            raise KeyboardInterrupt
        return real(*args, **options)

    survey = store.survey(output, NEW)
    with monkeypatch.context() as patch:
        patch.setattr(Path, call, stop)
        try:
            store.write(output, NEW, survey, clean=clean)
        except KeyboardInterrupt:
            return False
    return True


def test_cut_short_twice_leaves_no_orphan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def all_but_the_manifest(source: Path, target: Path) -> Path:
        if target.name == store.MANIFEST:
            raise KeyboardInterrupt
        return real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", all_but_the_manifest)
        for files in (OLD, NEW):
            with pytest.raises(KeyboardInterrupt):
                put(tmp_path, files)
    put(tmp_path, {"index.html": b"third"})
    assert content(tmp_path) == with_manifest({"index.html": b"third"})


@pytest.mark.parametrize(
    "output", ["", ".", "content", "content/site", "seeds/x", "templates", "src/regesta", ".."]
)
def test_folders_that_are_not_for_output_are_refused(tmp_path: Path, output: str) -> None:
    project = tmp_path / "project"
    kept = [project / name for name in ("content", "seeds", "templates", "src")]
    for folder in kept:
        folder.mkdir(parents=True)
    with pytest.raises(store.Refused):
        store.guard(project / output, project, kept)
    store.guard(project / "site", project, kept)
    store.guard(tmp_path / "site", project, kept)


def test_a_link_to_a_folder_that_is_not_for_output_is_refused(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "site").symlink_to("content")
    (tmp_path / "loop").symlink_to("loop")
    for name in ("site", "loop"):
        with pytest.raises(store.Refused):
            store.guard(tmp_path / name, tmp_path, [tmp_path / "content"])
