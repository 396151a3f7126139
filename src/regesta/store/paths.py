"""The paths of outputs: which may be, and which can stand beside each other on any file system."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.problems import Kind, Location, Problem
from regesta.store.listing import above, usable

_RENAME = "rename what one of them is made from: an entry, or a file of `templates/assets`"


class Paths:
    """The paths seen so far."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}

    def clashes(self, path: str) -> Iterator[Problem]:
        """What is wrong with one more output at `path`, beside those before."""
        folded = path.casefold()
        if not usable(path):
            yield Problem(
                Kind.OUTPUT_NAME, Location(path), "an output may not have this name", _RENAME
            )
        if other := self._files.get(folded):
            place = Location(path)
            message = f"two outputs for one path: `{other}`, `{path}`"
            yield Problem(Kind.OUTPUT_TWICE, place, message, _RENAME)
        for folder in sorted(above([folded]) & self._files.keys()):
            yield _in_the_way(self._files[folder], path)
        if below := self._folders.get(folded):
            yield _in_the_way(path, below)
        self._files.setdefault(folded, path)
        for folder in above([folded]):
            self._folders.setdefault(folder, path)


def _in_the_way(file: str, path: str) -> Problem:
    place = Location(path)
    message = f"the output `{file}` is in the way of `{path}`"
    return Problem(Kind.OUTPUT_IN_THE_WAY, place, message, _RENAME)
