"""An output of the site as it is planned: what it is made from is gathered when it is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from regesta.archive.archive import Archive


class Planned(NamedTuple):
    """The bytes at `path` are those of `template` filled in with `make(gather(archive, *at))`.

    `gather` and `make` are functions of a module; `at` are ids and keys. Only `gather` sees the
    archive. Without a `template` it is a file for machines, and `make` gives its bytes.
    """

    path: str
    template: str
    make: Callable[[Any], Any]
    gather: Callable[..., Any]
    at: tuple[str, ...] = ()

    def inputs(self, archive: Archive) -> Any:
        """What it is made from."""
        return self.gather(archive, *self.at)
