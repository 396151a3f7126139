"""The forms in which a program is told what a command came to."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from regesta.commands import github, sarif
from regesta.commands.ending import Ending, Failure, status_of
from regesta.commands.repository import from_the_top
from regesta.problems import as_data

Form = Callable[[str, Ending | Failure, float, Path], str]
"""Of the name of a command, what it came to, the seconds that it took and the folder of the
archive: what is printed."""


def _as_json(name: str, outcome: Ending | Failure, seconds: float, archive: Path) -> str:
    failure = outcome if isinstance(outcome, Failure) else None
    done = outcome if isinstance(outcome, Ending) else Ending("", wrong=True)
    counted = ("entries", "pages", "changed", "removed", "verified")
    data = {
        "command": name,
        "status": status_of(outcome),
        **{number: getattr(done, number) for number in counted},
        "seconds": round(seconds, 3),
        "problems": [as_data(problem) for problem in done.problems],
        "failure": {"message": failure.message, "hint": failure.hint} if failure else None,
        **done.data,
    }
    return json.dumps(data, indent=2)


def _as_annotations(name: str, outcome: Ending | Failure, seconds: float, archive: Path) -> str:
    return github.lines(from_the_top(outcome, archive), seconds)


def _as_log(name: str, outcome: Ending | Failure, seconds: float, archive: Path) -> str:
    return sarif.document(from_the_top(outcome, archive))


FORMS: dict[str, Form] = {"json": _as_json, "github": _as_annotations, "sarif": _as_log}
