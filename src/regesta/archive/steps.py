"""From entries to the archive, step by step: what each entry adds, and what is wrong with it.

A step goes over entries one by one. What it makes of one is a function of the entry and of what
it asks; it asks only what earlier steps gave. `CHECKS` come before the rest, which needs an
archive without errors.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from regesta.archive import checking, linking
from regesta.archive.archive import Archive
from regesta.archive.checking import Outcome
from regesta.model import entries as e
from regesta.model.entries import Data
from regesta.model.kinds import BY_FOLDER, BY_TYPE, KINDS


class Step(NamedTuple):
    """A step: its name, the folders whose entries it goes over, what it makes of one by its id."""

    name: str
    folders: frozenset[str]
    run: Callable[[Archive, str], Outcome]


def _of(kind: type[Data]) -> frozenset[str]:
    return frozenset({BY_TYPE[kind].folder})


_EVERY = frozenset(BY_FOLDER)
_EXPECTED = frozenset(kind.folder for kind in KINDS if kind.expected)
CHECKS = (
    Step("check", _EVERY, checking.check),
    Step("use", _EXPECTED, checking.use),
)
LINKS = (
    Step("link", _EVERY, linking.link),
    Step("relate", _of(e.Record), linking.relate),
    Step("assess", _of(e.Undertaking), linking.assess),
    Step("retell", _of(e.Record), linking.retell),
    Step("compare", _of(e.Meeting), linking.compare),
)
