"""The list of what was written: made by builds only, read back whole or refused."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import require_tool
from regesta.store import listing
from regesta.store.listing import MANIFEST, Refused

DIGEST = hashlib.sha256(b"data").hexdigest()
PATHS = st.text(max_size=20).filter(listing.usable)


def of(paths: dict[str, str]) -> bytes:
    return listing.dump(paths.items())


@given(st.sets(st.tuples(PATHS, st.sampled_from([DIGEST, "0" * 64])), max_size=5))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, pairs: set[tuple[str, str]]
) -> None:
    file = tmp_path_factory.mktemp("list") / MANIFEST
    file.write_bytes(listing.dump(pairs))
    found = listing.load(file)
    assert {(path, digest) for path, digests in found.items() for digest in digests} == pairs


def test_there_may_be_none(tmp_path: Path) -> None:
    assert listing.load(tmp_path / MANIFEST) == {}


@pytest.mark.parametrize("tool", ["sha256sum", "shasum"])
def test_the_usual_programs_accept_it(tmp_path: Path, tool: str) -> None:
    (tmp_path / "a").write_bytes(b"data")
    (tmp_path / MANIFEST).write_bytes(of({"a": DIGEST}))
    command = [require_tool(tool), "--check", "--strict", MANIFEST]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def marked(lines: str) -> bytes:
    """Lines with a sound mark, which only a build or a forger makes."""
    mark = hashlib.sha256(lines.encode()).hexdigest()
    return f"# Written by Regesta; not to be edited. {mark}\n{lines}".encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        f"{DIGEST}  a\n".encode(),
        of({"a": DIGEST}).replace(b"  a\n", b"  b\n"),
        of({"a": DIGEST}) + f"{DIGEST}  b\n".encode(),
        of({"a": DIGEST, "b": DIGEST})[:-1],
        of({"a": DIGEST}).replace(b"\n", b"\r\n"),
        b"\xff" + of({"a": DIGEST}),
        *(
            marked(f"{DIGEST}  {path}\n")
            for path in (
                "../precious.txt", "/etc/passwd", "a/../../precious.txt", "a//b", "./a",
                "a\\..\\b", "C:/x", "", MANIFEST, ".regesta/lock",
            )
        ),
    ],
)  # fmt: skip
def test_a_list_that_no_build_made_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / MANIFEST).write_bytes(data)
    with pytest.raises(Refused, match="is not as a build writes it"):
        listing.load(tmp_path / MANIFEST)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes(of({"a": DIGEST}))
    (tmp_path / MANIFEST).symlink_to("list")
    with pytest.raises(Refused):
        listing.load(tmp_path / MANIFEST)
    (tmp_path / "folder").mkdir()
    with pytest.raises(Refused):
        listing.load(tmp_path / "folder")
