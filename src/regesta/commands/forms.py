"""The forms in which a program is told what a command came to."""

from __future__ import annotations

import json
from collections.abc import Callable

from regesta.commands import github, sarif
from regesta.commands.ending import Ending, Failure, status_of
from regesta.problems import as_data

Form = Callable[[str, Ending | Failure, float], str]
"""Of the name of a command, what it came to and the seconds that it took: what is printed."""


def _as_json(name: str, outcome: Ending | Failure, seconds: float) -> str:
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


FORMS: dict[str, Form] = {
    "json": _as_json,
    "github": lambda _, outcome, seconds: github.lines(outcome, seconds),
    "sarif": lambda _, outcome, __: sarif.document(outcome),
}
