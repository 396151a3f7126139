"""What a command comes to: done, with or without problems, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from regesta.problems import Problem
from regesta.reading.sources import Unreadable
from regesta.store.listing import Refused
from regesta.store.lock import Busy

DONE, PROBLEMS, MISUNDERSTOOD, ENVIRONMENT, INTERRUPTED = 0, 1, 2, 3, 130


class Ending(msgspec.Struct, frozen=True):
    """What a command came to: `wrong` where it ends in problems; `summary` lacks the time.

    `lines` are the lines of every file that a problem may stand in; `shown` are lines that the
    command was asked for. What was asked for beside that is `explained`, of each file why, and
    `measured`, a table; and all of these as `data`.
    """

    summary: str
    wrong: bool
    problems: tuple[Problem, ...] = ()
    lines: Mapping[str, list[str]] = {}
    entries: int = 0
    pages: int = 0
    changed: int = 0
    removed: int = 0
    verified: int = 0
    shown: tuple[str, ...] = ()
    explained: tuple[tuple[str, str], ...] = ()
    measured: str = ""
    data: Mapping[str, object] = {}


class Failure(msgspec.Struct, frozen=True):
    """What kept a command from being done at all, and what to do about it."""

    message: str
    hint: str
    status: int = ENVIRONMENT


class NotUnderstoodError(Exception):
    """What was said after the name of a command cannot be meant; `message` and `hint` say why."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def attempt(command: Callable[[], Ending]) -> Ending | Failure:
    """What a command came to, whatever kept it from being done."""
    try:
        return command()
    except (Unreadable, Refused, Busy) as refusal:
        return Failure(refusal.message, refusal.hint)
    except NotUnderstoodError as error:
        return Failure(error.message, error.hint, MISUNDERSTOOD)
    except OSError as error:
        where = f"`{error.filename}`: " if error.filename else ""
        return Failure(f"{where}{error.strerror or error}", "see to the folder, then build again")


def status_of(outcome: Ending | Failure) -> int:
    """The exit status."""
    if isinstance(outcome, Failure):
        return outcome.status
    return PROBLEMS if outcome.wrong else DONE
