"""The index after a kill at any moment: the old one or the new one is in force."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from unittest import mock

from indexing import NEW, OLD, heads, in_force, index, is_tidy, pagefind, searched, written

from fake_pagefind import FakePagefind
from regesta.search.index import SearchIndex

__all__ = ["pagefind"]


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
    found.check()
    written(output, NEW)
    changes = ["mkdir", "replace", "unlink", "rmdir", "open"]
    with mock.patch.multiple(Path, **{name: dying(getattr(Path, name)) for name in changes}):
        try:
            found.update(searched(NEW), anew=False)
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
        assert heads(output).is_file()
        index(output, NEW)
        assert in_force(output)[0].name == new
        assert is_tidy(output)
        if not died:
            assert step > 4
            return
    raise AssertionError("never done")
