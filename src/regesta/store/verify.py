"""A site held against the list of what was written: what differs, is missing, or was added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from regesta.problems import Kind, Location, Problem, in_order, printable
from regesta.store import disk
from regesta.store.listing import MANIFEST, WORK, Refused, load

_REBUILD = "build again: what is not as a build wrote it is named, and overwritten on request"
_TOLD = {
    Kind.FILE_DIFFERS: ("the file differs from what the build wrote", _REBUILD),
    Kind.FILE_MISSING: ("the file is missing", _REBUILD),
    Kind.FILE_REPLACED: ("the file is no file any more", _REBUILD),
    Kind.FILE_ADDED: (
        "the file was added, by no build",
        "move it away, or leave it: a build neither lists nor deletes it",
    ),
}


class Verified(NamedTuple):
    """How many files were held against their digests, and what is wrong with them."""

    files: int
    problems: tuple[Problem, ...]


def verify(output: Path, parts: Iterable[str]) -> Verified:
    """Hash the site in `output`, and those of the folders `parts` in it with lists of their own.

    Raises Refused where no build made the folder, or a list is not as a build wrote it.
    """
    if not (output / MANIFEST).exists():
        raise Refused(f"no build made `{output}`", "name the folder of a site: --output FOLDER")
    listed, own = dict(load(output / MANIFEST)), {MANIFEST}
    for part in parts:
        within = load(output / part / MANIFEST)
        listed |= {f"{part}/{path}": digests for path, digests in within.items()}
        own.add(f"{part}/{MANIFEST}")
    faults = {path: _fault(output / path, digests) for path, digests in listed.items()}
    problems = [_problem(output, path, fault) for path, fault in faults.items() if fault]
    added = (path for path in _files(output) if path not in listed and path not in own)
    problems += (_problem(output, path, Kind.FILE_ADDED) for path in added)
    return Verified(len(listed), in_order(problems))


def _files(output: Path) -> Iterator[str]:
    """Every file, link and what else is no folder, but for those of a build at work."""
    for path in output.rglob("*"):
        name = path.relative_to(output).as_posix()
        if not disk.is_folder(path) and name.partition("/")[0] != WORK:
            yield name


def _fault(file: Path, digests: frozenset[str]) -> Kind | None:
    if not file.exists() and not file.is_symlink():
        return Kind.FILE_MISSING
    if not disk.is_file(file):
        return Kind.FILE_REPLACED
    return None if disk.digest(disk.read(file)) in digests else Kind.FILE_DIFFERS


def _problem(output: Path, path: str, kind: Kind) -> Problem:
    place = Location(f"{output.name}/{printable(path)}")
    return Problem(kind, place, *_TOLD[kind])
