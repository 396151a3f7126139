"""Problems as a log in SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from regesta import __version__
from regesta.commands.ending import Ending, Failure, status_of
from regesta.problems import Problem, Severity
from regesta.reference.explained import Explained, groups

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "notice": "note"}


def document(outcome: Ending | Failure) -> str:
    """The log of one run: a rule a kind of problem, a result a problem."""
    every = [one for group in groups() for one in group.kinds]
    problems = outcome.problems if isinstance(outcome, Ending) else ()
    numbers = {one.kind: number for number, one in enumerate(every)}
    run = {
        "tool": {
            "driver": {"name": "regesta", "version": __version__, "rules": list(map(_rule, every))}
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(outcome)],
        "results": [_result(problem, numbers[problem.kind]) for problem in problems],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(one: Explained) -> dict[str, Any]:
    return {
        "id": one.kind.value,
        "name": "".join(word.title() for word in one.kind.name.split("_")),
        "shortDescription": {"text": one.name},
        "fullDescription": {"text": one.said},
        "help": {"text": _help(one)},
    }


def _help(one: Explained) -> str:
    if not one.right:
        return one.said
    return f"{one.said}\n\nNot so:\n\n{one.wrong}\nBut so:\n\n{one.right}\nThe example is invented."


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    place = problem.place
    facts = (f"{of}: {what}" for of, what in problem.facts)
    return {
        "ruleId": problem.kind.value,
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": "\n".join(filter(None, (problem.message, *facts, problem.hint)))},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(place.file)},
                    "region": {"startLine": place.line, "startColumn": place.column},
                }
            }
        ],
    }


def _invocation(outcome: Ending | Failure) -> dict[str, Any]:
    """How the run ended; where nothing could be done, why."""
    ended = {"executionSuccessful": isinstance(outcome, Ending), "exitCode": status_of(outcome)}
    if isinstance(outcome, Ending):
        return ended
    said = f"{outcome.message}\n{outcome.hint}"
    return {**ended, "toolExecutionNotifications": [{"level": "error", "message": {"text": said}}]}
