"""No build loses a file that is not a build's own: every situation that we could think of.

Each situation puts files with precious bytes somewhere and gives the command that is run then,
with the status that it ends in. Whatever it does, each of them has to stand where it stood.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest
import situations_beside
import situations_elsewhere
import situations_of_ours
from situations import PAGE, PRECIOUS, SITUATIONS

from fake_pagefind import FakePagefind
from harness import SiteTest
from regesta.search import pagefind
from regesta.store import listing

LAID_OUT_IN = (situations_elsewhere, situations_of_ours, situations_beside)


@pytest.fixture(autouse=True)
def without_pagefind() -> Iterator[None]:
    with (
        mock.patch.object(pagefind, "program", return_value=Path("pagefind")),
        mock.patch("subprocess.run", FakePagefind()),
    ):
        yield


def precious(folder: Path) -> dict[str, bytes]:
    """Every precious file below a folder, and through its links."""
    found = {}
    for where, _, names in os.walk(folder, followlinks=False):
        for name in names:
            file = Path(where, name)
            if file.is_file() and PRECIOUS in (data := file.read_bytes()):
                found[str(file)] = data
    return found


@pytest.mark.parametrize("name", SITUATIONS)
def test_nothing_is_lost(name: str, tmp_path: Path) -> None:
    one = SITUATIONS[name]
    site = SiteTest(tmp_path / "project").minimal()
    one.lay(site)
    before = precious(tmp_path)
    assert before
    argv = [str(site.project / word) if "scans" in word else word for word in one.argv]
    argv = [
        str(site.project / word) if argv[n - 1] == "--output" and n else word
        for n, word in enumerate(argv)
    ]
    site.run(*argv).exits(one.status)
    assert precious(tmp_path) == before, site.err
    if one.status == 3:
        assert site.err.startswith("regesta: error: ")
        assert "\n  hint: " in site.err


def test_there_are_enough_situations() -> None:
    assert len(SITUATIONS) >= 60
    assert listing.usable(PAGE)
