"""What a build cut short leaves: every file whole, and the next build completes it."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from staging import NEW, OLD, content, put, staged, with_manifest

from regesta.store import disk
from regesta.store.listing import MANIFEST, WORK


@pytest.mark.parametrize("before", [{}, OLD])
@pytest.mark.parametrize("call", ["replace", "unlink", "rmdir", "open", "mkdir", "lstat"])
def test_cut_short_anywhere_every_file_is_whole_and_the_next_build_completes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: dict[str, bytes], call: str
) -> None:
    """Stopped at the nth call of one kind, for every n; then a build of something else."""
    for n in itertools.count():
        output = tmp_path / str(n)
        put(output, before)
        finished = put_and_stop_at(n, call, output, monkeypatch)
        for path, data in content(output).items():
            if path in OLD or path in NEW:
                assert data in {before.get(path), NEW.get(path)}
        after = {"index.html": b"third", "other/index.html": b"d"}
        put(output, after)
        assert content(output) == with_manifest(after)
        assert {p.name for p in output.iterdir() if p.is_dir()} == {"other"}
        if finished:
            return


def put_and_stop_at(n: int, call: str, output: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Write NEW, killed at the nth call of a method of Path; whether it got to the end."""
    calls = itertools.count()
    real = getattr(Path, call)

    def stop(*args: object, **options: object) -> object:
        if next(calls) == n:
            raise KeyboardInterrupt
        return real(*args, **options)

    with monkeypatch.context() as patch:
        patch.setattr(Path, call, stop)
        try:
            staged(output, NEW).commit(overwrite=False)
        except KeyboardInterrupt:
            return False
    disk.delete_if_empty(output / WORK)
    return True


def test_cut_short_twice_leaves_no_orphan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def all_but_the_manifest(source: Path, target: Path) -> Path:
        if target.name == MANIFEST:
            raise KeyboardInterrupt
        return real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", all_but_the_manifest)
        for files in (OLD, NEW):
            with pytest.raises(KeyboardInterrupt):
                staged(tmp_path, files).commit(overwrite=False)
    put(tmp_path, {"index.html": b"third"})
    assert content(tmp_path) == with_manifest({"index.html": b"third"})
